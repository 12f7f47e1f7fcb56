"""Where the app has the page of each thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Pages:
    """Addresses of this app; evidence is an anchor on the page of its article.

    *clocks* are the moments at which lines are looked at, as an address has them: links to lines keep to them.
    """

    clocks: str = ""

    @classmethod
    def at(cls, clocks: Mapping[str, object]) -> Pages:
        """Return the addresses of lines as they stood at a moment; of now, where none is given."""
        return cls(f"?{urlencode(clocks)}" if clocks else "")

    def evidence(self, article: UUID, start: int, end: int) -> str:
        """Return where a span of an article's text stands, in code points, end exclusive."""
        return f"{self.article(article)}#{anchor((start, end))}"

    def article(self, article: UUID) -> str:
        """Return where an article stands."""
        return f"/articles/{article}"

    def entry(self, entry: str) -> str:
        """Return where an entry of the timeline stands, by its id."""
        return f"/entries/{entry}{self.clocks}"

    def contradiction(self, contradiction: str) -> str:
        """Return where a contradiction stands, by its id."""
        return f"/contradictions/{contradiction}{self.clocks}"

    def position(self, position: str) -> str:
        """Return where a position stands, by its id."""
        return f"/positions/{position}{self.clocks}"

    def thing(self, wanted: str) -> str:
        """Return where whatever an id stands for is shown."""
        return f"/show/{quote(wanted, safe='')}"

    def history(self, wanted: str) -> str:
        """Return where it is told how a line came to read as it does."""
        return f"/history/{quote(wanted, safe='')}"


def anchor(span: tuple[int, int]) -> str:
    """Return the name of a span on the page of its article."""
    return f"s-{span[0]}-{span[1]}"

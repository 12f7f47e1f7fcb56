"""Where the app has the page of each thing."""

from __future__ import annotations

from typing import Final
from uuid import UUID


class Pages:
    """Addresses of this app; evidence is an anchor on the page of its article."""

    def evidence(self, article: UUID, start: int, end: int) -> str:
        """Return where a span of an article's text stands, in code points, end exclusive."""
        return f"{self.article(article)}#{self.anchor((start, end))}"

    def anchor(self, span: tuple[int, int]) -> str:
        """Return the name of a span on the page of its article."""
        return f"s-{span[0]}-{span[1]}"

    def article(self, article: UUID) -> str:
        """Return where an article stands."""
        return f"/articles/{article}"

    def entry(self, entry: str) -> str:
        """Return where an entry of the timeline stands, by its id."""
        return f"/entries/{entry}"

    def contradiction(self, contradiction: str) -> str:
        """Return where a contradiction stands, by its id."""
        return f"/contradictions/{contradiction}"

    def position(self, position: str) -> str:
        """Return where a position stands, by its id."""
        return f"/positions/{position}"


WHERE: Final = Pages()

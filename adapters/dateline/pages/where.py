"""Where the parts of a page lead to: a report knows other addresses than the web app."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID


class Where(Protocol):
    """The address of each thing, for the `href` of a link; None where a page cannot lead to it."""

    def evidence(self, article: UUID, start: int, end: int) -> str | None:
        """Return where a span of an article's text stands, in code points, end exclusive."""
        ...

    def article(self, article: UUID) -> str | None:
        """Return where an article stands."""
        ...

    def entry(self, entry: str) -> str | None:
        """Return where an entry of the timeline stands, by its id."""
        ...

    def contradiction(self, contradiction: str) -> str | None:
        """Return where a contradiction stands, by its id."""
        ...

    def position(self, position: str) -> str | None:
        """Return where a position stands, by its id."""
        ...

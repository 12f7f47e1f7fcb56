"""What can be wrong with a store, beside what `dateline.errors` names."""

from __future__ import annotations

from uuid import UUID

from dateline.errors import DatelineError


class StoreFailed(DatelineError):
    """The database could not do what was asked of it."""


class MissingTable(StoreFailed):
    """The rows that were looked for have given way to those of another generation, or were removed."""


class NewerDatabase(DatelineError):
    """A newer Dateline wrote the database."""

    def __init__(self, path: str, found: int, known: int) -> None:
        super().__init__(
            path, f"its schema is {found}, and this program knows schemas up to {known}", "upgrade Dateline"
        )


class MissingView(DatelineError):
    """A view was never built in this database."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__(f"view {name}", f"version {version} of it is not built", "run `dateline replay`")


class UnstorableEvent(DatelineError):
    """An event holds what not every database keeps as text: a NUL, or half of a surrogate pair."""

    def __init__(self, topic: str, article: UUID) -> None:
        reason = "it has a character that is none"
        super().__init__(f"{topic} of article {article}", reason, "give names, reasons and texts in UTF-8")

"""What can be wrong with a store, beside what `dateline.errors` names."""

from __future__ import annotations

from uuid import UUID

from dateline.errors import DatelineError


class StoreFailed(DatelineError):
    """The database could not do what was asked of it."""


class MissingTable(StoreFailed):
    """The rows that were looked for have given way to those of another generation, or were removed."""


class LostConnection(StoreFailed):
    """The server went away in the middle of something; what is safe to repeat is tried once more."""


class NotAllowed(StoreFailed):
    """Whoever asked may not do this to the database; reading it may be allowed all the same."""


class BadAddress(DatelineError):
    """What should name a database on a server names none. It is not shown: a password may be in it."""

    def __init__(self) -> None:
        remedy = "write postgresql://user@host/database, and in a password %40 for @, %2F for / and %3A for :"
        super().__init__("the URL of the database", "it cannot be understood", remedy)


class MissingDriver(DatelineError):
    """What talks to a database server is not installed."""

    def __init__(self, extra: str) -> None:
        remedy = f'install it: pip install "dateline[{extra}]"'
        super().__init__("the database", "the driver for its server is not installed", remedy)


class NewerDatabase(DatelineError):
    """A newer Dateline wrote the database."""

    def __init__(self, path: str, found: int, known: int) -> None:
        super().__init__(
            path, f"its schema is {found}, and this program knows schemas up to {known}", "upgrade Dateline"
        )


class NoBackup(DatelineError):
    """The store is no file that could be copied."""

    def __init__(self) -> None:
        super().__init__(
            "backup",
            "this store is not kept in a file",
            "write all that is in it with `dateline dump FILE`; of a database on a server pg_dump makes copies too",
        )


class PositionsMissing(DatelineError):
    """A log leaves positions out, and is to be kept in memory, where they are counted."""

    def __init__(self, position: int) -> None:
        reason = "no event is at this position, and a store in memory leaves none out"
        super().__init__(f"position {position}", reason, "load it into a database with --db")


class NoSearch(DatelineError):
    """Words cannot be looked for in this database."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__("search", reason, remedy)


class MissingView(DatelineError):
    """A view was never built in this database."""

    def __init__(self, name: str, version: int) -> None:
        super().__init__(f"view {name}", f"version {version} of it is not built", "run `dateline replay`")


class UnstorableEvent(DatelineError):
    """An event holds what not every database keeps as text: a NUL, or half of a surrogate pair."""

    def __init__(self, topic: str, article: UUID) -> None:
        reason = "it has a character that is none"
        super().__init__(f"{topic} of article {article}", reason, "give names, reasons and texts in UTF-8")

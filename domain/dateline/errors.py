"""What can go wrong, each as one line: what it is about, why, and what to do."""

from __future__ import annotations

from uuid import UUID


class DatelineError(Exception):
    """Something that the person who asked can put right.

    `what` is a file, a row, a name; the message is "what: why; what to do".
    """

    def __init__(self, what: str, reason: str, remedy: str) -> None:
        self.what, self.reason, self.remedy = what, reason, remedy
        super().__init__(f"{what}: {reason}; {remedy}")


class UnreadableArticle(DatelineError):
    """A file or an entry holds no article that can be read."""


class BadManifest(DatelineError):
    """The manifest as a whole cannot be used: it is missing, is no CSV, or has no column `file`."""


class NotADatabase(DatelineError):
    """The file is not a Dateline database."""

    def __init__(self, path: str, remedy: str = "name another file with --db") -> None:
        super().__init__(path, "this is not a Dateline database", remedy)


class MissingDatabase(DatelineError):
    """A query asked of a database that is not there."""

    def __init__(
        self, path: str, remedy: str = "make it with `dateline ingest`, or name another with --db"
    ) -> None:
        super().__init__(path, "there is no such database", remedy)


class UnknownId(DatelineError):
    """No article, meeting, finding, contradiction or position has this id."""

    def __init__(
        self, given: str, remedy: str = "list the ids with `dateline articles` or `dateline events`"
    ) -> None:
        super().__init__(given or repr(given), "nothing has this id", remedy)


class AmbiguousId(DatelineError):
    """The beginning of an id fits more than one thing."""

    def __init__(self, given: str, matches: int) -> None:
        super().__init__(given, f"{matches} ids begin so", "write more of it")


class BadDate(DatelineError):
    """The words are not a date that Dateline takes."""

    def __init__(
        self, given: str, remedy: str = "write 2018-06-12, 2018-06, 2018 or 2018-06-01/2018-06-12"
    ) -> None:
        super().__init__(repr(given), "this is not a date", remedy)


class UnknownReader(DatelineError):
    """No reader of this name is installed."""

    def __init__(self, given: str, known: tuple[str, ...]) -> None:
        super().__init__(given, "no reader has this name", f"choose one of {', '.join(known)}")


class UnknownProjection(DatelineError):
    """There is no projection of this name."""

    def __init__(self, given: str, known: tuple[str, ...]) -> None:
        super().__init__(given, "no projection has this name", f"choose of {', '.join(known)}")


class BrokenEvent(DatelineError):
    """A stored event cannot be understood: its topic is not known, or its state does not fit."""

    def __init__(
        self, topic: str, article: UUID | str, version: int, reason: str, *, position: int | None = None
    ) -> None:
        self.topic, self.article, self.version, self.position = topic, article, version, position
        place = "" if position is None else f" at position {position}"
        what = f"event {version} of article {article}{place} ({topic})"
        super().__init__(what, reason, "upgrade Dateline, or restore the database from a backup")

"""What the domain asks of the outside."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, Protocol, TypeAlias
from uuid import UUID

from dateline.errors import DatelineError
from dateline.events import Event
from dateline.reading import ArticleText, Reading, ReadingFailed
from dateline.terms import Terms

Cell: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Cell]
Where: TypeAlias = Mapping[str, Cell | list[str]]
Batch: TypeAlias = tuple[Sequence[Event], Mapping[str, str]]


class ConcurrentChange(DatelineError):
    """Somebody else changed the same thing in the meantime: read it again and decide again.

    `article` is the stream that two wrote to, or None where two moved the same checkpoint.
    """

    def __init__(self, what: str, reason: str, *, article: UUID | None = None) -> None:
        self.article = article
        super().__init__(what, reason, "read it again and retry")


class RebuildUnderWay(DatelineError):
    """Another process is building the views anew."""

    def __init__(self) -> None:
        super().__init__("the views", "another process is rebuilding them", "wait until it is done")


class Recorded(NamedTuple):
    """An event and its position in the log, from 1."""

    position: int
    event: Event


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to be erased for good: recorded events give way, by their positions, to what stays of them; texts go."""

    events: Mapping[int, Event]
    texts: Collection[str]


class Aside(NamedTuple):
    """A stream that is left out of everything, and the event of it that cannot be understood."""

    article: UUID
    position: int
    version: int
    topic: str
    reason: str


class EventLog(Protocol):
    """The events of all articles in the order of their recording, and the texts that they speak of."""

    def append(
        self,
        events: Sequence[Event],
        *,
        texts: Mapping[str, str] | None = None,
        erasing: Erasure | None = None,
    ) -> int:
        """Record events and, by their SHA-256, texts, and erase what they tell of: all of it or nothing.

        Events that are recorded already, exactly as given, are left alone, so that a retry after a commit
        of unknown outcome is safe.

        Returns:
            The position of the last event; of the log, where all were recorded already.

        Raises:
            ConcurrentChange: other events stand in their place, or those before them are not there.
        """
        ...

    def append_many(self, batches: Iterable[Batch]) -> int:
        """Record what several articles bring in one transaction, as `append` does for each."""
        ...

    def stream(self, article: UUID) -> list[Event]:
        """Return all events of one article, oldest first; none if it is not known.

        Raises:
            BrokenEvent: one of them cannot be understood.
        """
        ...

    def recorded(self, article: UUID) -> list[Recorded]:
        """Return all events of one article with their positions, oldest first; none if it is not known."""
        ...

    def events(
        self, after: int = 0, until: int | None = None, topics: Sequence[str] = ()
    ) -> Iterator[Recorded]:
        """Yield the log from behind position *after* to *until*, both of which may move on meanwhile.

        Streams that are set aside are left out.

        Raises:
            BrokenEvent: an event cannot be understood, and its stream is not yet set aside.
        """
        ...

    def set_aside(self) -> None:
        """Set the streams aside of which an event cannot be understood, and no others: the rest goes on."""
        ...

    def aside(self) -> Sequence[Aside]:
        """Return the streams that are set aside."""
        ...

    def position(self) -> int:
        """Return the position of the last event, 0 for an empty log."""
        ...

    def text(self, text_hash: str) -> str | None:
        """Return the text with this SHA-256, or None where it was never kept or is forgotten."""
        ...

    def snapshot(self) -> AbstractContextManager[None]:
        """Let all that is read of this log and the views beside it in the context be of one moment.

        Nothing can be written in it; one within another is of the other's moment.
        """
        ...

    def scrub(self) -> None:
        """Overwrite what was erased wherever the database still holds it, as far as it can."""
        ...

    def has(self, article: UUID) -> bool:
        """Whether the article was ever filed."""
        ...

    def known(self, articles: Iterable[UUID]) -> set[UUID]:
        """Return those of the articles that were ever filed."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...


@dataclass(frozen=True, slots=True)
class ViewSpec:
    """The shape of a view: a projection kept as rows.

    `columns` are names, each with or without an SQL type ("first TEXT"); `key` is the column (or columns,
    by comma) that names a row, `partition` the column by whose value rows are replaced together; each of
    `indexes` is a column, or several by comma. A change of shape or meaning needs a new `version`.

    `searched` are the columns, with their weights, in which words are looked for; they hold lines of keys as
    `words.line_of_keys` makes them, never None, and a column `length` holds how many words these have.
    """

    name: str
    version: int
    columns: tuple[str, ...]
    key: str
    partition: str
    indexes: tuple[str, ...] = field(default=())
    searched: tuple[tuple[str, float], ...] = field(default=())

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, without their types."""
        return tuple(column.split()[0] for column in self.columns)

    @property
    def key_columns(self) -> tuple[str, ...]:
        """The columns that name a row together."""
        return tuple(column.strip() for column in self.key.split(","))


class Met(NamedTuple):
    """A row in which what was looked for stands, without the columns that are searched, and how well it fits."""

    row: Row
    relevance: float


class Views(Protocol):
    """Rows kept beside the log, each view with the position up to which it is true.

    Cells hold text, numbers or None, of the type that their column declares. All positions are read and
    moved by one object: whoever moves a checkpoint must have been the last to read it.
    """

    def create(self) -> None:
        """Make the tables that are missing; takes no lock when all are there.

        The methods below raise `MissingView` for a view that was not created, but `checkpoint` returns 0.
        """
        ...

    def writable(self) -> bool:
        """Whether whoever asks may change the rows; who may not is answered from them as they are."""
        ...

    def checkpoint(self, name: str) -> int:
        """Return the position up to which the rows of a view are true, 0 for one never written."""
        ...

    def hold(self) -> int:
        """Keep the rows that are read in place until the snapshot around it ends, and return how far all are true.

        Raises:
            ConcurrentChange: others have just taken their place, which this snapshot does not see.
        """
        ...

    def replace(self, rows: Mapping[str, Mapping[str, Sequence[Row]]], *, upto: int) -> None:
        """Put rows in the place of whole partitions, view by view, and move the checkpoints, all at once.

        Each view that is named moves to *upto*, also one whose partitions did not change.

        Raises:
            ConcurrentChange: a checkpoint is not where this object last saw it. Nothing was written.
            ValueError: *upto* lies before a checkpoint, or a row does not fit its view.
        """
        ...

    def rows(self, name: str, where: Where | None = None, order: Sequence[str] = ()) -> list[Row]:
        """Return the rows whose columns equal *where*, or equal one of the values that it gives as a list.

        A list holds some hundreds of values at most, as databases bound what one question may ask, and no None.
        *order* names columns, with "-" before those that run downwards; None comes before every value,
        and the key decides between equals.
        """
        ...

    def search(self, name: str, terms: Terms) -> list[Met]:
        """Return the rows of a view that is `searched` in which the terms are met, in no fixed order.

        The relevance is that of `terms.relevance`, over all rows of the view.

        Raises:
            DatelineError: this database cannot search; it says why and what to do.
        """
        ...

    def successor(self) -> AbstractContextManager[Successor]:
        """Hand out empty views beside these, to be built while these are read and kept true.

        What has not taken over when the context ends is removed; what a killed process left is removed first.

        Raises:
            RebuildUnderWay: another process builds some just now.
        """
        ...

    def dump(self) -> dict[str, list[Row]]:
        """Return all rows of all views, each view in the order of its key."""
        ...


class Successor(Views, Protocol):
    """Views that are built beside those that are read, and then read in their place."""

    def take_over(self, names: Collection[str] = ()) -> None:
        """Become what is read, those that are named or all, at once; what was read before is dropped.

        Raises:
            ConcurrentChange: those that are read have moved on behind these: bring these up first.
        """
        ...


class Reader(Protocol):
    """What turns an article's text into findings; a new version of it may read the same text again."""

    @property
    def name(self) -> str:
        """The reader's name, as given to `--reader`."""
        ...

    @property
    def version(self) -> str:
        """Changes whenever the same text may give other findings."""
        ...

    def read(self, article: ArticleText) -> Reading:
        """Return what the text reports. Spans are code points into `article.text`."""
        ...


class Readings(Protocol):
    """Reads articles one by one or many at once."""

    def __call__(self, articles: Sequence[ArticleText], /) -> Iterable[Reading | ReadingFailed]:
        """Return what becomes of each article, in their order."""
        ...


class Clock(Protocol):
    """Where the time of recording comes from."""

    def now(self) -> datetime:
        """Return the present moment, with its time zone."""
        ...

# ruff: noqa: S608 - marks and names of columns are written into the SQL, values never
"""What is kept beside the events, in SQL that SQLite and PostgreSQL both understand.

Texts under their SHA-256, the seals of the log, what was erased of it on demand, and which streams are set aside
because an event of theirs cannot be understood.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, ClassVar, Final
from uuid import UUID

from eventsourcing.persistence import ApplicationRecorder, Notification, StoredEvent

from dateline.ports import Aside, ConcurrentChange
from dateline.stores.databases import Cursor
from dateline.stores.seals import FIRST, Erased, Seal, digest, sealed

TABLES: Final = (
    "CREATE TABLE seals (position BIGINT PRIMARY KEY, hash TEXT NOT NULL)",
    "CREATE TABLE erased (position BIGINT PRIMARY KEY, was TEXT NOT NULL, now TEXT NOT NULL)",
    (
        "CREATE TABLE aside (article TEXT PRIMARY KEY, position BIGINT NOT NULL, version INTEGER NOT NULL, "
        "topic TEXT NOT NULL, reason TEXT NOT NULL)"
    ),
)


@dataclass(frozen=True, slots=True)
class StatesErased:
    """What is to be erased for good: the states of events, by position, give way to others, and texts go."""

    states: Mapping[int, bytes] = field(default_factory=dict)
    texts: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Copied:
    """A part of another store's log: events at their positions, with all that is kept beside them."""

    events: Sequence[Notification]
    texts: Mapping[str, str]
    seals: Sequence[Seal]
    erased: Mapping[int, Erased]


class ArticleRecorder(ApplicationRecorder, ABC):
    """A recorder whose `insert_events` takes `texts` and an `erasure` too, in the same transaction.

    Each such transaction is sealed.
    """

    @abstractmethod
    def select_text(self, text_hash: str) -> str | None:
        """Return a text by its hash."""

    @abstractmethod
    def select_text_hashes(self) -> Sequence[str]:
        """Return the hashes of all texts, sorted."""

    @abstractmethod
    def select_positions(self, originator_id: UUID) -> Sequence[int]:
        """Return the positions in the log of all events of one id, in the order of their versions."""

    @abstractmethod
    def select_known(self, originator_ids: Iterable[UUID]) -> set[UUID]:
        """Return those of the ids that have events."""

    @abstractmethod
    def select_seals(self, after: int, limit: int) -> Sequence[Seal]:
        """Return seals of positions behind *after*, in their order."""

    @abstractmethod
    def select_erased(self) -> Mapping[int, Erased]:
        """Return what was erased, by position."""

    @abstractmethod
    def select_aside(self) -> Sequence[Aside]:
        """Return the streams that are set aside."""

    @abstractmethod
    def replace_aside(self, streams: Iterable[Aside]) -> None:
        """Set just these streams aside."""

    @abstractmethod
    def insert_copied(self, parts: Iterable[Copied], *, behind: Seal | None) -> None:
        """Insert what follows the seal *behind* in another store's log, part by part in one transaction.

        Raises:
            ConcurrentChange: this log does not end with that seal. Nothing was inserted.
        """

    @abstractmethod
    def snapshot(self) -> AbstractContextManager[None]:
        """Let all that this object reads in the context be of one moment."""


class SQLArticleRecorder(ArticleRecorder, ABC):
    """What the recorders of both databases have in common.

    `MARK` is what stands for a value in the SQL, `POSITION` the column of an event's position.
    """

    MARK: ClassVar[str]
    POSITION: ClassVar[str]
    datastore: Any  # a `Database`, which each of the library's recorders declares as its own

    def select_text(self, text_hash: str) -> str | None:
        """Return a text by its hash."""
        found = self._all(f"SELECT body FROM texts WHERE hash = {self.MARK}", (text_hash,))
        return self.text_of(found[0]["body"]) if found else None

    def select_text_hashes(self) -> Sequence[str]:
        """Return the hashes of all texts, sorted."""
        return sorted(row["hash"] for row in self._all("SELECT hash FROM texts"))

    def select_seals(self, after: int, limit: int) -> Sequence[Seal]:
        """Return seals of positions behind *after*."""
        statement = f"SELECT position, hash FROM seals WHERE position > {self.MARK} ORDER BY position LIMIT {self.MARK}"
        return [Seal(row["position"], row["hash"]) for row in self._all(statement, (after, limit))]

    def select_erased(self) -> Mapping[int, Erased]:
        """Return what was erased."""
        rows = self._all("SELECT position, was, now FROM erased")
        return {row["position"]: Erased(row["was"], row["now"]) for row in rows}

    def select_aside(self) -> Sequence[Aside]:
        """Return the streams that are set aside."""
        rows = self._all("SELECT article, position, version, topic, reason FROM aside ORDER BY position")
        return [
            Aside(UUID(row["article"]), row["position"], row["version"], row["topic"], row["reason"])
            for row in rows
        ]

    def replace_aside(self, streams: Iterable[Aside]) -> None:
        """Set just these streams aside."""
        with self.datastore.transaction(commit=True) as cursor:
            cursor.execute("DELETE FROM aside")
            cursor.executemany(
                f"INSERT INTO aside (article, position, version, topic, reason) VALUES ({self._marks(5)}) "
                "ON CONFLICT (article) DO NOTHING",  # another process may set the same ones aside just now
                [(str(one.article), *one[1:]) for one in sorted(streams)],
            )

    def insert_copied(self, parts: Iterable[Copied], *, behind: Seal | None) -> None:
        """Insert what follows a seal in another store's log."""
        with self.datastore.transaction(commit=True) as cursor:
            for number, copied in enumerate(parts):
                self.insert_at(cursor, copied.events)  # first, as it keeps other writers out
                self.keep(cursor, copied.texts)
                if number == 0 and self._last_seal(cursor) != behind:
                    raise overtaken()
                cursor.executemany(
                    f"INSERT INTO seals (position, hash) VALUES ({self._marks(2)})", copied.seals
                )
                self._note_erased(cursor, copied.erased)

    def snapshot(self) -> AbstractContextManager[None]:
        """Let all that is read in the context be of one moment."""
        return self.datastore.snapshot()  # type: ignore[no-any-return]

    def keep(self, cursor: Cursor, texts: Mapping[str, str]) -> None:
        """Keep texts, in the transaction that inserts their events."""
        cursor.executemany(
            f"INSERT INTO texts (hash, body) VALUES ({self._marks(2)}) ON CONFLICT (hash) DO NOTHING",
            [(key, self.body_of(body)) for key, body in texts.items()],
        )

    def erase(self, cursor: Cursor, erasure: StatesErased) -> None:
        """Erase for good, in the transaction that inserts the event that tells of it."""
        cursor.executemany(f"DELETE FROM texts WHERE hash = {self.MARK}", [(key,) for key in erasure.texts])
        gone: dict[int, Erased] = {}
        for position, state in erasure.states.items():
            which = f"WHERE {self.POSITION} = {self.MARK}"
            cursor.execute(f"SELECT state FROM stored_events {which}", (position,))
            gone[position] = Erased(digest(bytes(cursor.fetchone()["state"])), digest(state))
            cursor.execute(f"UPDATE stored_events SET state = {self.MARK} {which}", (state, position))
        self._note_erased(cursor, gone)

    def seal(self, cursor: Cursor, positions: Sequence[int], events: Sequence[StoredEvent]) -> None:
        """Seal events that were just inserted, in the transaction that did so and that keeps others out."""
        if not events:
            return
        last = self._last_seal(cursor)
        seal = sealed(last.hash if last else FIRST, zip(positions, events, strict=True))
        cursor.execute(f"INSERT INTO seals (position, hash) VALUES ({self._marks(2)})", (positions[-1], seal))

    @abstractmethod
    def insert_at(self, cursor: Cursor, events: Sequence[Notification]) -> None:
        """Insert events at their positions, with all writers kept out."""

    def body_of(self, text: str) -> Any:
        """Return what is stored of a text."""
        return text

    def text_of(self, body: Any) -> str:
        """Return the text of what is stored of it."""
        return str(body)

    def _last_seal(self, cursor: Cursor) -> Seal | None:
        cursor.execute("SELECT position, hash FROM seals ORDER BY position DESC LIMIT 1")
        row = cursor.fetchone()
        return Seal(row["position"], row["hash"]) if row else None

    def _note_erased(self, cursor: Cursor, erased: Mapping[int, Erased]) -> None:
        cursor.executemany(  # what was erased before keeps the hash that it had at first
            f"INSERT INTO erased (position, was, now) VALUES ({self._marks(3)}) "
            "ON CONFLICT (position) DO UPDATE SET now = excluded.now",
            [(position, *hashes) for position, hashes in erased.items()],
        )

    def _all(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        with self.datastore.transaction(commit=False) as cursor:
            cursor.execute(statement, values)
            return list(cursor.fetchall())

    def _marks(self, count: int) -> str:
        return ", ".join([self.MARK] * count)


def overtaken() -> ConcurrentChange:
    """Return the error of a log that does not end where it did."""
    return ConcurrentChange("the log", "another process has written to it meanwhile")

"""The store of one person: events, texts and views in one SQLite file.

All SQL that only SQLite understands is here. Several processes may write to one file at once; a store is
used from one thread.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Self
from uuid import UUID

from eventsourcing import persistence, sqlite
from eventsourcing.persistence import IntegrityError, Notification, PersistenceError, StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteCursor, SQLiteDatastore
from eventsourcing.utils import Environment, EnvType

from dateline.ports import RebuildUnderWay, ViewSpec
from dateline.stores.databases import Cursor, Dialect, check_reading
from dateline.stores.files import LOCK_TIMEOUT, address, check_file, copy_file, failure, may_write
from dateline.stores.fulltext import Fts5, erase_words, unfit_indexes
from dateline.stores.log import RecordedLog
from dateline.stores.named_views import NamedViews
from dateline.stores.recording import SQLArticleRecorder, StatesErased
from dateline.stores.seals import digits
from dateline.stores.views import SQLViews
from dateline.stores.whole_file import whole_file

_DIALECT: Final = Dialect(Fts5(), names=NamedViews())


class SQLiteDatabase(SQLiteDatastore):
    """The library's datastore on a file that is known to be ours; its failures become errors of Dateline."""

    def __init__(self, path: Path, *, lock_timeout: int = LOCK_TIMEOUT) -> None:
        self.path = path
        self._snapshot: SQLiteCursor | None = None
        super().__init__(address(path), lock_timeout=lock_timeout)

    def writable(self) -> bool:
        """Whether this user may write to the file, which takes others beside it."""
        return may_write(self.path)

    @contextmanager
    def sole_rebuild(self) -> Iterator[None]:
        """Keep other rebuilds of the views out; the lock of a process that dies is gone with it.

        Raises:
            RebuildUnderWay: another process holds it.
        """
        # A second file, since a transaction on the first would keep everybody from writing.
        with closing(sqlite3.connect(f"{self.path}-rebuild", timeout=0, isolation_level=None)) as lock:
            try:
                lock.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                raise RebuildUnderWay from error
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all that is read in the context be of one moment: it is read in one transaction."""
        if self._snapshot:
            yield
            return
        with self.transaction(commit=False) as cursor:
            cursor.execute("SELECT count(*) FROM sqlite_master")  # the first statement decides on the moment
            cursor.fetchall()
            self._snapshot = cursor
            try:
                yield
            finally:
                self._snapshot = None

    @contextmanager
    def transaction(self, *, commit: bool) -> Iterator[SQLiteCursor]:
        """Run what follows in one transaction.

        A writing transaction must begin with a statement that writes: SQLite waits for its lock then, but
        not where a transaction turns from reading to writing.
        """
        try:
            if self._snapshot:
                check_reading(commit=commit)
                yield self._snapshot
                return
            with super().transaction(commit=commit) as cursor:
                yield cursor
        except IntegrityError:
            raise
        except (PersistenceError, sqlite3.Error) as error:
            raise failure(self.path, error) from error


class SQLiteArticleRecorder(SQLArticleRecorder, SQLiteApplicationRecorder):
    """The library's recorder, which keeps the texts of the events that it inserts, and seals these."""

    MARK, POSITION = "?", "rowid"

    def __init__(self, datastore: SQLiteDatastore, events_table_name: str = "stored_events") -> None:
        super().__init__(datastore, events_table_name)
        self.insert_events_statement = (
            f"INSERT INTO {self.events_table_name} (originator_id, originator_version, topic, state) "  # noqa: S608 - a constant
            "VALUES (?, ?, ?, ?)"
        )

    def convert_originator_id(self, originator_id: str) -> UUID:
        """Return an id as the library knows it; runs of events have the same one."""
        return _uuid(originator_id)

    def select_positions(self, originator_id: UUID) -> Sequence[int]:
        """Return the positions of the events of one id."""
        with self.datastore.transaction(commit=False) as cursor:
            cursor.execute(
                "SELECT rowid FROM stored_events WHERE originator_id = ? ORDER BY originator_version",
                (originator_id.hex,),
            )
            return [row["rowid"] for row in cursor.fetchall()]

    def select_known(self, originator_ids: Iterable[UUID]) -> set[UUID]:
        """Return those of the ids that have events."""
        ids = json.dumps([article.hex for article in originator_ids])
        with self.datastore.transaction(commit=False) as cursor:
            cursor.execute(
                "SELECT originator_id FROM stored_events "
                "WHERE originator_version = 1 AND originator_id IN (SELECT value FROM json_each(?))",
                (ids,),
            )
            return {_uuid(row["originator_id"]) for row in cursor.fetchall()}

    def _insert_events(
        self,
        c: SQLiteCursor,
        stored_events: Sequence[StoredEvent],
        *,
        texts: Mapping[str, str] | None = None,
        erasure: StatesErased | None = None,
        **kwargs: Any,
    ) -> Sequence[int] | None:
        self.keep(c, texts or {})
        positions = super()._insert_events(c, stored_events, **kwargs) or ()
        self.seal(c, positions, stored_events)
        if erasure:
            self.erase(c, erasure)
        return positions

    def insert_at(self, cursor: Cursor, events: Sequence[Notification]) -> None:
        """Insert events at their positions."""
        cursor.executemany(
            "INSERT INTO stored_events (rowid, originator_id, originator_version, topic, state) "
            "VALUES (?, ?, ?, ?, ?)",
            [(e.id, digits(e), e.originator_version, e.topic, e.state) for e in events],
        )


@lru_cache(maxsize=1024)
def _uuid(digits: str) -> UUID:
    return UUID(digits)


class SQLiteStreamRecorder(SQLiteArticleRecorder):
    """A recorder for those whom the positions of events do not concern."""

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> None:
        """Insert events, and return nothing."""
        super().insert_events(stored_events, **kwargs)


class SQLiteProcessRecorder(sqlite.SQLiteProcessRecorder, SQLiteArticleRecorder):
    """A recorder that also keeps how far another application's log was followed, in the same transaction."""


class SQLiteFactory(sqlite.SQLiteFactory):
    """The library's factory over the file of a store: its recorders write what every part of Dateline reads.

    The environment's `SQLITE_DBNAME` is the path of the file, which is made if it is not there, unless the
    factory is given the *database* itself.
    """

    process_recorder_class = SQLiteProcessRecorder

    def __init__(self, env: Environment | EnvType | None, database: SQLiteDatabase | None = None) -> None:
        if database:
            persistence.InfrastructureFactory.__init__(self, env)
        else:
            super().__init__(env)
            path = Path(self.datastore.pool.db_name.removeprefix("file:").partition("?")[0])
            check_file(path, create=self.env_create_table())
        self.datastore = database or SQLiteDatabase(path)

    def application_recorder(self) -> SQLiteArticleRecorder:
        """Return the recorder of the log."""
        return SQLiteArticleRecorder(self.datastore)

    def aggregate_recorder(self, purpose: str = "events") -> persistence.AggregateRecorder:
        """Return a recorder of the log, or for another *purpose*, as snapshots are, of a table of its own."""
        return (
            SQLiteStreamRecorder(self.datastore)
            if purpose == "events"
            else super().aggregate_recorder(purpose)
        )


class SQLiteStore(RecordedLog):
    """The event log in an SQLite file.

    Args:
        path: The file, which must be there; `create` makes it.
        lock_timeout: Seconds to wait while other processes write.

    Raises:
        MissingDatabase: there is no such file, or nothing in it.
        NotADatabase: the file is something else.
        NewerDatabase: a newer Dateline wrote it.
    """

    def __init__(self, path: str | Path, *, lock_timeout: int = LOCK_TIMEOUT) -> None:
        path = Path(path)
        check_file(path, create=False)
        self._database = SQLiteDatabase(path, lock_timeout=lock_timeout)
        super().__init__(SQLiteFactory({}, self._database))

    @classmethod
    def create(cls, path: str | Path) -> Self:
        """Open the store in a file, which is made if it is not there."""
        check_file(Path(path), create=True)
        return cls(path)

    def views(self, specs: Sequence[ViewSpec]) -> SQLViews:
        """Return the views that are kept beside these events."""
        return SQLViews(self._database, specs, _DIALECT)

    def scrub(self) -> None:
        """Write the file anew, without the pages in which what was erased may still stand.

        Raises:
            StoreFailed: other processes kept it locked; what was erased may stand in free pages until it is done.
        """
        with closing(sqlite3.connect(address(self._database.path), uri=True, timeout=LOCK_TIMEOUT)) as file:
            try:
                erase_words(file)
                file.execute("VACUUM")
                file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            except sqlite3.Error as error:
                raise failure(self._database.path, error) from error

    def faults(self) -> Sequence[str]:
        """Return what SQLite finds wrong with the pages of the file."""
        with self._database.transaction(commit=False) as cursor:
            cursor.execute("PRAGMA quick_check")
            return [text for (text,) in cursor.fetchall() if text != "ok"]

    def unfit(self) -> Sequence[str]:
        """Return the indexes of words that do not fit their rows; none where this user may not write, which it takes."""
        if not self._database.writable():
            return ()
        with closing(sqlite3.connect(address(self._database.path), uri=True, timeout=LOCK_TIMEOUT)) as file:
            try:
                return unfit_indexes(file)
            except sqlite3.Error as error:
                raise failure(self._database.path, error) from error

    def backup(self, path: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Copy the store as it stands now into a new file; see `RecordedLog`."""
        with whole_file(path) as part:
            copy_file(self._database.path, part, progress)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

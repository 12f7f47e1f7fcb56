"""The store of one person: events, texts and views in one SQLite file.

All SQL that only SQLite understands is here. Several processes may write to one file at once; a store is
used from one thread.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path
from time import monotonic, sleep
from typing import Any, Final, Self
from uuid import UUID

from eventsourcing.persistence import IntegrityError, PersistenceError, StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteCursor, SQLiteDatastore

from dateline.errors import DatelineError, MissingDatabase, NotADatabase
from dateline.ports import ViewSpec
from dateline.stores.errors import NewerDatabase, StoreFailed
from dateline.stores.log import ArticleRecorder, RecordedLog
from dateline.stores.views import CHECKPOINTS, SQLViews

SCHEMA: Final = 1
_APPLICATION_ID: Final = int.from_bytes(
    b"DtLn"
)  # in the file's header: `file` and others can tell whose it is
_LOCK_TIMEOUT: Final = 60  # seconds to wait while other processes write
_CREATE: Final = (
    # The library's own table leaves the rowid implicit, and VACUUM may renumber those.
    (
        "CREATE TABLE stored_events (originator_id TEXT NOT NULL, originator_version INTEGER NOT NULL, "
        "topic TEXT NOT NULL, state BLOB NOT NULL, rowid INTEGER PRIMARY KEY, "
        "UNIQUE (originator_id, originator_version))"
    ),
    "CREATE TABLE texts (hash TEXT PRIMARY KEY, body TEXT NOT NULL)",
    CHECKPOINTS,
)


class SQLiteDatabase(SQLiteDatastore):
    """The library's datastore on a file that is known to be ours; its failures become errors of Dateline."""

    def __init__(self, path: Path, *, lock_timeout: int = _LOCK_TIMEOUT) -> None:
        self.path = path
        super().__init__(_address(path), lock_timeout=lock_timeout)

    @contextmanager
    def transaction(self, *, commit: bool) -> Iterator[SQLiteCursor]:
        """Run what follows in one transaction.

        A writing transaction must begin with a statement that writes: SQLite waits for its lock then, but
        not where a transaction turns from reading to writing.
        """
        try:
            with super().transaction(commit=commit) as cursor:
                yield cursor
        except IntegrityError:
            raise
        except (PersistenceError, sqlite3.Error) as error:
            raise _failure(self.path, error) from error


class SQLiteArticleRecorder(SQLiteApplicationRecorder, ArticleRecorder):
    """The library's recorder, which keeps the texts of the events that it inserts."""

    def __init__(self, datastore: SQLiteDatastore) -> None:
        super().__init__(datastore)
        self.insert_events_statement = (
            f"INSERT INTO {self.events_table_name} (originator_id, originator_version, topic, state) "  # noqa: S608 - a constant
            "VALUES (?, ?, ?, ?)"
        )

    def convert_originator_id(self, originator_id: str) -> UUID:
        """Return an id as the library knows it; runs of events have the same one."""
        return _uuid(originator_id)

    def select_text(self, text_hash: str) -> str | None:
        """Return a text by its hash."""
        with self.datastore.transaction(commit=False) as cursor:
            cursor.execute("SELECT body FROM texts WHERE hash = ?", (text_hash,))
            row = cursor.fetchone()
        return None if row is None else row["body"]

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
        **kwargs: Any,
    ) -> Sequence[int] | None:
        if texts:
            statement = "INSERT INTO texts (hash, body) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING"
            c.executemany(statement, texts.items())
        return super()._insert_events(c, stored_events, **kwargs)


@lru_cache(maxsize=1024)
def _uuid(digits: str) -> UUID:
    return UUID(digits)


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

    def __init__(self, path: str | Path, *, lock_timeout: int = _LOCK_TIMEOUT) -> None:
        path = Path(path)
        with closing(_open(path, create=False)) as connection:
            if not _is_ours(connection, path):
                raise MissingDatabase(str(path))
        self._database = SQLiteDatabase(path, lock_timeout=lock_timeout)
        super().__init__(SQLiteArticleRecorder(self._database))

    @classmethod
    def create(cls, path: str | Path) -> Self:
        """Open the store in a file, which is made if it is not there."""
        path = Path(path)
        with closing(_open(path, create=True)) as connection:
            if not _is_ours(connection, path):
                _migrate(connection, path)
        return cls(path)

    def views(self, specs: Sequence[ViewSpec]) -> SQLViews:
        """Return the views that are kept beside these events."""
        return SQLViews(self._database, specs)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def files_of(path: str | Path) -> list[Path]:
    """Return the files that a store in *path* may consist of: SQLite keeps others beside it."""
    return [Path(f"{path}{ending}") for ending in ("", "-wal", "-shm", "-journal")]


def _address(path: Path, mode: str = "rw") -> str:
    """Return the URI that opens a file and, unless the mode says so, does not make it."""
    return f"{path.absolute().as_uri()}?mode={mode}"


def _open(path: Path, *, create: bool) -> sqlite3.Connection:
    if path.is_dir():
        raise NotADatabase(str(path))
    if not create and not path.exists():
        raise MissingDatabase(str(path))
    try:
        return sqlite3.connect(
            _address(path, "rwc" if create else "rw"), uri=True, timeout=_LOCK_TIMEOUT, isolation_level=None
        )
    except sqlite3.Error as error:
        raise _failure(path, error) from error


def _is_ours(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether the file is a database of ours; False if nothing is in it yet.

    Raises:
        NotADatabase: it is no SQLite database, or another program's.
        NewerDatabase: a newer Dateline wrote it.
    """
    try:
        owner, schema, tables = connection.execute(
            "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_master) "
            "FROM pragma_application_id, pragma_user_version"
        ).fetchone()  # in one statement, as another process may be making the database just now
    except sqlite3.Error as error:
        raise _failure(path, error) from error
    if not (owner or schema or tables):
        return False
    if owner != _APPLICATION_ID:
        raise NotADatabase(str(path))
    if schema > SCHEMA:
        raise NewerDatabase(str(path), schema, SCHEMA)
    return True


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables, in one transaction with the marks that say so; somebody else may have been faster."""
    try:
        _use_write_ahead_log(connection)
        connection.execute("BEGIN IMMEDIATE")
        if not _is_ours(connection, path):
            for statement in _CREATE:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise _failure(path, error) from error


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work at once; SQLite does not wait for a lock here, so this does."""
    deadline = monotonic() + _LOCK_TIMEOUT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if _kind(error) != sqlite3.SQLITE_BUSY or monotonic() > deadline:
                raise
            sleep(0.02)
        else:
            return


def _kind(error: BaseException | None) -> int | None:
    """Return the primary result code of SQLite, which is the low byte of the detailed one."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _failure(path: Path, error: Exception) -> DatelineError:
    """Return what an error of SQLite means to a user."""
    cause = error.__cause__ if isinstance(error.__cause__, sqlite3.Error) else error
    match _kind(cause):
        case sqlite3.SQLITE_NOTADB:
            return NotADatabase(str(path))
        case sqlite3.SQLITE_BUSY:
            return StoreFailed(str(path), "other processes kept it locked", "try again when they are done")
        case sqlite3.SQLITE_FULL:
            return StoreFailed(str(path), "the disk is full", "make room; what was recorded is safe")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return StoreFailed(str(path), f"{cause}", "check the rights to the file and its folder")
        case sqlite3.SQLITE_CORRUPT:
            return StoreFailed(str(path), f"{cause}", "restore it from a backup")
        case _:
            return StoreFailed(str(path), f"{cause}", "if this goes on, restore it from a backup")

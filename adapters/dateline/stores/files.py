"""The file of an SQLite store: whose it is, what is in it, and how that of an older Dateline becomes this one's.

A file carries the mark of Dateline and the number of its schema in its header. Each schema is made from the one
before it, that of a new file from nothing, always by the same steps; before an older file is changed it is copied.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep
from typing import Final
from uuid import UUID

from eventsourcing.persistence import OperationalError, StoredEvent

from dateline.errors import DatelineError, MissingDatabase, NotADatabase
from dateline.stores.errors import MissingTable, NewerDatabase, NotAllowed, StoreFailed
from dateline.stores.recording import TABLES
from dateline.stores.seals import FIRST, sealed
from dateline.stores.tables import table_name
from dateline.stores.views import CHECKPOINTS

LOCK_TIMEOUT: Final = 60  # seconds to wait while other processes write
_APPLICATION_ID: Final = int.from_bytes(
    b"DtLn"
)  # in the file's header: `file` and others can tell whose it is

_PAGES_AT_ONCE: Final = 4096  # of 4 KB: between two such portions the copying can be interrupted


class _MissingTable(MissingTable, OperationalError):
    """As the library expects it when it sees whether it has to make a table."""


def address(path: Path, mode: str = "rw") -> str:
    """Return the URI that opens a file and, unless the mode says so, does not make it.

    SQLite reads a file only with two others beside it. Where these are not there and cannot be made, nobody has
    the file open, and it is read as one that nobody changes.
    """
    alone = not _may_change(path.parent) and not path.with_name(f"{path.name}-wal").exists()
    return f"{path.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if alone else "")


def may_write(path: Path) -> bool:
    """Whether this user may write to the file of a store, and make those beside it."""
    return _may_change(path) and _may_change(path.parent)


def _may_change(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def files_of(path: str | Path) -> list[Path]:
    """Return the files that a store in *path* may consist of: SQLite keeps others beside it, and so does Dateline."""
    endings = ["", "-wal", "-shm", "-journal", "-rebuild", "-rebuild-journal"]
    return [Path(f"{path}{ending}") for ending in endings] + [_copy(Path(path), n) for n in range(1, SCHEMA)]


def check_file(path: Path, *, create: bool) -> None:
    """See that there is a store of this schema in a file; make it, or upgrade an older one.

    Raises:
        MissingDatabase: there is no such file, or nothing in it, and it is not to be made.
        NotADatabase: the file is something else.
        NewerDatabase: a newer Dateline wrote it.
        StoreFailed: it cannot be written, and would have to be.
    """
    with closing(_open(path, create=create)) as connection:
        schema = _schema(connection, path)
        if schema == 0 and not create:
            raise MissingDatabase(str(path))
        if schema < SCHEMA:
            _migrate(connection, path)


def copy_file(path: Path, copy: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Copy the store in a file as it stands now into another file, while other processes go on writing.

    *progress* is called with how many pages are copied, and of how many.

    Raises:
        StoreFailed: the copy cannot be written, most often for want of room.
    """

    def tell(_status: int, left: int, pages: int) -> None:
        if progress:
            progress(pages - left, pages)

    try:
        with closing(_open(path, create=False)) as old, closing(sqlite3.connect(copy)) as new:
            old.execute("BEGIN")
            old.execute("SELECT count(*) FROM sqlite_master").fetchone()  # from here on it sees one state
            old.backup(new, pages=_PAGES_AT_ONCE, progress=tell)
    except sqlite3.Error as error:
        raise failure(copy, error) from error


def failure(path: Path, error: Exception) -> DatelineError:
    """Return what an error of SQLite means to a user."""
    cause = error.__cause__ if isinstance(error.__cause__, sqlite3.Error) else error
    match _kind(cause):
        case sqlite3.SQLITE_NOTADB:
            return NotADatabase(str(path))
        case sqlite3.SQLITE_BUSY:
            return StoreFailed(str(path), "other processes kept it locked", "try again when they are done")
        case sqlite3.SQLITE_FULL:
            return StoreFailed(str(path), "the disk is full", "make room; what was recorded is safe")
        case sqlite3.SQLITE_READONLY:
            return NotAllowed(str(path), f"{cause}", "check the rights to the file and its folder")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return StoreFailed(str(path), f"{cause}", "check the rights to the file and its folder")
        case sqlite3.SQLITE_ERROR if str(cause).startswith(("no such table", "no such index")):
            return _MissingTable(str(path), f"{cause}", "run `dateline replay`")
        case sqlite3.SQLITE_CORRUPT:
            return StoreFailed(str(path), f"{cause}", "restore it from a backup")
        case _:
            return StoreFailed(str(path), f"{cause}", "if this goes on, restore it from a backup")


def _open(path: Path, *, create: bool) -> sqlite3.Connection:
    if path.is_dir():
        raise NotADatabase(str(path))
    if not create and not path.exists():
        raise MissingDatabase(str(path))
    try:
        return sqlite3.connect(
            address(path, "rwc" if create else "rw"), uri=True, timeout=LOCK_TIMEOUT, isolation_level=None
        )
    except sqlite3.Error as error:
        raise failure(path, error) from error


def _schema(connection: sqlite3.Connection, path: Path) -> int:
    """Return the schema of the file, 0 if nothing is in it yet.

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
        raise failure(path, error) from error
    if not (owner or schema or tables):
        return 0
    if owner != _APPLICATION_ID:
        raise NotADatabase(str(path))
    if schema > SCHEMA:
        raise NewerDatabase(str(path), schema, SCHEMA)
    return int(schema)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Take the steps that are left, in one transaction with the marks that say so; another process may be faster."""
    try:
        _use_write_ahead_log(connection)
        connection.execute("BEGIN IMMEDIATE")
        schema = _schema(connection, path)
        if 0 < schema < SCHEMA:
            _keep_copy(path, schema)
        for step in _STEPS[schema:]:
            step(connection)
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise failure(path, error) from error


def _copy(path: Path, schema: int) -> Path:
    return path.with_name(f"{path.name}.schema-{schema}")


def _keep_copy(path: Path, schema: int) -> None:
    """Copy the file as it stands: it comes to its name when it is whole."""
    unfinished = _copy(path, schema).with_suffix(f".schema-{schema}.part")
    copy_file(path, unfinished)
    unfinished.replace(_copy(path, schema))


def _first_schema(connection: sqlite3.Connection) -> None:
    """Make the log, the texts and the checkpoints of the views."""
    # The library's own table leaves the rowid implicit, and VACUUM may renumber those.
    connection.execute(
        "CREATE TABLE stored_events (originator_id TEXT NOT NULL, originator_version INTEGER NOT NULL, "
        "topic TEXT NOT NULL, state BLOB NOT NULL, rowid INTEGER PRIMARY KEY, "
        "UNIQUE (originator_id, originator_version))"
    )
    connection.execute("CREATE TABLE texts (hash TEXT PRIMARY KEY, body TEXT NOT NULL)")
    connection.execute(
        "CREATE TABLE checkpoints (projection TEXT NOT NULL, version INTEGER NOT NULL, "
        "position BIGINT NOT NULL, PRIMARY KEY (projection, version))"
    )


def _seals_and_generations(connection: sqlite3.Connection) -> None:
    """Seal the log, and let a generation of the views be built beside the one that is read."""
    for statement in TABLES:
        connection.execute(statement)
    (last,) = connection.execute("SELECT max(rowid) FROM stored_events").fetchone()
    if last:
        seal = sealed(FIRST, _events(connection))
        connection.execute("INSERT INTO seals VALUES (?, ?)", (last, seal))
    known = connection.execute("SELECT projection, version, position FROM checkpoints").fetchall()
    connection.execute("DROP TABLE checkpoints")
    connection.execute(CHECKPOINTS)
    for projection, version, position in known:
        connection.execute("INSERT INTO checkpoints VALUES (?, ?, 1, ?, 1)", (projection, version, position))
        old, new = f"view_{projection}_{version}", table_name(projection, version, 1)
        connection.execute(f"ALTER TABLE {old} RENAME TO {new}")


def _events(connection: sqlite3.Connection) -> Iterator[tuple[int, StoredEvent]]:
    """Yield the whole log, each event with its position."""
    rows = connection.execute(
        "SELECT rowid, originator_id, originator_version, topic, state FROM stored_events ORDER BY rowid"
    )
    for position, article, version, topic, state in rows:
        yield position, StoredEvent(UUID(article), version, topic, state)


_STEPS: Final[Sequence[Callable[[sqlite3.Connection], None]]] = (_first_schema, _seals_and_generations)
SCHEMA: Final = len(_STEPS)


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work at once; SQLite does not wait for a lock here, so this does."""
    deadline = monotonic() + LOCK_TIMEOUT
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

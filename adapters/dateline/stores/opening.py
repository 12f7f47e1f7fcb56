"""Which store a name means: a path is an SQLite file, a URL a database on a server."""

from __future__ import annotations

from pathlib import Path

from dateline.stores.errors import MissingDriver
from dateline.stores.files import files_of
from dateline.stores.log import RecordedLog
from dateline.stores.memory import MemoryStore
from dateline.stores.sqlite import SQLiteStore

_POSTGRES = ("postgresql:", "postgres:")


def open_store(db: str | Path, *, create: bool) -> RecordedLog:
    """Open the store that a path, a URL or ":memory:" names, and make it if it may be made.

    Raises:
        MissingDatabase: it is not there, and is not to be made.
        MissingDriver: what talks to such a database is not installed.
        NotADatabase: something else is in its place.
    """
    if str(db) == ":memory:":
        return MemoryStore()
    if on_server(db):
        return _on_postgres(str(db), create=create)
    return SQLiteStore.create(db) if create else SQLiteStore(db)


def on_server(db: str | Path) -> bool:
    """Whether a name is the URL of a database on a server."""
    return str(db).startswith(_POSTGRES)


def own_files(db: str | Path) -> list[Path]:
    """Return the files that the store of this name may consist of."""
    return [] if on_server(db) else files_of(db)


def _on_postgres(url: str, *, create: bool) -> RecordedLog:
    try:
        from dateline.stores.postgres import PostgresStore  # noqa: PLC0415 - needs what is not always installed
    except ImportError as error:
        if not (error.name or "psycopg").startswith("psycopg"):  # it names nothing where libpq is missing
            raise
        raise MissingDriver(extra="postgres") from error
    return PostgresStore.create(url) if create else PostgresStore(url)

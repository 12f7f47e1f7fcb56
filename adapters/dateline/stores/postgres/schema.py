"""The tables of a store in PostgreSQL: whose they are, and how they come to be.

A store is one schema of a database, the first of the search path or that in which it was found. Its table
`dateline_schema` holds the number of the step that was taken last; each store is made by the same steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import psycopg
from psycopg import Connection
from psycopg.rows import DictRow
from psycopg.sql import SQL, Identifier

from dateline.errors import MissingDatabase, NotADatabase
from dateline.stores.errors import NewerDatabase, StoreFailed
from dateline.stores.postgres.address import Address
from dateline.stores.postgres.database import LOCK_TIMEOUT, connect
from dateline.stores.postgres.failures import failure
from dateline.stores.recording import TABLES
from dateline.stores.views import CHECKPOINTS

_ELSEWHERE: Final = (
    "name an empty database with --db, or an empty schema of it: ...?options=-csearch_path%3Dnews"
)
# Keeps others from making tables until the transaction ends: CREATE TABLE IF NOT EXISTS can fail for two at once.
ALONE: Final = f"SELECT pg_advisory_xact_lock({int.from_bytes(b'DtLn')}, hashtext(current_schema()))"

_STEPS: Final[Sequence[Sequence[str]]] = (
    (
        "CREATE TABLE dateline_schema (version INTEGER NOT NULL)",
        "INSERT INTO dateline_schema VALUES (0)",
        # Positions are counted on under a lock, and not drawn from a sequence, which leaves gaps.
        """
        CREATE TABLE stored_events (
            originator_id UUID NOT NULL, originator_version BIGINT NOT NULL, topic TEXT NOT NULL,
            state BYTEA NOT NULL, notification_id BIGINT NOT NULL UNIQUE,
            PRIMARY KEY (originator_id, originator_version)
        )
        """,
        # A text may hold what PostgreSQL's own texts may not.
        "CREATE TABLE texts (hash TEXT PRIMARY KEY, body BYTEA NOT NULL)",
        CHECKPOINTS,
        *TABLES,
    ),
)
SCHEMA: Final = len(_STEPS)


class _Found(NamedTuple):
    """What a database shows: the schema where tables would be made, that of a store, the tables of others."""

    here: str | None
    ours: str | None
    others: bool
    encoding: str


def check_database(address: Address, *, create: bool) -> str:
    """See that there is a store in a database, make it if it may be made, or upgrade it; return its schema's name.

    Raises:
        MissingDatabase: there is no such database, or no store in it, and it is not to be made.
        NotADatabase: the tables of another program are there.
        NewerDatabase: a newer Dateline wrote it.
        StoreFailed: the server cannot be reached, or does not let this role do it.
    """
    with connect(address) as connection:
        try:
            name, version = _store(connection, address)
            if version == 0 and not create:
                raise MissingDatabase(address.shown)
            if version < SCHEMA:
                _migrate(connection, address)
        except psycopg.Error as error:
            raise failure(address.shown, error) from error
    return name


def _store(connection: Connection[DictRow], address: Address) -> tuple[str, int]:
    """Return the name of the store's schema, and how many steps were taken in it."""
    found = _look(connection)
    if found.encoding != "UTF8":
        reason = f"its encoding is {found.encoding}"
        raise StoreFailed(address.shown, reason, "name a database that was created with ENCODING 'UTF8'")
    if found.ours:
        return found.ours, _version(connection, found.ours, address)
    if found.here is None:
        raise StoreFailed(
            address.shown, "its search path names no schema", "create the schema, or grant USAGE"
        )
    if found.others:
        raise NotADatabase(address.shown, _ELSEWHERE)
    return found.here, 0


def _look(connection: Connection[DictRow]) -> _Found:
    """Look in one statement, as another process may be making the tables just now."""
    row = connection.execute(
        """
        SELECT current_schema() AS here, current_setting('server_encoding') AS encoding,
            (
                SELECT nspname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
                WHERE relname = 'dateline_schema' AND nspname = ANY (current_schemas(false))
                ORDER BY array_position(current_schemas(false), nspname) LIMIT 1
            ) AS ours,
            EXISTS (
                SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
                WHERE nspname = current_schema() AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
                AND NOT EXISTS (
                    SELECT FROM pg_depend d
                    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
                )
            ) AS others
        """
    ).fetchone()
    assert row is not None
    return _Found(**row)


def _version(connection: Connection[Any], schema: str, address: Address) -> int:
    try:
        table = SQL("SELECT version FROM {}.dateline_schema").format(Identifier(schema))
        versions = [row["version"] for row in connection.execute(table)]
    except psycopg.errors.UndefinedColumn:
        versions = []
    if len(versions) != 1:
        raise NotADatabase(address.shown, _ELSEWHERE)
    if versions[0] > SCHEMA:
        raise NewerDatabase(address.shown, versions[0], SCHEMA)
    return int(versions[0])


def _migrate(connection: Connection[DictRow], address: Address) -> None:
    """Take the steps that are left in one transaction; of several processes one does, and the others wait."""
    with connection.transaction():
        connection.execute(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}s'")
        connection.execute(ALONE)
        name, version = _store(connection, address)
        connection.execute(SQL("SET LOCAL search_path TO {}").format(Identifier(name)))
        for step in _STEPS[version:]:
            for statement in step:
                connection.execute(statement.encode())
        connection.execute("UPDATE dateline_schema SET version = %s", (SCHEMA,))

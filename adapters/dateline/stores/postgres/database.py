"""The library's datastore on a PostgreSQL server; its failures become errors of Dateline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar, cast

import psycopg
from eventsourcing.persistence import IntegrityError, PersistenceError
from eventsourcing.postgres import PostgresDatastore
from psycopg import Connection, Cursor
from psycopg.abc import Params, Query
from psycopg.rows import DictRow, dict_row
from psycopg.sql import SQL, Identifier

from dateline.ports import RebuildUnderWay
from dateline.stores.databases import check_reading
from dateline.stores.errors import LostConnection
from dateline.stores.postgres.address import CONNECT_TIMEOUT, Address
from dateline.stores.postgres.failures import failure, refusal, unreachable

LOCK_TIMEOUT: Final = 60  # seconds to wait while other processes write
MOST_BYTES: Final = 256 * 1024  # sent in one go
_POOL_TIMEOUT: Final = CONNECT_TIMEOUT + 1  # later than that of the driver, which says why it failed
_REBUILDS: Final = int.from_bytes(b"DtRb")  # the name of a lock
_MAY_WRITE: Final = (
    "SELECT has_table_privilege('checkpoints', 'UPDATE') "
    "AND NOT current_setting('transaction_read_only')::bool AS may"
)

P = ParamSpec("P")
T = TypeVar("T")


def connect(address: Address) -> Connection[DictRow]:
    """Return a connection of one's own, in which every statement is a transaction.

    Raises:
        MissingDatabase: the server has no such database.
        StoreFailed: the server cannot be reached, or lets nobody in so.
    """
    try:
        return Connection[DictRow].connect(**address.parameters, autocommit=True, row_factory=dict_row)
    except psycopg.Error as error:
        raise refusal(address.shown, error) from error


def once_more(call: Callable[P, T]) -> Callable[P, T]:
    """Repeat what lost its connection, once: only for what may be done twice."""

    @wraps(call)
    def called(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return call(*args, **kwargs)
        except LostConnection:
            return call(*args, **kwargs)

    return called


class BoundedCursor(Cursor[DictRow]):
    """The driver's cursor, which sends many rows in portions.

    The driver sends what is repeated without waiting for answers, and waits for ever when both it and the
    server want to be listened to first (seen with psycopg 3.2.11 and later, from about 1 MB).
    """

    def executemany(self, query: Query, params_seq: Iterable[Params], *, returning: bool = False) -> None:
        """Run a statement for each of the parameters."""
        for portion in in_portions(params_seq, _size):
            if len(portion) == 1:
                self.execute(cast("Any", query), portion[0])  # without a pipeline
            else:
                super().executemany(query, portion, returning=returning)


def in_portions(things: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """Yield the things in lists of at most `MOST_BYTES`, or of one thing that is larger."""
    portion: list[T] = []
    held = 0
    for thing in things:
        if portion and held + size(thing) > MOST_BYTES:
            yield portion
            portion, held = [], 0
        portion.append(thing)
        held += size(thing)
    if portion:
        yield portion


def _size(row: Any) -> int:
    """Return about how many bytes a row has, and a little for each value."""
    return sum(16 + (4 * len(cell) if isinstance(cell, str | bytes) else 0) for cell in row)


class PostgresDatabase(PostgresDatastore):
    """Connections to one schema of one database, made when they are needed and kept."""

    def __init__(self, address: Address, schema: str, *, lock_timeout: int = LOCK_TIMEOUT) -> None:
        self.address = address
        self._snapshot: Connection[DictRow] | None = None
        super().__init__(
            dbname="",
            host="",
            port="",
            user="",
            password="",
            connect_timeout=_POOL_TIMEOUT,
            max_overflow=4,
            lock_timeout=lock_timeout,
            schema=schema,
        )
        # The library names five parameters; a URL may have others.
        self.pool.kwargs = {**address.parameters, "row_factory": dict_row, "cursor_factory": BoundedCursor}

    def after_connect_func(self) -> Callable[[Connection[Any]], None]:
        """Return what prepares a connection: whose machine sleeps with a lock in hand shall lose it."""
        settings = SQL(
            "SET search_path TO {schema}; SET default_transaction_isolation = 'read committed'; "
            "SET lock_timeout = {seconds}; SET idle_in_transaction_session_timeout = {seconds}"
        ).format(schema=Identifier(self.schema), seconds=f"{self.lock_timeout}s")

        def prepare(connection: Connection[Any]) -> None:
            connection.autocommit = True
            connection.execute(settings)

        return prepare

    @contextmanager
    def get_connection(self) -> Iterator[Connection[DictRow]]:
        """Lend a connection.

        Raises:
            IntegrityError: what is there excludes what was to be put in.
            DatelineError: anything else went wrong.
        """
        try:
            if self._snapshot:
                yield self._snapshot
                return
            with super().get_connection() as connection:
                yield connection
        except IntegrityError:
            raise
        except PersistenceError as error:
            if not isinstance(error.__cause__, psycopg.Error):
                raise  # the library's own
            raise self._failure(error.__cause__) from error
        except psycopg.Error as error:  # within a snapshot, which does not go through the library
            raise self._failure(error) from error

    @contextmanager
    def transaction(self, *, commit: bool = False) -> Iterator[Cursor[DictRow]]:
        """Run what follows in one transaction (READ COMMITTED), or each statement in one if none writes."""
        if self._snapshot:
            check_reading(commit=commit)
        with self.get_connection() as connection:
            if commit:
                with connection.transaction():
                    yield connection.cursor()
            else:
                yield connection.cursor()

    @once_more
    def writable(self) -> bool:
        """Whether this user may change the views, on a server that takes changes."""
        with self.get_connection() as connection:
            row = connection.execute(_MAY_WRITE).fetchone()
        return bool(row and row["may"])

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all that is read in the context be of one moment: it is read in one transaction.

        It may last, as it keeps nobody from writing.
        """
        if self._snapshot:
            yield
            return
        with self.get_connection() as connection, connection.transaction():
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            connection.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
            connection.execute("SELECT 1")  # the first query decides on the moment
            self._snapshot = connection
            try:
                yield
            finally:
                self._snapshot = None

    @contextmanager
    def sole_rebuild(self) -> Iterator[None]:
        """Keep other rebuilds of the views out; the lock of a process that dies is gone with its connection.

        Raises:
            RebuildUnderWay: another process holds it.
        """
        with self.get_connection() as connection:
            lock = "SELECT pg_try_advisory_lock(%s, hashtext(%s)) AS got"
            row = connection.execute(lock, (_REBUILDS, self.schema)).fetchone()
            if not row or not row["got"]:
                raise RebuildUnderWay
            try:
                yield
            finally:
                if not connection.broken:
                    connection.execute(
                        "SELECT pg_advisory_unlock(%s, hashtext(%s))", (_REBUILDS, self.schema)
                    )

    def _failure(self, cause: psycopg.Error) -> Exception:
        if unreachable(cause):  # the pool does not know why: see
            try:
                connect(self.address).close()
            except Exception as reason:  # noqa: BLE001 - whatever it is, it is the reason
                return reason
        found = failure(self.address.shown, cause)
        if isinstance(found, LostConnection):
            self.pool.check()  # the others are most often lost as well
        return found

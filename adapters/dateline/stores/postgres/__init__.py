"""The store of many people: events, texts and views in a database on a PostgreSQL server.

All that only PostgreSQL understands is in this package. Many processes may read and write at once; those that
append wait for each other, those that read wait for nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Self

from eventsourcing import persistence, postgres
from eventsourcing.utils import Environment, EnvType
from psycopg.sql import SQL, Identifier

from dateline.ports import Met, Row, ViewSpec, Where
from dateline.stores.databases import Dialect
from dateline.stores.log import RecordedLog
from dateline.stores.postgres.address import Address
from dateline.stores.postgres.database import LOCK_TIMEOUT, PostgresDatabase, once_more
from dateline.stores.postgres.fulltext import PostgresFullText
from dateline.stores.postgres.recorders import (
    PostgresArticleRecorder,
    PostgresProcessRecorder,
    PostgresStreamRecorder,
)
from dateline.stores.postgres.schema import ALONE, check_database
from dateline.stores.views import SQLViews
from dateline.terms import Terms

__all__ = ["PostgresFactory", "PostgresStore", "PostgresViews"]

# Texts sort as SQLite and Python sort them, by code points, and not as the language of the server does.
_DIALECT: Final = Dialect(
    PostgresFullText(),
    mark="%s",
    types={"TEXT": 'TEXT COLLATE "C"', "INTEGER": "BIGINT", "REAL": "DOUBLE PRECISION"},
    indexed="left({}, 500)",  # an entry of an index has 2704 bytes, and a character up to 4
    alone=ALONE,
    kept="LOCK TABLE {} IN ACCESS SHARE MODE",
)


class PostgresFactory(postgres.PostgresFactory):
    """The library's factory over the database of a store: its recorders write what every part of Dateline reads.

    The environment names the database as the library wants it (`POSTGRES_DBNAME` and so on), unless the factory
    is given the *database* itself.
    """

    process_recorder_class = PostgresProcessRecorder

    def __init__(self, env: Environment | EnvType | None, database: PostgresDatabase | None = None) -> None:
        if database:
            persistence.InfrastructureFactory.__init__(self, env)
            self.datastore = database
        else:
            super().__init__(env)
            self.datastore = self._database(self.datastore)

    def application_recorder(self) -> PostgresArticleRecorder:
        """Return the recorder of the log."""
        return PostgresArticleRecorder(self.datastore)

    def aggregate_recorder(self, purpose: str = "events") -> persistence.AggregateRecorder:
        """Return a recorder of the log, or for another *purpose*, as snapshots are, of a table of its own."""
        if purpose == "events":
            return PostgresStreamRecorder(self.datastore)
        return super().aggregate_recorder(purpose)

    def process_recorder(self) -> PostgresProcessRecorder:
        """Return a recorder of the log that also keeps how far another one was followed."""
        recorder = PostgresProcessRecorder(self.datastore)
        if self.env_create_table():
            recorder.create_table()
        return recorder

    def _database(self, named: postgres.PostgresDatastore) -> PostgresDatabase:
        assert isinstance(named.pool.kwargs, dict)
        parts = {
            key: value for key, value in named.pool.kwargs.items() if isinstance(value, str | int) and value
        }
        if schema := self.env.get(self.POSTGRES_SCHEMA):
            parts["options"] = f"-csearch_path={schema}"
        address = Address.of(parts)
        return PostgresDatabase(address, check_database(address, create=self.env_create_table()))


class PostgresStore(RecordedLog):
    """The event log in a PostgreSQL database.

    Args:
        url: The database, as `postgresql://user@host/name`, with all that libpq understands; it must hold a
            store: `create` makes one in an empty database.
        lock_timeout: Seconds to wait while other processes write.

    Raises:
        BadAddress: the URL is none.
        MissingDatabase: there is no such database, or no store in it.
        NotADatabase: the tables of another program are there.
        NewerDatabase: a newer Dateline wrote it.
        StoreFailed: the server cannot be reached, or does not let this user in.
    """

    def __init__(self, url: str, *, lock_timeout: int = LOCK_TIMEOUT) -> None:
        address = Address.parse(url)
        schema = check_database(address, create=False)
        self._database = PostgresDatabase(address, schema, lock_timeout=lock_timeout)
        super().__init__(PostgresFactory({}, self._database))

    @classmethod
    def create(cls, url: str) -> Self:
        """Open the store in a database, which is made if the database is empty."""
        check_database(Address.parse(url), create=True)
        return cls(url)

    def views(self, specs: Sequence[ViewSpec]) -> SQLViews:
        """Return the views that are kept beside these events."""
        return PostgresViews(self._database, specs, _DIALECT)

    def scrub(self) -> None:
        """Write every table anew, without the rows that were replaced.

        The server's log of changes, its standbys and its backups keep what they have.

        Raises:
            StoreFailed: other processes kept a table locked, or this role does not own it.
        """
        with self._database.get_connection() as connection:
            tables = connection.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = %s", (self._database.schema,)
            ).fetchall()
            for table in tables:
                connection.execute(SQL("VACUUM FULL {}").format(Identifier(table["tablename"])))

    def close(self) -> None:
        """Let go of the connections."""
        self._database.close()


class PostgresViews(SQLViews):
    """Views that outlive a lost connection: who may have written without knowing finds the checkpoint moved."""

    @once_more
    def create(self) -> None:
        """Make the tables that are missing."""
        super().create()

    @once_more
    def checkpoint(self, name: str) -> int:
        """Return the position up to which the rows of a view are true."""
        return super().checkpoint(name)

    @once_more
    def replace(self, rows: Mapping[str, Mapping[str, Sequence[Row]]], *, upto: int) -> None:
        """Put rows in the place of whole partitions and move the checkpoints, all at once."""
        super().replace(rows, upto=upto)

    @once_more
    def rows(self, name: str, where: Where | None = None, order: Sequence[str] = ()) -> list[Row]:
        """Return the rows whose columns equal *where*."""
        return super().rows(name, where, order)

    @once_more
    def search(self, name: str, terms: Terms) -> list[Met]:
        """Return the rows of a view in which the terms are met."""
        return super().search(name, terms)

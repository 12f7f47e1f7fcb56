# ruff: noqa: S608 - names of tables and columns are written into the SQL, values never
"""Views as tables, in SQL that SQLite and PostgreSQL both understand.

Rows and checkpoint are written in one transaction, as the library's tracking recorders do, but with a
checkpoint for each view and version: the library keeps one for each application. Of each there may be several
generations: one that is read, and while the views are rebuilt one beside it, which takes its place when it is true.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from eventsourcing.persistence import IntegrityError

from dateline.ports import Cell, ConcurrentChange, Met, Row, Successor, Views, ViewSpec, Where
from dateline.stores.databases import Cursor, Database, Dialect
from dateline.stores.errors import MissingTable, MissingView, NoSearch
from dateline.stores.tables import Table, table_name
from dateline.terms import Terms

CHECKPOINTS: Final = (
    "CREATE TABLE checkpoints (projection TEXT NOT NULL, version INTEGER NOT NULL, generation INTEGER NOT NULL, "
    "position BIGINT NOT NULL, live INTEGER NOT NULL, PRIMARY KEY (projection, version, generation))"
)
_FIRST_GENERATION: Final = 1


class SQLViews(Views):
    """The `Views` of one database that are read."""

    def __init__(self, database: Database, specs: Iterable[ViewSpec], dialect: Dialect) -> None:
        self._database = database
        self._specs = {spec.name: spec for spec in specs}
        self._dialect, self._mark = dialect, dialect.mark
        self._seen: dict[str, int] = {}
        self._tables: dict[str, Table] = {}

    def create(self) -> None:
        """Make the tables that are missing."""
        with self._database.transaction(commit=False) as cursor:
            missing = [spec for spec in self._specs.values() if self._find(cursor, spec) is None]
            named = self._named_right(cursor)
        if not missing:
            if not named and self.writable():
                self._name()
            return
        with self._database.transaction(commit=True) as cursor:
            if self._dialect.alone:
                cursor.execute(self._dialect.alone)
                missing = [spec for spec in missing if self._find(cursor, spec) is None]
            for spec in missing:
                self._make(cursor, spec, _FIRST_GENERATION, live=True)
            if self._dialect.names:
                self._dialect.names.make(cursor)

    def writable(self) -> bool:
        """Whether whoever asks may change the rows."""
        return self._database.writable()

    def checkpoint(self, name: str) -> int:
        """Return the position up to which the rows of a view are true."""
        with self._database.transaction(commit=False) as cursor:
            self._seen[name] = self._find(cursor, self._specs[name]) or 0
        return self._seen[name]

    def hold(self) -> int:
        """Keep the rows that are read in place until the snapshot around it ends, and return how far all are true."""
        reached = min(self.checkpoint(name) for name in self._specs)
        if self._dialect.kept:
            try:
                with self._database.transaction(commit=False) as cursor:
                    # In the order in which a rebuild drops them, so that neither waits for the other.
                    for _, table in sorted(self._tables.items()):
                        cursor.execute(self._dialect.kept.format(table.name))
            except MissingTable as error:
                raise _replaced() from error
        return reached

    def replace(self, rows: Mapping[str, Mapping[str, Sequence[Row]]], *, upto: int) -> None:
        """Put rows in the place of whole partitions and move the checkpoints, all at once."""
        for name in rows:
            if upto < self._seen.get(name, 0):
                msg = f"view {name} is at position {self._seen[name]} and cannot go back to {upto}"
                raise ValueError(msg)
        tables = {name: self._table(name) for name in rows}
        try:
            with self._database.transaction(commit=True) as cursor:
                for _, table in sorted(tables.items()):  # first, as these statements lock: all in one order
                    self._advance(cursor, table, upto)
                for name, partitions in rows.items():
                    tables[name].replace(cursor, partitions)
        except IntegrityError as error:
            msg = f"the rows do not fit each other: {error}"
            raise ValueError(msg) from error
        self._seen.update(dict.fromkeys(rows, upto))

    def rows(self, name: str, where: Where | None = None, order: Sequence[str] = ()) -> list[Row]:
        """Return the rows whose columns equal *where*."""
        try:
            return self._select(name, where or {}, order)
        except MissingTable:
            del self._tables[name]  # another generation took over since this object looked
            return self._select(name, where or {}, order)

    def search(self, name: str, terms: Terms) -> list[Met]:
        """Return the rows of a view in which the terms are met.

        Raises:
            NoSearch: there is no index of the words.
        """
        try:
            return self._met(name, terms)
        except MissingTable:
            del self._tables[name]
        try:
            return self._met(name, terms)
        except MissingTable as error:
            with self._database.transaction(commit=False) as cursor:
                raise NoSearch(*self._dialect.fulltext.lacking(cursor)) from error

    def dump(self) -> dict[str, list[Row]]:
        """Return all rows of all views, each view in the order of its key."""
        return {name: self.rows(name) for name in sorted(self._specs)}

    @contextmanager
    def successor(self) -> Iterator[SQLSuccessor]:
        """Yield an empty generation of all views; see `Views`."""
        with self._database.sole_rebuild():
            fresh = SQLSuccessor(self._database, self._specs.values(), self._dialect)
            fresh.begin()
            try:
                yield fresh
            finally:
                fresh.discard()

    def _select(self, name: str, where: Where, order: Sequence[str]) -> list[Row]:
        table = self._table(name)
        with self._database.transaction(commit=False) as cursor:
            return table.select(cursor, where, order)

    def _met(self, name: str, terms: Terms) -> list[Met]:
        table = self._table(name)
        with self._database.transaction(commit=False) as cursor:
            return table.search(cursor, terms)

    def _table(self, name: str) -> Table:
        """Return the table of the generation that is read.

        Raises:
            MissingView: there is none.
        """
        if name not in self._tables:
            spec = self._specs[name]
            with self._database.transaction(commit=False) as cursor:
                if self._find(cursor, spec) is None:
                    raise MissingView(spec.name, spec.version)
        return self._tables[name]

    def _find(self, cursor: Cursor, spec: ViewSpec) -> int | None:
        """Note which generation of a view is read, and return its position; None if there is none."""
        cursor.execute(
            f"SELECT generation, position FROM checkpoints WHERE {self._named} AND live = 1",
            (spec.name, spec.version),
        )
        row = cursor.fetchone()
        if row is None:
            return None
        self._tables[spec.name] = Table(spec, row["generation"], self._dialect)
        return int(row["position"])

    def _named_right(self, cursor: Cursor) -> bool:
        return self._dialect.names is None or not self._dialect.names.outdated(cursor)

    def _name(self) -> None:
        """Give the rows that are read their names, as an older program, or none, has given them."""
        with self._database.transaction(commit=True) as cursor:
            cursor.execute("DELETE FROM checkpoints WHERE 1 = 0")  # begins by writing
            assert self._dialect.names
            self._dialect.names.make(cursor)

    def _make(self, cursor: Cursor, spec: ViewSpec, generation: int, *, live: bool) -> None:
        table = Table(spec, generation, self._dialect)
        table.make(cursor)
        cursor.execute(
            f"INSERT INTO checkpoints (projection, version, generation, position, live) "
            f"VALUES ({table.marks(5)}) ON CONFLICT DO NOTHING",
            (spec.name, spec.version, generation, 0, int(live)),
        )
        self._tables[spec.name] = table

    @property
    def _named(self) -> str:
        return f"projection = {self._mark} AND version = {self._mark}"

    def _advance(self, cursor: Cursor, table: Table, upto: int) -> None:
        spec, seen = table.spec, self._seen.get(table.spec.name, 0)
        cursor.execute(
            f"UPDATE checkpoints SET position = {self._mark} WHERE {self._named} "
            f"AND generation = {self._mark} AND position = {self._mark} RETURNING position",
            (upto, spec.name, spec.version, table.generation, seen),
        )
        if cursor.fetchone() is None:
            raise moved(spec.name, seen)


class SQLSuccessor(SQLViews, Successor):
    """A generation of all views that nobody reads until it takes over."""

    def begin(self) -> None:
        """Make the tables, and remove what rebuilds that were killed have left."""
        with self._database.transaction(commit=True) as cursor:
            self._drop(cursor, "live = 0", ())
            for spec in self._specs.values():
                cursor.execute(
                    f"SELECT max(generation) AS last FROM checkpoints WHERE {self._named}",
                    (spec.name, spec.version),
                )
                last = cursor.fetchone()["last"] or _FIRST_GENERATION
                self._make(cursor, spec, last + 1, live=False)

    def discard(self) -> None:
        """Remove what has not taken over."""
        with self._database.transaction(commit=True) as cursor:
            self._drop(cursor, "live = 0", ())

    def take_over(self, names: Collection[str] = ()) -> None:
        """Become what is read, in one transaction; see `Successor`."""
        with self._database.transaction(commit=True) as cursor:
            for name in sorted(names or self._specs):
                self._take_over(cursor, self._tables[name], self._seen[name])
            if self._dialect.names:
                self._dialect.names.make(cursor)

    def _take_over(self, cursor: Cursor, table: Table, position: int) -> None:
        named, spec = f"projection = {self._mark} AND", table.spec
        older = self._drop(
            cursor,
            f"{named} live = 1 AND (version < {self._mark} OR version = {self._mark} AND position <= {self._mark})",
            (spec.name, spec.version, spec.version, position),
        )
        if spec.version not in older:
            raise moved(spec.name, position)
        cursor.execute(
            f"UPDATE checkpoints SET live = 1 WHERE {self._named} AND generation = {self._mark}",
            (spec.name, spec.version, table.generation),
        )

    def _find(self, cursor: Cursor, spec: ViewSpec) -> int | None:
        """Return the position of this generation."""
        cursor.execute(
            f"SELECT position FROM checkpoints WHERE {self._named} AND generation = {self._mark}",
            (spec.name, spec.version, self._tables[spec.name].generation),
        )
        row = cursor.fetchone()
        return None if row is None else int(row["position"])

    def _drop(self, cursor: Cursor, which: str, values: Sequence[Cell]) -> set[int]:
        """Remove generations, and return the versions of which they were."""
        cursor.execute(
            f"DELETE FROM checkpoints WHERE {which} RETURNING projection, version, generation", values
        )
        gone = [(row["projection"], row["version"], row["generation"]) for row in cursor.fetchall()]
        for one in gone:
            cursor.execute(f"DROP TABLE {table_name(*one)}")
            self._dialect.fulltext.drop(cursor, table_name(*one))
        return {version for _, version, _ in gone}


def moved(name: str, seen: int) -> ConcurrentChange:
    """Return the error of a checkpoint that somebody else has moved."""
    return ConcurrentChange(f"view {name}", f"its checkpoint is no longer at position {seen}")


def _replaced() -> ConcurrentChange:
    return ConcurrentChange("the views", "others have taken their place")

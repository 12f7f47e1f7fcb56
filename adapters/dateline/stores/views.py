# ruff: noqa: S608 - names of tables and columns are written into the SQL, values never
"""Views as tables, in SQL that SQLite and PostgreSQL both understand.

Rows and checkpoint are written in one transaction, as the library's tracking recorders do, but with a
checkpoint for each view and version: the library keeps one for each application.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final, Protocol

from eventsourcing.persistence import IntegrityError

from dateline.ports import Cell, ConcurrentChange, Row, Views, ViewSpec
from dateline.stores.errors import MissingView

CHECKPOINTS: Final = (
    "CREATE TABLE checkpoints (projection TEXT NOT NULL, version INTEGER NOT NULL, "
    "position BIGINT NOT NULL, PRIMARY KEY (projection, version))"
)


class Cursor(Protocol):
    """What both drivers can do."""

    def execute(self, statement: str, parameters: Sequence[Any] = (), /) -> object:
        """Run a statement."""

    def executemany(self, statement: str, parameters: Iterable[Sequence[Any]], /) -> object:
        """Run a statement for each of the parameters."""

    def fetchone(self) -> Any:
        """Return the next row."""

    def fetchall(self) -> Any:
        """Return all rows that are left."""


class Database(Protocol):
    """What hands out transactions."""

    def transaction(self, *, commit: bool) -> AbstractContextManager[Cursor]:
        """Run what follows in one transaction."""


class SQLViews(Views):
    """The `Views` of one database; *mark* is what stands for a value in its SQL."""

    def __init__(self, database: Database, specs: Iterable[ViewSpec], mark: str = "?") -> None:
        self._database = database
        self._views = {spec.name: _Table(spec, mark) for spec in specs}
        self._mark = mark
        self._seen: dict[str, int] = {}
        self._built: set[str] = set()

    def create(self) -> None:
        """Make the tables that are missing."""
        with self._database.transaction(commit=False) as cursor:
            missing = [view for view in self._views.values() if self._position(cursor, view.spec) is None]
        if not missing:
            return
        with self._database.transaction(commit=True) as cursor:
            for view in missing:
                for statement in view.create:
                    cursor.execute(statement)
                cursor.execute(
                    f"INSERT INTO checkpoints VALUES ({view.marks(3)}) ON CONFLICT DO NOTHING",
                    (view.spec.name, view.spec.version, 0),
                )

    def checkpoint(self, name: str) -> int:
        """Return the position up to which the rows of a view are true."""
        with self._database.transaction(commit=False) as cursor:
            self._seen[name] = self._position(cursor, self._views[name].spec) or 0
        return self._seen[name]

    def replace(self, rows: Mapping[str, Mapping[str, Sequence[Row]]], *, upto: int) -> None:
        """Put rows in the place of whole partitions and move the checkpoints, all at once."""
        for name in rows:
            if upto < self._seen.get(name, 0):
                msg = f"view {name} is at position {self._seen[name]} and cannot go back to {upto}"
                raise ValueError(msg)
        try:
            with self._database.transaction(commit=True) as cursor:
                for name in rows:  # first, as these statements lock
                    self._advance(cursor, name, upto)
                for name, partitions in rows.items():
                    self._views[name].replace(cursor, partitions)
        except IntegrityError as error:
            msg = f"the rows do not fit each other: {error}"
            raise ValueError(msg) from error
        self._seen.update(dict.fromkeys(rows, upto))

    def rows(
        self, name: str, where: Mapping[str, Cell] | None = None, order: Sequence[str] = ()
    ) -> list[Row]:
        """Return the rows whose columns equal *where*."""
        view = self._views[name]
        with self._database.transaction(commit=False) as cursor:
            self._require(cursor, view.spec)
            return view.select(cursor, where or {}, order)

    def clear(self, *, upto: int = 0) -> None:
        """Remove all rows of all views and set their checkpoints."""
        with self._database.transaction(commit=True) as cursor:
            for view in self._views.values():
                cursor.execute(
                    f"UPDATE checkpoints SET position = {self._mark} WHERE {self._named}",
                    (upto, view.spec.name, view.spec.version),
                )
                self._require(cursor, view.spec)
                cursor.execute(f"DELETE FROM {view.name}")
        self._seen = dict.fromkeys(self._views, upto)

    def dump(self) -> dict[str, list[Row]]:
        """Return all rows of all views, each view in the order of its key."""
        return {name: self.rows(name) for name in sorted(self._views)}

    @property
    def _named(self) -> str:
        return f"projection = {self._mark} AND version = {self._mark}"

    def _position(self, cursor: Cursor, spec: ViewSpec) -> int | None:
        cursor.execute(
            f"SELECT position FROM checkpoints WHERE {self._named}",
            (spec.name, spec.version),
        )
        row = cursor.fetchone()
        return None if row is None else row["position"]

    def _require(self, cursor: Cursor, spec: ViewSpec) -> None:
        if spec.name not in self._built:
            if self._position(cursor, spec) is None:
                raise MissingView(spec.name, spec.version)
            self._built.add(spec.name)

    def _advance(self, cursor: Cursor, name: str, upto: int) -> None:
        spec, seen = self._views[name].spec, self._seen.get(name, 0)
        cursor.execute(
            f"UPDATE checkpoints SET position = {self._mark} WHERE {self._named} "
            f"AND position = {self._mark} RETURNING position",
            (upto, spec.name, spec.version, seen),
        )
        if cursor.fetchone() is None:
            self._require(cursor, spec)
            raise moved(name, seen)


class _Table:
    """The SQL of one view. No other place knows the name of its table."""

    def __init__(self, spec: ViewSpec, mark: str) -> None:
        self.spec, self._mark = spec, mark
        self.name = f"view_{spec.name}_{spec.version}"

    @property
    def create(self) -> list[str]:
        """The statements that make the table and its indexes."""
        columns = ", ".join(self.spec.columns)
        indexes = {self.spec.partition, *self.spec.indexes} - {self.spec.key}
        return [
            f"CREATE TABLE IF NOT EXISTS {self.name} ({columns}, PRIMARY KEY ({self.spec.key}))",
            *(
                f"CREATE INDEX IF NOT EXISTS {self.name}_{number} ON {self.name} ({index})"
                for number, index in enumerate(sorted(indexes), start=1)
            ),
        ]

    def marks(self, count: int) -> str:
        """Return the marks of *count* values."""
        return ", ".join([self._mark] * count)

    def replace(self, cursor: Cursor, partitions: Mapping[str, Sequence[Row]]) -> None:
        """Put rows in the place of those of their partitions."""
        cursor.executemany(
            f"DELETE FROM {self.name} WHERE {self.spec.partition} = {self._mark}",
            [(partition,) for partition in partitions],
        )
        names = self.spec.column_names
        cursor.executemany(
            f"INSERT INTO {self.name} ({', '.join(names)}) VALUES ({self.marks(len(names))})",
            [tuple(row.values()) for row in fitting(self.spec, partitions)],
        )

    def select(self, cursor: Cursor, where: Mapping[str, Cell], order: Sequence[str]) -> list[Row]:
        """Return the rows whose columns equal *where*."""
        check_columns(self.spec, (*where, *(name.removeprefix("-") for name in order)))
        tests = [
            f"{name} IS NULL" if value is None else f"{name} = {self._mark}" for name, value in where.items()
        ]
        condition = f" WHERE {' AND '.join(tests)}" if tests else ""
        sorting = ", ".join(_direction(name) for name in (*order, *self.spec.key_columns))
        cursor.execute(
            f"SELECT {', '.join(self.spec.column_names)} FROM {self.name}{condition} ORDER BY {sorting}",
            [value for value in where.values() if value is not None],
        )
        return [dict(row) for row in cursor.fetchall()]


def fitting(spec: ViewSpec, partitions: Mapping[str, Sequence[Row]]) -> Iterator[Row]:
    """Yield the rows of some partitions with every column of the view, in its order.

    Raises:
        ValueError: a row has a column that the view has not, or is not of its partition.
    """
    for partition, rows in partitions.items():
        for row in rows:
            check_columns(spec, row)
            if row.get(spec.partition) != partition:
                msg = f"view {spec.name}: a row of {row.get(spec.partition)!r} is in partition {partition!r}"
                raise ValueError(msg)
            yield {name: row.get(name) for name in spec.column_names}


def moved(name: str, seen: int) -> ConcurrentChange:
    """Return the error of a checkpoint that somebody else has moved."""
    return ConcurrentChange(f"view {name}", f"its checkpoint is no longer at position {seen}")


def check_columns(spec: ViewSpec, names: Iterable[str]) -> None:
    """Refuse names that are no columns of the view.

    Raises:
        ValueError: there is one.
    """
    if unknown := set(names).difference(spec.column_names):
        msg = f"view {spec.name} has no column {', '.join(sorted(unknown))}"
        raise ValueError(msg)


def _direction(name: str) -> str:
    # Said in full, as the two databases differ in where they put NULL.
    return f"{name[1:]} DESC NULLS LAST" if name.startswith("-") else f"{name} ASC NULLS FIRST"

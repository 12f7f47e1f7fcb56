# ruff: noqa: S608 - names of tables and columns are written into the SQL, values never
"""The table of one generation of a view, in SQL that SQLite and PostgreSQL both understand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.ports import Cell, Met, Row, ViewSpec, Where
from dateline.stores.databases import Cursor, Dialect
from dateline.terms import Terms


def table_name(projection: str, version: int, generation: int) -> str:
    """Return the name of the table of one generation of a view. No other place makes it up."""
    return f"view_{projection}_{version}_g{generation}"


class Table:
    """The SQL of one generation of a view."""

    def __init__(self, spec: ViewSpec, generation: int, dialect: Dialect) -> None:
        self.spec, self.generation = spec, generation
        self._dialect, self._mark = dialect, dialect.mark
        self.name = table_name(spec.name, spec.version, generation)

    def make(self, cursor: Cursor) -> None:
        """Make the table and its indexes."""
        spec, fulltext = self.spec, self._dialect.fulltext
        own = fulltext.columns if spec.searched else ()
        columns = ", ".join((*(self._declared(column) for column in spec.columns), *own))
        unique = "UNIQUE" if spec.searched else "PRIMARY KEY"  # the index may need a key of its own kind
        cursor.execute(f"CREATE TABLE IF NOT EXISTS {self.name} ({columns}, {unique} ({spec.key}))")
        indexes = {spec.partition, *map(self._index, spec.indexes)} - {spec.key}
        for number, index in enumerate(sorted(indexes), start=1):
            cursor.execute(f"CREATE INDEX IF NOT EXISTS {self.name}_{number} ON {self.name} ({index})")
        if spec.searched:
            fulltext.make(cursor, self.name, spec)

    def _declared(self, column: str) -> str:
        name, _, kind = column.partition(" ")
        return f"{name} {self._dialect.types.get(kind, kind)}".rstrip()

    def _index(self, columns: str) -> str:
        return ", ".join(self._indexed(name, name) for name in map(str.strip, columns.split(",")))

    def _indexed(self, name: str, value: str) -> str:
        """Return what an index holds of a value of a column: all of those that name rows or partitions."""
        whole = name in {*self.spec.key_columns, self.spec.partition}
        return (
            value if whole or f"{name} TEXT" not in self.spec.columns else self._dialect.indexed.format(value)
        )

    def _tests(self, name: str, value: Cell | list[str]) -> Iterable[tuple[str, Sequence[Cell]]]:
        """Yield what holds where a column has a value, or one of some: what an index can find of it, and all of it.

        Each comes with the values that stand in it.
        """
        if value is None:
            return [(f"{name} IS NULL", ())]
        values = value if isinstance(value, list) else [value]
        if not values:
            return [("1 = 0", ())]
        by_index = self._is_in(self._indexed(name, name), self._indexed(name, self._mark), len(values))
        plain = self._is_in(name, self._mark, len(values))
        return [(test, values) for test in dict.fromkeys((by_index, plain))]

    def _is_in(self, column: str, mark: str, count: int) -> str:
        return f"{column} = {mark}" if count == 1 else f"{column} IN ({', '.join([mark] * count)})"

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

    def select(self, cursor: Cursor, where: Where, order: Sequence[str]) -> list[Row]:
        """Return the rows whose columns equal *where*."""
        check_columns(self.spec, (*where, *(name.removeprefix("-") for name in order)))
        tests = [test for name, value in where.items() for test in self._tests(name, value)]
        condition = f" WHERE {' AND '.join(test for test, _ in tests)}" if tests else ""
        sorting = ", ".join(_direction(name) for name in (*order, *self.spec.key_columns))
        cursor.execute(
            f"SELECT {', '.join(self.spec.column_names)} FROM {self.name}{condition} ORDER BY {sorting}",
            [value for _, values in tests for value in values],
        )
        return [dict(row) for row in cursor.fetchall()]

    def search(self, cursor: Cursor, terms: Terms) -> list[Met]:
        """Return the rows in which the terms are met."""
        return self._dialect.fulltext.met(cursor, self.name, self.spec, terms)


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

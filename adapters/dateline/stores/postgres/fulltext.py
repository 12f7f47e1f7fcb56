# ruff: noqa: S608 - names of tables and columns are written into the SQL, values never
"""Finding words in a PostgreSQL database, by an index of the words of each row.

A generated column holds which words a row has, without their places, of which PostgreSQL keeps only the first 16,383. The
index finds the rows; that a phrase stands there, and how often, is counted in the lines of keys.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from psycopg import Cursor

from dateline.ports import Met, ViewSpec
from dateline.stores import databases
from dateline.terms import Term, Terms, relevance

_MOST_BYTES: Final = 1_000_000  # a tsvector has a little more at most; longer rows are looked through
_WORDS: Final = (
    f"words TSVECTOR GENERATED ALWAYS AS (CASE WHEN octet_length(title) + octet_length(body) <= {_MOST_BYTES} "
    "THEN array_to_tsvector(string_to_array(btrim(title || body), '  ')) END) STORED"
)


class PostgresFullText:
    """The index of words of a table; its columns are called `title` and `body`."""

    columns: Sequence[str] = (_WORDS,)

    def make(self, cursor: databases.Cursor, table: str, spec: ViewSpec) -> None:
        """Make the index of the words, and a small one of the rows that are too long for it."""
        del spec
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {table}_words ON {table} USING gin (words)")
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {table}_long ON {table} (length) WHERE words IS NULL")

    def drop(self, cursor: databases.Cursor, table: str) -> None:
        """Do nothing: indexes go with their table."""

    def met(self, cursor: databases.Cursor, table: str, spec: ViewSpec, terms: Terms) -> list[Met]:
        """Return the rows in which the terms are met, with their relevance."""
        assert isinstance(cursor, Cursor)
        with cursor.connection.transaction():
            # A table whose lines lie elsewhere looks small to the planner, which would read all of them.
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute(
                "SET LOCAL jit = off"
            )  # what it does not want seems so dear to it that it compiles it
            return _met(cursor, table, spec, terms)

    def lacking(self, cursor: databases.Cursor) -> tuple[str, str]:
        """Return why there is no index: another generation took over twice while it was looked for."""
        del cursor
        return "its index was not found", "run `dateline replay`"


def _met(cursor: databases.Cursor, table: str, spec: ViewSpec, terms: Terms) -> list[Met]:
    weights = dict(spec.searched)
    shown = [name for name in spec.column_names if name not in weights]
    often = ", ".join(_often(weights) for _ in terms.wanted)
    tests = [_has(term, weights) for term in terms.wanted]
    # The column is NULL of a row that is too long for it, and so would be what is not.
    tests += [f"NOT coalesce(({_has(term, weights)}), false)" for term in terms.unwanted]
    values: list[Any] = [value for term in terms.wanted for value in [term.needle] * 2 * len(weights)]
    values += [v for term in (*terms.wanted, *terms.unwanted) for v in _values(term, weights)]
    cursor.execute(
        f"SELECT {', '.join(shown)}, ARRAY[{often}]::float8[] AS often FROM {table} WHERE {' AND '.join(tests)}",
        values,
    )
    found = cursor.fetchall()
    if not found:
        return []
    cursor.execute(f"SELECT count(*) AS rows, sum(length) AS words FROM {table}")
    every = cursor.fetchone()
    alone = len(terms.wanted) == 1 and not terms.unwanted
    rows_with = [len(found)] if alone else [_rows_with(cursor, table, term, weights) for term in terms.wanted]
    average = float(every["words"]) / every["rows"]
    return [
        Met(
            {name: row[name] for name in shown},
            relevance(
                row["often"], rows_with, rows=every["rows"], words=row["length"], words_on_average=average
            ),
        )
        for row in found
    ]


def _rows_with(cursor: databases.Cursor, table: str, term: Term, weights: dict[str, float]) -> int:
    cursor.execute(
        f"SELECT count(*) AS rows FROM {table} WHERE {_has(term, weights)}", list(_values(term, weights))
    )
    return int(cursor.fetchone()["rows"])


def _has(term: Term, columns: dict[str, float]) -> str:
    """Return what holds of a row with a term: of one word the index knows it, of a phrase only that the words are there."""
    stands = " OR ".join(f"strpos({name}, %s) > 0" for name in columns)
    if len(term.keys) == 1:
        return f"(words @@ %s::tsquery OR words IS NULL AND ({stands}))"
    return f"(words @@ %s::tsquery OR words IS NULL) AND ({stands})"


def _values(term: Term, columns: dict[str, float]) -> Sequence[str]:
    """Return the values that stand in `_has`."""
    *whole, last = (f"'{key}'" for key in term.keys)
    return [" & ".join((*whole, f"{last}:*" if term.prefix else last)), *[term.needle] * len(columns)]


def _often(weights: dict[str, float]) -> str:
    """Return how often a term stands in a row, by how much shorter the lines are without it."""
    counted = (
        f"{weight} * (octet_length({name}) - octet_length(replace({name}, %s, ''))) / octet_length(%s)"
        for name, weight in weights.items()
    )
    return " + ".join(counted)

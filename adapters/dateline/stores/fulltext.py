# ruff: noqa: S608 - names of tables and columns are written into the SQL, values never
"""Finding words in an SQLite file, by its FTS5.

The index stands beside its table and takes the words from there. Triggers keep it true, in the transaction that writes a row,
whoever does. The words are keys already, so that it has only to part them at blanks: what a word is, `dateline.words` says.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

from dateline.ports import Met, ViewSpec
from dateline.stores.databases import Cursor
from dateline.terms import Term, Terms

_SCORE: Final = "relevance"


class Fts5:
    """The index of words of a table; its rows have numbers, which do not change when the file is compacted."""

    columns: Sequence[str] = ("number INTEGER PRIMARY KEY",)

    def make(self, cursor: Cursor, table: str, spec: ViewSpec) -> None:
        """Make the index and its triggers; where this SQLite has no FTS5, do without."""
        # The rows themselves are long: what is shown of one that is found lies here, many on a page.
        narrow = ", ".join(_shown(spec))
        cursor.execute(f"CREATE INDEX IF NOT EXISTS {table}_narrow ON {table} (number, {narrow})")
        if not self.available(cursor):
            return
        index, names = _index(table), [name for name, _ in spec.searched]
        columns, new, old = (", ".join(f"{row}{name}" for name in names) for row in ("", "new.", "old."))
        cursor.execute(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS {index} USING fts5("
            f"{columns}, content = '{table}', content_rowid = 'number', tokenize = 'ascii')"
        )
        cursor.execute(
            f"CREATE TRIGGER IF NOT EXISTS {table}_in AFTER INSERT ON {table} BEGIN "
            f"INSERT INTO {index} (rowid, {columns}) VALUES (new.number, {new}); END"
        )
        cursor.execute(
            f"CREATE TRIGGER IF NOT EXISTS {table}_out AFTER DELETE ON {table} BEGIN "
            f"INSERT INTO {index} ({index}, rowid, {columns}) VALUES ('delete', old.number, {old}); END"
        )

    def drop(self, cursor: Cursor, table: str) -> None:
        """Remove the index of a table; its triggers went with the table."""
        cursor.execute(f"DROP TABLE IF EXISTS {_index(table)}")

    def met(self, cursor: Cursor, table: str, spec: ViewSpec, terms: Terms) -> list[Met]:
        """Return the rows in which the terms are met, with the relevance that FTS5 gives them."""
        index, shown = _index(table), _shown(spec)
        weights = ", ".join(str(weight) for _, weight in spec.searched)
        cursor.execute(
            f"SELECT {', '.join(f't.{name}' for name in shown)}, -bm25({index}, {weights}) AS {_SCORE} "
            f"FROM {index} JOIN {table} t INDEXED BY {table}_narrow ON t.number = {index}.rowid "
            f"WHERE {index} MATCH ?",
            (_question(terms),),
        )
        return [Met({name: row[name] for name in shown}, row[_SCORE]) for row in cursor.fetchall()]

    def lacking(self, cursor: Cursor) -> tuple[str, str]:
        """Return why there is no index: it cannot be made here, or where the views were built it could not be."""
        if not self.available(cursor):
            return "this Python's SQLite has no FTS5", "use a Python whose SQLite has it"
        return "the words of this store have no index", "run `dateline replay`"

    def available(self, cursor: Cursor) -> bool:
        """Whether this SQLite has FTS5."""
        cursor.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'")
        return cursor.fetchone() is not None


def erase_words(file: sqlite3.Connection) -> None:
    """Make every index of words anew from its table: it keeps what was deleted until parts of it are merged."""
    for index in _indexes(file):
        file.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    file.commit()


def unfit_indexes(file: sqlite3.Connection) -> list[str]:
    """Return the indexes that do not fit the rows of their tables; nothing is changed, though SQLite takes it for a change."""
    return [index for index in _indexes(file) if not _fits(file, index)]


def _fits(file: sqlite3.Connection, index: str) -> bool:
    try:
        file.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorname == "SQLITE_CORRUPT_VTAB":
            return False
        raise
    finally:
        file.rollback()
    return True


def _indexes(file: sqlite3.Connection) -> list[str]:
    made = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE % USING fts5(%'"
    return [name for (name,) in file.execute(made)]


def _index(table: str) -> str:
    return f"{table}_index"


def _shown(spec: ViewSpec) -> list[str]:
    """Return the columns in which nothing is looked for."""
    searched = dict(spec.searched)
    return [name for name in spec.column_names if name not in searched]


def _question(terms: Terms) -> str:
    """Return terms in the language of FTS5, whose quotation marks keep keys from being anything else."""
    wanted = " AND ".join(map(_quoted, terms.wanted))
    unwanted = " OR ".join(map(_quoted, terms.unwanted))
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _quoted(term: Term) -> str:
    return f'"{" ".join(term.keys)}"' + (" *" if term.prefix else "")

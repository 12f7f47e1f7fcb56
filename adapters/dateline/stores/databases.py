"""What the SQL of views and seals asks of a database, and where the databases differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol

from dateline.ports import Met, ViewSpec
from dateline.terms import Terms


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

    def writable(self) -> bool:
        """Whether whoever asks may write."""

    def sole_rebuild(self) -> AbstractContextManager[None]:
        """Keep other rebuilds of the views out, or raise `RebuildUnderWay`."""


class FullText(Protocol):
    """How a database finds words in the columns of a view that is `searched`."""

    @property
    def columns(self) -> Sequence[str]:
        """What a table needs beside the columns of the view, as it is declared."""

    def make(self, cursor: Cursor, table: str, spec: ViewSpec) -> None:
        """Make the index of a table, which keeps itself true from then on, in the transactions that write rows."""

    def drop(self, cursor: Cursor, table: str) -> None:
        """Remove what is left of the index of a table that was dropped."""

    def met(self, cursor: Cursor, table: str, spec: ViewSpec, terms: Terms) -> list[Met]:
        """Return the rows in which the terms are met."""

    def lacking(self, cursor: Cursor) -> tuple[str, str]:
        """Return why there is no index, and what to do."""


class Names(Protocol):
    """What gives the rows that are read plain names, for those who ask the database itself."""

    def outdated(self, cursor: Cursor) -> bool:
        """Whether the names lead elsewhere than to the tables that are read now, or are missing."""

    def make(self, cursor: Cursor) -> None:
        """Let the names lead to the tables that are read now."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """Where the SQL of one database differs from that of another.

    `fulltext` finds words. `mark` stands for a value; `types` are the columns' types that are called otherwise;
    `indexed` is what an index may hold of a text, whose length nobody knows; `alone` is a statement that keeps
    other processes from making tables until the transaction ends, where they would stumble over it. `kept` is a
    statement that keeps a table from being dropped until the transaction ends, where a snapshot would not. `names`
    are given to the rows that are read.
    """

    fulltext: FullText
    mark: str = "?"
    types: Mapping[str, str] = field(default_factory=dict)
    indexed: str = "{}"
    alone: str = ""
    kept: str = ""
    names: Names | None = None


def check_reading(*, commit: bool) -> None:
    """See that a transaction within a snapshot does not write, which would be of another moment.

    Raises:
        RuntimeError: it does.
    """
    if commit:
        msg = "nothing can be changed within a snapshot: leave it first"
        raise RuntimeError(msg)

"""What the SQL of views and seals asks of a database, and where the databases differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Final, Protocol


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


@dataclass(frozen=True, slots=True)
class Dialect:
    """Where the SQL of one database differs from that of another.

    `mark` stands for a value; `types` are the columns' types that are called otherwise; `indexed` is what an
    index may hold of a text, whose length nobody knows; `alone` is a statement that keeps other processes from
    making tables until the transaction ends, where they would stumble over it.
    """

    mark: str = "?"
    types: Mapping[str, str] = field(default_factory=dict)
    indexed: str = "{}"
    alone: str = ""


SQLITE: Final = Dialect()

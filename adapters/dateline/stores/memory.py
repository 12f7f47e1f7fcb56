"""A store that lives as long as the program: for specs, tests, and reading without a database."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from typing import Any
from uuid import UUID

from eventsourcing import popo
from eventsourcing.persistence import StoredEvent

from dateline.ports import Aside, Cell, Met, Row, Successor, Views, ViewSpec, Where
from dateline.stores.errors import MissingView, PositionsMissing
from dateline.stores.log import RecordedLog
from dateline.stores.recording import ArticleRecorder, Copied, StatesErased, overtaken
from dateline.stores.scanning import met_in
from dateline.stores.seals import FIRST, Erased, Seal, digest, sealed
from dateline.stores.tables import check_columns, fitting
from dateline.stores.views import moved
from dateline.terms import Terms


class MemoryArticleRecorder(popo.POPOApplicationRecorder, ArticleRecorder):
    """The library's recorder in plain objects, which keeps the texts of the events that it inserts."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: dict[str, str] = {}
        self._seals: list[Seal] = []
        self._erased: dict[int, Erased] = {}
        self._aside: list[Aside] = []

    def select_text(self, text_hash: str) -> str | None:
        """Return a text by its hash."""
        return self._texts.get(text_hash)

    def select_text_hashes(self) -> Sequence[str]:
        """Return the hashes of all texts, sorted."""
        return sorted(self._texts)

    def select_positions(self, originator_id: UUID) -> Sequence[int]:
        """Return the positions of the events of one id."""
        places = self._stored_events_index.get(str(originator_id), {})
        return [place + 1 for place in places.values()]

    def select_known(self, originator_ids: Iterable[UUID]) -> set[UUID]:
        """Return those of the ids that have events."""
        return {article for article in originator_ids if self._stored_events_index.get(str(article))}

    def select_seals(self, after: int, limit: int) -> Sequence[Seal]:
        """Return seals of positions behind *after*."""
        return [seal for seal in self._seals if seal.position > after][:limit]

    def select_erased(self) -> Mapping[int, Erased]:
        """Return what was erased."""
        return dict(self._erased)

    def select_aside(self) -> Sequence[Aside]:
        """Return the streams that are set aside."""
        return list(self._aside)

    def replace_aside(self, streams: Iterable[Aside]) -> None:
        """Set just these streams aside."""
        self._aside = list(streams)

    def insert_copied(self, parts: Iterable[Copied], *, behind: Seal | None) -> None:
        """Insert what follows a seal in another store's log, which must leave out no position.

        Raises:
            PositionsMissing: it does.
        """
        everything = list(parts)  # before anything changes
        events = [event for copied in everything for event in copied.events]
        if (self._seals[-1] if self._seals else None) != behind:
            raise overtaken()
        for position, event in enumerate(events, start=len(self._stored_events) + 1):
            if event.id != position:
                raise PositionsMissing(position)
        stored = [StoredEvent(e.originator_id, e.originator_version, e.topic, e.state) for e in events]
        self._assert_uniqueness(stored)
        self._keep(stored, {key: body for copied in everything for key, body in copied.texts.items()})
        for copied in everything:
            self._seals += copied.seals
            self._erased |= copied.erased

    def snapshot(self) -> AbstractContextManager[None]:
        """Do nothing: nobody else writes here."""
        return nullcontext()

    def _update_table(
        self,
        stored_events: Sequence[StoredEvent],
        *,
        texts: Mapping[str, str] | None = None,
        erasure: StatesErased | None = None,
        **kwargs: Any,
    ) -> Sequence[int] | None:
        positions = self._keep(stored_events, texts or {}, **kwargs)
        if positions:
            before = self._seals[-1].hash if self._seals else FIRST
            seal = sealed(before, zip(positions, stored_events, strict=True))
            self._seals.append(Seal(positions[-1], seal))
        if erasure:
            self._erase(erasure)
        return positions

    def _keep(
        self, stored_events: Sequence[StoredEvent], texts: Mapping[str, str], **kwargs: Any
    ) -> Sequence[int] | None:
        self._texts = {**texts, **self._texts}
        return super()._update_table(stored_events, **kwargs)

    def _erase(self, erasure: StatesErased) -> None:
        for key in erasure.texts:
            self._texts.pop(key, None)
        for position, state in erasure.states.items():
            old = self._stored_events[position - 1]
            was = self._erased[position].was if position in self._erased else digest(old.state)
            self._erased[position] = Erased(was, digest(state))
            self._stored_events[position - 1] = replace(old, state=state)


class MemoryFactory(popo.POPOFactory):
    """The library's factory, with a recorder that keeps texts."""

    def application_recorder(self) -> MemoryArticleRecorder:
        """Return the recorder of a log of its own."""
        return MemoryArticleRecorder()


class MemoryStore(RecordedLog):
    """The event log in memory."""

    def __init__(self) -> None:
        super().__init__(MemoryFactory({}))
        self._tables: dict[tuple[str, int], _Table] = {}

    def views(self, specs: Sequence[ViewSpec]) -> MemoryViews:
        """Return the views that are kept beside these events."""
        return MemoryViews(specs, self._tables)

    def close(self) -> None:
        """Do nothing: the garbage collector lets go of it all."""


class _Table:
    """The rows of a view by their keys, and its checkpoint."""

    def __init__(self) -> None:
        self.position = 0
        self.rows: dict[tuple[Cell, ...], Row] = {}


class MemoryViews(Views):
    """The `Views` of one store; what its objects share is in *tables*."""

    def __init__(
        self, specs: Iterable[ViewSpec], tables: dict[tuple[str, int], _Table] | None = None
    ) -> None:
        self._specs = {spec.name: spec for spec in specs}
        self._tables = {} if tables is None else tables
        self._seen: dict[str, int] = {}

    def create(self) -> None:
        """Make the tables that are missing."""
        for spec in self._specs.values():
            self._tables.setdefault((spec.name, spec.version), _Table())

    def writable(self) -> bool:
        """Return True: nobody else has them."""
        return True

    def checkpoint(self, name: str) -> int:
        """Return the position up to which the rows of a view are true."""
        spec = self._specs[name]
        table = self._tables.get((name, spec.version))
        self._seen[name] = table.position if table else 0
        return self._seen[name]

    def hold(self) -> int:
        """Return how far all rows are true: nobody takes their place."""
        return min(self.checkpoint(name) for name in self._specs)

    def replace(self, rows: Mapping[str, Mapping[str, Sequence[Row]]], *, upto: int) -> None:
        """Put rows in the place of whole partitions and move the checkpoints, all at once."""
        changed = {name: self._replaced(name, partitions, upto) for name, partitions in rows.items()}
        for name, table_rows in changed.items():
            table = self._table(name)
            table.rows, table.position, self._seen[name] = table_rows, upto, upto

    def rows(self, name: str, where: Where | None = None, order: Sequence[str] = ()) -> list[Row]:
        """Return the rows whose columns equal *where*."""
        spec, tests = self._specs[name], {column: _any(value) for column, value in (where or {}).items()}
        check_columns(spec, (*tests, *(column.removeprefix("-") for column in order)))
        every = self._table(name).rows.values()
        found = [dict(row) for row in every if all(row[column] in some for column, some in tests.items())]
        for column in reversed((*order, *spec.key_columns)):
            found.sort(key=_by(column.removeprefix("-")), reverse=column.startswith("-"))
        return found

    def search(self, name: str, terms: Terms) -> list[Met]:
        """Return the rows of a view in which the terms are met, by a look at every row."""
        return met_in(self._specs[name], self._table(name).rows.values(), terms)

    def dump(self) -> dict[str, list[Row]]:
        """Return all rows of all views, each view in the order of its key."""
        return {name: self.rows(name) for name in sorted(self._specs)}

    @contextmanager
    def successor(self) -> Iterator[MemorySuccessor]:
        """Yield empty views beside these."""
        fresh = MemorySuccessor(self._specs.values(), self)
        fresh.create()
        yield fresh

    def put_in(self, name: str, position: int, rows: dict[tuple[Cell, ...], Row]) -> None:
        """Let a view have these rows from now on, which are true up to a position."""
        table = self._table(name)
        if table.position > position:
            raise moved(name, position)
        table.position, table.rows = position, rows

    def _table(self, name: str) -> _Table:
        spec = self._specs[name]
        try:
            return self._tables[name, spec.version]
        except KeyError:
            raise MissingView(name, spec.version) from None

    def _replaced(
        self, name: str, partitions: Mapping[str, Sequence[Row]], upto: int
    ) -> dict[tuple[Cell, ...], Row]:
        """Return what a view holds when the rows of some partitions are replaced."""
        spec, table, seen = self._specs[name], self._table(name), self._seen.get(name, 0)
        if upto < seen:
            msg = f"view {name} is at position {seen} and cannot go back to {upto}"
            raise ValueError(msg)
        if table.position != seen:
            raise moved(name, seen)
        kept = {key: row for key, row in table.rows.items() if row[spec.partition] not in partitions}
        for row in fitting(spec, partitions):
            key = tuple(row[column] for column in spec.key_columns)
            if key in kept:
                msg = f"view {name}: the rows do not fit each other: two have the key {key}"
                raise ValueError(msg)
            kept[key] = row
        return kept


class MemorySuccessor(MemoryViews, Successor):
    """Views that nobody reads until they take over from *live*."""

    def __init__(self, specs: Iterable[ViewSpec], live: MemoryViews) -> None:
        super().__init__(specs)
        self._live = live

    def take_over(self, names: Collection[str] = ()) -> None:
        """Become what is read."""
        for name in names or self._specs:
            own = self._table(name)
            self._live.put_in(name, own.position, own.rows)


def _any(value: Cell | list[str]) -> Collection[Cell]:
    """Return the values that a cell may have."""
    return set(value) if isinstance(value, list) else (value,)


def _by(column: str) -> Callable[[Row], tuple[bool, Any]]:
    """Return the sort key by which None comes before every value."""
    return lambda row: (row[column] is not None, row[column])

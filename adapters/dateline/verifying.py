"""Verifying a store: whether the log, the texts and the views are what they must be, and what to do where not.

The log is read once, event by event, past several checks; each check knows one rule. Nothing is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from eventsourcing.persistence import Notification
from pydantic import BaseModel, ConfigDict

from dateline.copies import text_hash
from dateline.errors import BrokenEvent
from dateline.events import ArticleCorrected, ArticleFiled, Event, Finding, TextForgotten
from dateline.evidence import Evidence
from dateline.ports import Row, Views, ViewSpec
from dateline.rows import SPECS
from dateline.stores.log import RecordedLog
from dateline.stores.memory import MemoryStore
from dateline.stores.seals import FIRST, Chain, Erased, Seal, digest
from dateline.views import Progress, Projector

_RESTORE = "restore a backup or a dump from before that, or find out who wrote to the database by hand"
_REPLAY = "run `dateline replay`"


class Fault(BaseModel):
    """Something that is not as it must be: what it is about, why, and what to do."""

    model_config = ConfigDict(frozen=True)

    what: str
    reason: str
    remedy: str
    position: int | None = None

    def __str__(self) -> str:
        return f"{self.what}: {self.reason}; {self.remedy}"


class Verified(BaseModel):
    """What verifying a store found.

    `seal` is the last link of the hash chain over the log, None for an empty one: who keeps it elsewhere can have
    it looked for later, and knows then that nothing before it was changed.
    """

    model_config = ConfigDict(frozen=True)

    events: int
    articles: int
    texts: int
    seal: str | None
    deep: bool
    faults: tuple[Fault, ...]

    @property
    def sound(self) -> bool:
        """Whether everything is as it must be."""
        return not self.faults


def verify(
    store: RecordedLog,
    views: Views,
    *,
    deep: bool = False,
    seal: str | None = None,
    progress: Progress | None = None,
) -> Verified:
    """Check a store: with *deep* also that the views are those that a rebuild gives.

    *seal* is a hash that was the last link of the chain once and must be a link of it still.
    """
    chain, versions, words = _Chain(store.seals(), store.erased()), _Versions(), _Words(store)
    aside = {one.article for one in store.aside()}
    found = [Fault(what="the database", reason=reason, remedy=_RESTORE) for reason in store.faults()]
    events, end = 0, store.position()
    for events, stored in enumerate(store.notifications(until=end), start=1):  # noqa: B007 - counted for below
        found += [*chain.after(stored), *versions.after(stored)]
        try:
            event = store.understood(stored)
        except BrokenEvent as error:
            found.append(_fault(stored, error.reason, f"{error.remedy}, and then {_REPLAY}"))
            aside.discard(error.article)
        else:
            found += words.after(stored, event)
        if progress:
            progress(stored.id, end)
    found += [*chain.end(), *words.end(), *chain.look_for(seal)]
    found += [
        Fault(what=f"article {name}", reason="it is left out although it can be understood", remedy=_REPLAY)
        for name in sorted(aside)
    ]
    found += _ahead(views, end)
    if deep:
        found += _other_rows(store, views)
        found += [
            Fault(what=index, reason="this index does not fit its rows", remedy=_REPLAY)
            for index in store.unfit()
        ]
    return Verified(
        events=events,
        articles=versions.count,
        texts=len(words.texts),
        seal=chain.last,
        deep=deep,
        faults=tuple(found),
    )


def _fault(stored: Notification, reason: str, remedy: str) -> Fault:
    what = f"event {stored.originator_version} of {stored.originator_id} at position {stored.id} ({stored.topic})"
    return Fault(what=what, reason=reason, remedy=remedy, position=stored.id)


class _Chain:
    """Every event lies under the seal that its append left, as it was then."""

    def __init__(self, seals: Iterator[Seal], erased: Mapping[int, Erased]) -> None:
        self._seals, self._erased = seals, erased
        self._links: set[str] = set()
        self._next = next(seals, None)
        self._first: int | None = None
        self._position = 0
        self._chain = Chain(FIRST, erased)
        self.last: str | None = None

    def after(self, stored: Notification) -> Iterator[Fault]:
        gone = self._erased.get(stored.id)
        if gone and digest(stored.state) != gone.now:
            yield _fault(stored, "its words were erased, and it was changed after that", _RESTORE)
        while self._next and self._next.position < stored.id:
            yield from self._compare(self._next)
        self._first = self._first or stored.id
        self._position = stored.id
        self._chain.add(stored.id, stored)
        if self._next and self._next.position == stored.id:
            yield from self._compare(self._next)

    def end(self) -> Iterator[Fault]:
        while self._next:
            yield from self._compare(self._next)
        if self._first:
            what = _events(self._first, self._position)
            yield Fault(what=what, reason="no append has sealed them", remedy=_RESTORE, position=self._first)

    def look_for(self, seal: str | None) -> Iterator[Fault]:
        if seal and seal.casefold() not in self._links:
            yield Fault(
                what=f"seal {seal}", reason="it is no link of the chain over this log", remedy=_RESTORE
            )

    def _compare(self, seal: Seal) -> Iterator[Fault]:
        if self._first is None or self._position != seal.position:
            reason = f"the events up to position {seal.position} that it was set for are gone"
            yield Fault(what=f"seal {seal.hash}", reason=reason, remedy=_RESTORE, position=seal.position)
        elif self._chain.hash != seal.hash:
            what, reason = _events(self._first, seal.position), "they are not what was recorded"
            yield Fault(what=what, reason=reason, remedy=_RESTORE, position=self._first)
        self._links.add(seal.hash)
        self.last, self._first = seal.hash, None
        self._chain = Chain(seal.hash, self._erased)
        self._next = next(self._seals, None)


def _events(first: int, last: int) -> str:
    return f"event at position {first}" if first == last else f"events at positions {first} to {last}"


class _Versions:
    """The events of a stream are numbered from 1 without a gap, in the order of the log."""

    def __init__(self) -> None:
        self._heads: dict[object, int] = {}

    @property
    def count(self) -> int:
        """How many streams there are."""
        return len(self._heads)

    def after(self, stored: Notification) -> Iterator[Fault]:
        head = self._heads.get(stored.originator_id, 0)
        self._heads[stored.originator_id] = stored.originator_version
        if stored.originator_version != head + 1:
            yield _fault(stored, f"it follows event {head} of its stream", _RESTORE)


class _Words:
    """Every text is there under its hash, and every quote stands in it where its evidence says."""

    def __init__(self, store: RecordedLog) -> None:
        self._store = store
        self._erased = store.erased()
        self._forgotten = {n.originator_id for n in store.notifications(topics=(TextForgotten.TOPIC,))}
        self._hash: dict[UUID, str] = {}
        self._named: dict[str, Notification] = {}
        self._text: tuple[str, str | None] = ("", None)
        self.texts: Sequence[str] = store.text_hashes()

    def after(self, stored: Notification, event: Event) -> Iterator[Fault]:
        match event:
            case ArticleFiled() | ArticleCorrected():
                self._hash[event.originator_id] = event.text_hash
                self._named.setdefault(event.text_hash, stored)
            case Finding() if stored.id not in self._erased:
                text = self._read(self._hash.get(event.originator_id, ""))
                for spot in _spots(event):
                    if text is not None and not spot.stands_in(text):
                        reason = f'"{spot.quote}" does not stand at {spot.start} to {spot.end} of its text'
                        yield _fault(stored, reason, "read the article again with `dateline re-read`")
            case _:
                pass

    def end(self) -> Iterator[Fault]:
        kept = set(self.texts)
        for name, stored in self._named.items():
            if name not in kept and stored.originator_id not in self._forgotten:
                yield _fault(stored, f"its text {name} is not in the store", _RESTORE)
        for name in self.texts:
            text = self._store.text(name)
            if text is not None and text_hash(text) != name:
                yield Fault(what=f"text {name}", reason="it is not the text that was filed", remedy=_RESTORE)
            elif name not in self._named:
                yield Fault(what=f"text {name}", reason="no event names it", remedy=_RESTORE)

    def _read(self, name: str) -> str | None:
        if self._text[0] != name:
            self._text = (name, self._store.text(name))
        return self._text[1]


def _spots(finding: Finding) -> Iterator[Evidence]:
    yield from finding.evidence
    yield from (claim.evidence for claim in getattr(finding, "claims", ()))
    if finding.when_words:
        yield finding.when_words


def _ahead(views: Views, end: int) -> Iterator[Fault]:
    for spec in SPECS:
        position = views.checkpoint(spec.name)
        if position > end:
            reason = f"it stands at position {position}, and the log ends at {end}"
            yield Fault(what=f"view {spec.name}", reason=reason, remedy=_REPLAY, position=position)


def _other_rows(store: RecordedLog, views: Views) -> Iterator[Fault]:
    """Compare the rows of each view with those that a rebuild up to its position gives."""
    by_position: dict[int, list[ViewSpec]] = {}
    for spec in SPECS:
        by_position.setdefault(views.checkpoint(spec.name), []).append(spec)
    for position, specs in by_position.items():
        rebuilt = MemoryStore().views(SPECS)
        rebuilt.create()
        Projector(store, rebuilt).catch_up(upto=position)
        for spec in specs:
            yield from _differing(spec, views.rows(spec.name), rebuilt.rows(spec.name), position)


def _differing(spec: ViewSpec, shown: Iterable[Row], right: Iterable[Row], position: int) -> Iterator[Fault]:
    key: Callable[[Row], tuple[object, ...]] = lambda row: tuple(row[column] for column in spec.key_columns)  # noqa: E731
    one, other = ({key(row): row for row in rows} for rows in (shown, right))
    wrong = sorted((name for name in one.keys() | other.keys() if one.get(name) != other.get(name)), key=str)
    if wrong:
        first = ", ".join(map(str, wrong[0]))
        reason = f"{len(wrong)} of its rows are not those that a rebuild gives, the first {first}"
        yield Fault(what=f"view {spec.name}", reason=reason, remedy=_REPLAY, position=position)

"""Placing accounts that come and go among very many that were placed before, without reading these.

Where an account belongs is decided by what is known of all groups at its turn, and by nothing else. So the groups of
before stay closed: their histories stand for their accounts. A group is opened, and all its accounts are placed anew
one by one, where it would know something else at some turn, or where one of its accounts might now fit another group
better. All of them opened is the plain way; none, the way of an account that says what others have said.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from dateline.placing import History, Placing, Shape, Turn, class_of, fit, joins, turn
from dateline.reports import Report, Way

_FEW = 200  # accounts are placed anew in no time, whatever their share of the story


class Told(NamedTuple):
    """How many accounts of a group tell of it in one way, and the last days on which the first and last came out."""

    way: Way
    number: int
    first: date
    last: date

    @classmethod
    def all_of(cls, accounts: Iterable[Report]) -> list[Told]:
        """Return in which ways accounts tell of their meeting."""
        found: dict[Way, Told] = {}
        for account in accounts:
            way, published = account.way, account.article.published
            day = published.last if published else date.max
            one = found.get(way, cls(way, 0, day, day))
            found[way] = cls(way, one.number + 1, min(one.first, day), max(one.last, day))
        return list(found.values())


@dataclass(frozen=True)
class KeptGroup:
    """A group of which the accounts are not read: how many it has, its history, and in which ways they tell of it."""

    size: int
    history: History
    told: Callable[[], Sequence[Told]]

    @property
    def shape(self) -> Shape:
        """What is known of it at the end."""
        return self.history[-1][1]

    @cached_property
    def ways(self) -> Sequence[Told]:
        """In which ways its accounts tell of it; most often nobody asks."""
        return self.told()


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Where accounts were placed that came, or that are of groups that were opened; and what these know now.

    `where` gives the names of groups by the ids of accounts, `histories` those of the groups that are `opened` or new.
    """

    where: Mapping[str, str]
    opened: Collection[str]
    histories: Mapping[str, History]


def regrouped(
    kept: Mapping[str, KeptGroup],
    fresh: Sequence[Report],
    gone: Iterable[Report],
    accounts_of: Callable[[Collection[str]], Mapping[str, Sequence[Report]]],
) -> Regrouped | None:
    """Return the groups when *gone* accounts are no longer there and *fresh* ones are, or None if most must be opened.

    *accounts_of* reads the accounts that some groups have beside those that are gone.
    """
    turns = {turn(account) for account in gone}
    wanted = {name for name, group in kept.items() if any(at in turns for at, _ in group.history)}
    most = max(_FEW, sum(group.size for group in kept.values()) // 2)
    opened: dict[str, Sequence[Report]] = {}
    while True:
        if sum(kept[name].size for name in (*opened, *wanted)) > most:
            return None
        opened |= accounts_of(wanted)
        run = _Run(kept, opened, fresh)
        wanted = run.disturbed or run.enticed()
        if not wanted:
            return Regrouped(run.where, list(opened), run.histories)


class _Run:
    """All accounts placed again in their turns: those of closed groups by the histories of these."""

    def __init__(
        self, kept: Mapping[str, KeptGroup], opened: Mapping[str, Sequence[Report]], fresh: Sequence[Report]
    ) -> None:
        self._kept = kept
        self._closed = {name: group for name, group in kept.items() if name not in opened}
        self.where: dict[str, str] = {}
        self.histories: dict[str, History] = {}
        self.disturbed: set[str] = set()
        self._placing = Placing()
        self._names: list[str] = []
        self._numbers: dict[str, int] = {}
        self._follow([*fresh, *(account for accounts in opened.values() for account in accounts)])

    def _follow(self, pending: Iterable[Report]) -> None:
        steps: list[tuple[Turn, str, Shape | Report]] = [
            (at, name, shape) for name, group in self._closed.items() for at, shape in group.history
        ]
        steps += [(turn(account), "", account) for account in pending]
        for at, name, step in sorted(steps, key=lambda step: step[0]):
            if isinstance(step, Report):
                self._place(at, step)
            elif name in self._numbers:
                self._placing.change(self._numbers[name], step)
            else:
                self._begin(name, step)

    def _begin(self, name: str, shape: Shape) -> None:
        self._numbers[name] = len(self._names)
        self._names.append(name)
        self._placing.begin(shape)

    def _place(self, at: Turn, account: Report) -> None:
        number = self._placing.choice(account)
        if number is None:
            shape = Shape.of(account.way)
            self._begin(account.id, shape)
            self.where[account.id], self.histories[account.id] = account.id, [(at, shape)]
            return
        name = self.where[account.id] = self._names[number]
        if grown := self._placing.grow(number, account.way):
            if name in self._closed:
                self.disturbed.add(name)
            else:
                self.histories[name].append((at, grown))

    def enticed(self) -> set[str]:
        """Return the closed groups of which some accounts might fit a group better that knows something new."""
        if not self._closed or (len(self._closed) == len(self._kept) and not self.histories):
            return set()
        news = [one for name, history in self.histories.items() for one in self._news(name, history)]
        days = set(self._new_days())
        found = {name for name, group in self._closed.items() if any(_entices(one, group) for one in news)}
        found |= {name for name, group in self._closed.items() if _loses_bare(group, days)}
        first = min(self._kept, key=lambda name: self._kept[name].history[0][0])
        if first != self._names[0] and first in self._closed and _bare(self._closed[first]):
            found.add(first)  # what was published before all meetings is of the first group
        return found

    def _new_days(self) -> Iterable[date]:
        """Yield the days on which meetings begin by now that began on other days before, or were not known."""
        for name, history in self.histories.items():
            when = history[-1][1].when
            before = self._kept[name].shape.when if name in self._kept else None
            if when and (before is None or when.first != before.first):
                yield when.first

    def _news(self, name: str, history: History) -> Iterable[_News]:
        """Yield what an open group knows at turns at which it knew something else before."""
        before = self._kept[name].history if name in self._kept else []
        ends = [*(at for at, _ in history[1:]), None]
        for (start, shape), end in zip(history, ends, strict=True):
            known = [s for at, s in before if at <= start][-1:]
            between = [s for at, s in before if at > start and (end is None or at < end)]
            if any(s != shape for s in (*known, *between)) or not known:
                yield _News(shape, start, end)


class _News(NamedTuple):
    """What a group knows from one turn to another, None for the end, that it did not know then before."""

    shape: Shape
    start: Turn
    end: Turn | None

    def is_seen_by(self, way: Way) -> bool:
        """Whether accounts of a way have their turns then."""
        own = class_of(way)
        return self.start[: len(own)] <= own and (self.end is None or own <= self.end[: len(own)])


def _entices(news: _News, group: KeptGroup) -> bool:
    """Whether some account of a closed group might now be placed elsewhere."""
    founder = next(told.way for told in group.ways if Shape.of(told.way) == group.history[0][1])
    if news.is_seen_by(founder) and (score := fit(founder, news.shape)) is not None and joins(founder, score):
        return True
    return any(_outdoes(news, told, group) for told in group.ways if news.is_seen_by(told.way))


def _outdoes(news: _News, told: Told, group: KeptGroup) -> bool:
    """Whether what is new fits accounts of one way as well as their group; between equals the days decide."""
    score = fit(told.way, news.shape)
    if score is None or not told.way.says_which:
        return False
    shapes = [shape for _, shape in group.history]
    own = min((known for shape in shapes if (known := fit(told.way, shape)) is not None), default=None)
    if own is None or score > own:
        return True
    if score < own:
        return False
    begun = [shape.when.first if shape.when else date.min for shape in shapes]
    day = news.shape.when.first if news.shape.when else date.min
    return not (max(begun) <= told.first and (day < min(begun) or day > told.last))


def _bare(group: KeptGroup) -> Told | None:
    """Return the accounts of a group that tell nothing of which meeting they mean."""
    return next((told for told in group.ways if not told.way.says_which), None)


def _loses_bare(group: KeptGroup, days: Collection[date]) -> bool:
    """Whether such accounts may now be of a meeting that began on one of these days: the last before they came out."""
    told, begun = _bare(group), group.shape.when
    if told is None:
        return False
    after_it = begun is not None and begun.first <= told.first
    return any(day <= told.last and not (after_it and begun and day < begun.first) for day in days)

"""Putting accounts together: each joins the meeting that it fits best, from the most to the least specific.

Very many accounts say the same of a meeting in a few ways, so what is known of a group changes seldom. A way is
compared with a group once for all that is known of it, and again only when that has changed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, Self

from dateline.decisions import Decision
from dateline.moments import Moment
from dateline.places import Place
from dateline.reports import Report, Way

# What two accounts have in common scores: a month or a place, an ordinal, days next to each other.
SHARED, _SAME_ORDINAL, _NEIGHBOURS = 3, 4, 2
_JOINS = _NEIGHBOURS  # an account joins a meeting at this score: any one of them suffices
NARROW_DAYS = 3  # summits last a day or two, and a third lies between time zones
ONE_ORDINAL_DAYS = 92  # two dates of "the second summit" further apart than a season are two meetings
_ALL, _VAGUE = "all", "vague"
_MANY_MONTHS = 36  # what is known no better than this is compared with everything


class Shape(NamedTuple):
    """What is known of a meeting: the days that its accounts have in common, the finest place, the ordinal."""

    when: Moment | None
    place: Place | None
    ordinal: int | None

    @classmethod
    def of(cls, way: Way) -> Self:
        """Return what one account tells."""
        return cls(way.when, way.place, way.ordinal)

    def with_way(self, way: Way) -> Shape:
        """Return what is known when one more account tells of it."""
        when = self.when or way.when
        if self.when and way.when:
            when = self.when.intersection(way.when) or self.when.hull(way.when)
        finer = way.place and (self.place is None or _finer(way.place, self.place))
        ordinal = way.ordinal if self.ordinal is None else self.ordinal
        return Shape(when, way.place if finer else self.place, ordinal)


class Group:
    """Accounts taken to be of one meeting while the others are still being placed."""

    __slots__ = ("accounts", "decisions", "disputed", "fixed", "shape")

    def __init__(self, account: Report) -> None:
        self.accounts: list[Report] = [account]
        self.disputed: list[Report] = []
        self.decisions: list[Decision] = []
        self.fixed: Moment | None = None
        self.shape = Shape.of(account.way)

    @classmethod
    def of(cls, accounts: Sequence[Report]) -> Self:
        """Return the group of accounts that an editor put together: what most of them say counts first."""
        dates = Counter(r.way.when for r in accounts)
        first, *others = sorted(accounts, key=lambda r: (-dates[r.way.when], _specific_first(r.way), r.order))
        group = cls(first)
        for account in others:
            group.accounts.append(account)
            if fit(account.way, group.shape) is None:
                group.disputed.append(account)
            else:
                group.shape = group.shape.with_way(account.way)
        return group


def placed(accounts: Iterable[Report]) -> list[Group]:
    """Return the groups of accounts, which come in their order."""
    classes: dict[tuple[Any, ...], list[Report]] = defaultdict(list)
    bare = []
    for account in accounts:
        if account.way.says_which:
            classes[_specific_first(account.way)].append(account)
        else:
            bare.append(account)
    placing = _Placing()
    for specific in sorted(classes):
        for account in classes[specific]:
            placing.place(account)
    _place_bare(bare, placing.groups)
    return placing.groups


def _specific_first(way: Way) -> tuple[Any, ...]:
    days = way.when.days if way.when else 10_000
    return (days > NARROW_DAYS, way.place is None, days, way.ordinal is None)


def _place_bare(accounts: Iterable[Report], groups: list[Group]) -> None:
    """An account without date, place and ordinal is of the last meeting before it was published."""
    past = sorted((g.shape.when.first.toordinal(), -n) for n, g in enumerate(groups) if g.shape.when)
    for account in accounts:
        if not groups:
            groups.append(Group(account))
            continue
        before = bisect_right(past, _newest(account))
        groups[-past[before - 1][1] if before else 0].accounts.append(account)


def _newest(account: Report) -> tuple[float, int]:
    """Return what sorts behind all meetings that had begun when the account was published."""
    published = account.article.published
    return (published.last.toordinal() if published else float("inf"), 1)


class _Placing:
    """Groups that grow account by account, and what each way of telling is best placed with."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        # By month, or for all and for what is known too vaguely for months: the groups that changed, in turn.
        self.changed: dict[int | str, list[int]] = defaultdict(list)
        self._choices: dict[Way, _Choice] = {}
        self._shapes: dict[Shape, Shape] = {}
        self._with_way: dict[tuple[int, Way], Shape] = {}
        self._fits: dict[tuple[int, Way], float | None] = {}

    def place(self, account: Report) -> None:
        """Add an account to the group that it fits best, or to a new one."""
        way = account.way
        choice = self._choices.get(way)
        if choice is None:
            choice = self._choices[way] = _Choice(way)
        score, best = choice.best(self, account)
        vague = (
            way.when is not None and way.when.days > ONE_ORDINAL_DAYS and not way.ordinal and not way.place
        )
        if best is None or (score < _JOINS and not vague):
            self.groups.append(Group(account))
            self._shape(len(self.groups) - 1, Shape.of(way))
            return
        group = self.groups[best]  # "in 2018" alone tells of no meeting that the others do not tell of
        group.accounts.append(account)
        grown = self._grown(group.shape, way)
        if grown is not group.shape:
            self._shape(best, grown)

    def fit(self, way: Way, group: int) -> float | None:
        """Return how well a way goes with a group as it is now."""
        shape = self.groups[group].shape
        key = (id(shape), way)
        if key not in self._fits:
            self._fits[key] = fit(way, shape)
        return self._fits[key]

    def _grown(self, shape: Shape, way: Way) -> Shape:
        key = (id(shape), way)
        if key not in self._with_way:
            self._with_way[key] = self._one(shape.with_way(way))
        return self._with_way[key]

    def _one(self, shape: Shape) -> Shape:
        """Return the one object that stands for a shape, by whose identity it is known."""
        return self._shapes.setdefault(shape, shape)

    def _shape(self, number: int, shape: Shape) -> None:
        """Note what is known of a group now, where the ways that it may concern look for it."""
        group = self.groups[number]
        months: set[int | str] = {_ALL}
        for one in (group.shape, shape):
            months |= _months(one.when, margin=1) or {_VAGUE}
        for month in months:
            self.changed[month].append(number)
        group.shape = self._one(shape)


def _months(when: Moment | None, margin: int = 0) -> set[int | str]:
    """Return the months of a time, counted from the year 0, with some before and after; none if it is too vague."""
    if when is None:
        return set()
    first, last = (day.year * 12 + day.month for day in (when.first, when.last))
    return set(range(first - margin, last + margin + 1)) if last - first < _MANY_MONTHS else set()


class _Choice:
    """Which groups one way of telling goes with best, kept up with their changes."""

    def __init__(self, way: Way) -> None:
        self._way = way
        months = _months(way.when)
        self._seen: dict[int | str, int] = dict.fromkeys([*months, _VAGUE] if months else [_ALL], 0)
        self._scores: dict[int, float] = {}
        self._top = 0.0
        self._ranked: list[tuple[int, int]] = []

    def best(self, placing: _Placing, account: Report) -> tuple[float, int | None]:
        """Return the best score and its group: of several the last that had begun when the account was published."""
        self._look(placing)
        if not self._ranked:
            return 0.0, None
        before = bisect_right(self._ranked, _newest(account))
        if not before:  # all lie ahead of the publication
            first = min(-number for _, number in self._ranked)
            return self._top, first if self._top > 0 else None
        day, number = self._ranked[before - 1]
        return self._top, -number if self._top > 0 or day else None

    def _look(self, placing: _Placing) -> None:
        """Compare the way with the groups that have changed since it last looked."""
        changed: set[int] = set()
        for month, seen in self._seen.items():
            log = placing.changed[month]
            if len(log) > seen:
                changed.update(log[seen:])
                self._seen[month] = len(log)
        if not changed:
            return
        for number in changed:
            score = placing.fit(self._way, number)
            if score is None:
                self._scores.pop(number, None)
            else:
                self._scores[number] = score
        self._top = max(self._scores.values(), default=0.0)
        self._ranked = sorted(
            (when.first.toordinal() if (when := placing.groups[n].shape.when) else 0, -n)
            for n, score in self._scores.items()
            if score == self._top
        )


def fit(way: Way, shape: Shape) -> float | None:
    """Score how well an account goes with a group; None when both cannot be of one meeting."""
    dates = _date_fit(way.when, shape.when)
    places = place_fit(way.place, shape.place)
    if dates is None or places is None:
        return None
    if way.ordinal is None or shape.ordinal is None:
        return dates + places
    if way.ordinal == shape.ordinal:
        return dates + places + _SAME_ORDINAL
    same_days = way.when is not None and shape.when is not None and dates >= SHARED
    narrow = same_days and way.when is not None and way.when.days <= NARROW_DAYS
    return dates + places - 2 if narrow and places else None


def _date_fit(a: Moment | None, b: Moment | None) -> float | None:
    if a is None or b is None:
        return 0
    gap = a.gap(b)
    if gap == 0:
        wide = max(a.days, b.days)
        return SHARED if wide <= ONE_ORDINAL_DAYS else 1
    # Neighbouring days are one meeting of two days, or one day seen from two time zones.
    return _NEIGHBOURS if gap == 1 and max(a.days, b.days) <= NARROW_DAYS else None


def place_fit(a: Place | None, b: Place | None) -> float | None:
    """Score how well two places go together; None when they are two."""
    return 0 if a is None or b is None else _place_fit(a.name, a.within, b.name, b.within)


@lru_cache(maxsize=65536)
def _place_fit(name: str, within: tuple[str, ...], other: str, other_within: tuple[str, ...]) -> float | None:
    """Compare the names of two places; a story compares the same few over and over."""
    a, b = Place(name=name, within=within), Place(name=other, within=other_within)
    if a.lies_in(b) or b.lies_in(a):
        return SHARED
    return 0 if a.compatible(b) else None


def _finer(a: Place, b: Place) -> bool:
    return a.key != b.key and (a.lies_in(b) or (not b.within and bool(a.within)))

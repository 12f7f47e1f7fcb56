"""Putting accounts together: each joins the meeting that it fits best, from the most to the least specific.

Very many accounts say the same of a meeting in a few ways, so what is known of a group changes seldom. A way is
compared with a group once for all that is known of it, and again only when that has changed. Each group keeps the
history of what was known of it, and at whose turn: nothing else decides where an account belongs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, Self, TypeAlias

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


Turn: TypeAlias = tuple[Any, ...]
History: TypeAlias = list[tuple[Turn, Shape]]


def turn(account: Report) -> Turn:
    """Return when an account is placed: the most specific first, then in their order."""
    day, *rest = account.order
    return (*class_of(account.way), day.isoformat(), *rest)


def class_of(way: Way) -> tuple[bool | int, ...]:
    """Return what accounts of one way have first in their turns."""
    return (not way.says_which, *_specific_first(way))


class Group:
    """Accounts taken to be of one meeting while the others are still being placed.

    `history` says what was known of it from whose turn on; its first account, with which that begins, names it.
    """

    __slots__ = ("accounts", "decisions", "disputed", "fixed", "history")

    def __init__(self, accounts: Iterable[Report], history: History) -> None:
        self.accounts = list(accounts)
        self.history = history
        self.disputed: list[Report] = []
        self.decisions: list[Decision] = []
        self.fixed: Moment | None = None

    @classmethod
    def begun_by(cls, account: Report) -> Self:
        """Return the group of one account."""
        return cls([account], [(turn(account), Shape.of(account.way))])

    @property
    def name(self) -> str:
        """The finding of the account that began it."""
        return name_of(self.history)

    @property
    def shape(self) -> Shape:
        """What is known of it by now."""
        return self.history[-1][1]

    @classmethod
    def of(cls, accounts: Sequence[Report]) -> Self:
        """Return the group of accounts that an editor put together: what most of them say counts first."""
        dates = Counter(r.way.when for r in accounts)
        first, *others = sorted(accounts, key=lambda r: (-dates[r.way.when], _specific_first(r.way), r.order))
        group = cls.begun_by(first)
        for account in others:
            group.accounts.append(account)
            if fit(account.way, group.shape) is None:
                group.disputed.append(account)
            else:
                group.history.append((turn(account), group.shape.with_way(account.way)))
        return group


def name_of(history: History) -> str:
    """Return the name of the group that has a history: the finding at whose turn it began."""
    name: str = history[0][0][-1]
    return name


def placed(accounts: Iterable[Report]) -> list[Group]:
    """Return the groups of accounts, which come in their order."""
    classes: dict[tuple[Any, ...], list[Report]] = defaultdict(list)
    for account in accounts:
        classes[class_of(account.way)].append(account)
    groups: list[Group] = []
    placing = Placing()
    for specific in sorted(classes):
        for account in classes[specific]:
            number = placing.choice(account)
            if number is None:
                placing.begin(Shape.of(account.way))
                groups.append(Group.begun_by(account))
                continue
            group = groups[number]
            group.accounts.append(account)
            if grown := placing.grow(number, account.way):
                group.history.append((turn(account), grown))
    return groups


def _specific_first(way: Way) -> tuple[bool | int, ...]:
    days = way.when.days if way.when else 10_000
    return (days > NARROW_DAYS, way.place is None, days, way.ordinal is None)


def _newest(account: Report) -> tuple[float, int]:
    """Return what sorts behind all meetings that had begun when the account was published."""
    published = account.article.published
    return (published.last.toordinal() if published else float("inf"), 1)


class Placing:
    """What is known of groups while accounts come in, and which of them each way of telling goes with best.

    Groups have numbers, from 0, in the order in which they began.
    """

    def __init__(self) -> None:
        self.shapes: list[Shape] = []
        # By month, or for all and for what is known too vaguely for months: the groups that changed, in turn.
        self.changed: dict[int | str, list[int]] = defaultdict(list)
        self._choices: dict[Way, _Choice] = {}
        self._one: dict[Shape, Shape] = {}
        self._with_way: dict[tuple[int, Way], Shape] = {}
        self._fits: dict[tuple[int, Way], float | None] = {}
        self._past: list[tuple[int, int]] | None = None

    def choice(self, account: Report) -> int | None:
        """Return the group that an account belongs to, or None where it begins another."""
        way = account.way
        if not way.says_which:
            return self._last_before(account)
        choice = self._choices.get(way)
        if choice is None:
            choice = self._choices[way] = _Choice(way)
        score, best = choice.best(self, account)
        return None if best is None or not joins(way, score) else best

    def begin(self, shape: Shape) -> None:
        """Add a group of which just this is known."""
        self.shapes.append(shape)
        self.change(len(self.shapes) - 1, shape)

    def grow(self, number: int, way: Way) -> Shape | None:
        """Let one more account tell of a group, and return what is known of it now, or None where that is the same."""
        shape = self.shapes[number]
        key = (id(shape), way)
        if key not in self._with_way:
            self._with_way[key] = self._known(shape.with_way(way))
        grown = self._with_way[key]
        if grown is shape:
            return None
        self.change(number, grown)
        return grown

    def change(self, number: int, shape: Shape) -> None:
        """Note what is known of a group now, where the ways that it may concern look for it."""
        months: set[int | str] = {_ALL}
        for one in (self.shapes[number], shape):
            months |= _months(one.when, margin=1) or {_VAGUE}
        for month in months:
            self.changed[month].append(number)
        self.shapes[number] = self._known(shape)
        self._past = None

    def fit(self, way: Way, number: int) -> float | None:
        """Return how well a way goes with a group as it is now."""
        shape = self.shapes[number]
        key = (id(shape), way)
        if key not in self._fits:
            self._fits[key] = fit(way, shape)
        return self._fits[key]

    def _last_before(self, account: Report) -> int | None:
        """An account without date, place and ordinal is of the last meeting before it was published."""
        if not self.shapes:
            return None
        if self._past is None:
            dated = ((shape.when, -n) for n, shape in enumerate(self.shapes))
            self._past = sorted((when.first.toordinal(), n) for when, n in dated if when)
        before = bisect_right(self._past, _newest(account))
        return -self._past[before - 1][1] if before else 0

    def _known(self, shape: Shape) -> Shape:
        """Return the one object that stands for a shape, by whose identity it is known."""
        return self._one.setdefault(shape, shape)


def joins(way: Way, score: float) -> bool:
    """Whether an account joins the group that it fits best: "in 2018" alone tells of no meeting that others do not."""
    vague = way.when is not None and way.when.days > ONE_ORDINAL_DAYS and not way.ordinal and not way.place
    return vague or score >= _JOINS


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

    def best(self, placing: Placing, account: Report) -> tuple[float, int | None]:
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

    def _look(self, placing: Placing) -> None:
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
            (when.first.toordinal() if (when := placing.shapes[n].when) else 0, -n)
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

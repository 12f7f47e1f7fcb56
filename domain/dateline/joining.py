"""Joining groups of accounts that must be of one meeting although they contradict each other.

One ordinal in two places or on two dates, one day in two places, one place on two days of a week: that shows a
contradiction and no second meeting, unless an article tells of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations
from typing import Any
from uuid import UUID

from dateline.placing import NARROW_DAYS, ONE_ORDINAL_DAYS, SHARED, Group, Shape, place_fit
from dateline.reports import Report

_A_WEEK = 7
_A_MONTH = 31


def joined(groups: Sequence[Group]) -> list[Group]:
    """Return the groups with those joined that must be of one meeting, the first of them first.

    What two groups know of their meeting does not change when they are joined; so only pairs with the joined
    group are looked at again.
    """
    left = _in_order(groups)
    gone = {loser for _, loser in _join(left)}
    return [known.group for number, known in enumerate(left) if number not in gone]


def joins(groups: Sequence[Group]) -> list[tuple[str, str]]:
    """Return which groups take which, one after the other, by their names."""
    left = _in_order(groups)
    return [(left[winner].group.name, left[loser].group.name) for winner, loser in _join(left)]


def _in_order(groups: Sequence[Group]) -> list[_Known]:
    return sorted((_Known(group) for group in groups), key=lambda known: known.first.order)


def _join(left: Sequence[_Known]) -> Iterator[tuple[int, int]]:
    """Join groups that must be of one meeting, and yield the numbers of each two: who takes, and who is taken."""
    partners: dict[int, set[int]] = defaultdict(set)
    for one, other in neighbours([known.group.shape for known in left]):
        partners[one].add(other)
        partners[other].add(one)
    pairs = [(one, other) for one, others in partners.items() for other in others if one < other]
    heapify(pairs)
    gone: set[int] = set()
    while pairs:
        one, other = heappop(pairs)
        if gone & {one, other} or not left[one].is_that_of(left[other]):
            continue
        winner, loser = sorted((one, other), key=lambda n: left[n].weight)
        left[winner].take(left[loser])
        gone.add(loser)
        yield winner, loser
        for partner in partners[winner]:
            heappush(pairs, (min(winner, partner), max(winner, partner)))


def are_joined_as_before(before: Sequence[Group], now: Sequence[Group]) -> bool:
    """Whether the groups of some meetings are joined alike in two states, and no other group can tell these apart.

    Other groups ask whether one is a lone account, whether several publishers tell of it, and which comes first. They
    also ask which articles tell of both: of one that came or went, all groups must be among these.
    """
    pairs = zip(map(_Known, before), map(_Known, now), strict=True)
    alike = (
        one.accounts == other.accounts
        or (one.first.id == other.first.id and one.has_several and other.has_several)
        for one, other in pairs
    )
    return all(alike) and joins(before) == joins(now)


def neighbours(shapes: Sequence[Shape]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of each two shapes that can be of one meeting for all that is known of them."""
    by_ordinal: dict[int, list[int]] = defaultdict(list)
    for number, shape in enumerate(shapes):
        if shape.ordinal is not None:
            by_ordinal[shape.ordinal].append(number)
    for same in by_ordinal.values():
        yield from ((a, b) for a, b in combinations(same, 2) if _one_ordinal(shapes[a], shapes[b]))
    dated = sorted(
        (s.when.first.toordinal(), s.when.last.toordinal(), n) for n, s in enumerate(shapes) if s.when
    )
    near: list[tuple[int, int]] = []
    for first, last, number in dated:
        near = [(end, other) for end, other in near if end + _A_WEEK >= first]
        yield from ((other, number) for _, other in near if _one_time(shapes[other], shapes[number]))
        near.append((last, number))


def linked(shapes: Mapping[str, Shape]) -> dict[str, set[str]]:
    """Return for each group, by its name, those with which it hangs together: it may be joined with no other."""
    names, numbers = list(shapes), list(shapes.values())
    found = {name: {name} for name in names}
    for one, other in neighbours(numbers):
        together, others = found[names[one]], found[names[other]]
        if together is not others:
            together |= others
            found |= dict.fromkeys(others, together)
    return found


def _one_ordinal(a: Shape, b: Shape) -> bool:
    """Whether one ordinal is told of days that are not too far apart for a slip."""
    return a.when is None or b.when is None or a.when.gap(b.when) <= ONE_ORDINAL_DAYS


def _one_time(a: Shape, b: Shape) -> bool:
    """Whether one day is told of two places, or one place of two days of a week."""
    if a.when is None or b.when is None or (a.ordinal is not None and b.ordinal is not None):
        return False
    short, long = sorted((a.when.days, b.when.days))
    if short > NARROW_DAYS or long > _A_MONTH:
        return False  # too little is known of one of them
    gap = a.when.gap(b.when)
    if gap == 0 and a.place is not None and b.place is not None and not a.place.compatible(b.place):
        return True
    nested = a.place is not None and b.place is not None and place_fit(a.place, b.place) == SHARED
    return _are_narrow(a, b) and gap <= _A_WEEK and nested


def _are_narrow(a: Shape, b: Shape) -> bool:
    return all(shape.when is not None and shape.when.days <= NARROW_DAYS for shape in (a, b))


class _Known:
    """A group with who tells of it, and where."""

    def __init__(self, group: Group) -> None:
        self.group = Group(group.accounts, group.history)
        self._articles: set[UUID] = {r.article.id for r in group.accounts}
        self._publishers = {r.article.publisher or r.article.source for r in group.accounts}
        self.first: Report = min(group.accounts, key=lambda r: r.order)

    @property
    def weight(self) -> tuple[Any, ...]:
        """What most publishers tell comes first."""
        return (-len(self._publishers), -len(self.group.accounts), self.first.order)

    @property
    def accounts(self) -> set[str]:
        """The findings that tell of it."""
        return {account.id for account in self.group.accounts}

    @property
    def has_several(self) -> bool:
        """Whether several publishers tell of it."""
        return len(self._publishers) > 1

    def take(self, other: _Known) -> None:
        """Add the accounts of another group, which are disputed: this one tells it otherwise."""
        self.group.accounts += other.group.accounts
        self.group.disputed += other.group.accounts
        self._articles |= other._articles
        self._publishers |= other._publishers
        self.first = min(self.first, other.first, key=lambda r: r.order)

    def is_that_of(self, other: _Known) -> bool:
        """Whether both, which can be of one meeting, are."""
        if not self._articles.isdisjoint(other._articles):
            return False  # an article that tells of both takes them for two
        a, b = self.group.shape, other.group.shape
        if a.ordinal is not None and b.ordinal is not None:
            return True
        return _are_narrow(a, b) or self._is_one_against(other) or other._is_one_against(self)

    def _is_one_against(self, many: _Known) -> bool:
        """Whether this is a lone account of the month that puts elsewhere what several publishers date to the day."""
        month, precise = self.group.shape.when, many.group.shape.when
        return (
            len(self.group.accounts) == 1
            and many.has_several
            and (precise is not None and precise.days <= NARROW_DAYS)
            and (month is not None and month.days <= _A_MONTH)
        )

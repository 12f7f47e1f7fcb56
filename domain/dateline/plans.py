"""Plans and cancellations: which accounts tell of one proposal, and which of one calling-off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Self

from dateline.curation import overruled
from dateline.decisions import Decision
from dateline.meetings import short_id
from dateline.moments import Moment
from dateline.places import Place
from dateline.reports import Report


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meeting that is wanted, planned or under discussion, with the window that is named for it.

    `accounts` come in their order, as do those of a cancellation.
    """

    accounts: tuple[Report, ...]
    window: Moment | None
    place: Place | None
    decisions: tuple[Decision, ...] = ()

    @property
    def id(self) -> str:
        """A short name that stays while the first-published account stays."""
        return short_id("proposed", self.accounts[0])


@dataclass(frozen=True, slots=True)
class CallingOff:
    """A planned meeting was cancelled or postponed, once."""

    accounts: tuple[Report, ...]
    when: Moment | None
    decisions: tuple[Decision, ...] = ()

    @property
    def id(self) -> str:
        """A short name that stays while the first-published account stays."""
        return short_id("called-off", self.accounts[0])


class _Group:
    """Accounts of one plan or of one calling-off, with its time."""

    __slots__ = ("accounts", "decisions", "fixed", "when")

    def __init__(self, accounts: list[Report], when: Moment | None) -> None:
        self.accounts, self.when = accounts, when
        self.decisions: list[Decision] = []
        self.fixed: Moment | None = None

    @classmethod
    def of(cls, accounts: list[Report]) -> Self:
        """Return the group of accounts that an editor put together: the narrowest time that is told counts."""
        return cls(accounts, min(accounts, key=_narrow_first).way.when)

    @property
    def in_order(self) -> tuple[Report, ...]:
        return tuple(sorted(self.accounts, key=lambda r: r.order))


def proposals_of(accounts: Iterable[Report], decisions: Sequence[Decision]) -> tuple[Proposal, ...]:
    """Return the plans that the accounts of one question tell of, as editors decided."""
    groups = overruled(_by_window(accounts), decisions, _Group.of)
    return tuple(
        Proposal(
            accounts=group.in_order,
            window=group.fixed or group.when,
            place=_finest_place(group.accounts),
            decisions=tuple(group.decisions),
        )
        for group in groups
    )


def _by_window(accounts: Iterable[Report]) -> list[_Group]:
    """Group the accounts of a question by their window; those without one go with the most reported."""
    groups: list[_Group] = []
    loose = []
    for account in sorted(accounts, key=_narrow_first):
        when = account.way.when
        if when is None:
            loose.append(account)
            continue
        same = next((g for g in groups if g.when and _one_window(g.when, when)), None)
        if same is None or same.when is None:
            groups.append(_Group([account], when))
        else:
            same.accounts.append(account)
            same.when = same.when.intersection(when) or same.when
    undated: list[Report] = []
    for account in loose:
        published = account.article.published
        still_open = [g for g in groups if published is None or (g.when and published.first <= g.when.last)]
        most = max(still_open, key=lambda g: (len(g.accounts), g.accounts[0].order), default=None)
        (most.accounts if most else undated).append(account)
    return [*groups, _Group(undated, None)] if undated else groups


def _narrow_first(report: Report) -> tuple[Any, ...]:
    when = report.way.when
    return (when.days if when else 10_000, report.order)


def _one_window(a: Moment, b: Moment) -> bool:
    """Whether two windows are one at two grains or from two days: same end, or mostly the same days."""
    shared = a.intersection(b)
    if shared is None:
        return False
    return a.last == b.last or shared.days >= 0.5 * a.hull(b).days


def _finest_place(accounts: list[Report]) -> Place | None:
    places = [way.place for way in {r.way for r in accounts} if way.place]
    return max(places, key=lambda p: (p.grain, p.name)) if places else None


def callings_off_of(accounts: Iterable[Report], decisions: Sequence[Decision]) -> tuple[CallingOff, ...]:
    """Return the cancellations that the accounts of one question tell of, as editors decided."""
    groups: list[_Group] = []
    for account in sorted(accounts, key=_narrow_first):
        when = account.way.when
        same = (g for g in groups if when is None or g.when is None or when.gap(g.when) <= 1)
        if group := next(same, None):
            group.accounts.append(account)
            group.when = group.when or when
        else:
            groups.append(_Group([account], when))
    return tuple(
        CallingOff(g.in_order, g.fixed or g.when, tuple(g.decisions))
        for g in overruled(groups, decisions, _Group.of)
    )

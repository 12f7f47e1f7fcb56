"""Which accounts are of one meeting: the same leaders, with dates, places and ordinals that go together.

The result depends on the accounts and not on their order: they are taken from the most to the least specific,
and each joins the meeting that it fits best. Two groups that tell of one meeting and cannot both be true (the
same "second summit" in two cities) are joined last, and `Meeting.disputed` is where that shows.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import cast
from uuid import UUID

from dateline.actors import name_key
from dateline.curation import overruled
from dateline.decisions import Decision
from dateline.events import SummitHeld
from dateline.joining import joined
from dateline.moments import Moment
from dateline.places import Place
from dateline.placing import NARROW_DAYS, Group
from dateline.reports import Report, Way


@dataclass(frozen=True, slots=True)
class Meeting:
    """A leaders' meeting that took place, with every account of it, in their order.

    `when`, `place` and `ordinal` are what the accounts agree on: the days they have in common, the finest
    place. An account that cannot be true together with these is in `disputed`.
    """

    accounts: tuple[Report, ...]
    when: Moment | None
    place: Place | None
    ordinal: int | None
    disputed: tuple[Report, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def id(self) -> str:
        """A short name that stays while the first-published account stays."""
        return short_id("held", self.accounts[0])

    @property
    def day(self) -> date:
        """The day by which the meeting is sorted: its first possible one."""
        return self.when.first if self.when else date.max


@dataclass(frozen=True, slots=True)
class KnownMeeting(Meeting):
    """A meeting of which only some accounts are read, or none, and all else is known."""

    name: str = ""

    @property
    def id(self) -> str:
        """The short name that it has by its first account."""
        return self.name


def short_id(kind: str, report: Report) -> str:
    """Return a short stable id for what is known first through *report*."""
    return sha256(f"{kind}:{'|'.join(report.people)}:{report.id}".encode()).hexdigest()[:12]


def held(report: Report) -> SummitHeld:
    """Return the report's finding as what it must be here."""
    return cast("SummitHeld", report.finding)


def meetings_of(groups: Sequence[Group], decisions: Sequence[Decision] = ()) -> list[Meeting]:
    """Return the meetings of accounts that were placed in groups, in no order.

    What editors decided on meetings counts more than what the accounts add up to.
    """
    return [_meeting(group) for group in overruled(joined(groups), decisions, Group.of)]


def in_sequence(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Return meetings oldest first, those without a date last."""
    return tuple(sorted(meetings, key=lambda m: (m.day, m.ordinal or 0, m.id)))


def _meeting(group: Group) -> Meeting:
    accounts = sorted(group.accounts, key=lambda r: r.order)
    by_way: dict[Way, list[Report]] = defaultdict(list)
    for account in accounts:
        by_way[account.way].append(account)
    when = group.fixed or _told_day(by_way) or group.shape.when
    disputed = {r.id: r for r in group.disputed}
    for way, told in by_way.items():
        if when and days_clash(way, when):
            disputed |= {r.id: r for r in told}
    return Meeting(
        accounts=tuple(accounts),
        when=when,
        place=group.shape.place,
        ordinal=_told_ordinal(by_way),
        disputed=tuple(sorted(disputed.values(), key=lambda r: r.order)),
        decisions=tuple(group.decisions),
    )


def _told_ordinal(by_way: Mapping[Way, Sequence[Report]]) -> int | None:
    """Return the ordinal that most accounts give."""
    ordinals: Counter[int] = Counter()
    for way, told in by_way.items():
        if way.ordinal is not None:
            ordinals[way.ordinal] += len(told)
    return min(ordinals, key=lambda o: (-ordinals[o], o)) if ordinals else None


def _told_day(by_way: Mapping[Way, Sequence[Report]]) -> Moment | None:
    """Return the day that most articles give, where calendar dates differ and none spans them."""
    days = {way.when for way in by_way if way.when and way.calendar}
    if len(days) < 2 or any(way.when and _spans(way.when, days) for way in by_way):  # noqa: PLR2004
        return None
    told_by: dict[Moment, set[UUID]] = defaultdict(set)
    for way, told in by_way.items():
        if way.when and way.when in days:
            told_by[way.when].update(r.article.id for r in told)
    return max(told_by, key=lambda day: (len(told_by[day]), -day.first.toordinal()))


def _spans(when: Moment, days: Iterable[Moment]) -> bool:
    return when.days <= NARROW_DAYS and all(when.holds(day) for day in days)


def days_clash(told: Way, when: Moment) -> bool:
    """Whether an account's date cannot be true beside *when*; two days in a row clash only as calendar dates."""
    if told.when is None or told.when.meets(when):
        return False
    return told.when.gap(when) > 1 or (told.calendar and when.is_day)


def participants_of(told: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    """Return the leaders as most reports spell them, in the order of the alphabet; *told* counts the reports."""
    spellings: dict[str, Counter[str]] = {}
    for names, count in told.items():
        for name in names:
            spellings.setdefault(name_key(name), Counter())[name] += count
    return tuple(sorted(min(c, key=lambda n: (-c[n], n)) for c in spellings.values()))

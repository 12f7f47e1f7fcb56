"""Which accounts are of one meeting: the same leaders, with dates, places and ordinals that go together.

The result depends on the accounts and not on their order: they are taken from the most to the least specific,
and each joins the meeting that it fits best. Two groups that tell of one meeting and cannot both be true (the
same "second summit" in two cities) are joined last, and `Meeting.conflicts` is where that shows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import combinations
from typing import Any, Self, cast

from dateline.actors import name_key
from dateline.curation import overruled
from dateline.decisions import Decision
from dateline.events import SummitHeld
from dateline.moments import Moment
from dateline.places import Place
from dateline.reports import Report, names_in

# What two accounts have in common scores: a month or a place, an ordinal, days next to each other.
_SHARED, _SAME_ORDINAL, _NEIGHBOURS = 3, 4, 2
_JOINS = _NEIGHBOURS  # an account joins a meeting at this score: any one of them suffices
_NARROW_DAYS = 3  # summits last a day or two, and a third lies between time zones
_A_WEEK = 7
_A_MONTH = 31
_ONE_ORDINAL_DAYS = 92  # two dates of "the second summit" further apart than a season are two meetings
_CALENDAR_DAY = re.compile(r"\d|\b(?:Day|Eve|Christmas)\b")  # "December 24", "Bastille Day", "New Year's Eve"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A leaders' meeting that took place, with every account of it.

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
        return short_id("held", min(self.accounts, key=lambda r: r.order))

    @property
    def day(self) -> date:
        """The day by which the meeting is sorted: its first possible one."""
        return self.when.first if self.when else date.max


def short_id(kind: str, report: Report) -> str:
    """Return a short stable id for what is known first through *report*."""
    return sha256(f"{kind}:{'|'.join(report.people)}:{report.finding.finding_id}".encode()).hexdigest()[:12]


def held(report: Report) -> SummitHeld:
    """Return the report's finding as what it must be here."""
    return cast("SummitHeld", report.finding)


def resolve(accounts: Iterable[Report], decisions: Sequence[Decision] = ()) -> tuple[Meeting, ...]:
    """Return the meetings that these accounts of one set of leaders tell of, oldest first.

    What editors decided on meetings counts more than what the accounts add up to.
    """
    known: list[Report] = []
    bare: list[Report] = []
    for account in sorted(accounts, key=_specific_first):
        (known if _says_which(account) else bare).append(account)
    groups: list[_Group] = []
    for account in known:
        _place_account(account, groups)
    for account in bare:
        _place_bare(account, groups)
    groups = overruled(_join_conflicting(groups), decisions, _Group.of)
    return tuple(sorted((group.meeting() for group in groups), key=lambda m: (m.day, m.ordinal or 0, m.id)))


class _Group:
    """Accounts taken to be of one meeting while the others are still being placed."""

    __slots__ = ("accounts", "decisions", "disputed", "fixed", "ordinal", "place", "when")

    def __init__(self, account: Report) -> None:
        finding = held(account)
        self.accounts: list[Report] = [account]
        self.disputed: list[Report] = []
        self.decisions: list[Decision] = []
        self.fixed: Moment | None = None
        self.when, self.place, self.ordinal = finding.when, finding.place, finding.ordinal

    @classmethod
    def of(cls, accounts: Sequence[Report]) -> Self:
        """Return the group of accounts that an editor put together: what most of them say counts first."""
        dates = Counter(r.finding.when for r in accounts)
        first, *others = sorted(accounts, key=lambda r: (-dates[r.finding.when], _specific_first(r)))
        group = cls(first)
        for account in others:
            if _fit(held(account), group) is None:
                group.accounts.append(account)
                group.disputed.append(account)
            else:
                group.add(account)
        return group

    def add(self, account: Report) -> None:
        finding = held(account)
        self.accounts.append(account)
        if self.when is None:
            self.when = finding.when
        elif finding.when is not None:
            self.when = self.when.intersection(finding.when) or self.when.hull(finding.when)
        if finding.place and (self.place is None or _finer(finding.place, self.place)):
            self.place = finding.place
        if self.ordinal is None:
            self.ordinal = finding.ordinal

    def meeting(self) -> Meeting:
        order = sorted(self.accounts, key=lambda r: r.order)
        ordinals = Counter(o for r in order if (o := held(r).ordinal) is not None)
        ordinal = min(ordinals, key=lambda o: (-ordinals[o], o)) if ordinals else None
        when = self.fixed or self._told_day(order) or self.when
        self.disputed += [r for r in order if when and days_clash(r, when) and r not in self.disputed]
        return Meeting(
            accounts=tuple(order),
            when=when,
            place=self.place,
            ordinal=ordinal,
            disputed=tuple(sorted(self.disputed, key=lambda r: r.order)),
            decisions=tuple(self.decisions),
        )

    def _told_day(self, order: list[Report]) -> Moment | None:
        """Return the day that most articles give, where calendar dates differ and none spans them."""
        told = {r.finding.when for r in order if is_calendar_day(r)}
        given = {(r.article.id, r.finding.when) for r in order if r.finding.when in told}
        days = Counter(when for _, when in given if when is not None)
        if len(days) < 2 or any(r.finding.when and _spans(r.finding.when, days) for r in order):  # noqa: PLR2004
            return None
        return max(days, key=lambda day: (days[day], -day.first.toordinal()))


def _spans(when: Moment, days: Iterable[Moment]) -> bool:
    return when.days <= _NARROW_DAYS and all(when.holds(day) for day in days)


def is_calendar_day(report: Report) -> bool:
    """Whether the account gives the day by its number or feast; "Tuesday" may be another time zone's Monday."""
    words, when = report.finding.when_words, report.finding.when
    return bool(words and when and when.is_day and _CALENDAR_DAY.search(words.quote))


def days_clash(report: Report, when: Moment) -> bool:
    """Whether an account's date cannot be true beside *when*; two days in a row clash only as calendar dates."""
    told = report.finding.when
    if told is None or told.meets(when):
        return False
    return told.gap(when) > 1 or (is_calendar_day(report) and when.is_day)


def _says_which(account: Report) -> bool:
    finding = held(account)
    return bool(finding.when or finding.place or finding.ordinal)


def _specific_first(account: Report) -> tuple[Any, ...]:
    finding = held(account)
    days = finding.when.days if finding.when else 10_000
    return (days > _NARROW_DAYS, finding.place is None, days, finding.ordinal is None, account.order)


def _finer(a: Place, b: Place) -> bool:
    return a.key != b.key and (a.lies_in(b) or (not b.within and bool(a.within)))


def _place_account(account: Report, groups: list[_Group]) -> None:
    finding = held(account)
    best, best_score = None, (0.0, 0)
    for group in groups:
        score = _fit(finding, group)
        if score is None:
            continue
        ranked = (score, _latest_before(account, group))
        if ranked > best_score:
            best, best_score = group, ranked
    if best is not None and best_score[0] >= _JOINS:
        best.add(account)
        return
    vague = finding.when is not None and finding.when.days > _ONE_ORDINAL_DAYS and not finding.ordinal
    if vague and not finding.place and best is not None:
        best.add(account)  # "in 2018" alone tells of no meeting that the others do not tell of
        return
    groups.append(_Group(account))


def _place_bare(account: Report, groups: list[_Group]) -> None:
    """An account without date, place and ordinal is of the last meeting before it was published."""
    past = [g for g in groups if _latest_before(account, g) > 0]
    if past:
        max(past, key=lambda g: _latest_before(account, g)).add(account)
    elif groups:
        groups[0].add(account)
    else:
        groups.append(_Group(account))


def _latest_before(account: Report, group: _Group) -> int:
    """Rank meetings by their date, with those after the article's publication last."""
    if group.when is None:
        return 0
    published = account.article.published
    if published is not None and group.when.first > published.last:
        return -1
    return group.when.first.toordinal()


def _fit(finding: SummitHeld, group: _Group) -> float | None:
    """Score how well an account goes with a group; None when both cannot be of one meeting."""
    dates = _date_fit(finding.when, group.when)
    places = _place_fit(finding.place, group.place)
    if dates is None or places is None:
        return None
    if finding.ordinal is None or group.ordinal is None:
        return dates + places
    if finding.ordinal == group.ordinal:
        return dates + places + _SAME_ORDINAL
    same_days = finding.when is not None and group.when is not None and dates >= _SHARED
    narrow = same_days and finding.when is not None and finding.when.days <= _NARROW_DAYS
    return dates + places - 2 if narrow and places else None


def _date_fit(a: Moment | None, b: Moment | None) -> float | None:
    if a is None or b is None:
        return 0
    gap = a.gap(b)
    if gap == 0:
        wide = max(a.days, b.days)
        return _SHARED if wide <= _ONE_ORDINAL_DAYS else 1
    # Neighbouring days are one meeting of two days, or one day seen from two time zones.
    return _NEIGHBOURS if gap == 1 and max(a.days, b.days) <= _NARROW_DAYS else None


def _place_fit(a: Place | None, b: Place | None) -> float | None:
    if a is None or b is None:
        return 0
    if a.lies_in(b) or b.lies_in(a):
        return _SHARED
    return 0 if a.compatible(b) else None


def _join_conflicting(groups: list[_Group]) -> list[_Group]:
    """Join groups that must be of one meeting although their accounts contradict each other."""
    left = sorted(groups, key=lambda g: min(r.order for r in g.accounts))
    joined = True
    while joined:
        joined = False
        for a, b in combinations(left, 2):
            if _one_meeting(a, b):
                winner, loser = sorted((a, b), key=_weight)
                winner.accounts += loser.accounts
                winner.disputed += loser.accounts
                left.remove(loser)
                joined = True
                break
    return left


def _weight(group: _Group) -> tuple[Any, ...]:
    publishers = {r.article.publisher or r.article.source for r in group.accounts}
    return (-len(publishers), -len(group.accounts), min(r.order for r in group.accounts))


def _one_meeting(a: _Group, b: _Group) -> bool:
    if {r.article.id for r in a.accounts} & {r.article.id for r in b.accounts}:
        return False  # an article that tells of both takes them for two
    gap = a.when.gap(b.when) if a.when and b.when else None
    if a.ordinal is not None and b.ordinal is not None:
        return a.ordinal == b.ordinal and (gap is None or gap <= _ONE_ORDINAL_DAYS)
    if gap is None or a.when is None or b.when is None:
        return False
    narrow = max(a.when.days, b.when.days) <= _NARROW_DAYS
    elsewhere = a.place is not None and b.place is not None and not a.place.compatible(b.place)
    if gap == 0 and elsewhere:
        return narrow or _one_against_many(a, b)
    if not narrow:
        return False
    nested = a.place is not None and b.place is not None and _place_fit(a.place, b.place) == _SHARED
    return gap <= _A_WEEK and nested


def _one_against_many(a: _Group, b: _Group) -> bool:
    """Whether a lone account of the month puts elsewhere what several publishers date to the day."""
    lone, many = sorted((a, b), key=lambda g: len(g.accounts))
    publishers = {r.article.publisher or r.article.source for r in many.accounts}
    precise = many.when is not None and many.when.days <= _NARROW_DAYS
    month = lone.when is not None and lone.when.days <= _A_MONTH
    return len(lone.accounts) == 1 and len(publishers) > 1 and precise and month


def participants_of(accounts: Sequence[Report]) -> tuple[str, ...]:
    """Return the leaders as most accounts spell them, in the order of the alphabet."""
    spellings: dict[str, Counter[str]] = {}
    for account in accounts:
        for name in names_in(account.finding):
            spellings.setdefault(name_key(name), Counter())[name] += 1
    return tuple(sorted(min(c, key=lambda n: (-c[n], n)) for c in spellings.values()))

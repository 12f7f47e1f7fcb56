"""Account conflict: two accounts of one past meeting that cannot both be true.

Compared are the date, the place, the ordinal and the number of meetings. A day in its month, a city in its
country, a count that includes a later meeting go together and are silent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import chain, combinations
from typing import NamedTuple

from dateline.contradictions.model import Contradiction
from dateline.events import MeetingsCounted
from dateline.meetings import Meeting, days_clash, held, is_calendar_day
from dateline.moments import Moment
from dateline.reports import Report
from dateline.story import Story
from dateline.voices import narrator


def account_conflicts(story: Story) -> Iterable[Contradiction]:
    """Return a row for each fact on which accounts of one meeting, or of all, exclude each other."""
    for meeting in story.meetings:
        yield from _facts(story, meeting)
    yield from _counts(story)


def _facts(story: Story, meeting: Meeting) -> Iterable[Contradiction]:
    for clash, why in ((_dates_clash, "date"), (_places_clash, "place"), (_ordinals_clash, "ordinal")):
        pair = _sides(meeting, clash)
        if pair:
            a, b = pair
            said = f"{_told(a[0], why)}, {narrator(b[0])} {_value(b[0], why)}"
            on = f"On one meeting of {story.title}: {said}."
            yield Contradiction.between("account_conflict", story, a, b, on, matter=why)


def _sides(
    meeting: Meeting, clash: Callable[[Report, Report], bool]
) -> tuple[list[Report], list[Report]] | None:
    """Return the largest set of accounts that one account excludes, and those that say as it does.

    Accounts that say the same are compared once: hundreds of papers tell of a meeting in a few ways.
    """
    told: dict[object, list[Report]] = defaultdict(list)
    for report in _one_an_article(meeting.accounts):
        finding = held(report)
        told[finding.when, is_calendar_day(report), finding.place, finding.ordinal].append(report)
    best: tuple[list[Report], list[Report]] | None = None
    for way in told.values():
        others = [other for other in told.values() if clash(way[0], other[0])]
        if not others:
            continue
        fellows = [one for one in told.values() if all(clash(one[0], other[0]) for other in others)]
        a, b = _together(fellows), _together(others)
        if best is None or len(a) * len(b) > len(best[0]) * len(best[1]):
            best = (a, b)
    if best is None:
        return None
    a, b = sorted(best, key=lambda reports: reports[0].order)
    return a, b


def _together(ways: Iterable[list[Report]]) -> list[Report]:
    return sorted(chain.from_iterable(ways), key=lambda r: r.order)


def _one_an_article(reports: Sequence[Report]) -> list[Report]:
    """Return one report an origin: wire copies of one text are one account."""
    first: dict[object, Report] = {}
    for report in reports:
        first.setdefault(report.article.origin, report)
    return list(first.values())


def _dates_clash(a: Report, b: Report) -> bool:
    one, other = a.finding.when, b.finding.when
    if one is None or other is None:
        return False
    return days_clash(a, other) and days_clash(b, one)


def _places_clash(a: Report, b: Report) -> bool:
    one, other = held(a).place, held(b).place
    return one is not None and other is not None and not one.compatible(other)


def _ordinals_clash(a: Report, b: Report) -> bool:
    one, other = held(a).ordinal, held(b).ordinal
    return one is not None and other is not None and one != other


def _told(report: Report, fact: str) -> str:
    return f"{narrator(report)} {_value(report, fact)}"


def _value(report: Report, fact: str) -> str:
    finding = held(report)
    if fact == "date":
        return f"dates it {finding.when}"
    if fact == "place":
        return f"places it in {finding.place}"
    return f"calls it meeting number {finding.ordinal}"


def _counts(story: Story) -> Iterable[Contradiction]:
    """Counts clash over one named period, or where the same known meetings lie in both their periods."""
    told: dict[_Counted, list[Report]] = defaultdict(list)
    for report in _one_an_article(story.counts):
        told[_counted(report, story)].append(report)
    for (one, a), (other, b) in combinations(told.items(), 2):
        if one.clashes(other):
            why = (
                f"{narrator(a[0])} counts {one.number} meetings of {story.title}, {narrator(b[0])} {other.number}, "
                "over the same time."
            )
            yield Contradiction.between("account_conflict", story, a, b, why, matter="count")


class _Counted(NamedTuple):
    """How many meetings, over what time, and which of the known ones lie in it."""

    number: int
    when: Moment | None
    meetings: frozenset[int]

    def clashes(self, other: _Counted) -> bool:
        if self.number == other.number:
            return False
        if self.when is not None and self.when == other.when:
            return True
        return bool(self.meetings) and self.meetings == other.meetings


def _counted(report: Report, story: Story) -> _Counted:
    """Return what a report counts, in a period that ends with its publication unless it says otherwise."""
    finding, published = report.finding, report.article.published
    assert isinstance(finding, MeetingsCounted)
    first = finding.when.first if finding.when else date.min
    last = finding.when.last if finding.when else published.last if published else date.min
    lie_in = (
        n for n, m in enumerate(story.meetings) if m.when and first <= m.when.first and m.when.last <= last
    )
    return _Counted(finding.count, finding.when, frozenset(lie_in))

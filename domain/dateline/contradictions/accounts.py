"""Account conflict: two accounts of one past meeting that cannot both be true.

Compared are the date, the place, the ordinal and the number of meetings. A day in its month, a city in its
country, a count that includes a later meeting go together and are silent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, combinations
from typing import NamedTuple

from dateline.contradictions.model import Contradiction
from dateline.contradictions.tellers import told_by
from dateline.events import MeetingsCounted
from dateline.meetings import Meeting, days_clash
from dateline.moments import Moment
from dateline.reports import Report, Way
from dateline.story import Story
from dateline.voices import Voice


def account_conflicts(story: Story) -> Iterable[Contradiction]:
    """Return a row for each fact on which accounts of one meeting exclude each other."""
    for meeting in story.meetings:
        yield from _facts(story, meeting)


def _facts(story: Story, meeting: Meeting) -> Iterable[Contradiction]:
    told: dict[Way, list[Report]] = defaultdict(list)
    for report in _one_an_article(meeting.accounts):
        told[report.way].append(report)
    for fact, clash, matter in _FACTS:
        pair = _sides(told, fact, clash)
        if pair:
            first, second = ([told_by(story, report, matter) for report in side] for side in pair)
            a, b = pair
            said = (
                f"{_speaker(first[0])} {_value(a[0], matter)}, {_speaker(second[0])} {_value(b[0], matter)}"
            )
            why = f"On one meeting of {story.title}: {said}."
            yield Contradiction.between("account_conflict", story, first, second, why, matter=matter)


def _sides(
    told: Mapping[Way, Sequence[Report]], fact: Callable[[Way], object], clash: Callable[[Way, Way], bool]
) -> tuple[list[Report], list[Report]] | None:
    """Return the largest set of accounts that one account excludes, and those that say as it does.

    Accounts that say the same are compared once: hundreds of papers give a meeting a few dates.
    """
    alike: dict[object, list[Way]] = defaultdict(list)
    for way in told:
        alike[fact(way)].append(way)
    against = {
        one: frozenset(n for n, other in enumerate(alike.values()) if clash(ways[0], other[0]))
        for one, ways in alike.items()
    }
    ways_of = list(alike.values())
    best: tuple[list[Report], list[Report]] | None = None
    for others in dict.fromkeys(against.values()):
        if not others:
            continue
        fellows = [one for one in alike if others <= against[one]]
        a = _together(told, (way for one in fellows for way in alike[one]))
        b = _together(told, (way for n in others for way in ways_of[n]))
        if best is None or len(a) * len(b) > len(best[0]) * len(best[1]):
            best = (a, b)
    if best is None:
        return None
    a, b = sorted(best, key=lambda reports: reports[0].order)
    return a, b


def _together(told: Mapping[Way, Sequence[Report]], ways: Iterable[Way]) -> list[Report]:
    return sorted(chain.from_iterable(told[way] for way in ways), key=lambda r: r.order)


def _one_an_article(reports: Sequence[Report]) -> list[Report]:
    """Return one report an origin: wire copies of one text are one account."""
    first: dict[object, Report] = {}
    for report in reports:
        first.setdefault(report.article.origin, report)
    return list(first.values())


def _dates_clash(a: Way, b: Way) -> bool:
    if a.when is None or b.when is None:
        return False
    return days_clash(a, b.when) and days_clash(b, a.when)


def _places_clash(a: Way, b: Way) -> bool:
    return a.place is not None and b.place is not None and not a.place.compatible(b.place)


def _ordinals_clash(a: Way, b: Way) -> bool:
    return a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal


# A fact as ways of telling give it, when two of them clash, and what it is called.
_FACTS: tuple[tuple[Callable[[Way], object], Callable[[Way, Way], bool], str], ...] = (
    (lambda way: (way.when, way.calendar), _dates_clash, "date"),
    (lambda way: way.place, _places_clash, "place"),
    (lambda way: way.ordinal, _ordinals_clash, "ordinal"),
)


def _value(report: Report, matter: str) -> str:
    if matter == "date":
        return f"dates it {report.way.when}"
    if matter == "place":
        return f"places it in {report.way.place}"
    return f"calls it meeting number {report.way.ordinal}"


def count_conflicts(story: Story) -> Iterable[Contradiction]:
    """Return a row for each two counts of one story's meetings that exclude each other.

    They clash over one named period, or where the same known meetings lie in both their periods.
    """
    told: dict[_Counted, list[Report]] = defaultdict(list)
    meetings_in = _MeetingsIn(story)
    for report, teller in _one_a_voice(story, story.counts):
        told[_counted(report, meetings_in)].append(teller)
    over: dict[object, list[_Counted]] = defaultdict(list)
    for counted in told:
        for period in {counted.when, counted.meetings} - {None, frozenset()}:
            over[period].append(counted)
    pairs = dict.fromkeys(pair for alike in over.values() for pair in combinations(alike, 2))
    for one, other in pairs:
        if one.number != other.number:
            a, b = told[one], told[other]
            why = (
                f"{_speaker(a[0])} counts {one.number} meetings of {story.title}, {_speaker(b[0])} {other.number}, "
                "over the same time."
            )
            yield Contradiction.between("account_conflict", story, a, b, why, matter="count")


def _one_a_voice(story: Story, counts: Sequence[Report]) -> Iterable[tuple[Report, Report]]:
    """Yield one count a voice, with who tells it: an article may quote two who count differently."""
    first: dict[object, tuple[Report, Report]] = {}
    for report in counts:
        teller = told_by(story, report, "count")
        first.setdefault((report.article.origin, _speaker(teller)), (report, teller))
    return first.values()


def _speaker(report: Report) -> str:
    return Voice.of(report).speaker


class _Counted(NamedTuple):
    """How many meetings, over what time, and which of the known ones lie in it."""

    number: int
    when: Moment | None
    meetings: frozenset[int]


class _MeetingsIn(dict[tuple[date, date], frozenset[int]]):
    """The numbers of a story's meetings that lie between two days, looked for once."""

    def __init__(self, story: Story) -> None:
        super().__init__()
        self._dated = [(n, m.when) for n, m in enumerate(story.meetings) if m.when]

    def __missing__(self, period: tuple[date, date]) -> frozenset[int]:
        first, last = period
        found = frozenset(n for n, when in self._dated if first <= when.first and when.last <= last)
        self[period] = found
        return found


def _counted(report: Report, meetings_in: _MeetingsIn) -> _Counted:
    """Return what a report counts, in a period that ends with its publication unless it says otherwise."""
    finding, published = report.finding, report.article.published
    assert isinstance(finding, MeetingsCounted)
    first = finding.when.first if finding.when else date.min
    last = finding.when.last if finding.when else published.last if published else date.min
    return _Counted(finding.count, finding.when, meetings_in[first, last])

"""A stand: a voice's stance on a question, and the days on which it stood.

It stands from the day on which it is taken until the window that it speaks of closes, for a season where no
window is named, until the camp takes the opposite side, or until the meeting is called off: what is said
afterwards is about bringing it back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.actors import name_key
from dateline.plans import CallingOff
from dateline.reports import Report
from dateline.story import Question
from dateline.topics import ANY, Topic, Topics
from dateline.voices import Side, camp_key, is_narrated, said_on, side, speaker_key, statement

# Where no window is named, a remark on a meeting to come is of its season.
_SEASON = timedelta(days=120)
# What was said longer ago than a month answers another state of affairs.
_MONTH = timedelta(days=31)
_ONE_PLAN = 123  # days, a third of a year: "in the autumn" is a plan, "next year" any number of them
ONE_BREATH = 600  # characters between the two halves of a hedge


@dataclass(frozen=True, slots=True)
class Stand:
    """One report of a stance, with its first and last day."""

    report: Report
    side: Side
    voice: str
    camp: str
    first: date
    last: date
    topic: Topic = ANY

    def meets(self, other: Stand) -> bool:
        """Whether both stood on some day, were taken within a month, and can be on one meeting."""
        overlap = self.first <= other.last and other.first <= self.last
        return overlap and self.is_near(other) and self.is_on(other)

    def is_near(self, other: Stand) -> bool:
        """Whether both were taken within a month, or name one window: who does speaks of the same plan."""
        window, another = self.topic.window, other.topic.window
        if window and another and window.last == another.last and window.hull(another).days <= _ONE_PLAN:
            return True
        return abs(self.first - other.first) <= _MONTH

    def is_on(self, other: Stand) -> bool:
        """Whether both can be on one meeting; who refuses one window has not refused a wider one, nor a chat."""
        if not self.topic.may_be(other.topic):
            return False
        if self.side == other.side:
            return self.topic.in_passing == other.topic.in_passing
        con, pro = (self, other) if self.side == "-" else (other, self)
        return not con.topic.leaves_room_for(pro.topic)


def stands(question: Question) -> list[Stand]:
    """Return the stands of a question in the order of their days; a narrator tells and takes none."""
    topics = Topics(question)
    found = [_stand(report, topics.of(report)) for report in question.stances if not is_narrated(report)]
    return sorted(found, key=lambda s: (s.first, s.report.order))


def order_of(stand: Stand) -> tuple[object, ...]:
    """Sort stands by their first day, and by content within it."""
    return (stand.first, stand.report.order)


def occasions(voice: Iterable[Stand]) -> list[list[Stand]]:
    """Return what one voice said on each occasion, in the order of the text: one article, one day.

    A remark without a day of its own, close by, was made in the same breath: "..., but what use is it?" he added.
    """
    found: list[list[Stand]] = []
    for stand in sorted(voice, key=lambda s: s.report.order):
        if found and _in_one_breath(found[-1][-1], stand):
            found[-1].append(stand)
        else:
            found.append([stand])
    return found


def _in_one_breath(a: Stand, b: Stand) -> bool:
    if a.report.article.id != b.report.article.id:
        return False
    dated = a.report.finding.when and b.report.finding.when
    return a.first == b.first or (not dated and apart(a, b) <= ONE_BREATH)


def apart(a: Stand, b: Stand) -> int:
    """Return how many characters lie between two remarks of one article."""
    return b.report.finding.evidence[0].start - a.report.finding.evidence[0].end


def first_sides(voice: Iterable[Stand]) -> list[Stand]:
    """Return the stands of one voice without second thoughts: the side taken first on each occasion.

    Where articles tell of one day differently, the one published first is taken at its word.
    """
    kept = [s for said in occasions(voice) for s in said if s.side == said[0].side]
    told: dict[date, Side] = {}
    for stand in sorted(kept, key=lambda s: s.report.order):
        told.setdefault(stand.first, stand.side)
    return sorted((s for s in kept if s.side == told[s.first]), key=order_of)


def cut_short(question: Question) -> list[Stand]:
    """Return the stands of a question, each ended by what overtook it.

    "He has often said" is a standing position, which ends with the voice's own turn and not with that of its camp.
    """
    taken = stands(question)
    by_camp: dict[str, list[Stand]] = defaultdict(list)
    for stand in taken:
        by_camp[stand.camp].append(stand)
    cancelled = [(off.when.first, _who(off)) for off in question.called_off if off.when]
    return [_cut(s, by_camp[s.camp], cancelled) for s in taken]


def _cut(stand: Stand, camp: list[Stand], cancelled: list[tuple[date, set[str]]]) -> Stand:
    ends = [stand.last]
    overtaken = camp if stand.report.finding.when else [s for s in camp if s.voice == stand.voice]
    ends += [s.first for s in overtaken if s.side != stand.side and s.first > stand.first and s.is_on(stand)]
    name = name_key(statement(stand.report).speaker)
    ends += [day for day, by in cancelled if stand.first <= day and name not in by]
    return replace(stand, last=min(ends))


def _who(off: CallingOff) -> set[str]:
    """Return who called it off: their own words of that day outlast it."""
    return {name_key(name) for r in off.accounts for name in getattr(r.finding, "by", ())}


def _stand(report: Report, topic: Topic) -> Stand:
    first = said_on(report).last
    if topic.window is not None and topic.window.last >= first:
        last = topic.window.last
    else:
        last = first + _SEASON if first < date.max - _SEASON else date.max
    return Stand(report, side(report), speaker_key(report), camp_key(report), first, last, topic)

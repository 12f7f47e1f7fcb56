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
from dateline.moments import Moment
from dateline.reports import Report
from dateline.story import CallingOff, Question
from dateline.voices import Side, camp_key, said_on, side, speaker_key, statement

# Where no window is named, a remark on a meeting to come is of its season.
_SEASON = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Stand:
    """One report of a stance, with its first and last day."""

    report: Report
    side: Side
    voice: str
    camp: str
    first: date
    last: date

    def meets(self, other: Stand) -> bool:
        """Whether both stood on some day."""
        return self.first <= other.last and other.first <= self.last


def stands(question: Question) -> list[Stand]:
    """Return the stands of a question in the order of their days."""
    windows = _windows(question)
    found = [_stand(report, windows) for report in question.stances]
    return sorted(found, key=lambda s: (s.first, s.report.order))


def order_of(stand: Stand) -> tuple[object, ...]:
    """Sort stands by their first day, and by content within it."""
    return (stand.first, stand.report.order)


def occasion(stand: Stand) -> tuple[object, ...]:
    """Return what the stands of one day in one article share."""
    return (stand.first, str(stand.report.article.id))


def first_sides(voice: Iterable[Stand]) -> list[Stand]:
    """Return the stands of one voice without second thoughts: the side taken first on each occasion.

    Where articles tell of one day differently, the one published first is taken at its word.
    """
    ordered = sorted(voice, key=order_of)
    first: dict[tuple[object, ...], Side] = {}
    for stand in ordered:
        first.setdefault(occasion(stand), stand.side)
    kept = [s for s in ordered if s.side == first[occasion(s)]]
    told: dict[date, Side] = {}
    for stand in sorted(kept, key=lambda s: s.report.order):
        told.setdefault(stand.first, stand.side)
    return [s for s in kept if s.side == told[s.first]]


def cut_short(question: Question) -> list[Stand]:
    """Return the stands of a question, each ended by what overtook it.

    "He has often said" is a standing position, which one contrary voice of the camp does not end.
    """
    taken = stands(question)
    by_camp: dict[str, list[Stand]] = defaultdict(list)
    for stand in taken:
        by_camp[stand.camp].append(stand)
    cancelled = [(off.when.first, _who(off)) for off in question.called_off if off.when]
    return [_cut(s, by_camp[s.camp], cancelled) for s in taken]


def _cut(stand: Stand, camp: list[Stand], cancelled: list[tuple[date, set[str]]]) -> Stand:
    ends = [stand.last]
    if stand.report.finding.when is not None:
        ends += [s.first for s in camp if s.side != stand.side and s.first > stand.first]
    name = name_key(statement(stand.report).speaker)
    ends += [day for day, by in cancelled if stand.first <= day and name not in by]
    return replace(stand, last=min(ends))


def _who(off: CallingOff) -> set[str]:
    """Return who called it off: their own words of that day outlast it."""
    return {name_key(name) for r in off.accounts for name in getattr(r.finding, "by", ())}


def _stand(report: Report, windows: dict[object, list[Report]]) -> Stand:
    first = said_on(report).first
    window = _window_of(report, windows)
    if window is not None and window.last >= first:
        last = window.last
    else:
        last = first + _SEASON if first < date.max - _SEASON else date.max
    return Stand(report, side(report), speaker_key(report), camp_key(report), first, last)


def _windows(question: Question) -> dict[object, list[Report]]:
    """Return the dated proposals of each article."""
    found: dict[object, list[Report]] = defaultdict(list)
    for proposal in question.proposals:
        for report in proposal.accounts:
            if report.finding.when is not None:
                found[report.article.id].append(report)
    return found


def _window_of(report: Report, windows: dict[object, list[Report]]) -> Moment | None:
    """Return the window that a statement speaks of: in its own words, else the only one of its article."""
    proposals = windows.get(report.article.id, [])
    for proposal in proposals:
        words = proposal.finding.when_words
        if words and any(e.start <= words.start < e.end for e in report.finding.evidence):
            return proposal.finding.when
    moments = {p.finding.when for p in proposals}
    return moments.pop() if len(moments) == 1 else None

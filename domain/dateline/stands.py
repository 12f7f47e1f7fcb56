"""A stand: a voice's stance on a question, and the days on which it stood.

It stands from the day on which it is taken until the window that it speaks of closes, for a season where no
window is named, or until the camp takes the opposite side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.moments import Moment
from dateline.reports import Report
from dateline.story import Question
from dateline.voices import Side, camp_key, said_on, side, speaker_key

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


def until_turned(ordered: Iterable[Stand]) -> list[Stand]:
    """Cut each stand short on the day on which its camp takes the other side.

    "He has often said" is a standing position, which one contrary voice of the camp does not end.
    """
    listed = list(ordered)
    by_camp: dict[str, list[Stand]] = defaultdict(list)
    for stand in listed:
        by_camp[stand.camp].append(stand)
    return [s if s.report.finding.when is None else _cut(s, by_camp[s.camp]) for s in listed]


def _cut(stand: Stand, camp: list[Stand]) -> Stand:
    turns = [s.first for s in camp if s.side != stand.side and s.first > stand.first]
    last = min([stand.last, *turns])
    return Stand(stand.report, stand.side, stand.voice, stand.camp, stand.first, last)


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

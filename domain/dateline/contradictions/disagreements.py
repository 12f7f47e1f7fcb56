"""Disagreement: voices of different camps take opposed stances on one proposed meeting at one time.

A stance stands from the day it is taken until its camp takes the opposite one. Two voices of one government
that differ are a reversal and not a disagreement; so is a hedge, where one voice takes both sides at once,
and only the side taken first counts here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.contradictions.model import Contradiction
from dateline.reports import Report
from dateline.story import Question, Story, listed
from dateline.voices import Side, camp_key, said_on, side, speaker_key, statement


@dataclass(frozen=True, slots=True)
class Stand:
    """A voice's stance on a question and the days on which it stood."""

    report: Report
    side: Side
    camp: str
    first: date
    last: date

    def opposes(self, other: Stand) -> bool:
        """Whether both stood at one time, for different camps."""
        return self.camp != other.camp and self.first <= other.last and other.first <= self.last


def disagreements(story: Story) -> Iterable[Contradiction]:
    """Return a row for each question's opposed camps."""
    for question in story.questions:
        stands = _stands(question)
        pro = [s for s in stands if s.side == "+"]
        con = [s for s in stands if s.side == "-"]
        for a, b in _camps(pro, con):
            yield Contradiction.between("disagreement", story, a, b, _why(story, a, b))


def _camps(pro: Sequence[Stand], con: Sequence[Stand]) -> list[tuple[list[Report], list[Report]]]:
    """Group voices so that each of one side is opposed by all of the other: most often one pair of camps."""
    by_opponents: dict[tuple[int, ...], list[Report]] = defaultdict(list)
    for stand in pro:
        opponents = tuple(n for n, other in enumerate(con) if stand.opposes(other))
        if opponents:
            by_opponents[opponents].append(stand.report)
    return [(reports, [con[n].report for n in opponents]) for opponents, reports in by_opponents.items()]


def _stands(question: Question) -> list[Stand]:
    """Return one stand a voice and side, for as long as its camp kept to it, in the words published first."""
    ordered = sorted(question.stances, key=lambda r: (said_on(r).first, r.order))
    turns: dict[str, list[tuple[date, Side]]] = defaultdict(list)
    for report in ordered:
        turns[camp_key(report)].append((said_on(report).first, side(report)))
    stands: dict[tuple[str, Side], Stand] = {}
    taken: dict[tuple[str, object], Side] = {}
    for report in ordered:
        occasion = (speaker_key(report), said_on(report), report.article.id)
        if taken.setdefault((occasion[0], occasion[1:]), side(report)) != side(report):
            continue  # the second half of a hedge
        stand = _stand(report, turns[camp_key(report)])
        key = (speaker_key(report), stand.side)
        known = stands.get(key)
        best = known.report if known and known.report.order < report.order else report
        first = min(stand.first, known.first) if known else stand.first
        last = max(stand.last, known.last) if known else stand.last
        stands[key] = Stand(best, stand.side, stand.camp, first, last)
    return list(stands.values())


def _stand(report: Report, turns: list[tuple[date, Side]]) -> Stand:
    said, mine = said_on(report), side(report)
    ends = [day for day, other in turns if other != mine and day > said.first]
    last = max(said.first, min(ends)) if ends else date.max
    if report.finding.when is None:
        last = date.max  # "has often said": a standing position, which one contrary voice does not end
    return Stand(report, mine, camp_key(report), said.first, last)


def _why(story: Story, a: Sequence[Report], b: Sequence[Report]) -> str:
    pro = listed(dict.fromkeys(statement(r).speaker for r in a))
    con = listed(dict.fromkeys(statement(r).speaker for r in b))
    return f"On whether {story.title} will meet again, {pro} {_leans(a, '+')}, while {con} {_leans(b, '-')}."


def _leans(reports: Sequence[Report], towards: Side) -> str:
    stances = {statement(r).stance for r in reports}
    many = len({speaker_key(r) for r in reports}) > 1
    if towards == "+":
        strong, weak = ("want it" if many else "wants it"), ("expect it" if many else "expects it")
        return strong if "favours" in stances else weak
    strong, weak = ("reject it" if many else "rejects it"), ("doubt it" if many else "doubts it")
    return strong if stances == {"opposes"} else weak

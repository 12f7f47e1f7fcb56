"""Disagreement: voices of different camps take opposed stances on one proposed meeting at one time.

Two voices of one government that differ are a reversal and not a disagreement; so is a hedge, where one voice
takes both sides at once, and only the side taken first counts here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.contradictions.model import Contradiction
from dateline.reports import Report
from dateline.stands import Stand, cut_short, first_sides, order_of
from dateline.story import Question, Story, listed
from dateline.voices import Side, speaker_key, statement


def disagreements(story: Story) -> Iterable[Contradiction]:
    """Return a row for each question's opposed camps."""
    for question in story.questions:
        taken = _one_a_voice(question)
        pro = [s for s in taken if s.side == "+"]
        con = [s for s in taken if s.side == "-"]
        for a, b in _camps(pro, con):
            yield Contradiction.between("disagreement", story, a, b, _why(story, a, b))


def _camps(pro: Sequence[Stand], con: Sequence[Stand]) -> list[tuple[list[Report], list[Report]]]:
    """Group voices so that each of one side is opposed by all of the other: most often one pair of camps."""
    by_opponents: dict[tuple[int, ...], list[Report]] = defaultdict(list)
    for stand in pro:
        opponents = tuple(n for n, o in enumerate(con) if o.camp != stand.camp and o.meets(stand))
        if opponents:
            by_opponents[opponents].append(stand.report)
    return [(reports, [con[n].report for n in opponents]) for opponents, reports in by_opponents.items()]


def _one_a_voice(question: Question) -> list[Stand]:
    """Return one stand a voice and side, in the words published first, for all the days on which it stood."""
    taken = cut_short(question)
    by_voice: dict[str, list[Stand]] = defaultdict(list)
    for stand in taken:
        by_voice[stand.voice].append(stand)
    kept = [stand for voice in by_voice.values() for stand in first_sides(voice)]
    found: dict[tuple[str, Side], Stand] = {}
    for stand in sorted(kept, key=order_of):
        key = (stand.voice, stand.side)
        known = found.get(key)
        if known is None:
            found[key] = stand
            continue
        report = min(known.report, stand.report, key=lambda r: r.order)
        found[key] = replace(known, report=report, last=max(known.last, stand.last))
    return list(found.values())


def _why(story: Story, a: Sequence[Report], b: Sequence[Report]) -> str:
    pro = listed(dict.fromkeys(statement(r).speaker for r in a))
    con = listed(dict.fromkeys(statement(r).speaker for r in b))
    return f"On whether {story.title} will meet, {pro} {_leans(a, '+')}, while {con} {_leans(b, '-')}."


def _leans(reports: Sequence[Report], towards: Side) -> str:
    stances = {statement(r).stance for r in reports}
    many = len({speaker_key(r) for r in reports}) > 1
    if towards == "+":
        strong, weak = ("want it" if many else "wants it"), ("expect it" if many else "expects it")
        return strong if "favours" in stances else weak
    strong, weak = ("reject it" if many else "rejects it"), ("doubt it" if many else "doubts it")
    return strong if stances == {"opposes"} else weak

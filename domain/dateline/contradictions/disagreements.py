"""Disagreement: voices of different camps take opposed stances on one proposed meeting at one time.

Two voices of one government that differ are a reversal and not a disagreement; so is a hedge, where one voice
takes both sides at once, and only the side taken first counts here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from typing import NamedTuple

from dateline.contradictions.model import Contradiction
from dateline.reports import Report
from dateline.stands import Stand, cut_short, first_sides, order_of
from dateline.story import Question, Story, listed
from dateline.voices import Side, speaker_key, statement


def disagreements(story: Story) -> Iterable[Contradiction]:
    """Return a row for each question's opposed camps."""
    for question in story.questions:
        taken = _one_a_voice(question)
        pro = [s for s in taken if s.stand.side == "+"]
        con = [s for s in taken if s.stand.side == "-"]
        for a, b in _camps(pro, con):
            yield Contradiction.between("disagreement", story, a, b, _why(story, a, b))


class _Held(NamedTuple):
    """A side that one voice held: all the days on which it stood, and each time that the voice took it."""

    stand: Stand
    taken: tuple[Stand, ...]

    def words_at(self, day: date) -> Report:
        """Return its words as they were on a day: the last before it, else the first; as published first."""
        past = [s.first for s in self.taken if s.first <= day]
        at = max(past) if past else min(s.first for s in self.taken)
        return min((s.report for s in self.taken if s.first == at), key=lambda r: r.order)


def _camps(pro: Sequence[_Held], con: Sequence[_Held]) -> list[tuple[list[Report], list[Report]]]:
    """Group voices so that each of one side is opposed by all of the other: most often one pair of camps."""
    by_opponents: dict[tuple[int, ...], list[_Held]] = defaultdict(list)
    for held in pro:
        opponents = tuple(
            n for n, o in enumerate(con) if o.stand.camp != held.stand.camp and o.stand.meets(held.stand)
        )
        if opponents:
            by_opponents[opponents].append(held)
    camps = []
    for numbers, a in by_opponents.items():
        b = [con[n] for n in numbers]
        camps.append((_of_each(a, b), _of_each(b, a)))
    return _without_repeats(camps)


def _of_each(camp: Sequence[_Held], against: Sequence[_Held]) -> dict[str, Report]:
    """Return one report a voice: its words when the first of the others took their side."""
    day = min(held.stand.first for held in against)
    first: dict[str, Report] = {}
    for held in camp:
        first.setdefault(held.stand.voice, held.words_at(day))
    return first


def _without_repeats(
    camps: list[tuple[dict[str, Report], dict[str, Report]]],
) -> list[tuple[list[Report], list[Report]]]:
    """Leave out camps whose voices a larger row already sets against each other, on another topic."""
    kept: list[tuple[list[Report], list[Report]]] = []
    seen: set[tuple[str, str]] = set()
    for a, b in sorted(camps, key=lambda camp: -len(camp[0]) * len(camp[1])):
        new = set(product(a, b)) - seen
        if new:
            left, right = {x for x, _ in new}, {y for _, y in new}
            kept.append(([a[v] for v in a if v in left], [b[v] for v in b if v in right]))
            seen |= new
    return kept


def _one_a_voice(question: Question) -> list[_Held]:
    """Return one side a voice and topic, for all the days on which it stood."""
    taken = cut_short(question)
    by_voice: dict[str, list[Stand]] = defaultdict(list)
    for stand in taken:
        by_voice[stand.voice].append(stand)
    kept = [stand for voice in by_voice.values() for stand in first_sides(voice)]
    found: dict[tuple[str, Side], list[_Held]] = defaultdict(list)
    for stand in sorted(kept, key=order_of):
        same = found[stand.voice, stand.side]
        for number, (known, told) in enumerate(same):
            if known.is_near(stand) and known.is_on(stand):
                whole = replace(known, last=max(known.last, stand.last))
                same[number] = _Held(whole, (*told, stand))
                break
        else:
            same.append(_Held(stand, (stand,)))
    return [held for same in found.values() for held in same]


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

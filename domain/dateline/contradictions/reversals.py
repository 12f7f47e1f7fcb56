"""Reversal: one voice, or one government through several, takes the opposite side of a question it had taken.

Over time, or in one breath: "I do not expect it, but you never know" is a reversal inside one statement. On
one occasion the side taken first counts; a hedge is told as such and turns nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise

from dateline.contradictions.model import Contradiction
from dateline.reports import Report
from dateline.stands import Stand, first_sides, occasion, order_of, stands
from dateline.story import Story
from dateline.voices import statement

_ONE_BREATH = 600  # characters between the two halves of a hedge


def reversals(story: Story) -> Iterable[Contradiction]:
    """Return a row for each hedge, each turn of a voice, and each turn of a government between two voices."""
    for question in story.questions:
        taken = stands(question)
        for voice in _by(taken, lambda s: s.voice):
            yield from _hedges(story, voice)
            for a, b in _turns(first_sides(voice)):
                before, after = a[-1].report, b[0].report
                yield Contradiction.between("reversal", story, [before], [after], _why_one(before, after))
        yield from _of_camps(story, taken)


def _of_camps(story: Story, taken: Sequence[Stand]) -> Iterable[Contradiction]:
    for camp in _by(taken, lambda s: s.camp):
        sides = sorted(
            (s for voice in _by(camp, lambda s: s.voice) for s in first_sides(voice)), key=order_of
        )
        for a, b in _turns(sides):
            turned = {s.voice for s in a} & {s.voice for s in b}
            before = _one_a_voice([s for s in a if s.voice not in turned])
            after = _one_a_voice([s for s in b if s.voice not in turned])
            if before and after:
                yield Contradiction.between("reversal", story, before, after, _why_camp(before, after))


def _by(taken: Sequence[Stand], key: Callable[[Stand], str]) -> list[list[Stand]]:
    ordered = sorted(taken, key=lambda s: (key(s), *order_of(s)))
    return [list(group) for _, group in groupby(ordered, key=key)]


def _hedges(story: Story, voice: Sequence[Stand]) -> Iterable[Contradiction]:
    """Return a row for the first occasion on which one voice took both sides in one breath."""
    for _, group in groupby(sorted(voice, key=order_of), key=occasion):
        for a, b in pairwise(group):
            apart = b.report.finding.evidence[0].start - a.report.finding.evidence[0].end
            if a.side != b.side and apart <= _ONE_BREATH:
                why = _why_hedge(a.report, b.report)
                yield Contradiction.between("reversal", story, [a.report], [b.report], why)
                return  # other articles report the same hedge


def _turns(taken: Sequence[Stand]) -> Iterable[tuple[list[Stand], list[Stand]]]:
    """Return each two neighbouring runs of stands that point opposite ways while the first still stood."""
    runs = [list(run) for _, run in groupby(taken, key=lambda s: s.side)]
    for a, b in pairwise(runs):
        if max(s.last for s in a) >= b[0].first:
            yield a, b


def _one_a_voice(taken: Sequence[Stand]) -> list[Report]:
    first: dict[str, Report] = {}
    for stand in taken:
        first.setdefault(stand.voice, stand.report)
    return list(first.values())


def _why_hedge(a: Report, b: Report) -> str:
    return f"{statement(a).speaker} leaves both doors open: {_leaning(a)}, and yet {_leaning(b)}."


def _why_one(a: Report, b: Report) -> str:
    return f"{statement(a).speaker} {_leaning(a)} on {_day(a)}, but {_leaning(b)} on {_day(b)}."


def _why_camp(a: Sequence[Report], b: Sequence[Report]) -> str:
    state = statement(a[0]).speaks_for or statement(b[0]).speaks_for
    one, other = statement(a[0]).speaker, statement(b[0]).speaker
    return (
        f"{state} speaks with two voices: {one} {_leaning(a[0])} ({_day(a[0])}), "
        f"{other} {_leaning(b[0])} ({_day(b[0])})."
    )


def _leaning(report: Report) -> str:
    return {
        "favours": "spoke for the meeting",
        "expects": "expected the meeting",
        "doubts": "doubted the meeting",
        "opposes": "spoke against the meeting",
        "none": "took no side",
    }[statement(report).stance]


def _day(report: Report) -> str:
    return report.said.edtf if report.said else "an unknown day"

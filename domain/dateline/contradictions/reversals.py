"""Reversal: one voice, or one government through several, takes the opposite side of a question it had taken.

Over time, or in one breath: "I do not expect it, but you never know" is a reversal inside one statement. On
one occasion the side taken first counts; a hedge is told as such and turns nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise

from dateline.contradictions.model import Contradiction
from dateline.reports import Report
from dateline.stands import ONE_BREATH, Stand, apart, first_sides, occasions, order_of, stands
from dateline.story import Story
from dateline.voices import is_named, statement

_AFTERMATH = timedelta(days=7)


def reversals(story: Story) -> Iterable[Contradiction]:
    """Return a row for each hedge, each turn of a voice, and each turn of a government between two voices."""
    for question in story.questions:
        taken = stands(question)
        for voice in _by(taken, lambda s: s.voice):
            yield from _hedges(story, voice)
            for a, b in _turns(first_sides(voice)):
                before, after = _last_word(a), b[0].report
                yield Contradiction.between("reversal", story, [before], [after], _why_one(before, after))
        yield from _of_camps(story, taken)


def _of_camps(story: Story, taken: Sequence[Stand]) -> Iterable[Contradiction]:
    """Return a row for each turn of a government between two voices; each voice's own turns are told as such."""
    for camp in _by(taken, lambda s: s.camp):
        sides = sorted(
            (s for voice in _by(camp, lambda s: s.voice) for s in first_sides(voice)), key=order_of
        )
        for a, b in _turns(sides):
            turned = {s.voice for s in a} & {s.voice for s in b}
            before = _one_a_voice([s for s in a if s.voice not in turned] or a)
            after = _one_a_voice(_not_following(b, turned))
            if after and _some_named(before, after):
                yield Contradiction.between("reversal", story, before, after, _why_camp(before, after))


def _not_following(run: Sequence[Stand], turned: set[str]) -> list[Stand]:
    """Return who took the other side by itself: who speaks after a voice of its camp has turned follows it."""
    first = min((s.first for s in run if s.voice in turned), default=date.max)
    return [s for s in run if s.voice not in turned and s.first <= first]


def _some_named(before: Sequence[Report], after: Sequence[Report]) -> bool:
    """Whether one side has a name: two nameless voices may be of two minds, and no government has turned."""
    return any(is_named(statement(r).speaker) for r in (*before, *after))


def _by(taken: Sequence[Stand], key: Callable[[Stand], str]) -> list[list[Stand]]:
    ordered = sorted(taken, key=lambda s: (key(s), *order_of(s)))
    return [list(group) for _, group in groupby(ordered, key=key)]


def _hedges(story: Story, voice: Sequence[Stand]) -> Iterable[Contradiction]:
    """Return a row for the first occasion on which one voice took both sides in one breath."""
    for said in occasions(voice):
        for a, b in pairwise(said):
            if a.side != b.side and apart(a, b) <= ONE_BREATH:
                why = _why_hedge(a.report, b.report)
                yield Contradiction.between("reversal", story, [a.report], [b.report], why)
                return  # other articles report the same hedge


def _turns(taken: Sequence[Stand]) -> Iterable[tuple[list[Stand], list[Stand]]]:
    """Return each two neighbouring runs of stands on one meeting that point opposite ways.

    The first still stood, or its window had closed just before: "it will not be held" is said on the day after.
    """
    runs = [list(run) for _, run in groupby(taken, key=lambda s: s.side)]
    for a, b in pairwise(runs):
        stood = max(s.last for s in a)
        if stood < b[0].first and b[0].first - stood > _AFTERMATH:
            continue
        before = [s for s in a if any(s.is_on(other) for other in b)]
        after = [s for s in b if all(s.is_on(other) for other in before)]
        if before and after:
            yield before, after


def _last_word(run: Sequence[Stand]) -> Report:
    """Return what a voice said last before it turned, as it was published first."""
    day = max(s.first for s in run)
    return min((s.report for s in run if s.first == day), key=lambda r: r.order)


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

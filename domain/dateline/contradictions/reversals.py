"""Reversal: one voice, or one government through several, takes the opposite side of a question it had taken.

Over time, or in one breath: "I do not expect it, but you never know" is a reversal inside one statement. On one
occasion the side taken first counts; a hedge is told as such and turns nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise

from dateline.contradictions.model import Contradiction
from dateline.reports import Report
from dateline.story import Question, Story
from dateline.voices import camp_key, said_on, side, speaker_key, statement

_ONE_BREATH = 600  # characters between the two halves of a hedge


def reversals(story: Story) -> Iterable[Contradiction]:
    """Return a row for each hedge, each turn of a voice, and each turn of a government between two voices."""
    for question in story.questions:
        for voice in _by(question.stances, speaker_key):
            yield from _hedges(story, voice)
            for a, b in _turns(_first_sides(voice)):
                yield Contradiction.between("reversal", story, a[-1:], b[:1], _why_one(a[-1], b[0]))
        yield from _of_camps(story, question)


def _of_camps(story: Story, question: Question) -> Iterable[Contradiction]:
    for camp in _by(question.stances, camp_key):
        sides = sorted((r for voice in _by(camp, speaker_key) for r in _first_sides(voice)), key=_time)
        for a, b in _turns(sides):
            turned = {speaker_key(r) for r in a} & {speaker_key(r) for r in b}
            before = _one_a_voice([r for r in a if speaker_key(r) not in turned])
            after = _one_a_voice([r for r in b if speaker_key(r) not in turned])
            if before and after:
                yield Contradiction.between("reversal", story, before, after, _why_camp(before, after))


def _by(reports: Sequence[Report], key: Callable[[Report], str]) -> list[list[Report]]:
    ordered = sorted(reports, key=lambda r: (key(r), *_time(r)))
    return [list(group) for _, group in groupby(ordered, key=key)]


def _time(report: Report) -> tuple[object, ...]:
    return (said_on(report).first, report.order)


def _occasion(report: Report) -> tuple[object, ...]:
    return (said_on(report).first, str(report.article.id))


def _first_sides(voice: Sequence[Report]) -> list[Report]:
    """Return the reports of one voice that take the side which it took first on their occasion."""
    kept: list[Report] = []
    for _, group in groupby(sorted(voice, key=_time), key=_occasion):
        reports = list(group)
        kept += [r for r in reports if side(r) == side(reports[0])]
    days = {said_on(r).first: {side(o) for o in kept if said_on(o).first == said_on(r).first} for r in kept}
    # Two articles that tell of one day differently show no turn.
    return [r for r in kept if len(days[said_on(r).first]) == 1]


def _hedges(story: Story, voice: Sequence[Report]) -> Iterable[Contradiction]:
    """Return a row for the first occasion on which one voice took both sides in one breath."""
    for _, group in groupby(sorted(voice, key=_time), key=_occasion):
        reports = list(group)
        for a, b in pairwise(reports):
            apart = b.finding.evidence[0].start - a.finding.evidence[0].end
            if side(a) != side(b) and apart <= _ONE_BREATH:
                yield Contradiction.between("reversal", story, [a], [b], _why_hedge(a, b))
                return  # other articles report the same hedge


def _turns(reports: Sequence[Report]) -> Iterable[tuple[list[Report], list[Report]]]:
    """Return each two neighbouring runs of reports that point opposite ways."""
    runs = [list(run) for _, run in groupby(reports, key=side)]
    return pairwise(runs)


def _one_a_voice(reports: Sequence[Report]) -> list[Report]:
    first: dict[str, Report] = {}
    for report in reports:
        first.setdefault(speaker_key(report), report)
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

"""Reversal: one voice, or one government through several, takes the opposite side of a question it had taken.

Over time, or in one breath: "I do not expect it, but you never know" is a reversal inside one statement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise

from dateline.contradictions.model import Contradiction
from dateline.reports import Report
from dateline.story import Question, Story
from dateline.voices import camp_key, said_on, side, speaker_key, statement


def reversals(story: Story) -> Iterable[Contradiction]:
    """Return a row for each turn of a voice, and for each turn of a government between two voices."""
    for question in story.questions:
        turned: set[str] = set()
        for voice in _by(question, speaker_key):
            for a, b in _turns(voice):
                turned.add(speaker_key(a[0]))
                yield Contradiction.between("reversal", story, a[:1], b[:1], _why_one(a[0], b[0]))
        for camp in _by(question, camp_key):
            if len({speaker_key(r) for r in camp}) > 1:
                yield from _between_voices(story, camp)


def _by(question: Question, key: Callable[[Report], str]) -> list[list[Report]]:
    ordered = sorted(question.stances, key=lambda r: (key(r), said_on(r).first, r.order))
    return [list(group) for _, group in groupby(ordered, key=key)]


def _turns(reports: Sequence[Report]) -> Iterable[tuple[list[Report], list[Report]]]:
    """Return each two neighbouring runs of reports that point opposite ways."""
    runs = [list(run) for _, run in groupby(reports, key=side)]
    return pairwise(runs)


def _between_voices(story: Story, camp: Sequence[Report]) -> Iterable[Contradiction]:
    for a, b in _turns(camp):
        if {speaker_key(r) for r in a} & {speaker_key(r) for r in b}:
            continue  # one person's own turn, which the others follow
        before, after = _one_a_voice(a), _one_a_voice(b)
        yield Contradiction.between("reversal", story, before, after, _why_camp(before, after))


def _one_a_voice(reports: Sequence[Report]) -> list[Report]:
    first: dict[str, Report] = {}
    for report in reports:
        first.setdefault(speaker_key(report), report)
    return list(first.values())


def _why_one(a: Report, b: Report) -> str:
    speaker = statement(a).speaker
    before, after = _leaning(a), _leaning(b)
    if a.article.id == b.article.id and said_on(a) == said_on(b):
        return f"{speaker} leaves both doors open at once: {before}, and yet {after}."
    return f"{speaker} {before} on {_day(a)}, but {after} on {_day(b)}."


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

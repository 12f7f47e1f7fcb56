"""Lapsed: a window passed without the meeting that was looked for in it, as a later account shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from dateline.contradictions.model import Contradiction
from dateline.events import SummitCalledOff, SummitHeld, SummitNotHeld
from dateline.moments import Moment
from dateline.reports import Report
from dateline.story import Question, Story
from dateline.voices import side
from dateline.windows import shown_empty


def lapses(story: Story) -> Iterable[Contradiction]:
    """Return a row for each voice that named a window which is known to have passed without the meeting."""
    for question in story.questions:
        for proposal in question.proposals:
            if proposal.window is None:
                continue
            shown = shown_empty(story, question, proposal)
            named = [r for r in proposal.accounts if r.finding.when] if shown else []
            for report in dict.fromkeys(_who_said_so(question, r) for r in named):
                yield _lapsed(story, question, report, proposal.window, shown)


def _lapsed(
    story: Story, question: Question, spoken: Report, window: Moment, shown: Sequence[Report]
) -> Contradiction:
    why = f"{story.title} were to meet by {_plain(window.last)}: {_reason(question, shown)}."
    return Contradiction.between("lapsed", story, [spoken], shown, why)


def _reason(question: Question, shown: Sequence[Report]) -> str:
    """Return what shows best that nothing came of it."""
    kinds = {type(r.finding) for r in shown}
    if SummitNotHeld in kinds:
        return "it did not take place"
    if SummitCalledOff in kinds:
        return "it was called off"
    if SummitHeld in kinds and question.before:
        return f"the next meeting was that of {question.before.when}"
    return "it was still to come after that"


def _who_said_so(question: Question, report: Report) -> Report:
    """Return the statement that named the window, where the proposal stands in one; else the proposal."""
    words = report.finding.when_words
    for stance in question.stances:
        same = words and stance.article.id == report.article.id and side(stance) == "+"
        if same and words and any(e.start <= words.start < e.end for e in stance.finding.evidence):
            return stance
    return report


def _plain(day: date) -> str:
    return f"{day.day} {day:%B %Y}"

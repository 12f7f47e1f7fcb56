"""Lapsed: a window passed without the meeting that was looked for in it, as a later account shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from dateline.contradictions.model import Contradiction
from dateline.events import SummitCalledOff, SummitHeld, SummitNotHeld
from dateline.reports import Report
from dateline.story import Question, Story
from dateline.voices import Voice, side
from dateline.windows import shown_empty


def lapses(story: Story) -> Iterable[Contradiction]:
    """Return a row for each voice that named a window which is known to have passed without the meeting."""
    for question in story.questions:
        in_favour = _in_favour(question)
        for proposal in question.proposals:
            if proposal.window is None:
                continue
            shown = shown_empty(story, question, proposal)
            if not shown:
                continue
            voices = [Voice.of(r) for r in shown]
            why = f"{story.title} were to meet by {_plain(proposal.window.last)}: {_reason(question, shown)}."
            named = (r for r in proposal.accounts if r.way.when)
            for report in {s.id: s for s in (_who_said_so(r, in_favour) for r in named)}.values():
                yield Contradiction.between("lapsed", story, [report], shown, why, b_voices=voices)


def _in_favour(question: Question) -> Mapping[UUID, Sequence[Report]]:
    """Return the statements for a meeting, by article."""
    found: dict[UUID, list[Report]] = defaultdict(list)
    for stance in question.stances:
        if side(stance) == "+":
            found[stance.article.id].append(stance)
    return found


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


def _who_said_so(report: Report, in_favour: Mapping[UUID, Sequence[Report]]) -> Report:
    """Return the statement that named the window, where the proposal stands in one; else the proposal."""
    words = report.finding.when_words
    for stance in in_favour.get(report.article.id, ()) if words else ():
        if words and any(e.start <= words.start < e.end for e in stance.finding.evidence):
            return stance
    return report


def _plain(day: date) -> str:
    return f"{day.day} {day:%B %Y}"

"""The course of a meeting: planned, moved, called off, revived, held; and what became of each plan."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from dateline.events import SummitCalledOff, SummitProposed
from dateline.meetings import Meeting
from dateline.moments import Moment
from dateline.plans import CallingOff, Proposal
from dateline.reports import Report
from dateline.story import Question, Story
from dateline.windows import shown_empty

_MOVED_DAYS = 120  # a plan for more than a season later is a new one: the first has lapsed
_BROUGHT_FORWARD_DAYS = 31  # a meeting that comes further before a window of weeks is another one

Fate = Literal["open", "fulfilled", "moved", "lapsed", "called off"]
Stage: TypeAlias = Meeting | Proposal | CallingOff


@dataclass(slots=True)
class Courses:
    """What became of each proposal and cancellation of a story, and which of them lead to one meeting.

    `fates` and `revived` go by the ids of proposals and cancellations, `courses` by those of all stages: the
    stages of one meeting, in the order in which they were first reported.
    """

    fates: dict[str, Fate] = field(default_factory=dict)
    revived: set[str] = field(default_factory=set)
    courses: dict[str, tuple[Stage, ...]] = field(default_factory=dict)

    def of(self, stage: Stage) -> tuple[Stage, ...]:
        """Return all stages of the meeting that a stage is of; none where it stands alone."""
        return self.courses.get(stage.id, ())


def courses(story: Story) -> Courses:
    """Follow every plan of a story to what became of it."""
    found = Courses()
    of_meeting: dict[str, list[Stage]] = defaultdict(list)
    for question in story.questions:
        found.fates |= {p.id: _fate(story, question, p) for p in question.proposals}
        found.revived |= {off.id for off in question.called_off if _revived(question, off)}
        for stages in _courses_of(question, found):
            end = stages[-1]
            of_meeting[end.id if isinstance(end, Meeting) else stages[0].id] += stages
    for stages in of_meeting.values():
        course = tuple({s.id: s for s in sorted(stages, key=_first_reported)}.values())
        if len(course) > 1:
            found.courses |= dict.fromkeys((stage.id for stage in course), course)
    return found


def _courses_of(question: Question, found: Courses) -> list[list[Stage]]:
    """Return the plans of a question that came to the same, with what called them off, and the meeting at last."""
    by_fate: dict[Fate, list[Proposal]] = defaultdict(list)
    for proposal in question.proposals:
        by_fate[found.fates[proposal.id]].append(proposal)
    back = [off for off in question.called_off if off.id in found.revived]
    gone = [off for off in question.called_off if off.id not in found.revived]
    towards: list[Stage] = [*by_fate["fulfilled"], *by_fate["moved"], *back]
    if question.before:
        towards.append(question.before)
    elif towards:  # a plan that stands is where those that were moved or called off have come to
        towards += by_fate["open"]
    given_up: list[Stage] = [*by_fate["called off"], *gone]
    return [stages for stages in (towards, given_up) if stages]


def _fate(story: Story, question: Question, proposal: Proposal) -> Fate:
    """Return what became of a proposal, as far as the accounts show."""
    window, later = proposal.window, question.before
    if shown := shown_empty(story, question, proposal):
        return _passed(shown, window)
    if later is not None and later.when is not None:
        return "fulfilled" if window is None or _came_of(window, later.when) else "open"
    if question.called_off and not _revived(question, question.called_off[-1]):
        return "called off"
    return "open"


def _passed(shown: tuple[Report, ...], window: Moment | None) -> Fate:
    """Return what a window came to that passed without a meeting."""
    if all(r.kind is SummitCalledOff for r in shown):
        return "called off"
    later = [r.way.when for r in shown if r.kind is SummitProposed and r.way.when]
    soon = any(window and (when.first - window.last).days <= _MOVED_DAYS for when in later)
    return "moved" if soon else "lapsed"


def _came_of(window: Moment, held: Moment) -> bool:
    """Whether a meeting is what was proposed for *window*: it lay in it, or was brought forward."""
    narrow = window.days <= _BROUGHT_FORWARD_DAYS
    return window.meets(held) or (narrow and 0 < (window.first - held.last).days <= _BROUGHT_FORWARD_DAYS)


def _revived(question: Question, off: CallingOff) -> bool:
    """Whether the meeting was back on after it was called off: it was held, or proposed by a later report."""
    if question.before is not None:
        return True
    last = off.when.last if off.when else None
    return last is not None and any(
        r.article.published is not None and r.article.published.first > last
        for p in question.proposals
        for r in p.accounts
    )


def _first_reported(stage: Stage) -> tuple[object, ...]:
    """Sort stages by their first report; the meeting itself is the last."""
    return (isinstance(stage, Meeting), stage.accounts[0].order)

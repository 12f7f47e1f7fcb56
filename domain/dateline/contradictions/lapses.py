"""Lapsed: a window passed without the meeting that was looked for in it, as a later account shows.

Silence shows nothing. The next meeting must be known to be the next: its ordinal, or an ordinal or count that
leaves no room for one in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from dateline.contradictions.model import Contradiction
from dateline.events import MeetingsCounted
from dateline.meetings import Meeting
from dateline.moments import Moment
from dateline.reports import Report
from dateline.story import Question, Story
from dateline.voices import Voice, side


def lapses(story: Story) -> Iterable[Contradiction]:
    """Return a row for each window that is known to have passed without the meeting."""
    for question in story.questions:
        later = question.before
        if later is None or later.when is None or not _is_next(story, question.after, later):
            continue
        for proposal in question.proposals:
            window = proposal.window
            if window is None or window.last >= later.when.first:
                continue
            for report in proposal.accounts:
                shown = [r for r in _one_an_article(later) if _published_after(r, window.last)]
                if shown:
                    yield _lapsed(story, question, report, window, later, shown)


def _lapsed(
    story: Story,
    question: Question,
    report: Report,
    window: Moment,
    later: Meeting,
    shown: Sequence[Report],
) -> Contradiction:
    spoken = _who_said_so(question, report)
    moment = later.when.edtf if later.when else "later"
    why = (
        f"{story.title} were to meet by {_plain(window.last)}; "
        f"that did not happen: their next meeting was that of {moment}."
    )
    return Contradiction.between("lapsed", story, [spoken], shown, why, a_voices=[Voice.of(spoken)])


def _who_said_so(question: Question, report: Report) -> Report:
    """Return the statement that named the window, where the proposal stands in one; else the proposal."""
    words = report.finding.when_words
    for stance in question.stances:
        same = words and stance.article.id == report.article.id and side(stance) == "+"
        if same and words and any(e.start <= words.start < e.end for e in stance.finding.evidence):
            return stance
    return report


def _is_next(story: Story, before: Meeting | None, later: Meeting) -> bool:
    """Whether accounts leave no room for a meeting between these two."""
    earlier = before.ordinal if before else 0
    past = story.meetings.index(before) + 1 if before else 0
    if later.ordinal is not None:
        return later.ordinal in {(earlier or past) + 1, past + 1}
    counts = [r.finding for r in story.counts if isinstance(r.finding, MeetingsCounted)]
    dated = [m for m in story.meetings if m.when]
    return any(c.count == len([m for m in dated if _within(m, c)]) for c in counts if c.when)


def _within(meeting: Meeting, count: MeetingsCounted) -> bool:
    return meeting.when is not None and count.when is not None and count.when.meets(meeting.when)


def _one_an_article(meeting: Meeting) -> list[Report]:
    first: dict[object, Report] = {}
    for report in meeting.accounts:
        first.setdefault(report.article.origin, report)
    return list(first.values())


def _published_after(report: Report, day: date) -> bool:
    published = report.article.published
    return published is not None and published.first > day


def _plain(day: date) -> str:
    return f"{day.day} {day:%B %Y}"

"""Windows: whether a meeting that was looked for in some time is known not to have come.

Silence shows nothing. An account must say so ("it did not take place"), or the next meeting must be known to
be the next: its ordinal, or a count, leaves no room for one in between.
"""

from __future__ import annotations

from datetime import date

from dateline.events import MeetingsCounted
from dateline.meetings import Meeting
from dateline.moments import Moment
from dateline.reports import Report
from dateline.story import Question, Story


def shown_empty(story: Story, question: Question, window: Moment) -> tuple[Report, ...]:
    """Return the reports, one an article, that show that no meeting came of a question in its window."""
    found = [r for r in question.absences if _covers(r, window)]
    later = question.before
    passed = later is not None and later.when is not None and window.last < later.when.first
    if later is not None and passed and _is_next(story, question.after, later):
        found += later.accounts
    first: dict[object, Report] = {}
    for report in found:
        if _published_after(report, window.last):
            first.setdefault(report.article.origin, report)
    return tuple(first.values())


def _covers(absence: Report, window: Moment) -> bool:
    when = absence.finding.when
    return when is None or when.meets(window)


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


def _published_after(report: Report, day: date) -> bool:
    published = report.article.published
    return published is not None and published.first > day

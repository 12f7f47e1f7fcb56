"""Windows: whether a meeting that was looked for in some time is known not to have come.

Silence shows nothing. An account must say so ("it did not take place", "it was put off"), or tell of the meeting
as still to come when the window was over, or the next meeting must be known to be the next: its ordinal, a
count, or the place for which it had been planned leaves no room for one in between.
"""

from __future__ import annotations

from datetime import date

from dateline.denials import denials
from dateline.meetings import Meeting
from dateline.moments import Moment
from dateline.places import Place
from dateline.plans import Proposal
from dateline.reports import Report
from dateline.story import Question, Story

# A visit that comes within a season of its window is the one that was planned; later it may be another.
_LATE_DAYS = 120
# A window this narrow is one plan, and what is called off in it is that plan.
_ONE_PLAN_DAYS = 31


def shown_empty(story: Story, question: Question, proposal: Proposal) -> tuple[Report, ...]:
    """Return the reports, one an article, that show that no meeting came of a proposal in its window."""
    window = proposal.window
    if window is None:
        return ()
    found = [r for r in question.absences if _covers(r, window)]
    found += denying(story, window)
    found += _called_off(question, window)
    found += _still_to_come(story, question, proposal, window)
    later = question.before
    if later is not None and (is_next(story, question.after, later) or _came_late(proposal, window, later)):
        found += _after(window, later)
    first: dict[object, Report] = {}
    for report in found:
        if _published_after(report, window.last):
            first.setdefault(report.article.origin, report)
    return tuple(first.values())


def denying(story: Story, window: Moment) -> list[Report]:
    """Return who says, then or years later, that there was no meeting in a time that holds the whole window."""
    return [report for report, empty in story.once(denials) if empty.holds(window)]


def _after(window: Moment, later: Meeting) -> tuple[Report, ...]:
    return later.accounts if later.when is not None and window.last < later.when.first else ()


def _covers(absence: Report, window: Moment) -> bool:
    """Whether the time without a meeting is that of the window; a day on which somebody was absent is no more."""
    when = absence.finding.when
    if getattr(absence.finding, "absent", ()):
        return when is not None and when.holds(window)
    return when is None or when.meets(window)


def _called_off(question: Question, window: Moment) -> list[Report]:
    """A plan for a month at most, called off in its window, and no meeting by its end: that was the plan."""
    if window.days > _ONE_PLAN_DAYS or _is_met(question, window):
        return []
    accounts = (r for off in question.called_off for r in off.accounts)
    return [r for r in accounts if r.finding.when is not None and r.finding.when.meets(window)]


def _is_met(question: Question, window: Moment) -> bool:
    return any(m and m.when and m.when.meets(window) for m in (question.after, question.before))


def _still_to_come(story: Story, question: Question, proposal: Proposal, window: Moment) -> list[Report]:
    """A visit to the same city, or the meeting of the same number, that is planned for after the window."""
    number = number_after(story, question.after)
    found = []
    for other in story.questions:
        if other.before is not question.before:
            continue
        for plan in other.proposals:
            if plan.window is None or plan.window.first <= window.last:
                continue
            told = [r for r in plan.accounts if r.finding.when]
            numbered = [r for r in told if _ordinal(r) == number]
            if other is question and _one_city(proposal.place, plan.place):
                numbered = numbered or told
            found += numbered[:1]
    return found


def _ordinal(report: Report) -> int | None:
    ordinal: int | None = getattr(report.finding, "ordinal", None)
    return ordinal


def number_after(story: Story, before: Meeting | None) -> int:
    """Return which meeting is the next, by the accounts or by those that are known."""
    if before is None:
        return 1
    return (before.ordinal or story.number_of(before) + 1) + 1


def _one_city(a: Place | None, b: Place | None) -> bool:
    """Whether two plans name one place that is finer than a state."""
    if a is None or b is None or min(a.grain, b.grain) == 0:
        return False
    return a.lies_in(b) or b.lies_in(a)


def _came_late(proposal: Proposal, window: Moment, later: Meeting) -> bool:
    """Whether the next meeting is the planned one, some weeks late: in the city for which it was planned."""
    if later.when is None or later.when.gap(window) > _LATE_DAYS:
        return False
    return _one_city(proposal.place, later.place)


def is_next(story: Story, before: Meeting | None, later: Meeting) -> bool:
    """Whether accounts leave no room for a meeting between these two."""
    earlier = before.ordinal if before else 0
    past = story.number_of(before) + 1 if before else 0
    if later.ordinal is not None:
        return later.ordinal in {(earlier or past) + 1, past + 1}
    return story.counts_are_whole


def _published_after(report: Report, day: date) -> bool:
    published = report.article.published
    return published is not None and published.first > day

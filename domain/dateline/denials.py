"""Denials: who says that leaders did not meet, and of what time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dateline.moments import Moment
from dateline.reports import Report
from dateline.story import Story

_GRACE = timedelta(days=2)  # a meeting of two days, seen from two time zones


def denials(story: Story) -> Sequence[tuple[Report, Moment]]:
    """Return who says that there was no meeting, and when: in the days named, or since the meeting named with it."""
    found = []
    for denial in story.absences:
        if not denial.leaves_out:
            empty = denial.way.when or _after(_named_with(denial, story), denial.article.published)
            if empty:
                found.append((denial, empty))
    return found


def _named_with(denial: Report, story: Story) -> Moment | None:
    """Return the date of the meeting of which the same words of an article tell."""
    told = {
        (e.start, e.end): account.way.when
        for _, account in story.accounts_in(denial.article.id)
        for e in account.finding.evidence
    }
    spots = ((e.start, e.end) for e in denial.finding.evidence)
    return next((when for spot in spots if (when := told.get(spot))), None)


def _after(since: Moment | None, published: Moment | None) -> Moment | None:
    if since is None or published is None or since.last + _GRACE >= published.first:
        return None
    return Moment(first=since.last + _GRACE, last=published.first)

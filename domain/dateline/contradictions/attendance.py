"""Account conflict on who was there: "Z stayed away from the talks of X and Y" beside "X, Y and Z met".

A smaller set of leaders contradicts no larger one, for an account may leave somebody out; only who says that somebody
was not there excludes the accounts that have him there, on that day and in that place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from dateline.contradictions.model import Contradiction
from dateline.events import SummitNotHeld
from dateline.meetings import held
from dateline.moments import Moment
from dateline.reports import Report
from dateline.story import Story, listed
from dateline.voices import narrator


def attendance_conflicts(story: Story) -> Iterable[Contradiction]:
    """Return a row for each day of a meeting on which other articles say that one of the leaders was absent."""
    exclusions = story.once(exclusions_by_day)
    for meeting in story.meetings if exclusions else ():
        told_by = {account.article.origin for account in meeting.accounts}
        for day in sorted(exclusions, key=lambda d: d.first):
            a = {r.article.origin: r for r in reversed(exclusions[day]) if r.article.origin not in told_by}
            on_the_day = (x for x in reversed(meeting.accounts) if x.way.when == day)
            b = {x.article.origin: x for x in on_the_day if all(_in_one_place(x, r) for r in a.values())}
            if a and b:
                yield _row(story, *(sorted(side.values(), key=lambda r: r.order) for side in (a, b)))


def exclusions_by_day(story: Story) -> Mapping[Moment, Sequence[Report]]:
    """Return who says that one of the leaders was absent, by the day."""
    found: dict[Moment, list[Report]] = defaultdict(list)
    for report in story.absences:
        day = report.way.when
        if day is not None and day.is_day and report.leaves_out:
            found[day].append(report)
    return found


def _missed(report: Report) -> SummitNotHeld:
    return cast("SummitNotHeld", report.finding)


def _in_one_place(account: Report, exclusion: Report) -> bool:
    """Whether both name a place, and the one is the other or holds it: leaders meet twice a day at a summit."""
    here, there = held(account).place, _missed(exclusion).place
    return here is not None and there is not None and (here.lies_in(there) or there.lies_in(here))


def _row(story: Story, a: list[Report], b: list[Report]) -> Contradiction:
    missed = _missed(a[0])
    others = (name for name in story.participants if name not in missed.absent)
    why = (
        f"{narrator(a[0])} says that {listed(others)} met on {missed.when} without {listed(missed.absent)}, "
        f"{narrator(b[0])} that {story.title} did."
    )
    return Contradiction.between("account_conflict", story, a, b, why, matter="attendance")

"""Account conflict on whether there was a meeting at all: "they have not met since 2010" beside "they met in 2011"."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.contradictions.model import Contradiction
from dateline.denials import denials
from dateline.moments import Moment
from dateline.reports import Report
from dateline.story import Story
from dateline.voices import narrator


def denied_meetings(story: Story) -> Iterable[Contradiction]:
    """Return a row for each meeting that other articles place in a time in which some say there was none."""
    found = story.once(denials)
    for meeting in story.meetings if found else ():
        told_by = {a.article.id for a in meeting.accounts}
        a: dict[object, Report] = {}
        shared: Moment | None = None
        for denial, empty in found:
            both = shared.intersection(empty) if shared else empty
            denies = meeting.when is not None and both is not None and both.holds(meeting.when)
            if denies and denial.article.id not in told_by:
                a.setdefault(denial.article.origin, denial)
                shared = both
        b = {x.article.origin: x for x in reversed(meeting.accounts) if shared and _lies_in(x, shared)}
        if a and b and shared:
            yield _row(story, list(a.values()), sorted(b.values(), key=lambda r: r.order), shared)


def _row(story: Story, a: list[Report], b: list[Report], empty: Moment) -> Contradiction:
    why = (
        f"{narrator(a[0])} says that {story.title} did not meet between {empty.first} and {empty.last}, "
        f"{narrator(b[0])} dates a meeting {b[0].finding.when}."
    )
    return Contradiction.between("account_conflict", story, a, b, why, matter="meeting")


def _lies_in(account: Report, empty: Moment) -> bool:
    when = account.way.when
    return when is not None and empty.holds(when)

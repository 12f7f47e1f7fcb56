"""Where accounts contradict each other: one module for each kind, each rule with its reason in a sentence.

A false contradiction costs more trust than a missed one: what can be true together is never raised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from dateline.contradictions.absences import denied_meetings
from dateline.contradictions.accounts import account_conflicts, count_conflicts
from dateline.contradictions.attendance import attendance_conflicts
from dateline.contradictions.claims import claim_conflicts, request_conflicts
from dateline.contradictions.disagreements import disagreements
from dateline.contradictions.dismissals import judged
from dateline.contradictions.lapses import lapses
from dateline.contradictions.model import Contradiction, ContradictionKind
from dateline.contradictions.reversals import reversals
from dateline.decisions import Decision
from dateline.reports import Report
from dateline.story import Story, stories

Rule = Callable[[Story], Iterable[Contradiction]]

RULES: tuple[Rule, ...] = (
    disagreements,
    reversals,
    account_conflicts,
    claim_conflicts,
    attendance_conflicts,
    denied_meetings,
    lapses,
)
# These compare what is told of all meetings.
RULES_ON_THE_WHOLE: tuple[Rule, ...] = (count_conflicts, request_conflicts)

__all__ = [
    "RULES",
    "RULES_ON_THE_WHOLE",
    "Contradiction",
    "ContradictionKind",
    "contradictions",
    "contradictions_of",
]


def contradictions(
    reports: Iterable[Report], decisions: Sequence[Decision] = (), *, dismissed: bool = False
) -> list[Contradiction]:
    """Return every contradiction among these reports, by leaders, kind and time.

    Those that an editor dismissed are left out, unless *dismissed* asks for them as well.
    """
    found = (c for story in stories(reports, decisions) for c in contradictions_of(story))
    return [c for c in found if dismissed or c.dismissed is None]


def contradictions_of(story: Story) -> list[Contradiction]:
    """Return the contradictions of one story, those that were dismissed included, in a fixed order.

    Of a part of a story these are those that lie in it; what contradicts across meetings is of the whole alone.
    """
    return _found(story, RULES if story.whole else (*RULES, *RULES_ON_THE_WHOLE))


def contradictions_across(story: Story) -> list[Contradiction]:
    """Return the contradictions between what is told of all meetings of a story, in a fixed order."""
    return _found(story, RULES_ON_THE_WHOLE)


def _found(story: Story, rules: Sequence[Rule]) -> list[Contradiction]:
    found = {c.id: c for rule in rules for c in rule(story)}
    return sorted(judged(found.values(), story), key=lambda c: c.order)

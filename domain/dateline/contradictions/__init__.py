"""Where accounts contradict each other: one module for each kind, each rule with its reason in a sentence.

A false contradiction costs more trust than a missed one: what can be true together is never raised.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.contradictions.absences import denied_meetings
from dateline.contradictions.accounts import account_conflicts
from dateline.contradictions.attendance import attendance_conflicts
from dateline.contradictions.claims import claim_conflicts
from dateline.contradictions.disagreements import disagreements
from dateline.contradictions.dismissals import judged
from dateline.contradictions.lapses import lapses
from dateline.contradictions.model import Contradiction, ContradictionKind
from dateline.contradictions.reversals import reversals
from dateline.decisions import Decision
from dateline.reports import Report
from dateline.story import Story, stories

RULES = (
    disagreements,
    reversals,
    account_conflicts,
    claim_conflicts,
    attendance_conflicts,
    denied_meetings,
    lapses,
)

__all__ = ["RULES", "Contradiction", "ContradictionKind", "contradictions", "contradictions_of"]


def contradictions(
    reports: Iterable[Report], decisions: Sequence[Decision] = (), *, dismissed: bool = False
) -> list[Contradiction]:
    """Return every contradiction among these reports, by leaders, kind and time.

    Those that an editor dismissed are left out, unless *dismissed* asks for them as well.
    """
    found = (c for story in stories(reports, decisions) for c in contradictions_of(story))
    return [c for c in found if dismissed or c.dismissed is None]


def contradictions_of(story: Story) -> list[Contradiction]:
    """Return the contradictions of one story, those that were dismissed included, in a fixed order."""
    found = {c.id: c for rule in RULES for c in rule(story)}
    return sorted(judged(found.values(), story), key=lambda c: c.order)

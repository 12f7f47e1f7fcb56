"""Where accounts contradict each other: one module for each kind, each rule with its reason in a sentence.

A false contradiction costs more trust than a missed one: what can be true together is never raised.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.contradictions.absences import denied_meetings
from dateline.contradictions.accounts import account_conflicts
from dateline.contradictions.disagreements import disagreements
from dateline.contradictions.lapses import lapses
from dateline.contradictions.model import Contradiction, ContradictionKind
from dateline.contradictions.reversals import reversals
from dateline.reports import Report
from dateline.story import Story, stories

RULES = (disagreements, reversals, account_conflicts, denied_meetings, lapses)

__all__ = ["RULES", "Contradiction", "ContradictionKind", "contradictions", "contradictions_of"]


def contradictions(reports: Iterable[Report]) -> list[Contradiction]:
    """Return every contradiction among these reports, by leaders, kind and time."""
    return [found for story in stories(reports) for found in contradictions_of(story)]


def contradictions_of(story: Story) -> list[Contradiction]:
    """Return the contradictions of one story, in a fixed order."""
    found = {c.id: c for rule in RULES for c in rule(story)}
    return sorted(found.values(), key=lambda c: c.order)

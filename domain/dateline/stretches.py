"""Stretches between meetings, when some of these come, go or turn out to be of other days: whose stances lie elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dateline.meetings import Meeting
from dateline.story import Past


def unsettled(before: Sequence[Meeting], now: Sequence[Meeting]) -> range:
    """Return the stretches, by how many dated meetings came before them, of which the stances may lie elsewhere now.

    Those between meetings that stay as they were have no other meetings than before, and of their stances just those
    may lie elsewhere which were taken after a meeting that is new had ended, and while none of the later ones had.
    Articles that tell otherwise of meetings now are to be looked at besides.
    """
    same = 0
    while same < min(len(before), len(now)) and _is_as_it_was(before[same], now[same]):
        same += 1
    if same == len(before) == len(now):
        return range(0)
    later = 0
    while later < min(len(before), len(now)) - same and _is_as_it_was(before[-1 - later], now[-1 - later]):
        later += 1
    ends = [m.when.last for m in now[same : len(now) - later] if m.when and m.when.last < date.max]
    first = min(same, Past(before).ended_before(min(ends) + timedelta(days=1))) if ends else same
    return range(first, len(before) - later + 1)


def _is_as_it_was(before: Meeting, now: Meeting) -> bool:
    return before.id == now.id and before.when == now.when

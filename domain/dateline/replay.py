"""Replay: watch the log go by event by event, and see what each changed in the projections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.changes import Change
from dateline.events import Event
from dateline.ports import Recorded
from dateline.unfolding import Unfolding


@dataclass(frozen=True, slots=True)
class Step:
    """One event of the log, and what it changed."""

    position: int
    event: Event
    changes: tuple[Change, ...]


def steps(recorded: Iterable[Recorded]) -> Iterator[Step]:
    """Yield the events one by one, each with its changes to timeline, contradictions and positions."""
    unfolding = Unfolding()
    for one in recorded:
        yield Step(one.position, one.event, tuple(unfolding.after([one])))

"""Replay: watch the log go by event by event, and see what each changed in the projections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from dateline.contradictions import contradictions_of
from dateline.events import Event
from dateline.ports import Recorded
from dateline.reports import Report, reports_of
from dateline.story import tell
from dateline.timeline import entries_of


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a projection that an event made, altered or removed.

    `mark` is "+" for a new line, "~" for one that reads differently now, "-" for one that is gone.
    """

    mark: str
    what: str
    line: str


@dataclass(frozen=True, slots=True)
class Step:
    """One event of the log, and what it changed."""

    position: int
    event: Event
    changes: tuple[Change, ...]


def steps(recorded: Iterable[Recorded]) -> Iterator[Step]:
    """Yield the events one by one, each with its changes to the timeline and the contradictions."""
    streams: dict[UUID, list[Event]] = defaultdict(list)
    active: dict[UUID, list[Report]] = defaultdict(list)
    stories: dict[tuple[str, ...], dict[UUID, list[Report]]] = defaultdict(dict)
    told: dict[tuple[str, ...], dict[str, tuple[str, str]]] = defaultdict(dict)
    for position, event in recorded:
        article = event.originator_id
        streams[article].append(event)
        before = active[article]
        active[article] = reports_of(streams[article])
        touched = {r.people for r in _differing(before, active[article])} - {()}
        changes: list[Change] = []
        for people in sorted(touched):
            stories[people][article] = [r for r in active[article] if r.people == people]
            now = _lines([r for reports in stories[people].values() for r in reports])
            changes += _changes(told[people], now)
            told[people] = now
        yield Step(position, event, tuple(changes))


def _differing(before: list[Report], after: list[Report]) -> list[Report]:
    """Return the reports that only one of the two has."""
    old = {r.finding.finding_id for r in before}
    new = {r.finding.finding_id for r in after}
    return [r for r in (*before, *after) if r.finding.finding_id in old ^ new]


def _lines(reports: list[Report]) -> dict[str, tuple[str, str]]:
    """Return the lines of a story by id: what they are, and how they read."""
    if not reports:
        return {}
    story = tell(reports)
    lines = {
        e.id: (e.kind.replace("_", " "), f"{e.when or 'undated'}: {e.headline} [{len(e.accounts)}]")
        for e in entries_of(story)
    }
    lines |= {c.id: (c.kind.replace("_", " "), c.why) for c in contradictions_of(story)}
    return lines


def _changes(before: dict[str, tuple[str, str]], after: dict[str, tuple[str, str]]) -> list[Change]:
    changes = [Change("-", *before[key]) for key in before if key not in after]
    for key, line in after.items():
        if key not in before:
            changes.append(Change("+", *line))
        elif before[key] != line:
            changes.append(Change("~", *line))
    return changes

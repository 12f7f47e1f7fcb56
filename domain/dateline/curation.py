"""How editors' decisions are honoured: which stand, and what they change in the reports and groups of a story.

Decisions are taken one after the other, so that of two that exclude each other the later one holds. One whose
findings no longer count changes nothing, and holds again when they do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, Self, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from dateline.actors import name_key
from dateline.decisions import (
    DateFixed,
    Decision,
    DecisionRenewed,
    DecisionUndone,
    MeetingsMerged,
    MeetingSplit,
    Ruling,
    Spot,
    VoiceNamed,
)
from dateline.events import Event, StatementMade
from dateline.moments import Moment
from dateline.reports import Report


class Remark(BaseModel):
    """An editor's decision as it stands beside what it changed."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    done: str
    author: str
    reason: str
    decided: datetime

    @classmethod
    def of(cls, decision: Decision) -> Self:
        """Return the remark on a decision."""
        return cls(
            id=decision.originator_id,
            done=decision.DONE,
            author=decision.author,
            reason=decision.reason,
            decided=decision.timestamp,
        )

    @classmethod
    def of_all(cls, decisions: Iterable[Decision]) -> tuple[Self, ...]:
        """Return the remarks on decisions, each once, in the order in which they were taken."""
        return tuple(cls.of(d) for d in sorted({d.originator_id: d for d in decisions}.values(), key=_taken))


def standing(stream: Iterable[Event]) -> Decision | None:
    """Return the decision of one stream as it was last taken; None if it is undone, or no decision."""
    decision: Decision | None = None
    holds = True
    for event in stream:
        match event:
            case Decision():
                decision = event
            case DecisionUndone():
                holds = False
            case DecisionRenewed() if decision:
                holds, decision = True, decision.model_copy(update=_ruled(event))
            case _:
                pass
    return decision if holds else None


def decisions_of(events: Iterable[Event]) -> tuple[Decision, ...]:
    """Return the decisions that stand in a whole log, in the order in which they were last taken."""
    streams: dict[UUID, list[Event]] = defaultdict(list)
    for event in events:
        if isinstance(event, Ruling):
            streams[event.originator_id].append(event)
    return in_order(d for stream in streams.values() if (d := standing(stream)))


def in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return decisions in the order in which they were last taken."""
    return tuple(sorted(decisions, key=_taken))


def _taken(decision: Decision) -> tuple[datetime, str]:
    return decision.timestamp, str(decision.originator_id)


def _ruled(event: Ruling) -> dict[str, Any]:
    return {"author": event.author, "reason": event.reason, "timestamp": event.timestamp}


class Spots:
    """Finds the findings that decisions point at among the reports of a story."""

    def __init__(self, reports: Iterable[Report], decisions: Iterable[Decision]) -> None:
        wanted = {spot.article for decision in decisions for spot in _spots_of(decision)}
        self._reports: dict[UUID, list[Report]] = defaultdict(list)
        for report in reports if wanted else ():
            if report.article.id in wanted:
                self._reports[report.article.id].append(report)

    def find(self, spot: Spot) -> Report | None:
        """Return the report of a spot: by its id, else by its place, else the only one of its kind."""
        same_kind = [r for r in self._reports.get(spot.article, ()) if spot.kind == r.kind.TOPIC]
        for report in same_kind:
            if report.id == str(spot.finding):
                return report
        shared = [(_shared(r, spot), r) for r in same_kind]
        length, best = max(shared, key=lambda pair: pair[0], default=(0, None))
        if length > 0:
            return best
        return same_kind[0] if len(same_kind) == 1 else None


def _spots_of(decision: Decision) -> Iterable[Spot]:
    match decision:
        case MeetingsMerged():
            return [spot for spots in decision.meetings for spot in spots]
        case MeetingSplit() | DateFixed():
            return decision.accounts
        case _:
            return ()


def _shared(report: Report, spot: Spot) -> int:
    """Return how many characters a report's words have in common with a spot."""
    return max(min(e.end, spot.end) - max(e.start, spot.start) for e in report.finding.evidence)


def curated(reports: Sequence[Report], decisions: Sequence[Decision]) -> list[Report]:
    """Return the reports with the dates and names that editors gave them."""
    curating = Curating(reports, decisions)
    return [curating.of(report) for report in reports]


class Curating:
    """The dates and names that editors gave to some reports, for any of a story.

    *pointed_at* are at least the reports of the articles that decisions point at.
    """

    def __init__(self, pointed_at: Sequence[Report], decisions: Iterable[Decision]) -> None:
        taken = list(decisions)
        dated = [d for d in taken if isinstance(d, DateFixed) and not d.whole]
        named = [d for d in taken if isinstance(d, VoiceNamed)]
        spots = Spots(pointed_at, dated)
        self._when = {r.id: d for d in dated for spot in d.accounts if (r := spots.find(spot))}
        origin = {r.article.id: r.article.origin for r in pointed_at} if named else {}
        self._names: dict[UUID | None, dict[str, VoiceNamed]] = defaultdict(dict)
        for decision in named:
            self._names[origin.get(decision.article)][name_key(decision.voice)] = decision

    def of(self, report: Report) -> Report:
        """Return a report as editors have it."""
        if not self._when and not self._names:
            return report
        return _named(_dated(report, self._when.get(report.id)), self._names)


def _dated(report: Report, decision: DateFixed | None) -> Report:
    if decision is None:
        return report
    return _changed(report, decision, when=decision.moment, when_words=None)


def _named(report: Report, names: Mapping[UUID | None, Mapping[str, VoiceNamed]]) -> Report:
    known = names.get(report.article.origin)
    told = report.finding if known else None
    if known is None or not isinstance(told, StatementMade):
        return report
    decision = known.get(name_key(told.speaker))
    if decision is None:
        return report
    return _changed(
        report, decision, speaker=decision.speaker, speaks_for=decision.speaks_for or told.speaks_for
    )


def _changed(report: Report, decision: Decision, **fields: Any) -> Report:
    finding = report.finding.model_copy(update=fields)
    return Report(report.article, finding, (*report.decisions, decision))


class Group(Protocol):
    """Accounts that are taken to be of one meeting, plan or cancellation, and what editors decided on them."""

    accounts: list[Report]
    decisions: list[Decision]
    fixed: Moment | None


G = TypeVar("G", bound=Group)


def overruled(
    groups: Sequence[G], decisions: Sequence[Decision], make: Callable[[list[Report]], G]
) -> list[G]:
    """Return the groups as editors want them; *make* puts accounts together that the rules did not."""
    spots = Spots((r for g in groups for r in g.accounts), decisions)
    left = list(groups)
    for decision in decisions:
        match decision:
            case MeetingsMerged():
                left = _merged(left, decision, spots, make)
            case MeetingSplit():
                left = _split(left, decision, spots, make)
            case DateFixed(whole=True):
                for group in _first_found(left, decision.accounts, spots):
                    group.fixed = decision.moment
                    group.decisions.append(decision)
            case _:
                pass
    return left


def _merged(
    groups: list[G], decision: MeetingsMerged, spots: Spots, make: Callable[[list[Report]], G]
) -> list[G]:
    found = [g for accounts in decision.meetings for g in _first_found(groups, accounts, spots)]
    parts = [g for n, g in enumerate(found) if not any(g is other for other in found[:n])]
    if len(parts) < 2:  # noqa: PLR2004 - one meeting is one already
        return groups
    whole = make([r for g in parts for r in g.accounts])
    whole.decisions += [d for g in parts for d in g.decisions] + [decision]
    whole.fixed = next((g.fixed for g in parts if g.fixed), None)
    return [*(g for g in groups if not any(g is part for part in parts)), whole]


def _split(
    groups: list[G], decision: MeetingSplit, spots: Spots, make: Callable[[list[Report]], G]
) -> list[G]:
    leaving = {r.id for spot in decision.accounts if (r := spots.find(spot))}
    found: list[G] = []
    away: list[Report] = []
    for group in groups:
        out = [r for r in group.accounts if r.id in leaving]
        rest = [r for r in group.accounts if r.id not in leaving]
        if not out or not rest:
            found.append(group)
            continue
        away += out
        kept = make(rest)
        kept.decisions += [*group.decisions, decision]
        kept.fixed = group.fixed
        found.append(kept)
    if away:
        other = make(away)
        other.decisions.append(decision)
        found.append(other)
    return found


def _first_found(groups: Sequence[G], accounts: Iterable[Spot], spots: Spots) -> list[G]:
    """Return the group, in a list, that holds the first of these accounts that still counts."""
    for spot in accounts:
        report = spots.find(spot)
        for group in groups if report else ():
            if report and any(r.id == report.id for r in group.accounts):
                return [group]
    return []

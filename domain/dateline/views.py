"""The projections kept as rows in the store's database, and what keeps them true.

A story depends on the findings about its leaders alone, so a new article touches only the stories that it
reports on: these are told again, all others stay. `rebuild` tells everything from the first event and gives
the same rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from uuid import UUID

from dateline.contradictions import contradictions_of
from dateline.errors import DatelineError
from dateline.events import Event, Finding
from dateline.ports import ConcurrentChange, EventLog, Row, Views
from dateline.positions import positions_of
from dateline.reports import Report, reports_of
from dateline.rows import (
    ARTICLES,
    CONTRADICTIONS,
    FINDING_TYPES,
    FINDINGS,
    POSITIONS,
    SPECS,
    TIMELINE,
    article_row,
    contradiction_row,
    entry_row,
    finding_row,
    people_text,
    position_row,
    reports_in,
)
from dateline.story import tell
from dateline.timeline import entries_of

Progress = Callable[[int, int], None]

_ATTEMPTS = 20


class ViewsBusy(DatelineError):
    """Other processes moved the views each time that this one tried to."""

    def __init__(self) -> None:
        super().__init__("the views", "other processes keep changing them", "try again in a moment")


class Projector:
    """Keeps the views true to the log."""

    def __init__(self, log: EventLog, views: Views) -> None:
        self._log, self._views = log, views

    def catch_up(self, upto: int | None = None, progress: Progress | None = None) -> int:
        """Bring the views to position *upto*, or to the end of the log, and return where they are.

        Rows and checkpoint move in one transaction: every event counts exactly once.

        Raises:
            ViewsBusy: other processes kept moving the views for too long.
        """
        for _ in range(_ATTEMPTS):
            try:
                return self._step(upto, progress)
            except ConcurrentChange:
                continue  # another process moved the views: look again at what is left to do
        raise ViewsBusy

    def rebuild(self, upto: int | None = None, progress: Progress | None = None) -> int:
        """Tell everything again from the first event up to *upto*."""
        self._views.clear()
        return self.catch_up(upto, progress)

    def _step(self, upto: int | None, progress: Progress | None) -> int:
        here = min(self._views.checkpoint(spec.name) for spec in SPECS)
        end = self._log.position()
        end = end if upto is None else min(upto, end)
        if here >= end:
            return here
        streams, positions, older = self._touched(here, end, progress)
        self._views.replace(self._changes(streams, positions, older), upto=end)
        return end

    def _touched(
        self, here: int, end: int, progress: Progress | None
    ) -> tuple[dict[UUID, list[Event]], dict[str, int], set[UUID]]:
        """Return the whole streams of the articles that have new events, and the findings' positions.

        The third are the articles of which the views show something already.
        """
        streams: dict[UUID, list[Event]] = defaultdict(list)
        positions: dict[str, int] = {}
        older: set[UUID] = set()
        for position, event in self._log.events(here, end):
            streams[event.originator_id].append(event)
            if isinstance(event, Finding):
                positions[str(event.finding_id)] = position
            if progress:
                progress(position - here, end - here)
        for article, events in streams.items():
            if events[0].originator_version > 1:
                older.add(article)
                newest = events[-1].originator_version
                whole = self._log.stream(article)
                streams[article] = [e for e in whole if e.originator_version <= newest]
        return streams, positions, older

    def _changes(
        self, streams: dict[UUID, list[Event]], positions: dict[str, int], older: set[UUID]
    ) -> dict[str, dict[str, list[Row]]]:
        changes: dict[str, dict[str, list[Row]]] = {spec.name: {} for spec in SPECS}
        fresh: dict[str, list[Report]] = defaultdict(list)
        people: set[str] = set()
        for article, events in streams.items():
            known = self._views.rows(FINDINGS.name, {"article_id": str(article)}) if article in older else []
            people |= {str(row["people"]) for row in known}
            positions = {str(r["finding_id"]): int(r["position"] or 0) for r in known} | positions
            reports = reports_of(events)
            if any(str(r.finding.finding_id) not in positions for r in reports):
                positions |= self._positions_of(article)  # reinstated: its rows had gone
            for report in reports:
                fresh[people_text(report)].append(report)
            people |= {people_text(report) for report in reports}
            changes[ARTICLES.name][str(article)] = [article_row(events, len(reports))]
            changes[FINDINGS.name][str(article)] = [
                finding_row(r, positions[str(r.finding.finding_id)]) for r in reports
            ]
        touched = {str(article) for article in streams}
        for key in sorted(people - {""}):
            reports = [r for r in self._kept(key) if str(r.article.id) not in touched] + fresh[key]
            _tell_again(key, reports, changes)
        return changes

    def _positions_of(self, article: UUID) -> dict[str, int]:
        """Return where the findings of one article stand in the log, by reading it from the start."""
        return {
            str(event.finding_id): position
            for position, event in self._log.events(topics=tuple(FINDING_TYPES))
            if event.originator_id == article and isinstance(event, Finding)
        }

    def _kept(self, people: str) -> list[Report]:
        return list(reports_in(self._views, self._views.rows(FINDINGS.name, {"people": people})))


def _tell_again(key: str, reports: list[Report], changes: dict[str, dict[str, list[Row]]]) -> None:
    for spec in (TIMELINE, CONTRADICTIONS, POSITIONS):
        changes[spec.name][key] = []
    if not reports:
        return
    story = tell(reports)
    changes[TIMELINE.name][key] = [entry_row(key, e) for e in entries_of(story)]
    changes[CONTRADICTIONS.name][key] = [contradiction_row(key, c) for c in contradictions_of(story)]
    changes[POSITIONS.name][key] = [position_row(key, p) for p in positions_of(story)]

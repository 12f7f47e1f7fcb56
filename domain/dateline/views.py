"""The projections kept as rows in the store's database, and what keeps them true.

A story depends on the findings about its leaders alone, so a new article touches only the stories that it
reports on: these are told again, all others stay. `rebuild` tells everything from the first event and gives
the same rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from uuid import UUID

from dateline.article import Article
from dateline.contradictions import contradictions_of
from dateline.contradictions.model import Contradiction
from dateline.errors import DatelineError
from dateline.events import EVENTS, Event, Finding
from dateline.moments import Moment
from dateline.ports import ConcurrentChange, EventLog, Row, Views, ViewSpec
from dateline.positions import Position, positions_of
from dateline.reports import ArticleFacts, Report, facts_of, reports_of
from dateline.story import tell
from dateline.timeline import Entry, entries_of

Progress = Callable[[int, int], None]

_FINDING_TYPES = {event.TOPIC: event for event in EVENTS if issubclass(event, Finding)}
_ATTEMPTS = 20

ARTICLES = ViewSpec(
    name="articles",
    version=1,
    columns=(
        "article_id TEXT",
        "source TEXT",
        "publisher TEXT",
        "published TEXT",
        "title TEXT",
        "url TEXT",
        "text_hash TEXT",
        "status TEXT",
        "findings INTEGER",
        "sketch TEXT",
    ),
    key="article_id",
    partition="article_id",
)
FINDINGS = ViewSpec(
    name="findings",
    version=1,
    columns=(
        "finding_id TEXT",
        "article_id TEXT",
        "position INTEGER",
        "kind TEXT",
        "people TEXT",
        "speaker TEXT",
        "happened TEXT",
        "data TEXT",
    ),
    key="finding_id",
    partition="article_id",
    indexes=("people", "position"),
)
TIMELINE = ViewSpec(
    name="timeline",
    version=1,
    columns=(
        "entry_id TEXT",
        "people TEXT",
        "kind TEXT",
        "happened TEXT",
        "first TEXT",
        "last TEXT",
        "place TEXT",
        "headline TEXT",
        "status TEXT",
        "accounts INTEGER",
        "data TEXT",
    ),
    key="entry_id",
    partition="people",
    indexes=("first",),
)
CONTRADICTIONS = ViewSpec(
    name="contradictions",
    version=1,
    columns=("contradiction_id TEXT", "people TEXT", "kind TEXT", "why TEXT", "strength REAL", "data TEXT"),
    key="contradiction_id",
    partition="people",
    indexes=("kind",),
)
POSITIONS = ViewSpec(
    name="positions",
    version=1,
    columns=(
        "position_id TEXT",
        "people TEXT",
        "speaker TEXT",
        "speaks_for TEXT",
        "question TEXT",
        "stance TEXT",
        "turns INTEGER",
        "data TEXT",
    ),
    key="position_id",
    partition="people",
    indexes=("speaker",),
)
SPECS: tuple[ViewSpec, ...] = (ARTICLES, FINDINGS, TIMELINE, CONTRADICTIONS, POSITIONS)


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
            changes[ARTICLES.name][str(article)] = [_article_row(events, len(reports))]
            changes[FINDINGS.name][str(article)] = [
                _finding_row(r, positions[str(r.finding.finding_id)]) for r in reports
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
            for position, event in self._log.events(topics=tuple(_FINDING_TYPES))
            if event.originator_id == article and isinstance(event, Finding)
        }

    def _kept(self, people: str) -> list[Report]:
        return list(reports_in(self._views, self._views.rows(FINDINGS.name, {"people": people})))


def people_text(report: Report) -> str:
    """Return the leaders' key as a cell: "donald trump|kim jong un", "" for other matters."""
    return "|".join(report.people)


def reports_in(views: Views, rows: Iterable[Row]) -> Iterable[Report]:
    """Turn rows of the findings view back into reports."""
    articles: dict[str, ArticleFacts] = {}
    for row in rows:
        article = str(row["article_id"])
        if article not in articles:
            articles[article] = _facts(views.rows(ARTICLES.name, {"article_id": article})[0])
        finding = _FINDING_TYPES[str(row["kind"])].model_validate_json(str(row["data"]))
        yield Report(articles[article], finding)


def entry_of(row: Row) -> Entry:
    """Turn a row of the timeline view back into the entry."""
    return Entry.model_validate_json(str(row["data"]))


def contradiction_of(row: Row) -> Contradiction:
    """Turn a row of the contradictions view back into the contradiction."""
    return Contradiction.model_validate_json(str(row["data"]))


def position_of(row: Row) -> Position:
    """Turn a row of the positions view back into the position."""
    return Position.model_validate_json(str(row["data"]))


def _tell_again(key: str, reports: list[Report], changes: dict[str, dict[str, list[Row]]]) -> None:
    for spec in (TIMELINE, CONTRADICTIONS, POSITIONS):
        changes[spec.name][key] = []
    if not reports:
        return
    story = tell(reports)
    changes[TIMELINE.name][key] = [_entry_row(key, e) for e in entries_of(story)]
    changes[CONTRADICTIONS.name][key] = [_contradiction_row(key, c) for c in contradictions_of(story)]
    changes[POSITIONS.name][key] = [_position_row(key, p) for p in positions_of(story)]


def _article_row(events: list[Event], findings: int) -> Row:
    facts, article = facts_of(events), Article.project(events)
    status = "retracted" if article.retracted else "read" if article.readings else "filed"
    return {
        "article_id": str(facts.id),
        "source": facts.source,
        "publisher": facts.publisher,
        "published": facts.published.edtf if facts.published else None,
        "title": facts.title,
        "url": facts.url,
        "text_hash": article.text_hash,
        "status": status,
        "findings": findings,
        "sketch": " ".join(map(str, facts.sketch)),
    }


def _facts(row: Row) -> ArticleFacts:
    published = row["published"]
    return ArticleFacts(
        id=UUID(str(row["article_id"])),
        source=str(row["source"]),
        publisher=_text(row["publisher"]),
        published=Moment.parse(str(published)) if published else None,
        title=_text(row["title"]),
        url=_text(row["url"]),
        sketch=tuple(int(n) for n in str(row["sketch"]).split()),
    )


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)


def _finding_row(report: Report, position: int) -> Row:
    finding = report.finding
    return {
        "finding_id": str(finding.finding_id),
        "article_id": str(report.article.id),
        "position": position,
        "kind": finding.TOPIC,
        "people": people_text(report),
        "speaker": getattr(finding, "speaker", None),
        "happened": finding.when.edtf if finding.when else None,
        "data": finding.model_dump_json(),
    }


def _entry_row(key: str, entry: Entry) -> Row:
    return {
        "entry_id": entry.id,
        "people": key,
        "kind": entry.kind,
        "happened": entry.when.edtf if entry.when else None,
        "first": entry.first.isoformat() if entry.first else None,
        "last": entry.last.isoformat() if entry.last else None,
        "place": entry.place,
        "headline": entry.headline,
        "status": entry.status,
        "accounts": len(entry.accounts),
        "data": entry.model_dump_json(),
    }


def _contradiction_row(key: str, found: Contradiction) -> Row:
    return {
        "contradiction_id": found.id,
        "people": key,
        "kind": found.kind,
        "why": found.why,
        "strength": found.strength,
        "data": found.model_dump_json(),
    }


def _position_row(key: str, position: Position) -> Row:
    return {
        "position_id": position.id,
        "people": key,
        "speaker": position.speaker,
        "speaks_for": position.speaks_for,
        "question": position.question,
        "stance": position.stance,
        "turns": position.turns,
        "data": position.model_dump_json(),
    }

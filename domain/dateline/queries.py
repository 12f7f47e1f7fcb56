"""What can be asked of a store: timeline, contradictions, positions, events, articles, and what an id means.

Questions about now are answered from the views. Those about another moment (`published_by`, `as_of`) fold the
findings that counted then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from dateline.actors import name_key
from dateline.article import Article
from dateline.contradictions import contradictions
from dateline.contradictions.model import Contradiction, ContradictionKind
from dateline.errors import AmbiguousId, UnknownId
from dateline.events import Finding
from dateline.evidence import Evidence
from dateline.moments import Moment
from dateline.ports import EventLog, Row, Views
from dateline.positions import Position, positions
from dateline.reports import Report, active_reports, names_in
from dateline.timeline import Entry, timeline
from dateline.views import (
    ARTICLES,
    CONTRADICTIONS,
    FINDINGS,
    POSITIONS,
    TIMELINE,
    contradiction_of,
    entry_of,
    position_of,
    reports_in,
)

Dated = TypeVar("Dated", Entry, Contradiction, Position)


@dataclass(frozen=True, slots=True)
class Filter:
    """What a query is limited to.

    `about` and `speaker` name people by any part of their names; `since` and `until` bound the days on which
    a thing may have happened (what has no date passes neither).
    """

    about: tuple[str, ...] = ()
    speaker: str | None = None
    since: date | None = None
    until: date | None = None

    def on(self, names: Iterable[str]) -> bool:
        """Whether all that is asked about is among the names."""
        keys = [set(name_key(name).split()) for name in names]
        return all(any(_within(wanted, key) for key in keys) for wanted in self.about)

    def by(self, *speakers: str | None) -> bool:
        """Whether one of the speakers is the one asked for."""
        if self.speaker is None:
            return True
        return any(_within(self.speaker, set(name_key(s).split())) for s in speakers if s)

    def at(self, *moments: Moment | None) -> bool:
        """Whether one of the moments may lie in the time asked for."""
        if self.since is None and self.until is None:
            return True
        first, last = self.since or date.min, self.until or date.max
        return any(m is not None and m.first <= last and m.last >= first for m in moments)


def _within(wanted: str, words: set[str]) -> bool:
    asked = set(name_key(wanted).split())
    return bool(asked) and asked <= words


class ArticleLine(BaseModel):
    """One article of the store."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    source: str
    publisher: str | None
    published: Moment | None
    title: str | None
    url: str | None
    status: str
    findings: int


class EventLine(BaseModel):
    """One active finding with its place in the log and the article that reports it."""

    model_config = ConfigDict(frozen=True)

    position: int
    article: ArticleLine
    finding: Finding


class Passage(BaseModel):
    """A stored text with the spans that matter in it; `text` is None once it is forgotten."""

    model_config = ConfigDict(frozen=True)

    article: ArticleLine
    text: str | None
    evidence: tuple[Evidence, ...]


class Exhibit(BaseModel):
    """What an id stands for, with the passages that show it."""

    model_config = ConfigDict(frozen=True)

    kind: str
    id: str
    headline: str
    passages: tuple[Passage, ...]


class Queries:
    """Answers questions from the views, or from the log where another moment is asked about."""

    def __init__(self, log: EventLog, views: Views) -> None:
        self._log, self._views = log, views

    def timeline(
        self,
        limits: Filter | None = None,
        *,
        published_by: date | None = None,
        as_of: int | datetime | None = None,
    ) -> list[Entry]:
        """Return the entries of the timeline, oldest first."""
        limits = limits or Filter()
        if published_by is None and as_of is None:
            found = sorted((entry_of(row) for row in self._views.rows(TIMELINE.name)), key=lambda e: e.order)
        else:
            found = timeline(self._reports(published_by, as_of))
        return [e for e in found if limits.on(e.participants) and limits.at(e.when)]

    def contradictions(
        self,
        limits: Filter | None = None,
        *,
        kind: ContradictionKind | None = None,
        published_by: date | None = None,
        as_of: int | datetime | None = None,
    ) -> list[Contradiction]:
        """Return the contradictions by leaders, kind and time."""
        limits = limits or Filter()
        if published_by is None and as_of is None:
            rows = self._views.rows(CONTRADICTIONS.name)
            found = sorted((contradiction_of(row) for row in rows), key=lambda c: c.order)
        else:
            found = contradictions(self._reports(published_by, as_of))
        return [
            c
            for c in found
            if (kind is None or c.kind == kind)
            and limits.on(c.about)
            and limits.by(*(name for v in (*c.a, *c.b) for name in (v.speaker, v.speaks_for)))
            and limits.at(*(v.when or v.published for v in (*c.a, *c.b)))
        ]

    def positions(
        self,
        limits: Filter | None = None,
        *,
        published_by: date | None = None,
        as_of: int | datetime | None = None,
    ) -> list[Position]:
        """Return where each voice stands on each question."""
        limits = limits or Filter()
        if published_by is None and as_of is None:
            rows = self._views.rows(POSITIONS.name)
            found = sorted((position_of(row) for row in rows), key=lambda p: p.order)
        else:
            found = positions(self._reports(published_by, as_of))
        return [
            p
            for p in found
            if limits.on(p.about)
            and limits.by(p.speaker, p.speaks_for)
            and limits.at(*(v.when or v.published for v in p.history))
        ]

    def events(self, limits: Filter | None = None) -> list[EventLine]:
        """Return the active findings in the order of the log."""
        limits = limits or Filter()
        articles = {line.id: line for line in self.articles()}
        lines = []
        rows = self._views.rows(FINDINGS.name, order=("position",))
        for row, report in zip(rows, reports_in(self._views, rows), strict=True):
            finding = report.finding
            named = (*names_in(finding), *getattr(finding, "proposers", ()), *getattr(finding, "by", ()))
            speaker, body = getattr(finding, "speaker", None), getattr(finding, "speaks_for", None)
            if limits.on(named) and limits.by(speaker, body) and limits.at(report.said):
                lines.append(
                    EventLine(
                        position=int(row["position"] or 0),
                        article=articles[report.article.id],
                        finding=finding,
                    )
                )
        return lines

    def articles(self) -> list[ArticleLine]:
        """Return all articles, by date of publication."""
        rows = self._views.rows(ARTICLES.name, order=("published", "publisher", "source"))
        return [_article_line(row) for row in rows]

    def show(self, wanted: str) -> Exhibit:
        """Return what an id, or its beginning, stands for: an article, entry, statement or contradiction.

        Raises:
            UnknownId: nothing begins so.
            AmbiguousId: more than one thing does.
        """
        hits = [
            hit
            for finder in (self._as_article, self._as_entry, self._as_finding, self._as_contradiction)
            for hit in finder(wanted.casefold())
        ]
        if not hits:
            raise UnknownId(wanted)
        if len(hits) > 1:
            raise AmbiguousId(wanted, len(hits))
        return hits[0]

    def _reports(self, published_by: date | None, as_of: int | datetime | None) -> list[Report]:
        """Return the reports that counted at another moment."""
        if as_of is None:
            found = list(reports_in(self._views, self._views.rows(FINDINGS.name)))
        elif isinstance(as_of, int):
            found = active_reports(r.event for r in self._log.events(0, as_of))
        else:
            found = active_reports(r.event for r in self._log.events() if r.event.timestamp <= as_of)
        if published_by is None:
            return found
        return [r for r in found if r.article.published and r.article.published.last <= published_by]

    def _as_article(self, wanted: str) -> list[Exhibit]:
        found = []
        for line in self.articles():
            if str(line.id).startswith(wanted):
                rows = self._views.rows(FINDINGS.name, {"article_id": str(line.id)})
                spots = [e for r in reports_in(self._views, rows) for e in r.finding.evidence]
                headline = line.title or line.source
                found.append(self._exhibit("article", str(line.id), headline, {line.id: spots}))
        return found

    def _as_entry(self, wanted: str) -> list[Exhibit]:
        found = []
        for entry in self.timeline():
            if entry.id.startswith(wanted):
                spots: dict[UUID, list[Evidence]] = {}
                for account in entry.accounts:
                    spots.setdefault(account.article.id, []).extend(account.evidence)
                found.append(self._exhibit("meeting", entry.id, entry.headline, spots))
        return found

    def _as_finding(self, wanted: str) -> list[Exhibit]:
        found = []
        for line in self.events():
            if str(line.finding.finding_id).startswith(wanted):
                headline = getattr(line.finding, "words", None) or line.finding.TOPIC
                if speaker := getattr(line.finding, "speaker", None):
                    headline = f"{speaker}: {headline}"
                spots = {line.article.id: list(line.finding.evidence)}
                found.append(self._exhibit("finding", str(line.finding.finding_id), headline, spots))
        return found

    def _as_contradiction(self, wanted: str) -> list[Exhibit]:
        found = []
        for row in self._views.rows(CONTRADICTIONS.name):
            contradiction = contradiction_of(row)
            if contradiction.id.startswith(wanted):
                sources = {line.source: line.id for line in self.articles()}
                spots: dict[UUID, list[Evidence]] = {}
                for voice in (*contradiction.a, *contradiction.b):
                    spot = Evidence(start=voice.start, end=voice.end, quote=voice.quote)
                    spots.setdefault(sources[voice.source], []).append(spot)
                found.append(self._exhibit("contradiction", contradiction.id, contradiction.why, spots))
        return found

    def _exhibit(
        self, kind: str, identifier: str, headline: str, spots: dict[UUID, list[Evidence]]
    ) -> Exhibit:
        lines = {line.id: line for line in self.articles()}
        passages = tuple(
            Passage(article=lines[article], text=self._text(article), evidence=_in_order(evidence))
            for article, evidence in spots.items()
        )
        return Exhibit(kind=kind, id=identifier, headline=headline, passages=passages)

    def _text(self, article: UUID) -> str | None:
        return self._log.text(Article.project(self._log.stream(article)).text_hash)


def _in_order(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(dict.fromkeys(evidence), key=lambda e: (e.start, e.end)))


def _article_line(row: Row) -> ArticleLine:
    published = row["published"]
    return ArticleLine(
        id=UUID(str(row["article_id"])),
        source=str(row["source"]),
        publisher=None if row["publisher"] is None else str(row["publisher"]),
        published=Moment.parse(str(published)) if published else None,
        title=None if row["title"] is None else str(row["title"]),
        url=None if row["url"] is None else str(row["url"]),
        status=str(row["status"]),
        findings=int(row["findings"] or 0),
    )

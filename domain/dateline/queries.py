"""What can be asked of a store: timeline, contradictions, positions, events, articles, and what an id means.

Questions about now are answered from the views. Those about another moment (`published_by`, `as_of`) fold the
findings that counted then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from dateline.actors import name_key
from dateline.contradictions import contradictions
from dateline.contradictions.model import Contradiction, ContradictionKind
from dateline.curation import decisions_of
from dateline.decisions import Decision
from dateline.events import Finding
from dateline.evidence import Evidence
from dateline.lookup import hits, the_one
from dateline.moments import Moment
from dateline.ports import EventLog, Row, Views
from dateline.positions import By, Position, positions
from dateline.reports import Report, active_reports, names_in
from dateline.rows import (
    ARTICLES,
    CONTRADICTIONS,
    DECISIONS,
    FINDINGS,
    POSITIONS,
    TIMELINE,
    contradiction_of,
    decision_of,
    decisions_in,
    entry_of,
    position_of,
    reports_in,
)
from dateline.timeline import Entry, timeline


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

    def takes(self, report: Report) -> bool:
        """Whether a finding is on the leaders, by the speaker and of the time asked for."""
        finding = report.finding
        named = (*names_in(finding), *getattr(finding, "proposers", ()), *getattr(finding, "by", ()))
        speaker, body = getattr(finding, "speaker", None), getattr(finding, "speaks_for", None)
        return self.on(named) and self.by(speaker, body) and self.at(report.said)


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


class DecisionLine(BaseModel):
    """What an editor decided: `status` is `stands` or `undone`, author, reason and time are of the last word on it."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    kind: str
    summary: str
    about: tuple[str, ...]
    status: str
    author: str
    reason: str
    decided: datetime


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
        with_statements: bool = False,
        published_by: date | None = None,
        as_of: int | datetime | None = None,
    ) -> list[Entry]:
        """Return the entries of the timeline, oldest first; what was said of the meetings among them, if asked."""
        limits = limits or Filter()
        if published_by is None and as_of is None and not with_statements:
            found = sorted((entry_of(row) for row in self._views.rows(TIMELINE.name)), key=lambda e: e.order)
        else:
            found = timeline(*self._known(published_by, as_of), with_statements=with_statements)
        return [e for e in found if limits.on(e.participants) and limits.at(e.when)]

    def contradictions(
        self,
        limits: Filter | None = None,
        *,
        kind: ContradictionKind | None = None,
        dismissed: bool = False,
        published_by: date | None = None,
        as_of: int | datetime | None = None,
    ) -> list[Contradiction]:
        """Return the contradictions by leaders, kind and time; also those that an editor dismissed, if asked."""
        limits = limits or Filter()
        if published_by is None and as_of is None:
            rows = self._views.rows(CONTRADICTIONS.name)
            found = sorted((contradiction_of(row) for row in rows), key=lambda c: c.order)
        else:
            found = contradictions(*self._known(published_by, as_of), dismissed=True)
        return [
            c
            for c in found
            if (kind is None or c.kind == kind)
            and (dismissed or c.dismissed is None)
            and limits.on(c.about)
            and limits.by(*(name for v in (*c.a, *c.b) for name in (v.speaker, v.speaks_for)))
            and limits.at(*(v.when or v.published for v in (*c.a, *c.b)))
        ]

    def positions(
        self,
        limits: Filter | None = None,
        *,
        by: By = "voice",
        published_by: date | None = None,
        as_of: int | datetime | None = None,
    ) -> list[Position]:
        """Return where each voice, or each government, stands on each question."""
        limits = limits or Filter()
        if published_by is None and as_of is None and by == "voice":
            rows = self._views.rows(POSITIONS.name)
            found = sorted((position_of(row) for row in rows), key=lambda p: p.order)
        else:
            found = positions(*self._known(published_by, as_of), by=by)
        return [
            p
            for p in found
            if limits.on(p.about)
            and limits.by(p.speaker, p.speaks_for)
            and limits.at(*(v.when or v.published for v in p.history))
        ]

    def events(self, limits: Filter | None = None, article: UUID | None = None) -> list[EventLine]:
        """Return the active findings, of one article or of all, in the order of the log."""
        limits = limits or Filter()
        one = {ARTICLES.key: str(article)} if article else None
        articles = {(line := article_line(row)).id: line for row in self._views.rows(ARTICLES.name, one)}
        lines = []
        rows = self._views.rows(FINDINGS.name, one, order=("position",))
        for row, report in zip(rows, reports_in(self._views, rows), strict=True):
            if limits.takes(report):
                lines.append(
                    EventLine(
                        position=int(row["position"] or 0),
                        article=articles[report.article.id],
                        finding=report.finding,
                    )
                )
        return lines

    def decisions(self) -> list[DecisionLine]:
        """Return what editors decided, those that were undone included, in the order of the last word on each."""
        rows = self._views.rows(DECISIONS.name, order=("decided",))
        return [_decision_line(row) for row in rows]

    def articles(self) -> list[ArticleLine]:
        """Return all articles, by date of publication."""
        return [article_line(row) for row in self._article_rows()]

    def passages(self, wanted: Mapping[UUID, Sequence[Evidence]] | None = None) -> list[Passage]:
        """Return the texts of articles with the spans that matter, by date of publication.

        Without *wanted* these are all articles with all their findings.
        """
        rows = self._article_rows()
        if wanted is None:
            spots: dict[UUID, list[Evidence]] = {_id(row): [] for row in rows}
            for report in reports_in(self._views, self._views.rows(FINDINGS.name)):
                spots[report.article.id] += report.finding.evidence
            wanted = spots
        return [
            Passage(
                article=article_line(row),
                text=self._log.text(str(row["text_hash"])),
                evidence=_in_order(wanted[_id(row)]),
            )
            for row in rows
            if _id(row) in wanted
        ]

    def passages_of(self, articles: Iterable[UUID]) -> list[Passage]:
        """Return the texts of these articles with all their findings; the texts of others are not looked at."""
        return self.passages(
            {a: [e for line in self.events(article=a) for e in line.finding.evidence] for a in articles}
        )

    def show(self, wanted: str) -> Exhibit:
        """Return what an id, or its beginning, stands for, whatever list shows it.

        Raises:
            UnknownId: nothing begins so.
            AmbiguousId: more than one thing does.
        """
        hit = the_one(wanted, hits(self._views, wanted))
        passages = tuple(self.passages(hit.evidence))
        return Exhibit(kind=hit.kind, id=hit.id, headline=hit.headline, passages=passages)

    def _known(
        self, published_by: date | None, as_of: int | datetime | None
    ) -> tuple[list[Report], tuple[Decision, ...]]:
        """Return the reports that counted at another moment, and the decisions that stood.

        What was published by a day is looked at as editors judge it now.
        """
        if as_of is None:
            found = list(reports_in(self._views, self._views.rows(FINDINGS.name)))
            decisions = decisions_in(self._views)
        else:
            upto = as_of if isinstance(as_of, int) else None
            recorded = (r.event for r in self._log.events(0, upto))
            events = [e for e in recorded if not isinstance(as_of, datetime) or e.timestamp <= as_of]
            found, decisions = active_reports(events), decisions_of(events)
        if published_by is not None:
            found = [r for r in found if r.article.published and r.article.published.last <= published_by]
        return found, decisions

    def _article_rows(self) -> list[Row]:
        return self._views.rows(ARTICLES.name, order=("published", "publisher", "source"))


def _id(row: Row) -> UUID:
    return UUID(str(row["article_id"]))


def _in_order(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(dict.fromkeys(evidence), key=lambda e: (e.start, e.end)))


def _decision_line(row: Row) -> DecisionLine:
    decision = decision_of(row)
    return DecisionLine(
        id=decision.originator_id,
        kind=decision.TOPIC,
        summary=decision.summary,
        about=decision.about,
        status=str(row["status"]),
        author=str(row["author"]),
        reason=str(row["reason"]),
        decided=datetime.fromisoformat(str(row["decided"])),
    )


def article_line(row: Row) -> ArticleLine:
    """Turn a row of the articles view into the article as it is listed."""
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

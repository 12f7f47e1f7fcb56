"""What an id, or its beginning, stands for: whatever list shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar
from uuid import UUID

from dateline.errors import AmbiguousId, UnknownId
from dateline.events import StatementMade
from dateline.evidence import Evidence
from dateline.ports import Row, Views
from dateline.rows import (
    ARTICLES,
    CONTRADICTIONS,
    DECISIONS,
    FINDINGS,
    POSITIONS,
    TIMELINE,
    contradiction_of,
    decision_of,
    entry_of,
    position_of,
    reports_in,
)
from dateline.voices import Voice

T = TypeVar("T")


class Hit(NamedTuple):
    """What an id stands for: `row` is that of its view, `evidence` the words that show it, by article."""

    kind: str
    id: str
    headline: str
    evidence: Mapping[UUID, Sequence[Evidence]]
    row: Row


def hits(views: Views, wanted: str, kinds: Iterable[str] = ()) -> list[Hit]:
    """Return what has an id that begins so: of these kinds, or of any."""
    start = wanted.casefold()
    finders = [_FINDERS[kind] for kind in kinds or _FINDERS]
    return [hit for finder in finders for hit in finder(views, start)] if start else []


def the_one(wanted: str, found: Sequence[T]) -> T:
    """Return the only thing that has an id.

    Raises:
        UnknownId: nothing has it.
        AmbiguousId: more than one thing has an id that begins so.
    """
    if not found:
        raise UnknownId(wanted)
    if len(found) > 1:
        raise AmbiguousId(wanted, len(found))
    return found[0]


def _rows(views: Views, name: str, key: str, start: str) -> list[Row]:
    return [row for row in views.rows(name) if str(row[key]).startswith(start)]


def _articles(views: Views, start: str) -> Iterator[Hit]:
    for row in _rows(views, ARTICLES.name, "article_id", start):
        article = str(row["article_id"])
        findings = views.rows(FINDINGS.name, {"article_id": article})
        spots = [e for r in reports_in(views, findings) for e in r.finding.evidence]
        yield Hit("article", article, str(row["title"] or row["source"]), {UUID(article): spots}, row)


def _entries(views: Views, start: str) -> Iterator[Hit]:
    for row in _rows(views, TIMELINE.name, "entry_id", start):
        entry = entry_of(row)
        spots: dict[UUID, list[Evidence]] = {}
        for account in entry.accounts:
            spots.setdefault(account.article.id, []).extend(account.evidence)
        yield Hit("meeting", entry.id, entry.headline, spots, row)


def _findings(views: Views, start: str) -> Iterator[Hit]:
    rows = _rows(views, FINDINGS.name, "finding_id", start)
    for row, report in zip(rows, reports_in(views, rows), strict=True):
        finding = report.finding
        headline = finding.TOPIC.replace("-", " ")
        if isinstance(finding, StatementMade):
            headline = f"{finding.speaker}: {finding.words}"
        yield Hit("finding", str(finding.finding_id), headline, {report.article.id: finding.evidence}, row)


def _contradictions(views: Views, start: str) -> Iterator[Hit]:
    for row in _rows(views, CONTRADICTIONS.name, "contradiction_id", start):
        found = contradiction_of(row)
        yield Hit("contradiction", found.id, found.why, _spots((*found.a, *found.b)), row)


def _positions(views: Views, start: str) -> Iterator[Hit]:
    for row in _rows(views, POSITIONS.name, "position_id", start):
        found = position_of(row)
        headline = f"{found.speaker} ({found.stance}): {found.question}"
        yield Hit("position", found.id, headline, _spots(found.history), row)


def _decisions(views: Views, start: str) -> Iterator[Hit]:
    for row in _rows(views, DECISIONS.name, "decision_id", start):
        decision = decision_of(row)
        headline = f"{decision.summary} ({row['author']}: {row['reason']})"
        yield Hit("decision", str(row["decision_id"]), headline, {}, row)


_FINDERS = {
    "article": _articles,
    "meeting": _entries,
    "finding": _findings,
    "contradiction": _contradictions,
    "position": _positions,
    "decision": _decisions,
}


def _spots(voices: Iterable[Voice]) -> dict[UUID, list[Evidence]]:
    """Return the words of voices by the article that they stand in."""
    spots: dict[UUID, list[Evidence]] = {}
    for voice in voices:
        spot = Evidence(start=voice.start, end=voice.end, quote=voice.quote)
        spots.setdefault(voice.article, []).append(spot)
    return spots

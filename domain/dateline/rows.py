"""The shapes of the views, and their rows: what a projection shows as cells, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from dateline.article import Article
from dateline.contradictions.model import Contradiction
from dateline.curation import in_order, standing
from dateline.decisions import DECISIONS as RULINGS
from dateline.decisions import Decision, Ruling
from dateline.events import EVENTS, Event, Finding
from dateline.moments import Moment
from dateline.ports import Row, Views, ViewSpec
from dateline.positions import Position
from dateline.reports import ArticleFacts, Report, facts_of
from dateline.timeline import Entry

_RULING_TYPES = {ruling.TOPIC: ruling for ruling in RULINGS}
FINDING_TYPES = {event.TOPIC: event for event in EVENTS if issubclass(event, Finding)}

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
# The values of each article's sketch by which its near-copies are found.
HEADS = ViewSpec(
    name="heads",
    version=1,
    columns=("value TEXT", "article_id TEXT"),
    key="value, article_id",
    partition="article_id",
)
# Of each finding, what a story is put together by; `origin` is of its article's text. `role` marks the few kinds that
# parts ask for beside their own, `lies_in` is the group that an account was placed in, or the part that is told a stance.
OUTLINES = ViewSpec(
    name="outlines",
    version=2,
    columns=(
        "finding_id TEXT",
        "people TEXT",
        "article_id TEXT",
        "source TEXT",
        "publisher TEXT",
        "published TEXT",
        "origin TEXT",
        "start INTEGER",
        "told TEXT",
        "role TEXT",
        "lies_in TEXT",
    ),
    key="finding_id",
    partition="finding_id",
    indexes=("people, role", "article_id", "origin", "lies_in"),
)
# The groups in which accounts were placed before any were joined, with what was known of each and at whose turn.
GROUPS = ViewSpec(
    name="groups",
    version=1,
    columns=("name TEXT", "people TEXT", "part TEXT", "accounts INTEGER", "history TEXT", "ways TEXT"),
    key="name",
    partition="name",
    indexes=("people",),
)
DECISIONS = ViewSpec(
    name="decisions",
    version=1,
    columns=(
        "decision_id TEXT",
        "kind TEXT",
        "author TEXT",
        "reason TEXT",
        "decided TEXT",
        "status TEXT",
        "data TEXT",
    ),
    key="decision_id",
    partition="decision_id",
)
TIMELINE = ViewSpec(
    name="timeline",
    version=3,
    columns=(
        "entry_id TEXT",
        "people TEXT",
        "part TEXT",
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
    partition="part",
    indexes=("first",),
)
CONTRADICTIONS = ViewSpec(
    name="contradictions",
    version=3,
    columns=(
        "contradiction_id TEXT",
        "people TEXT",
        "part TEXT",
        "kind TEXT",
        "matter TEXT",
        "why TEXT",
        "strength REAL",
        "dismissed_by TEXT",
        "data TEXT",
    ),
    key="contradiction_id",
    partition="part",
    indexes=("kind",),
)
POSITIONS = ViewSpec(
    name="positions",
    version=3,
    columns=(
        "position_id TEXT",
        "people TEXT",
        "part TEXT",
        "speaker TEXT",
        "speaks_for TEXT",
        "question TEXT",
        "stance TEXT",
        "turns INTEGER",
        "data TEXT",
    ),
    key="position_id",
    partition="part",
    indexes=("speaker",),
)
# The parts of the stories, each with marks of all that it was told from, and with what the others need to know of it.
PARTS = ViewSpec(
    name="parts",
    version=2,
    columns=("part TEXT", "people TEXT", "accounts TEXT", "questions TEXT", "around TEXT", "known TEXT"),
    key="part",
    partition="part",
    indexes=("people",),
)
# The words of each article that counts, by their keys; `day` is the first on which it may have been published.
WORDS = ViewSpec(
    name="words",
    version=1,
    columns=("article_id TEXT", "day TEXT", "length INTEGER", "title TEXT", "body TEXT"),
    key="article_id",
    partition="article_id",
    searched=(("title", 4.0), ("body", 1.0)),
)
SPECS: tuple[ViewSpec, ...] = (
    ARTICLES,
    WORDS,
    FINDINGS,
    HEADS,
    OUTLINES,
    GROUPS,
    DECISIONS,
    PARTS,
    TIMELINE,
    CONTRADICTIONS,
    POSITIONS,
)


_AT_ONCE = 400  # values that one question to the views may name


def rows_with(views: Views, spec: ViewSpec, column: str, values: Iterable[str]) -> list[Row]:
    """Return the rows of a view that have one of these values, however many they are, in no fixed order."""
    wanted = sorted(values)
    return [
        row
        for start in range(0, len(wanted), _AT_ONCE)
        for row in views.rows(spec.name, {column: wanted[start : start + _AT_ONCE]})
    ]


def people_text(report: Report) -> str:
    """Return the leaders' key as a cell: "donald trump|kim jong un", "" for other matters."""
    return "|".join(report.people)


def reports_in(views: Views, rows: Iterable[Row]) -> Iterable[Report]:
    """Turn rows of the findings view back into reports."""
    articles: dict[str, ArticleFacts] = {}
    for row in rows:
        article = str(row["article_id"])
        if article not in articles:
            articles[article] = facts_in(views.rows(ARTICLES.name, {"article_id": article})[0])
        yield Report(articles[article], finding_in(row))


def finding_in(row: Row) -> Finding:
    """Turn a row of the findings view back into the finding."""
    return FINDING_TYPES[str(row["kind"])].model_validate_json(str(row["data"]))


def entry_of(row: Row) -> Entry:
    """Turn a row of the timeline view back into the entry."""
    return Entry.model_validate_json(str(row["data"]))


def contradiction_of(row: Row) -> Contradiction:
    """Turn a row of the contradictions view back into the contradiction."""
    return Contradiction.model_validate_json(str(row["data"]))


def position_of(row: Row) -> Position:
    """Turn a row of the positions view back into the position."""
    return Position.model_validate_json(str(row["data"]))


def article_row(events: list[Event], findings: int) -> Row:
    """Return the row of an article from its stream, and how many findings count."""
    facts, article = facts_of(events), Article.project(events)
    status = _status(article)
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


def _status(article: Article) -> str:
    if article.retracted:
        return "retracted"
    if article.forgotten:
        return "forgotten"
    return "read" if article.readings else "filed"


def facts_in(row: Row) -> ArticleFacts:
    """Turn a row of the articles view back into what it says of the article."""
    published = row["published"]
    return ArticleFacts(
        id=UUID(str(row["article_id"])),
        source=str(row["source"]),
        publisher=_text(row["publisher"]),
        published=Moment.parse(str(published)) if published else None,
        title=_text(row["title"]),
        url=_text(row["url"]),
        sketch=sketch_in(row),
    )


def sketch_in(row: Row) -> tuple[int, ...]:
    """Return the sketch of the text of an article from its row."""
    return tuple(map(int, str(row["sketch"]).split()))


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)


def finding_row(report: Report, position: int) -> Row:
    """Return the row of an active finding that stands at a position of the log."""
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


def decision_row(stream: Sequence[Ruling]) -> Row:
    """Return the row of a decision from its stream; what was undone stays listed."""
    taken, last = stream[0], stream[-1]
    stands = standing(stream)
    return {
        "decision_id": str(taken.originator_id),
        "kind": taken.TOPIC,
        "author": last.author,
        "reason": last.reason,
        "decided": last.timestamp.isoformat(),
        "status": "stands" if stands else "undone",
        "data": (stands or taken).model_dump_json(),
    }


def decision_of(row: Row) -> Decision:
    """Turn a row of the decisions view back into the decision as it was last taken."""
    decision = _RULING_TYPES[str(row["kind"])].model_validate_json(str(row["data"]))
    assert isinstance(decision, Decision)
    return decision


def decisions_in(views: Views) -> tuple[Decision, ...]:
    """Return the decisions that stand, in the order in which they were last taken."""
    return in_order(decision_of(row) for row in views.rows(DECISIONS.name, {"status": "stands"}))

"""Outlines: of each finding, what a story is put together by.

A story is put together from all its findings whenever an article changes it, but only a few of its parts are told
again. The outline of a finding says where it belongs; the finding itself is read where it is quoted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from dateline.events import Finding
from dateline.moments import Moment
from dateline.places import Place
from dateline.ports import Row, Views
from dateline.prints import in_print_of, origins_now
from dateline.reports import ArticleFacts, Report, way
from dateline.rows import (
    ARTICLES,
    FINDING_TYPES,
    FINDINGS,
    OUTLINES,
    facts_in,
    finding_in,
    people_text,
    rows_with,
)


class StoredArticle(ArticleFacts):
    """An article of which the rest is read when it is asked for."""

    def __init__(self, views: Views, row: Row, published: Moment | None, origin: UUID | None) -> None:
        known = {"id": UUID(str(row["article_id"])), "source": row["source"], "publisher": row["publisher"]}
        self.__dict__ |= known | {"published": published, "copy_of": origin, "_views": views}

    @cached_property
    def title(self) -> str | None:
        """The newest title."""
        return self._whole.title

    @cached_property
    def url(self) -> str | None:
        """The address."""
        return self._whole.url

    @cached_property
    def sketch(self) -> tuple[int, ...]:
        """The sketch of the newest text."""
        return self._whole.sketch

    @cached_property
    def _whole(self) -> ArticleFacts:
        views: Views = self.__dict__["_views"]
        return facts_in(views.rows(ARTICLES.name, {"article_id": str(self.id)})[0])


class StoredReport(Report):
    """A report of which the finding is read when it is asked for."""

    def __init__(self, views: Views, row: Row, article: ArticleFacts, told: dict[str, object]) -> None:
        published = article.published
        first = published.first if published else date.max
        order = (first, article.publisher or "", row["article_id"], row["start"], row["finding_id"])
        known = {"article": article, "decisions": (), "id": row["finding_id"], "order": order}
        self.__dict__ |= told | known | {"_views": views}

    @cached_property
    def finding(self) -> Finding:
        """The finding, from the view of findings."""
        views: Views = self.__dict__["_views"]
        return finding_in(views.rows(FINDINGS.name, {"finding_id": self.id})[0])


def read_whole(views: Views, reports: Iterable[Report]) -> None:
    """Read what is not read yet of some reports and of their articles, all at once."""
    left = {r.id: r for r in reports if isinstance(r, StoredReport) and "finding" not in r.__dict__}
    for row in rows_with(views, FINDINGS, "finding_id", left):
        left[str(row["finding_id"])].__dict__["finding"] = finding_in(row)
    articles: dict[str, list[ArticleFacts]] = defaultdict(list)
    for report in left.values():
        if "_whole" not in report.article.__dict__:
            articles[str(report.article.id)].append(report.article)
    for row in rows_with(views, ARTICLES, "article_id", articles):
        facts = facts_in(row)
        for article in articles[str(row["article_id"])]:
            article.__dict__["_whole"] = facts


@dataclass(frozen=True, slots=True)
class Outlined:
    """The reports of one story, near-copies marked, and the outlines that are to be written for that."""

    reports: list[Report]
    changes: dict[str, list[Row]]


def outlined(views: Views, people: str, fresh: Sequence[Report], touched: set[UUID]) -> Outlined:
    """Return the reports of a story as they are when *touched* articles report what is *fresh*, and nothing else."""
    rows = views.rows(OUTLINES.name, {"people": people})
    changed = {str(article) for article in touched}
    gone = [row for row in rows if row["article_id"] in changed]
    kept = [row for row in rows if row["article_id"] not in changed]
    origin = origins_now(views, people, gone, fresh, changed)
    moved = {
        str(row["finding_id"]): row | {"origin": now}
        for row in kept
        if (now := origin.get(str(row["article_id"]), row["origin"])) != row["origin"]
    }
    marked = [in_print_of(r, origin[str(r.article.id)]) for r in fresh]
    changes: dict[str, list[Row]] = {str(row["finding_id"]): [] for row in gone}
    changes |= {name: [row] for name, row in moved.items()} | {r.id: [_outline(r)] for r in marked}
    reports = _reports(views, (moved.get(str(row["finding_id"]), row) for row in kept))
    return Outlined([*reports, *marked], changes)


def _reports(views: Views, rows: Iterable[Row]) -> Iterable[Report]:
    """Yield the reports of outlines; what many of them share is read once."""
    articles: dict[str, ArticleFacts] = {}
    told: dict[str, dict[str, object]] = {}
    moments: dict[object, Moment | None] = {None: None}
    for row in rows:
        name, text, published = str(row["article_id"]), str(row["told"]), row["published"]
        if published not in moments:
            moments[published] = Moment.parse(str(published))
        if name not in articles:
            origin = None if row["origin"] == name else UUID(str(row["origin"]))
            articles[name] = StoredArticle(views, row, moments[published], origin)
        if text not in told:
            told[text] = _told(text, str(row["people"]))
        yield StoredReport(views, row, articles[name], told[text])


def _outline(report: Report) -> Row:
    article, place = report.article, report.way.place
    told = {
        "kind": report.kind.TOPIC,
        "names": report.names,
        "when": report.way.when.edtf if report.way.when else None,
        "calendar": report.way.calendar,
        "place": [place.name, place.within] if place else None,
        "ordinal": report.way.ordinal,
        "takes_side": report.takes_side,
        "makes_claims": report.makes_claims,
    }
    return {
        "finding_id": report.id,
        "people": people_text(report),
        "article_id": str(article.id),
        "source": article.source,
        "publisher": article.publisher,
        "published": article.published.edtf if article.published else None,
        "origin": article.origin_key,
        "start": report.order[3],
        "told": json.dumps(told, separators=(",", ":")),
    }


def _told(text: str, people: str) -> dict[str, object]:
    """Return what an outline tells of a report, by the names of its properties."""
    cells = json.loads(text)
    when = Moment.parse(cells["when"]) if cells["when"] else None
    place = Place(name=cells["place"][0], within=tuple(cells["place"][1])) if cells["place"] else None
    return {
        "kind": FINDING_TYPES[cells["kind"]],
        "names": tuple(cells["names"]),
        "people": tuple(people.split("|")),
        "way": way(when, cells["calendar"], place, cells["ordinal"]),
        "takes_side": cells["takes_side"],
        "makes_claims": cells["makes_claims"],
    }

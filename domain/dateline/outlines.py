"""Outlines: of each finding, what a story is put together by.

The outline of a finding says where it belongs; the finding itself is read where it is quoted. Outlines are read as
they are asked for: all of a story, or those of a group, an article or a part.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from uuid import UUID

from dateline.events import Finding, MeetingsCounted, StatementMade, SummitNotHeld
from dateline.kept import packed, place_cells, place_in
from dateline.moments import Moment
from dateline.ports import Row, Views
from dateline.prints import in_print_of, origins_now, outline_rows
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

# Roles: what parts of a story ask for beside their own accounts and stances.
COUNT, ABSENCE, CLAIM, REMARK = "count", "absence", "claim", "remark"


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


class Outlines:
    """The reports of one story as they are when *touched* articles report what is *fresh*, and nothing else.

    Near-copies are marked. `gone` are the reports that these articles gave before, `reports` all that were read, with
    the fresh ones, by their ids, and `moved` the articles of which the origin is another one now.
    """

    def __init__(self, views: Views, people: str, fresh: Sequence[Report], touched: set[str]) -> None:
        self._views, self._people, self._touched = views, people, touched
        self._articles: dict[str, ArticleFacts] = {}
        self._told: dict[str, dict[str, object]] = {}
        self._moments: dict[object, Moment | None] = {None: None}
        self._rows: dict[str, Row] = {}
        gone = outline_rows(views, people, "article_id", touched)
        self._origins: Mapping[str, str] = {}
        self._gone = {str(row["finding_id"]): row for row in gone}
        self.gone = [self._report(row) for row in gone]
        self._articles.clear()  # what they were before
        self._origins = origins_now(views, people, gone, fresh, touched)
        self.fresh = [in_print_of(r, self._origins[str(r.article.id)]) for r in fresh]
        self.moved = self._origins.keys() - {str(r.article.id) for r in fresh}
        self.reports: dict[str, Report] = {r.id: r for r in self.fresh}

    def read(self, column: str, values: Iterable[str]) -> list[Report]:
        """Return the reports that have one of these values; not those of touched articles."""
        return self._taken(outline_rows(self._views, self._people, column, values))

    def read_role(self, role: str) -> list[Report]:
        """Return the reports that have a role; not those of touched articles."""
        return self._taken(self._views.rows(OUTLINES.name, {"people": self._people, "role": role}))

    def read_all(self) -> list[Report]:
        """Return all reports, the fresh ones too."""
        self._taken(self._views.rows(OUTLINES.name, {"people": self._people}))
        return list(self.reports.values())

    def placed_in(self, report: Report) -> str | None:
        """Return where a report that was read is kept to lie; None for a fresh one."""
        row = self._rows.get(report.id)
        return None if row is None else _text(row["lies_in"])

    def lay_in(self, report: Report) -> str | None:
        """Return where a report lay that is gone."""
        return _text(self._gone[report.id]["lies_in"])

    def changes(self, lies_in: Mapping[str, str]) -> dict[str, list[Row]]:
        """Return the outlines that are to be written when reports lie there, by their ids."""
        found: dict[str, list[Row]] = {name: [] for name in self._gone}
        for name, row in self._rows.items():
            now = row | {"origin": self.reports[name].article.origin_key}
            if name in lies_in:
                now |= {"lies_in": lies_in[name]}
            if now != row:
                found[name] = [now]
        return found | {r.id: [_outline(r) | {"lies_in": lies_in.get(r.id)}] for r in self.fresh}

    def _taken(self, rows: Iterable[Row]) -> list[Report]:
        kept = [row for row in rows if row["article_id"] not in self._touched]
        for row in kept:
            name = str(row["finding_id"])
            if name not in self._rows:
                self._rows[name] = row
                self.reports[name] = self._report(row)
        return [self.reports[str(row["finding_id"])] for row in kept]

    def _report(self, row: Row) -> Report:
        """Return the report of an outline; what many of them share is read once."""
        text = str(row["told"])
        if text not in self._told:
            self._told[text] = _told(text, self._people)
        return StoredReport(self._views, row, self._article(row), self._told[text])

    def _article(self, row: Row) -> ArticleFacts:
        name, published = str(row["article_id"]), row["published"]
        if name not in self._articles:
            if published not in self._moments:
                self._moments[published] = Moment.parse(str(published))
            origin = self._origins.get(name, str(row["origin"]))
            copy_of = None if origin == name else UUID(origin)
            self._articles[name] = StoredArticle(self._views, row, self._moments[published], copy_of)
        return self._articles[name]


def role_of(report: Report) -> str | None:
    """Return what a report is asked for beside its part."""
    if report.kind is MeetingsCounted:
        return COUNT
    if report.kind is SummitNotHeld:
        return ABSENCE
    if report.makes_claims:
        return REMARK if report.kind is StatementMade else CLAIM
    return None


def _outline(report: Report) -> Row:
    article = report.article
    told = {
        "kind": report.kind.TOPIC,
        "names": report.names,
        "when": report.way.when.edtf if report.way.when else None,
        "calendar": report.way.calendar,
        "place": place_cells(report.way.place),
        "ordinal": report.way.ordinal,
        "takes_side": report.takes_side,
        "makes_claims": report.makes_claims,
        "leaves_out": report.leaves_out,
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
        "told": packed(told),
        "role": role_of(report),
    }


def _told(text: str, people: str) -> dict[str, object]:
    """Return what an outline tells of a report, by the names of its properties."""
    cells = json.loads(text)
    when = Moment.parse(cells["when"]) if cells["when"] else None
    plain = {name: cells[name] for name in ("takes_side", "makes_claims", "leaves_out")}
    return plain | {
        "kind": FINDING_TYPES[cells["kind"]],
        "names": tuple(cells["names"]),
        "people": tuple(people.split("|")),
        "way": way(when, cells["calendar"], place_in(cells["place"]), cells["ordinal"]),
    }


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)

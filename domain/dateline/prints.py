"""Prints of one text in a story, kept up with its articles: looked for among those that share a value of their heads.

Near-copies share one of the first values of their sketches, so these are kept with each article to find it by.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from dateline.copies import HEAD, origins
from dateline.ports import Row, Views
from dateline.reports import Report
from dateline.rows import ARTICLES, HEADS, OUTLINES, facts_in, rows_with


def head_rows(report: Report) -> list[Row]:
    """Return the rows by which the article of a report is found among those that it may be a print of."""
    article = report.article
    return [{"article_id": str(article.id), "value": str(value)} for value in article.sketch[:HEAD]]


def origins_now(
    views: Views, people: str, gone: Iterable[Row], fresh: Iterable[Report], touched: set[str]
) -> dict[str, str]:
    """Return the origins of the articles that came, and of the others whose origin is another one now.

    *gone* are the outlines of *touched* articles as they are kept, *fresh* what these report instead.
    """
    sketches = {str(r.article.id): r.article.sketch for r in fresh}
    heads = {str(value) for sketch in sketches.values() for value in sketch[:HEAD]}
    alike = {str(row["article_id"]) for row in rows_with(views, HEADS, "value", heads)} - touched
    near = {str(row["origin"]) for row in (*gone, *outline_rows(views, people, "article_id", alike))}
    members = {
        str(row["article_id"]): str(row["origin"]) for row in outline_rows(views, people, "origin", near)
    }
    for row in rows_with(views, ARTICLES, "article_id", members.keys() - touched):
        sketches[str(row["article_id"])] = facts_in(row).sketch
    found = origins(sketches, sketches)
    return {name: origin for name, origin in found.items() if name in touched or members[name] != origin}


def in_print_of(report: Report, origin: str) -> Report:
    """Return a report of which the article is known to be a print of *origin*."""
    return replace(report, article=replace(report.article, copy_of=UUID(origin)))


def outline_rows(views: Views, people: str, column: str, values: Iterable[str]) -> list[Row]:
    """Return the outlines of one story that have one of these values."""
    # Of the story by a look at each: a database might take all of the story to be the smaller choice.
    return [row for row in rows_with(views, OUTLINES, column, values) if row["people"] == people]

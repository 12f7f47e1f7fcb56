"""Prints of one text in a story, kept up with its articles: looked for among those that share a value of their heads.

Near-copies share one of the first values of their sketches, so these are kept with each article to find it by. Texts
that were prints of one are so still while none of them goes; a new text is another print if it is alike one of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from uuid import UUID

from dateline.copies import HEAD, are_alike, origins
from dateline.ports import Row, Views
from dateline.reports import Report
from dateline.rows import ARTICLES, HEADS, OUTLINES, rows_with, sketch_in

Sketch = tuple[int, ...]

_FIRST, _AT_ONCE = 40, 1000  # articles that are looked at before the next ones: the first tell most often


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
    prints = _Prints(views, people, touched)
    sketches = {str(r.article.id): r.article.sketch for r in fresh}
    broken = {str(row["origin"]) for row in gone}
    before = prints.of(broken)
    loose = sketches | prints.sketches(before)
    now = origins(loose, loose)
    least = _least({now[name], *alike} for name, alike in prints.alike(sketches, broken).items())
    now = {name: least.get(origin, origin) for name, origin in now.items()}
    # What had a broken origin is loose, and was looked at: it does not follow the text that gave the origin its name.
    moved = prints.of(origin for origin, first in least.items() if first != origin and origin not in broken)
    now |= {name: least[origin] for name, origin in moved.items()}
    before |= moved
    return {name: origin for name, origin in now.items() if name in touched or before[name] != origin}


def _least(linked: Iterable[set[str]]) -> dict[str, str]:
    """Return for each of some names the least of those with which it is linked."""
    apart: list[set[str]] = []
    for names in linked:
        near = [some for some in apart if not some.isdisjoint(names)]
        apart = [*(some for some in apart if some.isdisjoint(names)), names.union(*near)]
    return {name: min(names) for names in apart for name in names}


class _Prints:
    """The articles of a story that are not touched, with their origins as they are kept."""

    def __init__(self, views: Views, people: str, touched: set[str]) -> None:
        self._views, self._people, self._touched = views, people, touched

    def of(self, texts: Iterable[str]) -> dict[str, str]:
        """Return the articles that have one of these origins, with it."""
        return self._origins("origin", texts)

    def sketches(self, articles: Iterable[str]) -> dict[str, Sketch]:
        """Return the sketches of some articles."""
        rows = rows_with(self._views, ARTICLES, "article_id", articles)
        return {str(row["article_id"]): sketch_in(row) for row in rows}

    def alike(self, fresh: Mapping[str, Sketch], besides: set[str]) -> dict[str, set[str]]:
        """Return the origins of the texts of which new ones are prints, where there are any, but for those *besides*."""
        values = {str(value) for sketch in fresh.values() for value in sketch[:HEAD]}
        with_value: dict[str, list[str]] = defaultdict(list)
        for row in rows_with(self._views, HEADS, "value", values):
            if row["article_id"] not in self._touched:
                with_value[str(row["value"])].append(str(row["article_id"]))
        found = {}
        for name, sketch in fresh.items():
            shared = Counter(near for value in sketch[:HEAD] for near in with_value.get(str(value), ()))
            if shared and (texts := self._texts_of(sketch, shared, besides)):
                found[name] = texts
        return found

    def _texts_of(self, sketch: Sketch, shared: Mapping[str, int], besides: set[str]) -> set[str]:
        """Return of which texts one is a print, among articles by how many values they share with it."""
        origin = self._origins("article_id", shared)
        left = sorted(origin.keys(), key=lambda name: (-shared[name], name))
        found: set[str] = set()
        at_once = _FIRST
        while left := [name for name in left if origin[name] not in found and origin[name] not in besides]:
            near = self.sketches(left[:at_once])
            found |= {origin[name] for name, other in near.items() if are_alike(sketch, other)}
            left, at_once = left[at_once:], _AT_ONCE
        return found

    def _origins(self, column: str, values: Iterable[str]) -> dict[str, str]:
        rows = outline_rows(self._views, self._people, column, values)
        found = {str(row["article_id"]): str(row["origin"]) for row in rows}
        return {name: origin for name, origin in found.items() if name not in self._touched}


def in_print_of(report: Report, origin: str) -> Report:
    """Return a report of which the article is known to be a print of *origin*."""
    return replace(report, article=replace(report.article, copy_of=UUID(origin)))


def outline_rows(views: Views, people: str, column: str, values: Iterable[str]) -> list[Row]:
    """Return the outlines of one story that have one of these values."""
    # Of the story by a look at each: a database might take all of the story to be the smaller choice.
    return [row for row in rows_with(views, OUTLINES, column, values) if row["people"] == people]

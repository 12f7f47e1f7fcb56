"""The lists: timeline, contradictions, positions, articles, each with its filters in the address."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from dateline.app import Dateline
from dateline.drawing.course import course, days_of
from dateline.drawing.picture import Picture
from dateline.drawing.svg import inline, legend, shape
from dateline.positions import Position
from dateline.timeline import Entry
from dateline.web.asking import (
    ABOUT,
    AS_OF,
    DISMISSED,
    HOLDER,
    KIND,
    PUBLISHED_BY,
    SINCE,
    SPEAKER,
    TIMES,
    UNTIL,
    WITH_STATEMENTS,
    Asked,
    Parameter,
)
from dateline.web.shown.showing import Days, asked_of, clocks_of, filters, part_of, recent, shown, words_of
from dateline.web.site import site_of
from dateline.web.where import Pages


def timeline(request: Request) -> Response:
    """Show what happened: drawn, and as a list."""
    known = (ABOUT, *TIMES, WITH_STATEMENTS)
    given = asked_of(request, *known)
    with site_of(request).lines.read() as line:
        entries: list[Entry] = recent(request, line, "timeline", **filters(given))
        part = part_of(request, entries, given)
        return shown(
            request,
            line,
            "timeline.html.j2",
            given,
            title="Timeline",
            years=[(year, list(group)) for year, group in groupby(part.lines, key=_year)],
            part=part,
            **drawn(part.lines, Pages.at(clocks_of(given))),
            **form_with(request, line, known, given),
        )


def contradictions(request: Request) -> Response:
    """Show where accounts contradict each other."""
    known = (ABOUT, KIND, SPEAKER, SINCE, UNTIL, PUBLISHED_BY, AS_OF, DISMISSED)
    given = asked_of(request, *known)
    with site_of(request).lines.read() as line:
        found = recent(request, line, "contradictions", **filters(given))
        return shown(
            request,
            line,
            "contradictions.html.j2",
            given,
            title="Contradictions",
            part=part_of(request, found, given),
            **form_with(request, line, known, given),
        )


def positions(request: Request) -> Response:
    """Show where each voice stands on each question."""
    known = (ABOUT, HOLDER, SPEAKER, *TIMES)
    given = asked_of(request, *known)
    with site_of(request).lines.read() as line:
        found = recent(request, line, "positions", **filters(given))
        part = part_of(request, found, given)
        return shown(
            request,
            line,
            "positions.html.j2",
            given,
            title="Positions",
            questions=[charted(list(group)) for _, group in groupby(part.lines, key=_asked)],
            part=part,
            **form_with(request, line, known, given),
        )


def articles(request: Request) -> Response:
    """Show all articles."""
    given = asked_of(request)
    with site_of(request).lines.read() as line:
        part = part_of(request, recent(request, line, "articles"), given)
        return shown(request, line, "articles.html.j2", given, title="Articles", part=part)


def drawn(entries: Sequence[Entry], where: Pages) -> dict[str, Any]:
    """Return the drawing of entries, with links to them, and the key to it; a statement leads to its words."""

    def link(entry: Entry) -> str:
        if entry.kind != "statement":
            return where.entry(entry.id)
        first = entry.accounts[0]
        return where.evidence(first.article.id, first.evidence[0].start, first.evidence[0].end)

    picture = Picture.of(entries)
    return {
        "picture": Markup(inline(picture, link)),  # noqa: S704 - it escapes words
        "shapes": [(name, Markup(shape(name)), words) for name, words in legend(picture)],  # noqa: S704 - its own
    }


def charted(positions: Sequence[Position]) -> list[tuple[Position, Markup]]:
    """Return the positions on one question, each with the chart of its course; all charts have the same days."""
    axis = days_of(positions)
    return [(p, Markup(course(p, axis))) for p in positions]  # noqa: S704 - it escapes words


def form_with(request: Request, line: Dateline, known: tuple[Parameter, ...], given: Asked) -> dict[str, Any]:
    """Return what the form with the filters shows: its fields, their words, and how far the clocks can be set."""
    about = given.get("about", ())
    told = recent(request, line, "timeline", **({"about": about} if about else {}))
    return {
        "fields": [parameter.name for parameter in known],
        "words": words_of(request),
        "happened": Days.of(entry.when for entry in told),
        "published": Days.of(article.published for article in recent(request, line, "articles")),
        "filtered": bool(filters(given)),
    }


def _asked(position: Position) -> tuple[tuple[str, ...], str]:
    return position.about, position.question


def _year(entry: Entry) -> str:
    days = [entry.when.first, entry.when.last] if entry.when else []
    known = [day.year for day in days if 1 < day.year < 9999]  # noqa: PLR2004 - open ends, see Moment
    return str(known[0]) if known else "Undated"

"""Search: the articles in which words stand, with the places and who said them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from dateline.pages.texts import Piece, Span, pieces
from dateline.search import Excerpt, Hit
from dateline.web.asking import ABOUT, PUBLISHED_BY, PUBLISHER, SINCE, SPEAKER, UNTIL, WHERE_FOUND, WORDS
from dateline.web.shown.lists import form_with
from dateline.web.shown.showing import LINES, asked_of, cut, filters, shown
from dateline.web.site import site_of
from dateline.web.where import anchor

_ASKED = (ABOUT, SPEAKER, PUBLISHER, SINCE, UNTIL, PUBLISHED_BY, WHERE_FOUND)


def search(request: Request) -> Response:
    """Show what was found; without any words, ask for them."""
    given = asked_of(request, replace(WORDS, required=False), *_ASKED)
    with site_of(request).lines.read() as line:
        part: Any = None
        if "words" in given:
            offset = (given.get("page", 1) - 1) * LINES
            found = line.search(**filters(given), limit=LINES, offset=max(offset, 0))
            part = cut(request, found.hits, given.get("page", 1), found.total)
        return shown(
            request,
            line,
            "search.html.j2",
            given,
            title="Search",
            part=part,
            marked=marked,
            place=place,
            **form_with(request, line, _ASKED, given),
        )


def marked(words: str, marks: Iterable[Span], start: int = 0) -> Iterable[Piece]:
    """Yield words piece by piece, with what is looked for marked; *start* is where in the text they begin."""
    inside = [(first - start, last - start) for first, last in marks]
    return pieces(words, inside, lambda _: "")


def place(hit: Hit, excerpt: Excerpt) -> str:
    """Return where the first of the words stands in the text of its article."""
    span = excerpt.marks[0] if excerpt.marks else (excerpt.start, excerpt.end)
    at = urlencode({"at": f"{span[0]}-{span[1]}"})
    return f"/articles/{hit.article.id}?{at}#{anchor(span)}"

"""The addresses of all pages."""

from __future__ import annotations

from typing import Final

from starlette.routing import Route

from dateline.web.shown import articles, lists, looking, searching, things

_PAGES: Final = (
    ("/", looking.overview),
    ("/timeline", lists.timeline),
    ("/contradictions", lists.contradictions),
    ("/positions", lists.positions),
    ("/articles", lists.articles),
    ("/search", searching.search),
    ("/diff", looking.diff),
    ("/decisions", looking.decisions),
    ("/api", looking.api),
    ("/entries/{id}", things.entry),
    ("/contradictions/{id}", things.contradiction),
    ("/positions/{id}", things.position),
    ("/articles/{id}", articles.article),
    ("/findings/{id}", articles.finding),
    ("/show/{id}", things.thing),
    ("/history/{id}", things.history),
)


def routes() -> list[Route]:
    """Return the routes of all pages."""
    return [Route(path, page, methods=["GET"]) for path, page in _PAGES]

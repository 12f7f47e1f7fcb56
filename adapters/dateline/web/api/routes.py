"""The routes of the API: each asks one query."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dateline.exports.contracts import Json
from dateline.exports.lines import as_json
from dateline.web.api.openapi import TOTAL, description
from dateline.web.api.queries import QUERIES, Part, Query
from dateline.web.asking import Asked, asked, without
from dateline.web.site import site_of

_JSON: Final = "application/json"


def routes() -> list[Route]:
    """Return the routes of all queries, and that of their description."""
    described = Route("/api/openapi.json", _description, methods=["GET"])
    return [described, *(Route(query.path, _endpoint(query), methods=["GET"]) for query in QUERIES)]


def _endpoint(query: Query) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        given = asked(query.asks, request.query_params.multi_items())
        with site_of(request).lines.read() as line:
            found = query.answer(line, {**_of_store(query, given), **request.path_params})
        if isinstance(found, list):
            found = _part(found, given.get("limit"), given.get("offset", 0))
        if isinstance(found, Part):
            return Response(as_json(found.lines), media_type=_JSON, headers={TOTAL: str(found.total)})
        return Response(as_json(found), media_type=_JSON)

    return answer


def _of_store(query: Query, given: Asked) -> Asked:
    """Return what the store is asked: which part of a list, only where it cuts the list itself."""
    return given if query.cuts else without(given, "limit", "offset")


def _part(found: list[Json], limit: int | None, offset: int) -> Part:
    shown = found[offset:] if limit is None else found[offset : offset + limit]
    return Part(shown, len(found))


def _description(request: Request) -> Response:
    asked((), request.query_params.multi_items())
    return Response(as_json(description()), media_type=_JSON)

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
from dateline.web.api.queries import QUERIES, Query
from dateline.web.asking import asked, without
from dateline.web.site import site_of

_JSON: Final = "application/json"


def routes() -> list[Route]:
    """Return the routes of all queries, and that of their description."""
    described = Route("/api/openapi.json", _description, methods=["GET"])
    return [described, *(Route(query.path, _endpoint(query), methods=["GET"]) for query in QUERIES)]


def _endpoint(query: Query) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        given = asked(query.asks, request.query_params.multi_items())
        with site_of(request).lines.borrowed() as line:
            found = query.answer(line, {**without(given, "limit", "offset"), **request.path_params})
        if not isinstance(found, list):
            return Response(as_json(found), media_type=_JSON)
        part = _part(found, given.get("limit"), given.get("offset", 0))
        return Response(as_json(part), media_type=_JSON, headers={TOTAL: str(len(found))})

    return answer


def _part(found: list[Json], limit: int | None, offset: int) -> list[Json]:
    return found[offset:] if limit is None else found[offset : offset + limit]


def _description(request: Request) -> Response:
    asked((), request.query_params.multi_items())
    return Response(as_json(description()), media_type=_JSON)

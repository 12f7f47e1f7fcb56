"""The addresses of all pages."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dateline.web.rendering import page
from dateline.web.site import site_of


def routes() -> list[Route]:
    """Return the routes of all pages."""
    return [Route("/", overview)]


def overview(request: Request) -> Response:
    """Say how much there is."""
    with site_of(request).lines.borrowed() as line:
        return page(request, "overview.html.j2", title="Overview", position=line.position())

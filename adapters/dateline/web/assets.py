"""What pages load beside themselves: one style, one script, one icon, all of this server."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final, NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dateline.pages import drawing_script, style
from dateline.web.faults import NoSuchPage

_FOREVER: Final = "max-age=31536000, immutable"  # the address changes with the content


class Asset(NamedTuple):
    """A file as it is sent."""

    content: str
    media_type: str
    version: str


def routes() -> list[Route]:
    """Return the route of all assets."""
    return [Route("/static/{name}", _asset, methods=["GET"])]


def versioned(name: str) -> str:
    """Return the address of an asset: another one once its content is another."""
    return f"/static/{name}?v={_assets()[name].version}"


def _asset(request: Request) -> Response:
    found = _assets().get(request.path_params["name"])
    if found is None:
        raise NoSuchPage(request.url.path)
    current = request.query_params.get("v") == found.version
    headers = {"Cache-Control": _FOREVER if current else "no-cache"}
    return Response(found.content, media_type=found.media_type, headers=headers)


@cache
def _assets() -> dict[str, Asset]:
    return {
        "style.css": _made(style() + _file("web.css"), "text/css"),
        "dateline.js": _made(drawing_script() + _file("dateline.js"), "text/javascript"),
        "icon.svg": _made(_file("icon.svg"), "image/svg+xml"),
    }


def _made(content: str, media_type: str) -> Asset:
    return Asset(content, media_type, sha256(content.encode()).hexdigest()[:12])


def _file(name: str) -> str:
    return (files("dateline.web") / "static" / name).read_text(encoding="utf-8")

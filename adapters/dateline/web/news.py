"""The stream that tells an open page when the store has moved."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from dateline.web.asking import AFTER, asked
from dateline.web.faults import Busy
from dateline.web.site import site_of


def routes() -> list[Route]:
    """Return the route of the stream."""
    return [Route("/live", _live, methods=["GET"])]


async def _live(request: Request) -> Response:
    given = asked((AFTER,), request.query_params.multi_items())
    live = site_of(request).live
    if live.full:
        raise Busy
    last = request.headers.get("last-event-id", "")  # a browser that lost the stream says what it had
    after = int(last) if last.isdecimal() and len(last) < 16 else given.get("after")  # noqa: PLR2004 - as AFTER
    return StreamingResponse(live.stream(after), media_type="text/event-stream")

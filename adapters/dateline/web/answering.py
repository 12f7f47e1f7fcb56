"""What went wrong, as an answer: a page for people, a problem as RFC 9457 has it for programs."""

from __future__ import annotations

import json
import logging
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.errors import DatelineError
from dateline.exports.words import printable
from dateline.web.api.openapi import PROBLEM
from dateline.web.faults import NoSuchPage, WrongMethod, status_of
from dateline.web.rendering import page

_LOG = logging.getLogger("dateline.web")
_WAIT = "5"  # seconds after which it makes sense to ask again


class Unexpected(DatelineError):
    """A defect of this program."""

    def __init__(self, path: str) -> None:
        remedy = "see what the server printed, and report it to the makers of Dateline"
        super().__init__(path, "something went wrong that should not have", remedy)


class Faults:
    """Answers for all that goes wrong inside, so that nobody sees more than what, why and what to do."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, or say why it does not."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def send_on(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_on)
        except Exception as error:
            if not isinstance(error, DatelineError):
                _LOG.exception("%s %s", scope["method"], printable(scope["path"]))
            if begun:  # it is too late to say anything
                raise
            request = Request(scope, receive)
            known = error if isinstance(error, DatelineError) else Unexpected(request.url.path)
            await fault(request, known)(scope, receive, send)


async def http_fault(request: Request, error: Exception) -> Response:
    """Answer what the router could not place."""
    assert isinstance(error, HTTPException)
    known = {
        HTTPStatus.NOT_FOUND: NoSuchPage(request.url.path),
        HTTPStatus.METHOD_NOT_ALLOWED: WrongMethod(request.method, request.url.path),
    }.get(HTTPStatus(error.status_code))
    answer = fault(request, known or DatelineError("the form", error.detail, "load the page again"))
    answer.status_code = error.status_code
    answer.headers.update(error.headers or {})
    return answer


async def known_fault(request: Request, error: Exception) -> Response:
    """Answer an error of Dateline."""
    assert isinstance(error, DatelineError)
    return fault(request, error)


def fault(request: Request, error: DatelineError) -> Response:
    """Return the answer that tells of an error: as JSON to whoever asks the API, as a page to all others."""
    status = status_of(error)
    if request.url.path.startswith("/api/"):
        answer = _problem(error, status)
    else:
        answer = page(request, "error.html.j2", status=status, error=error, title=HTTPStatus(status).phrase)
    if status == HTTPStatus.UNAUTHORIZED:
        answer.headers["WWW-Authenticate"] = "Bearer"
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        answer.headers["Retry-After"] = _WAIT
    return answer


def _problem(error: DatelineError, status: int) -> Response:
    said = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": str(error),
        "what": error.what,
        "reason": error.reason,
        "remedy": error.remedy,
    }
    return Response(json.dumps(said), status, media_type=PROBLEM)

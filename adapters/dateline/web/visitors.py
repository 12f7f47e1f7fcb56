"""Who is let in: whoever shows the token, once on a page that gives a cookie for it, or with every request."""

from __future__ import annotations

import hmac
import secrets
import time
from collections.abc import Callable
from hashlib import sha256
from typing import Final
from urllib.parse import quote

from starlette.datastructures import URL
from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from dateline.web.faults import NotLetIn

SHORTEST_TOKEN: Final = (
    20  # characters: what nobody can try out, of letters and digits that were drawn by lot
)
COOKIE: Final = "dateline_session"
LASTS: Final = 14 * 24 * 3600  # seconds that a session lasts
_OPEN: Final = ("/login", "/static/")


class Visitors:
    """Knows who has shown the token; where there is none, everybody is let in.

    A session is the time at which it ends, signed with a secret of this process: it ends with the process as well.

    Args:
        token: what is to be shown; None for nothing.
        now: seconds since 1970.
    """

    def __init__(self, token: str | None, now: Callable[[], float] = time.time) -> None:
        self._token, self._now = token, now
        self._secret = secrets.token_bytes(32)

    @property
    def needs_token(self) -> bool:
        """Whether anybody has to show anything."""
        return self._token is not None

    def right(self, token: str) -> bool:
        """Whether this is the token; how long it takes to say so tells nothing of it."""
        return self._token is None or hmac.compare_digest(_digest(token), _digest(self._token))

    def session(self) -> str:
        """Return what a cookie holds from now on."""
        ends = str(int(self._now()) + LASTS)
        return f"{ends}.{self._signature(ends)}"

    def knows(self, connection: HTTPConnection) -> bool:
        """Whether a request shows the token, or a session that still lasts."""
        if self._token is None:
            return True
        scheme, _, given = connection.headers.get("authorization", "").partition(" ")
        if scheme.casefold() == "bearer":
            return self.right(given.strip())
        return self._lasts(connection.cookies.get(COOKIE, ""))

    def _lasts(self, session: str) -> bool:
        ends, _, signature = session.partition(".")
        if not hmac.compare_digest(_digest(signature), _digest(self._signature(ends))):
            return False
        return int(ends) > self._now()  # it is signed, so it is a number

    def _signature(self, ends: str) -> str:
        return hmac.new(self._secret, ends.encode(errors="replace"), sha256).hexdigest()


class Doorkeeper:
    """Answers those alone whom *visitors* knows; sends whoever looks at a page to the login."""

    def __init__(self, app: ASGIApp, visitors: Visitors) -> None:
        self._app, self._visitors = app, visitors

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer who is let in.

        Raises:
            NotLetIn: a program has not shown the token.
        """
        if scope["type"] != "http" or scope["path"].startswith(_OPEN):
            await self._app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        if self._visitors.knows(connection):
            await self._app(scope, receive, send)
            return
        if scope["method"] != "GET" or scope["path"].startswith(("/api", "/live")):
            raise NotLetIn
        wanted = quote(_asked(connection.url))
        await RedirectResponse(f"/login?then={wanted}", status_code=303)(scope, receive, send)


def own_path(wanted: str) -> str:
    """Return where to go after the login: a path of this server, whatever an address asks for."""
    inside = wanted.startswith("/") and not wanted.startswith(("//", "/\\")) and wanted.isprintable()
    return wanted if inside else "/"


def _asked(url: URL) -> str:
    return f"{url.path}?{url.query}" if url.query else url.path


def _digest(words: str) -> bytes:
    """Return what is compared: of one length, whatever was given."""
    return sha256(words.encode(errors="replace")).digest()

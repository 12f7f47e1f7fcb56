"""Forms that only these pages can send: each carries a signature of a cookie that no other site can read or set."""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dateline.web.faults import ForeignForm, TooLarge

COOKIE: Final = "dateline_forms"
FIELD: Final = "form"
LONGEST: Final = 64 * 1024  # bytes of a form: a reason is a sentence, not a book
_HERE: Final = {"same-origin", "none"}  # what browsers call a request that no other site has caused
_ELSEWHERE: Final = "another site has sent it"


class Forms:
    """Signs forms with a secret of this process, and knows its own."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)

    def key(self, request: Request) -> str:
        """Return what names the browser that asks: its cookie's, or a new one for it to keep."""
        held = request.cookies.get(COOKIE, "")
        return held if len(held) == len(_new()) and held.isalnum() else _new()

    def signature(self, key: str) -> str:
        """Return what a form for this browser carries."""
        return hmac.new(self._secret, key.encode(), sha256).hexdigest()

    def check(self, request: Request, given: str) -> None:
        """Refuse a form that another site sent, or that was made for another browser.

        Raises:
            ForeignForm: it did not come from these pages.
        """
        site = request.headers.get("sec-fetch-site", "same-origin")
        if site not in _HERE:
            raise ForeignForm(_ELSEWHERE)
        origin = request.headers.get("origin", "null")
        # A browser that tells nobody where it was says null; the site and the signature speak for it.
        if origin != "null" and urlsplit(origin).netloc.casefold() != request.headers["host"].casefold():
            raise ForeignForm(_ELSEWHERE)
        held = request.cookies.get(COOKIE, "")
        expected = self.signature(held).encode()
        if not held or not hmac.compare_digest(expected, given.encode(errors="replace")):
            reason = "it was made for another browser, or before the server was started"
            raise ForeignForm(reason)


class ShortBodies:
    """Refuses requests that are longer than any form, before they are read."""

    def __init__(self, app: ASGIApp, most: int = LONGEST) -> None:
        self._app, self._most = app, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is short.

        Raises:
            TooLarge: it is too long, or turns out to be.
        """
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        said = Headers(scope=scope).get("content-length", "0")
        if said.isdecimal() and int(said[:12]) > self._most:
            raise TooLarge(self._most)
        got = 0

        async def receive_little() -> Message:
            nonlocal got
            message = await receive()
            got += len(message.get("body", b""))
            if got > self._most:
                raise TooLarge(self._most)
            return message

        await self._app(scope, receive_little, send)


def _new() -> str:
    return secrets.token_hex(16)

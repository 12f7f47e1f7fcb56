"""Running the app: where it listens, who may ask, and how it stops."""

from __future__ import annotations

import socket
from types import FrameType
from typing import Final

import uvicorn
from starlette.applications import Starlette

from dateline.errors import DatelineError
from dateline.web.hosts import LOOPBACK, bracketed, is_loopback
from dateline.web.site import site_of_app
from dateline.web.visitors import SHORTEST_TOKEN

_GRACE: Final = 5  # seconds that answers under way get when the server stops
_BACKLOG: Final = 128  # connections that may wait to be taken


class CannotListen(DatelineError):
    """The address is taken, or is none of this machine."""


class TokenNeeded(DatelineError):
    """Others than this machine could ask, and nothing keeps them out."""

    def __init__(self, host: str) -> None:
        reason = "other machines can ask under it, and nothing keeps them out"
        remedy = 'set DATELINE_TOKEN, as with `export DATELINE_TOKEN="$(openssl rand -hex 24)"`'
        super().__init__(host, reason, remedy)


class WeakToken(DatelineError):
    """A token that could be tried out."""

    def __init__(self, length: int) -> None:
        remedy = f"give one of {SHORTEST_TOKEN} or more, drawn by lot: `openssl rand -hex 24`"
        super().__init__("the token", f"it has {length} characters, and could be tried out", remedy)


def checked_token(host: str, token: str | None, names: tuple[str, ...]) -> str | None:
    """Return the token that is to be shown; None where this machine alone can ask.

    None is made up here: it would change with every start, and stand in whatever keeps what programs print.

    Raises:
        TokenNeeded: other machines can reach the address, and there is no token.
        WeakToken: it is too short.
    """
    if token is not None and len(token) < SHORTEST_TOKEN:
        raise WeakToken(len(token))
    if token is None and (names or not is_loopback(host)):
        raise TokenNeeded(names[0] if names else host)
    return token


def names_for(host: str, names: tuple[str, ...]) -> frozenset[str] | None:
    """Return the names by which a server on a host may be called; None for any, where a token keeps others out."""
    if not is_loopback(host):
        return None
    return LOOPBACK | {bracketed(host).casefold(), *(name.casefold() for name in names)}


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens on an address; on port 0 it takes one that is free.

    Raises:
        CannotListen: nobody can listen there.
    """
    where = f"{bracketed(host)}:{port}"
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except (OSError, OverflowError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise CannotListen(where, said, "choose another with --host and --port") from error


def address_of(listener: socket.socket, host: str) -> str:
    """Return the address to type into a browser; one for all networks is called by the name of this machine."""
    everywhere = host in {"0.0.0.0", "::"}  # noqa: S104 - asked for, with a token
    shown = socket.gethostname() if everywhere else bracketed(host)
    return f"http://{shown}:{listener.getsockname()[1]}/"


def run(app: Starlette, listener: socket.socket) -> None:
    """Answer until a signal stops it: what is under way is finished first, streams of news end at once."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_GRACE,
        ws="none",
    )
    _Server(config, app).run(sockets=[listener])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, app: Starlette) -> None:
        super().__init__(config)
        self._app = app

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        site_of_app(self._app).live.stop()
        super().handle_exit(sig, frame)

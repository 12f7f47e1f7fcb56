"""The names by which a server may be called: a page of elsewhere must not reach it under a name of its own.

A browser that has loaded a page from a hostile site keeps to that site's name. If the name is made to mean 127.0.0.1
afterwards, the page may read what is served there, unless the server asks by which name it was called.
"""

from __future__ import annotations

from collections.abc import Collection
from ipaddress import ip_address
from typing import Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from dateline.web.faults import WrongHost

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "[::1]"})


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach an address to listen on."""
    if host.casefold() == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def bracketed(host: str) -> str:
    """Return a host as it stands in an address: IPv6 in brackets."""
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def name_of(host: str) -> str:
    """Return the name in a Host header, without the port."""
    name = host.casefold()
    if name.startswith("["):
        return name.partition("]")[0] + "]"
    return name.partition(":")[0]


class KnownHosts:
    """Refuses requests that are sent to another name; with no names given all are taken."""

    def __init__(self, app: ASGIApp, names: Collection[str] | None) -> None:
        self._app = app
        self._names = None if names is None else {name.casefold() for name in names}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what is sent to a name that is known.

        Raises:
            WrongHost: it is sent to another.
        """
        if scope["type"] == "http" and self._names is not None:
            hosts = Headers(scope=scope).getlist("host")
            if len(hosts) != 1 or name_of(hosts[0]) not in self._names:
                raise WrongHost(", ".join(hosts), " or ".join(sorted(self._names)))
        await self._app(scope, receive, send)

"""Where a PostgreSQL store is, and how that may be shown: a password is never."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, Self

import psycopg
from psycopg.conninfo import conninfo_to_dict

from dateline.stores.errors import BadAddress

CONNECT_TIMEOUT: Final = (
    10  # seconds to wait for a server that does not answer, unless the URL says otherwise
)


@dataclass(frozen=True, slots=True)
class Address:
    """What the driver connects with, and what messages may show of it."""

    parameters: dict[str, Any] = field(repr=False)
    shown: str

    @classmethod
    def parse(cls, url: str) -> Self:
        """Return the address that a URL means, as libpq understands it.

        Raises:
            BadAddress: it is none.
        """
        try:
            parts = {key: value for key, value in conninfo_to_dict(url).items() if value}
        except (psycopg.ProgrammingError, ValueError):
            raise BadAddress from None
        return cls.of(parts)

    @classmethod
    def of(cls, parts: dict[str, Any]) -> Self:
        """Return the address with these parameters of libpq, and with what a store needs beside them.

        Raises:
            BadAddress: they cannot be meant so: most often a password holds an "@", a "/" or a ":".
        """
        host, port, name = (str(parts.get(key, "")) for key in ("host", "port", "dbname"))
        if "@" in host + name or not all(one.isdecimal() for one in port.split(",") if one):
            raise BadAddress
        own = {"connect_timeout": CONNECT_TIMEOUT, "application_name": "dateline"}
        return cls({**own, **parts, "client_encoding": "UTF8"}, _shown(parts))


def _shown(parts: dict[str, Any]) -> str:
    user, host, port = (str(parts.get(name, "")) for name in ("user", "host", "port"))
    server = f"{user}@" if user else ""
    on_socket = host.startswith("/")
    server += "" if on_socket else host
    server += f":{port}" if port else ""
    return f"postgresql://{server}/{parts.get('dbname', '')}" + (f"?host={host}" if on_socket else "")

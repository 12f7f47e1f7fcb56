"""What an error of PostgreSQL means to a user: what happened, where, and what to do."""

from __future__ import annotations

from typing import Final, NamedTuple

import psycopg
from eventsourcing.persistence import ProgrammingError
from psycopg_pool import PoolTimeout

from dateline.errors import DatelineError, MissingDatabase
from dateline.stores.errors import LostConnection, MissingTable, NotAllowed, StoreFailed


class _MissingTable(MissingTable, ProgrammingError):
    """As the library expects it when it sees whether it has to make a table."""


class _Meaning(NamedTuple):
    reason: str  # empty where the server's own words say it best
    remedy: str
    kind: type[StoreFailed] = StoreFailed


_ROLES: Final = "ask the owner of the database for the right: see docs/store.md"
_BUSY: Final = _Meaning("other processes kept it locked", "try again when they are done")
_BROKEN: Final = _Meaning("", "see the server's log, and restore the database from a backup if it is damaged")
_UNKNOWN: Final = _Meaning("", "see the server's log")

# By SQLSTATE, or by its first two characters, its class.
_MEANINGS: Final = {
    "08": _Meaning("the connection was lost", "try again", LostConnection),
    "25006": _Meaning("", "write to the server that takes writes, with a role that may", NotAllowed),
    "28": _Meaning("", "check user and password: they are in the URL, in PGPASSWORD or in ~/.pgpass"),
    "40": _BUSY,  # a deadlock, or two changes that exclude each other
    "42501": _Meaning("", _ROLES, NotAllowed),
    "42P01": _Meaning("", "run `dateline replay`", _MissingTable),
    "53100": _Meaning("the disk of its server is full", "make room; what was recorded is safe"),
    "53200": _Meaning("its server is out of memory", "try again later, or give the server more"),
    "53300": _Meaning(
        "its server takes no more connections", "try again later, or raise its max_connections"
    ),
    "55P03": _BUSY,
    "57014": _Meaning("", "give this role more time: ALTER ROLE ... SET statement_timeout"),
    "57P": _Meaning("the connection was lost", "try again when the server is up", LostConnection),
    "58": _BROKEN,
    "XX": _BROKEN,
}

# While a connection is made, libpq hands on the server's words alone.
_REFUSALS: Final = {
    "too many connections": _MEANINGS["53300"],
    "too many clients": _MEANINGS["53300"],
    "connection slots": _MEANINGS["53300"],
    "password": _MEANINGS["28"],
    "authentication": _MEANINGS["28"],
    "role": _MEANINGS["28"],
    "pg_hba.conf": _MEANINGS["28"],
    "permission denied": _MEANINGS["42501"],
}
_NO_DATABASE: Final = "create it: createdb -E UTF8 NAME; or name another with --db"
_NO_SERVER: Final = _Meaning("", "see that the server runs there and can be reached")


def failure(where: str, error: psycopg.Error) -> DatelineError:
    """Return what an error in the middle of the work means; *where* is the address that may be shown."""
    state = error.sqlstate or ("08" if isinstance(error, psycopg.OperationalError) else "")
    meaning = _MEANINGS.get(state) or _MEANINGS.get(state[:3]) or _MEANINGS.get(state[:2]) or _UNKNOWN
    return meaning.kind(where, meaning.reason or _words(error), meaning.remedy)


def refusal(where: str, error: psycopg.Error) -> DatelineError:
    """Return what it means that no connection could be made."""
    words = _words(error)
    if error.sqlstate == "3D000" or ("database" in words and "does not exist" in words):
        return MissingDatabase(where, _NO_DATABASE)
    known = (meaning for sign, meaning in _REFUSALS.items() if "FATAL" in str(error) and sign in words)
    meaning = next(known, _NO_SERVER)
    return meaning.kind(where, meaning.reason or words, meaning.remedy)


def unreachable(error: psycopg.Error) -> bool:
    """Whether there was no connection to work with at all."""
    return isinstance(error, PoolTimeout)


def _words(error: psycopg.Error) -> str:
    """Return what the server or the driver says, in one line and without the address, which is told anyway."""
    said = error.diag.message_primary or str(error).strip().partition("\n")[0]
    return said.rpartition("failed: ")[2].removeprefix("FATAL: ").strip() or "it did not answer"

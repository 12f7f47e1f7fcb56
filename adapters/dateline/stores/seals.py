"""Seals: a hash chain over the log, by which a change to what was recorded shows.

Every append leaves one seal, in its own transaction. It is the SHA-256 of the seal before it and, event by event,
of what is stored: position, article, version, topic, and the SHA-256 of the state. Whoever keeps the last seal
elsewhere can tell later that nothing before it was changed, left out or put in.

An event whose words were erased on demand keeps the hash that its state had, so that the chain holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Final, NamedTuple
from uuid import UUID

from eventsourcing.persistence import StoredEvent

from dateline.stores.views import Cursor

TABLES: Final = (
    "CREATE TABLE seals (position BIGINT PRIMARY KEY, hash TEXT NOT NULL)",
    "CREATE TABLE erased (position BIGINT PRIMARY KEY, was TEXT NOT NULL, now TEXT NOT NULL)",
)
FIRST: Final = ""  # what the seal of the first append follows


class Seal(NamedTuple):
    """The state of the chain after the event at a position."""

    position: int
    hash: str


class Erased(NamedTuple):
    """The SHA-256 of an event's state before and after its words were erased."""

    was: str
    now: str


def digest(state: bytes) -> str:
    """Return the SHA-256 of a state, in hexadecimal digits."""
    return sha256(state).hexdigest()


def sealed(
    before: str, events: Iterable[tuple[int, StoredEvent]], erased: Mapping[int, Erased] | None = None
) -> str:
    """Return the hash of the seal of events, each with its position, behind the seal *before* them.

    Of those whose words were *erased* since they were sealed, the hash that they had counts.
    """
    chain = sha256(before.encode())
    gone = erased or {}
    for position, event in events:
        state = gone[position].was if position in gone else digest(event.state)
        chain.update(
            json.dumps([position, _digits(event), event.originator_version, event.topic, state]).encode()
        )
    return chain.hexdigest()


def _digits(event: StoredEvent) -> str:
    return event.originator_id.hex if isinstance(event.originator_id, UUID) else event.originator_id


class SealTable:
    """The SQL of seals, in words that SQLite and PostgreSQL both understand; *mark* stands for a value."""

    def __init__(self, mark: str = "?") -> None:
        self._insert = f"INSERT INTO seals (position, hash) VALUES ({mark}, {mark})"  # noqa: S608 - a mark, no value

    def seal(self, cursor: Cursor, positions: Sequence[int], events: Sequence[StoredEvent]) -> None:
        """Seal events that were just inserted, in the transaction that did so and that keeps others out."""
        if not events:
            return
        cursor.execute("SELECT hash FROM seals ORDER BY position DESC LIMIT 1")
        row = cursor.fetchone()
        before = row["hash"] if row else FIRST
        cursor.execute(self._insert, (positions[-1], sealed(before, zip(positions, events, strict=True))))

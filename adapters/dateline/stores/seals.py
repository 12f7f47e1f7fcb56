"""Seals: a hash chain over the log, by which a change to what was recorded shows.

Every append leaves one seal, in its own transaction. It is the SHA-256 of the seal before it and, event by event,
of what is stored: position, article, version, topic, and the SHA-256 of the state. Whoever keeps the last seal
elsewhere can tell later that nothing before it was changed, left out or put in.

An event whose words were erased on demand keeps the hash that its state had, so that the chain holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Final, NamedTuple
from uuid import UUID

from eventsourcing.persistence import StoredEvent

FIRST: Final = ""  # what the seal of the first append follows


class Seal(NamedTuple):
    """The state of the chain after the event at a position."""

    position: int
    hash: str


class Erased(NamedTuple):
    """The SHA-256 of an event's state before and after its words were erased."""

    was: str
    now: str


def digest(state: bytes | str) -> str:
    """Return the SHA-256 of a state, in hexadecimal digits; who edits an SQLite file by hand leaves it as text."""
    return sha256(state.encode() if isinstance(state, str) else state).hexdigest()


class Chain:
    """A seal in the making: the events behind the seal *before* them are added one by one.

    Of those whose words were *erased* since they were sealed, the hash that they had counts.
    """

    def __init__(self, before: str, erased: Mapping[int, Erased] | None = None) -> None:
        self._sum, self._erased = sha256(before.encode()), {} if erased is None else erased

    def add(self, position: int, event: StoredEvent) -> None:
        """Add the event at a position."""
        gone = self._erased.get(position)
        state = gone.was if gone else digest(event.state)
        told = [position, digits(event), event.originator_version, event.topic, state]
        self._sum.update(json.dumps(told).encode())

    @property
    def hash(self) -> str:
        """The hash of the seal, if it is set here."""
        return self._sum.hexdigest()


def sealed(
    before: str, events: Iterable[tuple[int, StoredEvent]], erased: Mapping[int, Erased] | None = None
) -> str:
    """Return the hash of the seal of events, each with its position, behind the seal *before* them."""
    chain = Chain(before, erased)
    for position, event in events:
        chain.add(position, event)
    return chain.hash


def digits(event: StoredEvent) -> str:
    """Return the id of an event's stream in hexadecimal digits."""
    return event.originator_id.hex if isinstance(event.originator_id, UUID) else event.originator_id

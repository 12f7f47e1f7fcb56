"""Dumping a store: its whole log with all that is kept beside it, line by line. Views are not dumped, but rebuilt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Final, NamedTuple

from eventsourcing.persistence import Notification
from pydantic_core import from_json

from dateline.errors import DatelineError
from dateline.events import ArticleCorrected, ArticleFiled
from dateline.stores.dump_lines import End, Line, Stored, Text, first_line, written
from dateline.stores.log import RecordedLog
from dateline.stores.seals import FIRST, Chain, Seal, digest

_NAMING: Final = (ArticleFiled.TOPIC, ArticleCorrected.TOPIC)


class Dumped(NamedTuple):
    """How much was dumped, and the position of the last event."""

    events: int
    texts: int
    position: int


class Unsealed(DatelineError):
    """Events are not what was recorded, so that nobody could load a dump of them."""

    def __init__(self, first: int, last: int) -> None:
        super().__init__(
            f"events from position {first} to {last}",
            "they are not what was recorded",
            "`dateline verify` tells more; `dateline backup` copies a database as it is",
        )


def dump(log: RecordedLog, stream: IO[bytes]) -> Dumped:
    """Write all that a store holds at this moment, while others go on writing to it.

    Raises:
        Unsealed: events do not fit their seals.
    """
    with log.snapshot():
        stream.write(first_line())
        lines = _Lines(log)
        for line in lines:
            stream.write(written(line))
    return lines.done


def text_named(event: Notification) -> str | None:
    """Return the hash of the text that a stored event names first or again, if it is one that does."""
    if event.topic not in _NAMING:
        return None
    try:
        match from_json(event.state):
            case {"text_hash": str(key)}:
                return key
    except ValueError:
        pass  # an event that cannot be understood is dumped all the same
    return None


class _Lines:
    """The lines behind the first one; `done` counts them."""

    def __init__(self, log: RecordedLog) -> None:
        self._log, self._erased = log, log.erased()
        self._texts: set[str] = set()
        self.done = Dumped(0, 0, 0)

    def __iter__(self) -> Iterator[Line]:
        before = Seal(0, FIRST)
        for seal in self._log.seals():
            yield from self._run(before, seal)
            yield seal
            before = seal
        if (last := self._log.position()) > before.position:
            raise Unsealed(before.position + 1, last)
        for key in self._log.text_hashes():
            yield from self._text(key)
        yield End(self.done.events, self.done.texts)

    def _run(self, before: Seal, seal: Seal) -> Iterator[Line]:
        """Yield the events of one seal, before each the text that it names first."""
        chain = Chain(before.hash, self._erased)
        for event in self._log.notifications(before.position, seal.position):
            erased = self._erased.get(event.id)
            if erased and digest(event.state) != erased.now:
                raise Unsealed(event.id, event.id)
            if key := text_named(event):
                yield from self._text(key)
            chain.add(event.id, event)
            self.done = self.done._replace(events=self.done.events + 1, position=event.id)
            yield Stored(event, erased)
        if chain.hash != seal.hash or self.done.position != seal.position:
            raise Unsealed(before.position + 1, seal.position)

    def _text(self, key: str) -> Iterator[Text]:
        """Yield a text that was not yet, unless it is forgotten."""
        body = None if key in self._texts else self._log.text(key)
        if body is not None:
            self._texts.add(key)
            self.done = self.done._replace(texts=self.done.texts + 1)
            yield Text(key, body)

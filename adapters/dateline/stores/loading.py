"""Loading a dump into a store that is new, or whose log is the beginning of what was dumped.

Lines are gathered up to a few megabytes; a transaction ends where an append of the dumped store did, at a seal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, NamedTuple

from eventsourcing.persistence import IntegrityError, Notification

from dateline.stores.comparing import Comparison
from dateline.stores.dump_file import BrokenDump, DumpFile
from dateline.stores.dump_lines import End, Line, Stored, Text
from dateline.stores.log import RecordedLog
from dateline.stores.recording import Copied, overtaken
from dateline.stores.seals import Erased, Seal

PART: Final = 4_000_000  # characters and bytes gathered before they are written


class Loaded(NamedTuple):
    """How many events and texts came in, and the position of the store's last event."""

    events: int
    texts: int
    position: int


@dataclass
class _Gathered:
    """Lines that are still to be written, and about how large they are."""

    events: list[Notification] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    seals: list[Seal] = field(default_factory=list)
    erased: dict[int, Erased] = field(default_factory=dict)
    size: int = 0

    def add(self, line: Line) -> None:
        match line:
            case Text(key, body):
                self.texts[key] = body
                self.size += len(body)
            case Stored(event, erased):
                self.events.append(event)
                self.erased |= {event.id: erased} if erased else {}
                self.size += len(event.state)
            case Seal():
                self.seals.append(line)
            case End():
                pass

    def take_in(self, other: _Gathered) -> None:
        self.events += other.events
        self.texts |= other.texts
        self.seals += other.seals
        self.erased |= other.erased
        self.size += other.size

    @property
    def part(self) -> Copied:
        return Copied(self.events, self.texts, self.seals, self.erased)


class _Run:
    """The parts that go into one transaction: up to one that ends with a seal, or all that are left."""

    def __init__(self, parts: Iterator[Copied]) -> None:
        self._parts = parts
        self.events = self.texts = 0
        self.seal: Seal | None = None

    def __iter__(self) -> Iterator[Copied]:
        for part in self._parts:
            self.events += len(part.events)
            self.texts += len(part.texts)
            yield part
            if part.seals:
                self.seal = part.seals[-1]
                return


def load(log: RecordedLog, dump: DumpFile, *, part: int = PART) -> Loaded:
    """Load what a store does not have of a dump; *part* is about how much is gathered before it is written.

    Raises:
        BrokenDump: the file is not as it was written. What lies before that is loaded up to the position that it names.
        ConcurrentChange: another process wrote to the store meanwhile.
        OtherLog: the log is not the beginning of what was dumped. Nothing was loaded.
    """
    loading = _Loading(log, dump, part)
    try:
        loading.run()
    except BrokenDump as error:
        raise BrokenDump(error.what, error.reason, log.position()) from error
    return Loaded(loading.events, loading.texts, log.position())


class _Loading:
    """One run through a dump."""

    def __init__(self, log: RecordedLog, dump: DumpFile, size: int) -> None:
        self._log, self._dump, self._size = log, dump, size
        self._known = Comparison(log)
        self._whole, self._open = _Gathered(), _Gathered()
        self.events = self.texts = 0

    def run(self) -> None:
        behind: Seal | None = None
        parts = self._parts()
        for first in parts:
            behind = self._insert(chain([first], parts), behind or self._known.last)

    def _insert(self, parts: Iterator[Copied], behind: Seal | None) -> Seal | None:
        """Insert parts up to one that ends with a seal, in one transaction, and return this seal."""
        run = _Run(parts)
        try:
            self._log.insert_copied(run, behind=behind)
        except IntegrityError as error:
            if self._log.position() != (behind.position if behind else 0):
                raise overtaken() from error
            raise BrokenDump(self._dump.name, "two of its events are one and the same") from error
        except UnicodeEncodeError as error:
            raise BrokenDump(self._dump.name, "a text has a character that no database keeps") from error
        self.events += run.events
        self.texts += run.texts
        return run.seal or behind

    def _parts(self) -> Iterator[Copied]:
        """Yield what is to be written, in parts; all of what is whole before a line that is broken."""
        try:
            for line in self._dump.lines():
                if self._is_new(line):
                    self._open.add(line)
                if isinstance(line, Seal | End):
                    self._whole.take_in(self._open)
                    self._open = _Gathered()
                yield from self._full()
        except BrokenDump:
            yield from self._rest()
            raise
        yield from self._rest()

    def _is_new(self, line: Line) -> bool:
        """Compare what the store should have already, and return whether it is to have this as well."""
        match line:
            case Text(key, _):
                return self._known.is_new_text(key)
            case Stored():
                return self._known.is_new_event(line)
            case Seal():
                return self._known.is_new_seal(line)
            case End():
                self._known.end()
                return False

    def _full(self) -> Iterator[Copied]:
        """Yield what is gathered if it is enough, also in the midst of the events of one seal."""
        if not self._known.done or self._whole.size + self._open.size < self._size:
            return
        yield from self._rest()
        if self._open.size >= self._size:
            part, self._open = self._open.part, _Gathered()
            yield part

    def _rest(self) -> Iterator[Copied]:
        """Yield what is gathered and whole."""
        if self._known.done and self._whole != _Gathered():
            part, self._whole = self._whole.part, _Gathered()
            yield part

"""Reading a dump: each line for itself, and that together they are what was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Final

from dateline.errors import DatelineError
from dateline.stores.dump_lines import FORMAT, End, Line, Stored, Text, format_of, line_of
from dateline.stores.seals import FIRST, Chain, Erased, Seal

_LONGEST_FIRST: Final = 1000  # bytes: what is no dump may be one line of any length


class NoDump(DatelineError):
    """The file is something else than a dump, or one of a format that is not known here."""


class BrokenDump(DatelineError):
    """A line of a dump is not as it was written, or the file ends before its end.

    `position` is up to where the store is whole; nothing behind it was loaded.
    """

    def __init__(self, place: str, reason: str, position: int = 0) -> None:
        self.position = position
        done = f"the store is whole up to position {position}" if position else "nothing was loaded"
        super().__init__(place, reason, f"{done}: load a dump that is whole, and it goes on from there")


class DumpFile:
    """The lines of a dump.

    Args:
        stream: where they are read from, once.

    Raises:
        NoDump: it begins otherwise than a dump of a known format.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self.name = str(getattr(stream, "name", "the dump"))
        self._stream, self._number = stream, 1
        self._check_format(stream.readline(_LONGEST_FIRST))
        self._position, self._sealed = 0, Seal(0, FIRST)
        self._erased: dict[int, Erased] = {}
        self._chain = Chain(FIRST, self._erased)
        self._counted = End(0, 0)

    def lines(self) -> Iterator[Line]:
        """Yield what each line says, the `End` last. A seal is yielded if all events before it fit it.

        Raises:
            BrokenDump: a line is not as it was written, or there are none to the end.
        """
        for raw in self._stream:
            self._number += 1
            try:
                line = line_of(raw)
            except ValueError as error:
                if not raw.endswith(b"\n"):
                    break
                reason = f"this line cannot be understood ({error})"
                raise self._broken(reason) from error
            if fault := self._fault(line):
                raise self._broken(fault)
            yield line
            if isinstance(line, End):
                return
        reason = "the file ends here, and the dump goes on"
        raise self._broken(reason)

    def _check_format(self, line: bytes) -> None:
        match format_of(line):
            case None:
                raise NoDump(
                    self.name, "this is no dump of Dateline", "give what `dateline dump` has written"
                )
            case number if number != FORMAT:
                reason = f"its format is {number}, and this program knows format {FORMAT}"
                raise NoDump(self.name, reason, "upgrade Dateline")

    def _fault(self, line: Line) -> str | None:
        """Return what is wrong with a line behind those before it."""
        match line:
            case Text():
                self._counted = self._counted._replace(texts=self._counted.texts + 1)
                return None
            case Stored():
                return self._fault_of_event(line)
            case Seal():
                return self._fault_of_seal(line)
            case End():
                return self._fault_of_end(line)

    def _fault_of_event(self, line: Stored) -> str | None:
        if line.event.id <= self._position:
            return f"position {line.event.id} comes behind position {self._position}"
        if line.erased:
            self._erased[line.event.id] = line.erased
        self._chain.add(line.event.id, line.event)
        self._position = line.event.id
        self._counted = self._counted._replace(events=self._counted.events + 1)
        return None

    def _fault_of_seal(self, seal: Seal) -> str | None:
        if seal.position != self._position or seal.position == self._sealed.position:
            return "this seal does not stand behind its events"
        if self._chain.hash != seal.hash:
            return f"the events behind position {self._sealed.position} are not those that were sealed here"
        self._sealed, self._erased = seal, {}
        self._chain = Chain(seal.hash, self._erased)
        return None

    def _fault_of_end(self, end: End) -> str | None:
        if self._position != self._sealed.position:
            return "the events before it have no seal"
        if end != self._counted:
            there = f"there are {self._counted.events} events and {self._counted.texts} texts"
            return f"{there}, and not {end.events} and {end.texts}"
        return "something follows the end of the dump" if self._stream.read(1) else None

    def _broken(self, reason: str) -> BrokenDump:
        return BrokenDump(f"{self.name}:{self._number}", reason)

"""Whether a store's log is the beginning of what was dumped, and where not: compared before anything is loaded."""

from __future__ import annotations

from eventsourcing.persistence import Notification

from dateline.errors import DatelineError
from dateline.stores.dump_lines import Stored
from dateline.stores.dumping import text_named
from dateline.stores.log import RecordedLog
from dateline.stores.seals import Seal


class OtherLog(DatelineError):
    """A store holds something else than the beginning of what was dumped."""

    def __init__(self, position: int, reason: str) -> None:
        remedy = "nothing was loaded; name a new database with --db"
        super().__init__(f"position {position}", reason, remedy)


class Comparison:
    """What a store has already, compared with the lines of a dump as these come.

    `last` is the last seal that both have.
    """

    def __init__(self, log: RecordedLog) -> None:
        self._events, self._seals, self._erased = log.notifications(), log.seals(), log.erased()
        self._next = next(self._events, None)
        self._kept = frozenset(log.text_hashes())
        self._told: set[str] = set()
        self.last: Seal | None = None

    @property
    def done(self) -> bool:
        """Whether all that the store has was compared."""
        return self._next is None

    def is_new_text(self, key: str) -> bool:
        """Whether the store has not this text."""
        if not self.done:
            self._told.add(key)
        return key not in self._kept

    def is_new_event(self, line: Stored) -> bool:
        """Whether the store ends before this event.

        Raises:
            OtherLog: it has something else in its place, or an append ended before it there.
        """
        if self._next is None:
            self._check_seals(line.event.id)
            return True
        self._check_event(self._next, line)
        self._next = next(self._events, None)
        return False

    def is_new_seal(self, seal: Seal) -> bool:
        """Whether the store ends before this seal.

        Raises:
            OtherLog: its events are the same, and were appended in other portions.
        """
        mine = next(self._seals, None)
        if mine is None:
            return True
        if mine != seal:
            raise OtherLog(seal.position, "the dump has another seal there than this store")
        self.last = seal
        return False

    def end(self) -> None:
        """See that the store does not go on behind the end of the dump.

        Raises:
            OtherLog: it does.
        """
        if self._next:
            raise OtherLog(self._next.id, f"this store has {_name(self._next)} there, and the dump has ended")

    def _check_seals(self, position: int) -> None:
        if mine := next(self._seals, None):
            raise OtherLog(position, f"an append ended at position {mine.position} here, and not in the dump")

    def _check_event(self, mine: Notification, line: Stored) -> None:
        theirs = line.event
        if mine.id < theirs.id:
            raise OtherLog(mine.id, f"this store has {_name(mine)} there, and the dump has nothing")
        if mine.id > theirs.id:
            raise OtherLog(theirs.id, f"the dump has {_name(theirs)} there, and this store has nothing")
        if self._erased.get(mine.id) != line.erased:
            where = "the dump" if line.erased else "this store"
            raise OtherLog(mine.id, f"words of {_name(mine)} were erased in {where} alone, or otherwise")
        if _name(mine) != _name(theirs):
            raise OtherLog(mine.id, f"this store has {_name(mine)} there, and the dump {_name(theirs)}")
        if mine != theirs:
            raise OtherLog(mine.id, f"{_name(mine)} says something else in the dump")
        key = text_named(mine)
        if key and (key in self._told) != (key in self._kept):
            where = "the dump" if key in self._told else "this store"
            raise OtherLog(mine.id, f"{where} alone has the text of {_name(mine)}")


def _name(event: Notification) -> str:
    return f"{event.topic} (event {event.originator_version} of {event.originator_id})"

"""Following: what changes in a story as articles come in, from this process or others."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from time import monotonic, sleep
from typing import Self

from dateline.changes import Change
from dateline.past import Past
from dateline.ports import EventLog, Views
from dateline.queries import Filter


class Following(Iterator[Change]):
    """The changes to stories, in the order of the log, as the store is looked at again and again.

    `position` is where to go on: all that happened up to it has been handed out. Every event counts once,
    with what was appended together: who stops between two changes of one article and goes on from `position`
    gets the first of them again.

    Args:
        log: the events.
        views: the rows beside them.
        after: the position behind which to begin.
        limits: whose stories to follow.
        timeout: seconds to wait for the next change before it ends; None for ever.
        every: seconds between two looks.
    """

    def __init__(
        self, log: EventLog, views: Views, after: int, limits: Filter, timeout: float | None, every: float
    ) -> None:
        self._log, self._views, self._limits = log, views, limits
        self._timeout, self._every = timeout, every
        self.position = after
        self._changes = self._come()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Change:
        return next(self._changes)

    def close(self) -> None:
        """End it."""
        self._changes.close()

    def _come(self) -> Generator[Change]:
        waited_since = monotonic()
        while True:
            for change in self._news():
                yield change
                waited_since = monotonic()
            left = None if self._timeout is None else waited_since + self._timeout - monotonic()
            if left is not None and left <= 0:
                return
            sleep(self._every if left is None else min(self._every, left))

    def _news(self) -> Iterator[Change]:
        """Yield what has changed since the last look, and move on behind each last change."""
        if self._log.position() <= self.position:
            return
        past = Past.since(self._log, self._views, self.position, self._limits.on)
        for position, found in past.unfold():
            yield from found[:-1]
            self.position = position
            yield from found[-1:]
        self.position = past.end

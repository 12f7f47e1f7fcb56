"""Following a store: the events that are appended to it, and what they change in its stories."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Generator, Iterator
from time import monotonic, sleep
from typing import Self, TypeVar

from dateline.changes import Change
from dateline.errors import BrokenEvent
from dateline.past import Past
from dateline.ports import EventLog, Recorded, Views
from dateline.queries import Filter
from dateline.views import Projector

T = TypeVar("T")


class _Tail(Iterator[T], ABC):
    """What comes behind a position of the log, as the store is looked at again and again.

    `position` is where to go on: all that happened up to it has been handed out.

    Args:
        log: the events.
        after: the position behind which to begin.
        timeout: seconds to wait for what comes next before it ends; None for ever.
        every: seconds between two looks.
    """

    def __init__(self, log: EventLog, after: int, timeout: float | None, every: float) -> None:
        self._log, self._timeout, self._every = log, timeout, every
        self.position = after
        self._found = self._come()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        return next(self._found)

    def close(self) -> None:
        """End it."""
        self._found.close()

    @abstractmethod
    def _news(self) -> Iterator[T]:
        """Yield what has come since the last look, and move on."""

    def _come(self) -> Generator[T]:
        waited_since = monotonic()
        while True:
            for one in self._news():
                yield one
                waited_since = monotonic()
            left = None if self._timeout is None else waited_since + self._timeout - monotonic()
            if left is not None and left <= 0:
                return
            sleep(self._every if left is None else min(self._every, left))


class Subscription(_Tail[Recorded]):
    """The events of the log in their order, each just once, those to come included.

    Positions are given out in the order of the commits, in both databases: what is behind the last event that was
    handed out has not been skipped, however late its transaction committed. An event that cannot be understood is
    left out with its stream, which is set aside.
    """

    def _news(self) -> Iterator[Recorded]:
        try:
            for one in self._log.events(self.position):
                self.position = one.position
                yield one
        except BrokenEvent:
            self._log.set_aside()


class Following(_Tail[Change]):
    """The changes to stories, in the order of the log.

    Every event counts once, with what was appended together: who stops between two changes of one article and goes
    on from `position` gets the first of them again.

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
        self._views, self._limits = views, limits
        super().__init__(log, after, timeout, every)

    def _news(self) -> Iterator[Change]:
        """Yield what has changed since the last look, and move on behind each last change."""
        if self._log.position() <= self.position:
            return
        with Projector(self._log, self._views).settled() as end:
            if end <= self.position:
                return  # this user may not bring the views up
            past = Past.since(self._log, self._views, self.position, end, self._limits.on)
        for position, found in past.unfold():
            yield from found[:-1]
            self.position = position
            yield from found[-1:]
        self.position = past.end

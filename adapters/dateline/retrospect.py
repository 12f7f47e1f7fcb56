"""Looking back: what a store showed at other moments, and how it changed from one to another."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Literal

from dateline.changes import Change
from dateline.errors import BadDate
from dateline.following import Following, Subscription
from dateline.given import Day, instant, last_day
from dateline.history import History, history
from dateline.past import changes_between, changes_published
from dateline.ports import EventLog, Views
from dateline.queries import Filter
from dateline.replay import Step, steps

Names = Sequence[str] | str
LogMoment = int | Day | datetime


class Retrospect(ABC):
    """What can be asked of how the stories of a store changed."""

    @abstractmethod
    def _log(self) -> EventLog:
        """Return the store's log."""

    @abstractmethod
    def _views(self) -> Views:
        """Return the store's views, as true as they are."""

    @abstractmethod
    def snapshot(self) -> AbstractContextManager[int]:
        """Let all answers in the context be of one moment, whatever others file meanwhile; yield its position in the log.

        Each answer is of one moment by itself. Nothing can be changed in the context; a snapshot within another
        is of the other's moment.

        Raises:
            ViewsBusy: other processes kept moving the views for too long.
        """

    def diff(
        self,
        first: LogMoment,
        second: LogMoment | None = None,
        *,
        by: Literal["recorded", "published"] = "recorded",
        about: Names = (),
    ) -> list[Change]:
        """Return what changed in the stories between two moments, each change with its sentence and causes.

        Args:
            first: what this store knew at a position of its log, or at a time.
            second: the same, later; None for now.
            by: "published" compares what the press had reported by two days instead.
            about: leaders, by any part of their names.

        Raises:
            WrongOrder: the first moment lies after the second.
            BadDate: a date is not one.
        """
        limits = limited(about)
        with self.snapshot() as end:
            log, views = self._log(), self._views()
            if by == "published":
                day = date.max if second is None else _day(second)
                return changes_published(views, _day(first), day, limits)
            start = min(self.position_at(first), end)
            until = end if second is None else min(self.position_at(second), end)
            return changes_between(log, views, start, until, limits, end=end)

    def history(self, wanted: str) -> History:
        """Return how the line that an id, or its beginning, stands for came to read as it does.

        Ids that lines had at an earlier moment are known as well. Of an article or a decision it tells what
        happened to it.

        Raises:
            UnknownId: nothing ever had an id that begins so.
            AmbiguousId: more than one thing did.
        """
        with self.snapshot():
            return history(self._log(), self._views(), wanted)

    def follow(
        self,
        *,
        after: LogMoment | None = None,
        about: Names = (),
        timeout: float | None = None,
        every: float = 0.5,
    ) -> Following:
        """Return an iterator of the changes to come, made by this process or by others.

        Args:
            after: the position, or the time, behind which to begin; None for now. The iterator's `position`
                is where to go on another time.
            about: leaders, by any part of their names.
            timeout: seconds to wait for the next change before the iterator ends; None for ever.
            every: seconds between two looks at the store.
        """
        log, views = self._log(), self._views()
        begin = log.position() if after is None else self.position_at(after)
        return Following(log, views, begin, limited(about), timeout, every)

    def subscribe(
        self, *, after: LogMoment = 0, timeout: float | None = None, every: float = 0.2
    ) -> Subscription:
        """Return an iterator of all events behind a position of the log, or a time, those to come included.

        Each comes just once and in the order of the log, whoever appends it; the iterator's `position` is where to
        go on another time.

        Args:
            after: the position, or the time, behind which to begin.
            timeout: seconds to wait for the next event before the iterator ends; None for ever.
            every: seconds between two looks at the store.
        """
        return Subscription(self._log(), self.position_at(after), timeout, every)

    def steps(self, *, upto: int | None = None) -> Iterator[Step]:
        """Yield the events of the log one by one, each with what it changed in the projections."""
        return steps(self._log().events(0, upto))

    def position(self) -> int:
        """Return the position of the last event of the log, 0 for an empty one."""
        return self._log().position()

    def position_at(self, moment: LogMoment) -> int:
        """Return the last position recorded by a time, by a day (its end, UTC), or up to a position."""
        if isinstance(moment, int):
            return min(moment, self._log().position())
        limit = instant(moment)
        last = 0
        for position, event in self._log().events():
            if event.timestamp <= limit:
                last = position
        return last


def limited(about: Names) -> Filter:
    """Return the limits that names set."""
    return Filter((about,) if isinstance(about, str) else tuple(about))


def _day(given: LogMoment) -> date:
    """Return a day of publication.

    Raises:
        BadDate: a position was given.
    """
    day = None if isinstance(given, int) else last_day(given)
    if day is None:
        raise BadDate(str(given))
    return day

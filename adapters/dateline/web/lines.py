"""Stores for many threads: each request borrows a `Dateline` of its own, and gives it back."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock

from dateline.app import Dateline
from dateline.errors import DatelineError
from dateline.stores.errors import StoreFailed
from dateline.web.faults import Busy

_MOST = 4  # more would only wait for the processor, and each holds connections to the database
_PATIENCE = 30.0  # seconds, which browsers wait as well


class Lines:
    """Hands out stores, each to one thread at a time, and makes as many as are used at once.

    A store may move from thread to thread, but two must not use it at once: its views know the checkpoint that they
    saw last, and what is read as of one moment goes over one connection.

    Args:
        make: makes a store; it is opened by its first use.
        most: how many there may be.
        patience: seconds to wait for one.
    """

    def __init__(
        self, make: Callable[[], Dateline], *, most: int = _MOST, patience: float = _PATIENCE
    ) -> None:
        self._make, self._patience = make, patience
        self._free = BoundedSemaphore(most)
        self._idle: deque[Dateline] = deque()
        self._upkeep = Lock()

    @contextmanager
    def borrowed(self) -> Iterator[Dateline]:
        """Lend a store whose views have caught up.

        Raises:
            Busy: all are lent for too long.
        """
        if not self._free.acquire(timeout=self._patience):
            raise Busy
        try:
            line = self._idle.pop() if self._idle else self._make()
            try:
                self._catch_up(line)
                yield line
            except BaseException as error:
                if not isinstance(error, DatelineError) or isinstance(error, StoreFailed):
                    line.close()  # it opens anew, and knows nothing of what went wrong
                raise
            finally:
                self._idle.append(line)
        finally:
            self._free.release()

    @contextmanager
    def read(self) -> Iterator[Dateline]:
        """Lend a store whose answers are all of one moment.

        Raises:
            Busy: all are lent for too long.
        """
        with self.borrowed() as line, line.snapshot():
            yield line

    def close(self) -> None:
        """Let go of the database."""
        while self._idle:
            self._idle.pop().close()

    def _catch_up(self, line: Dateline) -> None:
        """Bring the views up, in one thread alone: of two that tell the same news, one would work in vain."""
        if not self._upkeep.acquire(timeout=self._patience):
            raise Busy
        try:
            line.replay(resume=True)
        finally:
            self._upkeep.release()

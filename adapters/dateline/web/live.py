"""News of a store: a stream for each page that is looked at, and one look at the store for all of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Final

from starlette.concurrency import run_in_threadpool

from dateline.errors import DatelineError

_EVERY: Final = 1.0  # seconds between two looks at the store
_BREATH: Final = (
    15.0  # seconds of silence after which a stream says that it is still there: proxies cut silent ones
)
_MOST: Final = 64  # streams at once
_UNKNOWN: Final = -1  # nobody has looked yet


class Live:
    """Tells all who listen when the log of a store has moved.

    While anybody listens, one task looks at the store; nobody costs nothing.

    Args:
        look: returns where the log is: another number than before once something was recorded. It may block.
        every: seconds between two looks.
        breath: seconds of silence after which a stream gives a sign of life.
        most: how many may listen at once.
    """

    def __init__(
        self, look: Callable[[], int], *, every: float = _EVERY, breath: float = _BREATH, most: int = _MOST
    ) -> None:
        self._look, self._every, self._breath, self._most = look, every, breath, most
        self._listening = 0
        self._position = _UNKNOWN
        self._moved = asyncio.Event()
        self._watch: asyncio.Task[None] | None = None
        self._stopping = False

    @property
    def full(self) -> bool:
        """Whether as many listen as may."""
        return self._listening >= self._most

    def stop(self) -> None:
        """End all streams; may be called by a handler of a signal."""
        self._stopping = True

    async def stream(self, after: int | None = None) -> AsyncIterator[str]:
        """Yield server-sent events: `moved` with the position of the log, whenever that is not as it was told last.

        Args:
            after: the position that whoever listens knows of; None for the present one.
        """
        self._listening += 1
        try:
            if self._watch is None:
                self._position = _UNKNOWN
                self._watch = asyncio.create_task(self._keep_looking())
            async for news in self._news(after):
                yield news
        finally:
            self._listening -= 1
            if not self._listening and self._watch:
                self._watch.cancel()
                self._watch = None

    async def _news(self, known: int | None) -> AsyncIterator[str]:
        yield "retry: 2000\n\n"  # milliseconds after which a browser asks again
        silent = 0.0
        while not self._stopping:
            if known is None and self._position != _UNKNOWN:
                known = self._position
            if self._position not in {known, _UNKNOWN}:
                known, silent = self._position, 0.0
                yield f"event: moved\nid: {known}\ndata: {known}\n\n"
            with suppress(TimeoutError):
                await asyncio.wait_for(self._moved.wait(), self._every)
            silent += self._every
            if silent >= self._breath:
                silent = 0.0
                yield ": still here\n\n"

    async def _keep_looking(self) -> None:
        while not self._stopping:
            with suppress(DatelineError):  # a store that is busy, or away for a while, is looked at again
                position = await run_in_threadpool(self._look)
                if position != self._position:
                    self._position = position
                    self._moved.set()
                    self._moved = asyncio.Event()
            await asyncio.sleep(self._every)

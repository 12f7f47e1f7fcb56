"""Reading in several processes: articles do not depend on each other, so as many are read at once as there are jobs."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from functools import partial
from multiprocessing import get_context
from types import TracebackType

from dateline.engine import read_or_fail
from dateline.errors import DatelineError
from dateline.ports import Reader
from dateline.readers import reader_named
from dateline.reading import ArticleText, Reading, ReadingFailed

# Processes take two or three seconds to start on a slow machine: fewer articles are sooner read in this one.
WORTH_IT = 120
_AT_ONCE = 4  # articles handed to a process at a time: few, so that none waits for the last one

_reader: Reader  # of a process of the pool, set when it starts


class LostProcess(DatelineError):
    """A process of the pool was killed, most often for want of memory."""

    def __init__(self, jobs: int) -> None:
        reason = f"one of {jobs} reading processes was killed; what was filed before is safe"
        super().__init__("reading", reason, "run it again, with fewer --jobs")


class ReadingPool(AbstractContextManager["ReadingPool"]):
    """Reads batches of articles in *jobs* processes, which start with the first batch that is worth it.

    Processes are spawned and not forked, since a database that is open here must not be open there as well. So a
    program that uses this must guard its main module by `if __name__ == "__main__"`, as multiprocessing demands.
    """

    def __init__(self, reader: str | Reader, own: Reader, jobs: int) -> None:
        self._wanted, self._own, self._jobs = reader, own, jobs
        self._pool: ProcessPoolExecutor | None = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def __call__(self, articles: Sequence[ArticleText]) -> Iterator[Reading | ReadingFailed]:
        """Yield the reading of each article, in their order.

        Raises:
            LostProcess: a process was killed.
        """
        if self._pool is None and (self._jobs == 1 or len(articles) < WORTH_IT):
            yield from map(partial(read_or_fail, self._own), articles)
            return
        try:
            yield from self._started().map(_read, articles, chunksize=_AT_ONCE)
        except BrokenProcessPool:
            raise LostProcess(self._jobs) from None

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = get_context("spawn")
            self._pool = ProcessPoolExecutor(self._jobs, context, _begin, (self._wanted,))
        return self._pool


def _begin(reader: str | Reader) -> None:
    """Load the reader once a process; Ctrl-C is for the process that waits for this one."""
    global _reader  # noqa: PLW0603 - the only way to keep something in a process of a pool
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _reader = reader_named(reader) if isinstance(reader, str) else reader


def _read(article: ArticleText) -> Reading | ReadingFailed:
    return read_or_fail(_reader, article)

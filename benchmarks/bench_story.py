"""How the time of one long story grows with its accounts, and what one new article costs on top of it.

First the projections alone, at a size and at ten times that size: time per account, and their ratio, which is 1
for work that grows as the accounts do. Then a SQLite store of the larger size: a rebuild of its views, and what
brings them up to date with one more article, by a process that knows nothing yet but the file.

Processor time throughout, as other programs on the machine do not count in it.

Run: python benchmarks/bench_story.py [ACCOUNTS]
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from statistics import median

from made_up_story import MadeUpStory

from dateline.contradictions import contradictions_of
from dateline.events import Event
from dateline.positions import positions_of
from dateline.reports import Report, active_reports
from dateline.rows import SPECS
from dateline.stores.sqlite import SQLiteStore
from dateline.story import tell
from dateline.timeline import entries_of
from dateline.views import Projector

_BATCH = 200
_UPDATES = 5


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that *work* takes."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def resolved(reports: list[Report]) -> int:
    """Tell the story with all its projections, and return how many lines they have."""
    story = tell(reports)
    return len(entries_of(story)) + len(contradictions_of(story)) + len(positions_of(story))


def measure_telling(count: int) -> float:
    """Print and return the microseconds per account."""
    reports = active_reports(chain.from_iterable(MadeUpStory().streams(count)))
    gc.collect()
    gc.freeze()  # the made-up events would be walked over and over for garbage
    each = 1e6 * seconds(lambda: resolved(reports)) / count
    print(f"tell    {count:8} accounts, {len(reports):8} findings: {each:8.1f} µs an account", flush=True)
    return each


def file(store: SQLiteStore, streams: Iterable[list[Event]]) -> None:
    """Append the streams, some of them in one transaction."""
    left = iter(streams)
    while batch := list(islice(left, _BATCH)):
        store.append_many((stream, {}) for stream in batch)


def measure_update(path: Path, stream: list[Event]) -> float:
    """Return the seconds that the views take to follow one new article."""
    with closing(SQLiteStore(path)) as store:
        store.append(stream)
        projector = Projector(store, store.views(SPECS))
        return seconds(projector.catch_up)


def measure_store(path: Path, count: int) -> None:
    """Print what a rebuild costs, and what one more article does."""
    story = MadeUpStory()
    with closing(SQLiteStore.create(path)) as store:
        file(store, story.streams(count))
        store.views(SPECS).create()
    with closing(SQLiteStore(path)) as store:
        whole = seconds(Projector(store, store.views(SPECS)).rebuild)
    print(f"rebuild {count:8} accounts: {whole:8.2f} s", flush=True)
    known = [measure_update(path, stream) for stream in story.streams(_UPDATES)]
    new = [measure_update(path, story.first_of_a_new_meeting()) for _ in range(2)]
    for what, times in (("on a known meeting", known), ("on a new meeting", new)):
        usual, longest = median(times), max(times)
        print(
            f"update  one article {what}: {1000 * usual:8.1f} ms, a rebuild is {whole / usual:6.0f} times that"
            f" (longest {1000 * longest:.1f} ms, {whole / longest:.0f} times)"
        )


def main() -> None:
    """Print times and ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    small, large = measure_telling(count // 10), measure_telling(count)
    print(f"growth  {large / small:8.2f} times the time an account at ten times the accounts", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        measure_store(Path(folder, "story.db"), count)


if __name__ == "__main__":
    main()

"""How fast articles are read, filed and replayed, and how that compares with the least that must be done.

Filing is compared with reading alone, replay with SQLite handing over the same events' rows.

Run: python benchmarks/bench_store.py [ARTICLES]
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from made_up import article

from dateline.app import Dateline

_ROWS = "SELECT * FROM stored_events ORDER BY rowid"


def seconds(work: Callable[[], object]) -> float:
    """Return the time that *work* takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def fetched(path: Path) -> int:
    """Read all rows of the log with nothing but SQLite, and return how many there are."""
    with closing(sqlite3.connect(path)) as connection:
        return len(connection.execute(_ROWS).fetchall())


def main() -> None:
    """Print times and ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    drafts = [article(seed) for seed in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bench.db")
        with Dateline(path) as line:
            line.read(drafts[0])
            reading = seconds(lambda: [line.read(draft) for draft in drafts])
            filing = seconds(lambda: line.file(drafts))
            again = seconds(lambda: line.file(drafts))
            replaying = seconds(line.replay)
            asking = seconds(line.timeline)
        events = fetched(path)
        raw = seconds(lambda: fetched(path))
    print(f"articles {count}, events {events}")
    print(f"read    {count / reading:10.0f} articles a second")
    print(
        f"ingest  {count / filing:10.0f} articles a second, {filing / reading:.1f} times the time of reading"
    )
    print(f"again   {count / again:10.0f} articles a second, when all are known")
    print(f"replay  {events / replaying:10.0f} events a second, {replaying / raw:.0f} times the rows alone")
    print(f"query   {1000 * asking:10.1f} ms for the whole timeline")


if __name__ == "__main__":
    main()

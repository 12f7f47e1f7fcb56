"""What the log costs: appending, handing out and verifying events, beside what the database alone needs for the rows.

The raw limit is the same rows, put in with the same number of transactions and read back, by the database's own driver.
Without a URL the store is an SQLite file; with one it is that PostgreSQL database, which must be empty.

Run: python benchmarks/bench_log.py [ARTICLES] [postgresql://...]
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

from made_up_story import MadeUpStory

from dateline.engine import BATCH
from dateline.events import Event
from dateline.rows import SPECS
from dateline.stores.log import RecordedLog
from dateline.stores.mapper import EventMapper
from dateline.stores.opening import open_store
from dateline.verifying import verify

Stored = tuple[str, int, str, bytes]
_TABLE = (
    "CREATE TABLE raw (id TEXT, version INTEGER, topic TEXT, state {}, position {}, UNIQUE (id, version))"
)
_INSERT = "INSERT INTO raw (id, version, topic, state) VALUES ({0}, {0}, {0}, {0})"


def seconds(work: Callable[[], object]) -> float:
    """Return the time that *work* takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def batches(things: Iterable[Sequence[Event]]) -> Iterator[list[Sequence[Event]]]:
    """Yield as many articles together as `ingest` files in one transaction."""
    left = iter(things)
    while batch := list(islice(left, BATCH)):
        yield batch


def raw_file(path: Path, rows: list[list[Stored]]) -> tuple[float, float]:
    """Return the seconds that SQLite alone takes to write and to read rows."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(_TABLE.format("BLOB", "INTEGER PRIMARY KEY"))

        def write() -> None:
            for batch in rows:
                with connection:
                    connection.executemany(_INSERT.format("?"), batch)

        return seconds(write), seconds(
            lambda: list(connection.execute("SELECT * FROM raw ORDER BY position"))
        )


def raw_server(url: str, rows: list[list[Stored]]) -> tuple[float, float]:
    """Return the seconds that PostgreSQL and its driver alone take to write and to read rows."""
    import psycopg  # noqa: PLC0415 - an extra

    with psycopg.connect(url) as connection, connection.cursor() as cursor:
        cursor.execute(_TABLE.format("BYTEA", "BIGSERIAL PRIMARY KEY"))  # type: ignore[arg-type]
        connection.commit()

        def write() -> None:
            for batch in rows:
                cursor.executemany(_INSERT.format("%s"), batch)  # type: ignore[arg-type]
                connection.commit()

        times = (
            seconds(write),
            seconds(lambda: cursor.execute("SELECT * FROM raw ORDER BY position").fetchall()),
        )
        cursor.execute("DROP TABLE raw")
        return times


def measure(store: RecordedLog, streams: list[list[Event]], raw: tuple[float, float]) -> None:
    """Print the times of a store, and how many times the raw ones they are."""
    events = sum(map(len, streams))
    writing = seconds(lambda: [store.append_many((one, {}) for one in batch) for batch in batches(streams)])
    reading = seconds(lambda: sum(1 for _ in store.events()))
    views = store.views(SPECS)
    views.create()
    verifying = seconds(lambda: verify(store, views))
    print(f"{len(streams)} articles, {events} events")
    for what, time_, limit in (("append", writing, raw[0]), ("replay", reading, raw[1])):
        print(f"{what}  {events / time_:10.0f} events a second, {time_ / limit:5.1f} times the rows alone")
    print(f"verify  {events / verifying:10.0f} events a second, {verifying / reading:5.1f} times the replay")


def main() -> None:
    """Measure one store."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    streams = list(MadeUpStory().streams(count))
    mapper = EventMapper()
    stored = [[mapper.to_stored_event(e) for stream in batch for e in stream] for batch in batches(streams)]
    rows = [
        [(e.originator_id.hex, e.originator_version, e.topic, e.state) for e in batch] for batch in stored
    ]
    with tempfile.TemporaryDirectory() as folder:
        url = sys.argv[2] if len(sys.argv) > 2 else ""
        raw = raw_server(url, rows) if url else raw_file(Path(folder, "raw.db"), rows)
        with closing(open_store(url or Path(folder, "line.db"), create=True)) as store:
            measure(store, streams, raw)


if __name__ == "__main__":
    main()

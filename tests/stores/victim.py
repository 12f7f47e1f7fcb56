"""A process that forks another for each piece of work on a store, and kills it at a given moment.

Reads orders, a JSON object a line: `work`, `db`, `file` (a dump), `acks` (what the store acknowledged is written there, an
id a line) and `after`, the seconds until the kill, or null. Prints the status of each when it has ended. Run by
test_killed.py, with the folder of the tests on its path. What it imports is loaded once.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path

from builders import GENEVA, OTHERS, PAIR, VIENNA, Paper

from dateline.app import Dateline
from dateline.reading import ArticleText, Reading
from dateline.stores.dump_file import DumpFile
from dateline.stores.loading import load

AT_ONCE = 4  # articles appended in one transaction, after which the views are brought up
PAPERS = [
    paper
    for number in range(12)
    for paper in (
        Paper(f"Post {number}", f"2021-06-{number + 16}").held("2021-06-16", GENEVA),
        Paper(f"Wire {number}", f"2021-06-{number + 17}").held("2021-06-16", VIENNA, of=OTHERS),
        Paper(f"Tribune {number}", f"2021-07-{number + 1:02}").said("Amara Diallo", "favours", about=PAIR),
        Paper(f"Daily {number}", f"2021-08-{number + 1:02}")
        .said("Henrik Lund", "doubts")
        .proposed("2021-09"),
    )
]
READINGS = {paper.draft.text: paper.reading for paper in PAPERS}


class Knowing:
    """A reader that knows what its papers report."""

    name, version = "knowing", "1"

    def read(self, article: ArticleText) -> Reading:
        return READINGS[article.text]


class Stopped:
    def now(self) -> datetime:
        return datetime(2021, 12, 31, 12, tzinfo=UTC)


def opened(db: str) -> Dateline:
    return Dateline(db, reader=Knowing(), clock=Stopped())


def ingest(order: dict) -> None:
    with opened(order["db"]) as line, Path(order["acks"]).open("ab", buffering=0) as acks:
        for start in range(0, len(PAPERS), AT_ONCE):
            batch = [paper.draft for paper in PAPERS[start : start + AT_ONCE]]
            line.file(batch, progress=lambda outcome: acks.write(f"{outcome.id}\n".encode()))


def ingest_one(order: dict) -> None:
    """File what takes the least time to tell."""
    with opened(order["db"]) as line:
        line.file([PAPERS[0].draft])


def replay(order: dict) -> None:
    with opened(order["db"]) as line:
        line.replay()


def take_over(order: dict) -> None:
    """Replay what is so small that the taking over is much of it."""
    with opened(order["db"]) as line:
        for _ in range(20):
            line.replay()


def load_dump(order: dict) -> None:
    with opened(order["db"]) as line, Path(order["file"]).open("rb") as file:
        load(line._open(create=True), DumpFile(file), part=1000)
        line.dump_views()  # which brings them up


WORK = {
    "ingest": ingest,
    "ingest one": ingest_one,
    "replay": replay,
    "take over": take_over,
    "load": load_dump,
}


def main() -> None:
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                WORK[order["work"]](order)
            except BaseException:  # noqa: BLE001 - the fork must never go on as the program that it was
                traceback.print_exc()
                os._exit(1)
            os._exit(0)
        if order["after"] is not None:
            time.sleep(order["after"])
            os.kill(child, signal.SIGKILL)  # its number is its own until it is waited for
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

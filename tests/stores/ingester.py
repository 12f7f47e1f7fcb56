"""A process that ingests folders into a store, one after the other, and fails as a user would see it fail.

Run by test_crowd.py.
"""

from __future__ import annotations

import sys

from stub_readers import Plain

from dateline.app import Dateline
from dateline.moments import Moment


def ingest(db: str, folders: list[str]) -> None:
    sys.stdin.readline()  # so that all begin at once
    with Dateline(db, reader=Plain()) as line:
        for folder in folders:
            done = line.ingest(folder, publisher="Delta Wire", published=Moment.parse("2021-09-01"))
            assert done.complete, done.rejected


if __name__ == "__main__":
    ingest(sys.argv[1], sys.argv[2:])

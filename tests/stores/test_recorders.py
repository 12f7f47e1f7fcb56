"""The recorders hold to the contract that the eventsourcing library sets for its own."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path

from eventsourcing.tests import persistence as contract

from dateline.stores.memory import MemoryArticleRecorder
from dateline.stores.sqlite import SQLiteArticleRecorder, SQLiteDatabase, SQLiteStore


def join_readers() -> None:
    """Wait for the threads that a test of the library started and left to run out."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and "read_continuously" in thread.name:
            thread.join()


class OnSQLite:
    """Makes a recorder on a new file for each test."""

    def create_recorder(self) -> SQLiteArticleRecorder:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = Path(folder.name, "line.db")
        SQLiteStore.create(path).close()
        database = SQLiteDatabase(path)
        self.addCleanup(database.close)
        self.addCleanup(join_readers)  # runs first: no thread may read a closed database
        return SQLiteArticleRecorder(database)


class InMemory:
    def create_recorder(self) -> MemoryArticleRecorder:
        return MemoryArticleRecorder()


class TestSQLiteApplicationRecorder(OnSQLite, contract.ApplicationRecorderTestCase):
    pass


class TestSQLiteNotificationIds(OnSQLite, contract.NonInterleavingNotificationIDsBaseCase):
    pass


class TestMemoryApplicationRecorder(InMemory, contract.ApplicationRecorderTestCase):
    pass


class TestMemoryNotificationIds(InMemory, contract.NonInterleavingNotificationIDsBaseCase):
    pass

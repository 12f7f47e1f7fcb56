"""The recorders and factories hold to the contract that the eventsourcing library sets for its own."""

from __future__ import annotations

import shutil
import tempfile
import threading
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event
from eventsourcing.persistence import InfrastructureFactory, StoredEvent
from eventsourcing.postgres import PostgresTrackingRecorder
from eventsourcing.sqlite import SQLiteTrackingRecorder
from eventsourcing.tests import persistence as contract
from eventsourcing.utils import Environment
from servers import postgresql

from dateline.stores import postgres, sqlite
from dateline.stores.memory import MemoryArticleRecorder
from dateline.stores.postgres.recorders import (
    PostgresArticleRecorder,
    PostgresProcessRecorder,
    PostgresStreamRecorder,
)


def join_readers() -> None:
    """Wait for the threads that a test of the library started and left to run out."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and "read_continuously" in thread.name:
            thread.join()


class OnSQLite:
    """A new file for each test."""

    def environment(self) -> Environment:
        folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, folder)
        path = str(Path(folder, "line.db"))
        return Environment(env={"PERSISTENCE_MODULE": "dateline.stores.sqlite", "SQLITE_DBNAME": path})


class OnPostgres:
    """A new database for each test."""

    def environment(self) -> Environment:
        server = postgresql()
        url = server.new_database()
        self.addCleanup(server.drop, url)
        parts = psycopg.conninfo.conninfo_to_dict(url)
        names = {
            f"POSTGRES_{key.upper()}": parts.get(key, "")
            for key in ("dbname", "host", "port", "user", "password")
        }
        return Environment(env={"PERSISTENCE_MODULE": "dateline.stores.postgres", **names})


class Recorders:
    """What the library's tests of recorders ask for, from a factory that the environment names."""

    kind = "application"

    def create_recorder(self):
        factory = InfrastructureFactory.construct(self.environment())
        self.addCleanup(factory.close)
        self.addCleanup(join_readers)  # runs first: no thread may read a closed database
        return getattr(factory, f"{self.kind}_recorder")()


class Streams(Recorders):
    kind = "aggregate"


class Trackings(Recorders):
    kind = "tracking"


class Processes(Recorders):
    kind = "process"


class InMemory:
    def create_recorder(self) -> MemoryArticleRecorder:
        return MemoryArticleRecorder()


class TestSQLiteApplicationRecorder(OnSQLite, Recorders, contract.ApplicationRecorderTestCase):
    pass


class TestSQLiteAggregateRecorder(OnSQLite, Streams, contract.AggregateRecorderTestCase):
    pass


class TestSQLiteTrackingRecorder(OnSQLite, Trackings, contract.TrackingRecorderTestCase):
    pass


class TestSQLiteProcessRecorder(OnSQLite, Processes, contract.ProcessRecorderTestCase):
    pass


class TestSQLiteNotificationIds(OnSQLite, Recorders, contract.NonInterleavingNotificationIDsBaseCase):
    pass


class TestPostgresApplicationRecorder(OnPostgres, Recorders, contract.ApplicationRecorderTestCase):
    pass


class TestPostgresAggregateRecorder(OnPostgres, Streams, contract.AggregateRecorderTestCase):
    pass


class TestPostgresTrackingRecorder(OnPostgres, Trackings, contract.TrackingRecorderTestCase):
    pass


class TestPostgresProcessRecorder(OnPostgres, Processes, contract.ProcessRecorderTestCase):
    pass


class TestPostgresNotificationIds(OnPostgres, Recorders, contract.NonInterleavingNotificationIDsBaseCase):
    pass


class TestMemoryApplicationRecorder(InMemory, contract.ApplicationRecorderTestCase):
    pass


class TestMemoryNotificationIds(InMemory, contract.NonInterleavingNotificationIDsBaseCase):
    pass


class OwnSQLiteTrackingRecorder(SQLiteTrackingRecorder):
    pass


class OwnPostgresTrackingRecorder(PostgresTrackingRecorder):
    pass


class TestSQLiteFactory(OnSQLite, contract.InfrastructureFactoryTestCase):
    def setUp(self) -> None:
        self.env = self.environment()
        super().setUp()

    def expected_factory_class(self):
        return sqlite.SQLiteFactory

    def expected_application_recorder_class(self):
        return sqlite.SQLiteArticleRecorder

    def expected_aggregate_recorder_class(self):
        return sqlite.SQLiteStreamRecorder

    def expected_tracking_recorder_class(self):
        return SQLiteTrackingRecorder

    def tracking_recorder_subclass(self):
        return OwnSQLiteTrackingRecorder

    def expected_process_recorder_class(self):
        return sqlite.SQLiteProcessRecorder


class TestPostgresFactory(OnPostgres, contract.InfrastructureFactoryTestCase):
    def setUp(self) -> None:
        self.env = self.environment()
        super().setUp()

    def expected_factory_class(self):
        return postgres.PostgresFactory

    def expected_application_recorder_class(self):
        return PostgresArticleRecorder

    def expected_aggregate_recorder_class(self):
        return PostgresStreamRecorder

    def expected_tracking_recorder_class(self):
        return PostgresTrackingRecorder

    def tracking_recorder_subclass(self):
        return OwnPostgresTrackingRecorder

    def expected_process_recorder_class(self):
        return PostgresProcessRecorder


class Lamp(Aggregate):
    @event("Lit")
    def light(self) -> None:
        self.lit = True


@pytest.mark.parametrize("place", [OnSQLite, OnPostgres])
def test_an_application_of_the_library_runs_on_a_store_with_its_snapshots_beside_the_log(
    place, request: pytest.FixtureRequest
) -> None:
    where = place()
    where.addCleanup = lambda call, *args: request.addfinalizer(lambda: call(*args))
    application = Application(env={**where.environment(), "IS_SNAPSHOTTING_ENABLED": "y"})
    request.addfinalizer(application.close)
    lamp = Lamp()
    lamp.light()
    application.save(lamp)
    application.take_snapshot(lamp.id)
    assert application.repository.get(lamp.id).lit
    assert [n.id for n in application.notification_log.select(start=1, limit=10)] == [1, 2]


@pytest.mark.parametrize("kind", ["application", "aggregate", "process"])
@pytest.mark.parametrize("place", [OnSQLite, OnPostgres])
def test_whatever_writes_to_the_log_seals_it(place, kind: str, request: pytest.FixtureRequest) -> None:
    where = place()
    where.addCleanup = lambda call, *args: request.addfinalizer(lambda: call(*args))
    factory = InfrastructureFactory.construct(where.environment())
    request.addfinalizer(factory.close)
    recorder = getattr(factory, f"{kind}_recorder")()
    recorder.insert_events([StoredEvent(uuid4(), 1, "lit", b"{}")])
    assert [seal.position for seal in factory.application_recorder().select_seals(0, 10)] == [1]


def test_nobody_subscribes_to_what_may_pass_over_events(postgres_url: str) -> None:
    with closing(postgres.PostgresStore.create(postgres_url)) as store, pytest.raises(NotImplementedError):
        store._recorder.subscribe()

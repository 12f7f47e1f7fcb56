"""The library's recorders on the tables of a store in PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NoReturn
from uuid import UUID

from eventsourcing import postgres
from eventsourcing.persistence import Notification, StoredEvent
from eventsourcing.postgres import PostgresApplicationRecorder, PostgresDatastore
from psycopg import Cursor
from psycopg.rows import DictRow

from dateline.stores import databases
from dateline.stores.postgres.database import in_portions, once_more
from dateline.stores.recording import SQLArticleRecorder, StatesErased


class PostgresArticleRecorder(SQLArticleRecorder, PostgresApplicationRecorder):
    """The library's recorder, which keeps the texts of the events that it inserts, and seals these.

    It inserts without the library's pipeline, in which a statement of about 1 MB can hang and keep the lock.
    """

    MARK, POSITION = "%s", "notification_id"

    def __init__(self, datastore: PostgresDatastore, *, events_table_name: str = "stored_events") -> None:
        super().__init__(datastore, events_table_name=events_table_name)
        self.sql_create_statements.clear()  # the tables of a store are made by its schema

    @once_more
    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int] | None:
        """Insert events and all that goes with them in one transaction, and return their positions.

        The lock comes first: it makes the order of positions that of commits, so that who follows the log
        passes over no event, and it keeps two writers from waiting for each other.
        """
        with self.datastore.transaction(commit=True) as cursor:
            self._lock_table(cursor)
            numbered = list(self._numbered(cursor, stored_events))
            self._insert(cursor, numbered)
            positions = [event.id for event in numbered]
            self._insert_events(cursor, stored_events, positions=positions, **kwargs)
        return positions

    select_events = once_more(PostgresApplicationRecorder.select_events)
    select_notifications = once_more(PostgresApplicationRecorder.select_notifications)
    max_notification_id = once_more(PostgresApplicationRecorder.max_notification_id)

    def select_positions(self, originator_id: UUID) -> Sequence[int]:
        """Return the positions of the events of one id."""
        statement = (
            "SELECT notification_id FROM stored_events WHERE originator_id = %s ORDER BY originator_version"
        )
        return [row["notification_id"] for row in self._all(statement, (originator_id,))]

    def select_known(self, originator_ids: Iterable[UUID]) -> set[UUID]:
        """Return those of the ids that have events."""
        statement = "SELECT originator_id FROM stored_events WHERE originator_version = 1 AND originator_id = ANY (%s)"
        return {row["originator_id"] for row in self._all(statement, (list(originator_ids),))}

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> NoReturn:
        """Refuse: a subscription of the library can pass over events; read the log on from where you are."""
        raise NotImplementedError

    def insert_at(self, cursor: databases.Cursor, events: Sequence[Notification]) -> None:
        """Insert events at their positions."""
        assert isinstance(cursor, Cursor)
        self._lock_table(cursor)
        self._insert(cursor, events)

    def body_of(self, text: str) -> bytes:
        """Return what is stored of a text, which may hold what PostgreSQL's own texts may not."""
        return text.encode()

    def text_of(self, body: Any) -> str:
        """Return the text of what is stored of it."""
        return bytes(body).decode()

    def _numbered(
        self, cursor: databases.Cursor, stored_events: Sequence[StoredEvent]
    ) -> Iterator[Notification]:
        """Give events the next positions, which nobody else can take while the lock is held."""
        cursor.execute("SELECT max(notification_id) AS last FROM stored_events")
        last = cursor.fetchone()["last"] or 0
        for position, e in enumerate(stored_events, start=last + 1):
            yield Notification(e.originator_id, e.originator_version, e.topic, e.state, position)

    def _insert(self, cursor: databases.Cursor, events: Sequence[Notification]) -> None:
        for portion in in_portions(events, lambda event: 100 + len(event.state)):
            rows = [(e.originator_id, e.originator_version, e.topic, e.state, e.id) for e in portion]
            cursor.execute(
                "INSERT INTO stored_events (originator_id, originator_version, topic, state, notification_id) "
                "SELECT * FROM unnest(%s::uuid[], %s::bigint[], %s::text[], %s::bytea[], %s::bigint[])",
                [list(column) for column in zip(*rows, strict=True)],
            )

    def _insert_events(
        self,
        curs: Cursor[DictRow],
        stored_events: Sequence[StoredEvent],
        *,
        texts: Mapping[str, str] | None = None,
        erasure: StatesErased | None = None,
        positions: Sequence[int] = (),
        **kwargs: Any,
    ) -> None:
        self.keep(curs, texts or {})
        self.seal(curs, positions, stored_events)
        if erasure:
            self.erase(curs, erasure)
        super()._insert_events(curs, stored_events, **kwargs)

    @once_more
    def _all(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        return super()._all(statement, values)


class PostgresStreamRecorder(PostgresArticleRecorder):
    """A recorder for those whom the positions of events do not concern."""

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> None:
        """Insert events, and return nothing."""
        super().insert_events(stored_events, **kwargs)


class PostgresProcessRecorder(postgres.PostgresProcessRecorder, PostgresArticleRecorder):
    """A recorder that also keeps how far another application's log was followed, in the same transaction."""

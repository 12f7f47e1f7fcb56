"""The event log over any of the eventsourcing library's recorders that also keeps texts."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Final, cast
from uuid import UUID

from eventsourcing.persistence import InfrastructureFactory, IntegrityError, Notification, StoredEvent

from dateline.copies import text_hash
from dateline.errors import BrokenEvent
from dateline.events import Event
from dateline.ports import Aside, Batch, ConcurrentChange, Erasure, EventLog, Recorded, Views, ViewSpec
from dateline.stores.errors import NoBackup
from dateline.stores.mapper import EventMapper
from dateline.stores.recording import ArticleRecorder, Copied, StatesErased
from dateline.stores.seals import Erased, Seal

_PAGE: Final = 1000
_LAST: Final = 2**63 - 1  # what a database can number


class RecordedLog(EventLog, ABC):
    """An `EventLog` that a recorder holds: that of one of the library's factories, as is its mapper."""

    def __init__(self, factory: InfrastructureFactory[Any]) -> None:
        recorder, mapper = factory.application_recorder(), factory.mapper(mapper_class=EventMapper)
        assert isinstance(recorder, ArticleRecorder)
        assert isinstance(mapper, EventMapper)
        self._recorder, self._mapper = recorder, mapper
        self._store = factory.event_store(mapper, recorder)

    @abstractmethod
    def views(self, specs: Sequence[ViewSpec]) -> Views:
        """Return the views that are kept beside these events."""

    def append(
        self,
        events: Sequence[Event],
        *,
        texts: Mapping[str, str] | None = None,
        erasing: Erasure | None = None,
    ) -> int:
        """Record the events and texts of one article; see `EventLog`."""
        if erasing is None:
            return self.append_many([(events, texts or {})])
        self._check_order([events])
        try:
            return self._put([(events, texts or {})], self._states(erasing))
        except IntegrityError:
            if not self._holds(events):  # if it does, an earlier try has erased it
                raise
            return self.position()

    def append_many(self, batches: Iterable[Batch]) -> int:
        """Record the events and texts of several articles in one transaction; see `EventLog`."""
        wanted = [batch for batch in batches if batch[0] or batch[1]]
        for _, texts in wanted:
            _check_hashes(texts)
        self._check_order(events for events, _ in wanted)
        while True:
            try:
                return self._put(wanted)
            except IntegrityError:
                missing = [batch for batch in wanted if not self._holds(batch[0])]
                if len(missing) == len(wanted):
                    raise
                wanted = missing

    def stream(self, article: UUID) -> list[Event]:
        """Return all events of one article, oldest first."""
        return [self._mapper.to_domain_event(stored) for stored in self._recorder.select_events(article)]

    def recorded(self, article: UUID) -> list[Recorded]:
        """Return all events of one article with their positions, oldest first."""
        events = self.stream(article)  # one that is appended meanwhile has a position, and is left out
        return [
            Recorded(*pair) for pair in zip(self._recorder.select_positions(article), events, strict=False)
        ]

    def events(
        self, after: int = 0, until: int | None = None, topics: Sequence[str] = ()
    ) -> Iterator[Recorded]:
        """Yield the log from behind *after*, without the streams that are set aside."""
        to_event = self._mapper.to_domain_event
        aside = {one.article for one in self.aside()}
        for notification in self.notifications(after, until, topics):
            if notification.originator_id not in aside:
                yield Recorded(notification.id, to_event(notification))

    def notifications(
        self, after: int = 0, until: int | None = None, topics: Sequence[str] = ()
    ) -> Iterator[Notification]:
        """Yield what is stored of the log; it is read in pages, and no lock is held between them."""
        until = None if until is None else min(until, _LAST)
        while True:
            page = self._recorder.select_notifications(after, _PAGE, until, topics, inclusive_of_start=False)
            yield from page
            if len(page) < _PAGE:
                return
            after = page[-1].id

    def seals(self) -> Iterator[Seal]:
        """Yield the seals of the log in their order."""
        after = 0
        while page := self._recorder.select_seals(after, _PAGE):
            yield from page
            after = page[-1].position

    def erased(self) -> Mapping[int, Erased]:
        """Return the hashes of the events whose words were erased, by their positions."""
        return self._recorder.select_erased()

    def text_hashes(self) -> Sequence[str]:
        """Return the hashes of all texts, sorted."""
        return self._recorder.select_text_hashes()

    def snapshot(self) -> AbstractContextManager[None]:
        """Let all that this object reads in the context be of one moment, whatever others write meanwhile."""
        return self._recorder.snapshot()

    def insert_copied(self, parts: Iterable[Copied], *, behind: Seal | None) -> None:
        """Record what follows a seal in another store's log, all of it or nothing; see `ArticleRecorder`."""
        self._recorder.insert_copied(parts, behind=behind)

    def understood(self, notification: Notification) -> Event:
        """Return the event that is stored so.

        Raises:
            BrokenEvent: it cannot be understood.
        """
        return self._mapper.to_domain_event(notification)

    def faults(self) -> Sequence[str]:
        """Return what the database itself finds wrong with what it keeps."""
        return ()

    def unfit(self) -> Sequence[str]:
        """Return the indexes that do not fit the rows of their views, where a database can have such."""
        return ()

    def set_aside(self) -> None:
        """Go through the whole log, and set aside just the streams that have a broken event."""
        broken: dict[UUID, Aside] = {}
        for notification in self.notifications():
            try:
                self._mapper.to_domain_event(notification)
            except BrokenEvent as error:
                article = cast("UUID", notification.originator_id)
                found = Aside(article, notification.id, error.version, error.topic, error.reason)
                broken.setdefault(article, found)
        self._recorder.replace_aside(broken.values())

    def aside(self) -> Sequence[Aside]:
        """Return the streams that are set aside."""
        return self._recorder.select_aside()

    def backup(self, path: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Copy the store as it stands now into a new file, while other processes go on writing.

        *progress* is called with how much is copied, and of how much.

        Raises:
            NameTaken: there is a file of that name.
            NoBackup: the store is not kept in a file.
            StoreFailed: the copy cannot be written.
        """
        del path, progress
        raise NoBackup

    def position(self) -> int:
        """Return the position of the last event."""
        return self._recorder.max_notification_id() or 0

    def text(self, text_hash: str) -> str | None:
        """Return a text by its hash."""
        return self._recorder.select_text(text_hash)

    def scrub(self) -> None:
        """Do nothing where a database keeps nothing of what was erased."""

    def has(self, article: UUID) -> bool:
        """Whether the article was ever filed."""
        return bool(self.known([article]))

    def known(self, articles: Iterable[UUID]) -> set[UUID]:
        """Return those of the articles that were ever filed."""
        return self._recorder.select_known(articles)

    def _states(self, erasing: Erasure) -> StatesErased:
        states = {place: self._mapper.to_stored_event(event).state for place, event in erasing.events.items()}
        return StatesErased(states, sorted(erasing.texts))

    def _put(self, batches: Sequence[Batch], erasure: StatesErased | None = None) -> int:
        events = [event for batch, _ in batches for event in batch]
        texts = {key: body for _, some in batches for key, body in some.items()}
        if events or texts:
            recordings = self._store.put(events, texts=texts, erasure=erasure)
            if recordings:
                return recordings[-1].notification.id
        return self.position()

    def _check_order(self, runs: Iterable[Sequence[Event]]) -> None:
        """Refuse events that do not follow what their stream holds, or each other."""
        heads: dict[UUID, int] = {}
        for run in runs:
            if len({event.originator_id for event in run}) > 1:
                msg = "the events of one append must be those of one article"
                raise ValueError(msg)
            for event in run:
                article, version = event.originator_id, event.originator_version
                head = heads[article] if article in heads else self._head(article, version)
                if version != head + 1:
                    raise _conflict(article, f"event {version} cannot follow event {head}")
                heads[article] = version

    def _head(self, article: UUID, version: int) -> int:
        """Return the event before *version*, or the last one if that is not recorded."""
        if version == 1:
            return 0
        last = self._recorder.select_events(article, lte=version - 1, desc=True, limit=1)
        return last[0].originator_version if last else 0

    def _stored(self, article: UUID, first: int, last: int) -> Sequence[StoredEvent]:
        return self._recorder.select_events(article, gt=first - 1, lte=last)

    def _holds(self, events: Sequence[Event]) -> bool:
        """Whether just these events are recorded already.

        Raises:
            ConcurrentChange: others are recorded in their place, or only some of them.
        """
        if not events:
            return False
        article = events[0].originator_id
        found = self._stored(article, events[0].originator_version, events[-1].originator_version)
        if not found:
            return False
        if list(found) == [self._mapper.to_stored_event(event) for event in events]:
            return True
        other = self._mapper.to_domain_event(found[0])
        run = f" by run {other.metadata.run}" if other.metadata.run else ""
        raise _conflict(
            article,
            f"event {other.originator_version} ({other.TOPIC}) was recorded{run} at {other.timestamp}",
        )


def _conflict(article: UUID, reason: str) -> ConcurrentChange:
    return ConcurrentChange(f"article {article}", reason, article=article)


def _check_hashes(texts: Mapping[str, str]) -> None:
    for key, body in texts.items():
        if text_hash(body) != key:
            msg = f"a text is stored under its SHA-256, not under {key!r}"
            raise ValueError(msg)

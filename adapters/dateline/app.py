"""`Dateline`: the one place where the parts are put together, and the public way in."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Self, TypeVar

from dateline.answers import Answers
from dateline.drafts import ArticleDraft, Rejected
from dateline.editing import Editor
from dateline.engine import BATCH, Engine, Ingested, Known, Outcome, ReadAgain, Reread
from dateline.events import Event
from dateline.given import moment
from dateline.moments import Moment
from dateline.ports import Clock, Reader, Views
from dateline.readers import reader_named
from dateline.readers.pool import ReadingPool
from dateline.rows import SPECS
from dateline.sources import drafts, only_draft
from dateline.stores.log import RecordedLog
from dateline.stores.memory import MemoryStore
from dateline.stores.opening import open_store, own_files
from dateline.upkeep import Upkeep
from dateline.views import Projector

T = TypeVar("T")


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


class Dateline(Answers, Upkeep):
    """A store of articles with everything that can be done with it.

    The database is opened by the first call that needs it: `ingest` makes it, a query of one that is not
    there raises `MissingDatabase`. *db* is the path of a file, or a URL: `postgresql://user@host/name` is a
    database on a server, `":memory:"` keeps everything in this process. *editor* is in whose name
    articles are changed and decisions are taken: the login name, where none is given. *jobs* is in how many
    processes articles are read: with more than one the program's main module must be guarded by
    `if __name__ == "__main__"`.

    Example:
        >>> with Dateline(":memory:") as line:
        ...     line.timeline()
        []
    """

    def __init__(
        self,
        db: str | Path = "dateline.db",
        *,
        reader: str | Reader = "rules",
        clock: Clock | None = None,
        editor: str | None = None,
        jobs: int = 1,
    ) -> None:
        self._db = db
        self._wanted_reader = reader
        self._own_reader: Reader | None = None
        self._clock = clock or SystemClock()
        self._editor = editor
        self._jobs = jobs
        self._store: RecordedLog | None = None
        self._moment: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        if self._store is not None:
            self._store.close()
            self._store = None

    @contextmanager
    def snapshot(self) -> Iterator[int]:
        """Let all answers in the context be of one moment, and yield its position; see `Retrospect`.

        Example:
            >>> with Dateline(":memory:") as line, line.snapshot():
            ...     line.timeline(), line.contradictions()
            ([], [])
        """
        if self._moment is not None:
            yield self._moment
            return
        with self._projector(self._open()).settled() as position:
            self._moment = position
            try:
                yield position
            finally:
                self._moment = None

    def ingest(
        self,
        *paths: str | Path,
        manifest: str | Path | None = None,
        published: str | Moment | None = None,
        publisher: str | None = None,
        stdin: IO[bytes] | None = None,
        progress: Callable[[Outcome], None] | None = None,
    ) -> Ingested:
        """File and read articles from files, folders and "-" (standard input), and bring the views up.

        Args:
            paths: text, HTML, RSS or Atom, JSON Lines; folders are searched.
            manifest: a CSV file with columns file, publisher, published, title, url.
            published: an EDTF date for articles that show none.
            publisher: a name for articles that show none.
            stdin: what "-" reads.
            progress: called with what became of each article.

        Raises:
            BadManifest: the manifest as a whole cannot be used.
        """
        found = drafts(
            paths,
            manifest=Path(manifest) if manifest else None,
            published=moment(published),
            publisher=publisher,
            stdin=stdin,
            without=own_files(self._db),
        )
        return self.file(found, progress=progress)

    def file(
        self,
        articles: Iterable[ArticleDraft | Rejected],
        *,
        progress: Callable[[Outcome], None] | None = None,
    ) -> Ingested:
        """File and read articles that the caller already holds, and bring the views up."""
        store = self._open(create=True)
        with self._pool() as pool:
            outcomes = _told(self._engine(store, pool).ingest(articles), progress)
            done = Ingested.of(outcomes)
        self._projector(store).catch_up()
        return done

    def correct(self, article: str, source: str | Path, *, reason: str) -> list[Event]:
        """Replace an article's text with that of a file, and read it again.

        Raises:
            UnknownId: no article's id begins so.
            UnreadableArticle: the file holds no article, or several.
            UnfitForArticle: its text is the one that is filed already.
        """
        draft = only_draft(source)
        events = self._engine(self._open()).correct(self.article_id(article), draft, reason)
        self._projector(self._open()).catch_up()
        return events

    def reread(
        self,
        *articles: str,
        progress: Callable[[ReadAgain | Known | Rejected], None] | None = None,
    ) -> Reread:
        """Read articles again, all by default, that another version of the reader had read.

        Their earlier readings stay in the log, and every projection follows the newest one.

        Raises:
            UnknownId: no article's id begins so.
        """
        store = self._open()
        wanted = [self.article_id(a) for a in articles] or [line.id for line in self.articles()]
        with self._pool() as pool:
            outcomes = _told(self._engine(store, pool).reread(wanted), progress)
            done = Reread.of(outcomes)
        self._projector(store).catch_up()
        return done

    def retract(self, article: str, *, reason: str) -> list[Event]:
        """Take an article out of every projection; its events stay in the log.

        Raises:
            UnknownId: no article's id begins so.
        """
        events = self._engine(self._open()).retract(self.article_id(article), reason)
        self._projector(self._open()).catch_up()
        return events

    def undo(self, article: str, *, reason: str) -> list[Event]:
        """Undo what was done to an article last: a retraction, or a correction or new reading with what it found.

        Undoing that once more brings it back. What an editor decided is undone by `editor().undo`.

        Raises:
            UnknownId: no article's id begins so.
            UnfitForArticle: nothing was done to it since it was filed, or its words are forgotten.
        """
        events = self._engine(self._open()).undo(self.article_id(article), reason)
        self._projector(self._open()).catch_up()
        return events

    def forget(self, article: str, *, reason: str, facts: bool = False) -> list[Event]:
        """Erase an article's words for good, from texts, log and views; its hash and what it reports stay.

        With *facts* also what it reports and is called goes. The log says that it was done, and its seals hold.

        Raises:
            UnknownId: no article's id begins so.
            UnfitForArticle: it is forgotten already.
            StoreFailed: it is erased, but the file could not be written anew: parts of it may still hold the words.
        """
        store, whole = self._open(), self.article_id(article)
        try:
            return self._engine(store).forget(whole, reason, facts=facts)
        finally:  # also where an earlier try came no further than the log
            self._projector(store).catch_up()
            store.scrub()

    def editor(self, name: str | None = None) -> Editor:
        """Return what takes and undoes decisions in an editor's name: that of this store's by default.

        Example:
            >>> with Dateline(":memory:") as line:
            ...     line.editor("Ida Brandt").merge("3f2a", "9b04", reason="One visit of two days")
            Traceback (most recent call last):
            dateline.errors.UnknownId: 3f2a: nothing has this id; ...
        """
        store = self._open()
        author = name or self._editor or getpass.getuser()
        return Editor(store, store.views(SPECS), self._clock, author)

    def read(self, draft: ArticleDraft) -> list[Event]:
        """Return the events that an article would give, without storing anything."""
        return self._engine(MemoryStore()).preview(draft)

    def dump_views(self) -> dict[str, list[dict[str, str | int | float | None]]]:
        """Return all rows of all views, for comparing two stores."""
        store = self._open()
        self._projector(store).catch_up()
        return store.views(SPECS).dump()

    def _opened(self) -> RecordedLog | None:
        return self._store

    def _log(self) -> RecordedLog:
        return self._open()

    def _views(self) -> Views:
        return self._open().views(SPECS)

    def _open(self, *, create: bool = False) -> RecordedLog:
        if self._store is None:
            self._store = open_store(self._db, create=create)
            self._store.views(SPECS).create()
        return self._store

    def _engine(self, store: RecordedLog, pool: ReadingPool | None = None) -> Engine:
        return Engine(
            store, self._reader(), self._clock, self._editor, readings=pool, batch=BATCH * self._jobs
        )

    def _pool(self) -> ReadingPool:
        return ReadingPool(self._wanted_reader, self._reader(), self._jobs)

    def _reader(self) -> Reader:
        """Return the reader, whose lexicons are loaded by the first command that reads."""
        if self._own_reader is None:
            wanted = self._wanted_reader
            self._own_reader = reader_named(wanted) if isinstance(wanted, str) else wanted
        return self._own_reader

    def _projector(self, store: RecordedLog) -> Projector:
        return Projector(store, store.views(SPECS))


def _told(outcomes: Iterable[T], progress: Callable[[T], None] | None) -> Iterator[T]:
    """Yield outcomes as they come, and tell each to who follows the progress."""
    for outcome in outcomes:
        if progress:
            progress(outcome)
        yield outcome

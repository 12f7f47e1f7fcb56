"""`Dateline`: the one place where the parts are put together, and the public way in."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Self
from uuid import UUID

from dateline.contradictions.model import Contradiction, ContradictionKind
from dateline.drafts import ArticleDraft, Rejected
from dateline.editing import Editor
from dateline.engine import Engine, Ingested, Outcome
from dateline.errors import AmbiguousId, UnknownId
from dateline.events import Event
from dateline.given import Day, first_day, instant, last_day, moment
from dateline.moments import Moment
from dateline.ports import Clock, Reader
from dateline.positions import Position
from dateline.queries import ArticleLine, DecisionLine, EventLine, Exhibit, Filter, Passage, Queries
from dateline.readers import reader_named
from dateline.replay import Step, steps
from dateline.rows import SPECS
from dateline.sources import drafts, only_draft
from dateline.stores.memory import MemoryStore
from dateline.stores.sqlite import SQLiteStore, files_of
from dateline.timeline import Entry
from dateline.views import Progress, Projector

Names = Sequence[str] | str


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        return datetime.now(UTC)


class Dateline:
    """A store of articles with everything that can be done with it.

    The database is opened by the first call that needs it: `ingest` makes it, a query of one that is not
    there raises `MissingDatabase`. `":memory:"` keeps everything in this process. *editor* is in whose name
    articles are changed and decisions are taken: the login name, where none is given.

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
    ) -> None:
        self._path = db
        self._wanted_reader = reader
        self._clock = clock or SystemClock()
        self._editor = editor
        self._store: SQLiteStore | MemoryStore | None = None

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
            without=files_of(self._path),
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
        outcomes = []
        for outcome in self._engine(store).ingest(articles):
            outcomes.append(outcome)
            if progress:
                progress(outcome)
        self._projector(store).catch_up()
        return Ingested.of(outcomes)

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

    def retract(self, article: str, *, reason: str) -> list[Event]:
        """Take an article out of every projection; its events stay in the log.

        Raises:
            UnknownId: no article's id begins so.
        """
        events = self._engine(self._open()).retract(self.article_id(article), reason)
        self._projector(self._open()).catch_up()
        return events

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

    def decisions(self) -> list[DecisionLine]:
        """Return what editors decided, with what was undone, oldest first."""
        return self._queries().decisions()

    def replay(self, *, upto: int | None = None, progress: Progress | None = None) -> int:
        """Rebuild all views from the first event, and return the position that they are at."""
        return self._projector(self._open()).rebuild(upto, progress)

    def read(self, draft: ArticleDraft) -> list[Event]:
        """Return the events that an article would give, without storing anything."""
        return self._engine(MemoryStore()).preview(draft)

    def timeline(
        self,
        about: Names = (),
        *,
        since: Day | None = None,
        until: Day | None = None,
        published_by: Day | None = None,
        as_of: int | Day | datetime | None = None,
    ) -> list[Entry]:
        """Return what happened, when, and who says so, oldest first.

        Args:
            about: leaders, by any part of their names.
            since: only what may have happened on this day or later.
            until: only what may have happened on this day or earlier.
            published_by: only what the press had reported by this day.
            as_of: what this store knew at a position of its log, or at a time.

        Raises:
            MissingDatabase: there is no such database.
            BadDate: a date is not one.
        """
        limits = _filter(about, None, since, until)
        return self._queries().timeline(limits, published_by=last_day(published_by), as_of=self._as_of(as_of))

    def contradictions(
        self,
        about: Names = (),
        *,
        kind: ContradictionKind | None = None,
        speaker: str | None = None,
        dismissed: bool = False,
        since: Day | None = None,
        until: Day | None = None,
        published_by: Day | None = None,
        as_of: int | Day | datetime | None = None,
    ) -> list[Contradiction]:
        """Return where accounts contradict each other; the arguments are those of `timeline`.

        What an editor dismissed is left out, unless *dismissed* asks for it as well.
        """
        limits = _filter(about, speaker, since, until)
        return self._queries().contradictions(
            limits,
            kind=kind,
            dismissed=dismissed,
            published_by=last_day(published_by),
            as_of=self._as_of(as_of),
        )

    def positions(
        self,
        about: Names = (),
        *,
        speaker: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        published_by: Day | None = None,
        as_of: int | Day | datetime | None = None,
    ) -> list[Position]:
        """Return where each voice stands on each question; the arguments are those of `timeline`."""
        limits = _filter(about, speaker, since, until)
        return self._queries().positions(
            limits, published_by=last_day(published_by), as_of=self._as_of(as_of)
        )

    def events(
        self,
        about: Names = (),
        *,
        speaker: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
    ) -> list[EventLine]:
        """Return the active findings in the order of the log."""
        return self._queries().events(_filter(about, speaker, since, until))

    def articles(self) -> list[ArticleLine]:
        """Return all articles, by date of publication."""
        return self._queries().articles()

    def show(self, wanted: str) -> Exhibit:
        """Return what an id, or its beginning, stands for, with the passages that show it."""
        return self._queries().show(wanted)

    def passages(self, articles: Collection[UUID] | None = None) -> list[Passage]:
        """Return the texts of articles, of all by default, with the evidence that they hold."""
        found = self._queries().passages()
        return found if articles is None else [p for p in found if p.article.id in articles]

    def steps(self, *, upto: int | None = None) -> Iterator[Step]:
        """Yield the events of the log one by one, each with what it changed in the projections."""
        return steps(self._open().events(0, upto))

    def position_at(self, moment: int | Day | datetime) -> int:
        """Return the last position recorded by a time, by a day (its end, UTC), or up to a position."""
        if isinstance(moment, int):
            return min(moment, self._open().position())
        limit = instant(moment)
        last = 0
        for position, event in self._open().events():
            if event.timestamp <= limit:
                last = position
        return last

    def article_id(self, wanted: str) -> UUID:
        """Return the whole id of the article whose id begins so.

        Raises:
            UnknownId: none does.
            AmbiguousId: more than one does.
        """
        start = wanted.casefold()
        hits = [line.id for line in self.articles() if start and str(line.id).startswith(start)]
        if not hits:
            raise UnknownId(wanted)
        if len(hits) > 1:
            raise AmbiguousId(wanted, len(hits))
        return hits[0]

    def dump_views(self) -> dict[str, list[dict[str, str | int | float | None]]]:
        """Return all rows of all views, for comparing two stores."""
        store = self._open()
        self._projector(store).catch_up()
        return store.views(SPECS).dump()

    def _open(self, *, create: bool = False) -> SQLiteStore | MemoryStore:
        if self._store is None:
            if str(self._path) == ":memory:":
                self._store = MemoryStore()
            else:
                self._store = SQLiteStore.create(self._path) if create else SQLiteStore(self._path)
            self._store.views(SPECS).create()
        return self._store

    def _engine(self, store: SQLiteStore | MemoryStore) -> Engine:
        return Engine(store, self._reader(), self._clock, self._editor)

    def _reader(self) -> Reader:
        """Return the reader, whose lexicons are loaded by the first command that reads."""
        if isinstance(self._wanted_reader, str):
            self._wanted_reader = reader_named(self._wanted_reader)
        return self._wanted_reader

    def _projector(self, store: SQLiteStore | MemoryStore) -> Projector:
        return Projector(store, store.views(SPECS))

    def _queries(self) -> Queries:
        store = self._open()
        self._projector(store).catch_up()
        return Queries(store, store.views(SPECS))

    def _as_of(self, moment: int | Day | datetime | None) -> int | datetime | None:
        return moment if moment is None or isinstance(moment, int) else instant(moment)


def _filter(about: Names, speaker: str | None, since: Day | None, until: Day | None) -> Filter:
    names = (about,) if isinstance(about, str) else tuple(about)
    return Filter(names, speaker, first_day(since), last_day(until))

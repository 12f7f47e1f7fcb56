"""The use cases that change a store: file articles, correct them, retract them, read them again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Self, TypeAlias, TypeGuard
from uuid import UUID, uuid4

from pydantic import BaseModel, ConfigDict

from dateline.article import Article
from dateline.copies import text_hash
from dateline.drafts import ArticleDraft, Rejected
from dateline.errors import BrokenEvent, UnknownId
from dateline.events import ArticleCorrected, ArticleFiled, Event, Metadata, TextForgotten
from dateline.forgetting import without_facts, without_words
from dateline.ports import Batch, Clock, ConcurrentChange, Erasure, EventLog, Reader, Readings
from dateline.reading import ArticleText, Reading, ReadingFailed

BATCH = 64  # articles a transaction: large enough to be fast, small enough to lose little time when killed


class Filed(BaseModel):
    """An article came into the store, with so many findings."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    source: str
    findings: int


class Known(BaseModel):
    """An article was in the store already: nothing changed."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    source: str


class ReadAgain(BaseModel):
    """An article that another version of the reader had read was read again; findings before and after."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    source: str
    before: int
    findings: int


Outcome: TypeAlias = Filed | Known | Rejected


class _Done(BaseModel):
    """What became of a batch: everything in it is in just one of the lists."""

    model_config = ConfigDict(frozen=True)

    known: tuple[Known, ...] = ()
    rejected: tuple[Rejected, ...] = ()

    @classmethod
    def of(cls, outcomes: Iterable[Outcome | ReadAgain]) -> Self:
        """Sort outcomes by what they are."""
        lists: dict[str, list[BaseModel]] = defaultdict(list)
        for outcome in outcomes:
            lists[_LISTS[type(outcome)]].append(outcome)
        return cls.model_validate(lists)

    @property
    def complete(self) -> bool:
        """Whether nothing was rejected."""
        return not self.rejected


class Ingested(_Done):
    """What became of sources that were to be filed."""

    filed: tuple[Filed, ...] = ()


class Reread(_Done):
    """What became of articles that were to be read again."""

    read: tuple[ReadAgain, ...] = ()


_LISTS = {Filed: "filed", ReadAgain: "read", Known: "known", Rejected: "rejected"}


class Engine:
    """Files and changes articles; every command appends all its events in one transaction, or none.

    *readings* reads many articles at once; without it they are read one by one. *batch* is how many go into one
    transaction.
    """

    def __init__(
        self,
        log: EventLog,
        reader: Reader,
        clock: Clock,
        editor: str | None = None,
        readings: Readings | None = None,
        batch: int = BATCH,
    ) -> None:
        self._log, self._reader, self._clock, self._batch = log, reader, clock, batch
        self._readings = readings or (lambda articles: (read_or_fail(reader, a) for a in articles))
        self._by = Metadata(run=uuid4().hex[:12], editor=editor)

    def ingest(self, drafts: Iterable[ArticleDraft | Rejected]) -> Iterator[Outcome]:
        """File and read each draft that is not known, a batch at a time, and yield what became of each.

        What cannot be read is yielded as `Rejected`, and the rest goes on.
        """
        source = iter(drafts)
        while batch := list(islice(source, self._batch)):
            yield from self._file_batch(batch)

    def correct(self, article: UUID, draft: ArticleDraft, reason: str) -> list[Event]:
        """Replace an article's text, read it, and return the events.

        Raises:
            UnknownId: no such article was filed.
            UnfitForArticle: this text is filed already.
        """
        known = self._article(article)
        text = ArticleText(
            draft.text, draft.published or known.published, draft.title or known.title, known.publisher
        )
        events = known.correct(draft, self._reader.read(text), reason, self._clock.now(), self._by)
        self._log.append(events, texts={text_hash(draft.text): draft.text})
        return events

    def retract(self, article: UUID, reason: str) -> list[Event]:
        """Take an article out of every projection, and return the events.

        Raises:
            UnknownId: no such article was filed.
            UnfitForArticle: it is retracted already.
        """
        events = self._article(article).retract(reason, self._clock.now(), self._by)
        self._log.append(events)
        return events

    def undo(self, article: UUID, reason: str) -> list[Event]:
        """Undo what was done to an article last, and return the event.

        Raises:
            UnknownId: no such article was filed.
            UnfitForArticle: nothing was done to it, or what cannot be undone.
        """
        events = self._article(article).undo(reason, self._clock.now(), self._by)
        self._log.append(events)
        return events

    def forget(self, article: UUID, reason: str, *, facts: bool = False) -> list[Event]:
        """Erase an article's words, and with *facts* all that it reports, for good, and return the event.

        A text that another article shares stays until that one is forgotten too.

        Raises:
            UnknownId: no such article was filed.
            UnfitForArticle: it is forgotten already.
        """
        events = self._article(article).forget(reason, self._clock.now(), self._by, facts=facts)
        rest = without_facts if facts else without_words
        recorded = self._log.recorded(article)
        stays = {position: rest(event) for position, event in recorded}
        gone = {position: stays[position] for position, event in recorded if stays[position] != event}
        own = {e.text_hash for _, e in recorded if isinstance(e, ArticleFiled | ArticleCorrected)}
        self._log.append(events, erasing=Erasure(gone, own - self._texts_of_others(article)))
        return events

    def _texts_of_others(self, article: UUID) -> set[str]:
        """Return the hashes of the texts of all other articles that are not forgotten."""
        topics = (ArticleFiled.TOPIC, ArticleCorrected.TOPIC, TextForgotten.TOPIC)
        texts: dict[UUID, set[str]] = defaultdict(set)
        for _, event in self._log.events(topics=topics):
            if isinstance(event, TextForgotten):
                texts[event.originator_id].clear()
            elif isinstance(event, ArticleFiled | ArticleCorrected) and event.originator_id != article:
                texts[event.originator_id].add(event.text_hash)
        return set().union(*texts.values())

    def reread(self, articles: Iterable[UUID]) -> Iterator[ReadAgain | Known | Rejected]:
        """Read each article again that this version of the reader has not read, a batch at a time.

        `Known` are those that it has. What cannot be read is yielded as `Rejected`, and the rest goes on.

        Raises:
            UnknownId: no such article was filed.
        """
        source = iter(articles)
        while batch := list(islice(source, self._batch)):
            yield from self._reread_batch([self._article(article) for article in batch])

    def preview(self, draft: ArticleDraft) -> list[Event]:
        """Return the events that filing a draft would append, without appending them."""
        return Article.file(draft, self._reader.read(_text_of(draft)), self._clock.now(), self._by)

    def _reread_batch(self, batch: list[Article]) -> list[ReadAgain | Known | Rejected]:
        texts = {a.id: self._log.text(a.text_hash) for a in batch if not self._is_up_to_date(a)}
        wanted = {
            a.id: ArticleText(text, a.published, a.title, a.publisher)
            for a in batch
            if (text := texts.get(a.id)) is not None
        }
        found = dict(zip(wanted, self._readings(list(wanted.values())), strict=True))
        read: dict[UUID, Batch] = {}
        outcomes = [
            Known(id=a.id, source=a.source)
            if self._is_up_to_date(a)
            else self._read_again(a, found.get(a.id), read)
            for a in batch
        ]
        overtaken = self._append(read.values())
        return [Known(id=o.id, source=o.source) if _lost(o, overtaken) else o for o in outcomes]

    def _is_up_to_date(self, article: Article) -> bool:
        return (article.reader, article.reader_version) == (self._reader.name, self._reader.version)

    def _read_again(
        self, article: Article, found: Reading | ReadingFailed | None, read: dict[UUID, Batch]
    ) -> ReadAgain | Rejected:
        """Return what becomes of an article to be read again; what is to be appended of it is put into *read*."""
        if found is None:
            reason, remedy = "its text is forgotten", "give it with `dateline correct`"
            return Rejected(source=article.source, reason=reason, remedy=remedy)
        if isinstance(found, ReadingFailed):
            return self._failed(article.source, found)
        read[article.id] = (article.read(found, self._clock.now(), self._by), {})
        return ReadAgain(
            id=article.id, source=article.source, before=article.findings, findings=len(found.findings)
        )

    def _failed(self, source: str, failed: ReadingFailed) -> Rejected:
        reason = f"the reader {self._reader.name} failed ({failed.error}: {failed.message})"
        return Rejected(source=source, reason=reason, remedy="report this text to the reader's makers")

    def _article(self, article: UUID) -> Article:
        stream = self._log.stream(article)
        if not stream:
            raise UnknownId(str(article))
        return Article.project(stream)

    def _file_batch(self, batch: list[ArticleDraft | Rejected]) -> list[Outcome]:
        known = self._log.known({Article.identify(d) for d in batch if isinstance(d, ArticleDraft)})
        fresh: dict[UUID, ArticleDraft] = {}
        for draft in batch:
            if isinstance(draft, ArticleDraft) and (article := Article.identify(draft)) not in known:
                fresh.setdefault(article, draft)
        found = dict(zip(fresh, self._readings([_text_of(d) for d in fresh.values()]), strict=True))
        read: dict[UUID, Batch] = {}
        outcomes = [d if isinstance(d, Rejected) else self._outcome(d, found, read) for d in batch]
        overtaken = self._append(read.values())
        return [
            self._filed_before(outcome.id, draft)
            if isinstance(draft, ArticleDraft) and isinstance(outcome, Filed) and outcome.id in overtaken
            else outcome
            for draft, outcome in zip(batch, outcomes, strict=True)
        ]

    def _outcome(
        self, draft: ArticleDraft, found: Mapping[UUID, Reading | ReadingFailed], read: dict[UUID, Batch]
    ) -> Outcome:
        """Return what becomes of a draft; what is to be appended of it is put into *read*."""
        article, written = Article.identify(draft), text_hash(draft.text)
        if article not in found:
            return self._filed_before(article, draft)
        if article in read:
            return _refiled(article, draft, same=written in read[article][1])
        reading = found[article]
        if isinstance(reading, ReadingFailed):
            return self._failed(draft.source, reading)
        try:
            events = Article.file(draft, reading, self._clock.now(), self._by)
        except ValueError as error:  # a reader that plugs in may report what is no finding
            return self._failed(draft.source, ReadingFailed(type(error).__name__, str(error)))
        read[article] = (events, {written: draft.text})
        return Filed(id=article, source=draft.source, findings=len(events) - 2)

    def _filed_before(self, article: UUID, draft: ArticleDraft) -> Known | Rejected:
        """Return what becomes of a draft whose article is in the log; a text that was corrected is known too."""
        try:
            stream = self._log.stream(article)
        except BrokenEvent as error:
            return Rejected(source=draft.source, reason=f"{error.what}: {error.reason}", remedy=error.remedy)
        texts = {e.text_hash for e in stream if isinstance(e, ArticleFiled | ArticleCorrected)}
        return _refiled(article, draft, same=text_hash(draft.text) in texts)

    def _append(self, batches: Collection[Batch]) -> set[UUID]:
        """Append all in one transaction, or one by one; return what another process filed meanwhile."""
        overtaken: set[UUID] = set()
        if not batches:
            return overtaken
        try:
            self._log.append_many(batches)
        except ConcurrentChange:
            for events, texts in batches:
                article = events[0].originator_id
                try:
                    self._log.append(events, texts=texts)
                except ConcurrentChange:
                    if not self._log.has(article):
                        raise
                    overtaken.add(article)
        return overtaken


def read_or_fail(reader: Reader, article: ArticleText) -> Reading | ReadingFailed:
    """Return the reading of an article, or what the reader stumbled over: the rest of a batch goes on."""
    try:
        return reader.read(article)
    except Exception as error:  # noqa: BLE001 - a reader that plugs in may raise anything
        return ReadingFailed(type(error).__name__, str(error))


def _text_of(draft: ArticleDraft) -> ArticleText:
    return ArticleText(draft.text, draft.published, draft.title, draft.publisher)


def _lost(outcome: ReadAgain | Known | Rejected, overtaken: set[UUID]) -> TypeGuard[ReadAgain]:
    """Whether another process has changed an article that was read again here."""
    return isinstance(outcome, ReadAgain) and outcome.id in overtaken


def _refiled(article: UUID, draft: ArticleDraft, *, same: bool) -> Known | Rejected:
    """Return what becomes of an article that is filed already: one address has one text at a time."""
    if same or not draft.url:
        return Known(id=article, source=draft.source)
    return Rejected(
        source=draft.source,
        reason=f"its address is filed already with another text (article {str(article)[:8]})",
        remedy=f"if the text was corrected: dateline correct {str(article)[:8]} FILE --reason WHY",
    )

"""The use cases that change a store: file articles, correct them, retract them, read them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeAlias
from uuid import UUID, uuid4

from pydantic import BaseModel, ConfigDict

from dateline.article import Article
from dateline.copies import text_hash
from dateline.drafts import ArticleDraft, Rejected
from dateline.errors import UnknownId
from dateline.events import Event, Metadata
from dateline.ports import Batch, Clock, ConcurrentChange, EventLog, Reader
from dateline.reading import ArticleText

_BATCH = 64  # articles a transaction: large enough to be fast, small enough to lose little time when killed


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


Outcome: TypeAlias = Filed | Known | Rejected


class Ingested(BaseModel):
    """What became of a batch: every source that was given is in just one of the three."""

    model_config = ConfigDict(frozen=True)

    filed: tuple[Filed, ...] = ()
    known: tuple[Known, ...] = ()
    rejected: tuple[Rejected, ...] = ()

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Ingested:
        """Sort outcomes by what they are."""
        listed = list(outcomes)
        return cls(
            filed=tuple(o for o in listed if isinstance(o, Filed)),
            known=tuple(o for o in listed if isinstance(o, Known)),
            rejected=tuple(o for o in listed if isinstance(o, Rejected)),
        )

    @property
    def complete(self) -> bool:
        """Whether nothing was rejected."""
        return not self.rejected


class Engine:
    """Files and changes articles; every command appends all its events in one transaction, or none."""

    def __init__(self, log: EventLog, reader: Reader, clock: Clock, editor: str | None = None) -> None:
        self._log, self._reader, self._clock = log, reader, clock
        self._by = Metadata(run=uuid4().hex[:12], editor=editor)

    def ingest(self, drafts: Iterable[ArticleDraft | Rejected]) -> Iterator[Outcome]:
        """File and read each draft that is not known, a batch at a time, and yield what became of each.

        What cannot be read is yielded as `Rejected`, and the rest goes on.
        """
        source = iter(drafts)
        while batch := list(islice(source, _BATCH)):
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

    def preview(self, draft: ArticleDraft) -> list[Event]:
        """Return the events that filing a draft would append, without appending them."""
        return self._events_of(draft)

    def _article(self, article: UUID) -> Article:
        stream = self._log.stream(article)
        if not stream:
            raise UnknownId(str(article))
        return Article.project(stream)

    def _events_of(self, draft: ArticleDraft) -> list[Event]:
        text = ArticleText(draft.text, draft.published, draft.title, draft.publisher)
        reading = self._reader.read(text)
        return Article.file(draft, reading, self._clock.now(), self._by)

    def _file_batch(self, batch: list[ArticleDraft | Rejected]) -> list[Outcome]:
        known = self._log.known({Article.identify(d) for d in batch if isinstance(d, ArticleDraft)})
        results: list[Outcome] = []
        appended: list[Batch] = []
        hashes: dict[UUID, str] = {}
        for draft in batch:
            if isinstance(draft, Rejected):
                results.append(draft)
                continue
            article, written = Article.identify(draft), text_hash(draft.text)
            if article in known:
                filed = self._article(article)
                results.append(_again(article, draft, same=filed.text_hash == written))
            elif article in hashes:
                results.append(_again(article, draft, same=hashes[article] == written))
            else:
                hashes[article] = written
                results.append(self._read(draft, article, written, appended))
        self._append(appended)
        return results

    def _read(
        self, draft: ArticleDraft, article: UUID, written: str, appended: list[Batch]
    ) -> Filed | Rejected:
        try:
            events = self._events_of(draft)
        except Exception as error:  # noqa: BLE001 - whatever a reader stumbles over, the batch goes on
            reason = f"the reader {self._reader.name} failed ({type(error).__name__}: {error})"
            return Rejected(
                source=draft.source, reason=reason, remedy="report this text to the reader's makers"
            )
        appended.append((events, {written: draft.text}))
        return Filed(id=article, source=draft.source, findings=len(events) - 2)

    def _append(self, batches: list[Batch]) -> None:
        """Append all in one transaction; where another process filed one of them meanwhile, one by one."""
        if not batches:
            return
        try:
            self._log.append_many(batches)
        except ConcurrentChange:
            for events, texts in batches:
                try:
                    self._log.append(events, texts=texts)
                except ConcurrentChange:
                    if not self._log.has(events[0].originator_id):
                        raise


def _again(article: UUID, draft: ArticleDraft, *, same: bool) -> Known | Rejected:
    """Return what becomes of an article that is filed already: one address has one text at a time."""
    if same or not draft.url:
        return Known(id=article, source=draft.source)
    return Rejected(
        source=draft.source,
        reason=f"its address is filed already with another text (article {str(article)[:8]})",
        remedy=f"if the text was corrected: dateline correct {str(article)[:8]} FILE --reason WHY",
    )

"""The Article aggregate: filed, read, corrected, retracted. One stream of events each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Literal
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from pydantic import BaseModel, ConfigDict

from dateline.actors import plain_name
from dateline.copies import sketch, text_hash
from dateline.drafts import ArticleDraft
from dateline.errors import DatelineError
from dateline.events import (
    ArticleCorrected,
    ArticleFiled,
    ArticleRead,
    ArticleReinstated,
    ArticleRetracted,
    Event,
    Finding,
    Metadata,
    ReadingRestored,
    TextForgotten,
)
from dateline.moments import Moment
from dateline.reading import Reading

# A UUIDv5 namespace of our own: changing it would file every known article a second time.
_NAMESPACE = UUID("6f7a1f0e-5d0c-5b1c-9d53-0b6a52f0c1d7")
_NOT_IDENTITY = re.compile(r"(?:utm_[^=]*|fbclid|gclid|ref|cmp|ocid)(?:=|$)", re.IGNORECASE)


class UnfitForArticle(DatelineError):
    """What was asked does not fit the state that the article is in."""

    def __init__(self, article: UUID, reason: str, remedy: str) -> None:
        super().__init__(f"article {article}", reason, remedy)


class Made(BaseModel):
    """A reading that was made of an article, and what the article was then; `forgotten` is set once its text is."""

    model_config = ConfigDict(frozen=True)

    text_hash: str
    published: Moment | None
    title: str | None
    reader: str
    reader_version: str
    findings: int
    forgotten: bool = False


class Article(BaseModel):
    """One article as its stream of events has made it; the commands return the events that they cause.

    `reading` is the one whose findings count, `before` the one that counted before it; `last` is what was done to
    the article last. `forgotten` says that its text is erased, `stripped` that its facts are too.
    """

    model_config = ConfigDict(frozen=True)

    id: UUID
    version: int
    source: str
    text_hash: str
    published: Moment | None
    title: str | None
    publisher: str | None
    readings: Mapping[int, Made] = {}
    reading: int = 0
    before: int = 0
    last: Literal["filed", "read", "retracted", "reinstated", "forgotten"] = "filed"
    findings: int = 0
    reader: str | None = None
    reader_version: str | None = None
    retracted: bool = False
    forgotten: bool = False
    stripped: bool = False

    @staticmethod
    def identify(draft: ArticleDraft) -> UUID:
        """Return the id of an article: of its address if it has one, else of its publisher and text.

        Tracking parameters, the scheme, "www." and a trailing slash do not make another address.
        """
        if address := _plain_address(draft.url or ""):
            return uuid5(_NAMESPACE, f"url:{address}")
        words = " ".join(draft.text.split())
        return uuid5(_NAMESPACE, f"text:{plain_name(draft.publisher or '')}:{text_hash(words)}")

    @classmethod
    def file(cls, draft: ArticleDraft, reading: Reading, now: datetime, by: Metadata) -> list[Event]:
        """Return the events of a new article and of its first reading, which belong into one append."""
        inferred = draft.published is None and reading.published is not None
        filed = ArticleFiled(
            originator_id=cls.identify(draft),
            originator_version=1,
            timestamp=now,
            metadata=by,
            source=draft.source,
            url=draft.url,
            publisher=draft.publisher,
            byline=draft.byline,
            title=draft.title,
            published=draft.published or reading.published,
            published_inferred=inferred,
            language=draft.language,
            text_hash=text_hash(draft.text),
            sketch=sketch(draft.text),
        )
        article = cls.project([filed])
        return [filed, *article.read(reading, now, _caused(by, filed))]

    @classmethod
    def project(cls, events: Iterable[Event]) -> Article:
        """Fold a stream into the article.

        Raises:
            ValueError: the stream does not begin with ArticleFiled.
        """
        article: Article | None = None
        for event in events:
            article = _begun(event) if article is None else article.after(event)
        if article is None:
            msg = "an empty stream is no article"
            raise ValueError(msg)
        return article

    def after(self, event: Event) -> Article:
        """Return the article as it stands after *event*."""
        changes: dict[str, Any] = {"version": event.originator_version}
        match event:
            case ArticleRead():
                changes |= self._read(event)
            case ArticleCorrected():
                changes |= {
                    "text_hash": event.text_hash,
                    "published": event.published or self.published,
                    "title": event.title or self.title,
                    "forgotten": False,
                    "stripped": False,
                }
            case ReadingRestored():
                changes |= self.readings[event.reading].model_dump()
                changes |= {"reading": event.reading, "before": self.reading, "last": "read"}
            case ArticleRetracted():
                changes |= {"retracted": True, "last": "retracted"}
            case ArticleReinstated():
                changes |= {"retracted": False, "last": "reinstated"}
            case TextForgotten():
                made = {n: one.model_copy(update={"forgotten": True}) for n, one in self.readings.items()}
                changes |= {"readings": made, "forgotten": True, "last": "forgotten"}
                changes["stripped"] = self.stripped or event.facts
        return self.model_copy(update=changes)

    def _read(self, event: ArticleRead) -> dict[str, Any]:
        """Return what a reading changes."""
        made = Made(
            text_hash=self.text_hash,
            published=self.published,
            title=self.title,
            reader=event.reader,
            reader_version=event.reader_version,
            findings=event.findings,
        )
        changes = {
            "readings": {**self.readings, event.reading: made},
            "reading": event.reading,
            "findings": event.findings,
            "reader": event.reader,
            "reader_version": event.reader_version,
        }
        return changes | ({"before": self.reading, "last": "read"} if self.readings else {})

    def read(self, reading: Reading, now: datetime, by: Metadata) -> list[Event]:
        """Return the events of one more reading, which supersedes those before it."""
        number = max(self.readings, default=0) + 1
        by = by.model_copy(update={"reader": f"{reading.reader} {reading.version}"})
        head = ArticleRead(
            originator_id=self.id,
            originator_version=self.version + 1,
            timestamp=now,
            metadata=by,
            reading=number,
            reader=reading.reader,
            reader_version=reading.version,
            findings=len(reading.findings),
        )
        events: list[Event] = [head]
        by = _caused(by, head)
        for place, found in enumerate(reading.findings, start=1):
            event = found.event(
                originator_id=self.id,
                originator_version=self.version + 1 + place,
                timestamp=now,
                metadata=by,
                finding_id=uuid5(self.id, f"{self.text_hash}:{reading.reader}:{reading.version}:{place}"),
                reading=number,
                **found.fields,
            )
            events.append(event)
        return events

    def correct(
        self, draft: ArticleDraft, reading: Reading, reason: str, now: datetime, by: Metadata
    ) -> list[Event]:
        """Return the events by which a new text replaces the old one.

        Raises:
            UnfitForArticle: the text is the one that is filed already.
        """
        if text_hash(draft.text) == self.text_hash and not self.forgotten:
            raise UnfitForArticle(self.id, "this text is filed already", "give the corrected text")
        corrected = ArticleCorrected(
            **self._next(now, by),
            reason=reason,
            text_hash=text_hash(draft.text),
            sketch=sketch(draft.text),
            published=draft.published,
            title=draft.title,
        )
        return [corrected, *self.after(corrected).read(reading, now, _caused(by, corrected))]

    def retract(self, reason: str, now: datetime, by: Metadata) -> list[Event]:
        """Return the event by which the article stops to count.

        Raises:
            UnfitForArticle: it is retracted already.
        """
        if self.retracted:
            raise UnfitForArticle(self.id, "it is retracted already", "nothing is left to do")
        return [ArticleRetracted(**self._next(now, by), reason=reason)]

    def undo(self, reason: str, now: datetime, by: Metadata) -> list[Event]:
        """Return the event by which what was done to the article last is undone, a correction with its reading.

        Raises:
            UnfitForArticle: nothing was done to it, or what cannot be undone.
        """
        match self.last:
            case "retracted":
                return [ArticleReinstated(**self._next(now, by), reason=reason)]
            case "reinstated":
                return [ArticleRetracted(**self._next(now, by), reason=reason)]
            case "read":
                return [ReadingRestored(**self._next(now, by), reason=reason, reading=self.before)]
            case "forgotten":
                remedy = "give the words again with `dateline correct`"
                raise UnfitForArticle(self.id, "what is forgotten is gone for good", remedy)
            case "filed":
                remedy = "take it out with `dateline retract`"
                raise UnfitForArticle(self.id, "nothing was done to it since it was filed", remedy)

    def forget(self, reason: str, now: datetime, by: Metadata, *, facts: bool = False) -> list[Event]:
        """Return the event by which its words are erased, and with *facts* all that it reports and is called.

        Raises:
            UnfitForArticle: they are already.
        """
        if self.stripped or (self.forgotten and not facts):
            raise UnfitForArticle(self.id, "it is forgotten already", "nothing is left to do")
        return [TextForgotten(**self._next(now, by), reason=reason, facts=facts)]

    def _next(self, now: datetime, by: Metadata) -> dict[str, Any]:
        return {
            "originator_id": self.id,
            "originator_version": self.version + 1,
            "timestamp": now,
            "metadata": by,
        }


def _caused(by: Metadata, cause: Event) -> Metadata:
    return by.model_copy(update={"caused_by": cause.event_id})


def _begun(event: Event) -> Article:
    if not isinstance(event, ArticleFiled):
        msg = f"a stream begins with ArticleFiled, not with {type(event).__name__}"
        raise ValueError(msg)  # noqa: TRY004 - the order of the stream is wrong, not a type
    return Article(
        id=event.originator_id,
        version=event.originator_version,
        source=event.source,
        text_hash=event.text_hash,
        published=event.published,
        title=event.title,
        publisher=event.publisher,
    )


def _plain_address(url: str) -> str:
    try:
        parts = urlsplit(url.strip())
    except ValueError:  # a host in brackets that is no IPv6 address, and the like: a name as good as any
        return url.strip()
    query = "&".join(sorted(p for p in parts.query.split("&") if p and not _NOT_IDENTITY.match(p)))
    host = (parts.netloc or "").casefold().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}{'?' + query if query else ''}"


def active_findings(events: Iterable[Event]) -> list[Finding]:
    """Return the findings of the reading of one stream that counts: none when the article is retracted."""
    by_reading: dict[int, list[Finding]] = defaultdict(list)
    reading, retracted = 0, False
    for event in events:
        match event:
            case ArticleRead() | ReadingRestored():
                reading = event.reading
            case ArticleRetracted():
                retracted = True
            case ArticleReinstated():
                retracted = False
            case TextForgotten(facts=True):
                by_reading.clear()
            case Finding():
                by_reading[event.reading].append(event)
            case _:
                pass
    return [] if retracted else by_reading[reading]

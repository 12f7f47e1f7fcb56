"""The set of active findings, each with the article that reports it: what every projection folds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any
from uuid import UUID

from dateline.actors import people_key
from dateline.article import active_findings
from dateline.decisions import Decision
from dateline.events import (
    ArticleCorrected,
    ArticleFiled,
    ArticleRead,
    Event,
    Finding,
    ReadingRestored,
    StatementMade,
)
from dateline.moments import Moment
from dateline.places import Place

_CALENDAR_DAY = re.compile(r"\d|\b(?:Day|Eve|Christmas)\b")  # "December 24", "Bastille Day", "New Year's Eve"


@dataclass(frozen=True)
class ArticleFacts:
    """What a projection needs to know of an article.

    `copy_of` is set where a story is told: a wire report that ten papers print is one source.
    """

    id: UUID
    source: str
    publisher: str | None = None
    published: Moment | None = None
    title: str | None = None
    url: str | None = None
    sketch: tuple[int, ...] = ()
    copy_of: UUID | None = None

    @property
    def origin(self) -> UUID:
        """The article that all near-copies of this text stand for."""
        return self.copy_of or self.id

    @property
    def origin_key(self) -> str:
        """The origin as text."""
        return str(self.origin)


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """A way of telling which meeting is meant: very many accounts tell of a meeting in a few ways.

    `calendar` says that the day is given by its number or feast; "Tuesday" may be another time zone's Monday.
    Accounts that say the same have one object, by whose identity it is compared.
    """

    when: Moment | None
    calendar: bool
    place: Place | None
    ordinal: int | None

    @property
    def says_which(self) -> bool:
        """Whether it tells anything by which a meeting is known."""
        return bool(self.when or self.place or self.ordinal)


@lru_cache(maxsize=65536)
def way(when: Moment | None, calendar: bool, place: Place | None, ordinal: int | None) -> Way:  # noqa: FBT001
    """Return the one object for a way of telling."""
    return Way(when, calendar, place, ordinal)


def way_of(finding: Finding) -> Way:
    """Return how a finding tells which meeting it is on."""
    words, when = finding.when_words, finding.when
    calendar = bool(words and when and when.is_day and _CALENDAR_DAY.search(words.quote))
    return way(when, calendar, getattr(finding, "place", None), getattr(finding, "ordinal", None))


@dataclass(frozen=True)
class Report:
    """One active finding and the article that reports it.

    `decisions` are those by which an editor gave it another date or another speaker. What a story is put together
    by is worked out once and kept, as each report is sorted and compared many times.
    """

    article: ArticleFacts
    finding: Finding
    decisions: tuple[Decision, ...] = ()

    @cached_property
    def id(self) -> str:
        """The id of the finding, as text."""
        return str(self.finding.finding_id)

    @cached_property
    def kind(self) -> type[Finding]:
        """What is reported."""
        return type(self.finding)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The leaders that the finding is about, as the article spells them."""
        return names_in(self.finding)

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The leaders that the finding is about, as a key; empty for statements on other matters."""
        return people_of(self.finding)

    @cached_property
    def way(self) -> Way:
        """How it tells which meeting it is on."""
        return way_of(self.finding)

    @property
    def said(self) -> Moment | None:
        """When the finding is of, and if it does not say, when it was published."""
        return self.way.when or self.article.published

    @cached_property
    def takes_side(self) -> bool:
        """Whether it is a statement for or against a meeting."""
        return isinstance(self.finding, StatementMade) and self.finding.stance != "none"

    @cached_property
    def makes_claims(self) -> bool:
        """Whether it claims something on a meeting's result, or on who asked for one."""
        return bool(getattr(self.finding, "claims", ()))

    @cached_property
    def leaves_out(self) -> bool:
        """Whether it says that there was no meeting with all of them, as some were absent."""
        return bool(getattr(self.finding, "absent", ()))

    @cached_property
    def order(self) -> tuple[Any, ...]:
        """A key that depends on content alone: sorting by it forgets the order of arrival."""
        published = self.article.published
        start = self.finding.evidence[0].start
        return (
            published.first if published else date.max,
            self.article.publisher or "",
            str(self.article.id),
            start,
            self.id,
        )


def names_in(finding: Finding) -> tuple[str, ...]:
    """Return the leaders whose meeting a finding is about."""
    if isinstance(finding, StatementMade):
        return finding.about
    names: tuple[str, ...] = getattr(finding, "participants", ())
    return names


def people_of(finding: Finding) -> tuple[str, ...]:
    """Return the leaders whose meeting a finding is about, as a key."""
    return people_key(names_in(finding))


def facts_of(stream: Iterable[Event]) -> ArticleFacts:
    """Return what the stream says of its article: title, date and sketch of the text that counts.

    Raises:
        ValueError: the stream holds no ArticleFiled.
    """
    facts: ArticleFacts | None = None
    as_read: dict[int, ArticleFacts] = {}
    for event in stream:
        match event:
            case ArticleFiled():
                facts = ArticleFacts(
                    id=event.originator_id,
                    source=event.source,
                    publisher=event.publisher,
                    published=event.published,
                    title=event.title,
                    url=event.url,
                    sketch=event.sketch,
                )
            case ArticleCorrected() if facts:
                facts = replace(
                    facts,
                    sketch=event.sketch,
                    published=event.published or facts.published,
                    title=event.title or facts.title,
                )
            case ArticleRead() if facts:
                as_read[event.reading] = facts
            case ReadingRestored():
                facts = as_read[event.reading]
            case _:
                pass
    if facts is None:
        msg = "the stream holds no ArticleFiled"
        raise ValueError(msg)
    return facts


def reports_of(stream: Iterable[Event]) -> list[Report]:
    """Return the active reports of one article's stream."""
    events = list(stream)
    findings = active_findings(events)
    if not findings:
        return []
    facts = facts_of(events)
    return [Report(article=facts, finding=finding) for finding in findings]


def active_reports(events: Iterable[Event]) -> list[Report]:
    """Return the active reports of a whole log, in an order that depends on their content alone."""
    streams: dict[UUID, list[Event]] = defaultdict(list)
    for event in events:
        streams[event.originator_id].append(event)
    return sorted((r for stream in streams.values() for r in reports_of(stream)), key=lambda r: r.order)

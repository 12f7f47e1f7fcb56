"""What an export is made of: the lines that a store shows, as those who ask have limited them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from dateline.contradictions.model import Contradiction
from dateline.exports.words import address
from dateline.moments import Moment
from dateline.positions import Position
from dateline.queries import ArticleLine, EventLine
from dateline.timeline import ArticleRef, Entry


@dataclass(frozen=True, slots=True)
class Contents:
    """The lines of one export, each list in the order of its query; None is what was not asked for.

    `addresses` are those of the articles, by id, as far as they have any.
    """

    entries: Sequence[Entry] | None = None
    contradictions: Sequence[Contradiction] | None = None
    positions: Sequence[Position] | None = None
    events: Sequence[EventLine] | None = None
    articles: Sequence[ArticleLine] | None = None
    addresses: Mapping[UUID, str] = field(default_factory=dict)

    def address(self, article: UUID, source: str) -> str | None:
        """Return the address of an article on the web, or None; a source may be one."""
        return address(self.addresses.get(article)) or address(source)


def addresses(articles: Sequence[ArticleLine]) -> dict[UUID, str]:
    """Return the addresses of articles by their ids."""
    return {article.id: article.url for article in articles if article.url}


def publisher(article: ArticleRef | ArticleLine) -> str:
    """Return who printed an article, or where it came from if nobody is known."""
    return article.publisher or article.source


def closed(moment: Moment) -> tuple[date, date]:
    """Return first and last day for formats that know no open end: of `2018-06-12/..` that is the one day known."""
    first, last = moment.first, moment.last
    if first == date.min:
        return last, last
    return (first, first) if last == date.max else (first, last)

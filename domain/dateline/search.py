"""Searching the articles of a store: which hold the words that are looked for, where, and who said them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Literal, TypeAlias, overload
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from dateline.actors import name_key
from dateline.events import StatementMade
from dateline.moments import Moment
from dateline.ports import EventLog, Met, Row, Views
from dateline.queries import ArticleLine, Filter, article_line
from dateline.reports import Report
from dateline.rows import ARTICLES, FINDINGS, WORDS, facts_in, finding_in, rows_with
from dateline.terms import Terms
from dateline.words import Words, line_of_keys, words_of

Kind: TypeAlias = Literal["articles", "statements"]
Span: TypeAlias = tuple[int, int]

SHOWN = 20  # hits that are shown unless more are wanted
_PASSAGES = 3  # of a text are shown
_AT_ONCE = 400  # articles are read from the views
_AROUND = 120  # code points of a text on each side of what is shown of it
_SIGNS, _SIGNS_BEFORE, _MOST_SIGNS = re.compile(r"[^\w\s]+"), re.compile(r"[^\w\s]+$"), 4
_DIGITS = 9  # of relevance that count: databases do not add in the same order


class Excerpt(BaseModel):
    """A piece of an article's text, and where in it the words stand.

    All offsets are code points into the stored text, end exclusive; `quote` is what stands from `start` to `end`.
    """

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    quote: str
    marks: tuple[Span, ...]


class Said(BaseModel):
    """A finding whose own words hold what is looked for: of what kind, by whom, and where it stands in the text."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    kind: str
    speaker: str | None
    when: Moment | None
    quote: str
    start: int
    end: int


class Hit(BaseModel):
    """An article in which the words stand.

    `rank` counts from 1 through all hits, `relevance` is higher for a better fit. `title_marks` are offsets into the
    title. `matches` is how often the words stand in the text, of which `passages` are the first places.
    """

    model_config = ConfigDict(frozen=True)

    rank: int
    relevance: float
    article: ArticleLine
    title_marks: tuple[Span, ...]
    matches: int
    passages: tuple[Excerpt, ...]
    statements: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Found(Sequence[Hit]):
    """The hits that were asked for, best first, and how many there are in `total`."""

    hits: tuple[Hit, ...]
    total: int

    def __len__(self) -> int:
        return len(self.hits)

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, place: int | slice) -> Hit | tuple[Hit, ...]:
        return self.hits[place]


class Search:
    """One question to a store.

    Args:
        log: where the texts are.
        views: where the words are, and what articles report.
        terms: the words that are looked for.
        limits: what an article must report, in one finding, or be; its day is also that on which it was published.
        publisher: by part of the name.
        published_by: the last day of publication.
        kind: `statements` for articles with a finding alone whose own words hold what is looked for.
    """

    def __init__(
        self,
        log: EventLog,
        views: Views,
        terms: Terms,
        limits: Filter,
        *,
        publisher: str | None = None,
        published_by: date | None = None,
        kind: Kind = "articles",
    ) -> None:
        self._log, self._views = log, views
        self._terms, self._limits, self._kind = terms, limits, kind
        self._publisher, self._published_by = publisher, published_by

    def found(self, limit: int | None = SHOWN, offset: int = 0) -> Found:
        """Return hits behind the first *offset* ones, all of them without a *limit*."""
        met = sorted(self._views.search(WORDS.name, self._terms), key=_order)
        if self._limits != Filter() or self._publisher or self._published_by or self._kind == "statements":
            met = [one for one, row, reports in self._read(met) if self._fits(row, reports)]
        shown = met[offset : None if limit is None else offset + limit]
        hits = [self._hit(rank, *told) for rank, told in enumerate(self._read(shown), start=offset + 1)]
        return Found(tuple(hits), len(met))

    def _read(self, met: Sequence[Met]) -> Iterator[tuple[Met, Row, list[Report]]]:
        """Yield each row that met the terms with its article's, and with what the article reports."""
        for start in range(0, len(met), _AT_ONCE):
            some = met[start : start + _AT_ONCE]
            ids = [_id(one) for one in some]
            articles = {
                str(row["article_id"]): row for row in rows_with(self._views, ARTICLES, "article_id", ids)
            }
            findings: dict[str, list[Row]] = defaultdict(list)
            for row in rows_with(self._views, FINDINGS, "article_id", ids):
                findings[str(row["article_id"])].append(row)
            for one in some:
                row = articles[_id(one)]
                yield one, row, _reports(row, findings[_id(one)])

    def _fits(self, row: Row, reports: Sequence[Report]) -> bool:
        article, limits = article_line(row), self._limits
        if self._publisher and not _is_part(self._publisher, article.publisher or ""):
            return False
        if self._published_by and not (article.published and article.published.last <= self._published_by):
            return False
        if self._kind == "statements":
            return any(map(self._says, reports))
        itself = limits.on(()) and limits.by(None) and limits.at(article.published)
        return itself or any(map(limits.takes, reports))

    def _says(self, report: Report) -> bool:
        """Whether a finding that is asked for has all that is looked for in its own words."""
        lines = (line_of_keys(spot.quote) for spot in report.finding.evidence)
        return self._limits.takes(report) and self._terms.met_by(*lines)

    def _hit(self, rank: int, met: Met, row: Row, reports: Sequence[Report]) -> Hit:
        article = article_line(row)
        text = self._log.text(str(row["text_hash"])) or ""
        words = words_of(text)
        marks = self._terms.spans(words)
        return Hit(
            rank=rank,
            relevance=round(met.relevance, _DIGITS),
            article=article,
            title_marks=tuple(self._terms.spans(words_of(article.title or ""))),
            matches=len(marks),
            passages=tuple(_excerpts(text, words, marks)),
            statements=tuple(_said(report, self._terms) for report in reports if self._says(report)),
        )


def _reports(article: Row, findings: Sequence[Row]) -> list[Report]:
    """Return what an article reports, in the order of the log."""
    facts = facts_in(article)
    ordered = sorted(findings, key=lambda row: int(row["position"] or 0))
    return [Report(facts, finding_in(row)) for row in ordered]


def _order(met: Met) -> tuple[float, int, str]:
    """Return the sort key of a hit: the best fit first, of equal ones the newest, then by id."""
    day = met.row["day"]
    return -round(met.relevance, _DIGITS), -date.fromisoformat(str(day)).toordinal() if day else 0, _id(met)


def _id(met: Met) -> str:
    return str(met.row["article_id"])


def _is_part(wanted: str, name: str) -> bool:
    """Whether words are among those of a name."""
    asked = set(name_key(wanted).split())
    return bool(asked) and asked <= set(name_key(name).split())


def _said(report: Report, terms: Terms) -> Said:
    finding = report.finding
    holding = (spot for spot in finding.evidence if terms.spans(words_of(spot.quote)))
    spot = next(holding, finding.evidence[0])
    return Said(
        id=finding.finding_id,
        kind=type(finding).__name__,
        speaker=finding.speaker if isinstance(finding, StatementMade) else None,
        when=finding.when,
        quote=spot.quote,
        start=spot.start,
        end=spot.end,
    )


def _excerpts(text: str, words: Words, marks: Sequence[Span]) -> Iterator[Excerpt]:
    """Yield the first pieces of a text with words that are marked; marks that lie near each other share one."""
    for group in _groups(marks)[:_PASSAGES]:
        first = bisect_left(words.spans, (group[0][0] - _AROUND,))  # no halves of words
        last = bisect_right(words.spans, group[-1][1] + _AROUND, key=itemgetter(1)) - 1
        start, end = _with_signs(text, words.spans[first][0], words.spans[last][1])
        yield Excerpt(start=start, end=end, quote=text[start:end], marks=tuple(group))


def _groups(marks: Sequence[Span]) -> list[list[Span]]:
    groups: list[list[Span]] = []
    for mark in marks:
        if groups and mark[1] - groups[-1][0][0] <= 2 * _AROUND:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups


def _with_signs(text: str, start: int, end: int) -> Span:
    """Return a piece with the quotation marks and stops that touch its ends."""
    before = _SIGNS_BEFORE.search(text, max(0, start - _MOST_SIGNS), start)
    behind = _SIGNS.match(text, end, end + _MOST_SIGNS)
    return start - len(before[0] if before else ""), end + len(behind[0] if behind else "")

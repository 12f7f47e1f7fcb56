"""What can be asked of a store: the queries, with names, days and times as callers give them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from dateline.contradictions.model import Contradiction, ContradictionKind
from dateline.events import ArticleRead
from dateline.exports.contents import Contents, addresses
from dateline.exports.formats import OF_EVENTS, written
from dateline.exports.parquet import parquet_bytes
from dateline.exports.png import Image, png_image
from dateline.given import Day, first_day, instant, last_day
from dateline.lookup import the_one
from dateline.positions import By, Position
from dateline.queries import ArticleLine, DecisionLine, EventLine, Exhibit, Filter, Passage, Queries
from dateline.retrospect import LogMoment, Names, Retrospect, limited
from dateline.search import SHOWN, Found, Kind, Search
from dateline.terms import Terms
from dateline.timeline import Entry


class Answers(Retrospect):
    """Answers from a store that the class below opens, and whose views it keeps true."""

    def timeline(
        self,
        about: Names = (),
        *,
        with_statements: bool = False,
        since: Day | None = None,
        until: Day | None = None,
        published_by: Day | None = None,
        as_of: LogMoment | None = None,
    ) -> list[Entry]:
        """Return what happened, when, and who says so, oldest first.

        Args:
            about: leaders, by any part of their names.
            with_statements: also what was said of the meetings, each as an entry of the kind `statement`.
            since: only what may have happened on this day or later.
            until: only what may have happened on this day or earlier.
            published_by: only what the press had reported by this day.
            as_of: what this store knew at a position of its log, or at a time.

        Raises:
            MissingDatabase: there is no such database.
            BadDate: a date is not one.
        """
        limits = _filter(about, None, since, until)
        with self._queries() as queries:
            return queries.timeline(
                limits,
                with_statements=with_statements,
                published_by=last_day(published_by),
                as_of=self._as_of(as_of),
            )

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
        as_of: LogMoment | None = None,
        new_since: LogMoment | None = None,
    ) -> list[Contradiction]:
        """Return where accounts contradict each other; the arguments are those of `timeline`.

        What an editor dismissed is left out, unless *dismissed* asks for it as well. `new_since` keeps those
        alone that this store did not know at a position of its log, or at a time: one that only gained a
        voice since, or lost one, is not new.

        Raises:
            ValueError: `new_since` was given with `published_by`, which asks about another sort of time.
        """
        if published_by is not None and new_since is not None:
            msg = "new_since is about what this store knew, and cannot be asked of published_by"
            raise ValueError(msg)
        limits = _filter(about, speaker, since, until)
        with self._queries() as queries:
            found = queries.contradictions(
                limits,
                kind=kind,
                dismissed=dismissed,
                published_by=last_day(published_by),
                as_of=self._as_of(as_of),
            )
            if new_since is None:
                return found
            fresh = {c.id for c in self.diff(new_since, as_of, about=about) if c.kind == "contradicted"}
        return [contradiction for contradiction in found if contradiction.id in fresh]

    def positions(
        self,
        about: Names = (),
        *,
        by: By = "voice",
        speaker: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        published_by: Day | None = None,
        as_of: LogMoment | None = None,
    ) -> list[Position]:
        """Return where each voice stands on each question; the arguments are those of `timeline`.

        With `by="government"` what all voices of a government or body say is one position.
        """
        limits = _filter(about, speaker, since, until)
        with self._queries() as queries:
            return queries.positions(
                limits, by=by, published_by=last_day(published_by), as_of=self._as_of(as_of)
            )

    def events(
        self,
        about: Names = (),
        *,
        speaker: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        article: UUID | None = None,
    ) -> list[EventLine]:
        """Return the active findings in the order of the log: of one *article* alone, or of all."""
        with self._queries() as queries:
            return queries.events(_filter(about, speaker, since, until), article)

    def tail(
        self,
        about: Names = (),
        *,
        speaker: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        after: LogMoment | None = None,
        timeout: float | None = None,
    ) -> Iterator[EventLine]:
        """Yield the findings as articles come in: what `events` returns, from behind a position or time on.

        A finding that no longer counts when its turn comes, as the article was corrected meanwhile, is left out.

        Args:
            about: leaders, by any part of their names.
            speaker: who speaks, or for whom, by part of a name.
            since: only what may have happened on this day or later.
            until: only what may have happened on this day or earlier.
            after: the position of the log, or the time, behind which to begin; None for now.
            timeout: seconds to wait for the next event before it ends; None for ever.
        """
        limits = _filter(about, speaker, since, until)
        begin = self._log().position() if after is None else self.position_at(after)
        for _, event in self.subscribe(after=begin, timeout=timeout):
            if isinstance(event, ArticleRead):
                with self._queries() as queries:
                    found = queries.events(limits, event.originator_id)
                yield from (line for line in found if line.finding.reading == event.reading)

    def articles(self) -> list[ArticleLine]:
        """Return all articles, by date of publication."""
        with self._queries() as queries:
            return queries.articles()

    def export(
        self,
        form: str,
        about: Names = (),
        *,
        with_statements: bool = False,
        since: Day | None = None,
        until: Day | None = None,
        published_by: Day | None = None,
        as_of: LogMoment | None = None,
        raw: bool = False,
    ) -> str:
        """Return what was found as text in a format: the names of `dateline.exports.formats.FORMATS`.

        The other arguments are those of `timeline`. The same store gives the same text. With *raw* the words in
        `csv` are left as they are, also those that a spreadsheet would run.

        Raises:
            UnknownFormat: no format has this name.
        """
        times: dict[str, Any] = {
            "since": since,
            "until": until,
            "published_by": published_by,
            "as_of": as_of,
        }
        with self.snapshot():
            contents = Contents(
                entries=self.timeline(about, with_statements=with_statements, **times),
                contradictions=self.contradictions(about, **times),
                events=self.events() if form in OF_EVENTS else None,
                addresses=addresses(self.articles()),
            )
        return written(contents, form, raw=raw)

    def parquet(
        self,
        about: Names = (),
        *,
        with_statements: bool = False,
        since: Day | None = None,
        until: Day | None = None,
        published_by: Day | None = None,
        as_of: LogMoment | None = None,
    ) -> bytes:
        """Return the timeline as a Parquet file; the arguments are those of `timeline`.

        Raises:
            MissingWriter: the extra `parquet` is not installed.
        """
        entries = self.timeline(
            about,
            with_statements=with_statements,
            since=since,
            until=until,
            published_by=published_by,
            as_of=as_of,
        )
        return parquet_bytes(Contents(entries=entries))

    def image(
        self,
        about: Names = (),
        *,
        with_statements: bool = False,
        since: Day | None = None,
        until: Day | None = None,
        published_by: Day | None = None,
        as_of: LogMoment | None = None,
    ) -> Image:
        """Return the drawing of the timeline as PNG, with the letters in it that no font has.

        The arguments are those of `timeline`.

        Raises:
            MissingRenderer: the extra `png` is not installed.
            NoFont: this machine has no font to draw words in.
            TooLarge: there is too much for an image.
        """
        entries = self.timeline(
            about,
            with_statements=with_statements,
            since=since,
            until=until,
            published_by=published_by,
            as_of=as_of,
        )
        return png_image(Contents(entries=entries))

    def show(self, wanted: str) -> Exhibit:
        """Return what an id, or its beginning, stands for, with the passages that show it."""
        with self._queries() as queries:
            return queries.show(wanted)

    def passages(self, articles: Collection[UUID] | None = None) -> list[Passage]:
        """Return the texts of articles, of all by default, with the evidence that they hold."""
        with self._queries() as queries:
            return queries.passages() if articles is None else queries.passages_of(articles)

    def article_id(self, wanted: str) -> UUID:
        """Return the whole id of the article whose id begins so.

        Raises:
            UnknownId: none does.
            AmbiguousId: more than one does.
        """
        start = wanted.casefold()
        hits = [line.id for line in self.articles() if start and str(line.id).startswith(start)]
        return the_one(wanted, hits)

    def search(
        self,
        words: str,
        about: Names = (),
        *,
        speaker: str | None = None,
        publisher: str | None = None,
        since: Day | None = None,
        until: Day | None = None,
        published_by: Day | None = None,
        kind: Kind = "articles",
        limit: int | None = SHOWN,
        offset: int = 0,
    ) -> Found:
        """Return the articles in which words stand, best first, with the places and the statements that have them.

        Retracted articles are not found, corrected ones by their newest text alone. Of equal hits the newest comes first.

        Args:
            words: all of which must be there; "a phrase", prefix*, -excluded. Case, accents and apostrophes do not count.
            about: leaders, by any part of their names, that one of the article's findings is about.
            speaker: who speaks in that finding, or for whom, by part of a name.
            publisher: by part of its name.
            since: only what may be of this day or later: that finding, or the article itself.
            until: only what may be of this day or earlier.
            published_by: only what was published by this day.
            kind: `statements` for those articles alone of which a finding's own words hold all that is looked for.
            limit: how many hits are returned at most, None for all; `total` says how many there are.
            offset: how many of the first hits are left out.

        Raises:
            BadSearch: no word is to be looked for, or too many.
            NoSearch: this Python's SQLite cannot search.
        """
        terms = Terms.parse(words)
        limits = _filter(about, speaker, since, until)
        with self.snapshot():
            search = Search(
                self._log(),
                self._views(),
                terms,
                limits,
                publisher=publisher,
                published_by=last_day(published_by),
                kind=kind,
            )
            return search.found(limit, offset)

    def decisions(self) -> list[DecisionLine]:
        """Return what editors decided, with what was undone, oldest first."""
        with self._queries() as queries:
            return queries.decisions()

    @contextmanager
    def _queries(self) -> Iterator[Queries]:
        """Hand out the queries over views that have caught up, as of one moment."""
        with self.snapshot():
            yield Queries(self._log(), self._views())

    def _as_of(self, moment: LogMoment | None) -> int | datetime | None:
        return moment if moment is None or isinstance(moment, int) else instant(moment)


def _filter(about: Names, speaker: str | None, since: Day | None, until: Day | None) -> Filter:
    return replace(limited(about), speaker=speaker, since=first_day(since), until=last_day(until))

"""Stories as the log goes by: what each thing that happens changes in the lines of those that it touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias
from uuid import UUID

from dateline.causes import Cause
from dateline.changes import Change, changes
from dateline.curation import in_order, standing
from dateline.decisions import Decision, Ruling
from dateline.events import ArticleCorrected, ArticleFiled, ArticleRead, Event, Finding
from dateline.lines import ALL, Lines, Shown
from dateline.ports import Recorded
from dateline.reports import Report, facts_of, reports_of

People: TypeAlias = tuple[str, ...]
Happening: TypeAlias = Sequence[Recorded]


def happenings(recorded: Iterable[Recorded]) -> Iterator[Happening]:
    """Cut events, in the order of the log, into what happened: a filing, correction or reading with its findings."""
    group: list[Recorded] = []
    for one in recorded:
        if group and _begins(one.event, group[-1].event):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _begins(event: Event, last: Event) -> bool:
    if event.originator_id != last.originator_id:
        return True
    if isinstance(event, ArticleRead):
        return not isinstance(last, ArticleFiled | ArticleCorrected)
    return not isinstance(event, Finding)


def pointed_at(stream: Iterable[Event]) -> frozenset[UUID]:
    """Return the articles that the decision of a stream points at."""
    return frozenset(article for event in stream if isinstance(event, Decision) for article in event.articles)


def cause_of(happening: Happening, stream: Sequence[Event]) -> Cause:
    """Return what a happening is the cause of; *stream* is that of its article or decision as far as it is known."""
    if isinstance(stream[0], Ruling):
        return Cause.ruled(happening, pointed_at(stream))
    return Cause.of(happening, facts_of(stream))


class Unfolding:
    """The lines of all stories at one position of the log, which events move on.

    Args:
        streams: the streams, up to that position, of articles and decisions that later events may belong to.
        kept: the reports, at that position, of other articles.
        decisions: the other decisions that stand at that position.
        shown: the sorts of lines that are told; fewer take less time.
        concerns: which stories are told, by their leaders' names as keys.
    """

    def __init__(
        self,
        streams: Mapping[UUID, Sequence[Event]] | None = None,
        kept: Iterable[Report] = (),
        decisions: Iterable[Decision] = (),
        *,
        shown: Collection[Shown] = ALL,
        concerns: Callable[[People], bool] = bool,
    ) -> None:
        self._streams: dict[UUID, list[Event]] = defaultdict(list)
        self._active: dict[UUID, list[Report]] = defaultdict(list)
        self._stories: dict[People, dict[UUID, list[Report]]] = defaultdict(lambda: defaultdict(list))
        self._people: dict[UUID, set[People]] = defaultdict(set)
        self._standing: dict[UUID, Decision | None] = {d.originator_id: d for d in decisions}
        self._told: dict[People, Lines] = {}
        self._shown, self._concerns = shown, concerns
        for key, stream in (streams or {}).items():
            self._streams[key] = list(stream)
            if stream and isinstance(stream[0], Ruling):
                self._standing[key] = standing(stream)
            else:
                self._active[key] = reports_of(stream)
        for report in chain(kept, *self._active.values()):
            self._stories[report.people][report.article.id].append(report)
            self._people[report.article.id].add(report.people)

    def after(self, happening: Happening) -> list[Change]:
        """Take in one thing that happened, to an article or by a decision, and return what it changed."""
        key = happening[0].event.originator_id
        stream = self._streams[key]
        stream += (event for _, event in happening)
        if isinstance(stream[0], Ruling):
            told = self._begin(people for article in pointed_at(stream) for people in self._people[article])
            self._standing[key] = standing(stream)
            return self._end(told, cause_of(happening, stream))
        before, now = self._active[key], reports_of(stream)
        told = self._begin({r.people for r in _differing(before, now)})
        self._replace(key, now, told)
        return self._end(told, cause_of(happening, stream))

    def _begin(self, touched: Iterable[People]) -> dict[People, Lines]:
        """Return the lines, before anything changes, of those of the stories that are told."""
        return {people: self._lines(people) for people in sorted(filter(self._concerns, set(touched)))}

    def _end(self, told: Mapping[People, Lines], cause: Cause) -> list[Change]:
        """Tell the stories again and return what has changed in them."""
        found: list[Change] = []
        for people, before in told.items():
            del self._told[people]
            found += changes(before, self._lines(people), (cause,))
        return found

    def _replace(self, article: UUID, reports: list[Report], touched: Iterable[People]) -> None:
        self._active[article] = reports
        for people in touched:
            self._stories[people][article] = [r for r in reports if r.people == people]
            self._people[article].add(people)

    def _lines(self, people: People) -> Lines:
        if people not in self._told:
            reports = (r for of_article in self._stories[people].values() for r in of_article)
            decisions = in_order(d for d in self._standing.values() if d)
            self._told[people] = Lines.of(reports, decisions, self._shown)
        return self._told[people]


def _differing(before: list[Report], after: list[Report]) -> list[Report]:
    """Return the reports that only one of the two has, or all where the article is another now."""
    if before and after and before[0].article != after[0].article:
        return [*before, *after]
    old, new = ({(r.finding.finding_id, r.finding.reading) for r in some} for some in (before, after))
    return [r for r in (*before, *after) if (r.finding.finding_id, r.finding.reading) in old ^ new]

"""Stories as the log goes by: what each thing that happens changes in the lines of those that it touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias
from uuid import UUID

from dateline.causes import Cause
from dateline.changes import Change, changes
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


class Unfolding:
    """The lines of all stories at one position of the log, which events move on.

    Args:
        streams: the streams, up to that position, of articles that later events may belong to.
        kept: the reports, at that position, of other articles.
        shown: the sorts of lines that are told; fewer take less time.
        concerns: which stories are told, by their leaders' names as keys.
    """

    def __init__(
        self,
        streams: Mapping[UUID, Sequence[Event]] | None = None,
        kept: Iterable[Report] = (),
        *,
        shown: Collection[Shown] = ALL,
        concerns: Callable[[People], bool] = bool,
    ) -> None:
        self._streams: dict[UUID, list[Event]] = defaultdict(list)
        self._active: dict[UUID, list[Report]] = defaultdict(list)
        self._stories: dict[People, dict[UUID, list[Report]]] = defaultdict(lambda: defaultdict(list))
        self._told: dict[People, Lines] = {}
        self._shown, self._concerns = shown, concerns
        for article, stream in (streams or {}).items():
            self._streams[article] = list(stream)
            self._active[article] = reports_of(stream)
        for report in chain(kept, *self._active.values()):
            self._stories[report.people][report.article.id].append(report)

    def after(self, happening: Happening) -> list[Change]:
        """Take in one thing that happened to one article, and return what it changed, story by story."""
        article = happening[0].event.originator_id
        stream = self._streams[article]
        stream += (event for _, event in happening)
        before, self._active[article] = self._active[article], reports_of(stream)
        touched = {r.people for r in _differing(before, self._active[article])}
        found: list[Change] = []
        for people in sorted(filter(self._concerns, touched)):
            known = self._lines(people)
            self._stories[people][article] = [r for r in self._active[article] if r.people == people]
            del self._told[people]
            found += changes(known, self._lines(people), (Cause.of(happening, facts_of(stream)),))
        return found

    def _lines(self, people: People) -> Lines:
        if people not in self._told:
            reports = (r for of_article in self._stories[people].values() for r in of_article)
            self._told[people] = Lines.of(reports, self._shown)
        return self._told[people]


def _differing(before: list[Report], after: list[Report]) -> list[Report]:
    """Return the reports that only one of the two has, or all where the article is another now."""
    if before and after and before[0].article != after[0].article:
        return [*before, *after]
    old = {r.finding.finding_id for r in before}
    new = {r.finding.finding_id for r in after}
    return [r for r in (*before, *after) if r.finding.finding_id in old ^ new]

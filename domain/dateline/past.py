"""The stories of a store between two moments: what changed from one to the other, and what is new since.

Stories at an earlier position are those of the views without the articles that have changed since, and these
as they stood: what is read of the log is what lies behind the earlier of the two moments.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from dateline.causes import PUBLISHED, Cause, ref_of
from dateline.changes import Change, changes
from dateline.curation import in_order, standing
from dateline.decisions import Decision
from dateline.errors import DatelineError
from dateline.events import Event, Finding
from dateline.lines import Lines
from dateline.ports import EventLog, Recorded, Views
from dateline.queries import Filter
from dateline.reports import Report, people_of, reports_of
from dateline.rows import FINDINGS, decisions_in, reports_in
from dateline.unfolding import People, Unfolding, cause_of, happenings, pointed_at


class WrongOrder(DatelineError):
    """Of two moments the later one was named first."""

    def __init__(self, first: int | date, second: int | date) -> None:
        what = "position " if isinstance(first, int) else ""
        super().__init__(f"{what}{first}", f"it lies after {what}{second}", "name the earlier moment first")


@dataclass(frozen=True, slots=True)
class Past:
    """All stories that anything happened to since a position of the log, as they stood at any position since.

    `streams` are the whole streams of the articles and decisions with events behind `start`, `people` the stories
    that each of these touches, `kept` the reports of other articles on them, `standing` the other decisions.
    """

    start: int
    end: int
    streams: Mapping[UUID, Sequence[Recorded]]
    people: Mapping[UUID, frozenset[People]]
    kept: Mapping[People, Sequence[Report]]
    standing: Sequence[Decision]

    @classmethod
    def since(
        cls, log: EventLog, views: Views, start: int, end: int, concerns: Callable[[People], bool]
    ) -> Self:
        """Return what happened from *start* to *end* to the stories that *concerns* wants, by their leaders' keys.

        The views are true up to *end*, and in a snapshot, so that they stay so.
        """
        streams = _streams(log, start, end)
        people = {key: _touched(stream, streams, views, concerns) for key, stream in streams.items()}
        told = sorted(set().union(*people.values()))
        kept = {key: _kept(views, key, streams) if start else [] for key in told}
        others = [d for d in decisions_in(views) if d.originator_id not in streams]
        return cls(start, end, streams, people, kept, others)

    def changes(self, first: int, second: int) -> list[Change]:
        """Return what changed from one position to another, neither of which lies before the start."""
        before, after = self._reports(first), self._reports(second)
        old, new = self._decisions(first), self._decisions(second)
        happened = self._causes(first, second)
        return [
            change
            for people, causes in sorted(happened.items())
            for change in changes(Lines.of(before[people], old), Lines.of(after[people], new), causes)
        ]

    def unfold(self) -> Iterator[tuple[int, list[Change]]]:
        """Yield the last position of each thing that happened since the start, and what it changed."""
        streams = {key: _upto(stream, self.start) for key, stream in self.streams.items()}
        kept = (report for reports in self.kept.values() for report in reports)
        unfolding = Unfolding(streams, kept, self.standing, concerns=self.kept.__contains__)
        news = sorted(one for stream in self.streams.values() for one in stream if one.position > self.start)
        for happening in happenings(news):
            yield happening[-1].position, unfolding.after(happening)

    def _reports(self, position: int) -> Mapping[People, list[Report]]:
        found: dict[People, list[Report]] = defaultdict(list)
        for people, reports in self.kept.items():
            found[people] += reports
        for stream in self.streams.values():
            for report in reports_of(_upto(stream, position)):
                found[report.people].append(report)
        return found

    def _decisions(self, position: int) -> tuple[Decision, ...]:
        changed = (standing(_upto(stream, position)) for stream in self.streams.values())
        return in_order([*self.standing, *(decision for decision in changed if decision)])

    def _causes(self, first: int, second: int) -> Mapping[People, list[Cause]]:
        """Return what happened to each story in between."""
        found: dict[People, list[Cause]] = defaultdict(list)
        for key, stream in self.streams.items():
            for happening in happenings(one for one in stream if one.position <= second):
                if happening[-1].position > first:
                    cause = cause_of(happening, [event for _, event in stream])
                    for people in self.people[key]:
                        found[people].append(cause)
        return found


def _touched(
    stream: Sequence[Recorded],
    streams: Mapping[UUID, Sequence[Recorded]],
    views: Views,
    concerns: Callable[[People], bool],
) -> frozenset[People]:
    """Return the stories that an article ever reported on, or those of the articles that a decision points at."""
    found = _people_in(stream)
    for article in pointed_at(event for _, event in stream):
        rows = views.rows(FINDINGS.name, {"article_id": str(article)})
        found |= {tuple(str(row["people"]).split("|")) for row in rows if row["people"]}
        found |= _people_in(streams.get(article, ()))
    return frozenset(filter(concerns, found))


def changes_between(
    log: EventLog, views: Views, first: int, second: int, limits: Filter, *, end: int
) -> list[Change]:
    """Return what changed in the stories from one position of the log to another, neither of which is behind *end*.

    The views are true up to *end*, and in a snapshot.

    Raises:
        WrongOrder: the first lies after the second.
    """
    if first > second:
        raise WrongOrder(first, second)
    return Past.since(log, views, first, end, limits.on).changes(first, second)


def changes_published(views: Views, first: date, second: date, limits: Filter) -> list[Change]:
    """Return what changed from what the press had reported by one day to what it had by another.

    Articles are taken as they stand now, and decisions too; an article without a date of publication counts on neither day.

    Raises:
        WrongOrder: the first lies after the second.
    """
    if first > second:
        raise WrongOrder(first, second)
    reports: dict[People, list[Report]] = defaultdict(list)
    for report in reports_in(views, views.rows(FINDINGS.name)):
        published = report.article.published
        if report.people and published and published.last <= second and limits.on(report.people):
            reports[report.people].append(report)
    decisions = decisions_in(views)
    return [change for _, told in sorted(reports.items()) for change in _published(told, decisions, first)]


def _published(told: list[Report], decisions: Sequence[Decision], first: date) -> list[Change]:
    before = [r for r in told if r.article.published and r.article.published.last <= first]
    known = {r.article.id for r in before}
    fresh = {r.article.id: r.article for r in told if r.article.id not in known}
    causes = [
        Cause(id=facts.id, event=PUBLISHED, article=ref_of(facts), articles=(facts.id,))
        for facts in fresh.values()
    ]
    return changes(Lines.of(before, decisions), Lines.of(told, decisions), causes) if causes else []


def _streams(log: EventLog, start: int, end: int) -> dict[UUID, list[Recorded]]:
    """Return the streams up to *end*, whole, of all articles with events behind *start*."""
    streams: dict[UUID, list[Recorded]] = defaultdict(list)
    for one in log.events(start, end):
        streams[one.event.originator_id].append(one)
    for article, stream in streams.items():
        if stream[0].event.originator_version > 1:
            streams[article] = [one for one in log.recorded(article) if one.position <= end]
    return streams


def _kept(views: Views, people: People, streams: Mapping[UUID, object]) -> list[Report]:
    rows = views.rows(FINDINGS.name, {"people": "|".join(people)})
    return [r for r in reports_in(views, rows) if r.article.id not in streams]


def _people_in(stream: Iterable[Recorded]) -> set[People]:
    found = {people_of(one.event) for one in stream if isinstance(one.event, Finding)}
    return found - {()}


def _upto(stream: Iterable[Recorded], position: int) -> list[Event]:
    return [event for place, event in stream if place <= position]

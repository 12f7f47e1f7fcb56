"""One story: all that is reported of the meetings of one set of leaders, resolved.

Meetings that took place cut the story into stretches; in each, what is proposed, doubted and called off is
about one question: the next meeting. Two proposals that lie long apart are two questions even so.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import accumulate
from uuid import UUID

from dateline.copies import origins
from dateline.curation import curated
from dateline.decisions import Decision
from dateline.events import (
    MeetingsCounted,
    StatementMade,
    SummitCalledOff,
    SummitHeld,
    SummitNotHeld,
    SummitProposed,
)
from dateline.meetings import Meeting, participants_of, resolve, short_id
from dateline.moments import Moment
from dateline.plans import CallingOff, Proposal, callings_off_of, proposals_of
from dateline.reports import Report
from dateline.voices import said_on

# Nobody speaks of the same plan after eight months of silence.
_SILENCE_DAYS = 240
_ON_WHAT_IS_TO_COME = (SummitProposed, SummitCalledOff, SummitNotHeld)


@dataclass(frozen=True, slots=True)
class Question:
    """Whether the leaders will meet next: every stance, proposal and cancellation between two meetings."""

    after: Meeting | None
    before: Meeting | None
    stances: tuple[Report, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    called_off: tuple[CallingOff, ...] = ()
    absences: tuple[Report, ...] = ()

    @property
    def id(self) -> str:
        """A short name that stays while its first report stays."""
        reports = [*self.stances, *(r for p in self.proposals for r in p.accounts)]
        reports += [*self.absences, *(r for c in self.called_off for r in c.accounts)]
        return short_id("question", min(reports, key=lambda r: r.order))


@dataclass(frozen=True)
class Story:
    """What is known of the meetings of `participants`.

    `origins` says for each article which one its near-copies stand for; `decisions` are all that editors took, on
    any story.
    """

    participants: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    questions: tuple[Question, ...]
    counts: tuple[Report, ...]
    statements: tuple[Report, ...]
    origins: Mapping[UUID, UUID]
    decisions: tuple[Decision, ...] = ()

    @property
    def title(self) -> str:
        """The leaders, as one reads them: "Donald Trump and Kim Jong Un"."""
        return listed(self.participants)

    def accounts_in(self, article: UUID) -> Sequence[tuple[int, Report]]:
        """Return an article's accounts of meetings, each with the meeting's number in the story, from 0."""
        return self._accounts.get(article, ())

    def number_of(self, meeting: Meeting) -> int:
        """Return which meeting of the story it is, from 0."""
        return self._numbers[id(meeting)]

    def last_begun(self, day: date) -> int | None:
        """Return the number of the last dated meeting that had begun on a day."""
        before = bisect_right(self._begun, (day, len(self.meetings)))
        return self._begun[before - 1][1] if before else None

    @cached_property
    def counts_are_whole(self) -> bool:
        """Whether an account counts as many meetings over some period as are known of it."""
        dated = [m.when for m in self.meetings if m.when]
        told = {(r.way.when, r.finding.count) for r in self.counts if isinstance(r.finding, MeetingsCounted)}
        return any(when and sum(map(when.meets, dated)) == count for when, count in told)

    @cached_property
    def _accounts(self) -> Mapping[UUID, list[tuple[int, Report]]]:
        found: dict[UUID, list[tuple[int, Report]]] = defaultdict(list)
        for number, meeting in enumerate(self.meetings):
            for account in meeting.accounts:
                found[account.article.id].append((number, account))
        return found

    @cached_property
    def _numbers(self) -> Mapping[int, int]:
        return {id(meeting): number for number, meeting in enumerate(self.meetings)}

    @cached_property
    def _begun(self) -> Sequence[tuple[date, int]]:
        return [(m.when.first, number) for number, m in enumerate(self.meetings) if m.when]


def listed(names: Iterable[str]) -> str:
    """Join names as a sentence does."""
    *front, last = names
    return f"{', '.join(front)} and {last}" if front else last


def stories(reports: Iterable[Report], decisions: Sequence[Decision] = ()) -> list[Story]:
    """Return a story for each set of leaders, in the order of their names."""
    by_people: dict[tuple[str, ...], list[Report]] = defaultdict(list)
    for report in reports:
        if report.people:
            by_people[report.people].append(report)
    return [tell(by_people[people], decisions) for people in sorted(by_people)]


def tell(reports: Iterable[Report], decisions: Sequence[Decision] = ()) -> Story:
    """Resolve the reports of one set of leaders, whose order does not matter, as editors decided."""
    ordered = sorted(curated(_with_origins(list(reports)), decisions), key=lambda r: r.order)
    meetings = resolve((r for r in ordered if r.kind is SummitHeld), decisions)
    return Story(
        participants=participants_of(ordered),
        meetings=meetings,
        questions=_questions(ordered, meetings, decisions),
        counts=tuple(r for r in ordered if r.kind is MeetingsCounted),
        statements=tuple(r for r in ordered if r.kind is StatementMade),
        origins={r.article.id: r.article.origin for r in ordered},
        decisions=tuple(decisions),
    )


def _with_origins(reports: list[Report]) -> list[Report]:
    """Mark near-copies; among the articles of one story, so that no other article changes it."""
    articles = {r.article.id: r.article for r in reports}
    found = origins({name: article.sketch for name, article in articles.items()}, articles)
    copies = {
        name: replace(article, copy_of=found[name])
        for name, article in articles.items()
        if found[name] != name
    }
    return [replace(r, article=copies[r.article.id]) if r.article.id in copies else r for r in reports]


def _questions(
    ordered: list[Report], meetings: tuple[Meeting, ...], decisions: Sequence[Decision]
) -> tuple[Question, ...]:
    past = _Past(meetings)
    stretches: dict[int, list[Report]] = defaultdict(list)
    for report in ordered:
        if report.takes_side or report.kind in _ON_WHAT_IS_TO_COME:
            stretches[past.meetings_before(report)].append(report)
    questions = []
    for number in sorted(stretches):
        after, before = past.around(number)
        questions += [
            _question(part, after, before, decisions) for part in _cut_at_silence(stretches[number])
        ]
    return tuple(questions)


class _Past:
    """The dated meetings of a story, and which of them lay in the past when something was said."""

    def __init__(self, meetings: Iterable[Meeting]) -> None:
        self._dated = [(m, m.when) for m in meetings if m.when]
        self._told: dict[UUID, list[int]] = defaultdict(list)
        for number, (meeting, _) in enumerate(self._dated, start=1):
            for account in meeting.accounts:
                self._told[account.article.id].append(number)
        by_end = sorted((when.last, number) for number, (_, when) in enumerate(self._dated, start=1))
        self._ends = [end for end, _ in by_end]
        self._last_ended = [0, *accumulate((number for _, number in by_end), max)]

    def around(self, number: int) -> tuple[Meeting | None, Meeting | None]:
        """Return the meetings after so many of which, and before the next of which, something was said."""
        after = self._dated[number - 1][0] if number else None
        before = self._dated[number][0] if number < len(self._dated) else None
        return after, before

    def meetings_before(self, report: Report) -> int:
        """Return how many meetings lay in the past: those that were over, and those that the article tells of."""
        said = _spoken(report).first
        over = self._last_ended[bisect_left(self._ends, said)]
        told = (n for n in self._told.get(report.article.id, ()) if self._dated[n - 1][1].first <= said)
        return max(over, max(told, default=0))


def _spoken(report: Report) -> Moment:
    """Return when a stance was taken: a proposal's own date is its window, so its publication counts."""
    if report.kind in (StatementMade, SummitCalledOff):
        return said_on(report)
    published = report.article.published
    return published or said_on(report)


def _cut_at_silence(reports: list[Report]) -> list[list[Report]]:
    parts: list[list[Report]] = []
    last = None
    spoken_of = sorted(((_spoken(r), r) for r in reports), key=lambda pair: (pair[0].first, pair[1].order))
    for spoken, report in spoken_of:
        if last is None or (spoken.first - last).days > _SILENCE_DAYS:
            parts.append([])
        parts[-1].append(report)
        last = max(last, spoken.last) if last else spoken.last
    return parts


def _question(
    reports: list[Report], after: Meeting | None, before: Meeting | None, decisions: Sequence[Decision]
) -> Question:
    return Question(
        after=after,
        before=before,
        stances=tuple(r for r in reports if r.kind is StatementMade),
        proposals=proposals_of([r for r in reports if r.kind is SummitProposed], decisions),
        called_off=callings_off_of([r for r in reports if r.kind is SummitCalledOff], decisions),
        absences=tuple(r for r in reports if r.kind is SummitNotHeld),
    )

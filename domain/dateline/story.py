"""One story: all that is reported of the meetings of one set of leaders, resolved.

Meetings that took place cut the story into stretches; in each, what is proposed, doubted and called off is
about one question: the next meeting. Two proposals that lie long apart are two questions even so.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import accumulate
from typing import Any, TypeVar, cast
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
from dateline.meetings import Meeting, in_sequence, meetings_of, participants_of, short_id
from dateline.moments import Moment
from dateline.placing import Group, placed
from dateline.plans import CallingOff, Proposal, callings_off_of, proposals_of
from dateline.reports import Report
from dateline.voices import said_on

T = TypeVar("T")

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
        return short_id("question", min(self.reports, key=lambda r: r.order))

    @property
    def reports(self) -> Iterator[Report]:
        """All that is reported on the question."""
        yield from self.stances
        yield from self.absences
        for proposal in self.proposals:
            yield from proposal.accounts
        for off in self.called_off:
            yield from off.accounts


@dataclass(frozen=True)
class Story:
    """What is known of the meetings of `participants`.

    `absences` are who says that there was no meeting, or not with all, `planning` are the articles that tell of
    one to come, `spellings` the reports by how they spell the leaders. `origins` says for each article which
    one its near-copies stand for; `decisions` are all that editors took, on any story; `groups` are the
    accounts as they were placed, before any were joined. A part of a story has some of its meetings and
    questions, and knows the `whole` for what depends on more than these.
    """

    participants: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    questions: tuple[Question, ...]
    counts: tuple[Report, ...]
    statements: tuple[Report, ...]
    absences: tuple[Report, ...] = ()
    planning: Collection[UUID] = ()
    spellings: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    counts_are_whole: bool = False
    origins: Mapping[UUID, UUID] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    groups: tuple[Group, ...] = ()
    whole: Story | None = None
    _done: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def title(self) -> str:
        """The leaders, as one reads them: "Donald Trump and Kim Jong Un"."""
        return listed(self.participants)

    def part(self, meetings: Iterable[Meeting], questions: Iterable[Question]) -> Story:
        """Return the part of the story that has just these meetings and questions."""
        return replace(self, meetings=tuple(meetings), questions=tuple(questions), whole=self.whole or self)

    def once(self, work: Callable[[Story], T]) -> T:
        """Return what *work* makes of the whole story; it is done once."""
        whole = self.whole or self
        if work not in whole._done:  # noqa: SLF001 - of its own class
            whole._done[work] = work(whole)  # noqa: SLF001
        found: T = whole._done[work]  # noqa: SLF001
        return found

    def accounts_in(self, article: UUID) -> Sequence[tuple[int, Report]]:
        """Return an article's accounts of meetings, each with the meeting's number in the whole story, from 0."""
        return self.once(_accounts_by_article).get(article, ())

    def number_of(self, meeting: Meeting) -> int:
        """Return which meeting of the whole story it is, from 0."""
        return self.once(_numbers)[id(meeting)]

    def last_begun(self, day: date) -> int | None:
        """Return the number of the last dated meeting that had begun on a day."""
        begun = self.once(_begun)
        before = bisect_right(begun, (day, len(begun)))
        return begun[before - 1][1] if before else None


def _accounts_by_article(story: Story) -> Mapping[UUID, list[tuple[int, Report]]]:
    found: dict[UUID, list[tuple[int, Report]]] = defaultdict(list)
    for number, meeting in enumerate(story.meetings):
        for account in meeting.accounts:
            found[account.article.id].append((number, account))
    return found


def _numbers(story: Story) -> Mapping[int, int]:
    return {id(meeting): number for number, meeting in enumerate(story.meetings)}


def _begun(story: Story) -> Sequence[tuple[date, int]]:
    return [(m.when.first, number) for number, m in enumerate(story.meetings) if m.when]


def are_whole(counts: Iterable[Report], meetings: Iterable[Meeting]) -> bool:
    """Whether an account counts as many meetings over some period as are known of it."""
    dated = [m.when for m in meetings if m.when]
    told = {(when, _count(r)) for r in counts if (when := r.way.when)}
    return any(sum(map(when.meets, dated)) == count for when, count in told)


def _count(report: Report) -> int:
    return cast("MeetingsCounted", report.finding).count


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
    return put_together(_with_origins(list(reports)), decisions)


def put_together(reports: Sequence[Report], decisions: Sequence[Decision] = ()) -> Story:
    """Resolve reports, as `tell` does, whose near-copies are marked."""
    ordered = sorted(curated(reports, decisions), key=lambda r: r.order)
    groups = placed(r for r in ordered if r.kind is SummitHeld)
    meetings = in_sequence(meetings_of(groups, decisions))
    counts = tuple(r for r in ordered if r.kind is MeetingsCounted)
    spellings = Counter(r.names for r in ordered)
    return Story(
        participants=participants_of(spellings),
        meetings=meetings,
        questions=_questions(ordered, meetings, decisions),
        counts=counts,
        statements=tuple(r for r in ordered if r.kind is StatementMade),
        absences=tuple(r for r in ordered if r.kind is SummitNotHeld),
        spellings=spellings,
        planning={r.article.id for r in ordered if r.kind is SummitProposed},
        counts_are_whole=are_whole(counts, meetings),
        origins={r.article.id: r.article.origin for r in ordered},
        decisions=tuple(decisions),
        groups=tuple(groups),
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
    past = Past(meetings)
    stretches: dict[int, list[Report]] = defaultdict(list)
    for report in ordered:
        if is_on_a_question(report):
            stretches[past.meetings_before(report)].append(report)
    return tuple(
        question
        for number in sorted(stretches)
        for question in questions_in(stretches[number], *past.around(number), decisions)
    )


def is_on_a_question(report: Report) -> bool:
    """Whether a report is on a meeting to come: a side taken, a plan, its end, or that nothing came of it."""
    return report.takes_side or report.kind in _ON_WHAT_IS_TO_COME


def questions_in(
    stretch: Iterable[Report],
    after: Meeting | None,
    before: Meeting | None,
    decisions: Sequence[Decision] = (),
) -> list[Question]:
    """Return the questions of what is reported on a meeting to come between two meetings."""
    return [_question(part, after, before, decisions) for part in _cut_at_silence(stretch)]


class Past:
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

    def ended_before(self, day: date) -> int:
        """Return the number, from 1, of the last meeting that was over before a day."""
        return self._last_ended[bisect_left(self._ends, day)]

    def meetings_before(self, report: Report) -> int:
        """Return how many meetings lay in the past: those that were over, and those that the article tells of."""
        said = _spoken(report).first
        over = self.ended_before(said)
        told = (n for n in self._told.get(report.article.id, ()) if self._dated[n - 1][1].first <= said)
        return max(over, max(told, default=0))


def _spoken(report: Report) -> Moment:
    """Return when a stance was taken: a proposal's own date is its window, so its publication counts."""
    if report.kind in (StatementMade, SummitCalledOff):
        return said_on(report)
    published = report.article.published
    return published or said_on(report)


def _cut_at_silence(reports: Iterable[Report]) -> list[list[Report]]:
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

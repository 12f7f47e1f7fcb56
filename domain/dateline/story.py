"""One story: all that is reported of the meetings of one set of leaders, resolved.

Meetings that took place cut the story into stretches; in each, what is proposed, doubted and called off is
about one question: the next meeting. Two proposals that lie long apart are two questions even so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self
from uuid import UUID

from dateline.copies import origins
from dateline.curation import curated, overruled
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
from dateline.places import Place
from dateline.reports import Report
from dateline.voices import said_on, side

# Nobody speaks of the same plan after eight months of silence.
_SILENCE_DAYS = 240


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meeting that is wanted, planned or under discussion, with the window that is named for it."""

    accounts: tuple[Report, ...]
    window: Moment | None
    place: Place | None
    decisions: tuple[Decision, ...] = ()

    @property
    def id(self) -> str:
        """A short name that stays while the first-published account stays."""
        return short_id("proposed", min(self.accounts, key=lambda r: r.order))


@dataclass(frozen=True, slots=True)
class CallingOff:
    """A planned meeting was cancelled or postponed, once."""

    accounts: tuple[Report, ...]
    when: Moment | None
    decisions: tuple[Decision, ...] = ()

    @property
    def id(self) -> str:
        """A short name that stays while the first-published account stays."""
        return short_id("called-off", min(self.accounts, key=lambda r: r.order))


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


@dataclass(frozen=True, slots=True)
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
    meetings = resolve((r for r in ordered if isinstance(r.finding, SummitHeld)), decisions)
    statements = tuple(r for r in ordered if isinstance(r.finding, StatementMade))
    return Story(
        participants=participants_of(ordered),
        meetings=meetings,
        questions=_questions(ordered, meetings, decisions),
        counts=tuple(r for r in ordered if isinstance(r.finding, MeetingsCounted)),
        statements=statements,
        origins={r.article.id: r.article.origin for r in ordered},
        decisions=tuple(decisions),
    )


def _with_origins(reports: list[Report]) -> list[Report]:
    """Mark near-copies; among the articles of one story, so that no other article changes it."""
    articles = {r.article.id: r.article for r in reports}
    found = origins({name: article.sketch for name, article in articles.items()}, articles)
    marked = {name: replace(article, copy_of=found[name]) for name, article in articles.items()}
    return [replace(r, article=marked[r.article.id]) for r in reports]


def _questions(
    ordered: list[Report], meetings: tuple[Meeting, ...], decisions: Sequence[Decision]
) -> tuple[Question, ...]:
    dated = [m for m in meetings if m.when]
    stretches: dict[int, list[Report]] = defaultdict(list)
    for report in ordered:
        if isinstance(report.finding, SummitProposed | SummitCalledOff | SummitNotHeld) or _takes_side(
            report
        ):
            stretches[_meetings_past(report, dated)].append(report)
    questions = []
    for past in sorted(stretches):
        for part in _cut_at_silence(stretches[past]):
            after = dated[past - 1] if past else None
            before = dated[past] if past < len(dated) else None
            questions.append(_question(part, after, before, decisions))
    return tuple(questions)


def _takes_side(report: Report) -> bool:
    return isinstance(report.finding, StatementMade) and side(report) != "0"


def _meetings_past(report: Report, dated: list[Meeting]) -> int:
    """Return how many of the meetings lay in the past when this was said or reported."""
    said = _spoken(report)
    past = 0
    for number, meeting in enumerate(dated, start=1):
        assert meeting.when is not None
        told_here = any(a.article.id == report.article.id for a in meeting.accounts)
        if meeting.when.last < said.first or (told_here and meeting.when.first <= said.first):
            past = number
    return past


def _spoken(report: Report) -> Moment:
    """Return when a stance was taken: a proposal's own date is its window, so its publication counts."""
    if isinstance(report.finding, StatementMade | SummitCalledOff):
        return said_on(report)
    published = report.article.published
    return published or said_on(report)


def _cut_at_silence(reports: list[Report]) -> list[list[Report]]:
    parts: list[list[Report]] = []
    last = None
    for report in sorted(reports, key=lambda r: (_spoken(r).first, r.order)):
        spoken = _spoken(report)
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
        stances=tuple(r for r in reports if isinstance(r.finding, StatementMade)),
        proposals=_proposals([r for r in reports if isinstance(r.finding, SummitProposed)], decisions),
        called_off=_callings_off([r for r in reports if isinstance(r.finding, SummitCalledOff)], decisions),
        absences=tuple(r for r in reports if isinstance(r.finding, SummitNotHeld)),
    )


class _Group:
    """Accounts of one plan or of one calling-off, with its time."""

    __slots__ = ("accounts", "decisions", "fixed", "when")

    def __init__(self, accounts: list[Report], when: Moment | None) -> None:
        self.accounts, self.when = accounts, when
        self.decisions: list[Decision] = []
        self.fixed: Moment | None = None

    @classmethod
    def of(cls, accounts: list[Report]) -> Self:
        """Return the group of accounts that an editor put together: the narrowest time that is told counts."""
        first = min(accounts, key=_narrow_first)
        return cls(accounts, first.finding.when)

    @property
    def in_order(self) -> tuple[Report, ...]:
        return tuple(sorted(self.accounts, key=lambda r: r.order))


def _proposals(accounts: list[Report], decisions: Sequence[Decision]) -> tuple[Proposal, ...]:
    groups = overruled(_by_window(accounts), decisions, _Group.of)
    return tuple(
        Proposal(
            accounts=group.in_order,
            window=group.fixed or group.when,
            place=_finest_place(group.accounts),
            decisions=tuple(group.decisions),
        )
        for group in groups
    )


def _by_window(accounts: list[Report]) -> list[_Group]:
    """Group the accounts of a question by their window; those without one go with the most reported."""
    groups: list[_Group] = []
    loose = []
    for account in sorted(accounts, key=_narrow_first):
        when = account.finding.when
        if when is None:
            loose.append(account)
            continue
        same = next((g for g in groups if g.when and _one_window(g.when, when)), None)
        if same is None or same.when is None:
            groups.append(_Group([account], when))
        else:
            same.accounts.append(account)
            same.when = same.when.intersection(when) or same.when
    undated: list[Report] = []
    for account in loose:
        published = account.article.published
        still_open = [g for g in groups if published is None or (g.when and published.first <= g.when.last)]
        most = max(still_open, key=lambda g: (len(g.accounts), g.accounts[0].order), default=None)
        (most.accounts if most else undated).append(account)
    return [*groups, _Group(undated, None)] if undated else groups


def _narrow_first(report: Report) -> tuple[Any, ...]:
    when = report.finding.when
    return (when.days if when else 10_000, report.order)


def _one_window(a: Moment, b: Moment) -> bool:
    """Whether two windows are one at two grains or from two days: same end, or mostly the same days."""
    shared = a.intersection(b)
    if shared is None:
        return False
    return a.last == b.last or shared.days >= 0.5 * a.hull(b).days


def _finest_place(accounts: list[Report]) -> Place | None:
    places = [p for r in accounts if (p := getattr(r.finding, "place", None))]
    return max(places, key=lambda p: (p.grain, p.name)) if places else None


def _callings_off(accounts: list[Report], decisions: Sequence[Decision]) -> tuple[CallingOff, ...]:
    groups: list[_Group] = []
    for account in sorted(accounts, key=_narrow_first):
        when = account.finding.when
        same = (g for g in groups if when is None or g.when is None or when.gap(g.when) <= 1)
        if group := next(same, None):
            group.accounts.append(account)
            group.when = group.when or when
        else:
            groups.append(_Group([account], when))
    return tuple(
        CallingOff(g.in_order, g.fixed or g.when, tuple(g.decisions))
        for g in overruled(groups, decisions, _Group.of)
    )

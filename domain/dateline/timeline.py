"""The timeline: one entry a meeting, proposal or cancellation, oldest first, each with its accounts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from dateline.curation import Remark
from dateline.decisions import Decision
from dateline.events import SummitCalledOff
from dateline.evidence import Evidence
from dateline.moments import Moment
from dateline.places import Place
from dateline.reports import Report
from dateline.story import CallingOff, Proposal, Question, Story, stories
from dateline.windows import shown_empty

_BROUGHT_FORWARD_DAYS = 31  # a meeting that comes further before a window of weeks is another one

EntryKind = Literal["held", "proposed", "called_off"]


class ArticleRef(BaseModel):
    """Which article a line came from."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    source: str
    publisher: str | None
    published: Moment | None
    title: str | None

    @classmethod
    def of(cls, report: Report) -> ArticleRef:
        """Return the reference to a report's article."""
        a = report.article
        return cls(id=a.id, source=a.source, publisher=a.publisher, published=a.published, title=a.title)


class Account(BaseModel):
    """One article's report of the entry, as it stands there."""

    model_config = ConfigDict(frozen=True)

    finding: UUID
    article: ArticleRef
    when: Moment | None
    place: str | None
    ordinal: int | None
    proposers: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...]
    disputed: bool = False
    decisions: tuple[Remark, ...] = ()

    @classmethod
    def of(cls, report: Report, *, disputed: bool = False) -> Account:
        """Return the account that a report gives."""
        finding: Any = report.finding
        place: Place | None = getattr(finding, "place", None)
        return cls(
            finding=finding.finding_id,
            article=ArticleRef.of(report),
            when=finding.when,
            place=place.name if place else None,
            ordinal=getattr(finding, "ordinal", None),
            proposers=getattr(finding, "proposers", ()),
            by=getattr(finding, "by", ()),
            evidence=finding.evidence,
            disputed=disputed,
            decisions=Remark.of_all(report.decisions),
        )


class Entry(BaseModel):
    """One line of the timeline.

    `when` is EDTF, `first` and `last` its first and last possible day; all three are None for what no account
    dates. `status` is `held` or `disputed`, and for proposals `open`, `fulfilled`, `lapsed` or `called off`,
    for cancellations `called off` or `revived`. `decisions` are what editors decided on the entry as a whole.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    kind: EntryKind
    when: Moment | None
    participants: tuple[str, ...]
    place: str | None
    headline: str
    status: str
    accounts: tuple[Account, ...]
    decisions: tuple[Remark, ...] = ()

    @property
    def first(self) -> date | None:
        """The first day on which it may have happened."""
        return self.when.first if self.when else None

    @property
    def last(self) -> date | None:
        """The last day on which it may have happened."""
        return self.when.last if self.when else None

    @property
    def order(self) -> tuple[Any, ...]:
        """Oldest first; what lies in a longer stretch comes after what is known to begin it; undated last."""
        return (self.first or date.max, self.last or date.max, self.kind, self.participants, self.id)


def timeline(reports: Iterable[Report], decisions: Sequence[Decision] = ()) -> list[Entry]:
    """Return the timeline of these reports, as editors decided."""
    entries = [entry for story in stories(reports, decisions) for entry in entries_of(story)]
    return sorted(entries, key=lambda e: e.order)


def entries_of(story: Story) -> list[Entry]:
    """Return the entries of one story, oldest first."""
    entries = [_held(story, number) for number in range(len(story.meetings))]
    for question in story.questions:
        entries += [_proposed(story, question, p) for p in question.proposals]
        entries += [_called_off(story, question, c) for c in question.called_off]
    return sorted(entries, key=lambda e: e.order)


def _held(story: Story, number: int) -> Entry:
    meeting = story.meetings[number]
    disputed = {r.finding.finding_id for r in meeting.disputed}
    headline = f"{story.title} met"
    if meeting.place:
        headline += f" in {meeting.place}" if meeting.place.within else f" at {meeting.place}"
    if meeting.ordinal:
        headline += f" ({_nth(meeting.ordinal)} meeting)"
    return Entry(
        id=meeting.id,
        kind="held",
        when=meeting.when,
        participants=story.participants,
        place=meeting.place.name if meeting.place else None,
        headline=headline,
        status="disputed" if disputed else "held",
        accounts=tuple(Account.of(r, disputed=r.finding.finding_id in disputed) for r in meeting.accounts),
        decisions=Remark.of_all(meeting.decisions),
    )


def _proposed(story: Story, question: Question, proposal: Proposal) -> Entry:
    proposers = dict.fromkeys(p for r in proposal.accounts for p in getattr(r.finding, "proposers", ()))
    status = _fate(story, question, proposal)
    place = f" in {proposal.place}" if proposal.place else ""
    by = f", proposed by {', '.join(proposers)}" if proposers else ""
    return Entry(
        id=proposal.id,
        kind="proposed",
        when=proposal.window,
        participants=story.participants,
        place=proposal.place.name if proposal.place else None,
        headline=f"{story.title} to meet{place}{by}",
        status=status,
        accounts=_accounts(proposal.accounts),
        decisions=Remark.of_all(proposal.decisions),
    )


def _fate(story: Story, question: Question, proposal: Proposal) -> str:
    """Return what became of a proposal, as far as the accounts show."""
    window, later = proposal.window, question.before
    if shown := shown_empty(story, question, proposal):
        off = all(isinstance(r.finding, SummitCalledOff) for r in shown)
        return "called off" if off else "lapsed"
    if later is not None and later.when is not None:
        return "fulfilled" if window is None or _came_of(window, later.when) else "open"
    if question.called_off and not _revived(question, question.called_off[-1]):
        return "called off"
    return "open"


def _came_of(window: Moment, held: Moment) -> bool:
    """Whether a meeting is what was proposed for *window*: it lay in it, or was brought forward."""
    narrow = window.days <= _BROUGHT_FORWARD_DAYS
    return window.meets(held) or (narrow and 0 < (window.first - held.last).days <= _BROUGHT_FORWARD_DAYS)


def _revived(question: Question, off: CallingOff) -> bool:
    """Whether the meeting was back on after it was called off: it was held, or proposed by a later report."""
    if question.before is not None:
        return True
    last = off.when.last if off.when else None
    return last is not None and any(
        r.article.published is not None and r.article.published.first > last
        for p in question.proposals
        for r in p.accounts
    )


def _called_off(story: Story, question: Question, off: CallingOff) -> Entry:
    by = dict.fromkeys(p for r in off.accounts for p in getattr(r.finding, "by", ()))
    who = f" by {', '.join(by)}" if by else ""
    return Entry(
        id=off.id,
        kind="called_off",
        when=off.when,
        participants=story.participants,
        place=None,
        headline=f"Meeting of {story.title} called off{who}",
        status="revived" if _revived(question, off) else "called off",
        accounts=_accounts(off.accounts),
        decisions=Remark.of_all(off.decisions),
    )


def _accounts(reports: Sequence[Report]) -> tuple[Account, ...]:
    return tuple(Account.of(r) for r in reports)


def _nth(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"

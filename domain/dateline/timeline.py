"""The timeline: one entry a meeting, proposal or cancellation, oldest first, each with its accounts.

What was said of the meetings can be woven in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from dateline.courses import courses
from dateline.curation import Remark
from dateline.decisions import Decision
from dateline.evidence import Evidence
from dateline.meetings import Meeting, days_clash, short_id
from dateline.moments import Moment
from dateline.places import Place
from dateline.plans import CallingOff, Proposal
from dateline.reports import Report
from dateline.story import Story, stories
from dateline.voices import narrator, said_on, same_words, statement

EntryKind = Literal["held", "proposed", "called_off", "statement"]
Fact = Literal["date", "place", "ordinal"]


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


class Said(BaseModel):
    """One of the values that accounts give for a fact, and who gives it."""

    model_config = ConfigDict(frozen=True)

    value: str
    by: tuple[str, ...]


class Dispute(BaseModel):
    """A fact of a meeting on which accounts cannot all be true: `date`, `place` or `ordinal`.

    `said` begins with the value that the entry shows.
    """

    model_config = ConfigDict(frozen=True)

    fact: Fact
    said: tuple[Said, ...]


class StageLine(BaseModel):
    """Another entry of the same meeting, as its history shows it; `reported` is when the press first had it."""

    model_config = ConfigDict(frozen=True)

    id: str
    kind: EntryKind
    when: Moment | None
    status: str
    reported: Moment | None

    @property
    def words(self) -> str:
        """What the stage was, in a few words: "planned for 2018-05, moved"."""
        what, day = {"held": ("held", ""), "proposed": ("planned", "for "), "called_off": ("called off", "")}[
            self.kind
        ]
        dated = f"{what} {day}{self.when}" if self.when else what
        return f"{dated}, {self.status}" if self.status in {"moved", "lapsed", "revived"} else dated


class Entry(BaseModel):
    """One line of the timeline.

    `when`, `place` and the headline are what compatible accounts agree on, `disputes` what others say. `when` is
    EDTF, `first` and `last` its first and last possible day; all three are None for what no account dates.
    `status` is `held` or `disputed`, for proposals `open`, `fulfilled`, `moved`, `lapsed` or `called off`, for
    cancellations `called off` or `revived`, for statements the stance. `independent` counts the accounts without
    those in copies of another's text. `history` are all stages of the same meeting, this entry included, as they
    were first reported; it is empty for what stands alone. `decisions` are what editors decided on the entry as
    a whole.
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
    independent: int = 1
    disputes: tuple[Dispute, ...] = ()
    history: tuple[StageLine, ...] = ()
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


def timeline(
    reports: Iterable[Report], decisions: Sequence[Decision] = (), *, with_statements: bool = False
) -> list[Entry]:
    """Return the timeline of these reports, as editors decided, with what was said of the meetings if asked."""
    told = stories(reports, decisions)
    entries = [entry for story in told for entry in entries_of(story)]
    if with_statements:
        entries += [entry for story in told for entry in statements_of(story)]
    return sorted(entries, key=lambda e: e.order)


def entries_of(story: Story) -> list[Entry]:
    """Return the meetings, proposals and cancellations of one story, oldest first."""
    found = courses(story)
    stages = [_held(story, meeting) for meeting in story.meetings]
    for question in story.questions:
        stages += [_proposed(story, p, found.fates[p.id]) for p in question.proposals]
        stages += [_called_off(story, off, revived=off.id in found.revived) for off in question.called_off]
    lines = {e.id: _stage_line(e) for e in stages}
    entries = [
        e.model_copy(update={"history": tuple(lines[s.id] for s in found.courses[e.id])})
        if e.id in found.courses
        else e
        for e in stages
    ]
    return sorted(entries, key=lambda e: e.order)


def statements_of(story: Story) -> list[Entry]:
    """Return what was said of the meetings of one story, oldest first; prints of one quotation are one entry."""
    said: dict[str, list[Report]] = {}
    for report in story.statements:
        said.setdefault(f"{same_words(report)} {said_on(report)}", []).append(report)
    return sorted((_statement(story, reports) for reports in said.values()), key=lambda e: e.order)


def _statement(story: Story, reports: Sequence[Report]) -> Entry:
    told = statement(reports[0])
    words = f"“{told.words}”" if told.direct else told.words
    return Entry(
        id=short_id("statement", reports[0]),
        kind="statement",
        when=reports[0].said,
        participants=story.participants,
        place=None,
        headline=f"{told.speaker}: {words}",
        status=told.stance,
        accounts=_accounts(reports),
        independent=_independent(reports),
        decisions=Remark.of_all(d for r in reports for d in r.decisions),
    )


def _held(story: Story, meeting: Meeting) -> Entry:
    disputed = {r.id for r in meeting.disputed}
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
        accounts=tuple(Account.of(r, disputed=r.id in disputed) for r in meeting.accounts),
        independent=_independent(meeting.accounts),
        disputes=tuple(_disputes(meeting)),
        decisions=Remark.of_all(meeting.decisions),
    )


def _disputes(meeting: Meeting) -> Iterable[Dispute]:
    """Return the facts on which accounts of a meeting exclude what the entry shows."""
    if when := meeting.when:
        days = [(r, str(r.way.when), days_clash(r.way, when)) for r in meeting.accounts if r.way.when]
        yield from _dispute("date", str(when), days)
    if place := meeting.place:
        told = ((r, p) for r in meeting.accounts if (p := r.way.place))
        yield from _dispute("place", place.name, [(r, p.name, not p.compatible(place)) for r, p in told])
    if ordinal := meeting.ordinal:
        numbered = ((r, n) for r in meeting.accounts if (n := r.way.ordinal))
        yield from _dispute("ordinal", _nth(ordinal), [(r, _nth(n), n != ordinal) for r, n in numbered])


def _dispute(fact: Fact, shown: str, told: Sequence[tuple[Report, str, bool]]) -> Iterable[Dispute]:
    """Return the dispute on a fact, if there is one: who tells what, and whether that excludes what is shown."""
    by_value: dict[str, dict[str, None]] = {shown: {}}
    for report, value, clashes in told:
        by_value.setdefault(value if clashes else shown, {})[narrator(report)] = None
    if len(by_value) > 1:
        said = (Said(value=value, by=tuple(names)) for value, names in by_value.items())
        yield Dispute(fact=fact, said=tuple(said))


def _proposed(story: Story, proposal: Proposal, fate: str) -> Entry:
    proposers = dict.fromkeys(p for r in proposal.accounts for p in getattr(r.finding, "proposers", ()))
    place = f" in {proposal.place}" if proposal.place else ""
    by = f", proposed by {', '.join(proposers)}" if proposers else ""
    return Entry(
        id=proposal.id,
        kind="proposed",
        when=proposal.window,
        participants=story.participants,
        place=proposal.place.name if proposal.place else None,
        headline=f"{story.title} to meet{place}{by}",
        status=fate,
        accounts=_accounts(proposal.accounts),
        independent=_independent(proposal.accounts),
        decisions=Remark.of_all(proposal.decisions),
    )


def _called_off(story: Story, off: CallingOff, *, revived: bool) -> Entry:
    by = dict.fromkeys(p for r in off.accounts for p in getattr(r.finding, "by", ()))
    who = f" by {', '.join(by)}" if by else ""
    return Entry(
        id=off.id,
        kind="called_off",
        when=off.when,
        participants=story.participants,
        place=None,
        headline=f"Meeting of {story.title} called off{who}",
        status="revived" if revived else "called off",
        accounts=_accounts(off.accounts),
        independent=_independent(off.accounts),
        decisions=Remark.of_all(off.decisions),
    )


def _stage_line(entry: Entry) -> StageLine:
    first = entry.accounts[0].article
    return StageLine(
        id=entry.id, kind=entry.kind, when=entry.when, status=entry.status, reported=first.published
    )


def _independent(reports: Iterable[Report]) -> int:
    return len({r.article.origin for r in reports})


def _accounts(reports: Sequence[Report]) -> tuple[Account, ...]:
    return tuple(Account.of(r) for r in reports)


def _nth(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"

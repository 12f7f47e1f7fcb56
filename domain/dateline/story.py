"""One story: all that is reported of the meetings of one set of leaders, resolved.

Meetings that took place cut the story into stretches; in each, what is proposed, doubted and called off is
about one question: the next meeting. Two proposals that lie long apart are two questions even so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from dateline.copies import origins
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

    @property
    def id(self) -> str:
        """A short name that stays while the first-published account stays."""
        return short_id("proposed", min(self.accounts, key=lambda r: r.order))


@dataclass(frozen=True, slots=True)
class CallingOff:
    """A planned meeting was cancelled or postponed, once."""

    accounts: tuple[Report, ...]
    when: Moment | None

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
    """What is known of the meetings of `participants`."""

    participants: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    questions: tuple[Question, ...]
    counts: tuple[Report, ...]
    statements: tuple[Report, ...]

    @property
    def title(self) -> str:
        """The leaders, as one reads them: "Donald Trump and Kim Jong Un"."""
        return listed(self.participants)


def listed(names: Iterable[str]) -> str:
    """Join names as a sentence does."""
    *front, last = names
    return f"{', '.join(front)} and {last}" if front else last


def stories(reports: Iterable[Report]) -> list[Story]:
    """Return a story for each set of leaders, in the order of their names."""
    by_people: dict[tuple[str, ...], list[Report]] = defaultdict(list)
    for report in reports:
        if report.people:
            by_people[report.people].append(report)
    return [tell(by_people[people]) for people in sorted(by_people)]


def tell(reports: Iterable[Report]) -> Story:
    """Resolve the reports of one set of leaders; their order does not matter."""
    ordered = sorted(_with_origins(list(reports)), key=lambda r: r.order)
    meetings = resolve(r for r in ordered if isinstance(r.finding, SummitHeld))
    statements = tuple(r for r in ordered if isinstance(r.finding, StatementMade))
    return Story(
        participants=participants_of(ordered),
        meetings=meetings,
        questions=_questions(ordered, meetings),
        counts=tuple(r for r in ordered if isinstance(r.finding, MeetingsCounted)),
        statements=statements,
    )


def _with_origins(reports: list[Report]) -> list[Report]:
    """Mark near-copies; among the articles of one story, so that no other article changes it."""
    articles = {r.article.id: r.article for r in reports}
    found = origins({name: article.sketch for name, article in articles.items()}, articles)
    marked = {name: replace(article, copy_of=found[name]) for name, article in articles.items()}
    return [replace(r, article=marked[r.article.id]) for r in reports]


def _questions(ordered: list[Report], meetings: tuple[Meeting, ...]) -> tuple[Question, ...]:
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
            questions.append(_question(part, after, before))
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


def _question(reports: list[Report], after: Meeting | None, before: Meeting | None) -> Question:
    return Question(
        after=after,
        before=before,
        stances=tuple(r for r in reports if isinstance(r.finding, StatementMade)),
        proposals=_proposals([r for r in reports if isinstance(r.finding, SummitProposed)]),
        called_off=_callings_off([r for r in reports if isinstance(r.finding, SummitCalledOff)]),
        absences=tuple(r for r in reports if isinstance(r.finding, SummitNotHeld)),
    )


def _proposals(accounts: list[Report]) -> tuple[Proposal, ...]:
    """Group the accounts of a question by their window; those without one go with the most reported."""
    groups: list[list[Report]] = []
    windows: list[Moment] = []
    loose = []
    for account in sorted(accounts, key=_narrow_first):
        when = account.finding.when
        if when is None:
            loose.append(account)
            continue
        for place, window in enumerate(windows):
            if _one_window(window, when):
                groups[place].append(account)
                windows[place] = window.intersection(when) or window
                break
        else:
            groups.append([account])
            windows.append(when)
    undated: list[Report] = []
    for account in loose:
        published = account.article.published
        still_open = [
            group
            for group, window in zip(groups, windows, strict=True)
            if published is None or published.first <= window.last
        ]
        (max(still_open, key=lambda g: (len(g), g[0].order)) if still_open else undated).append(account)
    if undated:
        groups.append(undated)
    return tuple(
        Proposal(
            accounts=tuple(sorted(group, key=lambda r: r.order)),
            window=windows[number] if number < len(windows) else None,
            place=_finest_place(group),
        )
        for number, group in enumerate(groups)
    )


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


def _callings_off(accounts: list[Report]) -> tuple[CallingOff, ...]:
    groups: list[tuple[list[Report], Moment | None]] = []
    for account in sorted(accounts, key=_narrow_first):
        when = account.finding.when
        for number, (group, day) in enumerate(groups):
            if when is None or day is None or when.gap(day) <= 1:
                group.append(account)
                groups[number] = (group, day or when)
                break
        else:
            groups.append(([account], when))
    return tuple(CallingOff(tuple(sorted(g, key=lambda r: r.order)), day) for g, day in groups)

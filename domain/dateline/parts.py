"""Parts of a story: a meeting with all that was said of it before, so that a new article changes few of them.

What a part shows depends on what its marks are made of and on nothing else: where they are the same, and no article
of the part has changed, the part shows the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import NamedTuple, Self
from uuid import UUID

from dateline.contradictions import contradictions_across, contradictions_of
from dateline.contradictions.attendance import exclusions_by_day
from dateline.contradictions.claims import spoken_of, tells_of_a_plan
from dateline.decisions import Decision
from dateline.denials import denials
from dateline.lines import Lines
from dateline.meetings import Meeting
from dateline.moments import Moment
from dateline.positions import positions_of
from dateline.reports import Report
from dateline.story import Question, Story
from dateline.timeline import entries_of
from dateline.windows import denying, is_next, number_after


class Marks(NamedTuple):
    """Each the same for two parts only if these are told from the same: accounts, questions, and what lies around."""

    accounts: str
    questions: str
    around: str


class Surroundings(NamedTuple):
    """Where in its story a part lies: its meeting, the one before that, and what is asked between them.

    `asked` says whether anything is, and `numbered` whether a plan names the number of the meeting.
    """

    meeting: Meeting | None
    after: Meeting | None
    asked: bool
    numbered: bool

    @classmethod
    def of(cls, part: Story) -> Self:
        """Return the surroundings of a part."""
        numbered = any(report.way.ordinal for question in part.questions for report in question.reports)
        after = part.questions[0].after if part.questions else None
        return cls(next(iter(part.meetings), None), after, bool(part.questions), numbered)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a story; `name` tells it from the others of its story."""

    name: str
    story: Story

    @property
    def reports(self) -> Iterator[Report]:
        """The reports from which the part is told."""
        story = self.story
        if story.whole is None:
            yield from story.counts
            yield from _claiming(story)
            return
        for meeting in story.meetings:
            yield from meeting.accounts
            yield from beside(story, meeting)
        for question in story.questions:
            yield from question.reports
        yield from _denying_windows(story)

    @property
    def articles(self) -> set[UUID]:
        """The articles from which the part is told."""
        return {report.article.id for report in self.reports}

    @property
    def marks(self) -> Marks:
        """What tells whether the part is told from the same as before."""
        story = self.story
        if story.whole is None:
            return Marks(_mark(_claimed(story)), _mark(_spoken(story)), around_whole(story))
        accounts = accounts_mark(story.meetings)
        return Marks(accounts, asked_mark(story.questions), around(story, Surroundings.of(story)))

    @property
    def lines(self) -> Lines:
        """What the part shows, and which of that an editor dismissed."""
        story = self.story
        if story.whole is None:
            return Lines(contradictions=tuple(contradictions_across(story)))
        return Lines(tuple(entries_of(story)), tuple(contradictions_of(story)), tuple(positions_of(story)))


OPEN, WHOLE = (
    "open",
    "whole",
)  # the parts that have no meeting: what is asked after the last one, and all of them


def parts_of(story: Story) -> list[Part]:
    """Return the parts of a story: each meeting with the questions before it, what is open, and the whole."""
    before: dict[int, list[Question]] = defaultdict(list)
    for question in story.questions:
        before[id(question.before)].append(question)
    parts = [Part(m.id, story.part([m], before[id(m)])) for m in story.meetings]
    return [*parts, Part(OPEN, story.part([], before[id(None)])), Part(WHOLE, story)]


def accounts_mark(meetings: Iterable[Meeting]) -> str:
    """Return the mark of the accounts of meetings, and of what these are taken to tell."""
    return _mark(line for meeting in meetings for line in _inputs_of_meeting(meeting))


def asked_mark(questions: Iterable[Question]) -> str:
    """Return the mark of all that is reported on some questions."""
    return _mark(line for question in questions for line in _inputs_of_question(question))


def around(story: Story, place: Surroundings) -> str:
    """Return the mark of what lies around a part; for a part that is not read, of what is known of it."""
    return _mark(_inputs_around(story, place))


def around_whole(story: Story) -> str:
    """Return the mark of what counts and claims on all meetings are compared by."""
    return _mark(
        (*_on_all(story), *(f"{number} {meeting.when}" for number, meeting in enumerate(story.meetings)))
    )


def beside(story: Story, meeting: Meeting) -> Iterator[Report]:
    """Yield the reports that tell elsewhere of a meeting."""
    return (report for report, _ in _beside(story, meeting))


def _mark(lines: Iterable[str]) -> str:
    return sha256("\n".join(lines).encode()).hexdigest()[:32]


def _claiming(story: Story) -> Iterator[Report]:
    """Yield who claims something of a meeting, in accounts and in words."""
    yield from (account for meeting in story.meetings for account in meeting.accounts if account.makes_claims)
    yield from (report for report in story.statements if report.makes_claims)


def _beside(story: Story, meeting: Meeting) -> Iterator[tuple[Report, object]]:
    """Yield what is told of a meeting elsewhere, each with the days of which it is told."""
    yield from ((report, None) for report in story.once(spoken_of).get(story.number_of(meeting), ()))
    if when := meeting.when:
        begun, over = when.first, when.last
        for first, last, empty, reports in story.once(_denials_by_time):
            if first <= begun and over <= last:
                yield from ((report, empty) for report in reports)
    exclusions = story.once(exclusions_by_day)
    days = {report.way.when for report in meeting.accounts} if exclusions else set()
    for day in sorted((day for day in exclusions if day in days), key=lambda d: d.first):
        yield from ((report, day) for report in exclusions[day])


def _denying_windows(story: Story) -> Iterator[Report]:
    """Yield who says, then or later, that a window that was named passed without a meeting."""
    windows = {proposal.window for question in story.questions for proposal in question.proposals}
    for window in sorted(filter(None, windows), key=lambda w: (w.first, w.last)):
        yield from denying(story, window)


def _denials_by_time(story: Story) -> Sequence[tuple[date, date, Moment, Sequence[Report]]]:
    """Return who says that there was no meeting, by the time that they say it of, with its first and last day."""
    found: dict[Moment, list[Report]] = defaultdict(list)
    for report, empty in denials(story):
        found[empty].append(report)
    return [(empty.first, empty.last, empty, reports) for empty, reports in found.items()]


def _on_all(story: Story) -> Iterator[str]:
    """Yield what all parts are told by."""
    yield f"{story.participants}"
    yield from (f"{d.originator_id} {d.timestamp} {d.author} {d.reason}" for d in story.once(_decisions))


def _inputs_around(story: Story, place: Surroundings) -> Iterator[str]:
    """Yield where a part lies; how many meetings came before counts only where it is told."""
    yield from _on_all(story)
    yield f"{story.counts_are_whole}"
    if place.asked:
        after, before = place.after, place.meeting
        yield f"after {after and _shape(after)} before {before and _shape(before)}"
        if before is not None:
            yield f"next {is_next(story, after, before)}"
        if place.numbered:
            yield f"number {number_after(story, after)}"
        for denial, empty in story.once(denials):  # a window that is asked about may lie in it
            yield f"denied {empty}"
            yield from _told([denial])
    if place.meeting:
        for report, days in _beside(story, place.meeting):
            yield f"beside {days}"
            yield from _told([report])


def _inputs_of_meeting(meeting: Meeting) -> Iterator[str]:
    """Yield what a meeting is told from; reports stand for what they say, by the ids of their findings."""
    yield _shape(meeting)
    yield from _told(meeting.accounts)
    yield "disputed"
    yield from (report.id for report in meeting.disputed)


def _inputs_of_question(question: Question) -> Iterator[str]:
    yield "question"
    yield from _told(question.stances)
    yield "absent"
    yield from _told(question.absences)
    for proposal in question.proposals:
        yield f"proposal {proposal.window} {proposal.place!r}"
        yield from _told(proposal.accounts)
    for off in question.called_off:
        yield f"called off {off.when}"
        yield from _told(off.accounts)


def _claimed(story: Story) -> Iterator[str]:
    """Yield the counts, and who claims something in an account."""
    yield from _told(story.counts)
    for number, meeting in enumerate(story.meetings):
        for account in meeting.accounts:
            if account.makes_claims:
                yield f"{number}"
                yield from _told([account])


def _spoken(story: Story) -> Iterator[str]:
    """Yield who claims something in words, and of which meetings the article tells."""
    for report in story.statements:
        if report.makes_claims:
            here = [number for number, _ in story.accounts_in(report.article.id)]
            yield f"{here} {tells_of_a_plan(report, story)}"
            yield from _told([report])


def _shape(meeting: Meeting) -> str:
    return f"{meeting.when} {meeting.place!r} {meeting.ordinal}"


def _told(reports: Iterable[Report]) -> Iterator[str]:
    """Yield what stands for reports, and for the articles of which theirs are prints."""
    return (f"{report.id} {report.article.origin_key}" for report in reports)


def _decisions(story: Story) -> Sequence[Decision]:
    """Return the decisions that point at articles of the story: no other changes it."""
    return [d for d in story.decisions if not d.articles.isdisjoint(story.origins)]

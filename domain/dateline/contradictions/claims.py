"""Account conflict on what is claimed of a meeting: how it ended, who walked away from it, who asked for it.

Narrators claim in their accounts, voices in what they say. "Without a consensus" beside "not a failure" go
together and are silent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple
from uuid import UUID

from dateline.actors import name_key
from dateline.contradictions.model import Contradiction
from dateline.events import Claim, Outcome, StatementMade
from dateline.meetings import Meeting, held
from dateline.moments import Moment
from dateline.reports import Report
from dateline.story import Story
from dateline.voices import Voice, said_on, statement

_GOOD: frozenset[Outcome] = frozenset({"success", "not_a_failure", "useful"})
_BAD: frozenset[Outcome] = frozenset({"failure", "collapse"})
_SIGNED: frozenset[Outcome] = frozenset({"agreement"})
_UNSIGNED: frozenset[Outcome] = frozenset({"no_agreement", "collapse"})
_OUTCOME_WORDS: dict[Outcome, str] = {
    "success": "a success",
    "useful": "useful",
    "not_a_failure": "no failure",
    "agreement": "ending in an agreement",
    "no_agreement": "ending without an agreement",
    "failure": "a failure",
    "collapse": "a collapse",
}

_JUST_BESIDE = 0.5
_LONGEST = 7  # days of a summit; accounts that date it more widely do not know its last one
_Told = tuple[Report, Claim]
_VoiceKey = tuple[str, UUID]


def claim_conflicts(story: Story) -> Iterable[Contradiction]:
    """Return a row for each claim on a meeting beside those that exclude it."""
    spoken = story.once(spoken_of)
    for meeting in story.meetings:
        claims = [(r, c) for r in meeting.accounts if r.makes_claims for c in held(r).claims]
        claims += [(r, c) for r in spoken.get(story.number_of(meeting), ()) for c in statement(r).claims]
        told = _final(meeting, claims)
        yield from _outcomes(story, told)
        yield from _departures(story, told)


def _outcomes(story: Story, claims: Sequence[_Told]) -> Iterable[Contradiction]:
    """How it ended: a success was no failure, and what ended without an agreement saw none signed."""
    for good, bad, matter in ((_GOOD, _BAD, "outcome"), (_SIGNED, _UNSIGNED, "agreement")):
        a, b = _apart(
            [(r, c) for r, c in claims if c.outcome in good], [(r, c) for r, c in claims if c.outcome in bad]
        )
        a, b = _no_mere_collapse(a, b)
        if a and b:
            why = (
                f"{_teller(a[0][0])} tells of the meeting as {_OUTCOME_WORDS[a[0][1].outcome or 'success']}, "
                f"{_teller(b[0][0])} as {_OUTCOME_WORDS[b[0][1].outcome or 'failure']}."
            )
            yield _of_claims(story, matter, (a, b), why)


def _no_mere_collapse(a: list[_Told], b: list[_Told]) -> tuple[list[_Told], list[_Told]]:
    """Leave out what was useful beside what only collapsed: useful talks may break down in the end."""
    if all(c.outcome == "useful" for _, c in a):
        b = [(r, c) for r, c in b if c.outcome != "collapse"]
    if all(c.outcome == "collapse" for _, c in b):
        a = [(r, c) for r, c in a if c.outcome != "useful"]
    return a, b


def _departures(story: Story, claims: Sequence[_Told]) -> Iterable[Contradiction]:
    """Who walked away: one leader leaves the other sitting, so accounts that name the one and the other clash."""
    by_leaver: dict[str, list[_Told]] = defaultdict(list)
    for report, claim in claims:
        if claim.left_by:
            by_leaver[name_key(claim.left_by)].append((report, claim))
    sides = {name_key(name) for name in story.participants}
    for one, other in combinations(sorted(by_leaver.keys() & sides), 2):
        a, b = _apart(by_leaver[one], by_leaver[other])
        if a and b:
            why = (
                f"{_teller(a[0][0])} says that {a[0][1].left_by} walked away from the meeting, "
                f"{_teller(b[0][0])} that {b[0][1].left_by} did."
            )
            yield _of_claims(story, "departure", (a, b), why)


def _final(meeting: Meeting, claims: Sequence[_Told]) -> Sequence[_Told]:
    """Leave out what was told before the meeting's last day: what came on the second day supersedes the first."""
    if not claims:
        return claims
    disputed = {r.id for r in meeting.disputed}
    days = (a.finding.when for a in meeting.accounts if a.id not in disputed)
    last = max((when.last for when in days if when and when.days <= _LONGEST), default=date.min)
    return [(r, c) for r, c in claims if r.article.published is None or r.article.published.last >= last]


def spoken_of(story: Story) -> Mapping[int, Sequence[Report]]:
    """Return the statements that claim something of a meeting on which their article is, by the meeting's number."""
    found: dict[int, list[Report]] = defaultdict(list)
    for report in story.statements:
        if report.makes_claims:
            number = _meeting_spoken_of(report, story)
            if any(number == other for other, _ in story.accounts_in(report.article.id)):
                found[number or 0].append(report)
    return found


def _meeting_spoken_of(report: Report, story: Story) -> int | None:
    """Return the meeting that the article tells of with the claim, or alone; else the last one before it was said."""
    told = _account_with(report, story)
    if told is None:
        told = _only_one_told(report, story)
    return story.last_begun(said_on(report).last) if told is None else told


def _only_one_told(report: Report, story: Story) -> int | None:
    """Return the one meeting that the article of a claim tells of, if it tells of no other."""
    told = {number for number, _ in story.accounts_in(report.article.id)}
    return min(told) if len(told) == 1 else None


def _account_with(report: Report, story: Story) -> int | None:
    """Return the number of the first meeting of which an account shares words with the statement's claims."""
    spots = [c.evidence for c in statement(report).claims]
    for number, account in story.accounts_in(report.article.id):
        if any(e.start < s.end and s.start < e.end for e in account.finding.evidence for s in spots):
            return number
    return None


def _teller(report: Report) -> str:
    return Voice.of(report).speaker


def request_conflicts(story: Story) -> Iterable[Contradiction]:
    """Return a row for two voices, narrators included, that name two sides as who asked, or one that did and did not."""
    sides = {name_key(name) for name in story.participants}
    by_asker: dict[str, list[_Asked]] = defaultdict(list)
    by_denied: dict[str, list[_Asked]] = defaultdict(list)
    for asked in _asked(story):
        if asked.claim.requested_by:
            by_asker[name_key(asked.claim.requested_by)].append(asked)
        else:
            by_denied[name_key(asked.claim.not_requested_by or "")].append(asked)
    yield from _denials(story, by_asker, by_denied)
    for one, other in combinations(sorted(by_asker.keys() & sides), 2):
        for meeting in sorted({x.meeting for x in by_asker[one] + by_asker[other]}):
            a, b = _apart(
                [(x.report, x.claim) for x in by_asker[one] if x.may_be_of(meeting)],
                [(x.report, x.claim) for x in by_asker[other] if x.may_be_of(meeting)],
            )
            if a and b:
                why = (
                    f"{_teller(a[0][0])} says that {a[0][1].requested_by} asked for the meeting, "
                    f"{_teller(b[0][0])} that {b[0][1].requested_by} did."
                )
                yield _of_claims(story, "request", (a, b), why)


def _denials(
    story: Story, by_asker: Mapping[str, Sequence[_Asked]], by_denied: Mapping[str, Sequence[_Asked]]
) -> Iterable[Contradiction]:
    """That a side asked, and that it did not: who had not asked may have done so after that was said."""
    for name in sorted(by_asker.keys() & by_denied.keys()):
        for meeting in sorted({x.meeting for x in by_asker[name]}):
            a, b = _apart(
                [(x.report, x.claim) for x in by_asker[name] if x.may_be_of(meeting)],
                [(x.report, x.claim) for x in by_denied[name] if x.may_be_of(meeting)],
            )
            last = max((_told_on(r).last for r, _ in b), default=date.min)
            a = [(r, c) for r, c in a if _told_on(r).first <= last]
            first = max((_told_on(r).first for r, _ in a), default=date.max)
            b = [(r, c) for r, c in b if _told_on(r).last >= first]
            if a and b:
                why = (
                    f"{_teller(a[0][0])} says that {a[0][1].requested_by} asked for the meeting, "
                    f"{_teller(b[0][0])} that {b[0][1].not_requested_by} did not."
                )
                yield _of_claims(story, "request", (a, b), why)


def _told_on(report: Report) -> Moment:
    """Return the days on which a claim can have been made: by a voice, or by the article itself."""
    if isinstance(report.finding, StatementMade):
        return said_on(report)
    return report.article.published or Moment(first=date.min, last=date.max)


class _Asked(NamedTuple):
    """A claim on who asked, and of which meeting: its number in the story, or the time between two of them."""

    report: Report
    claim: Claim
    meeting: float

    def may_be_of(self, meeting: float) -> bool:
        """Whether it is of a meeting, or was made just before or after it: of a meeting to come, or past."""
        return abs(self.meeting - meeting) <= _JUST_BESIDE


def _asked(story: Story) -> Iterable[_Asked]:
    for number, meeting in enumerate(story.meetings):
        for report in meeting.accounts:
            if report.makes_claims:
                yield from (_Asked(report, c, number) for c in held(report).claims if _on_asking(c))
    for report in story.statements:
        claims = [c for c in statement(report).claims if _on_asking(c)] if report.makes_claims else []
        if not claims:
            continue
        told = _account_with(report, story)
        if told is None and not tells_of_a_plan(report, story):
            told = _only_one_told(report, story)
        when = _time_between(report, story) if told is None else told
        yield from (_Asked(report, c, when) for c in claims)


def _on_asking(claim: Claim) -> bool:
    return bool(claim.requested_by or claim.not_requested_by)


def tells_of_a_plan(report: Report, story: Story) -> bool:
    """Whether the article of a claim also tells of a meeting still to come, which may be the one asked for."""
    whole = story.whole or story
    return report.article.id in whole.planning


def _time_between(report: Report, story: Story) -> float:
    """Return a number between those of the meetings before and after a statement."""
    past = story.last_begun(said_on(report).last)
    return (-1 if past is None else past) + _JUST_BESIDE


def _voice_key(report: Report) -> _VoiceKey:
    """Return what identifies who claims a thing; prints of one text are one narrator, and one voice quoted."""
    quoted = report.finding.speaker if isinstance(report.finding, StatementMade) else ""
    return (quoted, report.article.origin)


def _apart(a: Sequence[_Told], b: Sequence[_Told]) -> tuple[list[_Told], list[_Told]]:
    """Return one claim a voice for each side; who says both in one article (both walked away) contradicts nobody."""
    one, other = ({_voice_key(r): (r, c) for r, c in reversed(side)} for side in (a, b))
    both = one.keys() & other.keys()
    return _in_order(one, both), _in_order(other, both)


def _in_order(voices: dict[_VoiceKey, _Told], both: set[_VoiceKey]) -> list[_Told]:
    return sorted((told for key, told in voices.items() if key not in both), key=lambda told: told[0].order)


def _of_claims(
    story: Story, matter: str, sides: tuple[Sequence[_Told], Sequence[_Told]], why: str
) -> Contradiction:
    a, b = sides
    return Contradiction.between(
        "account_conflict",
        story,
        [r for r, _ in a],
        [r for r, _ in b],
        why,
        matter=matter,
        a_voices=[Voice.of(r, c.evidence) for r, c in a],
        b_voices=[Voice.of(r, c.evidence) for r, c in b],
    )

"""Account conflict: two accounts of one past meeting that cannot both be true.

Compared are the date, the place, the ordinal, the number of meetings, the outcome and who asked for it. A day
in its month, a city in its country, "without a consensus" beside "not a failure" go together and are silent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import chain, combinations
from typing import NamedTuple

from dateline.actors import name_key
from dateline.contradictions.model import Contradiction
from dateline.events import Claim, MeetingsCounted, Outcome
from dateline.meetings import Meeting, days_clash, held, is_calendar_day
from dateline.moments import Moment
from dateline.reports import Report
from dateline.story import Story
from dateline.voices import Voice, narrator, said_on, statement

_GOOD: frozenset[Outcome] = frozenset({"success", "not_a_failure"})
_BAD: frozenset[Outcome] = frozenset({"failure", "collapse"})
_SIGNED: frozenset[Outcome] = frozenset({"agreement"})
_UNSIGNED: frozenset[Outcome] = frozenset({"no_agreement", "collapse"})
_OUTCOME_WORDS: dict[Outcome, str] = {
    "success": "a success",
    "not_a_failure": "no failure",
    "agreement": "ending in an agreement",
    "no_agreement": "ending without an agreement",
    "failure": "a failure",
    "collapse": "a collapse",
}

_JUST_BESIDE = 0.5


def account_conflicts(story: Story) -> Iterable[Contradiction]:
    """Return a row for each fact on which accounts of one meeting, or of all, exclude each other."""
    for meeting in story.meetings:
        yield from _facts(story, meeting)
        yield from _outcomes(story, meeting)
    yield from _counts(story)
    yield from _requests(story)


def _facts(story: Story, meeting: Meeting) -> Iterable[Contradiction]:
    for clash, why in ((_dates_clash, "date"), (_places_clash, "place"), (_ordinals_clash, "ordinal")):
        pair = _sides(meeting, clash)
        if pair:
            a, b = pair
            said = f"{_told(a[0], why)}, {narrator(b[0])} {_value(b[0], why)}"
            on = f"On one meeting of {story.title}: {said}."
            yield Contradiction.between("account_conflict", story, a, b, on, matter=why)


def _sides(
    meeting: Meeting, clash: Callable[[Report, Report], bool]
) -> tuple[list[Report], list[Report]] | None:
    """Return the largest set of accounts that one account excludes, and those that say as it does.

    Accounts that say the same are compared once: hundreds of papers tell of a meeting in a few ways.
    """
    told: dict[object, list[Report]] = defaultdict(list)
    for report in _one_an_article(meeting.accounts):
        finding = held(report)
        told[finding.when, is_calendar_day(report), finding.place, finding.ordinal].append(report)
    best: tuple[list[Report], list[Report]] | None = None
    for way in told.values():
        others = [other for other in told.values() if clash(way[0], other[0])]
        if not others:
            continue
        fellows = [one for one in told.values() if all(clash(one[0], other[0]) for other in others)]
        a, b = _together(fellows), _together(others)
        if best is None or len(a) * len(b) > len(best[0]) * len(best[1]):
            best = (a, b)
    if best is None:
        return None
    a, b = sorted(best, key=lambda reports: reports[0].order)
    return a, b


def _together(ways: Iterable[list[Report]]) -> list[Report]:
    return sorted(chain.from_iterable(ways), key=lambda r: r.order)


def _one_an_article(reports: Sequence[Report]) -> list[Report]:
    """Return one report an origin: wire copies of one text are one account."""
    first: dict[object, Report] = {}
    for report in reports:
        first.setdefault(report.article.origin, report)
    return list(first.values())


def _dates_clash(a: Report, b: Report) -> bool:
    one, other = a.finding.when, b.finding.when
    if one is None or other is None:
        return False
    return days_clash(a, other) and days_clash(b, one)


def _places_clash(a: Report, b: Report) -> bool:
    one, other = held(a).place, held(b).place
    return one is not None and other is not None and not one.compatible(other)


def _ordinals_clash(a: Report, b: Report) -> bool:
    one, other = held(a).ordinal, held(b).ordinal
    return one is not None and other is not None and one != other


def _told(report: Report, fact: str) -> str:
    return f"{narrator(report)} {_value(report, fact)}"


def _value(report: Report, fact: str) -> str:
    finding = held(report)
    if fact == "date":
        return f"dates it {finding.when}"
    if fact == "place":
        return f"places it in {finding.place}"
    return f"calls it meeting number {finding.ordinal}"


def _outcomes(story: Story, meeting: Meeting) -> Iterable[Contradiction]:
    claims = _claims(story, meeting)
    for good, bad, matter in ((_GOOD, _BAD, "outcome"), (_SIGNED, _UNSIGNED, "agreement")):
        a = [(r, c) for r, c in claims if c.outcome in good]
        b = [(r, c) for r, c in claims if c.outcome in bad]
        if a and b:
            why = (
                f"{_teller(a[0][0])} tells of the meeting as {_OUTCOME_WORDS[a[0][1].outcome or 'success']}, "
                f"{_teller(b[0][0])} as {_OUTCOME_WORDS[b[0][1].outcome or 'failure']}."
            )
            yield _of_claims(story, matter, (a, b), why)


def _claims(story: Story, meeting: Meeting) -> list[tuple[Report, Claim]]:
    """Return what is said of a meeting's result: by narrators of it, and by voices in articles on it."""
    found = [(r, c) for r in meeting.accounts for c in held(r).claims if c.outcome]
    articles = {r.article.id: r for r in meeting.accounts}
    for report in story.statements:
        account = articles.get(report.article.id)
        if account is None or not statement(report).claims:
            continue
        spoken_of = _meeting_spoken_of(report, story)
        found += [(report, c) for c in statement(report).claims if c.outcome and spoken_of is meeting]
    return found


def _meeting_spoken_of(report: Report, story: Story) -> Meeting | None:
    """Return the meeting whose account shares the claim's words, else the last one before it was said."""
    if told := _account_with(report, story):
        return told
    past = [m for m in story.meetings if m.when and m.when.first <= said_on(report).last]
    if past:
        return past[-1]
    in_article = [m for m in story.meetings if any(a.article.id == report.article.id for a in m.accounts)]
    return in_article[0] if len(in_article) == 1 else None


def _account_with(report: Report, story: Story) -> Meeting | None:
    """Return the meeting of which an account shares words with the statement's claims."""
    spots = [c.evidence for c in statement(report).claims]
    for meeting in story.meetings:
        for account in meeting.accounts:
            if account.article.id == report.article.id and any(
                e.start < s.end and s.start < e.end for e in account.finding.evidence for s in spots
            ):
                return meeting
    return None


def _teller(report: Report) -> str:
    return Voice.of(report).speaker


def _counts(story: Story) -> Iterable[Contradiction]:
    """Counts clash over one named period, or where the same known meetings lie in both their periods."""
    told: dict[_Counted, list[Report]] = defaultdict(list)
    for report in _one_an_article(story.counts):
        told[_counted(report, story)].append(report)
    for (one, a), (other, b) in combinations(told.items(), 2):
        if one.clashes(other):
            why = (
                f"{narrator(a[0])} counts {one.number} meetings of {story.title}, {narrator(b[0])} {other.number}, "
                "over the same time."
            )
            yield Contradiction.between("account_conflict", story, a, b, why, matter="count")


class _Counted(NamedTuple):
    """How many meetings, over what time, and which of the known ones lie in it."""

    number: int
    when: Moment | None
    meetings: frozenset[int]

    def clashes(self, other: _Counted) -> bool:
        if self.number == other.number:
            return False
        if self.when is not None and self.when == other.when:
            return True
        return bool(self.meetings) and self.meetings == other.meetings


def _counted(report: Report, story: Story) -> _Counted:
    """Return what a report counts, in a period that ends with its publication unless it says otherwise."""
    finding, published = report.finding, report.article.published
    assert isinstance(finding, MeetingsCounted)
    first = finding.when.first if finding.when else date.min
    last = finding.when.last if finding.when else published.last if published else date.min
    lie_in = (
        n for n, m in enumerate(story.meetings) if m.when and first <= m.when.first and m.when.last <= last
    )
    return _Counted(finding.count, finding.when, frozenset(lie_in))


def _requests(story: Story) -> Iterable[Contradiction]:
    """Who asked for the meeting: two voices, narrators included, that each name the other side."""
    sides = {name_key(name) for name in story.participants}
    by_asker: dict[str, list[_Asked]] = defaultdict(list)
    for asked in _asked(story):
        by_asker[name_key(asked.claim.requested_by or "")].append(asked)
    for one, other in combinations(sorted(by_asker.keys() & sides), 2):
        for meeting in sorted({x.meeting for x in by_asker[one] + by_asker[other]}):
            a = _first_a_voice([(x.report, x.claim) for x in by_asker[one] if x.may_be_of(meeting)])
            b = _first_a_voice([(x.report, x.claim) for x in by_asker[other] if x.may_be_of(meeting)])
            if a and b:
                why = (
                    f"{_teller(a[0][0])} says that {a[0][1].requested_by} asked for the meeting, "
                    f"{_teller(b[0][0])} that {b[0][1].requested_by} did."
                )
                yield _of_claims(story, "request", (a, b), why)


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
            yield from (_Asked(report, c, number) for c in held(report).claims if c.requested_by)
    for report in story.statements:
        claims = [c for c in statement(report).claims if c.requested_by]
        if not claims:
            continue
        told = _account_with(report, story)
        when = story.meetings.index(told) if told else _time_between(report, story)
        yield from (_Asked(report, c, when) for c in claims)


def _time_between(report: Report, story: Story) -> float:
    """Return a number between those of the meetings before and after a statement."""
    past = [n for n, m in enumerate(story.meetings) if m.when and m.when.first <= said_on(report).last]
    return (past[-1] if past else -1) + _JUST_BESIDE


def _first_a_voice(claims: Sequence[tuple[Report, Claim]]) -> list[tuple[Report, Claim]]:
    first: dict[tuple[str, object], tuple[Report, Claim]] = {}
    for report, claim in claims:
        first.setdefault((_teller(report), report.article.origin), (report, claim))
    return list(first.values())


def _of_claims(
    story: Story,
    matter: str,
    sides: tuple[Sequence[tuple[Report, Claim]], Sequence[tuple[Report, Claim]]],
    why: str,
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

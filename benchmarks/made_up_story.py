"""A made-up story: very many accounts of one pair of leaders, as events and without a reader.

Four hundred publishers tell over twenty years of a number of meetings that hardly grows with the accounts, some of
them told far more often than others: most within days, some years later; by the day, the month, the year or not at
all; in a hall, a city or a country; now and then wrong. Every fifth article prints a wire report, whole or cut.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from dateline.article import Article
from dateline.drafts import ArticleDraft
from dateline.events import (
    Claim,
    Event,
    Finding,
    MeetingsCounted,
    Metadata,
    StatementMade,
    SummitCalledOff,
    SummitHeld,
    SummitNotHeld,
    SummitProposed,
)
from dateline.evidence import DateWords, Evidence
from dateline.moments import Moment
from dateline.places import Place
from dateline.reading import Found, Reading

PAIR = ("Amara Diallo", "Henrik Lund")
MEETINGS = 150
_START = date(2004, 1, 10)
_DAYS = 20 * 365
_NOW = datetime(2024, 5, 6, 12, tzinfo=UTC)
_PUBLISHERS = [f"Paper {n:03}" for n in range(400)]
_CITIES = [
    (name, country)
    for country in ("Switzerland", "Austria", "Kenya", "Chile", "Norway", "Japan", "Senegal", "Peru")
    for name in (f"{country} City", f"Port {country}", f"New {country}")
]
# Most remarks on a meeting to come are those of the same few ministers and spokesmen, printed again and again.
_SPEAKERS = [(f"Minister Name{n}", ("Norway", "Senegal", None)[n % 3]) for n in range(60)]
_UNNAMED = ("senior official", "diplomat", "people familiar with the plan")
_STANCES = ("favours", "expects", "expects", "doubts", "opposes", "none")
_WORDS = [f"word{n}" for n in range(3000)]


class _Meeting:
    """What in truth took place."""

    def __init__(self, number: int, day: date, chance: random.Random) -> None:
        self.number, self.day = number, day
        self.city, self.country = chance.choice(_CITIES)
        self.wire: list[str] = []


class _Text:
    """An article under construction: what it says, and what it reports by that."""

    def __init__(self, opening: str) -> None:
        self.text = opening + "\n"
        self.found: list[Found] = []

    def report(self, event: type[Finding], words: str, when: str | None = None, /, **fields: Any) -> Evidence:
        """Write a sentence that ends with its date, and what it reports."""
        start = len(self.text)
        self.text += f"{words} {when or ''}".strip() + ".\n"
        spot = Evidence.of(self.text, start, len(self.text))
        fields["evidence"] = (spot,)
        if when:
            at = self.text.rindex(when)
            fields["when"] = Moment.parse(when)
            fields["when_words"] = DateWords(start=at, end=at + len(when), quote=when, rule="made up")
        self.found.append(Found(event, fields))
        return spot


class MadeUpStory:
    """Articles on the meetings of one pair, always the same for one *seed*; each has one account of a meeting."""

    def __init__(self, seed: int = 1, meetings: int = MEETINGS) -> None:
        self._chance = random.Random(seed)
        days = sorted(self._chance.sample(range(_DAYS), meetings))
        self._meetings = [
            _Meeting(number, _START + timedelta(days=day), self._chance)
            for number, day in enumerate(days, start=1)
        ]
        shuffled = self._chance.sample(range(1, meetings + 1), meetings)
        self._weights = [rank**-0.5 for rank in shuffled]
        self._count = 0

    def streams(self, count: int) -> Iterator[list[Event]]:
        """Yield the streams of *count* more articles."""
        for meeting in self._chance.choices(self._meetings, self._weights, k=count):
            yield self._article(meeting)

    def first_of_a_new_meeting(self) -> list[Event]:
        """Return the first article on a meeting that no other tells of."""
        taken = {meeting.day + timedelta(days=n) for meeting in self._meetings for n in range(-4, 5)}
        day = next(d for n in range(_DAYS) if (d := _START + timedelta(days=_DAYS // 2 + n)) not in taken)
        meeting = _Meeting(0, day, self._chance)
        self._meetings.append(meeting)
        self._weights.append(1.0)
        text = _Text(self._opening(meeting))
        text.report(SummitHeld, "They met on", f"{day}", participants=PAIR)
        return self._filed(text, meeting.day + timedelta(days=1))

    def _article(self, meeting: _Meeting) -> list[Event]:
        pick = self._chance
        delay = int(pick.expovariate(0.5)) if pick.random() < 0.7 else int(pick.expovariate(1 / 400))
        published = meeting.day + timedelta(days=delay)
        text = _Text(self._opening(meeting))
        self._held(text, meeting, published)
        if pick.random() < 0.25:
            self._proposed(text, published)
        if pick.random() < 0.25:
            self._said(text, published)
        if pick.random() < 0.03:
            self._rare(text, published)
        return self._filed(text, published)

    def _filed(self, text: _Text, published: date) -> list[Event]:
        self._count += 1
        draft = ArticleDraft(
            source=f"made-up-{self._count}.txt",
            text=text.text,
            title=f"Report {self._count}",
            publisher=self._chance.choice(_PUBLISHERS),
            url=f"https://paper.example/{self._count}",
            published=Moment.day(published),
        )
        return Article.file(draft, Reading("made up", "1", tuple(text.found)), _NOW, Metadata())

    def _opening(self, meeting: _Meeting) -> str:
        if meeting.wire and self._chance.random() < 0.2:
            return " ".join(meeting.wire[: self._chance.choice((200, 200, 180, 160))])
        words = self._chance.choices(_WORDS, k=40)
        if not meeting.wire:
            meeting.wire = self._chance.choices(_WORDS, k=200)
        return " ".join(words)

    def _held(self, text: _Text, meeting: _Meeting, published: date) -> None:
        pick = self._chance
        late = (published - meeting.day).days > 30
        day = meeting.day + timedelta(days=pick.choice((-30, 1, 1, 2, 365)) if pick.random() < 0.02 else 0)
        when = pick.choices(
            (f"{day}", f"{day:%Y-%m}", f"{day:%Y}", None), (3, 3, 1, 2) if late else (7, 1, 0, 1)
        )[0]
        hall = Place(name=f"Hall {meeting.number % 40}", within=(meeting.city, meeting.country))
        city = Place(name=meeting.city, within=(meeting.country,))
        wrong = Place(name=(other := pick.choice(_CITIES))[0], within=(other[1],))
        country = Place(name=meeting.country, within=("World",))
        place = pick.choices((hall, city, country, None, wrong), (10, 55, 10, 24, 1))[0]
        ordinal = meeting.number + (pick.random() < 0.02) if pick.random() < 0.05 and meeting.number else None
        spot = text.report(
            SummitHeld, f"They met in {place}", when, participants=PAIR, place=place, ordinal=ordinal
        )
        if pick.random() < 0.02:
            outcome = pick.choice(("success", "agreement", "agreement", "no_agreement"))
            held = text.found[-1]
            claims = (Claim(outcome=outcome, evidence=spot),)
            text.found[-1] = Found(held.event, {**held.fields, "claims": claims})

    def _proposed(self, text: _Text, published: date) -> None:
        window = published + timedelta(days=self._chance.randrange(20, 200))
        when = self._chance.choice((f"{window:%Y-%m}", f"{window:%Y-%m}", f"{window:%Y}", f"{window}", None))
        by = self._chance.choice(((), PAIR[:1], PAIR[1:]))
        text.report(SummitProposed, "They are to meet", when, participants=PAIR, proposers=by)

    def _said(self, text: _Text, published: date) -> None:
        pick = self._chance
        speaker, body = pick.choice(_SPEAKERS)
        if pick.random() < 0.05:
            speaker, body = pick.choice(_UNNAMED), None
        stance = pick.choice(_STANCES)
        said = published - timedelta(days=pick.randrange(3))
        words = f"{speaker} {stance} that, as number {pick.randrange(4)} of the remarks has it,"
        text.report(
            StatementMade,
            words,
            f"{said}" if pick.random() < 0.5 else None,
            speaker=speaker,
            speaks_for=body,
            words=words,
            about=PAIR,
            stance=stance,
            direct=pick.random() < 0.3,
        )

    def _rare(self, text: _Text, published: date) -> None:
        pick = self._chance
        kind = pick.randrange(3)
        if kind == 0:
            past = sum(meeting.day < published for meeting in self._meetings)
            count = max(1, past + pick.choice((0, 0, 0, 0, -1)))
            text.report(MeetingsCounted, f"They have met {count} times", participants=PAIR, count=count)
        elif kind == 1:
            off = f"{published + timedelta(days=pick.randrange(-2, 20))}"
            text.report(SummitCalledOff, "It was called off for", off, participants=PAIR, by=PAIR[:1])
        else:
            month = published - timedelta(days=pick.randrange(40, 200))
            text.report(SummitNotHeld, "They did not meet in", f"{month:%Y-%m}", participants=PAIR)

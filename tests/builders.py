"""Made-up articles for tests of the domain: each method writes one more sentence, and what it reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any, Self

from dateline.article import Article
from dateline.drafts import ArticleDraft
from dateline.events import (
    Claim,
    Event,
    Finding,
    MeetingsCounted,
    Metadata,
    Stance,
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
from dateline.reports import Report, reports_of

PAIR = ("Amara Diallo", "Henrik Lund")
OTHERS = ("Amara Diallo", "Tomas Varga")
TRIO = ("Amara Diallo", "Henrik Lund", "Tomas Varga")
NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)

GENEVA = Place(name="Geneva", within=("Switzerland",))
VILLA = Place(name="Villa La Grange", within=("Geneva", "Switzerland"))
SWITZERLAND = Place(name="Switzerland", within=("Europe",))
VIENNA = Place(name="Vienna", within=("Austria",))
HARBOUR = Place(name="Old Harbour", within=("Geneva", "Switzerland"))
PRATER = Place(name="Prater", within=("Vienna", "Austria"))
LODGE = Place(name="Heron Lodge")  # no gazetteer knows it


def moment(edtf: str | None) -> Moment | None:
    return None if edtf is None else Moment.parse(edtf)


def day(iso: str) -> date:
    return date.fromisoformat(iso)


class Paper:
    """An article under construction."""

    def __init__(
        self,
        publisher: str | None = "The Harbour Post",
        published: str | None = "2021-07-01",
        *,
        url: str | None = None,
        opening: str | None = None,
    ) -> None:
        self.publisher, self.published, self.url = publisher, published, url
        own_words = _filler(publisher, published, url) if opening is None else opening
        self._text = f"{publisher}, {published}. {own_words}\n"
        self._found: list[Found] = []

    # --- what it reports

    def held(
        self,
        when: str | None = None,
        place: Place | None = None,
        ordinal: int | None = None,
        *,
        of: Sequence[str] = PAIR,
        outcome: str | None = None,
        requested_by: str | None = None,
        not_requested_by: str | None = None,
        left_by: str | None = None,
        by: str | None = None,
    ) -> Self:
        """Report that they met, in the words of a voice that says so if one is given."""
        told = f"{_all(of)} met {when or ''} {place or ''} {ordinal or ''}"
        words = self._write(f"{by} said that {told}" if by else told)
        if by:
            self._report(StatementMade, words, None, speaker=by, words=told, about=of, stance="none")
        claims = _claims(
            words,
            outcome=outcome,
            requested_by=requested_by,
            not_requested_by=not_requested_by,
            left_by=left_by,
        )
        return self._report(
            SummitHeld, words, when, participants=of, place=place, ordinal=ordinal, claims=claims
        )

    def proposed(
        self,
        window: str | None = None,
        place: Place | None = None,
        *,
        by: Sequence[str] = (),
        of: Sequence[str] = PAIR,
        ordinal: int | None = None,
    ) -> Self:
        words = self._write(f"{_all(of)} are to meet {window or ''} {place or ''}, {_all(by)} announced")
        return self._report(
            SummitProposed, words, window, participants=of, proposers=by, place=place, ordinal=ordinal
        )

    def called_off(
        self, when: str | None = None, *, by: Sequence[str] = (), of: Sequence[str] = PAIR
    ) -> Self:
        words = self._write(f"The meeting of {_all(of)} was called off {when or ''}")
        return self._report(SummitCalledOff, words, when, participants=of, by=by)

    def not_held(self, window: str | None = None, *, of: Sequence[str] = PAIR) -> Self:
        words = self._write(f"{_all(of)} did not meet {window or ''}")
        return self._report(SummitNotHeld, words, window, participants=of)

    def met_without(
        self, absent: str, when: str, place: Place | None = None, *, of: Sequence[str] = TRIO
    ) -> Self:
        """Report that the others of them met, and in the same words that one was not there."""
        others = [name for name in of if name != absent]
        words = self._write(f"{_all(others)} met {when} {place or ''} without {absent}")
        self._report(SummitNotHeld, words, when, participants=of, place=place, absent=[absent])
        return self._report(SummitHeld, words, when, participants=others, place=place)

    def not_since(self, when: str, *, of: Sequence[str] = PAIR) -> Self:
        """Report a meeting and, in the same words, that there has been none since."""
        words = self._write(f"{_all(of)} have not met since {when}")
        self._report(SummitNotHeld, words, None, participants=of)
        return self._report(SummitHeld, words, when, participants=of)

    def counted(
        self,
        count: int,
        over: str | None = None,
        *,
        of: Sequence[str] = PAIR,
        by: str | None = None,
        beside: str | None = None,
    ) -> Self:
        """Report how often they met, in the words of a voice that says so, or beside those of one that says something else."""
        told = f"{_all(of)} have met {count} times {over or ''}"
        if speaker := by or beside:
            said = told if by else "the road is open"
            words = self._write(
                f"{speaker} said that {said}" if by else f"{told}, and {speaker} said that {said}"
            )
            self._report(StatementMade, words, None, speaker=speaker, words=said, about=of, stance="none")
        else:
            words = self._write(told)
        return self._report(MeetingsCounted, words, over, participants=of, count=count)

    def said(
        self,
        speaker: str,
        stance: Stance = "none",
        when: str | None = None,
        *,
        speaks_for: str | None = None,
        about: Sequence[str] = PAIR,
        outcome: str | None = None,
        requested_by: str | None = None,
        not_requested_by: str | None = None,
        left_by: str | None = None,
        words: str | None = None,
        naming: tuple[str, Place] | None = None,
    ) -> Self:
        """Report a statement; one that is `naming` a window and a place also tells of that plan."""
        plan = f"in {naming[1]} in {naming[0]}" if naming else ""
        spot = self._write(
            words or f"{speaker} told {self.publisher} that {stance} {outcome or ''} it is {plan}"
        )
        claims = _claims(
            spot,
            outcome=outcome,
            requested_by=requested_by,
            not_requested_by=not_requested_by,
            left_by=left_by,
        )
        if naming:
            window, place = naming
            start = spot.start + spot.quote.index(window)
            named = DateWords(start=start, end=start + len(window), quote=window, rule="named")
            self._report(SummitProposed, spot, window, participants=about, place=place, when_words=named)
        return self._report(
            StatementMade,
            spot,
            when,
            speaker=speaker,
            speaks_for=speaks_for,
            words=spot.quote,
            about=about,
            stance=stance,
            claims=claims,
        )

    # --- what it becomes

    @property
    def draft(self) -> ArticleDraft:
        source = f"{self.publisher}-{self.published}-{len(self._text)}.txt"
        return ArticleDraft(
            source=source,
            text=self._text,
            publisher=self.publisher,
            url=self.url,
            published=moment(self.published),
        )

    @property
    def reading(self) -> Reading:
        return Reading("tests", "1", tuple(self._found))

    def filed(self) -> list[Event]:
        """Return the events by which it is filed and read."""
        return Article.file(self.draft, self.reading, NOON, Metadata())

    def reports(self) -> list[Report]:
        return reports_of(self.filed())

    def _write(self, sentence: str) -> Evidence:
        start = len(self._text)
        self._text += " ".join(sentence.split()) + ".\n"
        return Evidence.of(self._text, start, len(self._text))

    def _report(self, event: type[Finding], spot: Evidence, date_words: str | None, /, **fields: Any) -> Self:
        fields |= {"evidence": (spot,), "when": moment(date_words)}
        self._found.append(
            Found(event, {k: tuple(v) if isinstance(v, list) else v for k, v in fields.items()})
        )
        return self


def told(*papers: Paper) -> list[Report]:
    """Return what all the papers report."""
    return [report for paper in papers for report in paper.reports()]


def _claims(words: Evidence, **claimed: str | None) -> tuple[Claim, ...]:
    """Return a claim for each thing that is claimed."""
    return tuple(Claim(**{what: value}, evidence=words) for what, value in claimed.items() if value)


def _filler(*seed: str | None) -> str:
    """Return words that no other article has, so that two of them are no near-copies."""
    digits = "".join(sha256(f"{seed}{n}".encode()).hexdigest() for n in range(4))
    return " ".join(digits[n : n + 4] for n in range(0, len(digits), 4)) + "."


def _all(names: Iterable[str]) -> str:
    return " and ".join(names)

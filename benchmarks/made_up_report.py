"""A made-up report: entries of many pairs of leaders with accounts, contradictions, positions and whole articles."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from dateline.contradictions.model import Contradiction
from dateline.evidence import Evidence
from dateline.moments import Moment
from dateline.positions import Position
from dateline.queries import ArticleLine, Passage
from dateline.timeline import Account, ArticleRef, Entry
from dateline.voices import Voice

_START = date(2004, 1, 10)
_DAYS = 20 * 365
_CITIES = "Geneva Vienna Oslo Nairobi Santiago Dakar Kyoto Lima Bergen Mombasa".split()
_KINDS = (
    ("held", "held"),
    ("held", "held"),
    ("proposed", "fulfilled"),
    ("proposed", "lapsed"),
    ("called_off", "called off"),
)
_STANCES = ("favours", "expects", "doubts", "opposes")
_WORDS = [f"word{n}" for n in range(3000)]
_SENTENCES = 48  # of an article, of some 85 letters each


@dataclass
class MadeUpReport:
    """What `dateline.report.render` is given, always the same for one number of entries and one *seed*.

    Every fourth entry has two accounts, the others one; an article has 4,000 letters and tells of two entries. There
    is a contradiction for each twenty entries and a position for each forty, with four voices each.
    """

    count: int
    seed: int = 1
    entries: list[Entry] = field(init=False)
    contradictions: list[Contradiction] = field(init=False)
    positions: list[Position] = field(init=False)
    passages: list[Passage] = field(init=False)

    def __post_init__(self) -> None:
        """Draw everything by lot."""
        self._chance = random.Random(self.seed)
        names = [f"Leader Name{n}" for n in range(40)]
        self._pairs = [tuple(self._chance.sample(names, 2)) for _ in range(60)]
        self.passages = [self._passage(n) for n in range(max(1, self.count * 3 // 5))]
        self.entries = sorted((self._entry(n) for n in range(self.count)), key=lambda e: e.order)
        self.contradictions = [self._contradiction(n) for n in range(self.count // 20)]
        self.positions = [self._position(n) for n in range(self.count // 40)]

    def _passage(self, n: int) -> Passage:
        pick = self._chance
        text = "\n\n".join(self._sentence() for _ in range(_SENTENCES))
        day = _START + timedelta(days=pick.randrange(_DAYS))
        article = ArticleLine(
            id=UUID(int=n + 1), source=f"made-up-{n}.txt", publisher=f"Paper {pick.randrange(400):03}",
            published=Moment.day(day), title=f"Report {n}", url=f"https://paper.example/{n}", status="read", findings=3,
        )  # fmt: skip
        return Passage(article=article, text=text, evidence=())

    def _sentence(self) -> str:
        return f"{' '.join(self._chance.choices(_WORDS, k=10)).capitalize()}."

    def _entry(self, n: int) -> Entry:
        pick = self._chance
        kind, status = pick.choice(_KINDS)
        pair, city = pick.choice(self._pairs), pick.choice(_CITIES)
        when = self._when()
        return Entry(
            id=f"{n:012x}", kind=kind, when=when, participants=pair, place=city, status=status,
            headline=f"{' and '.join(pair)} met in {city}",
            accounts=tuple(self._account(when, city) for _ in range(pick.choice((1, 1, 1, 2)))),
        )  # fmt: skip

    def _when(self) -> Moment | None:
        day = _START + timedelta(days=self._chance.randrange(_DAYS))
        kinds = (
            f"{day}",
            f"{day}",
            f"{day}",
            f"{day:%Y-%m}",
            f"{day:%Y}",
            f"{day}/{day + timedelta(days=20)}",
            None,
        )
        edtf = self._chance.choice(kinds)
        return Moment.parse(edtf) if edtf else None

    def _account(self, when: Moment | None, city: str) -> Account:
        article, spot = self._spot()
        return Account(
            finding=UUID(int=self._chance.getrandbits(100)),
            article=ArticleRef(**article.model_dump(include=set(ArticleRef.model_fields))),
            when=when, place=city, ordinal=None, evidence=(spot,),
        )  # fmt: skip

    def _spot(self) -> tuple[ArticleLine, Evidence]:
        passage = self._chance.choice(self.passages)
        assert passage.text
        sentence = self._chance.choice(passage.text.split("\n\n"))
        start = passage.text.index(sentence)
        return passage.article, Evidence.of(passage.text, start, start + len(sentence))

    def _voice(self) -> Voice:
        article, spot = self._spot()
        return Voice(
            article=article.id, speaker=f"Minister Name{self._chance.randrange(60)}", speaks_for="Norway",
            source=article.source, publisher=article.publisher, published=article.published, when=article.published,
            stance=self._chance.choice(_STANCES), quote=spot.quote, start=spot.start, end=spot.end,
        )  # fmt: skip

    def _contradiction(self, n: int) -> Contradiction:
        voices = list(self._voices(4))
        return Contradiction(
            id=f"c{n:011x}", kind="disagreement", about=self._chance.choice(self._pairs), a=tuple(voices[:2]),
            b=tuple(voices[2:]), why="One side spoke for the meeting, the other against it.", strength=0.5,
        )  # fmt: skip

    def _position(self, n: int) -> Position:
        history = tuple(sorted(self._voices(4), key=lambda v: str(v.when)))
        pair = self._pairs[n % len(self._pairs)]
        return Position(
            id=f"p{n:011x}", speaker=history[0].speaker, speaks_for="Norway", about=pair,
            question=f"Will {' and '.join(pair)} meet?", stance=history[-1].stance or "none", turns=1, history=history,
        )  # fmt: skip

    def _voices(self, count: int) -> Iterator[Voice]:
        return (self._voice() for _ in range(count))

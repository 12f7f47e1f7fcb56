"""Contents for exports: lines in which every word that comes from articles is one that a test chooses."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID, uuid5

from dateline.contradictions.model import Contradiction
from dateline.curation import Remark
from dateline.events import Metadata, StatementMade, SummitHeld
from dateline.evidence import Evidence
from dateline.exports.contents import Contents
from dateline.moments import Moment
from dateline.places import Place
from dateline.positions import Position
from dateline.queries import ArticleLine, EventLine
from dateline.timeline import Account, ArticleRef, Dispute, Entry, Said
from dateline.voices import Voice

HARBOUR, MERIDIAN, DECISION = (uuid5(UUID(int=7), name) for name in ("harbour", "meridian", "decision"))
PAIR = ("Ana Silva", "Boris Novak")
NOON = datetime(2021, 12, 31, 12, tzinfo=UTC)
EMPTY = Contents(entries=(), contradictions=(), positions=(), events=(), articles=())

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "# heading\n\n- item\n1. first\n> quote\n***\n```\nfence",
    "[link](javascript:alert(1)) ![image](https://evil.example/x.png) <https://evil.example> https://evil.example",
    "`code` | cell | *bold* _so_ ~~gone~~ &lt; &#x202e; {{ x }} [^1] www.evil.example a@evil.example :skull:",
    '=HYPERLINK("https://evil.example","x")',
    " \t+1+cmd|' /C calc'!A0",
    "-2+3;=1+1\t@SUM(1)\r\n=2",
    "abc \u202egnirts desrever\u202c \u2066x\u2069 \x1b[2J \x07 \x0b",
    ']]> <!-- --> <![CDATA[ </title> END:VCALENDAR\r\nBEGIN:VALARM\nEND:VEVENT;X="1",\\n',
    "word" * 2500,
    "title : x\nsection y : z;%%{init: {}}%% ## # --> end",
    "javascript:alert(1)",
    "“quotes” «and» 'more' \"still\" \\ back\\slash \u2028 line \u2029 paragraph",
    "日本語" * 40 + "🙂" * 40,
    "data:text/html,<script>alert(1)</script>",
)


def contents(words: str | None = None) -> Contents:
    """Return contents of every kind; *words*, if given, stand in every place that articles or editors fill."""
    says = _Says(words)
    return Contents(
        entries=says.entries(),
        contradictions=[says.contradiction()],
        positions=[says.position()],
        events=says.events(),
        articles=says.articles(),
        addresses={HARBOUR: says("https://harbour.example/lake?a=1&b=2")},
    )


class _Says:
    def __init__(self, words: str | None) -> None:
        self._words = words

    def __call__(self, usual: str) -> str:
        return self._words or usual

    def pair(self) -> tuple[str, ...]:
        return tuple(self(name) for name in PAIR)

    def entries(self) -> list[Entry]:
        return [
            self.entry("plan", "proposed", "2021-05/2021-06", "fulfilled"),
            self.entry(
                "held",
                "held",
                "2021-06-16",
                "disputed",
                disputes=(
                    Dispute(
                        fact="place",
                        said=(
                            Said(value=self("Geneva"), by=(self("The Harbour Post"),)),
                            Said(value=self("Vienna"), by=(self("Meridian Daily"),)),
                        ),
                    ),
                ),
            ),
            self.entry("season", "proposed", "2021-09/2021-11", "lapsed"),
            self.entry("open", "proposed", "2021-12-01/..", "open"),
            self.entry("off", "called_off", "2021-12", "called off"),
            self.entry("year", "proposed", "2022", "moved"),
            self.entry("word", "statement", "2022-01-03", "doubts"),
            self.entry("some", "held", None, "held"),
        ]

    def entry(
        self, id_: str, kind: str, when: str | None, status: str, disputes: tuple[Dispute, ...] = ()
    ) -> Entry:
        return Entry(
            id=id_,
            kind=kind,  # type: ignore[arg-type]
            when=Moment.parse(when) if when else None,
            participants=self.pair(),
            place=self("Geneva") if kind == "held" else None,
            headline=self(f"Ana Silva and Boris Novak, {id_}"),
            status=status,
            accounts=(self.account(id_, HARBOUR), self.account(id_, MERIDIAN, disputed=bool(disputes))),
            independent=2,
            disputes=disputes,
            decisions=(self.remark(),) if id_ == "held" else (),
        )

    def account(self, id_: str, article: UUID, *, disputed: bool = False) -> Account:
        return Account(
            finding=uuid5(article, id_),
            article=self.ref(article),
            when=Moment.parse("2021-06-16"),
            place=self("Geneva"),
            ordinal=None,
            evidence=(Evidence(start=0, end=40, quote=self("The presidents met in Geneva on Wednesday.")),),
            disputed=disputed,
            decisions=(self.remark(),) if id_ == "word" else (),
        )

    def ref(self, article: UUID) -> ArticleRef:
        line = self.article(article)
        return ArticleRef(
            id=line.id,
            source=line.source,
            publisher=line.publisher,
            published=line.published,
            title=line.title,
        )

    def article(self, article: UUID) -> ArticleLine:
        first = article == HARBOUR
        return ArticleLine(
            id=article,
            source=self("geneva.txt" if first else "https://meridian.example/autumn"),
            publisher=self("The Harbour Post") if first else None,
            published=Moment.parse("2021-06-17" if first else "2021-09"),
            title=self("Two presidents, one lake") if first else None,
            url=self("https://harbour.example/lake?a=1&b=2") if first else None,
            status="read",
            findings=3,
        )

    def articles(self) -> list[ArticleLine]:
        return [self.article(HARBOUR), self.article(MERIDIAN)]

    def contradiction(self) -> Contradiction:
        return Contradiction(
            id="c0ffee",
            kind="reversal",
            about=self.pair(),
            a=(self.voice(HARBOUR, "opposes", "2021-06-17"),),
            b=(self.voice(MERIDIAN, "favours", "2021-08-30"), self.voice(MERIDIAN, None, None)),
            why=self("Ana Silva first opposed another meeting, then favoured it."),
            strength=0.81,
            decisions=(self.remark(),),
        )

    def voice(self, article: UUID, stance: str | None, when: str | None) -> Voice:
        ref = self.ref(article)
        return Voice(
            article=article,
            speaker=self("Ana Silva"),
            speaks_for=self("Ruritania"),
            source=ref.source,
            publisher=ref.publisher,
            published=ref.published,
            when=Moment.parse(when) if when else None,
            stance=stance,  # type: ignore[arg-type]
            quote=self("A second round makes no sense now" if stance == "opposes" else "I would welcome him"),
            start=60,
            end=90,
        )

    def position(self) -> Position:
        return Position(
            id="p0",
            speaker=self("Ana Silva"),
            speaks_for=self("Ruritania"),
            about=self.pair(),
            question=self("Will Ana Silva and Boris Novak meet again after 2021-06-16?"),
            stance="favours",
            turns=1,
            history=(
                self.voice(HARBOUR, "opposes", "2021-06-17"),
                self.voice(MERIDIAN, "favours", "2021-08-30"),
            ),
        )

    def events(self) -> list[EventLine]:
        names = self.pair()
        held = SummitHeld(
            **self.finding("held", 2), participants=names, place=Place(name=self("Geneva")), ordinal=1
        )
        said = StatementMade(
            **self.finding("word", 3),
            speaker=self("Ana Silva"),
            speaks_for=self("Ruritania"),
            words=self("A second round makes no sense now"),
            about=names,
            stance="opposes",
        )
        return [
            EventLine(position=p, article=self.article(HARBOUR), finding=f) for p, f in ((3, held), (4, said))
        ]

    def finding(self, id_: str, version: int) -> dict[str, object]:
        quote = self("The presidents met in Geneva on Wednesday.")
        return {
            "originator_id": HARBOUR,
            "originator_version": version,
            "timestamp": NOON,
            "metadata": Metadata(reader=self("rules 1.0")),
            "finding_id": uuid5(HARBOUR, id_),
            "reading": 1,
            "evidence": (
                Evidence(start=0, end=40, quote=quote),
                Evidence(start=60, end=90, quote=quote),
            ),
            "confidence": 0.9,
            "when": Moment.parse("2021-06-16"),
        }

    def remark(self) -> Remark:
        return Remark(
            id=DECISION,
            done="date fixed",
            author=self("Ida Brandt"),
            reason=self("As announced"),
            decided=NOON,
        )

"""Entries of a timeline as drawings get them, made up or drawn by lot."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st

from dateline.evidence import Evidence
from dateline.moments import Moment
from dateline.timeline import Account, ArticleRef, Entry

many = settings(max_examples=60)
PAIR = ("Ana Silva", "Boris Novak")


def entry(
    when: str | Moment | None = "2021-06-16",
    *,
    name: str = "e1",
    kind: str = "held",
    status: str = "held",
    who: tuple[str, ...] = PAIR,
    place: str | None = "Geneva",
    headline: str | None = None,
) -> Entry:
    """Return an entry with one account, of the beginning of the article with the id 1."""
    moment = Moment.parse(when) if isinstance(when, str) else when
    account = Account(
        finding=UUID(int=9),
        article=ArticleRef(
            id=UUID(int=1), source="a.txt", publisher="Delta Wire", published=None, title=None
        ),
        when=moment,
        place=place,
        ordinal=None,
        evidence=(Evidence(start=0, end=9, quote="They met."),),
    )
    return Entry(
        id=name,
        kind=kind,  # type: ignore[arg-type]
        when=moment,
        participants=who,
        place=place,
        headline=headline or f"{' and '.join(who)} met",
        status=status,
        accounts=(account,),
    )


def _moment(first: date, days: int, open_end: str) -> Moment:
    last = first + timedelta(days=days)
    return Moment(
        first=date.min if open_end == "first" else first, last=date.max if open_end == "last" else last
    )


moments = st.builds(
    _moment,
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    st.sampled_from([0, 0, 0, 1, 29, 364]),
    st.sampled_from(["", "", "", "first", "last"]),
)
_KINDS = [
    ("held", "held"),
    ("held", "disputed"),
    ("proposed", "open"),
    ("proposed", "fulfilled"),
    ("proposed", "lapsed"),
    ("called_off", "called off"),
    ("called_off", "revived"),
    ("statement", "doubts"),
]
_words = st.text("aiW &<>\"'漢\u202e\x00\x1b\n😀", max_size=40)


@st.composite
def _any_entry(draw: st.DrawFn) -> Entry:
    kind, status = draw(st.sampled_from(_KINDS))
    return entry(
        draw(st.none() | moments),
        kind=kind,
        status=status,
        who=draw(st.sampled_from([PAIR, ("Ana Silva", "Chen Wu"), ("Dora Elm", "Chen Wu", "Emil Ray")])),
        place=draw(st.none() | _words),
        headline=draw(_words) or None,
    )


stories = st.lists(_any_entry(), max_size=30).map(
    lambda found: [e.model_copy(update={"id": f"e{n}"}) for n, e in enumerate(found)]
)

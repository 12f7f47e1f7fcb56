"""Random stories for properties: few leaders, publishers, days and places, so that much coincides."""

from __future__ import annotations

from collections.abc import Callable

from builders import GENEVA, LODGE, OTHERS, PAIR, SWITZERLAND, VIENNA, VILLA, Paper
from hypothesis import strategies as st

Sentence = Callable[[Paper], Paper]

DAYS = st.sampled_from(
    [
        "2021-06-16",
        "2021-06-17",
        "2021-06-20",
        "2021-06",
        "2021-07-01",
        "2021",
        "2020-02-03",
        "2020-02",
        "2019-12-31",
    ]
)
_WHEN = st.none() | DAYS
PLACES = st.sampled_from([None, GENEVA, VILLA, SWITZERLAND, VIENNA, LODGE])
ORDINALS = st.sampled_from([None, None, 1, 2, 3])
_PEOPLE = st.sampled_from([PAIR, PAIR, PAIR[::-1], OTHERS])
_SPEAKERS = st.sampled_from(
    ["Ida Brandt", "Goran Whitlock", "senior official", "Ministry of Works", "ida brandt"]
)
_STANCES = st.sampled_from(["favours", "expects", "doubts", "opposes", "none"])
_BODIES = st.sampled_from([None, None, "Norway", "Chile"])
_OUTCOMES = st.sampled_from([None, None, "success", "failure", "agreement", "collapse"])

_held = st.builds(
    lambda *a: lambda p: p.held(*a[:3], of=a[3], outcome=a[4], by=a[5]),
    _WHEN,
    PLACES,
    ORDINALS,
    _PEOPLE,
    _OUTCOMES,
    st.none() | _SPEAKERS,
)
_proposed = st.builds(lambda *a: lambda p: p.proposed(*a[:2], of=a[2]), _WHEN, PLACES, _PEOPLE)
_called_off = st.builds(lambda when, of: lambda p: p.called_off(when, of=of), _WHEN, _PEOPLE)
_counted = st.builds(
    lambda n, over, of, by: lambda p: p.counted(n, over, of=of, by=by),
    st.integers(1, 3),
    _WHEN,
    _PEOPLE,
    st.none() | _SPEAKERS,
)
_not_held = st.builds(lambda when, of: lambda p: p.not_held(when, of=of), _WHEN, _PEOPLE)
_said = st.builds(
    lambda *a: lambda p: p.said(*a[:3], speaks_for=a[3], about=a[4], outcome=a[5]),
    _SPEAKERS,
    _STANCES,
    _WHEN,
    _BODIES,
    _PEOPLE,
    _OUTCOMES,
)
sentences: st.SearchStrategy[Sentence] = st.one_of(_held, _said, _proposed, _called_off, _not_held, _counted)


def _written(
    number: int, publisher: str, published: str | None, wire: str | None, said: list[Sentence]
) -> Paper:
    paper = Paper(publisher, published, url=f"https://paper.example/{number}", opening=wire)
    for sentence in said:
        sentence(paper)
    return paper


_WIRE = " ".join(f"word{n}" for n in range(80))
_publishers = st.sampled_from(["The Harbour Post", "Delta Wire", "Meridian Daily"])
_contents = st.tuples(
    _publishers, _WHEN, st.sampled_from([None, None, _WIRE]), st.lists(sentences, min_size=1, max_size=4)
)


def papers(most: int = 6) -> st.SearchStrategy[list[Paper]]:
    """Return lists of papers, each with an address of its own; some print one wire report."""
    return st.lists(_contents, min_size=1, max_size=most).map(
        lambda drawn: [_written(number, *content) for number, content in enumerate(drawn)]
    )

"""The chart of a position: five levels, a mark for each statement, and its turns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from uuid import UUID

import pytest
from lxml import etree

from dateline.drawing.course import LEVELS, course, days_of, told
from dateline.events import Stance
from dateline.moments import Moment
from dateline.positions import Position
from dateline.voices import Voice


def position(*said: tuple[Stance, str | None], speaker: str = "Dora Elm") -> Position:
    history = tuple(
        Voice(
            article=UUID(int=1),
            speaker=speaker,
            speaks_for=None,
            source="a.txt",
            publisher=None,
            published=None,
            when=Moment.parse(day) if day else None,
            stance=stance,
            quote="No.",
            start=0,
            end=3,
        )
        for stance, day in said
    )
    return Position(
        id="p",
        speaker=speaker,
        speaks_for=None,
        about=(),
        question="Will they?",
        stance="none",
        turns=0,
        history=history,
    )


def drawn(one: Position, *others: Position) -> etree._Element:
    return etree.fromstring(course(one, days_of([one, *others])))


def marks(svg: etree._Element) -> Sequence[tuple[str, float, float]]:
    found = [g for g in svg.iter("g") if g.get("class", "").startswith("stance ")]
    return [
        (g.get("class").split()[1], *map(float, re.findall(r"[\d.]+", g.get("transform")))) for g in found
    ]


SWINGING = position(
    ("favours", "2021-01-01"), ("doubts", "2021-02-01"), ("doubts", "2021-03-01"), ("expects", "2021-12-31")
)


def test_each_statement_has_a_mark_on_its_day_and_level_the_higher_the_more_it_is_for_it():
    svg = drawn(SWINGING)
    stances, days, heights = zip(*marks(svg), strict=True)
    assert stances == ("favours", "doubts", "doubts", "expects")
    assert list(days) == sorted(days)
    assert (days[1] - days[0]) / (days[3] - days[0]) == pytest.approx(31 / 364, abs=0.01)
    assert heights[0] < heights[3] < heights[1] == heights[2]


def test_a_turn_is_drawn_where_the_side_changed_and_only_there():
    svg = drawn(SWINGING)
    turns = [
        float(re.findall(r"[\d.]+", p.get("d"))[0]) for p in svg.iter("path") if p.get("class") == "turn"
    ]
    days = [x for _, x, _ in marks(svg)]
    assert turns == [days[1], days[3]]


def test_a_stance_holds_until_the_next_is_taken():
    svg = drawn(position(("favours", "2021-01-01"), ("opposes", "2021-12-31")))
    (way,) = [p.get("d") for p in svg.iter("path") if p.get("class") == "way"]
    assert re.fullmatch(r"M[\d.]+ [\d.]+H[\d.]+V[\d.]+", way)


def test_levels_are_told_apart_by_shape_and_not_by_colour_alone():
    everything = position(*((level, "2021-01-01") for level in LEVELS))
    paths = [
        (g[0].get("class"), g[0].get("d"))
        for g in drawn(everything).iter("g")
        if g.get("class").startswith("stance ")
    ]
    assert len(set(paths)) == len(LEVELS) == 5


def test_the_chart_says_in_words_what_it_draws():
    words = "Dora Elm: favours on 2021-01-01, turned: doubts on 2021-02-01, doubts on 2021-03-01, turned: expects on 2021-12-31"
    assert told(SWINGING) == words
    assert drawn(SWINGING).get("aria-label") == words
    assert drawn(SWINGING).get("role") == "img"
    assert told(position(("favours", None))) == "Dora Elm: favours undated"
    assert told(position(*[("favours", "2021")] * 15)).endswith(", favours on 2021, and 3 more")


def test_charts_of_one_question_have_the_same_days():
    late = position(("favours", "2022-12-31"))
    assert [t.text for t in drawn(late, SWINGING).iter("text")][-2:] == ["2021-01-01", "2022-12-31"]
    assert marks(drawn(late, SWINGING))[0][1] > marks(drawn(SWINGING, late))[-1][1]


def test_an_uncertain_day_is_a_bar_and_a_position_without_days_has_no_chart():
    vague = position(("favours", "2021-01-01"), ("favours", "2021-06"), ("favours", "2021-12-31"))
    assert len([r for r in drawn(vague).iter("rect") if r.get("class") == "bar"]) == 1
    undated = position(("favours", None))
    assert course(undated, days_of([undated])) == ""
    assert course(undated, days_of([SWINGING])) == ""


def test_words_that_mean_harm_stay_words_in_a_chart():
    hostile = '"/><script>alert(1)</script>\u202e\x00' + "x" * 10000
    svg = drawn(position(("favours", "2021"), speaker=hostile))
    assert "script" not in {e.tag for e in svg.iter()}
    assert len(svg.get("aria-label")) < 200

"""The layout of a timeline: every entry is in it once, and nothing stands on anything else."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from drawn import PAIR, entry, many, stories
from hypothesis import given
from hypothesis import strategies as st

from dateline.drawing.picture import GAP, PAD, Picture
from dateline.drawing.shapes import RADIUS


@many
@given(stories, st.sampled_from([360.0, 1000.0]))
def test_every_entry_is_drawn_once_and_inside_the_picture(entries, width):
    picture = Picture.of(entries, width=width)
    marks = [(lane, mark) for lane in picture.lanes for mark in lane.marks]
    assert sorted(mark.entry.id for _, mark in marks) == sorted(e.id for e in entries)
    for lane, mark in marks:
        assert RADIUS <= mark.x <= width - RADIUS
        assert lane.top < picture.y(lane, mark) < picture.height
        if mark.label and mark.side:
            assert mark.extent[0] >= 0


@many
@given(stories, st.sampled_from([360.0, 1000.0]))
def test_no_two_marks_of_a_row_touch_with_their_bars_and_labels(entries, width):
    for lane in Picture.of(entries, width=width).lanes:
        for row in range(lane.rows):
            dated = sorted(m.extent for m in lane.marks if m.row == row and m.stretch)
            assert all(b[0] - a[1] >= GAP - 1e-6 for a, b in pairwise(dated))
            undated = sorted(m.extent for m in lane.marks if m.row == row and not m.stretch)
            assert all(b[0] >= a[1] for a, b in pairwise(undated))
            assert not dated or not undated or max(right for _, right in dated) <= undated[0][0]


@many
@given(stories)
def test_the_order_in_which_entries_are_given_does_not_matter(entries):
    assert Picture.of(entries) == Picture.of(entries[::-1])


def test_a_lane_is_one_set_of_leaders_and_the_largest_stands_on_top():
    told = [
        entry("2021-01-01", name="a", who=("Ana Silva", "Chen Wu")),
        entry("2021-01-02", name="b", who=PAIR),
        entry("2021-01-03", name="c", who=PAIR[::-1]),
        entry("2021-01-04", name="d", who=("Ana Silva", "Boris Novak", "Chen Wu")),
    ]
    lanes = Picture.of(told).lanes
    assert [lane.name for lane in lanes] == [
        "Ana Silva and Boris Novak",
        "Ana Silva and Chen Wu",
        "Ana Silva, Boris Novak and Chen Wu",
    ]
    assert [mark.entry.id for mark in lanes[0].marks] == ["b", "c"]


def test_more_sets_than_lanes_share_the_last_one_which_says_how_many():
    told = [entry(name=f"{n}-{m}", who=(f"A{n}", f"B{n}")) for n in range(6) for m in range(6 - n)]
    lanes = Picture.of(told, most_lanes=4).lanes
    assert [(lane.name, len(lane.marks)) for lane in lanes] == [
        ("A0 and B0", 6),
        ("A1 and B1", 5),
        ("A2 and B2", 4),
        ("3 other groups", 6),
    ]
    assert len(Picture.of(told, most_lanes=6).lanes) == 6


def test_one_day_has_a_shape_and_no_bar_and_an_uncertain_date_a_bar_from_its_first_day_to_its_last():
    told = [entry("2021-01-01", name="a"), entry("2021-02", name="b"), entry("2021-12-31", name="c")]
    picture = Picture.of(told)
    day, month, _ = picture.lanes[0].marks
    assert day.bar is None
    a_day = picture.plot / 365
    assert month.bar == pytest.approx((PAD + 31 * a_day, PAD + 59 * a_day))
    assert month.x == pytest.approx(PAD + 45 * a_day)


@pytest.mark.parametrize(("when", "end"), [("2021-06-01/..", 0), ("../2021-06-01", 1)])
def test_the_shape_of_an_open_date_stands_on_the_day_that_is_known(when, end):
    told = [entry("2021-01-01", name="a"), entry(when, name="b"), entry("2021-12-31", name="c")]
    mark = next(m for m in Picture.of(told).lanes[0].marks if m.entry.id == "b")
    assert mark.bar
    assert mark.x == mark.bar[end]


def test_undated_entries_stand_in_a_column_of_their_own_that_is_there_for_them_alone():
    assert Picture.of([entry()]).beside == 0
    picture = Picture.of([entry(name="a"), entry(None, name="b")])
    _, undated = picture.lanes[0].marks
    assert undated.stretch is None
    assert undated.x > picture.width - picture.beside


def test_a_label_that_finds_no_room_behind_its_mark_stands_before_it():
    told = [entry("2021-01-01", name="a"), entry("2021-12-31", name="b")]
    assert [mark.side for mark in Picture.of(told).lanes[0].marks] == [1, -1]


def test_of_many_entries_only_the_shapes_are_drawn_so_that_the_drawing_stays_low():
    start = date(2000, 1, 1)
    told = [entry(f"{start + timedelta(days=2 * n)}", name=f"e{n}") for n in range(3000)]
    picture = Picture.of(told)
    assert {mark.label for mark in picture.lanes[0].marks} == {""}
    assert picture.height < 1000

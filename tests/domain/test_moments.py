"""Moments: EDTF, and the arithmetic of intervals of days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.moments import Moment

dates = st.dates(date(1900, 1, 1), date(2100, 12, 31))
intervals = st.builds(lambda a, b: Moment.between(min(a, b), max(a, b)), dates, dates)
named = st.one_of(
    st.builds(Moment.day, dates),
    st.builds(Moment.month, st.integers(1900, 2100), st.integers(1, 12)),
    st.builds(Moment.year, st.integers(1900, 2100)),
)
moments = intervals | named


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2018-06-12", "2018-06-12", "2018-06-12"),
        ("2018-06", "2018-06-01", "2018-06-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("2021-22", "2021-06-01", "2021-08-31"),
        ("2021-24", "2021-12-01", "2022-02-28"),
        ("2019-02-27/2019-02-28", "2019-02-27", "2019-02-28"),
        ("2019-02/2019-03", "2019-02-01", "2019-03-31"),
        ("2018-06-12?", "2018-06-12", "2018-06-12"),
        ("2018-06-12T23:30:00Z", "2018-06-12", "2018-06-12"),
    ],
)
def test_an_edtf_string_names_its_first_and_last_day(edtf: str, first: str, last: str) -> None:
    assert Moment.parse(edtf) == Moment.between(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "wrong", ["", "June 2018", "2018-13", "2018-02-30", "../..", "2019/2018", "12.6.2018", "2018-6"]
)
def test_what_is_no_edtf_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Moment.parse(wrong)


@pytest.mark.parametrize("edtf", ["2018-06-12/..", "../2018-06-12"])
def test_an_open_end_stays_open(edtf: str) -> None:
    assert Moment.parse(edtf).edtf == edtf


@given(moments)
def test_a_moment_written_as_edtf_reads_back_the_same(moment: Moment) -> None:
    assert Moment.parse(moment.edtf) == moment
    assert Moment.model_validate(moment.edtf) == moment
    assert Moment.model_validate_json(moment.model_dump_json()) == moment


@given(moments)
def test_a_moment_is_at_least_one_day_long_and_holds_itself(moment: Moment) -> None:
    assert moment.days >= 1
    assert moment.is_day == (moment.days == 1)
    assert moment.holds(moment)
    assert moment.intersection(moment) == moment
    assert moment.gap(moment) == 0


@given(moments, moments)
def test_what_two_moments_share_lies_in_both_and_is_the_same_either_way(a: Moment, b: Moment) -> None:
    shared = a.intersection(b)
    assert shared == b.intersection(a)
    assert (shared is not None) == a.meets(b) == b.meets(a)
    if shared is not None:
        assert a.holds(shared)
        assert b.holds(shared)


@given(moments, moments)
def test_the_gap_is_what_one_must_move_by_to_meet(a: Moment, b: Moment) -> None:
    gap = a.gap(b)
    assert gap == b.gap(a)
    assert (gap == 0) == a.meets(b)
    if gap:
        towards = gap if a.last < b.first else -gap
        assert a.shifted(towards).meets(b)
        assert not a.shifted(towards - (1 if towards > 0 else -1)).meets(b)


@given(moments, moments)
def test_the_hull_holds_both_and_no_day_more_than_their_ends(a: Moment, b: Moment) -> None:
    hull = a.hull(b)
    assert hull == b.hull(a)
    assert hull.holds(a)
    assert hull.holds(b)
    assert {hull.first, hull.last} <= {a.first, b.first, a.last, b.last}


@given(moments, moments, moments)
def test_holding_is_handed_on(a: Moment, b: Moment, c: Moment) -> None:
    if a.holds(b) and b.holds(c):
        assert a.holds(c)


def test_a_moment_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Moment.between(date(2020, 1, 2), date(2020, 1, 1))

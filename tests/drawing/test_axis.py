"""The days under a drawing: where they lie, and which are named."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from drawn import moments
from hypothesis import given
from hypothesis import strategies as st

from dateline.drawing.axis import STEPS, Axis, room
from dateline.moments import Moment


def axis(first: str, last: str) -> Axis:
    return Axis(date.fromisoformat(first), date.fromisoformat(last))


def names(first: str, last: str, width: float) -> list[str]:
    line = axis(first, last)
    return [tick.name for tick in line.ticks(line.step(width))]


def test_an_axis_runs_from_the_first_known_day_to_the_last_and_open_ends_do_not_stretch_it():
    told = [Moment.parse("2021-01-05/.."), Moment.parse("../2021-03-01"), None, Moment.parse("2021-02")]
    assert Axis.of(told) == axis("2021-01-05", "2021-03-01")
    assert Axis.of([None]) is None


def test_a_moment_lies_from_where_its_first_day_begins_to_where_its_last_day_ends():
    line = axis("2021-01-01", "2021-01-10")
    assert line.stretch(Moment.parse("2021-01-01")) == (0.0, 0.1)
    assert line.stretch(Moment.parse("2021-01-06/2021-01-10")) == (0.5, 1.0)


def test_an_open_end_reaches_the_end_of_the_axis():
    line = axis("2021-01-01", "2021-01-10")
    assert line.stretch(Moment.parse("2021-01-06/..")) == (0.5, 1.0)
    assert line.stretch(Moment.parse("../2021-01-05")) == (0.0, 0.5)


@pytest.mark.parametrize(
    ("first", "last", "named"),
    [
        ("2021-03-30", "2021-04-02", ["2021-03-30", "2021-03-31", "2021-04-01", "2021-04-02"]),
        ("2021-01-02", "2021-06-30", ["2021-02", "2021-03", "2021-04", "2021-05", "2021-06"]),
        ("2019-02-03", "2022-07-01", ["2019-07", "2020-01", "2020-07", "2021-01", "2021-07", "2022-01", "2022-07"]),
        ("2012-01-01", "2017-12-31", ["2012", "2013", "2014", "2015", "2016", "2017"]),
        ("1815-06-09", "2021-01-01", ["1820", "1840", "1860", "1880", "1900", "1920", "1940", "1960", "1980", "2000", "2020"]),
        ("0003-01-01", "9998-12-31", ["1000", "2000", "3000", "4000", "5000", "6000", "7000", "8000", "9000"]),
    ],
)  # fmt: skip
def test_years_months_or_days_are_named_as_the_span_has_room_for(first, last, named):
    assert names(first, last, 600) == named


@given(moments, moments, st.floats(100, 60000))
def test_names_of_days_never_run_into_each_other_and_all_lie_on_the_axis(a, b, width):
    line = Axis.of([a, b])
    assert line
    step = line.step(width)
    places = [tick.at for tick in line.ticks(step)]
    assert all(0 <= at < 1 for at in places)
    # Months differ in length by three days, years by one.
    tolerance = 3 * width / line.days
    assert all((b - a) * width + tolerance >= room(step) for a, b in pairwise(places))


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.integers(0, 4000), st.sampled_from(STEPS))
def test_every_multiple_of_a_step_is_named_once(first, days, step):
    last = min(first.toordinal() + days, date.max.toordinal())
    line = Axis(first, date.fromordinal(last))
    found = [tick.name for tick in line.ticks(step)]
    if step.days:
        wanted = [d for d in _days(line) if d.toordinal() % step.days == 0]
    else:
        wanted = [d for d in _days(line) if d.day == 1 and (12 * d.year + d.month - 1) % step.months == 0]
    assert found == [d.isoformat()[: step.letters] for d in wanted]


def _days(line: Axis) -> list[date]:
    return [line.first + timedelta(days=n) for n in range(line.days)]


def test_only_steps_are_kept_ready_that_a_wider_drawing_may_need():
    line = axis("2001-01-01", "2020-12-31")
    kept = line.steps(64000)
    assert [(step.days, step.months) for step in kept][:3] == [(0, 1), (0, 3), (0, 6)]
    assert sum(len(list(line.ticks(step))) for step in kept) < 600

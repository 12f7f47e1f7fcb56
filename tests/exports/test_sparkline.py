"""Reports over time as small bars: the finest stretches that fit, and every report counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.exports.text.sparkline import ASCII_BARS, BARS, Sparkline, sparkline
from dateline.moments import Moment


def told(*dates: str | None, width: int = 40) -> Sparkline | None:
    return sparkline([Moment.parse(date) if date else None for date in dates], width)


def test_reports_of_a_month_are_counted_by_day():
    assert told("2021-06-30", "2021-07-02", "2021-07-02") == ("day", "2021-06-30", "2021-07-02", (1, 0, 2), 0)


def test_reports_of_some_years_are_counted_by_month_and_what_is_not_known_so_finely_apart():
    found = told("2018-11-30", "2019-02", "2019-02-03", "2018", None)
    assert found == ("month", "2018-11", "2019-02", (1, 0, 0, 2), 2)


def test_the_stretches_are_as_long_as_the_page_needs_them():
    dates = ("2001-02-03", "2004-05-06")
    assert [told(*dates, width=width).unit for width in (40, 39, 14, 13, 4, 3, 2)] == [  # type: ignore[union-attr]
        "month",
        "quarter",
        "quarter",
        "year",
        "year",
        "2 years",
        "2 years",
    ]
    assert told(*dates, width=14).first == "2001-01"  # type: ignore[union-attr]
    assert told("0001", "9999", width=10).counts == (1, *[0] * 8, 1)  # type: ignore[union-attr]


def test_one_stretch_is_no_course():
    assert told() is None
    assert told("2021-06-16", "2021-06-16", None) is None
    assert told("2021", "2021-06") is None


def test_a_bar_rises_with_its_count_and_none_is_no_bar():
    line = Sparkline("month", "2018-01", "2018-06", (0, 1, 2, 4, 8, 16), 0)
    assert line.bars(BARS, "·") == "·▁▁▂▄█"
    assert line.bars(ASCII_BARS, ".") == ".::-+@"


@given(
    st.lists(
        st.dates().map(Moment.day) | st.integers(1, 9999).map(lambda y: Moment.parse(f"{y:04}")) | st.none()
    ),
    st.integers(2, 80),
)
def test_every_report_is_counted_once_and_the_bars_fit(moments, width):
    found = sparkline(moments, width)
    if found is None:
        assert len({m.first.year for m in moments if m}) < 2
        return
    assert sum(found.counts) + found.elsewhere == len(moments)
    assert 2 <= len(found.counts) <= width
    assert found.counts[0] > 0
    assert found.counts[-1] > 0

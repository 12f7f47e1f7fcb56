"""Days and times as callers give them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from dateline.errors import BadDate
from dateline.given import first_day, instant, last_day, moment

NOON = datetime(2018, 6, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize("given", ["2018-06-12", date(2018, 6, 12), NOON])
def test_a_day_is_itself_however_it_is_given(given):
    assert (first_day(given), last_day(given)) == (date(2018, 6, 12), date(2018, 6, 12))
    assert type(first_day(given)) is date


def test_a_month_begins_and_ends_and_nothing_is_no_limit():
    assert (first_day("2018-06"), last_day("2018-06")) == (date(2018, 6, 1), date(2018, 6, 30))
    assert (first_day(None), last_day(None), moment(None)) == (None, None, None)


def test_a_time_keeps_its_zone_and_a_day_means_its_end():
    assert instant("2018-06-12T12:00") == instant(NOON) == instant(datetime(2018, 6, 12, 12)) == NOON  # noqa: DTZ001
    west = timezone(-timedelta(hours=5))
    assert instant("2018-06-12T12:00-05:00") == NOON.replace(tzinfo=west)
    end = datetime(2018, 6, 30, 23, 59, 59, 999_999, tzinfo=UTC)
    assert instant("2018-06") == instant(date(2018, 6, 30)) == end


@pytest.mark.parametrize("given", ["", "someday", "2018-13", "TODAY"])
@pytest.mark.parametrize("take", [moment, first_day, last_day, instant])
def test_what_is_no_date_is_refused(take, given):
    with pytest.raises(BadDate):
        take(given)


def test_an_hour_that_no_day_has_is_refused():
    with pytest.raises(BadDate):
        instant("2018-06-12T25:00")

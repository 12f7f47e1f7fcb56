"""Days and times as callers give them, as the domain takes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from dateline.errors import BadDate
from dateline.moments import Moment

Day = date | str


def moment(given: str | Moment | None) -> Moment | None:
    """Return the moment that EDTF writes; None for None.

    Raises:
        BadDate: it is no EDTF.
    """
    return _parsed(given) if isinstance(given, str) else given


def first_day(given: Day | None) -> date | None:
    """Return the first day of what is given; BadDate as for `moment`."""
    return _parsed(given).first if isinstance(given, str) else _day(given)


def last_day(given: Day | None) -> date | None:
    """Return the last day of what is given; BadDate as for `moment`."""
    return _parsed(given).last if isinstance(given, str) else _day(given)


def instant(given: Day | datetime) -> datetime:
    """Return a time with its zone; a day means its end, UTC; BadDate as for `moment`."""
    if isinstance(given, datetime):
        return given if given.tzinfo else given.replace(tzinfo=UTC)
    if isinstance(given, date):
        return datetime.combine(given, time.max, tzinfo=UTC)
    if "T" not in given:
        return instant(_parsed(given).last)
    try:
        return instant(datetime.fromisoformat(given))
    except ValueError as error:
        raise BadDate(given) from error


def _day(given: date | None) -> date | None:
    """Return a day alone: a `datetime` is a `date` too, and cannot be compared with one."""
    return given.date() if isinstance(given, datetime) else given


def _parsed(given: str) -> Moment:
    try:
        return Moment.parse(given)
    except ValueError as error:
        raise BadDate(given) from error

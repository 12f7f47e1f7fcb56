"""Calendar arithmetic for news dates: weekdays, weeks, periods, feasts and elections, without any text."""

from __future__ import annotations

import calendar
import tomllib
from datetime import date, timedelta
from functools import cache

from dateline.moments import Moment, month_end
from dateline.readers.rules.lexicon import FOLDER

_FEASTS = FOLDER / "feasts.toml"
_NAMED_DAYS = _FEASTS.with_name("named_days.toml")
_SUNDAY = 6


def days_after(day: date, days: int) -> Moment:
    """Return the one day that lies *days* after *day*."""
    return Moment.day(day + timedelta(days))


def weekday_on_or_before(day: date, weekday: int) -> date:
    """Return the latest such weekday that is not after *day*; Monday is 0."""
    return day - timedelta((day.weekday() - weekday) % 7)


def weekday_on_or_after(day: date, weekday: int) -> date:
    """Return the first such weekday that is not before *day*."""
    return day + timedelta((weekday - day.weekday()) % 7)


def week_of(day: date, weeks: int = 0) -> Moment:
    """Return the ISO week (Monday to Sunday) of *day*, or one that lies *weeks* after it."""
    monday = day - timedelta(day.weekday()) + timedelta(weeks=weeks)
    return Moment.between(monday, monday + timedelta(6))


def last_week(day: date) -> Moment:
    """Return what "last week" means on *day*: on a Sunday it may be either of two weeks."""
    week = week_of(day, -1)
    return Moment.between(week.first, day) if day.weekday() == _SUNDAY else week


def weekend_of(day: date, weeks: int = 0) -> Moment:
    """Return Saturday and Sunday of the ISO week of *day*, or of one that lies *weeks* after it."""
    week = week_of(day, weeks)
    return Moment.between(week.last - timedelta(1), week.last)


def month_of(day: date, months: int = 0) -> Moment:
    """Return the calendar month of *day*, or one that lies *months* after it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return Moment.month(year, month + 1)


def year_before(moment: Moment) -> Moment:
    """Return the days, or the month, of that name in the year before."""
    first, last = (_day_before(day) for day in (moment.first, moment.last))
    whole = month_of(moment.first)
    return month_of(first) if moment == whole else Moment.between(first, last)


def _day_before(day: date) -> date:
    """Return the day of that name in the year before, for 29 February the one before it."""
    whole = month_of(day, -12)
    return whole.first.replace(day=min(day.day, whole.last.day))


def quarter(year: int, number: int) -> Moment:
    """Return a quarter of a calendar year, 1 to 4."""
    return Moment.between(date(year, 3 * number - 2, 1), month_end(year, 3 * number))


def decade_of(day: date, decades: int = 0) -> Moment:
    """Return the ten years from one that ends in 0."""
    first = day.year - day.year % 10 + 10 * decades
    return Moment.between(date(first, 1, 1), date(first + 9, 12, 31))


def century(number: int) -> Moment:
    """Return a century as the hundred years that begin with its digits: the 19th is 1800 to 1899."""
    return Moment.between(date(100 * number - 100, 1, 1), date(100 * number - 1, 12, 31))


def season(year: int, begins: int) -> Moment:
    """Return the three months of a season that begins in month *begins* of *year* (winter: December)."""
    end = (begins + 1) % 12 + 1
    return Moment.between(date(year, begins, 1), month_end(year + (end < begins), end))


def unit_of(day: date, unit: str, steps: int = 0) -> Moment:
    """Return the day, week, month, year, decade that holds *day*, or one that lies *steps* after it."""
    match unit:
        case "day":
            return days_after(day, steps)
        case "week":
            return week_of(day, steps)
        case "fortnight":
            return Moment.between(week_of(day, 2 * steps).first, week_of(day, 2 * steps + 1).last)
        case "month":
            return month_of(day, steps)
        case "year":
            return Moment.year(day.year + steps)
        case "decade":
            return decade_of(day, steps)
    return century(day.year // 100 + 1 + steps)


def third(whole: Moment, part: int) -> Moment:
    """Return the early (0), middle (1) or late (2) part of a period.

    A month is cut after the 10th and the 20th, a longer period into thirds by whole months, a week after
    Tuesday and Thursday.
    """
    first, last = whole.first, whole.last
    if whole.days <= 7:  # noqa: PLR2004 - the days of a week
        cuts = (first + timedelta(1), first + timedelta(3))
    elif whole.days <= 31:  # noqa: PLR2004 - the longest month
        cuts = (first + timedelta(9), first + timedelta(19))
    else:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        cuts = (month_of(first, months // 3 - 1).last, month_of(first, 2 * months // 3 - 1).last)
    edges = (first, cuts[0], cuts[1], last)
    begin = first if part == 0 else edges[part] + timedelta(1)
    return Moment.between(begin, edges[part + 1])


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches (the anonymous Gregorian computus, Nature 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth such weekday of a month; -1 is the last."""
    if nth < 0:
        return weekday_on_or_before(month_end(year, month), weekday)
    return weekday_on_or_after(date(year, month, 1), weekday) + timedelta(weeks=nth - 1)


def us_election(year: int) -> date:
    """Return the United States' election day: the Tuesday after the first Monday of November (2 U.S.C. 7)."""
    return nth_weekday(year, 11, calendar.MONDAY, 1) + timedelta(1)


def next_us_election(day: date, *, presidential: bool = False) -> date:
    """Return the first federal election day not before *day*: of even years, presidential of every fourth."""
    step = 4 if presidential else 2
    year = day.year + -day.year % step
    return us_election(year) if us_election(year) >= day else us_election(year + step)


@cache
def _feasts() -> dict[str, dict[str, int | list[int]]]:
    return tomllib.loads(_FEASTS.read_text(encoding="utf-8"))


@cache
def _named_days() -> dict[tuple[int, int], list[tuple[date, frozenset[str]]]]:
    found: dict[tuple[int, int], list[tuple[date, frozenset[str]]]] = {}
    for each in tomllib.loads(_NAMED_DAYS.read_text(encoding="utf-8"))["days"]:
        day: date = each["date"]
        found.setdefault((day.month, day.day), []).append((day, frozenset(each["words"])))
    return found


def named_day(month: int, day: int, word: str) -> date | None:
    """Return the day that a month, a day and the word behind it are known for: "the Sept. 11 attacks"."""
    return next((known for known, words in _named_days().get((month, day), ()) if word in words), None)


def feast_names() -> list[tuple[str, bool]]:
    """Return every known feast, and whether it counts only in texts about the United States."""
    return [(name, kind == "us") for kind, names in _feasts().items() for name in names]


def feast(name: str, year: int) -> date:
    """Return the day of a feast in a year.

    Raises:
        KeyError: no such feast is known.
    """
    for kind, names in _feasts().items():
        match kind, names.get(name):
            case "easter", int(offset):
                return easter(year) + timedelta(offset)
            case "nth", [int(month), int(weekday), int(nth)]:
                return nth_weekday(year, month, weekday, nth)
            case _, [int(month), int(day)]:
                return date(year, month, day)
    raise KeyError(name)

"""Rules for dates that name a day or a month of the calendar."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import partial

from dateline.moments import Moment, month_end
from dateline.readers.rules.dates.calendar_days import named_day, nth_weekday, week_of
from dateline.readers.rules.dates.choice import (
    EDGES,
    MONTH,
    OF_YEAR,
    PERIOD_PENALTY,
    dated,
    edged,
    names_year,
    nearest,
)
from dateline.readers.rules.dates.grammar import Phrase, Rule, rule
from dateline.readers.rules.dates.words import neighbours, number, pair, slashed, values

_WEEKDAY = "weekday|shortday ((?<=shortday) dot)? comma? open? the? "


def _day(year: int, month: int, day: int) -> Moment | None:
    if day > calendar.monthrange(year, month)[1]:
        return None
    return Moment.day(date(year, month, day))


def iso(phrase: Phrase) -> Moment | None:
    """2018-06-12."""
    year, month, day = (int(part) for part in re.split(r"[-/.]", phrase.all("iso")[0]))
    return Moment.day(date(year, month, day))


def in_numbers(phrase: Phrase) -> Moment | None:
    """12/06/2018, where one order gives no date, or only one lies within a week of publication."""
    found = slashed(phrase.all("slashed")[0])
    if len(found) > 1 and phrase.today:
        today = phrase.today
        found = [day for day in found if abs((day - today).days) <= 7] or found  # noqa: PLR2004
    return Moment.day(found[0]) if len(found) == 1 else None


def month_day(phrase: Phrase) -> Moment | None:
    """June 12, 12 June, with or without a year; a weekday beside it chooses among years."""
    month, day = phrase.value("month", "maybe", "abbr"), phrase.number("day", "ord")
    named = named_day(month, day, phrase.after().lower())
    if named and not phrase.has("year", "unit") and (phrase.today is None or phrase.today > named):
        return Moment.day(named)
    make = partial(_weekday_fits, phrase, month=month, day=day)
    return dated(phrase, make) or dated(phrase, partial(_day, month=month, day=day))


def _weekday_fits(phrase: Phrase, year: int, *, month: int, day: int) -> Moment | None:
    found = _day(year, month, day)
    if found is None or not phrase.has("weekday", "shortday"):
        return found
    return found if found.first.weekday() == phrase.value("weekday", "shortday") else None


def day_range(phrase: Phrase) -> Moment | None:
    """Sept. 18-20, June 12 and 13, 26 to 28 May: of an impossible range, the possible part."""
    numbers = list(pair(phrase.all("days")[0])) if phrase.has("days") else []
    numbers += [number(word) for word in phrase.all("day", "ord")]
    month = phrase.value("month", "maybe", "abbr")
    return dated(phrase, partial(_days_of, month=month, first=min(numbers), last=max(numbers)))


def _days_of(year: int, *, month: int, first: int, last: int) -> Moment | None:
    end = month_end(year, month).day
    return (
        Moment.between(date(year, month, first), date(year, month, min(last, end))) if first <= end else None
    )


def two_months(phrase: Phrase) -> Moment | None:
    """June 30-July 2."""
    months = [int(values()[word]) for word in phrase.all("month", "maybe", "abbr")]
    numbers = [number(word) for word in phrase.all("day", "ord")]
    return dated(phrase, partial(_across, months=months, days_=numbers))


def _across(year: int, *, months: list[int], days_: list[int]) -> Moment | None:
    first, last = _day(year, months[0], days_[0]), _day(year + (months[1] < months[0]), months[1], days_[1])
    return first.hull(last) if first and last else None


def month_year(phrase: Phrase) -> Moment | None:
    """June 2018, June of last year, and either with "early", "mid" or "late"."""
    whole = dated(phrase, partial(Moment.month, month=phrase.value("month", "maybe", "abbr")), PERIOD_PENALTY)
    return edged(phrase, whole)


def before_month(phrase: Phrase) -> Moment | None:
    """By May, by the end of May, before May: from publication to the last day that is left."""
    whole = dated(phrase, partial(Moment.month, month=phrase.value("month", "maybe", "abbr")), PERIOD_PENALTY)
    if whole is None or phrase.today is None:
        return whole
    last = whole.last
    if phrase.has("before") and not phrase.has("margin"):
        last = whole.first - timedelta(1)
    return Moment.between(phrase.today, last) if last >= phrase.today else whole


def weekday_of_month(phrase: Phrase) -> Moment | None:
    """The first Monday of September."""
    whole, nth = _whole_month(phrase), -1 if phrase.has("last") else phrase.value("nth")
    found = whole and nth_weekday(whole.first.year, whole.first.month, phrase.value("weekday"), nth)
    return Moment.day(found) if found and whole and whole.last >= found else None


def week_of_month(phrase: Phrase) -> Moment | None:
    """The second week of August: as in ISO 8601 a week belongs to the month that has its Thursday."""
    whole, nth = _whole_month(phrase), -1 if phrase.has("last") else phrase.value("nth")
    return whole and week_of(nth_weekday(whole.first.year, whole.first.month, calendar.THURSDAY, nth))


def _whole_month(phrase: Phrase) -> Moment | None:
    make = partial(Moment.month, month=phrase.value("month", "maybe", "abbr"))
    if phrase.has("year"):
        return make(phrase.number("year"))
    return nearest(phrase, make, PERIOD_PENALTY)


def _names_week(phrase: Phrase) -> bool:
    return phrase.unit() == "week"


def month_of_this_year(phrase: Phrase) -> Moment | None:
    """Last June, next May, this November."""
    if phrase.today is None:
        return None
    month, here = phrase.value("month", "maybe"), phrase.today.year * 12 + phrase.today.month - 1
    year = phrase.today.year
    if phrase.has("last", "past"):
        year -= year * 12 + month - 1 >= here
    elif phrase.has("next"):
        year += year * 12 + month - 1 <= here
    return edged(phrase, Moment.month(year, month))


_MONTHS = frozenset(
    "january february april june july august september october november december "
    "jan feb apr jun jul aug sept sep oct nov dec".split()
)


def _is_bare_month(phrase: Phrase) -> bool:
    """Whether a month alone is one: "May" and "March" only after a word that leads to dates."""
    following = phrase.after()
    if phrase.has("maybe"):
        sure, unsure = neighbours("before_may"), neighbours("before_may_and_mark")
        if phrase.before() in {"or", "and"} and phrase.before(2) in _MONTHS:
            return True  # "in February or March"
        ends = not following.isalnum() and following not in {"'", "’"}
        return phrase.before() in sure or (ends and (phrase.before() in unsure or _is_planned(phrase)))
    return phrase.before() not in neighbours("not_before_month") and following != "-"


def _is_planned(phrase: Phrase) -> bool:
    """Whether something is moved to the month or set for it: "pushed back to May"."""
    words = {phrase.before(steps) for steps in range(2, 6)}
    return phrase.before() in {"to", "for"} and not words.isdisjoint(neighbours("plans_for_may"))


def _no_number_follows(phrase: Phrase) -> bool:
    """Whether "this June" stands alone: "this June 2018 photo" is not of this June."""
    return not phrase.after()[:1].isdigit()


def _lies_ahead(phrase: Phrase) -> bool:
    return phrase.value("margin") != 0


def _is_deadline(phrase: Phrase) -> bool:
    """Whether "by May" is a time limit in a clause that looks ahead."""
    return (
        not phrase.after()[:1].isdigit()
        and phrase.is_ahead
        and phrase.all("month", "maybe", "abbr")[0][0].isupper()
    )


def _is_day_number(phrase: Phrase) -> bool:
    """Whether a number after a month is its day, not a count: "in March 20 countries signed"."""
    return phrase.after() != "%" and phrase.after() not in neighbours("counted")


def _third_of_month(phrase: Phrase) -> Moment | None:
    return month_of_this_year(phrase) if phrase.has("last", "next") else month_year(phrase)


def day_of_year_told(phrase: Phrase) -> Moment | None:
    """Sept. 20 of that year, 5 May the same year: of the year of the date told before."""
    told = phrase.scene.anchor(phrase.start)
    month, day = phrase.value("month", "maybe", "abbr"), phrase.number("day", "ord")
    return told and _day(told.first.year, month, day)


def _is_of_year(phrase: Phrase) -> bool:
    return phrase.unit() == "year"


_DAY = "day|ord"
_YEAR_TOLD = "(of? the? that|same unit)"
_ABSOLUTE = (
    ("two-months-range", f"{MONTH} {_DAY} (hyphen|to) {MONTH} {_DAY} (comma? year)?", two_months, None),
    (
        "month-day-range",
        f"{MONTH} (days|({_DAY} (to|and|hyphen|(comma {_DAY})* comma? and) {_DAY})) (comma? year)?",
        day_range,
        _is_day_number,
    ),
    ("month-day-year", f"{MONTH} the? {_DAY} comma? year", month_day, None),
    ("month-day-of-year", f"{MONTH} the? {_DAY} {OF_YEAR}", month_day, names_year),
    ("day-of-year-told", f"{MONTH} the? {_DAY} {_YEAR_TOLD}", day_of_year_told, _is_of_year),
    ("month-day", f"{MONTH} the? {_DAY}", month_day, _is_day_number),
    ("day-month-range", f"the? days of? {MONTH} comma? year?", day_range, None),
    ("day-month-range", f"the? {_DAY} to|and|hyphen the? {_DAY} of? {MONTH} comma? year?", day_range, None),
    ("day-month-year", f"the? {_DAY} of? {MONTH} comma? year", month_day, None),
    ("day-of-year-told", f"the? {_DAY} of? {MONTH} {_YEAR_TOLD}", day_of_year_told, _is_of_year),
    ("day-month", f"the? {_DAY} of? {MONTH}", month_day, None),
)


_EDGED = (
    ("month-third", f"{MONTH} (of|comma)? year", month_year, None),
    ("month-third", f"{MONTH} {OF_YEAR}", month_year, names_year),
    ("month-third", f"last|next|this? {MONTH}", _third_of_month, None),
)


def month_of_year_told(phrase: Phrase) -> Moment | None:
    """That September, the March of that year: of the year of the date told before."""
    told = phrase.scene.anchor(phrase.start)
    return told and Moment.month(told.first.year, phrase.value("month", "maybe"))


def _points_back(phrase: Phrase) -> bool:
    """Whether "that" opens the sentence or follows a preposition: in "said that March sales rose" it does not."""
    opens = phrase.before() in set('.!?”"') or not phrase.before()
    return opens or phrase.before() in {"in", "by", "until", "since", "late", "early"}


def rules() -> list[Rule]:
    """Return the rules, those that need more words first."""
    absolute = [
        rule(name, prefix + pattern, resolve, where)
        for name, pattern, resolve, where in _ABSOLUTE
        for prefix in (_WEEKDAY, "")
    ]
    return [
        rule("iso-date", "iso", iso),
        rule("date-in-numbers", "slashed", in_numbers),
        *absolute,
        *[
            rule(name, edge + pattern, resolve, where)
            for name, pattern, resolve, where in _EDGED
            for edge in EDGES
        ],
        rule("before-end-of-month", f"by|before the margin of the? {MONTH} year?", before_month, _lies_ahead),
        rule("before-end-of-month", f"by|before {MONTH} year?", before_month, _is_deadline),
        rule("month-year", f"{MONTH} (of|comma)? year", month_year),
        rule("month-of-year", f"{MONTH} {OF_YEAR}", month_year, names_year),
        rule("month-of-year-told", f"{MONTH} {_YEAR_TOLD}", month_of_year_told, _is_of_year),
        rule("month-of-year-told", "that month|maybe", month_of_year_told, _points_back),
        rule("weekday-of-month", f"the? nth|last weekday of|in {MONTH} year?", weekday_of_month),
        rule("week-of-month", f"the? nth|last unit of|in {MONTH} year?", week_of_month, _names_week),
        rule("month-last-next", "last|next|this|past month|maybe", month_of_this_year, _no_number_follows),
        rule("month", "month|maybe", month_year, _is_bare_month),
        rule("month", "abbr dot", month_year, _is_bare_month),
    ]

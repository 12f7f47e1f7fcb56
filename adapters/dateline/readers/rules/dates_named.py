"""Rules for dates that name a day, month, season, quarter, year or longer period of the calendar."""

from __future__ import annotations

import calendar
from datetime import date
from functools import partial

from dateline.moments import Moment, month_end
from dateline.readers.rules import calendar_days as days
from dateline.readers.rules.date_choice import DAY_PENALTY, PERIOD_PENALTY, nearest
from dateline.readers.rules.date_grammar import Phrase, Rule, rule
from dateline.readers.rules.date_words import neighbours, number, pair, slashed, values

MONTH = "month|maybe|abbr ((?<=abbr) dot)?"
_WEEKDAY = "weekday|shortday ((?<=shortday) dot)? comma? open? the? "
_OF_YEAR = "(of? the? last|this|next|current unit)"
_FIRST_YEAR, _LAST_YEAR = 1900, 2099  # what a bare number of four digits is taken to be
_LAST_AGE, _FIRST_DECADE = 99, 50  # "the 30s" is an age or a temperature more often than a decade


def _day(year: int, month: int, day: int) -> Moment | None:
    if day > calendar.monthrange(year, month)[1]:
        return None
    return Moment.day(date(year, month, day))


def _year_of(phrase: Phrase) -> int | None:
    """Return the year that the phrase names, itself or as "last year"."""
    if phrase.has("year"):
        return phrase.number("year")
    if phrase.has("last", "this", "next", "current") and phrase.today and phrase.has("unit"):
        return phrase.today.year + phrase.value("last", "this", "next", "current")
    return None


def _dated(phrase: Phrase, make: partial[Moment | None], penalty: float = DAY_PENALTY) -> Moment | None:
    year = _year_of(phrase)
    if year is not None:
        return make(year)
    if phrase.has("unit"):
        return None
    return nearest(phrase, make, penalty)


def iso(phrase: Phrase) -> Moment | None:
    """2018-06-12."""
    return Moment.parse(phrase.all("iso")[0])


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
    make = partial(_weekday_fits, phrase, month=month, day=day)
    return _dated(phrase, make) or _dated(phrase, partial(_day, month=month, day=day))


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
    return _dated(phrase, partial(_days_of, month=month, first=min(numbers), last=max(numbers)))


def _days_of(year: int, *, month: int, first: int, last: int) -> Moment | None:
    end = month_end(year, month).day
    return (
        Moment.between(date(year, month, first), date(year, month, min(last, end))) if first <= end else None
    )


def two_months(phrase: Phrase) -> Moment | None:
    """June 30-July 2."""
    months = [int(values()[word]) for word in phrase.all("month", "maybe", "abbr")]
    numbers = [number(word) for word in phrase.all("day", "ord")]
    return _dated(phrase, partial(_across, months=months, days_=numbers))


def _across(year: int, *, months: list[int], days_: list[int]) -> Moment | None:
    first, last = _day(year, months[0], days_[0]), _day(year + (months[1] < months[0]), months[1], days_[1])
    return first.hull(last) if first and last else None


def month_year(phrase: Phrase) -> Moment | None:
    """June 2018, June of last year, and either with "early", "mid" or "late"."""
    whole = _dated(
        phrase, partial(Moment.month, month=phrase.value("month", "maybe", "abbr")), PERIOD_PENALTY
    )
    return _edged(phrase, whole)


def _edged(phrase: Phrase, whole: Moment | None) -> Moment | None:
    if whole is None or not phrase.has("edge", "margin"):
        return whole
    return days.third(whole, phrase.value("edge", "margin"))


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
    return _edged(phrase, Moment.month(year, month))


def season(phrase: Phrase) -> Moment | None:
    """The fall, last summer, spring 2019, late winter."""
    begins, today = phrase.value("season", "fall"), phrase.today
    if phrase.has("year") or (phrase.has("unit") and today):
        year = _year_of(phrase)
        return _edged(phrase, days.season(year, begins)) if year else None
    if today is None:
        return None
    around = [days.season(year, begins) for year in range(today.year - 2, today.year + 3)]
    if phrase.has("last", "past"):
        found = max((s for s in around if s.last < today), key=lambda s: s.first)
    elif phrase.has("next"):
        found = min((s for s in around if s.first > today), key=lambda s: s.first)
    elif phrase.has("this"):
        found = min(around, key=lambda s: s.gap(Moment.day(today)))
    else:
        return _edged(phrase, nearest(phrase, partial(days.season, begins=begins), PERIOD_PENALTY))
    return _edged(phrase, found)


def quarter(phrase: Phrase) -> Moment | None:
    """The third quarter of 2018, Q3 2018, the fourth quarter."""
    if phrase.has("last", "past", "previous", "this", "next", "current") and not phrase.has("nth", "unit"):
        return _quarter_from_now(phrase, phrase.value("last", "past", "previous", "this", "next", "current"))
    which = phrase.number("day") if phrase.has("qmark") else phrase.value("nth")
    which = 4 if which < 0 or (phrase.has("last") and not phrase.has("nth")) else which
    if which not in {1, 2, 3, 4}:
        return None
    return _dated(phrase, partial(days.quarter, number=which), PERIOD_PENALTY)


def _quarter_from_now(phrase: Phrase, step: int) -> Moment | None:
    if phrase.today is None:
        return None
    year, index = divmod(phrase.today.year * 4 + (phrase.today.month - 1) // 3 + step, 4)
    return days.quarter(year, index + 1)


def half(phrase: Phrase) -> Moment | None:
    """The first half of 2019, of the year, of May."""
    second = phrase.value("nth") != 1
    if phrase.has("month", "maybe"):
        whole = _dated(phrase, partial(Moment.month, month=phrase.value("month", "maybe")), PERIOD_PENALTY)
        middle = whole and date(whole.first.year, whole.first.month, 15)
    else:
        year = _year_of(phrase) or (phrase.today.year if phrase.today else None)
        whole = Moment.year(year) if year else None
        middle = whole and date(whole.first.year, 6, 30)
    if not whole or not middle:
        return None
    return (
        Moment.between(middle.fromordinal(middle.toordinal() + 1), whole.last)
        if second
        else Moment.between(whole.first, middle)
    )


def year(phrase: Phrase) -> Moment | None:
    """2018, early 2018, the end of 2018."""
    return _edged(phrase, Moment.year(phrase.number("year")))


def years(phrase: Phrase) -> Moment | None:
    """2016-17; before a name ("1950-53 Korean War") it is the name's, and dates nothing."""
    first, last = pair(phrase.all("years")[0])
    if first > last or phrase.after()[:1].isupper():
        return None
    return Moment.between(date(first, 1, 1), date(last, 12, 31))


def decade(phrase: Phrase) -> Moment | None:
    """The 1990s, the mid-90s."""
    first = phrase.number("decade", "year")
    first += 0 if first > 99 else 2000 if first < 20 else 1900  # noqa: PLR2004 - "the 90s" is of the last century
    whole = Moment.between(date(first, 1, 1), date(first + 9, 12, 31))
    if not phrase.has("edge"):
        return whole
    cuts = ((0, 3), (4, 6), (7, 9))[phrase.value("edge")]
    return Moment.between(date(first + cuts[0], 1, 1), date(first + cuts[1], 12, 31))


def century(phrase: Phrase) -> Moment | None:
    """The 19th century."""
    which = phrase.number("ord", "nth", "day")
    return days.century(which) if 10 <= which <= 21 else None  # noqa: PLR2004 - what news writes about


def _is_bare_month(phrase: Phrase) -> bool:
    """Whether a month alone is one: "May" and "March" only after a word that leads to dates."""
    following = phrase.after()
    if phrase.has("maybe"):
        sure, unsure = neighbours("before_may"), neighbours("before_may_and_mark")
        return phrase.before() in sure or (phrase.before() in unsure and not following.isalnum())
    return phrase.before() not in neighbours("not_before_month") and following != "-"


def _no_number_follows(phrase: Phrase) -> bool:
    """Whether "this June" stands alone: "this June 2018 photo" is not of this June."""
    return not phrase.after()[:1].isdigit()


def _is_day_number(phrase: Phrase) -> bool:
    return phrase.after() not in {"%", "percent", "million", "billion"}


def _is_year(phrase: Phrase) -> bool:
    """Whether a number of four digits is a year, not a count, a sum or part of a name."""
    text = phrase.scene.text
    if phrase.after() in neighbours("counted") or (text.glued(phrase.end) and phrase.after()[:1].isalpha()):
        return False
    if (
        phrase.after() in {"%", "/", "°"}
        or phrase.before() in set("$€£¥#/")
        or phrase.before(1) in {"no", "us$"}
    ):
        return False
    if not phrase.has("edge") and phrase.before() in {"-", "–"} and text.glued(phrase.start):
        return phrase.before(2) in neighbours("year_prefixes")
    usual = _FIRST_YEAR <= phrase.number("year") <= _LAST_YEAR
    return usual or phrase.has("edge") or phrase.before() in neighbours("before_old_year")


def _is_season(phrase: Phrase) -> bool:
    """Whether a season's word means the season: not the verb, a revolution or the Games."""
    before, after = neighbours("not_before_season"), neighbours("not_after_season")
    if phrase.before() in before or phrase.after().lower() in after:
        return False
    if phrase.has("year", "last", "next", "this", "edge", "unit"):
        return True
    if phrase.has("fall"):
        return phrase.has("the") and phrase.after().lower() not in neighbours("not_after_fall")
    return (
        phrase.has("the")
        or phrase.before() in neighbours("before_season")
        or phrase.all("season")[0].lower() == "autumn"
    )


def _is_decade(phrase: Phrase) -> bool:
    """Whether "90s" and "1980's" are decades, not ages, temperatures or prices."""
    if phrase.before() in {"$", "€", "£"} or phrase.before() in neighbours("owners"):
        return False
    if phrase.has("year"):
        return phrase.number("year") % 10 == 0
    first = phrase.number("decade")
    led = phrase.has("the") or phrase.before() in {"and", "or"}
    return first > _LAST_AGE or phrase.has("quote") or (led and first >= _FIRST_DECADE)


def _names_year(phrase: Phrase) -> bool:
    return phrase.unit() == "year"


def _third_of_month(phrase: Phrase) -> Moment | None:
    return month_of_this_year(phrase) if phrase.has("last", "next") else month_year(phrase)


_DAY = "day|ord"
_ABSOLUTE = (
    ("two-months-range", f"{MONTH} {_DAY} (hyphen|to) {MONTH} {_DAY} (comma? year)?", two_months, None),
    (
        "month-day-range",
        f"{MONTH} (days|({_DAY} (to|and|hyphen|(comma {_DAY})* comma? and) {_DAY})) (comma? year)?",
        day_range,
        _is_day_number,
    ),
    ("month-day-year", f"{MONTH} the? {_DAY} comma? year", month_day, None),
    ("month-day-of-year", f"{MONTH} the? {_DAY} {_OF_YEAR}", month_day, _names_year),
    ("month-day", f"{MONTH} the? {_DAY}", month_day, _is_day_number),
    ("day-month-range", f"the? days of? {MONTH} comma? year?", day_range, None),
    ("day-month-range", f"the? {_DAY} to|and|hyphen the? {_DAY} of? {MONTH} comma? year?", day_range, None),
    ("day-month-year", f"the? {_DAY} of? {MONTH} comma? year", month_day, None),
    ("day-month", f"the? {_DAY} of? {MONTH}", month_day, None),
)


_EDGED = (
    ("month-third", f"{MONTH} (of|comma)? year", month_year, None),
    ("month-third", f"{MONTH} {_OF_YEAR}", month_year, _names_year),
    ("month-third", f"last|next|this? {MONTH}", _third_of_month, None),
    ("year-third", "year", year, _is_year),
)


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
        rule("decade", "the edge? hyphen? year quote ess", decade, _is_decade),
        *[
            rule(name, edge + pattern, resolve, where)
            for name, pattern, resolve, where in _EDGED
            for edge in ("the? edge hyphen? of|in? the? ", "the? margin of the? ")
        ],
        rule("month-year", f"{MONTH} (of|comma)? year", month_year),
        rule("month-of-year", f"{MONTH} {_OF_YEAR}", month_year, _names_year),
        rule("month-last-next", "last|next|this|past month|maybe", month_of_this_year, _no_number_follows),
        rule("month", "month|maybe", month_year, _is_bare_month),
        rule("month", "abbr dot", month_year, _is_bare_month),
        rule("quarter", f"the? nth|last hyphen? quarter (of|in)? (the? year|{_OF_YEAR}|year)", quarter),
        rule("quarter", "qmark day comma? of? year?", quarter, lambda p: p.scene.text.glued(p.start + 1)),
        rule("quarter", "the? nth hyphen? quarter", quarter, lambda p: p.before() != "-"),
        rule("quarter-by-now", "the? last|past|previous|this|next|current quarter", quarter),
        rule("half-year", f"the? nth half of|in? (year|{_OF_YEAR}|(the unit)|({MONTH} year?))", half),
        rule("season", f"the? edge? hyphen? the? season|fall of? (year|{_OF_YEAR})", season, _is_season),
        rule("season", "the? edge? hyphen? the? last|next|this|past? season|fall", season, _is_season),
        rule("year", "year", year, _is_year),
        rule("years", "years", years),
        rule("decade", "the? edge? hyphen? the? quote? decade", decade, _is_decade),
        rule("century", "the? ord|nth hyphen? unit", century, lambda p: p.unit() == "century"),
    ]

"""Rules for seasons, quarters, halves, years, decades and centuries."""

from __future__ import annotations

from datetime import date
from functools import partial

from dateline.moments import Moment
from dateline.readers.rules.dates import calendar_days as days
from dateline.readers.rules.dates.choice import (
    EDGES,
    MONTH,
    OF_YEAR,
    PERIOD_PENALTY,
    dated,
    edged,
    nearest,
    year_of,
)
from dateline.readers.rules.dates.grammar import Phrase, Rule, rule
from dateline.readers.rules.dates.words import neighbours, pair

_FIRST_YEAR, _LAST_YEAR = 1900, 2099  # what a bare number of four digits is taken to be
_LAST_AGE, _FIRST_DECADE = 99, 50  # "the 30s" is an age or a temperature more often than a decade


def season(phrase: Phrase) -> Moment | None:
    """The fall, last summer, spring 2019, late winter."""
    begins, today = phrase.value("season", "fall"), phrase.today
    if phrase.has("year") or (phrase.has("unit") and today):
        year = year_of(phrase)
        return edged(phrase, days.season(year, begins)) if year else None
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
        return edged(phrase, nearest(phrase, partial(days.season, begins=begins), PERIOD_PENALTY))
    return edged(phrase, found)


def quarter(phrase: Phrase) -> Moment | None:
    """The third quarter of 2018, Q3 2018, the fourth quarter."""
    if phrase.has("last", "past", "previous", "this", "next", "current") and not phrase.has("nth", "unit"):
        return _quarter_from_now(phrase, phrase.value("last", "past", "previous", "this", "next", "current"))
    which = phrase.number("day") if phrase.has("qmark") else phrase.value("nth")
    which = 4 if which < 0 or (phrase.has("last") and not phrase.has("nth")) else which
    if which not in {1, 2, 3, 4}:
        return None
    return dated(phrase, partial(days.quarter, number=which), PERIOD_PENALTY)


def _quarter_from_now(phrase: Phrase, step: int) -> Moment | None:
    if phrase.today is None:
        return None
    year, index = divmod(phrase.today.year * 4 + (phrase.today.month - 1) // 3 + step, 4)
    return days.quarter(year, index + 1)


def half(phrase: Phrase) -> Moment | None:
    """The first half of 2019, of the year, of May, of next month."""
    second = phrase.value("nth") != 1
    if phrase.has("unit") and phrase.unit() != "year":
        whole = _month_by_now(phrase) if phrase.unit() == "month" else None
        middle = whole and date(whole.first.year, whole.first.month, 15)
    elif phrase.has("month", "maybe"):
        whole = dated(phrase, partial(Moment.month, month=phrase.value("month", "maybe")), PERIOD_PENALTY)
        middle = whole and date(whole.first.year, whole.first.month, 15)
    else:
        year = year_of(phrase) or (phrase.today.year if phrase.today else None)
        whole = Moment.year(year) if year else None
        middle = whole and date(whole.first.year, 6, 30)
    if not whole or not middle:
        return None
    return (
        Moment.between(middle.fromordinal(middle.toordinal() + 1), whole.last)
        if second
        else Moment.between(whole.first, middle)
    )


def _month_by_now(phrase: Phrase) -> Moment | None:
    """Return this month, the last, or the next, counted from publication."""
    if phrase.today is None:
        return None
    step = -1 if phrase.has("last", "past") else int(phrase.has("next"))
    year, index = divmod(phrase.today.year * 12 + phrase.today.month - 1 + step, 12)
    return Moment.month(year, index + 1)


def year(phrase: Phrase) -> Moment | None:
    """2018, early 2018, the end of 2018."""
    return edged(phrase, Moment.year(phrase.number("year")))


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
    """The 19th century; in "an 18th-century villa" it tells the age of a thing, and dates nothing."""
    if phrase.has("hyphen") or phrase.before() in {"a", "an"}:
        return None
    which = phrase.number("ord", "nth", "day")
    return days.century(which) if 10 <= which <= 21 else None  # noqa: PLR2004 - what news writes about


def _is_year(phrase: Phrase) -> bool:
    """Whether a number of four digits is a year, not a count, a sum or part of a name."""
    text = phrase.scene.text
    if phrase.after() in neighbours("counted") or (text.glued(phrase.end) and phrase.after()[:1].isalpha()):
        return False
    if phrase.after() in {"%", "/", "°"} or phrase.before() in {*"$€£¥#/", "no"}:
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


def rules() -> list[Rule]:
    """Return the rules, those that need more words first."""
    return [
        rule("decade", "the edge? hyphen? year quote ess", decade, _is_decade),
        *[rule("year-third", f"{edge}year", year, _is_year) for edge in EDGES],
        rule("quarter", f"the? nth|last hyphen? quarter (of|in)? (the? year|{OF_YEAR}|year)", quarter),
        rule("quarter", "qmark day comma? of? year?", quarter, lambda p: p.scene.text.glued(p.start + 1)),
        rule("quarter", "the? nth hyphen? quarter", quarter, lambda p: p.before() != "-"),
        rule("quarter-by-now", "the? last|past|previous|this|next|current quarter", quarter),
        rule("half-year", f"the? nth half of|in? (year|{OF_YEAR}|(the unit)|({MONTH} year?))", half),
        rule("season", f"the? edge? hyphen? the? season|fall of? (year|{OF_YEAR})", season, _is_season),
        rule("season", "the? edge? hyphen? the? last|next|this|past? season|fall", season, _is_season),
        rule("year", "year", year, _is_year),
        rule("years", "years", years),
        rule("decade", "the? edge? hyphen? the? quote? decade", decade, _is_decade),
        rule("century", "the? ord|nth hyphen? unit", century, lambda p: p.unit() == "century"),
    ]

"""Choose the year that a date without one means, by the tense of its clause and by nearness."""

from __future__ import annotations

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date

from dateline.moments import Moment
from dateline.readers.rules.dates.calendar_days import month_of, third
from dateline.readers.rules.dates.grammar import Phrase
from dateline.readers.rules.dates.tense import Tense, is_verb
from dateline.readers.rules.dates.words import neighbours

MONTH = "month|maybe|abbr ((?<=abbr) dot)?"
OF_YEAR = "(of? the? last|this|next|current unit)"
EDGES = ("the? edge hyphen? of|in? the? ", "the? margin hyphen|of the? ")
# How much farther off a date of the wrong tense counts. News names days close by, so that even a wrongly
# read tense must not push "the June 12 summit" a year away; a month or season follows its tense.
DAY_PENALTY, PERIOD_PENALTY = 4.0, 100.0
_LATELY = 6  # dates back to which a month that was named still counts
_NO_TENSE_PENALTY, _PLANNED_PENALTY = 2.0, 3.0


def is_attributive(phrase: Phrase) -> bool:
    """Whether the date only describes a noun ("the June 12 summit"), so that the tense says nothing."""
    if phrase.before() in neighbours("owners"):
        return True
    return (
        phrase.before() not in neighbours("leads")
        and phrase.after().islower()
        and not is_verb(phrase.scene.text, phrase.end)
    )


def nearest(phrase: Phrase, make: Callable[[int], Moment | None], penalty: float) -> Moment | None:
    """Return what *make* gives for the year that fits best, or None without a day of publication."""
    today = phrase.today
    if today is None:
        return None
    if told := _of_month_told(phrase, make):
        return told
    direction = None if is_attributive(phrase) else phrase.tense
    found = _made(make, today, 1) or _made(make, today, 4)  # 29 February comes every fourth year
    return min(found, key=lambda m: _distance(m, today, direction, penalty), default=None)


def _of_month_told(phrase: Phrase, make: Callable[[int], Moment | None]) -> Moment | None:
    """Return the days of a month of years ago that the paragraph has just named: "September 2016 ... on 7 September"."""
    scene, today = phrase.scene, phrase.today
    for start, moment in scene.told[: -_LATELY - 1 : -1]:
        if "\n" in scene.text.words[start : phrase.start]:
            return None
        if today and moment.last.year < today.year and moment == month_of(moment.first):
            days = make(moment.first.year)
            return days if days and days != moment and moment.holds(days) and not phrase.is_ahead else None
    return None


def _made(make: Callable[[int], Moment | None], today: date, reach: int) -> list[Moment]:
    years = range(max(MINYEAR, today.year - reach), min(MAXYEAR - 1, today.year + reach) + 1)
    return [moment for year in years if (moment := make(year))]


def _distance(moment: Moment, today: date, direction: Tense | None, penalty: float) -> tuple[float, date]:
    ahead = moment.first > today
    gap = (moment.first - today).days if ahead else max(0, (today - moment.last).days)
    if direction == "planned":
        return gap * (1.0 if ahead else _PLANNED_PENALTY), moment.first
    if direction is None:
        return gap * (_NO_TENSE_PENALTY if ahead else 1.0), moment.first
    return gap * (penalty if ahead == (direction == "past") and gap else 1.0), moment.first


def year_of(phrase: Phrase) -> int | None:
    """Return the year that the phrase names, itself or as "last year"."""
    if phrase.has("year"):
        return phrase.number("year")
    if phrase.has("last", "this", "next", "current") and phrase.today and phrase.has("unit"):
        return phrase.today.year + phrase.value("last", "this", "next", "current")
    return None


def dated(
    phrase: Phrase, make: Callable[[int], Moment | None], penalty: float = DAY_PENALTY
) -> Moment | None:
    """Return what *make* gives for the year that the phrase names, else for the one that fits best."""
    year = year_of(phrase)
    if year is not None:
        return make(year)
    if phrase.has("unit"):
        return None
    return nearest(phrase, make, penalty)


def edged(phrase: Phrase, whole: Moment | None) -> Moment | None:
    """Return the early, middle or late third of a period where the phrase names one, else all of it."""
    if whole is None or not phrase.has("edge", "margin"):
        return whole
    return third(whole, phrase.value("edge", "margin"))


def names_year(phrase: Phrase) -> bool:
    """Whether the unit of the phrase is the year, as in "June of last year"."""
    return phrase.unit() == "year"

"""Rules for dates told from the day of publication: weekdays, today, this week, last year, two days ago."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from dateline.moments import Moment
from dateline.readers.rules.dates import calendar_days as days
from dateline.readers.rules.dates.grammar import Phrase, Rule, rule
from dateline.readers.rules.dates.words import neighbours, number, values

_RANKED = 7  # words back to "the first" of "the first trip to the country in 11 years"
# Days in a unit, as "within two weeks" counts them.
_LENGTHS = {"day": 1, "week": 7, "month": 30, "year": 365}
_CUT_UNITS = frozenset(("week", "month", "year"))


def day_word(phrase: Phrase) -> Moment | None:
    """Yesterday, earlier today, tomorrow night."""
    return days.days_after(phrase.today, phrase.value("rel")) if phrase.today else None


def day_beyond(phrase: Phrase) -> Moment | None:
    """The day before yesterday, the day after tomorrow."""
    if phrase.today is None:
        return None
    return days.days_after(phrase.today, phrase.value("rel") + phrase.value("before", "after"))


def part_of_this_day(phrase: Phrase) -> Moment | None:
    """This morning."""
    return Moment.day(phrase.today) if phrase.today else None


def last_night(phrase: Phrase) -> Moment | None:
    """Last night."""
    return days.days_after(phrase.today, -1) if phrase.today else None


def weekday(phrase: Phrase) -> Moment | None:
    """Wednesday, late on Tuesday, Friday evening: the latest such day, after a future verb the next."""
    if phrase.today is None:
        return None
    return Moment.day(_weekday(phrase, phrase.today, phrase.value("weekday")))


def _weekday(phrase: Phrase, today: date, which: int) -> date:
    if phrase.is_ahead:
        return days.weekday_on_or_after(today, which)
    return days.weekday_on_or_before(today, which)


def weekdays(phrase: Phrase) -> Moment | None:
    """Wednesday and Thursday, next Tuesday to Thursday."""
    if phrase.today is None:
        return None
    first, last = (int(values()[word]) for word in phrase.all("weekday"))
    if phrase.has("last", "past", "next", "this"):
        begin = _pointed(phrase, phrase.today, first)
        return Moment.between(begin, days.weekday_on_or_after(begin, last))
    if phrase.is_ahead:
        begin = days.weekday_on_or_after(phrase.today, first)
        return Moment.between(begin, days.weekday_on_or_after(begin, last))
    end = days.weekday_on_or_before(phrase.today, last)
    return Moment.between(days.weekday_on_or_before(end, first), end)


def pointed_weekday(phrase: Phrase) -> Moment | None:
    """Last Thursday, next Tuesday, this Friday."""
    if phrase.today is None:
        return None
    return Moment.day(_pointed(phrase, phrase.today, phrase.value("weekday")))


def _pointed(phrase: Phrase, today: date, which: int) -> date:
    """Return the weekday before today, of the next week, or of this week."""
    if phrase.has("last", "past"):
        return days.weekday_on_or_before(today - timedelta(1), which)
    if "coming" in {word.lower() for word in phrase.all("next")}:
        return days.weekday_on_or_after(today + timedelta(1), which)
    return days.week_of(today, phrase.value("next", "this")).first + timedelta(which)


def weekday_of_week(phrase: Phrase) -> Moment | None:
    """Tuesday of last week, Thursday next week."""
    if phrase.today is None:
        return None
    week = days.week_of(phrase.today, phrase.value("last", "next", "this"))
    return Moment.day(week.first + timedelta(phrase.value("weekday")))


def weekend(phrase: Phrase) -> Moment | None:
    """The weekend, last weekend, this weekend."""
    if phrase.today is None:
        return None
    this = days.weekend_of(phrase.today)
    if phrase.has("last", "past"):
        return days.weekend_of(phrase.today, -1)
    if phrase.has("next"):
        return days.weekend_of(phrase.today, 1)
    behind = not phrase.is_ahead and this.first > phrase.today
    if phrase.has("this") and phrase.today.weekday() != calendar.MONDAY:
        return this
    return days.weekend_of(phrase.today, -1) if behind else this


def this_period(phrase: Phrase) -> Moment | None:
    """Last week, this month, next year; "early" and "late" in them."""
    if phrase.today is None:
        return None
    unit, step = phrase.unit(), phrase.value("last", "next", "this", "current", "past")
    whole = (
        days.last_week(phrase.today)
        if (unit, step) == ("week", -1)
        else days.unit_of(phrase.today, unit, step)
    )
    if phrase.has("edge", "margin"):
        return _part(phrase, whole)
    return _side_of_today(phrase, phrase.today, whole) if step == 0 and unit in _CUT_UNITS else whole


def _side_of_today(phrase: Phrase, today: date, whole: Moment) -> Moment:
    """Return the part of this week, month or year that the tense leaves: what was said lies behind."""
    match None if leans(phrase) or _counts(phrase) else phrase.tense:
        case "future" | "planned":
            return Moment.between(today, max(whole.last, _of_next_week(phrase, today)))
        case "past":
            return Moment.between(whole.first, today)
    return whole


def earlier_in_period(phrase: Phrase) -> Moment | None:
    """Earlier this week, earlier in the year: from its first day to publication."""
    if phrase.today is None:
        return None
    return Moment.between(days.unit_of(phrase.today, phrase.unit()).first, phrase.today)


def later_in_period(phrase: Phrase) -> Moment | None:
    """Later this week, the rest of the year: from publication to its last day."""
    if phrase.today is None:
        return None
    last = days.unit_of(phrase.today, phrase.unit()).last
    return Moment.between(phrase.today, max(last, _of_next_week(phrase, phrase.today)))


def _of_next_week(phrase: Phrase, today: date) -> date:
    """Return the last day of what "this week" ahead can mean: on a Sunday the week to come."""
    sunday = phrase.unit() == "week" and today.weekday() == calendar.SUNDAY
    return days.days_after(today, 7).last if sunday else today


def by_end_of_period(phrase: Phrase) -> Moment | None:
    """By the end of the year, before the end of next month: from publication to that last day."""
    if phrase.today is None:
        return None
    whole = days.unit_of(phrase.today, phrase.unit(), phrase.value("next", "last"))
    return whole if whole.last < phrase.today else Moment.between(phrase.today, whole.last)


def by_end_of_year(phrase: Phrase) -> Moment | None:
    """By the end of 2019: from publication to its last day."""
    whole = Moment.year(phrase.number("year"))
    ahead = phrase.today and phrase.today <= whole.last
    return Moment.between(phrase.today, whole.last) if phrase.today and ahead else days.third(whole, 2)


def margin_of_period(phrase: Phrase) -> Moment | None:
    """The end of the year, the start of next month, the middle of last week."""
    if phrase.today is None:
        return None
    whole = days.unit_of(phrase.today, phrase.unit(), phrase.value("next", "last", "this", "current"))
    return _part(phrase, whole)


def _part(phrase: Phrase, whole: Moment) -> Moment:
    """Return the third of a period that the phrase names; "since the start of" names its first day."""
    part = phrase.value("margin", "edge")
    return Moment.day(whole.first) if phrase.before() == "since" and part == 0 else days.third(whole, part)


def ago(phrase: Phrase) -> Moment | None:
    """Two days ago is a day, two months ago a month; a vague number gives no date."""
    if phrase.today is None or phrase.has("vague", "hours"):
        return None
    count, unit = sum(number(word) for word in phrase.all("numeral", "day", "a", "count")), phrase.unit()
    if (unit, count) == ("week", 1):  # "a week ago" is said of the day, "two weeks ago" of the week
        return days.days_after(phrase.today, -7)
    return days.unit_of(phrase.today, unit, -count)


def ago_this(phrase: Phrase) -> Moment | None:
    """A year ago this month is that month of the year before; "a year ago this week" likewise."""
    if phrase.today is None or str(values()[phrase.all("unit", "units")[0]]) != "year":
        return None
    count = sum(number(word) for word in phrase.all("numeral", "a", "count"))
    then = days.month_of(phrase.today, -12 * count)
    inner = str(values()[phrase.all("unit")[-1]])
    if inner == "month":
        return then
    return (
        days.week_of(then.first.replace(day=min(phrase.today.day, then.last.day)))
        if inner == "week"
        else None
    )


def _is_weekday(phrase: Phrase) -> bool:
    return phrase.before() not in neighbours("not_before_weekday")


def _is_pointed(phrase: Phrase) -> bool:
    """Whether no date follows: "in this Sunday, June 30, 2019, photo" points to the photo, not to the day."""
    dated = (
        phrase.after() == ","
        and phrase.after(1) in values()
        and any(phrase.after(step)[:1].isdigit() for step in (2, 3))
    )
    return _is_weekday(phrase) and not dated


def _counts(phrase: Phrase) -> bool:
    """Whether a rank stands before the period, all of which then counts: "his fourth visit this year"."""
    return any(phrase.before(step) in neighbours("ranks") for step in (1, 2, 3))


def leans(phrase: Phrase) -> bool:
    """Whether a weekday only describes a noun ("Monday's debate"), so that its tense is weak evidence."""
    return phrase.after() in {"'", "’"}


def _is_plain_day(phrase: Phrase) -> bool:
    """Whether "this" and a part of the day mean today, not "this evening dress"."""
    return phrase.unit() != "day" if phrase.has("unit") else True


def rules() -> list[Rule]:
    """Return the rules, those that need more words first."""
    pointed = "last|past|next|this|current"
    when = "edge|earlier|later? on? the?"
    return [
        rule("day-word", "the unit before|after rel", day_beyond),
        rule("day-word", "edge|earlier|later? rel daypart?", day_word, _is_day_word),
        rule("part-of-today", "edge|earlier|later? this daypart", part_of_this_day),
        rule("last-night", "edge? last daypart", last_night),
        rule("weekdays", "last|past|next|this? weekday daypart? to|hyphen|and weekday daypart?", weekdays),
        rule("weekday-of-week", "weekday daypart? of? last|next|this unit", weekday_of_week, _is_week),
        rule("weekday-pointed", f"{when} last|past|next|this weekday daypart?", pointed_weekday, _is_pointed),
        rule("weekday", "edge|earlier|later on? weekday daypart?", weekday, _is_weekday),
        rule("weekday", "weekday daypart?", weekday, _is_weekday),
        rule("weekend", "the? last|past|next|this? weekend", weekend, lambda p: p.before() != "day"),
        rule("earlier-this-period", "earlier in? this|the|current unit", earlier_in_period, _is_plain_day),
        rule("later-this-period", "later in? this|the|current unit", later_in_period, _is_plain_day),
        rule("by-end-of-period", "by|before the? margin of|hyphen year", by_end_of_year, _is_end),
        rule("by-end-of-period", "by|before unit quote ess margin", by_end_of_period, _ends),
        rule(
            "by-end-of-period",
            "by|before the margin of the|last|next|this|current unit",
            by_end_of_period,
            _ends,
        ),
        rule(
            "part-of-period",
            "the? margin of the? last|next|this|current unit",
            this_period,
            _is_plain_day,
        ),
        rule("margin-of-period", "the margin|edge of the unit", margin_of_period, _is_plain_day),
        rule("this-period", f"the? edge? {pointed} unit", this_period, _is_this_period),
        rule("ago", "numeral|a|count unit|units ago this unit", ago_this),
        rule("ago", "numeral|day|a|vague|count of? unit|units|hours ago", ago),
        rule("from-now", "in numeral|day|a unit|units (quote ess? time)?", from_now, _is_from_now),
        rule("ago", "numeral hyphen? numeral unit|units ago", ago),
        rule("within", "within the? next? numeral|day|a unit|units", within, _is_within),
        rule("within", "in the next numeral|day unit|units", within, _is_within),
    ]


def _is_day_word(phrase: Phrase) -> bool:
    """Whether "Today" is a day and not part of a name ("USA Today")."""
    named = phrase.all("rel")[0][0].isupper() and phrase.scene.text.word(phrase.start - 1)[:1].isupper()
    noun = phrase.value("rel") == 1 and phrase.before() in neighbours("not_before_day_word")
    return not named and not noun


def from_now(phrase: Phrase) -> Moment | None:
    """In six days, in two weeks' time: counted from publication, to the grain of the unit."""
    count = sum(number(word) for word in phrase.all("numeral", "day", "a"))
    return days.unit_of(phrase.today, phrase.unit(), count) if phrase.today else None


def within(phrase: Phrase) -> Moment | None:
    """Within two weeks, in the next three months: from publication to the last day that counts."""
    count = sum(number(word) for word in phrase.all("numeral", "day", "a"))
    last = days.days_after(phrase.today, count * _LENGTHS[phrase.unit()] - 1) if phrase.today else None
    return Moment.between(phrase.today, last.last) if phrase.today and last and count else None


def _is_within(phrase: Phrase) -> bool:
    """Whether the clause looks ahead: "within two weeks they had signed" tells of the past."""
    return phrase.is_ahead and phrase.unit() in _LENGTHS


def _is_from_now(phrase: Phrase) -> bool:
    """Whether "in two weeks" looks ahead, not back or at a span: "the third time in two weeks"."""
    ranked = {phrase.before(step) for step in range(1, _RANKED)} & neighbours("before_a_span")
    return not ranked and (phrase.has("time") or phrase.is_ahead)


def _is_week(phrase: Phrase) -> bool:
    return phrase.unit() == "week"


def _is_end(phrase: Phrase) -> bool:
    return phrase.value("margin") == 2  # noqa: PLR2004 - the value of "end"


def _ends(phrase: Phrase) -> bool:
    return _is_end(phrase) and phrase.unit() != "day"


def _is_this_period(phrase: Phrase) -> bool:
    """Leave "the past year", "the next week", "this day" to the rules for durations and dates told before."""
    if phrase.has("past"):
        return phrase.unit() == "week"
    return phrase.unit() != "day" and not (
        phrase.has("next") and (phrase.has("the") or phrase.before() == "the")
    )

"""Rules for dates told from another date of the text: that day, the next week, a year after the summit."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from dateline.moments import Moment
from dateline.readers.rules.dates import calendar_days as days
from dateline.readers.rules.dates.grammar import Phrase, Rule, Scene, rule
from dateline.readers.rules.dates.words import neighbours, number, values

_EVENTS = "summit|meeting|talks|elections?|conference|inauguration|coup|referendum|vote|visit|signing|treaty"
_EVENT = re.compile(
    rf"\s+(?:the|their|his|her|its|a|an)?\s*(?P<name>(?:[\w.’'-]+\s+){{0,3}}?(?:{_EVENTS}))\b"
    r"(?:\s+(?:in|at)\s+(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?))?"
)
# A month or a year; "the day after" is not counted from a decade.
_LONGEST = 366
_GAP = re.compile(r"[\s(,]*(?:\w+ time\s+)?(?:on|the|at|in|of)?\s*")


def same(phrase: Phrase) -> Moment | None:
    """That day, the same week: the nearest date told before, as a unit."""
    anchor = phrase.scene.anchor(phrase.start, days_only=phrase.unit() == "day")
    return anchor and days.unit_of(anchor.first, phrase.unit())


def neighbour(phrase: Phrase) -> Moment | None:
    """The previous day, the following week, the next month."""
    of_day = phrase.unit() == "day"
    anchor = phrase.scene.anchor(phrase.start, days_only=of_day)
    if of_day and (coarse := _coarse_before(phrase)):
        return coarse
    if anchor is None:
        return None
    step = phrase.value("previous", "following", "next", "before", "after")
    return days.unit_of(anchor.last if step > 0 else anchor.first, phrase.unit(), step)


def _coarse_before(phrase: Phrase) -> Moment | None:
    """Return the month or year that the sentence tells last: what came the day after may be of it too."""
    told = next(((at, moment) for at, moment in reversed(phrase.scene.told) if at < phrase.start), None)
    if told is None or told[1].is_day or told[1].days > _LONGEST:
        return None
    return told[1] if phrase.scene.text.starts[told[0]] >= _sentence_start(phrase) else None


def that_time(phrase: Phrase) -> Moment | None:
    """By that time: the nearest date told before."""
    return phrase.scene.anchor(phrase.start)


def neighbour_day(phrase: Phrase) -> Moment | None:
    """The night before, the following morning."""
    anchor = phrase.scene.anchor(phrase.start, days_only=True)
    return anchor and anchor.shifted(phrase.value("previous", "following", "next", "before", "after"))


def later(phrase: Phrase) -> Moment | None:
    """Two days later, a week earlier: counted from the nearest date told before, to the grain of the unit."""
    return _shifted(
        phrase,
        phrase.scene.anchor(phrase.start, days_only=phrase.unit() == "day"),
        1 if phrase.has("later") else -1,
    )


def _shifted(phrase: Phrase, anchor: Moment | None, direction: int) -> Moment | None:
    if anchor is None or phrase.has("vague"):
        return None
    numbers = phrase.all("numeral", "day", "a")
    count, unit = number(numbers[0]) if numbers else 1, phrase.unit()
    if unit == "day" and not anchor.is_day:
        return None
    first = days.unit_of(anchor.first, unit, direction * count)
    return first.hull(days.unit_of(anchor.last, unit, direction * count))


def the_day(phrase: Phrase) -> Moment | None:
    """Later in the day, for the day: the nearest day told before, else the day of publication."""
    anchor = phrase.scene.anchor(phrase.start, days_only=True)
    return anchor or (Moment.day(phrase.today) if phrase.today else None)


def counted_from(phrase: Phrase) -> Moment | None:
    """Two days before June 12, the day after Christmas, a year after the Geneva summit."""
    direction = phrase.value("before", "after", "ahead")
    return _shifted(phrase, _date_after(phrase) or _event_after(phrase), direction)


def _date_after(phrase: Phrase) -> Moment | None:
    """Return the date that follows the phrase at once."""
    return _date_at(phrase.scene, phrase.scene.text.ends[phrase.end - 1])


def _date_at(scene: Scene, end: int) -> Moment | None:
    gap = _GAP.match(scene.text.text, end)
    return next((m for start, _, m in scene.everything if gap and end < start <= gap.end()), None)


def _event_after(phrase: Phrase) -> Moment | None:
    """Return when the event that follows the phrase took place, if the text says so in another sentence."""
    text = phrase.scene.text
    end = text.ends[phrase.end - 1]
    found = _EVENT.match(text.text, end)
    if not found:
        return None
    if own := _date_at(phrase.scene, found.end()):
        return own
    words = found["name"].split()
    kind, names = words[-1], [w for w in words[:-1] if w.lower() not in neighbours("nameless")]
    names += found["place"].split() if found["place"] else []
    return _when(phrase.scene, kind, names, found.span()) if names else None


def _when(scene: Scene, kind: str, names: list[str], own: tuple[int, int]) -> Moment | None:
    """Return the finest date that stands in one sentence with the event's kind and all its names."""
    sentences = [s for s in _sentences(scene.text.text) if not s[0] <= own[0] < s[1]]
    found: list[Moment] = []
    for start, end in sentences:
        sentence = scene.text.text[start:end]
        if kind.rstrip("s") in sentence and all(name in sentence for name in names):
            found += [m for s, e, m in scene.everything if start <= s and e <= end and m]
    return min(found, key=lambda m: m.days, default=None)


@lru_cache(maxsize=8)
def _sentences(text: str) -> list[tuple[int, int]]:
    """Return rough sentences: they only bound where an event's date is looked for."""
    cuts = [
        0,
        *(m.end() for m in re.finditer(r"(?<=[a-z0-9)”\"])\s?[.!?]\s+(?=[A-Z“\"])|\n+", text)),
        len(text),
    ]
    return list(pairwise(cuts))


def the_nth(phrase: Phrase) -> Moment | None:
    """The 12th: the day of that number that the text names elsewhere, or of the month it speaks of."""
    day, scene = phrase.number("ord"), phrase.scene
    here = scene.text.starts[phrase.start]
    named = [(abs(s - here), m) for s, _, m in scene.everything if m and m.is_day and m.first.day == day]
    if named:
        return min(named, key=lambda pair: pair[0])[1]
    near = [m for s, _, m in scene.everything if m and m.days <= 31 and s < here]  # noqa: PLR2004 - a month
    base = near[-1].first if near else phrase.today
    if base is None:
        return None
    month = days.month_of(base)
    return Moment.day(month.first + timedelta(day - 1)) if day <= month.last.day else None


def nth_of_month(phrase: Phrase) -> Moment | None:
    """The 12th of this month, of next month."""
    if phrase.today is None or phrase.unit() != "month":
        return None
    month = days.month_of(phrase.today, phrase.value("last", "next", "this"))
    day = phrase.number("ord")
    return Moment.day(month.first + timedelta(day - 1)) if day <= month.last.day else None


def clock(phrase: Phrase) -> Moment | None:
    """6:40 p.m., 0800 GMT: the day that follows, else the one told last or that of publication.

    A zone moves no day: "11 p.m. EDT Tuesday" is Tuesday wherever it is read.
    """
    told = _date_after(phrase) or _date_in_sentence(phrase)
    return told or (Moment.day(phrase.today) if phrase.today else None)


def _date_in_sentence(phrase: Phrase) -> Moment | None:
    """Return the nearest day told earlier in the phrase's sentence."""
    here, begin = phrase.scene.text.starts[phrase.start], _sentence_start(phrase)
    days_told = [m for s, _, m in phrase.scene.everything if begin <= s < here and m and m.is_day]
    return days_told[-1] if days_told else None


def _sentence_start(phrase: Phrase) -> int:
    """Return where the sentence of a phrase begins."""
    here = phrase.scene.text.starts[phrase.start]
    return next((s for s, e in _sentences(phrase.scene.text.text) if s <= here < e), here)


def same_period_before(phrase: Phrase) -> Moment | None:
    """The same period last year, the same month a year earlier: the period told before, a year back."""
    anchor = phrase.scene.anchor(phrase.start)
    if anchor is None or str(values()[phrase.all("unit")[-1]]) != "year":
        return None
    whole = days.month_of(anchor.first) if anchor.days <= 31 else anchor  # noqa: PLR2004 - a month
    first, last = days.month_of(whole.first, -12).first, days.month_of(whole.last, -12).last
    return Moment.between(first, last)


def whole_period(phrase: Phrase) -> Moment | None:
    """The entire year: the one told before, else the current one."""
    anchor = same(phrase)
    return anchor or (days.unit_of(phrase.today, phrase.unit()) if phrase.today else None)


def _is_start_of_day(phrase: Phrase) -> bool:
    """Whether the margin is that of a day told before; "at the end of the day" is an idiom."""
    return phrase.unit() == "day" and phrase.value("margin") == 0


def _stands_alone(phrase: Phrase) -> bool:
    """Whether no noun follows "the 12th"."""
    return not phrase.after()[:1].isalpha() or phrase.after() in {
        "and",
        "in",
        "at",
        "or",
        "but",
        "to",
        "if",
        "as",
    }


_PARTS_OF_DAY = frozenset(
    "end beginning start rest course remainder most much part middle close hours".split()
)


def _is_the_day(phrase: Phrase) -> bool:
    """Whether "the day" is one told before: "for the day", "later in the day"."""
    if phrase.has("earlier", "later", "edge"):
        return phrase.unit() == "day"
    if phrase.unit() != "day" or phrase.after().lower() in {
        "of",
        "when",
        "that",
        "before",
        "after",
        "he",
        "she",
    }:
        return False
    if phrase.before() == "of" and phrase.before(2) not in _PARTS_OF_DAY:
        return False  # "the prime minister of the day"
    if phrase.before(2) in {"end", "beginning", "start"}:
        return False
    return phrase.before() in neighbours("before_the_day") and phrase.after() in neighbours("after_the_day")


def _is_single(phrase: Phrase) -> bool:
    """Whether "the next" and "the following" mean one unit after a date told before."""
    return str(values()[phrase.all("unit")[0]]) in {"day", "week", "month", "year"}


def rules() -> list[Rule]:
    """Return the rules, those that need more words first."""
    count = "numeral|day|a|vague of? unit|units"
    return [
        rule("clock", "clock zone?", clock, deferred=True),
        rule("clock", "count|year zone", clock, deferred=True),
        rule(
            "same-period-before",
            "the same period|unit|quarter of? the? last|previous unit",
            same_period_before,
        ),
        rule(
            "same-period-before", "the same period|unit|quarter a unit ago|earlier|before", same_period_before
        ),
        rule("same-period", "the whole unit", whole_period),
        rule("later-in-the-day", "the margin of the unit", the_day, _is_start_of_day),
        rule("part-of-day-told", "later? that|same daypart", the_day),
        rule("by-that-time", "that time", that_time, lambda p: p.before() in {"by", "until"}),
        rule("part-of-next-day", "the previous|following|next daypart", neighbour_day),
        rule("part-of-next-day", "the daypart before|after", neighbour_day, _ends_clause),
        rule("part-of-day-told", "in the? daypart", the_day),
        rule("later-in-the-day", "edge|earlier|later in|on the|that|same same? unit", the_day, _is_the_day),
        rule(
            "same-period",
            "later|earlier? the? same|that|following|previous unit",
            _same_or_neighbour,
            _is_single,
        ),
        rule("next-to-date-told", "the next|previous|following unit", neighbour, _is_single),
        rule("next-to-date-told", "the unit before|after", neighbour, _ends_clause),
        rule("previous-period", "the unit previous|before", neighbour, lambda p: p.unit() != "day"),
        rule("counted-from", f"{count} (before|after|(ahead of))", counted_from, deferred=True),
        rule("counted-from", "the unit before|after", counted_from, deferred=True),
        rule("later", f"{count} later|earlier", later),
        rule("the-day", "the unit", the_day, _is_the_day),
        rule("nth-of-month", "the ord of last|next|this unit", nth_of_month),
        rule("nth", "the ord", the_nth, _stands_alone, deferred=True),
    ]


def _same_or_neighbour(phrase: Phrase) -> Moment | None:
    return neighbour(phrase) if phrase.has("following", "previous") else same(phrase)


def _ends_clause(phrase: Phrase) -> bool:
    return phrase.after() in set('.,;)!?”"') or not phrase.after()

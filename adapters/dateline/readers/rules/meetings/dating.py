"""When: the date of the meeting itself, not that of a speech about it or of a photograph."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from datetime import date, timedelta
from itertools import islice
from operator import attrgetter

from dateline.moments import Moment
from dateline.readers.rules.document import Document, Sentence, TimeReference
from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.meetings import cancelling, numbers, timing, words
from dateline.readers.rules.meetings.arriving import arrival
from dateline.readers.rules.meetings.clauses import clause_start, past_names
from dateline.readers.rules.names import mentions_in

_NEAR = 90  # characters behind the word of meeting within which its place and date stand


_SINCE = re.compile(r"\bsince\s+$")
_BEFORE_NOUN = re.compile(r"(?:['’]s)?\s+(?:(?!(?:and|to|hold)\b)[\w.'’–-]+\s+){0,3}")
_OWN_CLAUSE = re.compile(
    r"(?:\s(?:will|would|is|are|was|were|plans|plan)|,?\s(?:to|for)|,\s(?:in|during))\b[^,;.:]*"
)
_ASKED_ON = re.compile(
    r"\b(?:call(?:ed|s)?\son|urg\w+|ask(?:ed|s)?|told|agreed|decided|offered|promised|vowed|pledged|refused|declined|invited|"
    r"proposed|demanded)\s[^.;,]{0,60}$",
    FLAGS,
)
_START = attrgetter("start")
_DOES_ELSE = re.compile(
    r",?\s(?:they|both|he|she|the\s(?:two|pair|leaders|presidents|president|premier|prime\sminister)|[\w'’-]+)\s(?:will|would|is|are|was|were|"
    r"goes|go|has|have|plans?|play|travels?|flies)\b",
    FLAGS,
)
_WEEK = 7  # days
_REST_OF = re.compile(r"(?:later\s)?this\s", re.IGNORECASE)  # what is left of this week is no day
_LATER_TODAY = frozenset({"tonight", "later today", "this evening", "later on today"})
_PLAIN_PLAN = frozenset({"modal", "travel-plan"})
_STANDS = re.compile(
    r"\b(?:is|are|remains?|has\sbeen|have\sbeen)\s(?:(?:now|still|also|provisionally|tentatively)\s)?"
    r"(?:planned|scheduled|set|slated|arranged|foreseen|pencill?ed\sin|expected)\b[^.;,]{0,40}$",
    FLAGS,
)
_OR_REACH = 10
_NEXT = 8  # characters from one date to the other in "last month, on June 15"
_THEN = re.compile(r",?\s(?:on\s)?", FLAGS)
# Before the date that opens a sentence: "On Monday, ...", "For four hours on Monday, ...".
_LEADING = re.compile(
    r"[\s“\"'(]*(?:(?:for|over)\s(?:[\w-]+\s){1,5}?(?:hours?|minutes|days)\s)?"
    r"(?:(?:in|at)\s(?:[\w'-]+\s){1,3})?(?:on|in)?[\s“\"'(]*",
    FLAGS,
)
# "On February 7 for more than five hours of talks".
_FOR_HOURS = re.compile(r"\sfor\s(?:[\w-]+\s){1,5}(?:hours?|minutes|days)\sof\s(?:[\w-]+\s){0,3}", FLAGS)
_OPENING = re.compile(r"\b(?:At|In|During|After|Before|Following|Ahead of)\s(?:[\w'’-]+\s){1,4}$")
_YEAR = re.compile(r"\d{4}")


def _next_year(day: date) -> date:
    last = monthrange(day.year + 1, day.month)[1]
    return day.replace(year=day.year + 1, day=min(day.day, last))


def window_of(doc: Document, time: TimeReference | None, *, ahead: bool = False) -> Moment | None:
    """Return the days that a wanted meeting may fall on: "before November" begins with the publication.

    What lies *ahead* is not dated by a bare month that has passed, but by the next of its name; a day is dated by
    its tense alone: who "agreed on Feb. 3 to meet" did not agree to meet on another.
    """
    if time is None or time.moment is None:
        return None
    lead = doc.lower[max(0, time.start - 70) : time.start]
    bound = timing.BY_THEN.search(lead)
    if doc.published is None or not (bound or ahead):
        return time.moment
    first, month = doc.published.first, time.moment
    month = or_else(doc, time) or month
    recurs = not month.is_day and (time.rule.startswith("month") or time.rule == "season")
    if month.last < first and recurs and not _YEAR.search(time.text):
        month = Moment(first=_next_year(month.first), last=_next_year(month.last))
    if bound is None:
        return month
    # "Before she leaves office in January" may still be in January, and "before January" may not.
    within = bound[1] in {"by", "until"} or lead.endswith((" in ", " on "))
    last = month.last if within else month.first - timedelta(days=1)
    return Moment(first=first, last=last) if first <= last else time.moment


def or_else(doc: Document, time: TimeReference) -> Moment | None:
    """Return the whole of "in November or December", "in 2018 or in 2019"."""
    for other in times_between(doc, time.end, time.end + _OR_REACH):
        if other.moment and doc.text[time.end : other.start] in {" or ", " or in "}:
            return time.moment.hull(other.moment) if time.moment else None
    return None


def all_days(doc: Document, match: re.Match[str], time: TimeReference) -> Moment | None:
    """Return all days of "three days of talks from July 14", where the text says how many there are."""
    if time.moment is None or not time.moment.is_day or time.start < match.end():
        return time.moment
    length = timing.DAYS_LONG.search(doc.lower, max(0, match.start() - 40), match.start())
    if length is None or not timing.STARTING.search(doc.lower, match.end(), time.start):
        return time.moment
    days = numbers.NUMBERS.get(length[1], 1) if length[1] else _WEEK
    return Moment(first=time.moment.first, last=time.moment.first + timedelta(days=days - 1))


def times_between(doc: Document, start: int, end: int) -> list[TimeReference]:
    """Return the expressions of time that begin in a stretch of the text."""
    first = bisect_left(doc.times, (start,))
    return doc.times[first : bisect_left(doc.times, (end,), first)]


def is_fresh(doc: Document, time: TimeReference | None) -> bool:
    """Whether a date is absent or at most two days before the publication."""
    if time is None or time.moment is None or doc.published is None:
        return True
    return (doc.published.first - time.moment.last).days <= 2  # noqa: PLR2004


def relation(doc: Document, time: TimeReference | None) -> str:
    """Return whether a date lies before or after the publication; "" where neither is sure."""
    moment = window_of(doc, time)
    if time is None or moment is None or doc.published is None:
        return ""
    if moment != time.moment or time.rule.startswith(("before-", "by-")):
        return "future" if moment.last > doc.published.last else ""
    if moment.last < doc.published.first:
        return "past"
    return "future" if moment.first > doc.published.last else ""


def date_of(doc: Document, sentence: Sentence, match: re.Match[str]) -> TimeReference | None:
    """Return the date of the meeting itself: near its word, not that of a speech or of a photo's release."""
    times = times_between(doc, sentence.start, sentence.end)
    if not times:
        return None
    if told := _when_clause(doc, sentence, match) or _counted_from(doc, sentence, match):
        return told
    may_fit = doc.may_fit(sentence.start, sentence.end)
    spoken = {u.time.start: u.cue_start for u in doc.utterances if u.time}
    aimed: TimeReference | None = None
    best: tuple[int, TimeReference] | None = None
    for time in times:
        if timing.OLD_PLAN in may_fit and timing.OLD_PLAN.search(doc.lower, sentence.start, time.start):
            continue
        if time.moment is None or _dates_speech(doc, time, spoken.get(time.start), match):
            continue
        if relation(doc, time) == "past" and doc.lower.endswith((" until ", " till "), 0, time.start):
            continue  # "the posters hung until Sunday": what ended then was not only then
        if timing.AIMED_AT.search(doc.lower[max(sentence.start, time.start - 25) : time.start]):
            aimed = aimed or time
        distance = _distance(doc, sentence, match, time)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, time)
    return _more_exactly(doc, best[1]) if best else aimed or _on_arrival(doc, sentence, match)


def _on_arrival(doc: Document, sentence: Sentence, match: re.Match[str]) -> TimeReference | None:
    """Return the date of "flew to Kampala on Monday and met her": who met there came there first."""
    come_to = arrival(doc, sentence, match.start())
    between = times_between(doc, come_to.end, match.start()) if come_to else []
    return between[0] if between and between[0].moment else None


def _more_exactly(doc: Document, time: TimeReference) -> TimeReference:
    """Return the day that follows a vaguer date: "last month, on June 15"."""
    for other in times_between(doc, time.end, time.end + _NEXT):
        exact = other.moment and time.moment and other.moment.days < time.moment.days
        if exact and other.moment and time.moment and time.moment.holds(other.moment):
            return other if _THEN.fullmatch(doc.lower, time.end, other.start) else time
    return time


def _when_clause(doc: Document, sentence: Sentence, match: re.Match[str]) -> TimeReference | None:
    """Return the date that a clause explains: "since September 2022, when they met in New York"."""
    if doc.lower.find("when", sentence.start, match.start()) < 0:
        return None
    begin = clause_start(doc, sentence.start, match.start())
    opens = timing.WHEN_CLAUSE.search(doc.lower, begin, match.start())
    if opens is None or timing.ASKED_TO.search(doc.lower, opens.end(), match.start()):
        return None
    before = [t for t in times_between(doc, sentence.start, match.start()) if t.end <= opens.start() + 1]
    explained = bool(before) and not doc.text[before[-1].end : opens.start()].strip(" ,")
    return before[-1] if explained and before[-1].moment else None


def _counted_from(doc: Document, sentence: Sentence, match: re.Match[str]) -> TimeReference | None:
    """Return the day of "on January 2, eight days after they met", counted back from the day before it."""
    count = None
    if timing.COUNTED_FROM in doc.may_fit(sentence.start, sentence.end):
        count = timing.COUNTED_FROM.search(doc.lower, sentence.start, match.start())
    if count is None:
        return None
    before = [t for t in times_between(doc, sentence.start, count.start()) if t.moment and t.moment.is_day]
    if not before or before[-1].moment is None or doc.text[before[-1].end : count.start()].strip() != ",":
        return None
    number = 1 if count[1] in {"a", "one"} else numbers.NUMBERS.get(count[1]) or int(count[1])
    days = number * (7 if count[2].startswith("week") else 1) * (-1 if count[3] == "after" else 1)
    fuzz = timedelta(days=3 if count[2].startswith("week") else 0)
    day = before[-1].moment.first + timedelta(days=days)
    moment = Moment(first=day - fuzz, last=day + fuzz)
    return TimeReference(
        count.start(), count.end(2), doc.text[count.start() : count.end(2)], moment, "counted-from"
    )


def _dates_speech(doc: Document, time: TimeReference, cue: int | None, match: re.Match[str]) -> bool:
    """Whether a date is that of the saying: nearer to its verb than to the meeting, and not ahead."""
    if cue is not None and cue < match.start() and time.start < match.start():
        return True  # "told a conference on Monday that a summit ..."
    if cue is None or 0 <= time.start - match.end() <= 4:  # noqa: PLR2004 - "the meeting on Saturday"
        return False
    if match.end() < time.start < cue and doc.lower.startswith(", when ", time.end):
        return False  # "met in Doha on Tuesday, when he asked him"
    if match.end() < time.start < cue and words.PARTICIPLE.match(match[0].lower()):
        return False  # "Receiving him in Doha on Tuesday, he promised"
    if match.end() < time.start < cue and timing.AND_THEN.fullmatch(doc.lower, time.end, cue):
        return False  # "met in Doha on Tuesday and called for a truce"
    opens = _OPENING.search(doc.text, max(0, match.start() - _NEAR), match.start())
    if opens and match.end() < time.start < cue and doc.text.startswith(",", time.end):
        # "At his meeting in Doha on Tuesday, he said"
        return not {",", ":", ";"}.isdisjoint(doc.text[match.end() : time.start])
    if doc.published and time.moment and time.moment.last > doc.published.last:
        return False
    return abs(time.start - cue) < abs(time.start - match.start())


def _distance(doc: Document, sentence: Sentence, match: re.Match[str], time: TimeReference) -> int | None:
    """Return how far a date stands from the word of meeting, None where it dates something else."""
    text = doc.lower
    if timing.RELEASED.search(text, max(sentence.start, time.start - 14), time.start):
        return None
    to_do = text[time.end : match.start()] + match[0]
    asked = (
        to_do.startswith(" to ")
        and time.end + 4 >= match.start()
        and _ASKED_ON.search(text, sentence.start, time.start)
    )
    if asked or _SINCE.search(text[max(sentence.start, time.start - 12) : time.start]):
        return None  # "agreed on Tuesday to meet"
    if time.start >= match.end():
        gap = past_names(doc, match.end(), time.start)
        # "Will meet on Friday, and on Saturday they will play golf"
        next_act = gap.endswith((" and on ", " and in ")) and _DOES_ELSE.match(text, time.end)
        if next_act or timing.SPEECH_BETWEEN.search(gap) or timing.ANOTHER_CLAUSE.search(gap):
            return None
        limit = 160 if time.rule.startswith("before-") else _NEAR
        # Who meets may stand between, with long titles: "talks between the president of A and ... on Sunday".
        named = sum(m.end - m.start for m in mentions_in(doc, match.end(), time.start))
        return len(gap) if len(gap) - named <= limit else None
    gap = text[time.end : match.start()]
    if len(gap) <= 30 and _BEFORE_NOUN.fullmatch(doc.text, time.end, match.start()):  # noqa: PLR2004
        return 0  # "the June 12 meeting"
    own = len(gap) <= 60 and _OWN_CLAUSE.fullmatch(doc.text, time.end, match.start())  # noqa: PLR2004
    if own or _FOR_HOURS.fullmatch(gap):
        return len(gap)
    leading = _LEADING.fullmatch(text, sentence.start, time.start)
    if leading and not timing.SPEECH_BETWEEN.search(gap) and len(gap) < 200:  # noqa: PLR2004 - "In April, ... met"
        return len(gap) + 100
    return len(gap) + 100 if len(gap) < 200 and is_pictured(doc, sentence) else None  # noqa: PLR2004


def is_pictured(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence speaks of a picture, as captions do."""
    return doc.finds(timing.PICTURED, sentence.start, sentence.end) is not None


def news_of_the_day(doc: Document, sentence: Sentence, match: re.Match[str]) -> Moment | None:
    """Return when the leaders met whose meeting the head of the article tells as news: "have met".

    A headline in the present tense ("Leaders meet") stands over news of the day or of the day before.
    """
    head = islice((s for s in doc.sentences if doc.blocks[s.block].label in {"title", "body"}), 3)
    if sentence not in head or doc.published is None:
        return None
    if timing.PERFECT.search(doc.lower[sentence.start : match.start()]):
        return doc.published
    if doc.blocks[sentence.block].label == "title" and words.PRESENT_VERB.match(match[0]):
        return Moment(first=doc.published.first - timedelta(days=1), last=doc.published.last)
    return None


def called_off_on(doc: Document, sentence: Sentence) -> tuple[Moment | None, TimeReference | None]:
    """Return when a meeting was called off: a past day of the sentence, or the day that the news has it."""
    verb = cancelling.ENDING.search(doc.lower, sentence.start, sentence.end)
    known = doc.published
    past = [
        t
        for t in times_between(doc, sentence.start, sentence.end)
        if t.moment
        and (known is None or t.moment.first <= known.last)
        and not t.rule.startswith("before-")
        and not timing.PUT_OFF_TO.search(doc.lower, max(sentence.start, t.start - 20), t.start)
    ]
    if verb and past:
        nearest = min(past, key=lambda t: _away(doc, t, verb))
        gap = doc.lower[min(nearest.end, verb.end()) : max(nearest.start, verb.start())]
        if len(gap) < _NEAR and not timing.SPEECH_BETWEEN.search(gap):
            return nearest.moment, nearest
    if verb and timing.PERFECT.search(doc.lower[sentence.start : verb.start()]):
        return known, None
    return None, None


def _away(doc: Document, time: TimeReference, verb: re.Match[str]) -> int:
    """Return how far a date stands from a verb; one before a comma is of the clause there: "due on Friday, put off"."""
    if time.start > verb.end():
        return time.start - verb.end()
    return verb.start() - time.end + (_NEAR if "," in doc.text[time.end : verb.start()] else 0)


def is_window(doc: Document, time: TimeReference | None) -> bool:
    """Whether a date is that for which something was proposed, and not the day of the proposal: "within a month"."""
    return bool(
        time
        and time.moment
        and doc.published
        and time.rule == "within"
        and time.moment.last > doc.published.last
    )


def is_planned_for(doc: Document, match: re.Match[str], time: TimeReference | None) -> bool:
    """Whether a date that follows is that for which something stands planned: "a summit is planned for Friday"."""
    return bool(time and match.end() <= time.start and _STANDS.search(doc.lower, match.end(), time.start))


def is_over(doc: Document, window: Moment, time: TimeReference | None, rule: str) -> bool:
    """Whether a window lies behind; that they "will meet on Wednesday" can be told on that day."""
    if doc.published is None:
        return False
    last = doc.published.last
    named = time is not None and not _REST_OF.match(time.text)
    ahead = time is not None and time.text.lower() in _LATER_TODAY
    return window.last < last or (window.last == last and not (ahead or (named and rule in _PLAIN_PLAN)))

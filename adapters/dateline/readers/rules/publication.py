"""When an article was published, where nobody said: inferred from what its text shows, and from nothing else.

In this order: a line that says when it was issued; a day with its weekday in a caption, in the first
sentences or in the dateline, for that is of the same week; else the days between the latest past day that the
article names and the earliest thing that it says lies ahead.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateline.moments import Moment
from dateline.readers.rules.dates import DATELINE, find_times
from dateline.readers.rules.dates.calendar_days import next_us_election

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.readers.rules.document import Block, Document, TimeReference

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur)?(?:day)?\b")
_ISSUED = re.compile(r"\b(?:publish|post|issued|date\b)", re.IGNORECASE)
_FILE = re.compile(r"\s*\(?FILE\b|.{0,60}\bfile (?:photo|picture|image)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AHEAD = re.compile(
    r"\b(?:will|(?:is|are)\s+(?:\w+\s+)?(?:scheduled|due|set|expected|slated|to)|plans?\s+to|hopes?\s+to)\b"
)
# Before such words a date is neither surely past nor surely ahead: "would meet on", "planned for", "by 2030".
_UNSURE = re.compile(
    r"\b(?:would|could|should|might|may|planned|scheduled|slated|due|expected|ahead\s+of|before|by|until|through|next"
    r"|upcoming|for|deadline|ending|ends|expires|expiring)\b"
)
_NAMED_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?:elections?|Olympics?|Games|World\s+Cup|budget|target|deadline|season)\b"
)
_US = re.compile(r"\bU\.?S\.?\b|\bAmerican?\b|\bUnited\s+States\b|\bWhite\s+House\b")
_ELECTION = re.compile(
    r"\b(?:before|ahead\s+of|upcoming|approach\w*|next|looming|until|faces?)\b(?:U\.S\.|[^.;“”\"]){0,60}?"
    r"\b(?P<kind>mid-?term|presidential|November)(?:[’']s)?\s+(?:\w+\s+)?(?:elections?|vote|polls)\b"
    r"|\b(?P<last>mid-?term|presidential)\s+(?:election|vote)s?\s+in\s+November\b",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"(?:copyright|©|\(c\))\s*(?:©\s*)?(\d{4})\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d\d")
_NOTE = 130
_TOLD = frozenset({"body", "caption"})
# A caption's or a lead's weekday lies in the week before publication.
_SAME_WEEK = timedelta(days=6)
_LEAD = 3
_CYCLE = 8
# A wider interval dates nothing.
_WIDEST = 731
_LONG_PERIOD = 366


@dataclass(frozen=True, slots=True)
class _Bounds:
    """The latest past day and the earliest day ahead that the content names, and days of the same week."""

    after: date | None
    before: date | None
    recent: date | None


def date_publication(doc: Document) -> None:
    """Fill `doc.published` where it is not known but the text shows it."""
    if doc.published is None:
        doc.published = infer_publication(doc)
        doc.published_inferred = doc.published is not None


def infer_publication(doc: Document) -> Moment | None:
    """Return the days on which the article may have been published, or None where nothing shows."""
    issued = _issued(doc)
    if issued:
        return Moment.day(issued)
    bounds = _bounds(doc)
    recent = bounds.recent or _dateline(doc, bounds.after)
    if recent and (bounds.after is None or bounds.after <= recent + _SAME_WEEK):
        return Moment.between(recent, recent + _SAME_WEEK)
    if bounds.after and bounds.before and timedelta() <= bounds.before - bounds.after <= timedelta(_WIDEST):
        return Moment.between(bounds.after, bounds.before)
    return None


def _issued(doc: Document) -> date | None:
    """Return the day that a line above the article gives, or a line anywhere that says "published"."""
    body = next((block.start for block in doc.blocks if block.label == "body"), len(doc.text))
    said: list[date] = []
    shown: list[date] = []
    for block in doc.blocks:
        line = doc.text[block.start : block.end]
        if block.label not in {"byline", "chrome"} or len(line) > _NOTE or not _DIGITS.search(line):
            continue
        days = [time.moment.first for time in find_times(line, None) if time.moment and time.moment.is_day]
        if days and _ISSUED.search(line):
            said.append(days[0])
        elif days and block.start < body:
            shown.append(days[0])
    # Of several the first: others are of updates, or of the day on which the page was seen.
    return min(said or shown, default=None)


def _bounds(doc: Document) -> _Bounds:
    """Return what the dates in the content say of the day of publication."""
    past: list[date] = []
    ahead = list(_rights(doc))
    recent: list[date] = []
    loose: list[TimeReference] = []
    lead = [n for n, sentence in enumerate(doc.sentences) if doc.blocks[sentence.block].label == "body"][
        :_LEAD
    ]
    for time, number in _times(doc):
        sentence = doc.sentences[number]
        block = doc.blocks[sentence.block]
        fresh = number in lead or (block.label == "caption" and not _is_file(doc, block))
        words = doc.text[sentence.start : time.start]
        if _AHEAD.search(words):
            ahead += [time.moment.last] if time.moment and not _UNSURE.search(words[-40:]) else []
        elif _UNSURE.search(words[-40:]) or _NAMED_AFTER.match(doc.text, time.end):
            continue
        elif time.moment is None:
            loose += [time] if fresh else []
        elif time.moment.days <= _LONG_PERIOD and _YEAR.search(time.text):
            past.append(time.moment.first)
            recent += (
                [time.moment.first] if fresh and time.moment.is_day and _WEEKDAY.match(time.text) else []
            )
    after = max(past, default=None)
    ahead += _elections(doc, after) if after else ()
    recent += [day for time in loose if (day := _with_year(time.text, after))]
    before = min((day for day in ahead if after is None or day >= after), default=None)
    return _Bounds(after, before, max(recent, default=None))


def _times(doc: Document) -> Iterator[tuple[TimeReference, int]]:
    """Yield the dates of the content with the number of their sentence."""
    starts = [sentence.start for sentence in doc.sentences]
    for time in find_times(doc.text, None):
        number = bisect_right(starts, time.start) - 1
        if number >= 0 and time.end <= doc.sentences[number].end:
            yield time, number


def _is_file(doc: Document, block: Block) -> bool:
    return _FILE.match(doc.text, block.start, block.end) is not None


def _with_year(words: str, after: date | None, weekday: int | None = None) -> date | None:
    """Return the first day from *after* on that the words name, if their weekday, or *weekday*, fits it."""
    named = _WEEKDAY.match(words)
    if after is None or (named is None and weekday is None):
        return None
    for year in range(after.year, after.year + _CYCLE):
        for time in find_times(f"{words}, {year}", None)[:1]:
            day = time.moment.first if time.moment and time.moment.is_day else None
            if day is None or day < after:
                continue
            if named and day.weekday() == _WEEKDAYS.index(named[1].lower()):
                return day
            # Told a day or two later at most.
            if not named and weekday is not None and (day.weekday() - weekday) % 7 <= 2:  # noqa: PLR2004
                return day
    return None


def _dateline(doc: Document, after: date | None) -> date | None:
    """Return the day of a dateline like "BEIJING, Sept. 2 (Xinhua) --", its year known from a weekday."""
    body = next((block for block in doc.blocks if block.label == "body"), None)
    match = DATELINE.match(doc.text, body.start, body.end) if body else None
    weekday = _WEEKDAY.search(doc.text, match.end(), body.end) if match and body else None
    if not match or not weekday:
        return None
    return _with_year(match["day"], after, _WEEKDAYS.index(weekday[1].lower()))


def _elections(doc: Document, after: date) -> Iterator[date]:
    """Yield the eve of the American election that the article says is ahead: the first one from *after*."""
    content = [doc.text[block.start : block.end] for block in doc.blocks if block.label in _TOLD]
    match = next((found for text in content if (found := _ELECTION.search(text))), None)
    if not match or not any(map(_US.search, content)):
        return
    kind = (match["kind"] or match["last"]).lower()
    day = next_us_election(after, presidential=kind == "presidential")
    if kind.startswith("mid") and day.year % 4 == 0:
        day = next_us_election(day + timedelta(1))
    yield day - timedelta(1)


def _rights(doc: Document) -> Iterator[date]:
    """Yield the end of each year of copyright that the page shows: it was no later published."""
    for block in doc.blocks:
        if block.label == "chrome" and (match := _RIGHTS.search(doc.text, block.start, block.end)):
            yield date(int(match[1]), 12, 31)

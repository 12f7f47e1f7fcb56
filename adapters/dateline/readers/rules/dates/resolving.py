"""Resolve dates: find every expression of time in a text, and the first and last day that it may mean."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from dateline.moments import Moment
from dateline.readers.rules.dates import anchored, festive, named, periods, relative, undated
from dateline.readers.rules.dates.grammar import Grammar, Hit, Phrase, Scene
from dateline.readers.rules.dates.words import Words
from dateline.readers.rules.document import Block, Document, TimeReference

# An article's lead tells what happened that day or the two before: an uncertain day of publication is
# narrowed to the days on which the first weekday of the text is that fresh.
_FRESH = 2
_WEEK = 7
_LINE = re.compile(r"[^\n]+")
# "BEIJING, Sept. 2 (Xinhua) --", "LAHORE, Pakistan, 25 December -", "March 2, 2012 (JUBA) -": where and when it was written.
DATELINE = re.compile(
    r"(?:[A-Z][A-Z .,'’/-]{2,60}(?:,\s[A-Z][A-Za-z. ]{2,30})?,\s|(?=[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?\s\([A-Z]))"
    r"(?P<day>[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?)\b[^.]{0,40}?(?:--|—|–|-)"
)
_LATE = 3  # days from writing to print
_LOOKS_AHEAD = re.compile(
    r"\b(?:will|would|due|scheduled|expected|ahead of|next|upcoming|are to|is to|set to)\b"
)
_SAME_TIME = re.compile(r"\s+(?:\w+ time\s+)?(?:on\s+)?")


def resolve_dates(doc: Document) -> None:
    """Fill `doc.times` from the text, the words of the page around the article and its dateline left out."""
    chrome = [(block.start, block.end) for block in doc.blocks if block.label == "chrome"]
    datelines = [found for b in doc.blocks if (found := DATELINE.match(doc.text, b.start, b.end))]
    doc.written = _day_of_writing(datelines[0]["day"], doc.published) if datelines else None
    times = find_times(_without(doc.text, chrome), doc.today)
    named = [found.span("day") for found in datelines]
    times = [t for t in times if not any(start <= t.start < end for start, end in named)]
    pictured = [block for block in doc.blocks if block.label == "caption"]
    doc.times = [_as_pictured(doc, time, pictured) for time in times] if pictured else times


def _as_pictured(doc: Document, time: TimeReference, captions: list[Block]) -> TimeReference:
    """Return a weekday of a caption as that before the publication: "A, left, meets B on Monday" tells of what was."""
    if time.rule != "weekday" or not time.moment or not doc.today or time.moment.first <= doc.today.last:
        return time
    block = next((block for block in captions if block.start <= time.start < block.end), None)
    if block is None or _LOOKS_AHEAD.search(doc.text, block.start, block.end):
        return time
    week = timedelta(days=_WEEK)
    return time._replace(moment=Moment(first=time.moment.first - week, last=time.moment.last - week))


def _day_of_writing(day: str, published: Moment | None) -> Moment | None:
    """Return the day of a dateline, if it lies shortly before the publication."""
    told = find_times(day, published)
    moment = told[0].moment if told else None
    if published is None or moment is None or not moment.is_day:
        return None
    return moment if 0 <= (published.last - moment.first).days <= _LATE else None


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text with some spans, which are in order, blanked, so that all offsets stay."""
    pieces: list[str] = []
    reached = 0
    for start, end in spans:
        pieces += text[reached:start], _LINE.sub(lambda line: " " * len(line[0]), text[start:end])
        reached = end
    return "".join([*pieces, text[reached:]])


def find_times(text: str, published: Moment | None) -> list[TimeReference]:
    """Return the expressions of time in a text, sorted and without overlap.

    Where the day of publication is uncertain each moment holds for every possible one; without any only
    expressions that name their year themselves have a moment.
    """
    words = Words.of(text)
    hits = list(_grammar().hits(words))
    if not hits:
        return []
    found = [_resolve(words, hits, day) for day in _days(words, hits, published)]
    moments = [_hull(list(group)) for group in zip(*found, strict=True)]
    return _merged(text, [_reference(words, hit, moment) for hit, moment in zip(hits, moments, strict=True)])


@cache
def _grammar() -> Grammar:
    return Grammar(
        [
            *festive.rules(),
            *named.rules(),
            *periods.rules(),
            *relative.rules(),
            *anchored.rules(),
            *undated.rules(),
        ]
    )


def _days(words: Words, hits: list[Hit], published: Moment | None) -> list[date | None]:
    """Return the days of publication to resolve for: resolving is monotone, so the ends of an interval do."""
    if published is None:
        return [None]
    if published.is_day:
        return [published.first]
    if published.days <= _WEEK:
        published = _narrowed(words, hits, published)
    return [published.first, published.last]


def _narrowed(words: Words, hits: list[Hit], published: Moment) -> Moment:
    """Return the days of publication on which the first weekday of the text is fresh, or all of them."""
    first = next((hit for hit in hits if hit.rule.name == "weekday"), None)
    if first is None:
        return published
    days = [date.fromordinal(n) for n in range(published.first.toordinal(), published.last.toordinal() + 1)]
    told = {day: _moment(Scene(words, day), first) for day in days}
    fresh = [day for day, moment in told.items() if moment and 0 <= (day - moment.first).days <= _FRESH]
    return Moment.between(fresh[0], fresh[-1]) if fresh else published


def _resolve(words: Words, hits: list[Hit], today: date | None) -> list[Moment | None]:
    """Return the moment of each hit, for one day of publication."""
    scene = Scene(words, today)
    moments: list[Moment | None] = []
    for hit in hits:
        moment = None if hit.rule.deferred else _moment(scene, hit)
        moments.append(moment)
        if moment:
            scene.told.append((hit.start, moment))
    _agree(scene, hits, moments)
    scene.everything = [(*_span(words, hit), moment) for hit, moment in zip(hits, moments, strict=True)]
    for index, hit in enumerate(hits):
        if hit.rule.deferred:
            moments[index] = _moment(scene, hit)
            scene.everything[index] = (*_span(words, hit), moments[index])
    return moments


def _agree(scene: Scene, hits: list[Hit], moments: list[Moment | None]) -> None:
    """Let "Monday's debate" mean the Monday that the text names plainly elsewhere, if it names just one."""
    plain: dict[int, set[Moment]] = {}
    leaning: list[tuple[int, Moment]] = []
    for index, (hit, moment) in enumerate(zip(hits, moments, strict=True)):
        if hit.rule.name == "weekday" and moment:
            if relative.leans(Phrase(scene, hit.start, hit.end)):
                leaning.append((index, moment))
            else:
                plain.setdefault(moment.first.weekday(), set()).add(moment)
    for index, moment in leaning:
        named = plain.get(moment.first.weekday(), set())
        if len(named) == 1:
            moments[index] = next(iter(named))


def _moment(scene: Scene, hit: Hit) -> Moment | None:
    """Return what a hit means, None for a day that the calendar does not have (February 30)."""
    try:
        return hit.rule.resolve(Phrase(scene, hit.start, hit.end))
    except (ValueError, OverflowError):
        return None


def _hull(moments: list[Moment | None]) -> Moment | None:
    """Return the shortest moment that holds all, or None where one is missing."""
    whole = moments[0]
    for moment in moments[1:]:
        whole = whole.hull(moment) if whole and moment else None
    return whole


def _span(words: Words, hit: Hit) -> tuple[int, int]:
    return words.starts[hit.start], words.ends[hit.end - 1]


def _reference(words: Words, hit: Hit, moment: Moment | None) -> TimeReference:
    start, end = _span(words, hit)
    return TimeReference(start, end, words.text[start:end], moment, hit.rule.name)


def _merged(text: str, references: list[TimeReference]) -> list[TimeReference]:
    """Return the references, each clock time joined to the date right behind it ("11 p.m. EDT Tuesday")."""
    merged: list[TimeReference] = []
    for each in references:
        before = merged[-1] if merged else None
        if (
            before
            and before.rule == "clock"
            and each.moment
            and _SAME_TIME.fullmatch(text, before.end, each.start)
        ):
            merged[-1] = TimeReference(
                before.start, each.end, text[before.start : each.end], each.moment, each.rule
            )
        else:
            merged.append(each)
    return merged

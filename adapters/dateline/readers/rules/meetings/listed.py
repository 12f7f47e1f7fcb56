"""Meetings told in one list: "three times: in A in May, in B in June", "met A in Moscow in June and B in Beijing in July"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.moments import Moment
from dateline.places import Place
from dateline.readers.rules.dates import names_no_year, year_before
from dateline.readers.rules.document import Document, MeetingMention, Mention, TimeReference
from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.meetings import timing
from dateline.readers.rules.meetings.scene import NOT_ITSELF
from dateline.readers.rules.names import mentions_in

# Between the one who was met first and the next: where and when the first was met.
_AND_ALSO = re.compile(
    r"\s(?:in|at|on|last|this)\s(?:[^.;:]|\.(?=\s\d)){3,70}?(?:,?\sand|,)\s(?:[A-Z][\w'’-]*,?\s){0,4}(?:with\s)?"
)
_DOES = re.compile(r"\s(?:said|says|told|will|would|has|have|had|is|was|were|are|did)\b|['’]")
_OPENS = re.compile(r":|,(?=\s(?:once\s|first\s|both\stimes\s)?(?:in|at|on|during)\s)", FLAGS)
# "At the assembly in September": what stands before a date, when it is the date of a place.
_PLACE_FIRST = re.compile(
    r"(?:[:,]|\band\b)\s(?:once\s|first\s|then\s|again\s|and\s)*(?:in|at|on\sthe|during)\s(?!(?:early|late|mid)\b)[^,;:]{3,60}?\s(?:in\s|on\s|last\s|this\s)?(?:early\s|late\s)?$",
    FLAGS,
)
# "Met in Singapore, then in Hanoi, where it broke up, and a last time in the demilitarized zone".
_THEN_IN = re.compile(
    r"(?:,[^.;:]{0,60})?,?\s(?:and\s)?(?:then|later|again|afterwards|subsequently|finally|lastly|(?:for\s)?an?\s(?:last|final|second|third|fourth)\stime)\s"
    r"(?:again\s)?(?:in|at|on)\s(?:the\s|an?\s)?(?:[\w-]+\s){0,3}$",
    FLAGS,
)
_AFTER = re.compile(
    r",\s(?:after|following)\s(?:(?:those|the\sones|meetings|talks|one)\s(?:in|at)\s(?:the\s)?)?", FLAGS
)
_CALLED_OFF = re.compile(
    r"\b(?:after|before|since|when|as|but|while)\s[^,;:.]*?"
    r"\b(?:cancel\w*|call(?:ed)?\soff|postpon\w*|scrapp\w*|put\soff)\b",
    FLAGS,
)
_NAMES = re.compile(
    r"[:,]\s(?:in\s|at\s)?(?P<names>(?:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?,\s){0,6}[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?,?\sand\s"
    r"(?:in\s|at\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)(?=[.,;:]|\s[a-z]|$)"
)
_BETWEEN_NAMES = re.compile(r",?\sand\s(?:in\s|at\s)?|,\s(?:in\s|at\s)?")
_NESTED = 12  # characters between the parts of "at the Palais in Geneva on June 16"
_SINCE = re.compile(r"\bsince\b[^,;:.]*", FLAGS)
_CLAUSE = re.compile(r",?\s(?:when|where|after|before|as)\s", FLAGS)
_Item = tuple[Place | None, TimeReference | None]


def listed(doc: Document, mention: MeetingMention) -> Iterator[MeetingMention]:
    """Yield the other meetings that the sentence of a mention lists."""
    yield from _list_items(doc, mention)
    yield from _also_met(doc, mention)
    yield from _earlier_ones(doc, mention)


def _list_items(doc: Document, mention: MeetingMention) -> Iterator[MeetingMention]:
    """Yield one held meeting for each item of a list: "three times: in A in May, in B in June"."""
    if mention.kind not in {"counted", "held"}:
        return
    if mention.kind == "counted" and (last := _last_of_them(doc, mention)):
        yield last
        return
    others = [m.start for m in _leaders(doc, mention.at, mention.end) if m.actor.name not in mention.people]
    told = (
        timing.SPEECH_BETWEEN.search(doc.lower, mention.at, mention.end) if mention.kind == "held" else None
    )
    after = _AFTER.search(doc.lower, mention.at, mention.end) if mention.ordinal else None
    off = _CALLED_OFF.search(doc.lower, mention.at, mention.end) if mention.kind == "held" else None
    # "Met her in Oslo in May, said in Rome", "after a visit in June was called off", "their third, after those in A and in B".
    end = min([mention.end, *others, *(found.start() for found in (told, after, off) if found)])
    items: list[_Item] = [*_items(doc, mention.at, end, _since_clause(doc, mention))]
    items = _dated(doc, mention) or _named(doc, mention) or items
    dated = [item for item in items if item[1] and not _lies_ahead(doc, item[1])]
    if len(dated) > 1:
        items = dated
    elif mention.kind == "held" and (places := _in_turn(doc, mention, end)):
        items = [(place, None) for place in places]
    elif mention.kind != "counted" or len(items) != mention.count:
        return
    moments = [time.moment for _, time in items if time and time.moment]
    if mention.kind == "counted" and len(moments) == len(items):
        mention.when = Moment(first=min(m.first for m in moments), last=max(m.last for m in moments))
    for place, time in items[1:] if mention.kind == "held" else items:
        yield MeetingMention(
            start=mention.start,
            end=mention.end,
            at=time.start if time else mention.at,
            kind="held",
            people=(*mention.people, *mention.guests),
            when=time.moment if time else None,
            time=time,
            place=place,
            rule="listed",
        )


def _in_turn(doc: Document, mention: MeetingMention, end: int) -> list[Place]:
    """Return the places of "met in A, then in B", from that of the first meeting on."""
    there = [found for found in doc.places if mention.at < found.start < end]
    first = next((i for i, found in enumerate(there) if found.place == mention.place), None)
    places = [] if first is None else [there[first].place]
    for one, other in pairwise(there[first:] if first is not None else []):
        if not _THEN_IN.fullmatch(doc.lower, one.end, other.start):
            break
        places.append(other.place)
    return places if len(places) > 1 else []


def _last_of_them(doc: Document, mention: MeetingMention) -> MeetingMention | None:
    """Return the last of the meetings that are counted, where it is told: its date is not that of them all."""
    found = timing.LAST_TIME.search(doc.lower, mention.at, mention.end)
    if found is None:
        return None
    time = next((t for t in doc.times if found.end() <= t.start < mention.end and t.moment), None)
    place = next((p.place for p in doc.places if found.end() <= p.start < mention.end), mention.place)
    if time is None or _lies_ahead(doc, time):
        return None
    if mention.time == time:
        mention.when, mention.time = None, None
    return MeetingMention(
        start=mention.start,
        end=mention.end,
        at=time.start,
        kind="held",
        people=(*mention.people, *mention.guests),
        when=time.moment,
        time=time,
        place=place,
        rule="listed",
    )


def _earlier_ones(doc: Document, mention: MeetingMention) -> Iterator[MeetingMention]:
    """Yield the meetings after which one is counted: "their third meeting, after Dublin on 9 May and New York on 24 June"."""
    found = _AFTER.search(doc.lower, mention.at, mention.end) if mention.ordinal else None
    if found is None or not any(place.start == found.end() for place in doc.places):
        return
    items = [(place, time) for place, time in _items(doc, found.end() - 1, mention.end, (0, 0)) if time]
    for place, told in items[: (mention.ordinal or 1) - 1]:
        ahead = _lies_ahead(doc, told) and told.moment and names_no_year(told)
        time = told._replace(moment=year_before(told.moment)) if ahead and told.moment else told
        yield MeetingMention(
            start=mention.start,
            end=mention.end,
            at=found.end(),
            kind="held",
            people=mention.people,
            when=time.moment,
            time=time,
            place=place,
            rule="listed",
        )


def is_one_of_before(doc: Document, mention: MeetingMention, last: MeetingMention | None) -> bool:
    """Whether a word of meeting names one of those after which another is counted: "their third, after ... and an encounter"."""
    if last is None or last.start != mention.start or not last.ordinal or last.kind != "held":
        return False
    return _AFTER.search(doc.lower, last.at, mention.at) is not None and set(last.people) == set(
        mention.people
    )


def _also_met(doc: Document, mention: MeetingMention) -> Iterator[MeetingMention]:
    """Yield the other meetings of one verb: "met A in Moscow in June and B in Beijing in July"."""
    if mention.kind != "held" or mention.rule != "past-verb":
        return
    named = _leaders(doc, mention.at, mention.end)
    for one, other in pairwise(named):
        gap = doc.text[one.end : other.start]
        if other.actor.name in mention.people or not _AND_ALSO.fullmatch(gap):
            continue
        if _DOES.match(doc.text, other.end):
            return
        end = next((m.start for m in named if m.start > other.start), mention.end)
        times = [t for t in doc.times if other.end < t.start < end and t.moment]
        places = [p.place for p in doc.places if other.end < p.start < end]
        if times or places:
            time = times[0] if times else None
            yield MeetingMention(
                start=mention.start,
                end=mention.end,
                at=other.start,
                kind="held",
                people=(mention.people[0], other.actor.name),
                when=time.moment if time else None,
                time=time,
                place=places[0] if places else None,
                rule="also-met",
            )


def _leaders(doc: Document, start: int, end: int) -> list[Mention]:
    """Return the leaders who are named in a stretch."""
    return [
        m
        for m in mentions_in(doc, start, end)
        if m.actor.kind == "person" and m.actor.leads and m.start >= start
    ]


def _dated(doc: Document, mention: MeetingMention) -> list[_Item]:
    """Return the dates of a list that has as many as are counted, each with its place, if any.

    "Have met twice: in May in Oslo, and in July, when they toured a dam", "twice, at an assembly in May and in Oslo in July".
    """
    opened = _OPENS.search(doc.lower, mention.at, mention.end)
    if mention.kind != "counted" or opened is None:
        return []
    times = [t for t in doc.times if opened.end() < t.start < mention.end and t.moment]
    if len(times) != mention.count:
        return []
    ends = [time.end for time in times]
    if all(
        _PLACE_FIRST.search(doc.lower, start, time.start)
        for start, time in zip((opened.start(), *ends), times, strict=False)
    ):
        starts = [opened.end(), *ends]
        return [
            (_place_behind(doc, start, time.start), time) for start, time in zip(starts, times, strict=False)
        ]
    if doc.text[opened.start()] != ":" or any(
        p.start < times[0].start for p in doc.places if p.start > opened.end()
    ):
        return []
    stops = [time.start for time in times[1:]] + [mention.end]
    return [(_place_behind(doc, end, stop), time) for end, stop, time in zip(ends, stops, times, strict=True)]


def _named(doc: Document, mention: MeetingMention) -> list[_Item]:
    """Return the places of a list of bare names that has as many as are counted: "three in all, in Denver, Voi and Kawana".

    One of them must be known as a place, then all are.
    """
    found = _NAMES.search(doc.text, mention.at, mention.end) if mention.kind == "counted" else None
    names = _BETWEEN_NAMES.split(found["names"]) if found else []
    known = {place.place.name: place.place for place in doc.places}
    people = found and any(
        found.start("names") <= m.start < found.end() for m in _leaders(doc, mention.at, mention.end)
    )
    if len(names) != mention.count or known.keys().isdisjoint(names) or people:
        return []
    return [(known.get(name, Place(name=name)), None) for name in names]


def _place_behind(doc: Document, start: int, end: int) -> Place | None:
    """Return the first place of a stretch, before any clause that tells what was done there."""
    clause = _CLAUSE.search(doc.lower, start, end)
    stop = clause.start() if clause else end
    there = (p for p in doc.places if start <= p.start < stop)
    return next((p.place for p in there if not NOT_ITSELF.match(doc.text, p.end)), None)


def _lies_ahead(doc: Document, time: TimeReference) -> bool:
    return bool(doc.published and time.moment and time.moment.first > doc.published.last)


def _dates_first(doc: Document, times: list[TimeReference], start: int, end: int) -> bool:
    """Whether a list of places and dates names a date first: "twice this year, in Oslo in May" does not."""
    places = [found for found in doc.places if start < found.start < end]
    if not times or not places or not 0 <= places[0].start - times[0].end <= _NESTED:
        return False
    return all(time.start < places[-1].end or time.start - places[-1].end > _NESTED for time in times)


def _since_clause(doc: Document, mention: MeetingMention) -> tuple[int, int]:
    """Return where "since fighting broke out in Juba last December" stands behind a word of meeting."""
    found = _SINCE.search(doc.lower, mention.at, mention.end)
    return found.span() if found else (0, 0)


def _items(
    doc: Document, start: int, end: int, aside: tuple[int, int]
) -> list[tuple[Place, TimeReference | None]]:
    """Return the places of a list with the date that follows each, but for an aside; "a hotel in A" is one place."""
    times = [
        t for t in doc.times if start < t.start < end and t.moment and not aside[0] <= t.start < aside[1]
    ]
    items: list[tuple[Place, TimeReference | None]] = []
    last_end = -1
    beside: list[bool] = []  # whether an item follows the one before as "A and B", so that they share a date
    # "In May in Sochi, in September in Vladivostok": each date before its place.
    dates_first = _dates_first(doc, times, start, end)
    for found in doc.places:
        if not start < found.start < end or aside[0] <= found.start < aside[1]:
            continue
        inside = items and found.start - last_end <= _NESTED and items[-1][0].lies_in(found.place)
        gaps = ((t, found.start - t.end if dates_first else t.start - found.end) for t in times)
        time = next((t for t, gap in gaps if 0 <= gap <= _NESTED), None)
        if inside:
            items[-1] = (items[-1][0], items[-1][1] or time)
        else:
            beside.append(bool(items) and doc.text[last_end : found.start] == " and ")
            items.append((found.place, time))
        last_end = found.end
    for i in range(1, len(items)):
        (one, own), (_, shared) = items[i - 1 : i + 1]
        if beside[i] and own is None and shared and not dates_first:
            items[i - 1] = (one, shared)
    return items

"""Several meetings told in one breath: "held separate talks with A, B and C", "summits with A in X in June and with B in Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dateline.places import Place
from dateline.readers.rules.document import (
    Document,
    MeetingMention,
    Mention,
    PlaceMention,
    TimeReference,
)
from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.meetings import words
from dateline.readers.rules.meetings.dating import relation, times_between
from dateline.readers.rules.meetings.phrases import Phrase

_APART = re.compile(
    r"\b(?:separate(?:ly)?|individual(?:ly)?|in\sturn|one\sby\sone|one-on-one|back-to-back|one\safter\s(?:the\sother|another))\b",
    FLAGS,
)
# "Received them one after the other", "met each of the two visitors".
_EACH_OF = re.compile(
    r"\s(?:each\sof\s(?:them|the)\b|(?:them|both|the\s(?:two|pair))\b[^.;,]{0,50}?"
    r"\b(?:separately|individually|in\sturn|one\sby\sone|one\safter\s(?:the\sother|another))\b)",
    FLAGS,
)
# "Met first A and then B".
_IN_TURN = re.compile(r"\sfirst\s[^.;:]{3,80}?\band\s(?:only\s)?then\s(?:[\w.'’-]+\s){0,4}$", FLAGS)
_BILATERAL = re.compile(r"\bbilateral\s(?:[\w-]+\s)?$", FLAGS)
_MANY = re.compile(
    r"(?:summits|meetings|encounters|handshakes|one-on-ones|sit-?downs|sessions|talks)$", FLAGS
)
_MEETINGS = re.compile(r"\s(?:[\w-]+\s)?(?:meetings|talks|sessions|encounters|summits)\b", FLAGS)
# Between two guests: "A in Kampala on Monday, and in Kigali with B".
_NEXT = re.compile(
    r"(?:(?!\b(?:told|said|says|saying|who|that|he|she|wanted|hoped|since|when|where)\b)[^.;:\n]){0,80}?(?:,|\band\b|\bas\swell\sas\b)"
    r"(?:(?!\b(?:told|said|says|saying|who|that|he|she|wanted|hoped|since|when|where)\b)[^.;:,\n]){0,60}",
    FLAGS,
)
_WITH_AGAIN = re.compile(r"(?:,|\band\b)\s(?:[^.;:,\n]{0,50}\s)?with\s", FLAGS)
_DOES = re.compile(
    r"\s(?:said|says|told|will|would|has|have|had|is|was|were|are|agreed|called|met|did)\b", FLAGS
)
_BETWEEN = re.compile(r"\bbetween\s", FLAGS)
_SEPARATE = re.compile(r"\b(?:separate(?:ly)?|individual(?:ly)?)\b", FLAGS)
_BESIDE = 20  # characters from "separate" to the word of meeting
_NEAR = 60  # characters around the word of meeting in which "separately" stands
Spot = tuple[PlaceMention | None, TimeReference | None]


def parted(mention: MeetingMention, phrase: Phrase) -> list[MeetingMention]:
    """Return a mention for each meeting that a mention tells of; nothing where it tells of one."""
    if pairs := _pairs(mention, phrase):
        return [replace(mention, at=at, people=pair, rule="one-of-several") for at, pair in pairs]
    guests = list(_guests(mention, phrase))
    hosts = [name for name in mention.people if all(guest.actor.name != name for guest in guests)]
    if len(guests) == 1 and len(hosts) == 2 and _each_alone(phrase):  # noqa: PLR2004 - "A and B held separate talks with C"
        return [_one_of(mention, phrase, [host], guests[0], mention.place, mention.time) for host in hosts]
    if not guests and _EACH_OF.match(phrase.doc.lower, phrase.match.end(), phrase.sentence.end):
        return _with_each(mention, phrase)
    if len(guests) < 2 or not hosts or mention.count or not _are_apart(phrase, guests):  # noqa: PLR2004
        return []
    spots = _spots(phrase, guests)
    places, times = ([found for found in column if found] for column in zip(*spots, strict=True))
    shared_place = places[0].place if len(places) == 1 else None if places else mention.place
    shared_time = times[0] if len(times) == 1 else None if times else mention.time
    return [
        _one_of(mention, phrase, hosts, guest, place.place if place else shared_place, time or shared_time)
        for guest, (place, time) in zip(guests, spots, strict=True)
    ]


def _with_each(mention: MeetingMention, phrase: Phrase) -> list[MeetingMention]:
    """Return a mention for each of those whom one received alone: "C met each of them"."""
    hosts = [name for _, name in phrase.before[-1:] if name in mention.people]
    others = [name for name in mention.people if name not in hosts]
    return [replace(mention, people=(*hosts, name), rule="one-of-several") for name in others if hosts]


def _pairs(mention: MeetingMention, phrase: Phrase) -> list[tuple[int, tuple[str, ...]]]:
    """Return where each pair of "talks between A and B, and between A and C" stands, with the pair."""
    doc, end = phrase.doc, phrase.sentence.end
    starts = [found.end() for found in _BETWEEN.finditer(doc.lower, phrase.match.end(), end)]
    if len(starts) < 2 or mention.count:  # noqa: PLR2004 - one for each pair
        return []
    groups = [
        phrase.cast.group(phrase.cast.leaders_between(start, stop, states=False))
        for start, stop in pairwise((*starts, end))
    ]
    if any(len(group) != 2 for group in groups):  # noqa: PLR2004 - a pair
        return []
    return [
        (mention.at if group == groups[0] else at, group) for at, group in zip(starts, groups, strict=True)
    ]


def _one_of(
    mention: MeetingMention,
    phrase: Phrase,
    hosts: list[str],
    guest: Mention,
    place: Place | None,
    time: TimeReference | None,
) -> MeetingMention:
    """Return one of the meetings; "his meetings with A in June" were held, if June is past."""
    past = mention.rule == "plural" or relation(phrase.doc, time) == "past"
    return replace(
        mention,
        at=mention.at if guest.actor.name in mention.people else guest.start,
        kind="held" if mention.kind == "mention" and past else mention.kind,
        people=(*hosts, guest.actor.name),
        when=mention.when if time is mention.time else time.moment if time else None,
        time=time,
        place=place,
        rule="one-of-several",
    )


def _guests(mention: MeetingMention, phrase: Phrase) -> Iterator[Mention]:
    """Yield the leaders behind the word of meeting who are joined, beginning with one whom the mention names."""
    text, end = phrase.doc.lower, phrase.sentence.end
    named = [
        m
        for m, _ in phrase.cast.leaders_between(phrase.match.end(), end, states=False)
        if m.form != "pronoun"
    ]
    named = [m for m in named if m.actor.leads]
    if not named or named[0].actor.name not in mention.people:
        return
    yield named[0]
    named = [
        m for i, m in enumerate(named) if not i or m.actor.name != named[i - 1].actor.name
    ]  # "the premier, Jane Doe"
    for one, other in pairwise(named):
        if not _NEXT.fullmatch(text, one.end, other.start) or _DOES.match(text, other.end):
            return
        yield other


def _are_apart(phrase: Phrase, guests: list[Mention]) -> bool:
    """Whether the words say that each was met alone."""
    doc, start = phrase.doc, phrase.match.start()
    if any(_WITH_AGAIN.search(doc.lower, one.end, other.start) for one, other in pairwise(guests)):
        return True
    if _IN_TURN.search(doc.lower, start, guests[1].start):
        return True
    around = max(phrase.sentence.start, start - _NEAR), min(phrase.sentence.end, guests[-1].end + _NEAR)
    if _APART.search(doc.lower, *around):
        return True
    if phrase.word == "bilateral":  # which is an adjective here
        return _MEETINGS.match(doc.lower, phrase.match.end()) is not None
    return bool(_MANY.search(phrase.word)) and bool(
        words.PLURAL.search(phrase.word) or _BILATERAL.search(doc.lower, phrase.sentence.start, start)
    )


def _each_alone(phrase: Phrase) -> bool:
    """Whether right beside the word of meeting it says that each subject met alone."""
    start, end = phrase.match.start(), phrase.match.end()
    return (
        _SEPARATE.search(phrase.doc.lower, max(phrase.sentence.start, start - _BESIDE), end + _BESIDE)
        is not None
    )


def _spots(phrase: Phrase, guests: list[Mention]) -> list[Spot]:
    """Return the place and the date of each guest: those behind the name, or before it where the first stand so."""
    doc, begin = phrase.doc, phrase.match.end()
    before = [begin, *(guest.end for guest in guests[:-1])]
    behind = [*(guest.start for guest in guests[1:]), phrase.sentence.end]
    first = any(begin <= p.start < guests[0].start for p in doc.places)
    spans = (
        list(zip(before, (g.start for g in guests), strict=True))
        if first
        else list(zip((g.end for g in guests), behind, strict=True))
    )
    return [(_place(doc, *span), _time(doc, *span)) for span in spans]


def _place(doc: Document, start: int, end: int) -> PlaceMention | None:
    found = (
        p for p in doc.places if start <= p.start < end and doc.lower.endswith((" in ", " at "), 0, p.start)
    )
    return next(found, None)


def _time(doc: Document, start: int, end: int) -> TimeReference | None:
    return next((time for time in times_between(doc, start, end) if time.moment), None)

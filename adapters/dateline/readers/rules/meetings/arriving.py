"""Where and when leaders met who came there first: "flew to Kampala on Monday and held talks with her"."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.readers.rules.document import Document, PlaceMention, Sentence
from dateline.readers.rules.keyed import FLAGS

_CAME = re.compile(
    r"\b(?:flew|fl(?:ies|ying)|travell?ed|travell?ing|went|came|drove|sailed|arriv(?:ed|ing|es)|land(?:ed|ing)|returned|"
    r"journeyed|stopped(?:\s(?:off|over))?|touch(?:ed|ing)\sdown|was\sin|were\sin|"
    r"(?:paid|made|began|ended)\s(?:an?|the|his|her)\s(?:[\w-]+\s){0,3}(?:visit|trip|tour)\s(?:to|of|in))\b[^.;,]{0,40}$",
    FLAGS,
)
_NEVER = re.compile(r"\b(?:not|never|will|would|could|may|might|to|before)\s(?:\w+\s)?$", FLAGS)
# Between the place and the verb: "on Monday and", ", and later", ", where he", and the end of "who had arrived in Lima,".
_GOES_ON = re.compile(
    r"(?:\s(?:on|in|at|late|early|last|this)\s[^.;,]{2,40}?)?(?:,?\s(?:and|then|and\sthen|and\slater)\s(?:\w+ly\s|also\s)?|,\s)|\s(?:to\s)?$",
    FLAGS,
)
# "Is to travel to Strasbourg next week, where he will meet her".
_GOES_TO = re.compile(
    r"\b(?:travel|fly|go|head|come|journey|return|going|heading|travell?ing|flying)\sto\s(?:the\s)?(?:[\w-]+\s){0,3}$",
    FLAGS,
)
_WHERE = re.compile(r"(?:\s[^.;,]{2,40})?,\swhere\s[^.;,]{0,40}$", FLAGS)
_OPENED = re.compile(r"(?:after|on|upon)\s(?:\w+ing)\b[^.;,]*$|having\s\w+ed\b[^.;,]*$", FLAGS)
_SUBJECT = re.compile(r"(?:\s(?:on|in|late|early)\s[^.;,]{2,30}?)?,\s[^.;,]{2,60}\s$")


def arrival(doc: Document, sentence: Sentence, start: int) -> PlaceMention | None:
    """Return where somebody is told to have come before the verb of meeting at *start*, in the same sentence."""
    text = doc.lower
    first = bisect_left(doc.places, (sentence.start,))
    before = [place for place in doc.places[first:] if place.end <= start]
    if not before:
        return None
    last = before[-1]
    if _WHERE.fullmatch(text, last.end, start) and _GOES_TO.search(text, sentence.start, last.start):
        return last
    came = _CAME.search(text, sentence.start, last.start)
    if came is None or _NEVER.search(text, sentence.start, came.start()):
        return None
    gap = text[last.end : start]
    opened = _OPENED.match(text, sentence.start, last.start) and _SUBJECT.fullmatch(gap)
    return last if _GOES_ON.fullmatch(gap) or opened else None

"""The clause around a word of meeting: where it begins and ends, and whose meeting the noun in it is not."""

from __future__ import annotations

import re

from dateline.readers.rules.document import Document, Mention
from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.meetings import company

_CLOSED_BY = {"(": ")", "“": "”"}
_NAME = re.compile(r"\b[A-Z]\w+")
_END = re.compile(r"[;:―—(]|,\s(?:who|which|saying|but|while|and\s\w+ed)\b|\bsaid\b|\btold\b", FLAGS)
# "Between the president of A, Jane Doe, and the premier of B, John Roe, took place": the commas part no clauses.
_APPOSED = re.compile(
    r"\s(?:(?:between|of|with)\s[^.;:]{3,120}?|[^.;:,]{3,60},\s[^.;:,]{3,60}),\sand\s[^.;:,]{3,70},(?:\s[^.;:,]{3,60},)?"
    r"(?=\s(?:was|were|is|are|has|had|have|will|would|took|takes|ended|began|opened|closed|lasted|in|on|at)\b)",
    FLAGS,
)


def of_others(doc: Document, start: int, noun: int) -> bool:
    """Whether the words before a noun of meeting make it one of many, or of others: "G20 summit", "Mercosur talks"."""
    known = [(place.start, place.end) for place in doc.places]
    known += [(m.start, m.end) for m in doc.mentions if m.actor.kind in {"person", "state"}]
    names = [name.span() for name in _NAME.finditer(doc.text, start, noun) if name.start() > start]
    unknown = any(all(end <= first or last <= begin for first, last in known) for begin, end in names)
    return unknown or of_many(doc, start, noun)


def of_many(doc: Document, start: int, noun: int) -> bool:
    """Whether the words before a noun of meeting make it one of many: "the CSTO summit"."""
    return bool(
        company.OF_MANY.search(doc.lower, start, noun) or company.OF_A_BODY.search(doc.text, start, noun)
    )


def clause_start(doc: Document, start: int, at: int) -> int:
    """Return where the clause around *at* begins, not before *start*."""
    last = start
    for boundary in company.BOUNDARY.finditer(doc.lower, start, at):
        mark = doc.text[boundary.end() - 1]
        if mark in _CLOSED_BY and doc.text.find(_CLOSED_BY[mark], boundary.end(), at) >= 0:
            continue  # "the leader (DPRK), to visit": what brackets hold is over
        last = boundary.end() if mark in ";:―—(“" else boundary.start()
    return last


def clause_end(doc: Document, at: int, end: int) -> int:
    """Return where the clause around *at* ends, not behind *end*."""
    match = _END.search(doc.lower, at, end)
    return match.start() if match else end


def past_names(doc: Document, start: int, end: int) -> str:
    """Return what stands between a noun of meeting and its day or place, without names that have more between commas."""
    apposed = _APPOSED.match(doc.lower, start, end)
    return doc.lower[apposed.end() if apposed else start : end]


def is_next_subject(doc: Document, start: int, mention: Mention) -> bool:
    """Whether a person behind a comma is the subject of what follows: "after talks with A, Germany's B praised"."""
    opens = company.SUBJECT_NEXT.search(doc.text, start, mention.start)
    return bool(opens and company.VERB_NEXT.match(doc.text, mention.end))

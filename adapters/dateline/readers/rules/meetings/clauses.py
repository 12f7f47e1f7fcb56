"""Where the clause around a word of meeting begins and ends."""

from __future__ import annotations

import re

from dateline.readers.rules.document import FLAGS, Document
from dateline.readers.rules.meetings import company

_CLOSED_BY = {"(": ")", "“": "”"}
_END = re.compile(r"[;:―—(]|,\s(?:who|which|saying|but|while|and\s\w+ed)\b|\bsaid\b|\btold\b", FLAGS)


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

"""Who is called by rank alone: "the NATO chief", "the top US diplomat", once the article has named who holds the office."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.readers.rules.document import Actor, Document, Mention
from dateline.readers.rules.lexicon import lookup

_CHIEF = re.compile(r"(?P<body>[\w.'’ -]{2,40}?)(?:['’]s)? (?:chief|head|boss)$")
_DIPLOMAT = re.compile(r"(?:(?P<owner>[\w.’' -]{2,30}?)['’]s )?top (?:(?P<body>[\w.-]{2,20}) )?diplomat$")
_HEADS = re.compile(
    r"(?:secretary|director)[- ]general|managing director|executive director|chair(?:man|woman|person)?|president|chief|head|"
    r"high commissioner|governor",
    re.IGNORECASE,
)
_DIPLOMATS = re.compile(
    r"foreign (?:minister|secretary|policy chief)|secretary of state|external affairs|minister of foreign affairs|"
    r"high representative",
    re.IGNORECASE,
)


def called_by_rank(doc: Document, start: int, end: int) -> Actor | None:
    """Return the person whom a phrase such as "the Arab League chief" means, of those named before it."""
    words = doc.text[start:end]
    found, office = _CHIEF.match(words), _HEADS
    if found is None:
        found, office = _DIPLOMAT.match(words), _DIPLOMATS
    if found is None:
        return None
    name = found["body"] or (found.groupdict().get("owner") or "")
    served = _polity(doc, start, end) or _body(name)
    if served is None:
        return None
    before = doc.mentions[: bisect_left(doc.mentions, (start,))]
    return next((m.actor for m in reversed(before) if _serves(m, served, office)), None)


def _polity(doc: Document, start: int, end: int) -> str | None:
    inside = doc.mentions[bisect_left(doc.mentions, (start,)) : bisect_left(doc.mentions, (end,))]
    return next((m.actor.name for m in inside if m.actor.kind in {"state", "group", "institution"}), None)


def _body(name: str) -> str | None:
    entry = lookup(name)
    return entry.body[0] if entry and entry.body else None


def _serves(mention: Mention, served: str, office: re.Pattern[str]) -> bool:
    actor = mention.actor
    return (
        actor.kind == "person"
        and actor.speaks_for == served
        and actor.office is not None
        and office.search(actor.office) is not None
    )

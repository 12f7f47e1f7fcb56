"""Who is called by rank alone: "the NATO chief", "the top US diplomat", once the article has named who holds the office."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.readers.rules.document import Actor, Document, Mention
from dateline.readers.rules.lexicon import lookup

_CHIEF = re.compile(r"(?P<body>[\w.'’ -]{2,40}?)(?:['’]s)? (?:chief|head|boss)$")
_DIPLOMAT = re.compile(
    r"(?:(?P<owner>[\w.’' -]{2,30}?)['’]s )?top (?:(?P<body>[\w.-]{2,20}) )?diplomat$|(?P<people>[\w.-]{2,20}) top diplomat$"
)
_SPOKESMAN = re.compile(
    r"(?P<body>[\w.’'-]{2,20})(?:['’]s)? (?:(?:presidential|government) )?"
    r"(?:spokes(?:man|woman|person)|press secretary)$"
)
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
_SPEAKS = re.compile(r"spokes|press secretary", re.IGNORECASE)
_CALLED = ((_CHIEF, _HEADS), (_DIPLOMAT, _DIPLOMATS), (_SPOKESMAN, _SPEAKS))
_NEW = re.compile(r"\b(?:an?|one|another)\s$", re.IGNORECASE)
_ABROAD = frozenset({"ambassador", "envoy"})


def called_by_rank(doc: Document, start: int, end: int) -> Actor | None:
    """Return the person whom a phrase such as "the Arab League chief" means, of those named before it."""
    words = doc.text[start:end]
    if _NEW.search(doc.text, max(0, start - len("another ")), start):
        return None  # "a top US diplomat" may be anybody
    if words.lower() in _ABROAD:
        return _posted(doc, start, words.lower())
    for called, office in _CALLED:
        if found := called.match(words):
            named = next(filter(None, found.groups()), "")
            served = _polity(doc, start, end) or _body(named)
            people = {m.actor: None for m in reversed(_before(doc, start)) if _serves(m, served, office)}
            sole = called is not _SPOKESMAN or len(people) == 1
            return next(iter(people), None) if served and sole else None
    return None


def _before(doc: Document, start: int) -> list[Mention]:
    return doc.mentions[: bisect_left(doc.mentions, (start,))]


def _posted(doc: Document, start: int, office: str) -> Actor | None:
    """Return who was introduced as an ambassador to somewhere: "Russia's Ambassador to Iran Jane Doe ... the ambassador"."""
    people = (m.actor for m in reversed(_before(doc, start)) if m.actor.kind == "person")
    return next((actor for actor in people if f"{office} to " in f"{actor.office} ".lower()), None)


def _polity(doc: Document, start: int, end: int) -> str | None:
    inside = doc.mentions[bisect_left(doc.mentions, (start,)) : bisect_left(doc.mentions, (end,))]
    actors = [m.actor for m in inside]
    found = next((a.name for a in actors if a.kind in {"state", "group"}), None)
    return found or next((a.speaks_for or a.name for a in actors if a.kind == "institution"), None)


def _body(name: str) -> str | None:
    entry = lookup(name)
    return entry.body[0] if entry and entry.body else None


def _serves(mention: Mention, served: str | None, office: re.Pattern[str]) -> bool:
    actor = mention.actor
    return (
        actor.kind == "person"
        and actor.speaks_for == served
        and actor.office is not None
        and office.search(actor.office) is not None
    )

"""Whether words on a meeting can be on one that the article tells of: no other company, day or place is named."""

from __future__ import annotations

import re

from dateline.readers.rules.document import Document, PlaceMention
from dateline.readers.rules.keyed import FLAGS

_WITH = re.compile(
    r"\b(?:summit|meeting|talks|encounter|negotiations|session|agreement|deal|accord|treaty|pact)\s"
    r"(?:(?:was|were|had\sbeen)\s\w+\s)?(?:at\sthe\s\w+\s)?(?:with|between|of)\s(?:the\s)?",
    FLAGS,
)
_THEM = re.compile(
    r"(?:two|three|pair|leaders|presidents|prime\sministers|him|her|them|his|their|each\sother|one\sanother|nothing|no|little)\b",
    FLAGS,
)


def may_be_told(doc: Document, start: int, end: int, people: tuple[str, ...]) -> bool:
    """Whether the words between two offsets can be on a meeting of *people* that the article tells of as held."""
    rows = [r for r in doc.reports if r.kind == "held" and set(r.people) == set(people)]
    if any(not _is_of(doc, match.end(), people) for match in _WITH.finditer(doc.lower, start, end)):
        return False
    days = [t.moment for t in doc.times if start <= t.start < end and t.moment]
    if days and not any(r.when is None or r.when.meets(day) for r in rows for day in days):
        return False
    places = [p.place for p in doc.places if start <= p.start < end and not _is_actor(doc, p)]
    return not places or any(r.place is None or r.place.compatible(place) for r in rows for place in places)


def _is_of(doc: Document, at: int, people: tuple[str, ...]) -> bool:
    """Whether it is one of *people*, or his country, with whom the meeting was."""
    if _THEM.match(doc.lower, at):
        return True
    named = next((m.actor for m in doc.mentions if m.start <= at < m.end), None)
    sides = {doc.leads.get(name) for name in people}
    return named is not None and (named.name in people or (named.kind == "state" and named.name in sides))


def _is_actor(doc: Document, place: PlaceMention) -> bool:
    """Whether a name is that of a country that acts, and no place where things happen."""
    return any(m.start < place.end and place.start < m.end for m in doc.mentions)

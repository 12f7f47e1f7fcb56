"""Whom a title in the plural can mean: "the two presidents" are no prime ministers."""

from __future__ import annotations

from dateline.readers.rules.document import Document
from dateline.readers.rules.lexicon import lookup
from dateline.readers.rules.meetings.joining import People

_OTHER = {"presidents": "prime minister", "prime ministers": "president", "premiers": "president"}


def may_hold(doc: Document, people: People, office: str) -> bool:
    """Whether nobody of *people* is known for another office alone than that of "presidents" or "prime ministers"."""
    other = _OTHER[office]
    return all(not held or any(other not in one for one in held) for held in (_held(doc, n) for n in people))


def _held(doc: Document, name: str) -> set[str]:
    """Return the offices that somebody is known for, from the article and from the lexicon."""
    told = {m.actor.office.lower() for m in doc.mentions if m.actor.name == name and m.actor.office}
    known = lookup(name)
    return told | {term.office for term in known.leaders} if known else told

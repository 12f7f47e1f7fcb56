"""Forgetting: what stays of an article's events when its words are to be erased.

The words of an article stand in its text and, quoted, in its findings. A quote gives way to blocks of its length, so
that offsets and all that is derived from them stay; what is reported, by whom and of which day, are facts and stay, and
so do the words of a date. Forgetting the facts as well leaves of a finding that there was one.
"""

from __future__ import annotations

from dateline.events import ArticleCorrected, ArticleFiled, Claim, Event, Finding, StatementMade
from dateline.evidence import Evidence

BLOCK = "\u2588"


def without_words(event: Event) -> Event:
    """Return what stays of an event when the words of its article are erased."""
    if not isinstance(event, Finding):
        return event
    changes: dict[str, object] = {"evidence": tuple(map(_blocked, event.evidence))}
    if claims := getattr(event, "claims", ()):
        changes["claims"] = tuple(map(_claim, claims))
    if isinstance(event, StatementMade):
        changes["words"] = BLOCK * len(event.words)
    return event.model_copy(update=changes)


def without_facts(event: Event) -> Event:
    """Return what stays of an event when all that its article reports, and is called, is erased as well."""
    match event:
        case ArticleFiled():
            gone = dict.fromkeys(("url", "publisher", "byline", "title", "published"))
            return event.model_copy(update=gone | {"source": BLOCK, "sketch": ()})
        case ArticleCorrected():
            return event.model_copy(update={"title": None, "published": None, "sketch": ()})
        case StatementMade():
            return _emptied(event).model_copy(update={"speaker": BLOCK, "words": BLOCK})
        case Finding():
            return _emptied(event)
        case _:
            return event


_NOTHING = {
    "evidence": (Evidence(start=0, end=1, quote=BLOCK),),
    "when": None,
    "when_words": None,
    "participants": (),
    "proposers": (),
    "by": (),
    "absent": (),
    "about": (),
    "place": None,
    "ordinal": None,
    "claims": (),
    "count": 1,
    "office": None,
    "speaks_for": None,
    "stance": "none",
    "direct": False,
}


def _emptied(finding: Finding) -> Finding:
    fields = type(finding).model_fields
    return finding.model_copy(update={name: value for name, value in _NOTHING.items() if name in fields})


def _claim(claim: Claim) -> Claim:
    return claim.model_copy(update={"evidence": _blocked(claim.evidence)})


def _blocked(evidence: Evidence) -> Evidence:
    return evidence.model_copy(update={"quote": BLOCK * len(evidence.quote)})

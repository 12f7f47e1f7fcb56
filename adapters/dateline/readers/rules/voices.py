"""The voice behind any noun phrase: a known actor, or an unnamed role as the article words it."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.readers.rules.document import Actor, Document
from dateline.readers.rules.lexicon import lookup

_ARTICLE = re.compile(r"(?:the|a|an|one|that|this)\s+", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*[,;(—–].*|\s+(?:who|whose|which|that|speaking|requesting|asking|on condition|familiar|close to|quoted|cited)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_PLURAL = re.compile(
    r"\b(?:some|others|many|several|they|analysts|experts|officials|people|critics|\w+(?:[^s]s|men|women))$",
    re.I,
)


def actor_at(doc: Document, start: int, end: int) -> Actor | None:
    """Return the actor of the mention that best covers the span."""
    i = max(bisect_left(doc.mentions, start, key=lambda m: m.end), 0)
    best, size = None, 0
    while i < len(doc.mentions) and doc.mentions[i].start < end:
        mention = doc.mentions[i]
        shared = min(end, mention.end) - max(start, mention.start)
        if shared > size:
            best, size = mention.actor, shared
        i += 1
    return best


def voice_of(doc: Document, start: int, end: int) -> Actor:
    """Return the actor for a noun phrase that speaks: a known mention, or a role named as in the text."""
    text = doc.text[start:end]
    core = _ARTICLE.sub("", _TAIL.sub("", text.strip()), count=1).strip()
    for mention in doc.mentions:
        if mention.start >= end:
            break
        if (
            mention.start >= start
            and mention.form != "demonym"
            and len(core) <= mention.end - mention.start + 4
        ):
            return mention.actor
    state = None
    for mention in doc.mentions:
        if start <= mention.start < end and mention.actor.speaks_for:
            state = mention.actor.speaks_for
            break
    if state is None and (entry := lookup(core)):
        state = entry.polity
    return Actor(core or text, "role", state, plural=bool(_PLURAL.search(core)))

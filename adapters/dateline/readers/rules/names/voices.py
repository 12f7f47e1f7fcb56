"""The voice behind any noun phrase: a known actor, or an unnamed role as the article words it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from dateline.readers.rules.document import Actor, Document, Mention
from dateline.readers.rules.lexicon import adjective_of, as_written, fold, lookup
from dateline.readers.rules.names.chiefs import called_by_rank
from dateline.readers.rules.names.introductions import FORMER
from dateline.readers.rules.names.recall import (
    begins_sentence,
    group_before,
    house_before,
    inside,
    recalled,
    state_before,
)
from dateline.readers.rules.names.roles import (
    PREPOSITION,
    head_of,
    is_name,
    is_public,
    is_quantified,
    role,
    voice_words,
)

_ARTICLE = re.compile(r"(?:the|an?|one(?!\s+of\b)|this|that)\s+(?=\w)", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*[,;:(—–].*|\s--\s.*"
    r"|\s+(?:who|whose|which|that|speaking|requesting|asking|insisting|declining|on (?:the )?condition"
    r"|under (?:the )?condition|not authori[sz]ed|identified only|here|there|alike|also|later)\b.*"
    r"|\s+\w{3,}ing\s(?:with|to|from|on|in|at|for|the|reporters|journalists|his|her|about)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_GENITIVE = re.compile(r"^(?:['’]s?(?=\s|$))")
_REPORTERS = frozenset({"news", "state", "television", "tv", "radio", "reporter", "reporters"})
# A body that every state has, said without its state, is of the state named last.
_NATIONAL = frozenset({"ministry", "government", "military", "regime", "parliament", "army"})
# Behind one of these a name is somebody else's: "a spokesman for Jane Doe", "the office of Jane Doe".
_BEFORE_OTHERS = frozenset("of for to by with from in at on against under after the and or like near".split())
_BARE = frozenset({"official", "officials", "spokesman", "spokeswoman", "spokesperson", "source", "aide"})


def actor_at(doc: Document, start: int, end: int) -> Actor | None:
    """Return the actor of the mention that best covers the span."""
    best, size = None, 0
    for mention in inside(doc, start, end):
        shared = min(end, mention.end) - max(start, mention.start)
        if shared > size:
            best, size = mention.actor, shared
    return best


# "A declaration read out by the premier": who issues a text speaks in it.
_TEXT_BY = re.compile(
    r"(?:(?:the|an?|this|that|their|its|his|her)\s)?(?:[\w-]+\s){0,3}?"
    r"(?:statement|declaration|communiqu[eé]|readout|read-out|release|message|notice|summary|bulletin)\s"
    r"(?:issued|released|published|read(?:\sout)?|posted|put\sout|circulated|distributed)\s(?:\w+\s){0,2}?by\s"
    r"(?=(?P<author>[^,.;:\n]{3,80}?)(?:\s(?:in|at|on|after|late|early|earlier|last)\s|[,.;:\n]|$))"
    r"(?!the\s(?:\w+\s)?(?:countries|sides|governments|parties|leaders)\b|both\b)",
    re.IGNORECASE,
)


def voice_of(doc: Document, start: int, end: int) -> Actor:
    """Return the actor for a noun phrase that speaks: a known mention, or a role named as in the text.

    A text that somebody has issued is spoken by who did.
    """
    if text := _TEXT_BY.match(doc.text, start):
        return voice_of(doc, text.end(), end if end > text.end() else text.end("author"))
    first, last = _core(doc.text, start, end)
    mentions = [m for m in inside(doc, first, last) if start <= m.start and m.end <= last + 2]
    return (
        _named(doc, first, last, mentions)
        or called_by_rank(doc, first, last)
        or _apposed(doc, start, last, end)
        or _belonging(doc, first, last, mentions)
        or (None if mentions else recalled(doc, first, last))
        or _role(doc, first, last, mentions)
    )


_OF_GROUP = re.compile(
    r" (?:for|of) the (?:group|movement|rebels|militia|faction|organisation|organization)$"
)
_ONE_OF = re.compile(r"(?:one|another) of ", re.IGNORECASE)
_GUEST = re.compile(
    r"\b(?:[Dd]iplomats?|[Ww]estern|[Ff]oreign (?!ministry|minister)|based in|[Ee]nvoys?)\b(?!.*\bministry\b)"
)


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the phrase without its article, relative clause, apposition and what follows."""
    while start < end and not text[start].isalnum():
        start += 1
    tail = _TAIL.search(text, start, end)
    if tail and tail.start() > start:
        end = tail.start()
    while end > start and not text[end - 1].isalnum() and text[end - 1] != ".":
        end -= 1
    article = _ARTICLE.match(text, start, end)
    return (article.end() if article else start), end


def _named(doc: Document, start: int, end: int, mentions: list[Mention]) -> Actor | None:
    """Return the actor whose mention is the head of the phrase: nothing follows, no preposition before."""
    for mention in mentions:
        if mention.possessive or (mention.form == "demonym" and not _is_people(doc, start, end, mention)):
            continue
        if mention.end < end and not _may_follow(doc, mention, end):
            continue
        if not PREPOSITION.search(doc.text, start, mention.start):
            return mention.actor
        if mention.form == "full" and mention.end == end and _is_titled(doc, start, mention):
            role_before = role(doc.text[start : mention.start].strip(), None)
            state = next((m.actor.speaks_for for m in mentions if m.start < mention.start), None)
            served = state if is_public(head_of(role_before.name)) else None
            return replace(mention.actor, speaks_for=mention.actor.speaks_for or served)
    return None


def _is_titled(doc: Document, start: int, mention: Mention) -> bool:
    """Whether a person's title stands before the name without a comma: "Spokesperson of the Foreign Ministry Jane Doe"."""
    before = doc.text[start : mention.start].split()
    return bool(before) and mention.actor.kind == "person" and before[-1].lower() not in _BEFORE_OTHERS


def _is_people(doc: Document, start: int, end: int, mention: Mention) -> bool:
    """Whether the whole phrase is "the Americans", which means the state."""
    alone = mention.start == start and mention.end == end and doc.text[end - 1] == "s"
    return alone and doc.text[max(0, start - 4) : start].lower() == "the "


def _may_follow(doc: Document, mention: Mention, end: int) -> bool:
    """Whether a mention stays the head: "news agency" follows a medium, "of Ohio" a name."""
    rest = doc.text[mention.end : end]
    after = [fold(word) for word in PREPOSITION.split(rest)[0].split()]
    if mention.actor.kind == "person":
        return not after
    if mention.actor.kind == "media":
        return all(word in voice_words("medium") | _REPORTERS for word in after)
    return not rest.strip(" .'’s")


def _apposed(doc: Document, start: int, core: int, end: int) -> Actor | None:
    """Return the person whom the phrase goes on to name: "a lawyer for the family, David Roe"."""
    for mention in inside(doc, core, end):
        if mention.actor.kind == "person" and mention.form == "full" and start <= mention.start:
            return mention.actor if doc.text[core : mention.start].strip() == "," else None
    return None


def _belonging(doc: Document, start: int, end: int, mentions: list[Mention]) -> Actor | None:
    """Return "Moon Jae-in's office" for "his office", "North Korean foreign ministry" for "North Korea's"."""
    one = _ONE_OF.match(doc.text, start, end)
    start = one.end() if one else start
    owner = next((m for m in mentions if m.possessive and start <= m.start <= start + 1), None)
    if owner is None:
        return None
    rest = _GENITIVE.sub("", doc.text[owner.end : end]).strip()
    rest = rest.removesuffix("s") if one else rest  # "one of his aides" is an aide
    if not rest:
        return owner.actor
    if is_name(rest):
        return Actor(as_written(rest), "person")
    state = owner.actor.speaks_for
    possessor = adjective_of(owner.actor.name) if owner.actor.kind == "state" else f"{owner.actor.name}'s"
    return role(f"{possessor} {rest}", state if is_public(rest) else None)


def _role(doc: Document, start: int, end: int, mentions: list[Mention]) -> Actor:
    name = " ".join(doc.text[start:end].split())
    if not mentions and (of_group := _OF_GROUP.search(name)) and (group := group_before(doc, start)):
        return role(f"{name[: of_group.start()]} for {group.name}", group.speaks_for)
    if not mentions and is_name(name) and not _ARTICLE.match(doc.text, max(0, start - 4), start):
        return Actor(as_written(name), "person")
    if all(mention.start > start for mention in mentions):
        name = _uncapitalised(doc, start, name)
    head = head_of(name)
    if not is_public(head) and not is_public(name.split(" of ")[0]):
        return role(name, None)
    if head not in _NATIONAL and not FORMER.isdisjoint(map(fold, name.split())):
        return role(name, None)  # "a retired Turkish general" carries nobody's position but his own
    guest = _GUEST.search(name) is not None  # "a Western diplomat based in Kinshasa" is not of Congo
    named = (m.actor.speaks_for for m in mentions if _carries(doc.text, start, m, guest=guest))
    seat = None if mentions or guest else _seat_in(doc, start, end)
    state = next(filter(None, named), None) or seat
    if state is None and not mentions and fold(name) in _BARE and (house := house_before(doc, start)):
        return role(f"{house.name} {name}", house.speaks_for)
    if state is None and head in _NATIONAL and (state := state_before(doc, start)):
        name = f"{adjective_of(state)} {name}"
    return role(name, state)


def _seat_in(doc: Document, start: int, end: int) -> str | None:
    """Return the state whose seat the phrase names: "officials in Pyongyang"."""
    first = bisect_left(doc.places, (start,))
    for place in doc.places[first:]:
        if place.end > end:
            return None
        if (entry := lookup(place.place.name)) and entry.polity:
            return entry.polity
    return None


def _carries(text: str, start: int, mention: Mention, *, guest: bool) -> bool:
    """Whether a mention says for whom the phrase speaks: before the noun, or after "of", "in", "from".

    A guest speaks for no place in which he is.
    """
    before = [match[0] for match in PREPOSITION.finditer(text, start, mention.start)]
    return not before or (before[-1] in voice_words("public_of") and not (guest and before[-1] == "in"))


def _uncapitalised(doc: Document, start: int, name: str) -> str:
    """Return a phrase without the capital that only its place in the sentence gives it."""
    first, _, rest = name.partition(" ")
    low = first.lower()
    if not first[1:].islower() or _is_polity(first) or not begins_sentence(doc, start):
        return name
    if rest[:1].isupper() and not is_quantified(low):
        return name
    if is_quantified(low) or is_public(low):
        return f"{low} {rest}".strip()
    return f"{low} {rest}".strip() if _is_common(doc.text, first, low, alone=not rest) else name


@lru_cache(maxsize=64)
def _is_common(text: str, first: str, low: str, *, alone: bool) -> bool:
    """Whether a word stands more often small than with a capital that is its own; a plural alone may do so."""
    common = _standing(text, low)
    found = next(common, None) is not None
    if not found and not (alone and low.endswith("s")):
        return False
    named = sum(_goes_on(text, at) for at in _standing(text, first))
    return named == 0 or (found and next(islice(common, named - 1, None), None) is not None)


def _standing(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands in a text after white space."""
    at = text.find(word, 1)
    while at > 0:
        after = text[at + len(word) : at + len(word) + 1]
        if text[at - 1].isspace() and word[-1].isalnum() and not (after.isalnum() or after == "_"):
            yield at
        at = text.find(word, at + 1)


def _goes_on(text: str, at: int) -> bool:
    """Whether the word at *at* does not open a sentence: a small letter or a comma stands before it."""
    before = text[max(0, at - 2)]
    return before in ",;" or "a" <= before <= "z"


def _is_polity(word: str) -> bool:
    entry = lookup(word)
    return entry is not None and entry.polity is not None

"""The voice behind any noun phrase: a known actor, or an unnamed role as the article words it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from dateline.readers.rules.document import Actor, Document, Mention
from dateline.readers.rules.lexicon import adjective_of, fold, lookup, rows

_ARTICLE = re.compile(r"(?:the|an?|one|this|that)\s+(?=\w)", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*[,;:(—–].*"
    r"|\s+(?:who|whose|which|that|speaking|requesting|asking|insisting|declining|on (?:the )?condition"
    r"|under (?:the )?condition|not authori[sz]ed|identified only|here|there|alike|also|later)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_PREPOSITION = re.compile(
    r"\b(?:of|for|from|in|at|to|with|on|near|by|against|within|inside|about|among|under)\b"
)
_PLURAL_WORDS = frozenset(
    "some others many several they both most few all analysts experts people men women police".split()
)
_SINGULAR_S = ("ss", "us", "is", "os", "news")
_THINGS = frozenset({"state", "institution", "media"})
_GENITIVE = re.compile(r"^(?:['’]s?(?=\s|$))")
_BARE = frozenset({"official", "officials", "spokesman", "spokeswoman", "spokesperson", "source", "aide"})
_INTRODUCED = (
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s"
    r"((?:[\w.'’-]+\s){{0,6}}?{}(?:\s(?:in|at|from|of|with)\s(?:the\s)?[\w.'’-]+)?)"
)
_GROUPS = re.compile(
    r"\b((?:(?:[A-Z][\w.]+|some|many|several|senior|other|most|government|diplomatic|security)\s){0,3}"
    r"(?:analysts|experts|officials|critics|sources|diplomats|observers|scholars|lawmakers|leaders|protesters"
    r"|researchers|ministers|aides|authorities|activists|supporters|negotiators|residents|economists))\b"
)


def actor_at(doc: Document, start: int, end: int) -> Actor | None:
    """Return the actor of the mention that best covers the span."""
    best, size = None, 0
    for mention in _inside(doc, start, end):
        shared = min(end, mention.end) - max(start, mention.start)
        if shared > size:
            best, size = mention.actor, shared
    return best


def voice_of(doc: Document, start: int, end: int) -> Actor:
    """Return the actor for a noun phrase that speaks: a known mention, or a role named as in the text."""
    core_start, core_end = _core(doc.text, start, end)
    mentions = [m for m in _inside(doc, core_start, core_end) if start <= m.start and m.end <= core_end + 2]
    return (
        _named(doc, core_start, core_end, mentions)
        or _belonging(doc, core_start, core_end, mentions)
        or _recalled(doc, core_start, core_end, mentions)
        or _role(doc, core_start, core_end, mentions)
    )


def _inside(doc: Document, start: int, end: int) -> list[Mention]:
    first = bisect_right(doc.mentions, start, key=lambda m: m.end)
    last = bisect_left(doc.mentions, end, key=lambda m: m.start)
    return doc.mentions[first:last]


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the phrase without its article, relative clause, apposition and what follows."""
    while start < end and not (text[start].isalnum()):
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
        if mention.form == "demonym" and not _is_people(doc, start, end, mention):
            continue
        if mention.possessive:
            continue
        if (
            mention.end < end
            and doc.text[mention.end : end].strip(" .'’s")
            and not _is_label(doc, mention, end)
        ):
            continue
        if not _PREPOSITION.search(doc.text, start, mention.start):
            return mention.actor
    return None


def _is_people(doc: Document, start: int, end: int, mention: Mention) -> bool:
    """Whether the whole phrase is "the Americans", which means the state."""
    alone = mention.start == start and mention.end == end and doc.text[end - 1] == "s"
    return alone and doc.text[max(0, start - 4) : start].lower() == "the "


def _is_label(doc: Document, mention: Mention, end: int) -> bool:
    """Whether only "news agency" or the like follows a medium's name, or "'s tweet" a name."""
    after = [fold(word) for word in _PREPOSITION.split(doc.text[mention.end : end])[0].split()]
    labels = _words("medium") | {"news", "state", "television", "tv", "radio", "reporter", "reporters"}
    return mention.actor.kind == "media" and all(word in labels for word in after)


def _belonging(doc: Document, start: int, end: int, mentions: list[Mention]) -> Actor | None:
    """Return "Moon Jae-in's office" for "his office", "North Korean foreign ministry" for "North Korea's"."""
    owner = next((m for m in mentions if m.possessive and m.start <= start + 1), None)
    if owner is None:
        return None
    rest = _GENITIVE.sub("", doc.text[owner.end : end]).strip()
    if not rest:
        return owner.actor
    state = owner.actor.speaks_for
    if owner.actor.kind == "state":
        name = f"{adjective_of(owner.actor.name)} {rest}"
    else:
        name = f"{owner.actor.name}'s {rest}"
    return _make(name, state if _is_public(rest) or _is_mouthpiece(rest) else None)


def _recalled(doc: Document, start: int, end: int, mentions: list[Mention]) -> Actor | None:
    """Return whom "the official", "the ministry", "the newspaper" or "they" means."""
    words = doc.text[start:end].split()
    head = fold(words[-1])
    if head == "it":
        return _thing_before(doc, start)
    if head == "they":
        found = _last(_GROUPS, doc.text, start)
        return _make(found, _state_in(doc, found)) if found else None
    if mentions or len(words) > 2 or _indefinite(doc.text, start):  # noqa: PLR2004 - "news agency"
        return None
    if head in _words("medium"):
        return next((m.actor for m in _before(doc, start) if m.actor.kind == "media"), None)
    if head in {"ministry", "department", "commission", "council", "agency"} and len(words) == 1:
        known = (m.actor for m in _before(doc, start) if m.actor.kind == "institution")
        return next((actor for actor in known if fold(actor.name).endswith(head)), None)
    if head in _words("public") | {"source", "analyst", "expert", "person", "diplomat"} and len(words) == 1:
        found = _last(re.compile(_INTRODUCED.format(head)), doc.text, start)
        if found and found != head:
            return _make(found, _state_in(doc, found) if _is_public(head) else None)
    return None


def _role(doc: Document, start: int, end: int, mentions: list[Mention]) -> Actor:
    name = " ".join(doc.text[start:end].split())
    if name[:1].isupper() and _begins_sentence(doc, start) and all(m.start > start for m in mentions):
        name = name[0].lower() + name[1:]
    state = None
    head = _PREPOSITION.split(name)[0].split()[-1:] or [name]
    public = _is_public(head[0]) or _is_mouthpiece(name)
    if public and mentions:
        before = [m for m in mentions if _carries(doc.text, start, m)]
        state = next((m.actor.speaks_for for m in before if m.actor.speaks_for), None)
    elif public and (place := _place_in(doc, start, end)):
        state = place
    elif public and fold(name) in _BARE:
        house = _house_before(doc, start)
        if house:
            return _make(f"{house.name} {name}", house.speaks_for)
    if public and state is None and fold(head[0]) in {"ministry", "government", "military", "regime"}:
        state = _state_before(doc, start)
        name = f"{adjective_of(state)} {name}" if state else name
    return _make(name, state)


def _place_in(doc: Document, start: int, end: int) -> str | None:
    """Return the state whose seat the phrase names: "officials in Pyongyang"."""
    first = bisect_left(doc.places, start, key=lambda place: place.start)
    for place in doc.places[first:]:
        if place.end > end:
            return None
        if (entry := lookup(place.place.name)) and entry.polity:
            return entry.polity
    return None


def _carries(text: str, start: int, mention: Mention) -> bool:
    """Whether a mention says for whom the phrase speaks: before the noun, or after "of", "in", "from"."""
    preposition = None
    for preposition in _PREPOSITION.finditer(text, start, mention.start):  # noqa: B007 - the last one counts
        pass
    return preposition is None or preposition[0] in _words("public_of")


def _make(name: str, state: str | None) -> Actor:
    head = _PREPOSITION.split(name)[0].split()[-1:] or [name]
    word = fold(head[0])
    entry = lookup(head[0])
    gender = entry.office.gender if entry and entry.office else None
    kind = "institution" if word in _words("body") and "'s " not in name else "role"
    return Actor(
        name,
        "institution" if kind == "institution" else "role",
        state,
        gender=gender,
        plural=_plural(name, word),
    )


def _plural(name: str, head: str) -> bool:
    first = fold(name.split(maxsplit=1)[0])
    return (
        first in _PLURAL_WORDS
        or head in _PLURAL_WORDS
        or (head.endswith("s") and not head.endswith(_SINGULAR_S))
    )


def _is_public(phrase: str) -> bool:
    return any(fold(word) in _words("public") for word in phrase.split())


def _is_mouthpiece(phrase: str) -> bool:
    """Whether a phrase names media that belong to a state."""
    words = {fold(word) for word in re.split(r"[\s-]", phrase)}
    return "state" in words and not words.isdisjoint(
        _words("medium") | {"media", "television", "tv", "radio"}
    )


def _indefinite(text: str, start: int) -> bool:
    return re.search(r"\b(?:an?|one|another)\s$", text[max(0, start - 9) : start], re.IGNORECASE) is not None


def _before(doc: Document, start: int) -> list[Mention]:
    """Return the mentions before an offset, the nearest first."""
    return doc.mentions[bisect_left(doc.mentions, start, key=lambda m: m.start) - 1 :: -1] if start else []


def _thing_before(doc: Document, start: int) -> Actor | None:
    """Return what "it" means: the first body, state or medium of this sentence or the one before."""
    i = bisect_right(doc.sentences, start, key=lambda sentence: sentence.start) - 1
    for sentence in doc.sentences[max(0, i - 1) : i + 1][::-1]:
        for mention in _inside(doc, sentence.start, min(sentence.end, start)):
            if mention.actor.kind in _THINGS and mention.form != "demonym" and not mention.possessive:
                return mention.actor
    return None


def _house_before(doc: Document, start: int) -> Actor | None:
    """Return the public body of this paragraph or the one before; one that begins a sentence goes first."""
    since = doc.text.rfind("\n", 0, max(0, doc.text.rfind("\n", 0, start) - 1))
    houses = []
    for mention in _before(doc, start):
        if mention.start < since:
            break
        if mention.actor.kind == "institution" and mention.actor.speaks_for:
            houses.append(mention)
    leading = (m for m in houses if _begins_sentence(doc, m.start))
    found = next(leading, None) or next(iter(houses), None)
    return found.actor if found else None


def _begins_sentence(doc: Document, offset: int) -> bool:
    i = bisect_right(doc.sentences, offset, key=lambda sentence: sentence.start) - 1
    return i >= 0 and doc.text[doc.sentences[i].start : offset].strip(" \"“'‘").lower() in {
        "",
        "the",
        "a",
        "an",
        "one",
    }


def _state_before(doc: Document, start: int) -> str | None:
    return next((m.actor.name for m in _before(doc, start) if m.actor.kind == "state"), None)


def _state_in(doc: Document, phrase: str) -> str | None:
    """Return the state that a phrase found elsewhere in the article names."""
    at = doc.text.find(phrase)
    return next((m.actor.speaks_for for m in _inside(doc, at, at + len(phrase)) if m.actor.speaks_for), None)


def _last(pattern: re.Pattern[str], text: str, before: int) -> str | None:
    found = None
    for match in pattern.finditer(text, 0, before):
        found = match[1]
    return " ".join(found.split()) if found else None


@cache
def _words(name: str) -> frozenset[str]:
    return next(frozenset(words.split()) for cls, words in rows("voice_words.tsv") if cls == name)

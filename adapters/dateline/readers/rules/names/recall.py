"""Voices that point back: "the official", "the ministry", "the newspaper", "they", "it"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from dateline.readers.rules.document import Actor, Document, Mention
from dateline.readers.rules.lexicon import fold
from dateline.readers.rules.names.roles import is_public, role, voice_words

_THINGS = frozenset({"state", "institution", "group", "media"})
# "The government" is the state's, and none of which an article spoke: "to form a unity government".
_NATIONAL = frozenset({"government", "regime", "army", "military"})
_JUST_BEFORE = 400  # characters, a paragraph or two
_PRINTED = frozenset("newspaper paper daily weekly magazine tabloid".split())
_NO_PAPERS = frozenset(
    (
        "tass, itar-tass, reuters, afp, ap, associated press, agence france-presse, dpa, xinhua, interfax, kcna, "
        "yonhap, kyodo, anadolu, pti, ansa, efe, irna, ria novosti, bbc, cnn, npr, "
        "abc, cbs, nbc, rte, itv, rt, pbs, voa, al jazeera, sky news, fox news"
    ).split(", ")
)
_BODIES = frozenset({"ministry", "department", "commission", "council", "agency", "parliament"})
_INDEFINITE = re.compile(r"\b(?:an?|one|another)\s$", re.IGNORECASE)
_ACCORDING = re.compile(r"\baccording to (?:the )?$", re.IGNORECASE)
_OPENING = frozenset({"", "the", "a", "an", "one"})
_INTRODUCED = (
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s"
    r"((?:(?!(?:during|after|before|with|to|by|that|which|who|and|said|says|told|when|while|as)\s)"
    r"(?:[\w'’-]|\.(?=\w)|(?<=\b[A-Z])\.)+\s){{0,6}}?{}(?:\s(?:in|at|from|of|with)\s(?:the\s)?[\w.'’-]*[\w'’])?)"
)
# "Two aides were there; one of them said": one of the several who were named last.
_ONE = frozenset({"one", "one of them", "another", "another of them", "other"})
_COUNTING = re.compile(r"(?:some|many|several|most|other|two|three|four)\s", re.IGNORECASE)
_GROUPS = re.compile(
    r"\b((?:(?:[A-Z][\w.]+|[Ss]ome|[Mm]any|[Ss]everal|senior|other|most|government|diplomatic|security)\s){0,3}"
    r"(?:[Aa]nalysts|[Ee]xperts|[Oo]fficials|[Cc]ritics|[Ss]ources|[Dd]iplomats|[Oo]bservers|[Ss]cholars|[Ll]awmakers|leaders"
    r"|[Pp]rotesters|[Rr]esearchers|(?<!prime )ministers|[Aa]ides|[Ss]pecialists|[Aa]dvisers|[Ee]nvoys|generals"
    r"|[Rr]elatives|[Ss]urvivors|[Ww]itnesses|[Aa]uthorities|[Aa]ctivists|[Ss]upporters|[Nn]egotiators|[Rr]esidents"
    r"|[Ee]conomists))\b"
)


def inside(doc: Document, start: int, end: int) -> list[Mention]:
    """Return the mentions that share text with a span."""
    mentions = doc.mentions
    first, last = bisect_left(mentions, (start,)), bisect_left(mentions, (end,))
    if first and mentions[first - 1].end > start:
        first -= 1
    return mentions[first:last]


def recalled(doc: Document, start: int, end: int) -> Actor | None:
    """Return whom a phrase without a name of its own points back to."""
    words = doc.text[start:end].split()
    head = fold(words[-1]) if words else ""
    if head == "it":
        return _thing_before(doc, start)
    single = " ".join(words).lower() in _ONE
    if head == "they" or single:
        found = _subject_before(doc, start) or _last(_GROUPS, doc.text, start)
        return role(_singular(found) if single else found, _state_in(doc, found)) if found else None
    if _INDEFINITE.search(doc.text, max(0, start - 9), start) or len(words) > 2:  # noqa: PLR2004 - "news agency"
        return None
    if head in voice_words("medium") and (medium := _medium_before(doc, start, head)):
        return medium
    if len(words) > 1:
        return None
    if head in _BODIES:
        return _nearest(doc, start, "institution", head)
    found = _introduced(doc, start, head) if head.isalpha() and head not in _NATIONAL else None
    if found is None or fold(found) == head:
        return None
    return role(found, _state_in(doc, found) if is_public(head) else None)


def _subject_before(doc: Document, start: int) -> str | None:
    """Return the group that is the subject of the sentence before: "Officials in Oslo are glad. One of them said"."""
    i = bisect_left(doc.sentences, (start + 1,)) - 2
    found = _GROUPS.match(doc.text, doc.sentences[i].start, doc.sentences[i].end) if i >= 0 else None
    if found is None:
        return None
    name = " ".join(found[1].split())
    return name if " " in name else name.lower()


def _singular(group: str) -> str:
    """Return what one of a group is called: "South Korean official" for "some South Korean officials"."""
    name = _COUNTING.sub("", group)
    return name if name.endswith("authorities") else name.removesuffix("s")


def _introduced(doc: Document, before: int, noun: str) -> str | None:
    """Return the last phrase such as "a Thai official" for a noun."""
    if doc.text.find(noun, 0, before) < 0:
        return None
    return _last(re.compile(_INTRODUCED.format(re.escape(noun))), doc.text, before)


def house_before(doc: Document, start: int) -> Actor | None:
    """Return the public body of this paragraph or the one before; one that is a source goes first."""
    since = doc.text.rfind("\n", 0, max(0, doc.text.rfind("\n", 0, start) - 1))
    houses = [
        mention
        for mention in _before(doc, start)
        if mention.start >= since and mention.actor.kind == "institution" and mention.actor.speaks_for
    ]
    sources = (
        m
        for m in houses
        if begins_sentence(doc, m.start) or _ACCORDING.search(doc.text, max(0, m.start - 20), m.start)
    )
    found = next(sources, None) or next(iter(houses), None)
    return found.actor if found else None


def group_before(doc: Document, start: int) -> Actor | None:
    """Return the armed group or bloc named last before an offset."""
    return _nearest(doc, start, "group")


def state_before(doc: Document, start: int) -> str | None:
    """Return the state named just before an offset, else the one of whose people the article says most."""
    last = next((m for m in _before(doc, start) if m.actor.kind == "state"), None)
    if last is not None and start - last.end <= _JUST_BEFORE:
        return last.actor.name
    told = Counter(m.actor.speaks_for for m in doc.mentions if m.actor.speaks_for)
    return told.most_common(1)[0][0] if told else None


def begins_sentence(doc: Document, offset: int) -> bool:
    """Whether nothing but quotation marks and an article stands before *offset* in its sentence."""
    i = bisect_left(doc.sentences, (offset + 1,)) - 1
    return i >= 0 and doc.text[doc.sentences[i].start : offset].strip(" \"“'‘").lower() in _OPENING


def _thing_before(doc: Document, start: int) -> Actor | None:
    """Return what "it" means: the first body, state or medium of this sentence or the one before."""
    i = bisect_left(doc.sentences, (start + 1,)) - 1
    for sentence in doc.sentences[max(0, i - 1) : i + 1][::-1]:
        for mention in inside(doc, sentence.start, min(sentence.end, start)):
            if mention.actor.kind in _THINGS and mention.form != "demonym" and not mention.possessive:
                return mention.actor
    return None


def _nearest(doc: Document, start: int, kind: str, last: str = "") -> Actor | None:
    """Return the actor of a kind named last, whose name ends in the word *last*."""
    actors = (mention.actor for mention in _before(doc, start))
    return next((a for a in actors if a.kind == kind and fold(a.name).endswith(last)), None)


def _medium_before(doc: Document, start: int, noun: str) -> Actor | None:
    """Return the medium named last: "the paper" is no news agency and no broadcaster."""
    media = (m.actor for m in _before(doc, start) if m.actor.kind == "media")
    return next((a for a in media if noun not in _PRINTED or fold(a.name) not in _NO_PAPERS), None)


def _before(doc: Document, start: int) -> list[Mention]:
    """Return the mentions before an offset, the nearest first."""
    return doc.mentions[: bisect_left(doc.mentions, (start,))][::-1]


def _state_in(doc: Document, phrase: str) -> str | None:
    """Return the state that a phrase found elsewhere in the article names."""
    at = doc.text.find(phrase)
    if at < 0:
        return None
    return next((m.actor.speaks_for for m in inside(doc, at, at + len(phrase)) if m.actor.speaks_for), None)


def _last(pattern: re.Pattern[str], text: str, before: int) -> str | None:
    found = None
    for match in pattern.finditer(text, 0, before):
        found = match[1]
    return " ".join(found.split()) if found else None

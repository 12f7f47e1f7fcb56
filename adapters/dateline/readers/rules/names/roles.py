"""Unnamed voices: how the noun of a role tells its kind, its number, and whether it speaks for a state."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dateline.readers.rules.document import Actor, ActorKind
from dateline.readers.rules.lexicon import fold, lookup, rows
from dateline.readers.rules.names.pieces import word_class

PREPOSITION = re.compile(
    r"\b(?:of|for|from|in|at|to|with|on|near|by|against|within|inside|about|among|under)\b"
)
_PLURAL = frozenset(
    [
        "some",
        "others",
        "many",
        "several",
        "they",
        "both",
        "most",
        "few",
        "all",
        "people",
        "men",
        "women",
        "police",
    ]
)
_SINGULAR_S = ("ss", "us", "is", "os", "news")
_LONGEST_NAME = 4
_ROLES = 4096  # phrases of which is remembered what they are: articles call few roles by many names


@cache
def voice_words(name: str) -> frozenset[str]:
    """Return a class of nouns, as in voice_words.tsv."""
    return next(frozenset(words.split()) for cls, words in rows("voice_words.tsv") if cls == name)


@lru_cache(maxsize=_ROLES)
def role(name: str, state: str | None) -> Actor:
    """Return the actor for an unnamed role or body that the article calls *name*."""
    head = head_of(name)
    entry = lookup(head)
    return Actor(
        name,
        _kind_of(head),
        state,
        gender=entry.office.gender if entry and entry.office else None,
        plural=_is_plural(name, head),
    )


def _kind_of(head: str) -> ActorKind:
    if head == "media" or head in voice_words("medium"):
        return "media"
    return "institution" if head in voice_words("body") else "role"


@lru_cache(maxsize=_ROLES)
def head_of(phrase: str) -> str:
    """Return the folded noun on which a phrase hangs: the last word before a preposition."""
    words = PREPOSITION.split(phrase)[0].split() or phrase.split() or [phrase]
    return fold(words[-1])


@lru_cache(maxsize=_ROLES)
def is_public(phrase: str) -> bool:
    """Whether somebody so called carries the position of the state named beside."""
    words = set(map(fold, phrase.replace("-", " ").split()))
    if not words.isdisjoint(voice_words("public")):
        return True
    return "state" in words and not words.isdisjoint(voice_words("medium") | {"media", "television", "tv"})


def is_name(phrase: str) -> bool:
    """Whether a phrase has the form of a full name: two to four capitalised words, none a body's."""
    words = phrase.split()
    if not 1 < len(words) <= _LONGEST_NAME or not all(word[0].isupper() for word in words):
        return False
    last = fold(words[-1])
    return not (last.endswith("s") or last in voice_words("body") or last in word_class("body_noun"))


def is_quantified(word: str) -> bool:
    """Whether a folded word begins a phrase for several people: "some", "many"."""
    return word in _PLURAL


def _is_plural(name: str, head: str) -> bool:
    first = fold(name.split(maxsplit=1)[0])
    return first in _PLURAL or head in _PLURAL or (head.endswith("s") and not head.endswith(_SINGULAR_S))

"""Opening phrases: who comes right behind one is the subject, and not who is named in it."""

from __future__ import annotations

from dateline.readers.rules.names.words import Words

# "At his meeting with A on Monday, B said": an opening looks ahead to the subject.
FRONTING = frozenset(
    "at in during after before despite on with for since ahead amid following throughout".split()
)
_NAMES_IN_ING = frozenset({"beijing", "king", "ming", "xining"})
_ARTICLES = frozenset({"al", "el"})
_FIRST = frozenset("later earlier then now today yesterday here also meanwhile instead asked still".split())


def behind_opening(words: Words, i: int, opening: int) -> bool:
    """Whether word *i* comes right after an opening phrase: "(Later,) in a letter to A, he wrote" is not of A."""
    first = words.keys[opening]  # an adverb, and not the name of "A, speaking in Oslo, ..."
    opening += "," in words.gaps[opening] and (first in _FIRST or first.endswith("ly"))
    i -= i > 0 and words.keys[i - 1] in _ARTICLES  # "al-Sisi"
    return i > opening and "," in words.gaps[i - 1] and _fronts(words.keys[opening])


def _fronts(word: str) -> bool:
    """Whether a word opens a phrase: "at ...", or as a participle "speaking beside A in Oslo, B said"."""
    return word in FRONTING or (word.endswith("ing") and word not in _NAMES_IN_ING)

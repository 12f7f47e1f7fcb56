"""Names of those who act and speak, compared so that spellings of one name are one name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "dame", "the", "a", "an"})
# Letters that Unicode does not take apart into a base and an accent.
_LETTERS = str.maketrans("øØłŁđĐðÐıəƏ", "oOlLdDdDiaA") | str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th"}
)
_INITIALISM = re.compile(r"\b(?:[A-Za-z]\.){2,}")


_DOUBLED = re.compile(r"([a-z])\1+")
_LONG = 5  # letters


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Return what two spellings of one name share: "Kim Jong-un" and "Kim Jong Un" give one key.

    Case, accents, hyphens, apostrophes, full stops and leading titles do not count, nor does how y, i and doubled
    letters are written out of another alphabet: "Zelensky", "Zelenskyy" and "Zelenskiy".
    """
    return " ".join(map(_sound, plain_name(name).split(" ")))


def _sound(word: str) -> str:
    """Return a word of a name with one letter for those that stand for one sound.

    Short ones stay as they are (II, Lee), and so does what would become a title: it would be no part of the name.
    """
    if len(word) < _LONG:
        return word
    heard = _DOUBLED.sub(r"\1", word.replace("y", "i").replace("ks", "x"))
    return word if heard in _TITLES else heard


def plain_name(name: str) -> str:
    """Return a name in plain lower-case letters: "Kim Jong-un" is "kim jong un"."""
    folded = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    folded = "".join(c for c in folded if not unicodedata.combining(c)).casefold()
    folded = _INITIALISM.sub(lambda m: m[0].replace(".", ""), folded)
    words = re.findall(r"[^\W_]+", re.sub(r"['’]s?\b", "", folded))
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    return " ".join(words)


def people_key(names: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Return the names as a set that compares equal in any order and spelling."""
    return tuple(sorted({name_key(name) for name in names}))

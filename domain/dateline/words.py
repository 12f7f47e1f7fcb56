"""What counts as a word of a text when words are looked for: the one rule that texts and questions are read by.

A word is a run of letters and digits, with an apostrophe inside it if there is one. Its key is what all spellings of it
share: "Orbán’s", "ORBAN'S" and "Orban" have one key, as have "Sana'a" and "Sanaa".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

LONGEST = 64  # code points of a key: what is longer is no word, and databases bound what an index may hold

_APOSTROPHES = "'’‘`´ʹʻʼʽʾʿˈ′＇"
_SPLIT = {ord(sign): "'" for sign in _APOSTROPHES}
_POSSESSIVE = re.compile(r"(?<=.)'s$", re.DOTALL)
_ELIDED = re.compile(r"^(?:l|d|qu|dell|nell|all)'(?=.)", re.DOTALL)  # "l’Élysée" is the Élysée
# Letters that Unicode does not take apart, as their names are written without them.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


class Words(NamedTuple):
    """The words of a text in their order: their keys, and their places in code points, end exclusive."""

    keys: list[str]
    spans: list[tuple[int, int]]


def words_of(text: str) -> Words:
    """Return the words of a text."""
    found = list(_pattern(_marks(text)).finditer(text))
    return Words([key_of(one[0]) for one in found], [one.span() for one in found])


def line_of_keys(text: str) -> str:
    """Return the keys of a text's words, each between two blanks of its own: " peace  talks "."""
    keys = map(key_of, _pattern(_marks(text)).findall(text))
    return "".join([f" {key} " for key in keys])


def needle(keys: tuple[str, ...], *, prefix: bool) -> str:
    """Return what stands in such a line once for every place where these words follow each other."""
    line = "".join(f" {key} " for key in keys)
    return line[:-1] if prefix else line


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """Return what the spellings of a word share: case, accents and apostrophes do not count."""
    if word.isascii() and word.isalnum():
        return word.lower()[:LONGEST]
    plain = word.translate(_SPLIT).casefold().translate(_PLAIN)
    plain = _ELIDED.sub("", _POSSESSIVE.sub("", plain))
    apart = unicodedata.normalize("NFKD", plain).casefold()
    return "".join(filter(_counts, apart))[:LONGEST] or "".join(filter(str.isalnum, word))[:LONGEST]


def _counts(sign: str) -> bool:
    """Whether a sign tells words apart: letters, digits and the vowel signs of some scripts do, accents do not."""
    return sign.isalnum() or (unicodedata.category(sign)[0] == "M" and not unicodedata.combining(sign))


def _marks(text: str) -> str:
    """Return the signs of a text that stand on letters, and part no word."""
    if text.isascii():
        return ""
    return "".join(sorted(sign for sign in set(text) if unicodedata.category(sign)[0] == "M"))


@lru_cache(maxsize=256)
def _pattern(marks: str) -> re.Pattern[str]:
    letter = rf"[^\W_][{re.escape(marks)}]*" if marks else r"[^\W_]"
    return re.compile(rf"(?:{letter})+(?:[{_APOSTROPHES}](?:{letter})+)*")

"""Words of articles in a drawing: on one line, harmless, and no longer than there is room for."""

from __future__ import annotations

import re
import unicodedata

# What XML cannot hold, and what moves a cursor or turns a line round.
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
_NARROW = frozenset("iljtfrI.,:;'’|!()[] ")
_BROAD = frozenset("mwMW@%—…")
_EM = 11.0  # the size of letters in a drawing, in pixels


def clean(words: str) -> str:
    """Return words on one line, with a sign in the place of each character that no drawing should hold."""
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", " ".join(words.split()))


def shortened(words: str, most: int) -> str:
    """Return at most so many characters, with an ellipsis where there were more."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def breadth(words: str) -> float:
    """Return how many pixels words take at most in the usual sans-serif fonts, which are not there to be asked."""
    return sum(map(_breadth, words))


def _breadth(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return _EM
    if letter in _NARROW:
        return _EM * 0.42
    if letter in _BROAD:
        return _EM * 1.02
    return _EM * (0.76 if letter.isupper() else 0.64)

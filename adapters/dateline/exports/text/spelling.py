"""Signs for output that cannot say them: a terminal whose encoding has no bullets, arrows or curly quotes."""

from __future__ import annotations

import codecs

_SPELT = {
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "«": "<<",
    "»": ">>",
    "›": ">",
    "–": "-",
    "—": "--",
    "·": "-",
    "…": "...",
    "→": "->",
    "\u00a0": " ",
    "●": "*",
    "○": "o",
    "✕": "x",
    "▲": "F",
    "△": "E",
    "▽": "D",
    "▼": "O",
    "◦": "-",
}
_HANDLER = "dateline.spelt"


def says(encoding: str, signs: str) -> bool:
    """Whether an encoding has all of these signs."""
    try:
        signs.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def spelt(text: str, encoding: str) -> str:
    """Return a text as an encoding can say it: known signs in other signs, all else that it lacks as its code."""
    return text.encode(encoding, _HANDLER).decode(encoding)


def _instead(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    lost = error.object[error.start : error.end]
    words = "".join(_SPELT.get(sign) or sign.encode("ascii", "backslashreplace").decode() for sign in lost)
    return words, error.end


codecs.register_error(_HANDLER, _instead)

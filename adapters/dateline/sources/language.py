"""Which language a text is in: the readers know English only."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000
# Words of English that its neighbours do not share. They are a seventh of running text and more.
_ENGLISH = frozenset({"the", "of", "and", "that", "with", "said", "for", "from", "by", "his", "were", "not"})
_ENGLISH_SHARE = 0.08
# Below this a name or two decide. Above it another language is believed when py3langid finds each letter so
# much likelier in it than in English (a difference of natural logarithms; lists of names stay below 0.3).
_LEAST_LETTERS = 60
_LIKELIER = 0.5


def reads_as_english(text: str) -> bool:
    """Whether the commonest English words are about as frequent as English has them."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    return bool(words) and sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words)


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of the text's language, or None where it is too short or mixed to tell."""
    sample = text[:_SAMPLE]
    if reads_as_english(sample):
        return "en"
    words = " ".join(_WORD.findall(sample))
    if len(words) < _LEAST_LETTERS:
        return None
    import py3langid  # noqa: PLC0415 - its model takes most of a second: only for what is not plainly English

    likelihood = dict(py3langid.rank(words))
    best = max(likelihood, key=lambda code: likelihood[code])
    lead = (likelihood[best] - likelihood["en"]) / len(words)
    return best if best == "en" or lead >= _LIKELIER else None

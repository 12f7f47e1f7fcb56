"""Which language a text is in: the readers know English only."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 4000
# Words of English that its neighbours do not share; they are about a fifth of running text.
_ENGLISH = frozenset(
    "the of and that with said for from by has have his her it which not they their this but were be would will"
    " been are who after its".split()
)
_ENGLISH_SHARE = 0.12
# Below this a name or two decide, above it py3langid's answer is taken when it is this sure.
_LEAST_WORDS = 25
_LEAST_LETTERS = 120
_SURE = 0.98


def reads_as_english(text: str) -> bool:
    """Whether the commonest English words are as frequent as English has them."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    return bool(words) and sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words)


def language_of(text: str) -> str | None:
    """Return the ISO 639-1 code of the text's language, or None where it is too short or mixed to tell."""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    if reads_as_english(sample):
        return "en"
    if len(words) < _LEAST_WORDS and sum(map(len, words)) < _LEAST_LETTERS:
        return None
    code, probability = _identifier().classify(" ".join(words))
    return str(code) if probability >= _SURE else None


@cache
def _identifier() -> LanguageIdentifier:
    """Load py3langid's model, which takes most of a second: only for what is not plainly English."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_modelpath(MODEL_FILE, norm_probs=True)

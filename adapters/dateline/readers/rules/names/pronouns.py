"""The pronouns that stand for one person, with the gender that each tells."""

from __future__ import annotations

from dateline.readers.rules.lexicon import Gender

PRONOUNS: dict[str, Gender] = dict.fromkeys("he him his himself he'll he’ll he'd he’d".split(), "m")
PRONOUNS |= dict.fromkeys("she her hers herself she'll she’ll she'd she’d".split(), "f")
POSSESSIVES = frozenset({"his", "her", "hers"})
NOMINATIVES = frozenset(PRONOUNS) - {"him", "himself", "herself", *POSSESSIVES}


def contracted(word: str) -> str:
    """Return the pronoun of "he'll", and any other word as it is."""
    return word.replace("’", "'").partition("'")[0]

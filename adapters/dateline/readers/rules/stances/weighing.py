"""Which side words take that hold no cue: every word and every pair of neighbours counts a little for each stance.

The weights (`lexicon/stance_weights.tsv`) are those of a multinomial logistic regression. They are learned from statements
whose stance is labelled (tests/accuracy/learning.py, `make weights`), and say how much a term speaks for a stance rather than
for none. Phrases hardly carry over from one story to the next, what whole statements are made of does; yet a side is taken
only where it is much likelier than none, and only of words that stand near a meeting still to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from math import exp

from dateline.events import Stance
from dateline.readers.rules.document import Document, Utterance
from dateline.readers.rules.lexicon import rows
from dateline.readers.rules.stances.aims import TO_NO_PLACE

STANCES: tuple[Stance, ...] = ("favours", "expects", "doubts", "opposes")
WEIGHED = "weighed"  # the rule, before the terms
ANY = "@any"  # what every statement has: how frequent a stance is
_LEADER = "@leader"  # one of those whom the article's meetings are of, whoever they are
_NUMBER = "@number"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[?!]")
# How likely a side must be, and how long a statement may be, in words: a long one has words for everything, and adds up to a
# side too easily. In ten stories that had not been learned from, three in four of the sides found so were right; of all
# that were likelier than not, or in statements of more words, one in two.
_SURE = 0.7
_LONGEST = 20
_NO_JOURNEY = re.compile(rf"\bcom(?:e|es|ing)(?:{TO_NO_PLACE})")  # "come to the aid of", "to an agreement"
_TOLD = 3  # terms that are named as the reason


def terms_of(doc: Document, said: Utterance) -> list[str]:
    """Return what is weighed of an utterance: its words, each once, and its pairs of neighbours."""
    names = {part for name in doc.main_people for part in name.lower().split()}
    words = [
        _masked(word, names) for start, end in said.content for word in _WORD.findall(doc.lower[start:end])
    ]
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    return list(dict.fromkeys((*words, *pairs)))


def _masked(word: str, names: Iterable[str]) -> str:
    plain = word.replace("’", "'")
    if plain.isdigit():
        return _NUMBER
    return _LEADER if plain.removesuffix("'s") in names else plain


def weighed(doc: Document, said: Utterance) -> list[tuple[Stance, str]]:
    """Return the stance that the words as a whole are likely to take, with the terms that weigh most; none if it is not sure."""
    if sum(doc.lower.count(" ", start, end) + 1 for start, end in said.content) > _LONGEST:
        return []
    if any(_NO_JOURNEY.search(doc.lower, start, end) for start, end in said.content):
        return []
    known = _weights()
    found = [(term, known[term]) for term in terms_of(doc, said) if term in known]
    odds = [exp(sum(column)) for column in zip(known[ANY], *(weights for _, weights in found), strict=True)]
    favours, expects, doubts, opposes = odds
    toward, against = favours + expects, doubts + opposes
    if max(toward, against) < _SURE * (1 + toward + against):
        return []
    stances = (0, 1) if toward > against else (2, 3)
    best = max(stances, key=odds.__getitem__)
    ranked = sorted(found, key=lambda each: -each[1][best])
    return [(STANCES[best], f"{WEIGHED}: {', '.join(term for term, _ in ranked[:_TOLD])}")]


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    """Return for each term how much it speaks for each of `STANCES` rather than for none, in log-odds."""
    return {term: tuple(map(float, weights)) for term, *weights in rows("stance_weights.tsv")}

"""The article's own pair: whom its meetings are about, and whom "the meeting" and "the two" mean where nobody is named."""

from __future__ import annotations

import re
from collections import Counter

from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.meetings import words
from dateline.readers.rules.meetings.cast import Cast
from dateline.readers.rules.meetings.clauses import of_many
from dateline.readers.rules.meetings.joining import People
from dateline.readers.rules.meetings.phrases import Phrase
from dateline.readers.rules.names import mentions_in

Told = tuple[Phrase, People]
_CLOSE = 60  # characters before "summit" that tell of whom it is
_THE_TWO = re.compile(
    r"\b(?:the\stwo|both)\s(?:\w+\s)?(?:leaders|presidents|men|prime\sministers|premiers|heads\sof\s(?:state|government))\b|"
    r"\btheir\s(?:leaders|presidents|prime\sministers|premiers)\b|\b(?:see|seeing|saw|seen|meet|meeting|met|face|facing|faced|visit|visiting|visited)\seach\sother\b|"
    r"\bthe\s(?:two|pair)\s(?:(?:last|first|would|will|could|might|should|may|had|have|are|were)\s)*"
    r"(?:meet|met|see|seen|saw|sat|sit|be|been|shook)\b",
    FLAGS,
)


def main_pair(cast: Cast, told: list[Told]) -> People:
    """Return the leaders whose meetings the article is about: named together, and often.

    *told* are its words of meeting, each with those whom it names. Two who are never named as meeting count if they are named
    far more often than others and something tells of them as two who meet; else every meeting of a party or a board
    in an article that names two leaders would be theirs.
    """
    counts: Counter[People] = Counter()
    named: dict[People, People] = {}  # in the order of the text
    for phrase, people in told:
        if people:
            cast.told_at.setdefault(frozenset(people), phrase.match.start())
            counts[tuple(sorted(people))] += 1
            named.setdefault(tuple(sorted(people)), people)
    cast.pairs = {frozenset(people) for people in counts}
    first = next(iter(counts), ())  # what an article is about it tells first
    pair = cast.most_named()
    found = max(
        {*counts, *([pair] if pair and _are_told_of(cast, told, pair) else [])},
        key=lambda people: (2 * (counts[people] + (people == first)) + cast.prominence(people), people),
        default=(),
    )
    return _without_company(cast, named.get(found, found))


def _are_told_of(cast: Cast, told: list[Told], pair: People) -> bool:
    """Whether something tells of two leaders as two who meet: "the two leaders", "the summit", both beside one word of it."""
    leads = cast.sides()
    if len({leads.get(name) for name in pair}) < 2:  # noqa: PLR2004 - two of one state meet only where the words say so
        return False
    sides = [{name, leads[name]} for name in pair]
    for phrase, _ in told:
        inside = mentions_in(cast.doc, phrase.sentence.start, phrase.sentence.end)
        states_too = words.TRIP.match(phrase.word) or words.INVITATION.match(phrase.word)
        names = {m.actor.name for m in inside if states_too or m.actor.kind == "person"}
        if all(side & names for side in sides):
            return True
    return bool(_THE_TWO.search(cast.doc.lower)) or any(_is_summit(phrase) for phrase, _ in told)


def _is_summit(phrase: Phrase) -> bool:
    """Whether a word of meeting is a summit, and of no more than two as far as it tells."""
    start = phrase.match.start()
    near = max(phrase.sentence.start, start - _CLOSE)
    return phrase.word.lower() == "summit" and not of_many(phrase.doc, near, start)


def _without_company(cast: Cast, people: People) -> People:
    """Return the first two of more, if the article names them far more often: the others only kept them company."""
    pair = tuple(sorted(people[:2]))
    kept_company = len(people) > 2 and cast.prominence(pair) >= 2 * cast.prominence(people)  # noqa: PLR2004
    return pair if kept_company else tuple(sorted(people))

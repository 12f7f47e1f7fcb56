"""Who a sentence closes with: in "A would fly to Kampala, he said" somebody else than A is speaking."""

from __future__ import annotations

from dateline.readers.rules.names.people import Person
from dateline.readers.rules.names.words import Words

_SAYING = frozenset(
    "said says added adds noted explained insisted argued recalled wrote told claimed stressed warned predicted".split()
)
_WHERE = frozenset("in on at during after late early to".split())  # "he said in a speech"
_WITHIN = frozenset("who had would to".split())  # "it was A who told B", which is what was said
_PERSONS = frozenset({"he", "she"})


def closes_with(words: Words, pronoun: int, opening: int) -> bool:
    """Whether "he said" closes the sentence that begins at word *opening*, in which nobody else said anything.

    Who is meant by a pronoun that stands above a clause is not named in it (principle C of Chomsky, 1981).
    """
    keys, told = words.keys, pronoun + 1
    if told >= len(keys) or keys[told] not in _SAYING or "," not in words.gaps[pronoun - 1]:
        return False
    ends = words.gaps[told] != " " or keys[min(told + 1, len(keys) - 1)] in _WHERE
    if ":" in "".join(words.gaps[opening:pronoun]) or not _PERSONS.isdisjoint(keys[opening:pronoun]):
        return False  # "he would see A in The Hague, he said" is of one
    told_before = (
        n for n in range(opening, pronoun) if keys[n] in _SAYING and keys[max(n - 1, 0)] not in _WITHIN
    )
    return ends and next(told_before, None) is None


def tells(words: Words, first: int, last: int) -> bool:
    """Whether a word of saying stands right behind a name, or before it."""
    behind = last < len(words.keys) and words.keys[last] in _SAYING and words.gaps[last - 1] == " "
    return behind or (first > 0 and words.keys[first - 1] in _SAYING and words.gaps[first - 1] == " ")


def others_before(previous: list[Person], tellers: list[Person], here: list[Person]) -> list[Person]:
    """Return who was the subject before and is not named *here*; of several those who told something."""
    others = [person for person in previous if person not in here]
    told = [p for p in others or tellers[::-1] if p in tellers and p not in here]
    return others if len(others) == 1 else told

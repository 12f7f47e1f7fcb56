"""Noun phrases that can denote a speaker."""

from __future__ import annotations

from typing import NamedTuple

from dateline.readers.rules.document import Mention
from dateline.readers.rules.names.pieces import word_class
from dateline.readers.rules.speech.cues import is_text, may_speak, verb_cues
from dateline.readers.rules.speech.grammar import (
    NOBODY,
    ONE_OF_SEVERAL,
    OPENING_NOUNS,
    PLURALS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    SPEAKING_PRONOUNS,
    is_adverb,
)
from dateline.readers.rules.speech.line import Line

_RELATIVES = frozenset("who which that".split())
# Nouns that take a verb in the singular or in the plural.
_EITHER_NUMBER = _RELATIVES | frozenset("media police government team percent cent".split())
# "One of the advisers", "dozens of residents": the head comes after "of".
_AMOUNTS = QUANTIFIERS | frozenset(
    "number couple handful dozens scores hundreds thousands pair trio majority".split()
)
# Adjectives that follow their noun: "a source close to the family".
_POSTPOSED = frozenset("close familiar loyal opposed".split())


class Phrase(NamedTuple):
    """Tokens of a line, from `first` to before `stop`; `head` is its main noun."""

    first: int
    stop: int
    head: int


def head_of(line: Line, first: int, stop: int) -> int:
    """Return the last noun before the first preposition, participle or postposed adjective."""
    head = first
    for i in range(first, stop):
        word = line.words[i]
        if line.kinds[i] == "name":
            head = i
        if line.kinds[i] != "word" or word in POSSESSIVES or (i > first and is_adverb(word)):
            continue
        if word == "of" and line.words[head] in _AMOUNTS:
            continue
        if i > first and word in PREPOSITIONS:
            break
        ends = word.endswith(("ed", "ing")) or word in _POSTPOSED
        if ends and i > first and may_speak(line.words[head]):
            break
        head = i
    return head


def agrees(line: Line, phrase: Phrase, *, plural: bool) -> bool:
    """Whether the phrase can be the subject of a plural ("say") or singular ("says") present form.

    It tells verbs from nouns: in "media claims said" no subject agrees with "claims".
    """
    head = line.words[phrase.head]
    if line.kinds[phrase.head] == "name":
        source = line.sources[phrase.head]
        joint = "and" in line.words[phrase.first : phrase.stop]
        actor = source.actor if isinstance(source, Mention) else None
        people = isinstance(source, Mention) and source.form == "demonym" and head.endswith("s")
        body = actor is not None and (people or actor.plural or actor.kind in {"group", "institution"})
        return (joint or body) if plural else not joint
    if head in _EITHER_NUMBER:
        return True
    if line.words[phrase.first : phrase.first + 2] == ["one", "of"]:
        return not plural
    if head in {"he", "she", "it"}:
        return not plural
    if plural:
        return head.endswith("s") or head in PLURALS or "and" in line.words[phrase.first : phrase.stop]
    return head not in PLURALS and (
        not head.endswith("s") or head.endswith("ss") or line.capital(phrase.head)
    )


def can_speak(line: Line, phrase: Phrase) -> bool:
    """Whether the phrase can denote somebody, or a text, that says things."""
    head = line.words[phrase.head]
    if line.kinds[phrase.head] == "name":
        return True
    if head in ONE_OF_SEVERAL and (phrase.stop - phrase.first == 1 or line.word(phrase.stop - 1) == "them"):
        return True
    if phrase.stop - phrase.first == 1 and (head in SPEAKING_PRONOUNS or head in _RELATIVES):
        return True
    place = head == "capital" and line.word(phrase.head + 1) == "of"  # "the capital of Chad"
    if place or line.word(phrase.first) in NOBODY or head in PRONOUNS:
        return False
    if may_speak(head) or is_text(head):
        return True
    if not (head[0].isalpha() and line.capital(phrase.head)):
        return False
    return phrase.head > 0 or phrase.first < phrase.head or _is_opening_name(line, phrase.head)


def _is_opening_name(line: Line, i: int) -> bool:
    """Whether a capitalised word that opens a sentence is more likely a name than a common noun."""
    word = line.words[i]
    if line.written(i).isupper() and len(word) > 1:
        return True
    plain = word.endswith(("s", "ing")) or word in OPENING_NOUNS or is_adverb(word)
    return not plain and word not in verb_cues() and len(word) > 2  # noqa: PLR2004  # "So", "Oh"


_PASSING_ON = frozenset(
    "article report reports media transcript newspaper newspapers paper papers agency agencies website radio television tv "
    "broadcaster channel station magazine weekly tabloid outlet outlets correspondent reporter wire".split()
)


def is_medium(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase means a medium or a text, which passes on what others say; an unknown one by its name's last word."""
    source = line.sources[phrase.head]
    if not isinstance(source, Mention):
        return line.words[phrase.head] in _PASSING_ON
    if source.actor.kind == "person":
        return False
    last = source.actor.name.casefold().split()[-1]
    return source.actor.kind == "media" or last in _PASSING_ON or last in word_class("media_noun")

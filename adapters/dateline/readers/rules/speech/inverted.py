"""The subject behind its verb: "...," said the minister."""

from __future__ import annotations

from dateline.readers.rules.speech.frames import shows_verb
from dateline.readers.rules.speech.grammar import (
    CONJUNCTIONS,
    ONE_OF_SEVERAL,
    PREPOSITIONS,
    is_adverb,
    is_person_name,
)
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase, can_speak
from dateline.readers.rules.speech.phrases_right import phrase_after
from dateline.readers.rules.speech.verbs import VerbGroup

_RELATIVES = frozenset("who which that".split())
_ARTICLES = frozenset("the a an his her their its".split())


def inverted(line: Line, group: VerbGroup) -> Phrase | None:
    """Read "..., said the minister"; a phrase that has a verb of its own is no subject."""
    if (
        "quote" not in group.cue.frames
        or group.first != group.verb
        or not {"past", "third"} & group.cue.forms
    ):
        return None
    phrase = _one_of_them(line, group.verb + 1) or phrase_after(line, group.verb + 1)
    if phrase is None or line.words[phrase.first] == "that":
        return None
    # Whatever it is that "“...,” said the" goes on with has spoken.
    if not can_speak(line, phrase) and not (
        line.words[phrase.first] in _ARTICLES and _follows_quotation(line, group.first)
    ):
        return None
    if "hearer" in group.cue.frames and not _follows_quotation(line, group.first):
        return None  # "asked the minister" has her answer, and "“Who pays?” asked the minister" asks
    if "object" in group.cue.frames and not _follows_quotation(line, group.first):
        # "Nothing has been settled, stressed Jane Doe": a verb that has objects may have her as one.
        whole = "finite" in group.cue.frames and line.word(group.first - 1) == "," and shows_verb(line, 0)
        if not (whole and is_person_name(line, phrase.head)):
            return None
    if line.kind(phrase.stop) == "quote" and not _follows_quotation(line, group.first):
        return None  # "Her aide, Jane Doe, said the president “was well”" is said by the aide
    if line.words[phrase.head] == "it" or not _ends_clause(line, phrase):
        return None
    return phrase


def _one_of_them(line: Line, at: int) -> Phrase | None:
    """Return the name in "said one of them, Jane Doe"; without a name "one of them", or "one", itself."""
    named = line.word(at + 3) == "," and line.kind(at + 4) == "name"
    if line.word(at) in ONE_OF_SEVERAL and not named and _follows_quotation(line, at - 1):
        stop = at + 3 if line.words[at + 1 : at + 3] == ["of", "them"] else at + 1
        return Phrase(at, stop, at) if line.kind(stop) in {"mark", None} else None
    if line.words[at : at + 2] != ["one", "of"] or line.word(at + 3) != "," or line.kind(at + 4) != "name":
        return None
    return Phrase(at + 4, at + 5, at + 4) if is_person_name(line, at + 4) else None


def _follows_quotation(line: Line, first: int) -> bool:
    return line.kind(first - 1) == "quote" or (
        line.word(first - 1) == "," and line.kind(first - 2) == "quote"
    )


def _ends_clause(line: Line, phrase: Phrase) -> bool:
    """Whether no verb of its own follows the phrase, so that it can be the subject of the verb before it."""
    at = phrase.stop
    while line.kind(at) == "word" and is_adverb(line.words[at]):
        at += 1
    if line.kind(at) != "word":
        return line.kind(at) != "name"
    word, after = line.words[at], line.word(at + 1)
    if word in PREPOSITIONS or word in CONJUNCTIONS or word in _RELATIVES:
        return word != "that"
    common = line.kinds[phrase.head] == "word" and not line.capital(phrase.head)
    return word.endswith("ing") or (common and word.endswith("ed") and after in PREPOSITIONS)

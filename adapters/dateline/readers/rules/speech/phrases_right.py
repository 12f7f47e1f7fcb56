"""The noun phrase that begins at a token."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.readers.rules.speech.cues import is_text, may_speak
from dateline.readers.rules.speech.grammar import (
    DETERMINERS,
    IRREGULAR_PASTS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    QUANTIFIERS,
    TIES,
    is_adverb,
    is_demonym,
    is_finite_cue,
    is_nominal,
)
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase, head_of

_BEFORE_NAMES = TIES | POSSESSIVES | {"and"}
_INDEFINITE = frozenset("a an his her their its".split())


def phrase_after(line: Line, first: int) -> Phrase | None:
    """Return the noun phrase that begins at token *first*."""
    walk = _Walk(line, first, first)
    while walk.at < len(line) and walk.step():
        walk.at += 1
    stop = min(walk.at, len(line))
    return Phrase(first, stop, head_of(line, first, stop)) if walk.seen and stop > first else None


@dataclass(slots=True)
class _Walk:
    """A walk to the right through a phrase: `seen` once a noun came, `proper` while the last is a name."""

    line: Line
    first: int
    at: int
    seen: bool = False
    proper: bool = False

    def step(self) -> bool:
        """Whether the token belongs to the phrase and more may follow."""
        kind = self.line.kinds[self.at]
        if kind == "word":
            return self._word(self.line.words[self.at])
        if kind == "name":
            return self._name()
        # "a Monday briefing", the "so-called" experts
        inside = self.at > self.first and is_nominal(self.line, self.at + 1)
        if kind == "time":
            return inside and self.line.words[self.at - 1] in DETERMINERS
        return kind == "quote" and inside and not self.seen

    def _name(self) -> bool:
        if self.seen and not (_leads_to_name(self.line, self.at - 1) or self._is_of_a_people()):
            return False
        self.seen = True
        self.proper = not is_demonym(self.line, self.at)  # "told Russian television"
        return True

    def _is_of_a_people(self) -> bool:
        """Whether it stands before the noun, after an adjective: "a former British envoy", "senior Kenyan officials"."""
        line, at = self.line, self.at
        opens = at - self.first == 2 and line.words[self.first] in DETERMINERS  # noqa: PLR2004 - both of them
        opens = opens or (at - self.first == 1 and not may_speak(line.words[self.first]))
        return (
            opens and is_demonym(line, at) and (may_speak(line.word(at + 1)) or may_speak(line.word(at + 2)))
        )

    def _word(self, word: str) -> bool:
        if word in POSSESSIVES:
            return True
        if word in DETERMINERS:
            return self._determiner(word)
        if word in PRONOUNS:
            self.at += not self.seen
            self.seen = True
            return False
        if self.seen and word in PREPOSITIONS:
            return self._preposition()
        if self.seen and word in {"and", "&"}:
            return _joins(self.line, self.at, proper=self.proper)
        return self._noun(word)

    def _determiner(self, word: str) -> bool:
        if self.seen:
            return False
        if word in QUANTIFIERS:
            self.seen = not is_nominal(self.line, self.at + 1)
        return True

    def _preposition(self) -> bool:
        if not _continues(self.line, self.at, proper=self.proper):
            return False
        self.at += 1
        self.at += self.line.word(self.at) in DETERMINERS
        self.proper = self.line.kind(self.at) == "name"
        return self.at < len(self.line)

    def _noun(self, word: str) -> bool:
        if not is_nominal(self.line, self.at):
            return False
        # "a Michigan rally": an indefinite phrase ends in a common noun
        proper = self.proper and self.line.words[self.first] not in {"a", "an"}
        if self.seen and _ends_phrase(self.line, self.at, proper=proper):
            return False
        described = word.endswith("ed") and not self.seen and not self.line.capital(self.at)
        if not is_adverb(word) and not described:  # "an unnamed Russian diplomat"
            self.seen, self.proper = True, self.line.capital(self.at)
        return True


def _leads_to_name(line: Line, before: int) -> bool:
    """Whether a name may go on after this token: a title, a possessive, another name or a capital."""
    word = line.words[before]
    if line.kinds[before] == "name" or word in _BEFORE_NAMES:
        return True
    return may_speak(word) or line.capital(before)


def _joins(line: Line, i: int, *, proper: bool) -> bool:
    if not proper:
        return line.kind(i + 1) == "word" and may_speak(line.word(i + 1))
    return line.kind(i + 1) == "name" or (line.kind(i + 1) == "word" and line.capital(i + 1))


def _continues(line: Line, i: int, *, proper: bool) -> bool:
    """Whether the preposition at *i* ties more to the phrase: "at the ministry", not "in a letter"."""
    word = line.words[i]
    after = i + 1
    if word == "to" and line.word(after) not in DETERMINERS and line.kind(after) != "name":
        return False  # an infinitive
    if word == "of":
        return after < len(line) and (is_nominal(line, after) or line.words[after] in DETERMINERS)
    if proper or word not in TIES:
        return False
    if line.word(after) in _INDEFINITE:
        return False
    after += line.word(after) in DETERMINERS
    return is_nominal(line, after) and not is_text(line.word(after))


def _ends_phrase(line: Line, i: int, *, proper: bool) -> bool:
    """Whether a word after nouns follows the phrase: an adverb, a verb, a lower-case word after a name."""
    word = line.words[i]
    if is_adverb(word) or is_finite_cue(line, i) or word in IRREGULAR_PASTS:
        return True
    if word.endswith("ed") and not line.capital(i):
        return True
    if proper and not line.capital(i) and line.kind(i + 1) in {"word", "name"}:
        return not (
            may_speak(word) or is_text(word) or may_speak(line.word(i + 1)) or word.endswith("minister")
        )
    return False

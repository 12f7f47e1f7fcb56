"""Cuts an article's words into what can name somebody: known phrases, offices, names known by form alone."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import compress
from typing import Literal

from dateline.readers.rules.document import Actor
from dateline.readers.rules.lexicon import Entry, book, fold, given_names, lengths, rows
from dateline.readers.rules.names.words import Words

Kind = Literal[
    "person", "name", "office", "state", "demonym", "people", "seat", "house", "body", "medium", "place"
]
# The kinds of piece that stand for a state.
POLITIES = frozenset({"state", "demonym", "people", "house", "seat"})
_SHORT = 3
_SYLLABLE = 6
_HYPHENS = frozenset("-‐‑")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_RANKS = frozenset({"chief", "head"})
_BODY_LINKS = frozenset({"of", "for", "on"})


@dataclass(slots=True)
class Piece:
    """Words `first` to `last` (exclusive), what they can be, and the lexicon's entry if it has one."""

    first: int
    last: int
    kind: Kind
    entry: Entry | None = None


@cache
def word_class(name: str) -> frozenset[str]:
    """Return a closed class of folded words, as in name_words.tsv."""
    return next(
        frozenset(fold(w) for w in words.split()) for cls, words in rows("name_words.tsv") if cls == name
    )


@cache
def honorifics() -> frozenset[str]:
    """Return the folded words of address and rank that stand before names."""
    return word_class("honorific_m") | word_class("honorific_f") | word_class("honorific_u")


@cache
def _small_openings() -> frozenset[str]:
    return word_class("particle") | lengths(offices=True).keys()


def cut(words: Words) -> list[Piece]:
    """Return the pieces in order; they do not overlap."""
    return _Cutter(words).cut()


_PARTICIPLE = 7  # letters: "Meeting", and not "Xiping"
_STOPS = frozenset('.!?\n“"')


class _Cutter:
    def __init__(self, words: Words) -> None:
        self.words = words
        self.book, self.index, self.offices = book(), lengths(), lengths(offices=True)
        self.stop = word_class("stop")
        self.addressed = honorifics()
        self.headlines = words.headlines(self.stop)
        self.koreas = "korea" in words.keys or "korean" in words.keys

    def cut(self) -> list[Piece]:
        pieces: list[Piece] = []
        keys, capital, stop = self.words.keys, self.words.capital, self.stop
        particles = word_class("particle")
        reached = 0
        for i in self._openings():
            if i < reached:
                continue
            if keys[i] in self.index and (found := self._known(i)):
                entry, last = found
                if not self._is_rank(i, last):
                    last = self._past_suffix(last) if entry.leaders else last
                    pieces.append(Piece(i, last, _kind(entry), entry))
                reached = last
            elif capital[i] and keys[i] not in stop and not self._opens_sentence(i):
                piece = self._half_of_korea(i) or self._by_form(i)
                pieces.append(piece)
                reached = piece.last
            elif keys[i] in particles and (end := self._past_particles(i)):
                reached = self._run(end - 1)  # "al-Sawarmi Khalid Saad"
                pieces.append(Piece(i, reached, "name"))
        return pieces

    def _opens_sentence(self, i: int) -> bool:
        """Whether a form in -ing opens a sentence before a known name: "Receiving Museveni in Nairobi", not "Fleming said"."""
        key, after = self.words.keys[i], i + 1
        if (
            not key.endswith("ing")
            or len(key) < _PARTICIPLE
            or key in given_names()
            or after >= len(self.words)
        ):
            return False
        if not (self.words.joined[i] and self.words.capital[after] and self._ends_a_name(after)):
            return False
        return (i == 0 or not _STOPS.isdisjoint(self.words.gaps[i - 1])) and not self.words.surface[
            i
        ].isupper()

    def _ends_a_name(self, i: int) -> bool:
        """Whether a word is a family name elsewhere in the article: behind another capital."""
        words, family = self.words, self.words.keys[i]
        return any(
            key == family
            and j not in {0, i}
            and words.joined[j - 1]
            and words.capital[j]
            and words.capital[j - 1]
            for j, key in enumerate(words.keys)
        )

    def _openings(self) -> Iterator[int]:
        """Return the words with which a piece can begin: capitals, offices, particles of names."""
        words = self.words
        small = map(_small_openings().__contains__, words.keys)
        return compress(range(len(words)), map(operator.or_, words.capital, small))

    def _past_suffix(self, last: int) -> int:
        """Return the word after "Jr." or "III" at the end of a name."""
        words = self.words
        suffixed = last < len(words) and words.joined[last - 1] and words.keys[last] in _SUFFIXES
        return last + 1 if suffixed else last

    def _is_rank(self, i: int, last: int) -> bool:
        """Whether "chief" or "head" is part of a longer office: "chief foreign policy adviser"."""
        words = self.words
        if words.keys[i] not in _RANKS or last >= len(words) or not words.joined[last - 1]:
            return False
        return not words.capital[last] and (
            words.keys[last] in word_class("modifier") or words.keys[last] in self.index
        )

    def _known(self, i: int) -> tuple[Entry, int] | None:
        """Return the longest known phrase that starts at word *i*."""
        words = self.words
        index = self.index if words.capital[i] else self.offices
        for size in index.get(words.keys[i], ()):
            last = i + size
            entry = self.book.get(tuple(words.keys[i:last]))
            if entry is None or (size > 1 and not self._is_whole(i, last)):
                continue
            if not self._cased(i, last, entry) or self._inside_name(i, last, entry):
                continue
            if size > 1 or not self._opens_name(i):
                return entry, last
        return None

    def _is_whole(self, i: int, last: int) -> bool:
        return all(self.words.joined[i : last - 1]) and not any(self.words.possessive[i : last - 1])

    def _opens_name(self, i: int) -> bool:
        """Whether the name of a state is here a given name ("Chad Miller", "Jordan Bell")."""
        words, after = self.words, i + 1
        if words.keys[i] not in word_class("place_given") or after >= len(words) or words.possessive[i]:
            return False
        if words.gaps[i] != " " or not words.capital[after] or words.blocks[i] in self.headlines:
            return False
        known = self.stop | word_class("body_noun") | word_class("thing_noun")
        return words.keys[after] not in self.index and words.keys[after] not in known

    def _cased(self, i: int, last: int, entry: Entry) -> bool:
        """Whether the phrase has the capitals that it needs: "US" all, an office none."""
        if entry.office and not entry.leaders:
            return True
        if last - i == 1 and len(entry.words[0]) <= _SHORT and not entry.demonym:
            return self.words.surface[i].isupper()
        end_cased = self.words.capital[last - 1] or self.words.gaps[last - 2] in _HYPHENS or entry.medium
        return self.words.capital[i] and bool(end_cased)

    def _inside_name(self, i: int, last: int, entry: Entry) -> bool:
        """Whether a word of the lexicon is here a family name, after a given name ("Michael Jordan")."""
        words = self.words
        if last - i > 1 or entry.leaders or i == 0 or not (words.capital[i] and words.joined[i - 1]):
            return False
        if words.blocks[i] in self.headlines or words.possessive[i - 1]:
            return False
        before, after = words.keys[i - 1], i + 1
        if entry.office and after < len(words) and words.joined[i] and words.capital[after]:
            return False
        return words.capital[i - 1] and before in given_names() and (before,) not in self.book

    def _half_of_korea(self, i: int) -> Piece | None:
        """Return the state that "the North" means where the article speaks of Korea."""
        words = self.words
        if not self.koreas or words.keys[i] not in {"north", "south"}:
            return None
        if i == 0 or words.keys[i - 1] != "the" or (words.joined[i] and words.capital[i + 1]):
            return None
        return Piece(i, i + 1, "state", self.book[words.keys[i], "korea"])

    def _by_form(self, i: int) -> Piece:
        words = self.words
        if words.blocks[i] in self.headlines:
            return Piece(i, i + 1, "name")
        last = self._run(i)
        kind = self._kind_by_form(i, last)
        if kind == "body":
            last = self._body_end(last)
        return Piece(i, last, kind)

    def _run(self, i: int) -> int:
        """Return where the capitalised run that starts at word *i* ends."""
        words, j = self.words, i + 1
        while j < len(words) and words.joined[j - 1] and not words.possessive[j - 1]:
            if words.capital[j]:
                if words.keys[j] in self.stop:
                    break
                if words.keys[j] in self.addressed and words.keys[j - 1] not in self.addressed:
                    break
                if words.keys[j] in self.index and self._known(j):
                    break
                j += 1
            elif self._is_syllable(j):
                j += 1
            elif words.keys[j] in word_class("particle") and (end := self._past_particles(j)):
                j = end
            else:
                break
        return j

    def _is_syllable(self, j: int) -> bool:
        """Whether a small word after a hyphen belongs to the name: "Jae-in" but not "China-led"."""
        words = self.words
        small = words.gaps[j - 1] in _HYPHENS and len(words.keys[j]) <= _SYLLABLE
        return small and words.keys[j] not in word_class("syllable_not")

    def _past_particles(self, j: int) -> int | None:
        """Return the word after particles and the capital that follows them ("van der Bellen")."""
        words, particles = self.words, word_class("particle")
        while j + 1 < len(words) and words.joined[j]:
            j += 1
            if words.capital[j]:
                return j + 1 if words.keys[j] not in self.stop else None
            if words.keys[j] not in particles:
                return None
        return None

    def _kind_by_form(self, first: int, last: int) -> Kind:
        """Return what a capitalised run is by its last word; "Ms Park" is always somebody."""
        end = self.words.keys[last - 1]
        if last - first > 1 and self.words.keys[first] in honorifics():
            return "name"
        if last - first > 1 or self.words.keys[first] in {"ministry", "department"}:
            if end in word_class("media_noun"):
                return "medium"
            if end in word_class("body_noun"):
                return "body"
        return "place" if end in word_class("thing_noun") else "name"

    def _body_end(self, last: int) -> int:
        """Return the end of "Institute for National Security" after the word "Institute"."""
        words, j = self.words, last
        if (
            j >= len(words)
            or not words.joined[j - 1]
            or words.possessive[j - 1]
            or words.keys[j] not in _BODY_LINKS
        ):
            return last
        j += 1
        while j < len(words) and words.joined[j - 1] and words.keys[j] in {"the", "a"}:
            j += 1
        start = j
        while j < len(words) and words.joined[j - 1] and words.capital[j] and words.keys[j] not in self.stop:
            j += 1
            if words.possessive[j - 1]:
                break
        return j if j > start else last


def _kind(entry: Entry) -> Kind:
    if entry.leaders:
        return "person"
    if entry.medium:
        return "medium"
    if entry.body:
        return "body"
    if entry.office:
        return "office"
    if entry.state:
        return "state"
    if entry.demonym:
        return "demonym"
    if entry.people:
        return "people"
    return "house" if entry.house else "seat"


@cache
def state_actor(name: str) -> Actor:
    """Return the state of that name."""
    return Actor(name, "state", name)

"""Cuts an article's words into pieces that can name somebody: known phrases, offices, and names known by form alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from dateline.readers.rules.lexicon import Entry, entries, fold, given_names, rows
from dateline.readers.rules.words import Words

Kind = Literal[
    "person", "name", "office", "state", "demonym", "people", "seat", "house", "body", "medium", "place"
]
_SHORT = 3


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


def cut(words: Words) -> list[Piece]:
    """Return the pieces in order; they do not overlap."""
    pieces: list[Piece] = []
    index, stop = entries(), word_class("stop")
    keys, capital = words.keys, words.capital
    i, n = 0, len(words)
    while i < n:
        if keys[i] in index and (found := _known(words, i)):
            entry, last = found
            pieces.append(Piece(i, last, _kind(entry), entry))
            i = last
        elif capital[i] and keys[i] not in stop:
            last = _run(words, i)
            pieces.append(Piece(i, last, _form(words, i, last)))
            i = last
        else:
            i += 1
    return pieces


def _known(words: Words, i: int) -> tuple[Entry, int] | None:
    """Return the longest known phrase that starts at word *i*."""
    for entry in entries()[words.keys[i]]:
        last = i + len(entry.words)
        if last > len(words) or tuple(words.keys[i:last]) != entry.words:
            continue
        if not all(words.joined[i : last - 1]) or any(words.possessive[i : last - 1]):
            continue
        if _cased(words, i, last, entry) and not _inside_name(words, i, last, entry):
            return entry, last
    return None


def _cased(words: Words, i: int, last: int, entry: Entry) -> bool:
    if entry.office and not words.capital[i]:
        return True
    if last - i == 1 and len(entry.words[0]) <= _SHORT and not entry.demonym:
        return words.surface[i].isupper()
    return words.capital[i]


def _inside_name(words: Words, i: int, last: int, entry: Entry) -> bool:
    """Whether a one-word phrase is the family or given name of a person ("Michael Jordan", "Paris Hilton")."""
    if last - i > 1 or entry.leaders or not words.capital[i]:
        return False
    before = i > 0 and words.joined[i - 1] and words.capital[i - 1] and words.keys[i - 1] in given_names()
    return before and words.keys[i - 1] not in word_class("stop")


def _kind(entry: Entry) -> Kind:
    if entry.leaders:
        return "person"
    if entry.medium:
        return "medium"
    if entry.body:
        return "body"
    if entry.office:
        return "office"
    for kind in ("state", "demonym", "people", "house", "seat"):
        if getattr(entry, kind):
            return kind  # type: ignore[return-value]
    return "place"


def _run(words: Words, i: int) -> int:
    """Return where the capitalised run that starts at word *i* ends."""
    index, stop, particles = entries(), word_class("stop"), word_class("particle")
    not_syllable = word_class("syllable_not")
    j = i + 1
    while j < len(words) and words.joined[j - 1] and not words.possessive[j - 1]:
        hyphen = words.gaps[j - 1] in {"-", "‑", "‐"}
        if words.capital[j]:
            if words.keys[j] in stop or (words.keys[j] in index and _known(words, j)):
                break
            j += 1
        elif hyphen and words.keys[j] not in not_syllable and len(words.keys[j]) <= 6:
            j += 1
        elif words.keys[j] in particles and (end := _past_particles(words, j)):
            j = end
        else:
            break
    return j


def _past_particles(words: Words, j: int) -> int | None:
    """Return the word after particles and the capital that follows them ("van der Bellen")."""
    particles = word_class("particle")
    while j + 1 < len(words) and words.joined[j]:
        j += 1
        if words.capital[j]:
            return j + 1 if words.keys[j] not in word_class("stop") else None
        if words.keys[j] not in particles:
            return None
    return None


def _form(words: Words, first: int, last: int) -> Kind:
    """Return what a capitalised run is by its last word."""
    end = words.keys[last - 1]
    if last - first > 1:
        if end in word_class("media_noun"):
            return "medium"
        if end in word_class("body_noun"):
            return "body"
    return "place" if end in word_class("thing_noun") else "name"

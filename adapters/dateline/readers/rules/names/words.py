"""The words of an article, kept as parallel lists so that later steps can go by index."""

from __future__ import annotations

import operator
import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from itertools import compress

from dateline.readers.rules.document import Document
from dateline.readers.rules.lexicon import fold

_WORD = re.compile(
    r"((?:[A-Z]\.){2,}|\w+(?:['’](?![sS]\b)\w+)*)"  # initials, or a word with apostrophes inside
    r"(['’][sS]\b|(?<=[sSzx])['’](?!\w))?"  # possessive ending
)
# A line break joins within a block: the block is then one paragraph that was wrapped.
_TIGHT = frozenset({" ", "\u00a0", "-", "‐", "‑", "\u202f", "\n", " \n"})
_DOTS = frozenset({". ", ".\u00a0", ".\n"})
_DOTTED = frozenset("mr mrs ms dr gen lt col sen rep gov prof st adm maj capt sgt amb hon rev jr".split())
_HEADLINE = 4
_TITLE_SHARE = 4
_UNREAD = frozenset({"chrome", "byline"})


@dataclass(slots=True)
class Words:
    """Words without their possessive endings: surface, folded form, offsets, what joins each to the next.

    `joined[i]` says that word i + 1 can belong to one name with word i: a space or a hyphen between them.
    """

    text: str
    surface: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    possessive: list[bool] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    joined: list[bool] = field(default_factory=list)
    capital: list[bool] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    titles: frozenset[int] = frozenset()

    def headlines(self, small: frozenset[str]) -> frozenset[int]:
        """Return the blocks that capitalise all but *small* words, in which form does not show names.

        Of a title a few other words may be small ("Cabinet Reads It As a Farewell en Route to Rome").
        """
        lengths = Counter(self.blocks)
        plain = compress(zip(self.keys, self.blocks, strict=True), map(operator.not_, self.capital))
        small_in = Counter(block for word, block in plain if word not in small and word.isalpha())
        return frozenset(
            block
            for block, length in lengths.items()
            if (
                small_in[block] * _TITLE_SHARE < length
                if block in self.titles
                else length >= _HEADLINE and not small_in[block]
            )
        )

    def __len__(self) -> int:
        return len(self.surface)

    def at(self, offset: int) -> int:
        """Return the index of the first word that starts at *offset* or after it."""
        return bisect_left(self.starts, offset)

    def slice(self, first: int, last: int) -> str:
        """Return the text of words *first* to *last* (exclusive), without a possessive ending."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def read_words(doc: Document) -> Words:
    """Return the words of everything in *doc* that is content."""
    words = Words(doc.text, titles=frozenset(n for n, b in enumerate(doc.blocks) if b.label == "title"))
    if not doc.blocks:
        _read(words, 0, len(doc.text), 0)
    for index, block in enumerate(doc.blocks):
        if block.label not in _UNREAD:
            _read(words, block.start, block.end, index)
    return words


def _read(words: Words, start: int, end: int, block: int) -> None:
    found = [
        (match[1], match.start(), match.end(1), match.end())
        for match in _WORD.finditer(words.text, start, end)
    ]
    if not found:
        return
    surface, starts, ends, stops = zip(*found, strict=True)
    words.surface += surface
    words.starts += starts
    words.ends += ends
    words.keys += map(fold, surface)
    words.capital += [word[0].isupper() for word in surface]
    words.possessive += map(operator.ne, ends, stops)
    words.blocks += [block] * len(surface)
    gaps = list(map(words.text.__getitem__, map(slice, stops, starts[1:])))
    words.gaps += gaps
    words.gaps.append("\n")
    words.joined += [gap in _TIGHT for gap in gaps]
    words.joined.append(False)
    first = len(words.surface) - len(surface)
    for i, gap in enumerate(gaps, first):
        if gap in _DOTS:
            short = len(words.surface[i]) == 1 and words.capital[i]
            words.joined[i] = short or words.keys[i] in _DOTTED

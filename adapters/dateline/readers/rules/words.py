"""The words of an article: one pass of one expression, kept as parallel lists so that later steps index them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from itertools import compress

from dateline.readers.rules.document import Document
from dateline.readers.rules.lexicon import fold

_WORD = re.compile(
    r"((?:[^\W\d_]\.){2,}|[^\W_]+(?:['’](?![sS]\b)[^\W_]+)*)(['’][sS]\b|(?<=[sSzx])['’](?![\w]))?"
)
_TIGHT = frozenset({" ", "\u00a0", "-", "‐", "‑", "\u202f"})
_DOTTED = frozenset("mr mrs ms dr gen lt col sen rep gov prof st adm maj capt sgt amb hon rev jr".split())
_HEADLINE_WORDS, _HEADLINE_SHARE = 5, 0.6
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

    def common(self) -> frozenset[str]:
        """Return the folded words that occur without a capital."""
        return frozenset(word for word, capital in zip(self.keys, self.capital, strict=True) if not capital)

    def headlines(self) -> frozenset[int]:
        """Return the blocks that capitalise most words, in which form does not show names."""
        total, large = Counter(self.blocks), Counter(compress(self.blocks, self.capital))
        return frozenset(
            b for b, n in total.items() if n >= _HEADLINE_WORDS and large[b] > _HEADLINE_SHARE * n
        )

    def __len__(self) -> int:
        return len(self.surface)

    def at(self, offset: int) -> int:
        """Return the index of the first word that starts at *offset* or after it."""
        return bisect_left(self.starts, offset)

    def slice(self, first: int, last: int) -> str:
        """Return the text from word *first* up to, not including, word *last*, without a possessive ending."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def read_words(doc: Document) -> Words:
    """Return the words of everything in *doc* that is content."""
    words = Words(doc.text)
    if not doc.blocks:
        _read(words, 0, len(doc.text), 0)
    for index, block in enumerate(doc.blocks):
        if block.label not in _UNREAD:
            _read(words, block.start, block.end, index)
    _join(words)
    return words


def _read(words: Words, start: int, end: int, block: int) -> None:
    text = words.text
    for match in _WORD.finditer(text, start, end):
        surface = match[1]
        words.surface.append(surface)
        words.keys.append(fold(surface))
        words.starts.append(match.start())
        words.ends.append(match.end(1))
        words.possessive.append(match[2] is not None)
        words.capital.append(surface[0].isupper())
        words.blocks.append(block)


def _join(words: Words) -> None:
    text, starts, ends = words.text, words.starts, words.ends
    for i in range(len(starts) - 1):
        after = ends[i] + (
            2 if words.possessive[i] and text[ends[i] + 1 : ends[i] + 2] in "sS" else words.possessive[i]
        )
        gap = text[after : starts[i + 1]]
        words.gaps.append(gap)
        tight = gap in _TIGHT or (
            gap == "\n" and words.blocks[i] == words.blocks[i + 1] and words.blocks[i] > 0
        )
        if not tight and gap in {". ", ".\u00a0"}:
            tight = words.keys[i] in _DOTTED or (len(words.surface[i]) == 1 and words.capital[i])
        words.joined.append(tight)
    words.gaps.append("")
    words.joined.append(False)

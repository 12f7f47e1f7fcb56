"""The words of an article, kept as parallel lists so that later steps can go by index."""

from __future__ import annotations

import operator
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain, compress, repeat

from dateline.readers.rules.document import Document
from dateline.readers.rules.lexicon import fold

# Letters and digits of the scripts of Europe and their neighbours; a class by ranges is found faster than \w.
_CHAR = "[0-9A-Z_a-zªµºÀ-ÖØ-öø-ˁ\u0300-\u1fff\u2c00-\ud7ff]"
# Both groups always match, so that splitting by them gives a gap, a word, an ending, a gap and so on. The
# first alternative is of most words and faster; where each begins with a class of letters, a blank fits none.
_WORD = re.compile(
    rf"([a-z][a-z]*(?= )|[A-Z]\.(?:[A-Z]\.)+"  # a small word, initials
    rf"|{_CHAR}{_CHAR}*(?:['’](?![sS]\b){_CHAR}+)*)"  # or a word with apostrophes inside
    r"(['’](?:[sS]\b|(?<=[sSzx].)(?!\w))|)"  # possessive ending
)
# "Brigadier (retd) Jane Doe": the note between rank and name is read as figure spaces, of these widths.
_RETIRED = re.compile(r" \((?:ret|retd|rtd|retired)\.?\) ", re.IGNORECASE)
_NOTES = frozenset("\u2007" * width for width in range(7, 13))
# A line break joins within a block: the block is then one paragraph that was wrapped.
_TIGHT = frozenset({" ", "\u00a0", "-", "‐", "‑", "\u202f", "\n", " \n", *_NOTES})
_DOTS = frozenset({". ", ".\u00a0", ".\n"})
_DOTTED = frozenset("mr mrs ms dr gen lt col sen rep gov prof st adm maj capt sgt amb hon rev jr".split())
_END = "\n\n"
_HEADLINE = 4
_TITLE_SHARE = 4
_UNREAD = frozenset({"chrome", "byline"})
_first_letter = operator.itemgetter(0)


@dataclass(slots=True)
class Words:
    """Words without their possessive endings: surface, folded form, offsets, what joins each to the next.

    `joined[i]` says that word i + 1 can belong to one name with word i: a space or a hyphen between them.
    `extents` gives for each block that is read its first word and the one after its last.
    """

    text: str
    surface: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]
    possessive: list[bool]
    gaps: list[str]
    joined: list[bool]
    capital: list[bool]
    blocks: list[int]
    extents: dict[int, tuple[int, int]]
    titles: frozenset[int]
    _headlines: frozenset[int] | None = None

    def is_noted(self, i: int) -> bool:
        """Whether "(retd)" stands between word *i* and the next."""
        return self.gaps[i] in _NOTES

    def headlines(self, small: frozenset[str]) -> frozenset[int]:
        """Return the blocks that capitalise all but *small* words, in which form does not show names.

        Of a title a few other words may be small ("Cabinet Reads It As a Farewell en Route to Rome").
        """
        if self._headlines is None:
            self._headlines = frozenset(block for block in self.extents if self._is_headline(block, small))
        return self._headlines

    def _is_headline(self, block: int, small: frozenset[str]) -> bool:
        first, last = self.extents[block]
        plain = compress(self.keys[first:last], map(operator.not_, self.capital[first:last]))
        if block in self.titles:
            return sum(w not in small and w.isalpha() for w in plain) * _TITLE_SHARE < last - first
        return last - first >= _HEADLINE and not any(w not in small and w.isalpha() for w in plain)

    def __len__(self) -> int:
        return len(self.surface)

    def at(self, offset: int) -> int:
        """Return the index of the first word that starts at *offset* or after it."""
        return bisect_left(self.starts, offset)

    def among(self, wanted: frozenset[str]) -> Iterator[int]:
        """Return the indexes of the words whose folded forms are in *wanted*."""
        return compress(range(len(self.keys)), map(wanted.__contains__, self.keys))

    def slice(self, first: int, last: int) -> str:
        """Return the text of words *first* to *last* (exclusive), without a possessive ending."""
        return self.text[self.starts[first] : self.ends[last - 1]]


def read_words(doc: Document) -> Words:
    """Return the words of everything in *doc* that is content."""
    parts = _WORD.split(_RETIRED.sub(lambda note: "\u2007" * len(note[0]), _content(doc)))
    surface, gaps = parts[1::3], parts[3::3]
    # Every part begins where those before it end; the words are each third part.
    offsets = list(accumulate(map(len, parts), initial=0))
    starts, keys = offsets[1:-1:3], list(map(fold, surface))
    capital = list(map(str.isupper, map(_first_letter, surface)))
    extents = _extents(doc, starts)
    for _, last in extents.values():
        gaps[last - 1] = _END
    joined = list(map(_TIGHT.__contains__, gaps))
    for i in compress(range(len(gaps)), map(_DOTS.__contains__, gaps)):
        joined[i] = (len(surface[i]) == 1 and capital[i]) or keys[i] in _DOTTED
    return Words(
        doc.text,
        surface,
        keys,
        starts,
        offsets[2::3],
        list(map(bool, parts[2::3])),
        gaps,
        joined,
        capital,
        list(chain.from_iterable(repeat(block, last - first) for block, (first, last) in extents.items())),
        extents,
        frozenset(n for n, block in enumerate(doc.blocks) if block.label == "title"),
    )


def _content(doc: Document) -> str:
    """Return the text with blanks for what is no content, so that all offsets stay."""
    if not doc.blocks:
        return doc.text
    pieces: list[str] = []
    reached = 0
    for block in doc.blocks:
        if block.label not in _UNREAD:
            pieces += " " * (block.start - reached), doc.text[block.start : block.end]
            reached = block.end
    return "".join(pieces)


def _extents(doc: Document, starts: list[int]) -> dict[int, tuple[int, int]]:
    """Return the first word of each block that has one, and the word after its last."""
    spans = [(block.start, block.end) for block in doc.blocks] or [(0, len(doc.text))]
    bounds = (
        (n, bisect_left(starts, start), bisect_left(starts, end)) for n, (start, end) in enumerate(spans)
    )
    return {n: (first, last) for n, first, last in bounds if last > first}

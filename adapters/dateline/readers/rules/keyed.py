"""Patterns that are tried only where a word stands that they need.

Most patterns fit nothing in most sentences. The words of a sentence are looked up once, in a table of the patterns
that need them; which patterns may fit something there is then known of all. What a pattern needs is told from the
pattern itself (`lexicon.needed`), so that the two cannot drift apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from dateline.readers.rules.lexicon.needed import needed

# Of patterns for `Document.lower`, which have no capitals: to ask for ASCII alone is faster still.
FLAGS = re.ASCII
_SMALL_LETTERS = frozenset(range(ord("a"), ord("z") + 1))
_OTHERS_BLANK = bytes(code if code in _SMALL_LETTERS else ord(" ") for code in range(256))
_WORDS = 65536  # of which the patterns that need them are remembered
_OF_PATTERNS = frozenset({"search", "match", "fullmatch", "finditer", "sub"})
_LONGEST = 64  # letters of a word; what is longer is none, and is not taken apart


class Keyed:
    """A pattern and the words that it needs: one of `words`, and one of each set in `also`.

    `search`, `match`, `fullmatch`, `finditer` and `sub` are those of the pattern, which is compiled when the first of
    them is asked for: hundreds of patterns never are, and to compile them all takes longer than to read a few articles.
    """

    __slots__ = ("also", "finditer", "flags", "fullmatch", "match", "pattern", "search", "sub", "words")

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    sub: Callable[..., str]

    def __init__(self, pattern: str, flags: int = FLAGS, *, table: Table | None = None) -> None:
        """Enter a pattern for `Document.lower`, or with other flags one for `Document.text`, in a table.

        Without a *table* it is that of `Document.may_fit`.

        Raises:
            ValueError: the pattern fits texts that have no word in common.
        """
        self.pattern, self.flags = pattern, flags
        self.words, *self.also = needed(pattern)
        (OF_DOCUMENTS if table is None else table).enter(self)

    def __getattr__(self, name: str) -> Any:
        if name not in _OF_PATTERNS:
            raise AttributeError(name, obj=self, name=name)
        compiled = re.compile(self.pattern, self.flags)
        for each in _OF_PATTERNS:
            setattr(self, each, getattr(compiled, each))
        return getattr(self, name)

    def may_fit(self, letters: str) -> bool:
        """Whether a text has all that the pattern needs; it is given as by `letters_of`."""
        around = f" {letters} "
        return any(map(around.__contains__, self.words)) and self.finds_also(around)

    def finds_also(self, around: str) -> bool:
        """Whether letters with a blank on both sides, which have one of `words`, have all else that is needed."""
        has = around.__contains__
        return all(any(map(has, words)) for words in self.also)


_NONE: frozenset[Keyed] = frozenset()


class Table:
    """Patterns by the words that they need, which are looked up once for each word of the language."""

    def __init__(self) -> None:
        self.patterns: set[Keyed] = set()
        # By parts with which words begin, which most patterns need, and by others.
        self._by_beginning: dict[str, set[Keyed]] = defaultdict(set)
        self._by_part: dict[str, set[Keyed]] = defaultdict(set)
        self._longest = 0
        self._known = _Known(self)

    def enter(self, pattern: Keyed) -> None:
        """Take up a pattern."""
        self.patterns.add(pattern)
        for part in pattern.words:
            (self._by_beginning if part.startswith(" ") else self._by_part)[part].add(pattern)
            self._longest = max(self._longest, len(part))
        self._known.clear()

    def that_may_fit(self, letters: str) -> frozenset[Keyed]:
        """Return the patterns that may fit a text, which is given as by `letters_of`: no other does."""
        return _NONE.union(*map(self._known.__getitem__, letters.split()))

    def needing(self, word: str) -> frozenset[Keyed]:
        """Return the patterns that need a word, or a part of it."""
        if len(word) > _LONGEST:
            return frozenset(self.patterns)
        whole = f" {word} "
        ends = range(2, min(len(whole), self._longest) + 1)
        found = [self._by_beginning[whole[:end]] for end in ends if whole[:end] in self._by_beginning]
        found += [patterns for part, patterns in self._by_part.items() if part in whole]
        return _NONE.union(*found)


class _Known(dict[str, frozenset[Keyed]]):
    """What a table has found for words."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, word: str) -> frozenset[Keyed]:
        if len(self) >= _WORDS:
            self.clear()
        found = self[word] = self._table.needing(word)
        return found


OF_DOCUMENTS = Table()


def letters_of(lower: str) -> str:
    """Return a lower-case text with blanks for all that is no letter from a to z, so that all offsets stay."""
    return lower.encode("ascii", "replace").translate(_OTHERS_BLANK).decode("ascii")

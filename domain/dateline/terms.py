"""What is looked for: words, phrases, beginnings of words, and words that must not be there.

    peace talks      both words, in any order
    "peace talks"    the words one behind the other
    summit*          every word that begins so
    -Hanoi           not where this word stands; also -"Mar-a-Lago", -nuclear*

What is unclear is taken as words: a quotation mark that is never closed, a lone hyphen or asterisk. A word that is
written with signs in it ("Mar-a-Lago") is a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from typing import Final, Self

from dateline.errors import DatelineError
from dateline.words import Words, needle, words_of

MOST: Final = 64  # words of a question; databases bound what one question may ask

# A phrase in quotation marks or a run without blanks, each with a hyphen before it if it must not be there.
_PART = re.compile(
    r'(?P<minus>(?<!\S)-(?=["“”„\w]))?(?:["“”„](?P<phrase>[^"“”„]*)["“”„]|(?P<run>[^\s"“”„]+))'
)
_K1, _B = 1.2, 0.75  # of BM25, as SQLite has them


class BadSearch(DatelineError):
    """There is nothing that could be looked for, or too much."""

    def __init__(self, given: str, reason: str) -> None:
        super().__init__(repr(given), reason, 'write words, "a phrase", prefix* or -excluded')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must follow each other, the last of which may be but the beginning of one."""

    keys: tuple[str, ...]
    prefix: bool = False

    @property
    def needle(self) -> str:
        """What stands in a line of keys once for every place where the term does; see `words.line_of_keys`."""
        return needle(self.keys, prefix=self.prefix)

    def places(self, keys: list[str]) -> Iterator[int]:
        """Yield the places among the keys of a text's words at which it stands."""
        first, length = self.keys[0], len(self.keys)
        if length == 1 and self.prefix:
            yield from (place for place, key in enumerate(keys) if key.startswith(first))
            return
        place = -1
        for _ in range(keys.count(first)):
            place = keys.index(first, place + 1)
            if self._are(keys[place : place + length]):
                yield place

    def _are(self, keys: list[str]) -> bool:
        *whole, last = self.keys
        if len(keys) < len(self.keys) or keys[:-1] != whole:
            return False
        return keys[-1].startswith(last) if self.prefix else keys[-1] == last


@dataclass(frozen=True, slots=True)
class Terms:
    """A question as it was understood: all that is wanted must be there, nothing that is unwanted may be."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()

    @classmethod
    def parse(cls, given: str) -> Self:
        """Return what words ask for.

        Raises:
            BadSearch: they name no word that is to be there, or more than `MOST` words.
        """
        found = {True: dict[Term, None](), False: dict[Term, None]()}  # in order, and each once
        for part in _PART.finditer(given):
            keys = tuple(words_of(part["phrase"] or part["run"] or "").keys)
            if keys:
                prefix = bool(part["run"]) and _begins_words(part["run"])
                found[part["minus"] is None][Term(keys, prefix=prefix)] = None
        wanted, unwanted = tuple(found[True]), tuple(found[False])
        if not wanted:
            raise BadSearch(given, "it names no word that is to be found")
        if sum(len(term.keys) for term in (*wanted, *unwanted)) > MOST:
            raise BadSearch(given, f"it has more than {MOST} words")
        return cls(wanted, unwanted)

    def met_by(self, *lines: str) -> bool:
        """Whether lines of keys, as of a title and a text, hold all that is wanted and nothing that is not."""
        return all(_in(term, lines) for term in self.wanted) and not any(
            _in(term, lines) for term in self.unwanted
        )

    def spans(self, words: Words) -> list[tuple[int, int]]:
        """Return where the wanted terms stand in a text, in its order; those that overlap are one."""
        found = (
            (words.spans[place][0], words.spans[place + len(term.keys) - 1][1])
            for term in self.wanted
            for place in term.places(words.keys)
        )
        spans: list[tuple[int, int]] = []
        for start, end in sorted(found):
            if spans and start < spans[-1][1]:
                spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
            else:
                spans.append((start, end))
        return spans


def relevance(
    often: Sequence[float], rows_with: Sequence[int], *, rows: int, words: int, words_on_average: float
) -> float:
    """Return how well a row fits a question: BM25 as SQLite's FTS5 counts it, more for a better fit.

    Args:
        often: how often each wanted term stands in the row, a title's place counting more.
        rows_with: in how many rows each does.
        rows: how many rows there are.
        words: how many words the row has.
        words_on_average: how many a row has on average.
    """
    length = _K1 * (1 - _B + _B * words / words_on_average)
    return sum(
        _rarity(rows, having) * count * (_K1 + 1) / (count + length)
        for count, having in zip(often, rows_with, strict=True)
    )


def _rarity(rows: int, having: int) -> float:
    found = log((rows - having + 0.5) / (having + 0.5))
    return found if found > 0 else 1e-6  # a word of most rows tells next to nothing


def _in(term: Term, lines: Sequence[str]) -> bool:
    return any(term.needle in line for line in lines)


def _begins_words(run: str) -> bool:
    """Whether an asterisk stands right behind the last word of a run."""
    return run.startswith("*", words_of(run).spans[-1][1])

"""Near-copies: a wire story reprinted by ten outlets is one origin, whoever filed it first."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import chain
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)

_SHINGLE = 5
_SKETCH = 64
# Share of the sketch that two prints of one wire story keep in common; cuts and new headlines stay above it.
_SAME = 0.5
HEAD = 8  # values: prints that share half their sketch share one of these all but surely


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def sketch(text: str) -> tuple[int, ...]:
    """Return the bottom-64 MinHash sketch of a text's five-word shingles.

    Broder, "On the resemblance and containment of documents" (1997). Texts under five words have none.
    """
    words = re.findall(r"\w+", text.casefold())
    shingles = {" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}
    hashes = (int.from_bytes(hashlib.blake2b(s.encode(), digest_size=6).digest(), "big") for s in shingles)
    return tuple(sorted(set(hashes))[:_SKETCH])


def resemblance(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    """Return the estimated Jaccard resemblance of two texts, 0 to 1, from their sketches."""
    if not a or not b:
        return 0.0
    one, other = set(a), set(b)
    union = sorted(one | other)[:_SKETCH]
    return sum(1 for value in one & other if value <= union[-1]) / len(union)


def are_alike(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    """Whether two texts are near-copies; most that are not share too few values to ask further."""
    shared = len(set(a).intersection(b))
    if shared < _SAME * min(_SKETCH, len(a) + len(b) - shared):
        return False
    return not set(a[:HEAD]).isdisjoint(b[:HEAD]) and resemblance(a, b) >= _SAME


def origins(sketches: Mapping[Key, tuple[int, ...]], names: Iterable[Key]) -> dict[Key, Key]:
    """Return for each name the smallest name (as text) among the prints of its text: itself when unique.

    Two texts are near-copies when their sketches share one of their first eight values and resemble each other
    by half; prints of one text are all that are linked by near-copies. That does not depend on any order. Texts
    known to be prints of one are not compared with each other, so the work grows with their number and not with
    its square.
    """
    named = sorted(set(names), key=str)
    prints: _Prints[Key] = _Prints({sketches[name] for name in named})
    for name in named:
        prints.add(name, sketches[name])
    return {name: group.first for name, group in prints.groups.items()}


class _Group(Generic[Key]):
    """Texts that are prints of one, and the sketches of them that have a telling value, by this value."""

    __slots__ = ("by_value", "first", "names")

    def __init__(self, name: Key) -> None:
        self.first, self.names = name, [name]
        self.by_value: dict[int, list[tuple[int, ...]]] = {}


class _Prints(Generic[Key]):
    """Near-copies joined into groups, one text after another."""

    def __init__(self, sketches: Iterable[tuple[int, ...]]) -> None:
        self._count = Counter(chain.from_iterable(sketches))
        self.groups: dict[Key, _Group[Key]] = {}
        self._with_value: dict[int, set[_Group[Key]]] = defaultdict(set)
        self._exactly: dict[tuple[int, ...], Key] = {}

    def add(self, name: Key, own: tuple[int, ...]) -> None:
        """Join a text to the groups of its near-copies, and them to each other."""
        group = self.groups[name] = _Group(name)
        if not own:
            return  # without a sketch nothing is known to be a copy
        if own in self._exactly:
            self._join(self.groups[self._exactly[own]], group)
            return
        self._exactly[own] = name
        values = self._telling(own)
        for other in {near: None for value in values for near in self._with_value[value]}:
            near = {known for value in values for known in other.by_value.get(value, ())}
            if any(are_alike(own, known) for known in near):
                group = self._join(group, other)
        for value in values:
            group.by_value.setdefault(value, []).append(own)
            self._with_value[value].add(group)

    def _telling(self, own: tuple[int, ...]) -> list[int]:
        """Return the rarest values of a sketch, one more than half, without those that no other has.

        Who resembles it by half has one of them among its own: a phrase that all papers print is compared with
        nothing. Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins" (2006).
        """
        shared = sorted((v for v in own if self._count[v] > 1), key=lambda v: (self._count[v], v))
        alone = len(own) - len(shared)
        return shared[: max(0, len(own) // 2 + 1 - alone)]

    def _join(self, one: _Group[Key], other: _Group[Key]) -> _Group[Key]:
        """Move the smaller of two groups into the larger, so that no text is moved often."""
        small, large = sorted((one, other), key=lambda group: len(group.names))
        large.first = min(small.first, large.first, key=str)
        large.names += small.names
        self.groups |= dict.fromkeys(small.names, large)
        for value, some in small.by_value.items():
            large.by_value.setdefault(value, []).extend(some)
            self._with_value[value].discard(small)
            self._with_value[value].add(large)
        return large

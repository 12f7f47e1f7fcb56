"""Near-copies: a wire story reprinted by ten outlets is one origin, whoever filed it first."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

_SHINGLE = 5
_SKETCH = 64
# Share of the sketch that two prints of one wire story keep in common; cuts and new headlines stay above it.
_SAME = 0.5


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
    union = sorted(set(a) | set(b))[:_SKETCH]
    shared = set(a) & set(b)
    return sum(1 for value in union if value in shared) / len(union)


def origins(sketches: Mapping[Key, tuple[int, ...]], names: Iterable[Key]) -> dict[Key, Key]:
    """Return for each name the smallest name (as text) that its text is a near-copy of: itself when unique.

    Two texts are compared only when their sketches share a value and differ in another, so the work grows
    with the copies and not with the square of the articles.
    """
    parent: dict[Key, Key] = {name: name for name in names}

    def root(name: Key) -> Key:
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    buckets: dict[int, list[Key]] = defaultdict(list)
    first_with: dict[tuple[int, ...], Key] = {}
    for name in sorted(parent, key=str):
        own = sketches[name]
        if own in first_with:
            parent[name] = root(first_with[own])
            continue
        for other in {n for value in own[:8] for n in buckets[value]}:
            if root(other) != root(name) and resemblance(own, sketches[other]) >= _SAME:
                first, second = sorted((root(name), root(other)), key=str)
                parent[second] = first
        for value in own[:8]:
            buckets[value].append(name)
        if own:  # without a sketch nothing is known to be a copy
            first_with[own] = name
    return {name: root(name) for name in parent}

"""One pattern for many, in which those that begin alike stand together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

_REPEATS = frozenset("?*+{")


def alternatives(patterns: list[str], depth: int = 2) -> str:
    """Return a pattern for the first of some patterns that fits.

    A search then tries at each word the few that begin with its first *depth* letters, not all of them. Round
    brackets must be those of groups.
    """
    parts: list[str] = []
    groups: dict[str, list[str]] = {}
    for pattern in chain.from_iterable(_choices(f"(?:{each})") for each in patterns):
        if pattern[:1].isalpha() and pattern[1:2] not in _REPEATS:
            groups.setdefault(pattern[0], []).append(pattern[1:])
        else:  # it may begin as others do, so that it must keep its place
            parts += [*_grouped(groups, depth), pattern]
            groups = {}
    return "|".join([*parts, *_grouped(groups, depth)])


def _grouped(groups: dict[str, list[str]], depth: int) -> Iterator[str]:
    for first, rests in groups.items():
        yield f"{first}(?:{alternatives(rests, depth - 1) if depth > 1 else '|'.join(rests)})"


def _choices(pattern: str) -> Iterator[str]:
    """Yield what a pattern stands for: one pattern for each choice of the group that it begins with."""
    choices, rest = _opening_group(pattern) if pattern.startswith("(?:") else ([], pattern)
    optional = rest.startswith("?") and rest[1:2] not in _REPEATS
    if not choices or (rest[:1] in _REPEATS and not optional):
        yield pattern
        return
    for choice in [*choices, ""] if optional else choices:
        yield from _choices(choice + rest[optional:])


def _opening_group(pattern: str) -> tuple[list[str], str]:
    """Return the choices of the group that a pattern begins with, and what follows it."""
    choices, level, begin = [], 1, len("(?:")
    at = begin
    while level:
        level += {"(": 1, ")": -1}.get(pattern[at], 0)
        if not level or (level == 1 and pattern[at] == "|"):
            choices.append(pattern[begin:at])
            begin = at + 1
        at += 1
    return choices, pattern[at:]

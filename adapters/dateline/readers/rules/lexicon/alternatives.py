"""One pattern for many, in which those that begin alike stand together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby

_REPEATS = frozenset("?*+{")


def alternatives(patterns: list[str], depth: int = 2) -> str:
    """Return a pattern for the first of some patterns that fits.

    A search then tries at each word the few that begin with its first *depth* letters, not all of them. Round
    brackets must be those of groups.
    """
    parts: list[str] = []
    choices = chain.from_iterable(_choices(f"(?:{each})") for each in patterns)
    for plain, run in groupby(choices, _is_plain):
        some = list(run)
        parts += _grouped(some, depth) if plain else some  # what may begin as others do keeps its place
    return "|".join(parts)


def _grouped(patterns: list[str], depth: int) -> Iterator[str]:
    for first, rests in _by_letter(patterns).items():
        yield f"{first}(?:{alternatives(rests, depth - 1) if depth > 1 else '|'.join(rests)})"


def _choices(pattern: str) -> Iterator[str]:
    """Yield what a pattern stands for: one pattern for each beginning of the group that it begins with."""
    choices, rest = _opening_group(pattern) if pattern.startswith("(?:") else ([], pattern)
    optional = rest.startswith("?") and rest[1:2] not in _REPEATS
    if not choices or (rest[:1] in _REPEATS and not optional):
        yield pattern
        return
    rest = rest[optional:]
    if all(map(_is_plain, choices)):
        choices = [f"{first}(?:{'|'.join(same)})" for first, same in _by_letter(choices).items()]
    for choice in [*choices, ""] if optional else choices:
        yield from _choices(choice + rest)


def _is_plain(pattern: str) -> bool:
    """Whether a pattern begins with a letter that must stand there."""
    return pattern[:1].isalpha() and pattern[1:2] not in _REPEATS


def _by_letter(patterns: list[str]) -> dict[str, list[str]]:
    """Return what follows the first letter of patterns, by that letter."""
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        groups.setdefault(pattern[0], []).append(pattern[1:])
    return groups


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

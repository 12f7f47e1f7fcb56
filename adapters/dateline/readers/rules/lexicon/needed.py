"""What a pattern needs: words, or parts of words, some of which stand in every text that it fits.

Most patterns fit few sentences. Where a text has none of the words that a pattern needs, it need not be tried.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

# Letters in a row, with a blank where a word begins or ends: " cancel" is the beginning of a word, " met " one.
Words = frozenset[str]
_Kind = Literal["letter", "gap", "edge", "group", "other"]
_GROUP = re.compile(r"\((?:\?(?:(?P<look><?[=!])|:|P<\w+>))?")
_LETTERS = re.compile(r"[a-z]{2,}(?![?*+{])")  # the last of which is not repeated
_PLAIN_GROUP = re.compile(r"\(\?:[^()\[\]\\]*\)")  # the same few stand in many patterns
_CLASS = re.compile(r"\[(?P<not>\^)?(?P<signs>\]?(?:\\.|[^\]\\])*)\]")
_REPEAT = re.compile(r"(?:(?P<optional>[?*]|\{0?,\d*\}|\{0\})|\+|\{\d+(?:,\d*)?\})[?+]?")
_REPEATS = ("?", "*", "+", "{")
_NO_WORD = r"(?![\w"
_EDGES = frozenset({r"\b", "$", "^"})
_UNSURE = frozenset({r"\w", r"\S", r"\D", r"\B", "."})
# So many texts have them that it is better to need others.
_COMMON = frozenset(
    "a an and are as at be been but by for from had has have he her his if in is it its meeting no not of on or said she so "
    "summit talks that the their them they this to was we were which who will with would".split()
)
_RARE = 5  # letters in a row from which on more are no rarer


def needed(pattern: str) -> list[Words]:
    """Return sets of words of each of which any text that a pattern fits has one, the rarest first.

    They are to be looked for in the text in small letters, with a blank for each other sign, and around it all.

    Raises:
        ValueError: the pattern needs no word.
    """
    choices, end = _read(pattern, 0)
    assert end == len(pattern), f"unbalanced: {pattern}"
    found, _ = _of_choices(choices, begins=False, ends=False)
    if not found:
        msg = f"a pattern that needs no word would have to be tried everywhere: {pattern}"
        raise ValueError(msg)
    return sorted(found, key=_frequency)


class _Part(NamedTuple):
    """A part of a pattern: letters, a sign that is none, the edge of a word, choices, or what may be anything."""

    kind: _Kind
    letter: str = ""
    choices: tuple[tuple[_Part, ...], ...] = ()
    optional: bool = False
    repeated: bool = False


_Parts = tuple[_Part, ...]


def _read(pattern: str, at: int) -> tuple[tuple[_Parts, ...], int]:
    """Return the choices of a pattern, or of a group in it, from an offset on, and where they end."""
    choices: list[_Parts] = []
    parts: list[_Part] = []
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            choices.append(tuple(parts))
            parts, at = [], at + 1
            continue
        if letters := _LETTERS.match(pattern, at):
            parts.append(_letters(letters[0]))
            at = letters.end()
            continue
        part, at = _read_part(pattern, at)
        if pattern.startswith(_REPEATS, at) and (repeat := _REPEAT.match(pattern, at)):
            at = repeat.end()
            part = part and part._replace(optional=bool(repeat["optional"]), repeated=repeat[0][0] != "?")
        parts += [part] if part else []
    return (*choices, tuple(parts)), at


def _read_part(pattern: str, at: int) -> tuple[_Part | None, int]:
    """Return the part at an offset, none for one that takes up nothing, and where it ends."""
    first = pattern[at]
    if first == "(" and (plain := _PLAIN_GROUP.match(pattern, at)):
        return _plain(plain[0]), plain.end()
    if first == "(" and (group := _GROUP.match(pattern, at)):
        choices, end = _read(pattern, group.end())
        if pattern.startswith(_NO_WORD, at):
            return _Part("edge"), end + 1
        return None if group["look"] else _Part("group", choices=choices), end + 1
    if first == "[" and (found := _CLASS.match(pattern, at)):
        return _class(found), found.end()
    end = at + 2 if first == "\\" else at + 1
    return _sign(pattern[at:end]), end


@cache
def _letters(row: str) -> _Part:
    return _Part("letter", row)


@cache
def _plain(group: str) -> _Part:
    return _Part("group", choices=_read(group, len("(?:"))[0])


def _class(found: re.Match[str]) -> _Part:
    signs = found["signs"].lower()
    if found["not"]:
        return _Part("other")
    if len(set(signs)) == 1:
        return _sign(signs[0])
    plain = not any(each in signs for each in _UNSURE if each != ".")
    return _Part("gap" if plain and not any(map(str.isalpha, re.sub(r"\\.", "", signs))) else "other")


@cache
def _sign(sign: str) -> _Part:
    if sign in _EDGES:
        return _Part("edge")
    if sign.isalpha():
        return _Part("letter", sign.lower()) if sign.isascii() else _Part("other")
    return _Part("other" if sign in _UNSURE else "gap")


def _of_choices(choices: tuple[_Parts, ...], *, begins: bool, ends: bool) -> tuple[list[Words], bool]:
    """Return what some choices need, and whether they end where a word can begin.

    *begins* says that no letter stands before them, *ends* that none follows.
    """
    found = [_of_parts(parts, begins=begins, ends=ends) for parts in choices]
    needs = [each for each, _ in found]
    edge = all(each for _, each in found)
    if len(needs) == 1:
        return needs[0], edge
    return [frozenset[str]().union(*(min(each, key=_frequency) for each in needs))] if all(
        needs
    ) else [], edge


def _of_parts(parts: _Parts, *, begins: bool, ends: bool) -> tuple[list[Words], bool]:
    """Return all that parts which follow each other need, and whether they end where a word can begin."""
    found: list[Words] = []
    row, edge = "", begins
    for n, part in enumerate(parts):
        closed = _closes(parts, n + 1, ends=ends)
        if part.kind == "letter":
            row = (row or " " * edge) + part.letter if not part.optional else ""
            goes_on = n + 1 < len(parts) and parts[n + 1].kind == "letter" and not parts[n + 1].optional
            if row and (part.repeated or not goes_on):
                found.append(frozenset({row + " " * (closed and not part.repeated)}))
                row = ""
            edge = False
        elif part.kind == "group":
            alone = not part.repeated
            inside, after = _of_choices(part.choices, begins=edge and alone, ends=closed and alone)
            found += [] if part.optional else inside
            edge = after and (edge or not part.optional)
        else:
            edge = part.kind != "other" and (edge or part.kind == "edge" or not part.optional)
    return found, edge


def _closes(parts: _Parts, n: int, *, ends: bool) -> bool:
    """Whether no letter can stand where the *n*-th part begins; *ends* says so of what follows all parts."""
    if n == len(parts):
        return ends
    part = parts[n]
    if part.kind in {"letter", "other"}:
        return False
    follows = (part.optional or part.kind == "group") and _closes(parts, n + 1, ends=ends)
    if part.kind == "group":
        inside = all(_closes(choice, 0, ends=follows) for choice in part.choices)
        return inside and (follows or not part.optional)
    return follows or not part.optional


@cache
def _frequency(words: Words) -> int:
    """Return roughly how often one may expect to find one of some words."""
    bare = (word.strip() for word in words)
    return sum(40 if word in _COMMON else 3 ** max(_RARE - len(word), 0) for word in bare)

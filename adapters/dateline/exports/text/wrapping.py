"""Text in rows that fit a terminal: parted between words, and inside a word that is wider than a row."""

from __future__ import annotations

import re

from rich.cells import get_character_cell_size

# Letters, typographic signs, arrows, blocks and shapes of one cell each: what nearly all text is made of.
_NARROW = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03a1\u03a3-\u03c9\u0400-\u0482\u2010-\u2027\u2030-\u205e"
    "\u2190-\u21ff\u2500-\u25fc\u2713-\u2715]*"
)
_EMOJI_STYLE = "\ufe0f"  # behind a sign it asks for the sign as a picture, which is wider


def cells(text: str) -> int:
    """Return how many columns of a terminal a text takes, at most: terminals differ on pictures put together."""
    if _NARROW.fullmatch(text):
        return len(text)
    return sum(map(_size, text))


def rows(text: str, first: int, other: int) -> list[tuple[int, int]]:
    """Return where each row of a text begins and ends, at least one, none with blanks at its end.

    Args:
        text: words parted by spaces; no other character in it may break a line.
        first: how many cells the first row may have, at least 1.
        other: how many cells each further row may have, at least 1.
    """
    reach = _reach if _NARROW.fullmatch(text) else _reach_of_wide
    found: list[tuple[int, int]] = []
    start, room = 0, first
    while (end := reach(text, start, room)) < len(text):
        end = _parting(text, start, end)
        found.append((start, _trimmed(text, start, end)))
        start, room = end, other
        while start < len(text) and text[start] == " ":
            start += 1
    if start < len(text) or not found:
        found.append((start, _trimmed(text, start, len(text))))
    return found


def _parting(text: str, start: int, end: int) -> int:
    """Return where a row that reaches to *end* ends: behind its last whole word, if it has one."""
    if text[end] == " ":
        return end
    blank = text.rfind(" ", start, end)
    return blank if blank > start and text[start:blank].strip(" ") else end


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def _reach(text: str, start: int, room: int) -> int:
    return min(start + room, len(text))


def _reach_of_wide(text: str, start: int, room: int) -> int:
    """Return the end of as many characters as fit, at least one; signs without width stay with those before them."""
    used = 0
    for end in range(start, len(text)):
        used += _size(text[end])
        if used > room and end > start:
            return end
    return len(text)


def _size(sign: str) -> int:
    return 1 if sign == _EMOJI_STYLE else get_character_cell_size(sign)

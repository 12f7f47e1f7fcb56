"""Names that stand behind a body with nothing between: "Leader of the Liberal Democrats Jane Doe"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.readers.rules.names.people import is_given
from dateline.readers.rules.names.pieces import Piece, word_class
from dateline.readers.rules.names.words import Words

_REACH = 8  # words between an office and the name of who holds it
_FULL_NAME = 2  # words: a given name and a family name
_OF = frozenset({"the", "of"})
_NO_FAMILY = ("body_noun", "company", "thing_noun", "media_noun")


def part(words: Words, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces, with a body and the person behind it told apart where an office is told to be that of the body."""
    office = -_REACH
    for piece in pieces:
        if piece.kind == "office":
            office = piece.last
        cut = piece.last - _FULL_NAME
        if _is_body_and_name(words, piece, cut) and _belongs(words, office, piece.first):
            yield Piece(piece.first, cut, "name")
            yield Piece(cut, piece.last, "name")
        else:
            yield piece


def _is_body_and_name(words: Words, piece: Piece, cut: int) -> bool:
    """Whether a name's last two words alone look like somebody's full name: "Liberal Democrats Jane Doe"."""
    if piece.kind != "name" or cut <= piece.first or piece.first == 0:
        return False
    keys = words.keys
    given = len(keys[cut]) > 1 and is_given(keys[cut]) and not is_given(keys[piece.first])
    if keys[cut] in word_class("place_given") or any(keys[cut + 1] in word_class(one) for one in _NO_FAMILY):
        return False  # "the New Victoria Hospital"
    plain = all(gap == " " for gap in words.gaps[piece.first : piece.last - 1])
    return given and plain and keys[piece.first - 1] in _OF


def _belongs(words: Words, office: int, first: int) -> bool:
    """Whether "of" follows the office, and the words from there to the name stand close."""
    near = 0 < first - office <= _REACH
    return near and words.keys[office] == "of" and all(words.joined[office - 1 : first])

"""Introductions: an office beside a name, before it or in apposition, and whose office it is."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.readers.rules.lexicon import Gender, Office, key
from dateline.readers.rules.people import is_given
from dateline.readers.rules.pieces import Piece, word_class
from dateline.readers.rules.words import Words

_FORMER = frozenset({"former", "ex", "late", "retired", "then"})
_LESSER = frozenset({"vice", "deputy", "elect", "designate"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our"})
_POLITIES = frozenset({"state", "demonym", "seat", "house", "people"})
_APPOSITION = 12


@dataclass(slots=True)
class Title:
    """A noun phrase whose head is an office; words `first` to `last`, without its determiner."""

    first: int
    last: int
    office: Office
    text: str
    state: str | None
    determiner: str | None
    former: bool
    lesser: bool
    plural: bool

    @property
    def leads(self) -> bool:
        """Whether the office is one that represents its state at leaders' meetings."""
        return self.office.rank in {"head", "bloc"} and not self.lesser

    @property
    def gender(self) -> Gender | None:
        """The gender that the office's word tells."""
        return self.office.gender


class Titles:
    """The office phrases of an article, found by the word on which they end or begin."""

    def __init__(self, words: Words, pieces: list[Piece]) -> None:
        self.words = words
        self.ending = {piece.last: piece for piece in pieces}
        self.starting = {piece.first: piece for piece in pieces}
        self.all = [self._title(piece) for piece in pieces if piece.kind == "office"]
        self.by_last = {title.last: title for title in self.all}

    def _title(self, piece: Piece) -> Title:
        assert piece.entry is not None
        assert piece.entry.office is not None
        office = piece.entry.office
        words, first, state, lesser = self.words, piece.first, office.state, False
        modifiers = word_class("modifier")
        former = False
        while first > 0 and words.joined[first - 1]:
            before = self.ending.get(first)
            if (
                before is not None
                and before.entry is not None
                and before.kind in _POLITIES | {"body", "medium"}
            ):
                state = (before.entry.polity or (before.entry.body or ("", None))[1]) or state
                lesser = lesser or (before.kind in {"body", "medium"} and office.rank == "head")
                first = before.first
            elif words.keys[first - 1] in modifiers and not words.possessive[first - 1]:
                first -= 1
                former = former or words.keys[first] in _FORMER
                lesser = lesser or words.keys[first] in _LESSER
            else:
                break
        previous = words.keys[first - 1] if first > 0 and words.joined[first - 1] else None
        lesser = lesser or previous in word_class("company")
        last, owner = self._owner(piece.last)
        plural = words.keys[piece.first : piece.last] != list(key(office.phrase))
        return Title(
            first,
            last,
            office,
            words.slice(first, last),
            owner or state,
            previous if previous in _DETERMINERS else None,
            former,
            lesser or (last > piece.last and owner is None and office.rank == "head"),
            plural,
        )

    def _owner(self, last: int) -> tuple[int, str | None]:
        """Return the end of "of Kenya" after an office that ends at *last*, and the state."""
        words = self.words
        if last < len(words) and words.joined[last - 1] and words.keys[last] in {"of", "for"}:
            after = last + 1
            if after < len(words) and words.keys[after] == "the":
                after += 1
            piece = self.starting.get(after)
            if piece is not None and words.joined[after - 1] and piece.kind not in {"office", "person"}:
                return piece.last, piece.entry.polity if piece.entry else None
        return last, None

    def before(self, first: int) -> Title | None:
        """Return the title right before the name that starts at word *first*."""
        title = self.by_last.get(first)
        return (
            title if title and self.words.joined[first - 1] and not self.words.possessive[first - 1] else None
        )

    def apposed_before(self, piece: Piece) -> Title | None:
        """Return the title in "the North Korean leader, Kim Jong Un,"."""
        title = self.by_last.get(piece.first)
        if title is None or title.plural or self.words.gaps[piece.first - 1].strip() != ",":
            return None
        closed = self.words.gaps[piece.last - 1].lstrip()[:1] in {",", ".", ")", ";", ""}
        return title if closed and title.determiner != "a" and piece.last - piece.first > 1 else None

    def apposed_after(self, piece: Piece) -> Title | None:
        """Return the title in "Jane Doe, the deputy foreign minister" or "Jane Doe, a former envoy to Iran"."""
        words, first = self.words, piece.last
        if first >= len(words) or words.gaps[first - 1].strip() not in {",", "(", ", —"}:
            return None
        for i in range(first, min(first + _APPOSITION, len(words))):
            found = self.starting.get(i)
            if found and found.kind == "office":
                title = next(t for t in self.all if t.last >= found.last and t.first <= found.first)
                return None if self._is_speech(title.last) or self._names_other(title.last) else title
            if not words.joined[i] or words.keys[i] in word_class("speech"):
                return None
        return None

    def _is_speech(self, i: int) -> bool:
        """Whether a verb of saying follows: "Doe, the minister said" is no apposition."""
        words = self.words
        return i < len(words) and words.joined[i - 1] and words.keys[i] in word_class("speech")

    def _names_other(self, i: int) -> bool:
        """Whether another name follows: in "Moon, President Xi" the office is that of the second."""
        words, piece = self.words, self.starting.get(i)
        return piece is not None and words.joined[i - 1] and piece.kind in {"person", "name"}


def is_full_name(words: Words, piece: Piece) -> bool:
    """Whether a name's form is that of a person's full name: a known given name first, two words or more."""
    keys = words.keys[piece.first : piece.last]
    return 1 < len(keys) <= 5 and is_given(keys[0])  # noqa: PLR2004 - given names, initials and double surnames

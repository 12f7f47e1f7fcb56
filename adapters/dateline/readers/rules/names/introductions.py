"""Introductions: an office beside a name, before it or in apposition, and whose office it is."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.readers.rules.lexicon import Office, adjective_of, key
from dateline.readers.rules.names.pieces import POLITIES, Piece, honorifics, word_class
from dateline.readers.rules.names.words import Words

FORMER = frozenset({"former", "ex", "late", "retired", "onetime"})
_LESSER = frozenset({"vice", "deputy", "elect", "designate"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "any", "no"}
)
_OWNERS = POLITIES | {"body", "medium", "name", "person"}
# Who holds such an office speaks for the state; lawmakers, scholars and reporters do not.
_PUBLIC = frozenset({"head", "deputy", "minister", "envoy", "spokesperson", "official", "bloc"})
# What an office can be of without being anything else than that of a state: "leader of the island nation".
_COUNTRY = frozenset(
    "country democracy economy emirate government island kingdom monarchy nation people power regime republic state "
    "territory".split()
)
# Bodies that are named after a state and are none of its own: "the Syrian Democratic Forces".
NONE_OF_THE_STATE = frozenset(
    "alliance association brotherhood centre center chamber church club coalition communist confederation democratic "
    "federation foundation front initiative institute league liberation liberal movement network observatory opposition "
    "party resistance socialist society union university workers".split()
)
# Offices at the head of a party or a movement, and the nouns by which those are called.
_HEADING = frozenset({"leader", "chairman", "chairwoman", "president", "head", "chief"})
_MOVEMENTS = frozenset("front movement party alliance opposition army union".split())
# Offices at the head of one side of a war, and what the side is called.
_OF_A_SIDE = {
    "rebel leader": "rebels", "guerrilla leader": "guerrillas", "rebel commander": "rebels", "separatist leader": "separatists",
}  # fmt: skip
_APPOSITION = 12
# What goes on behind the comma is the sentence: "Ethiopia's prime minister, Jane Doe, has met Sudan's ruler".
_NO_APPOSITION = frozenset(
    "and but whose has have had is was were will would could can may might must should did does do met held".split()
)
_PHRASE = 5  # words in which the noun of "of the world's largest democracy" is looked for


@dataclass(slots=True, eq=False)
class Title:
    """A noun phrase whose head is an office: words `first` to `last`, without its determiner.

    `owner` is the piece before or after it that says whose office it is, `state` the state if that is one.
    `elsewhere` tells of an office that is said to be of a party, an agency or the like, `movement` of one at the head of
    a party or a movement, whose name then is the `state`.
    """

    first: int
    last: int
    office: Office
    text: str
    state: str | None
    owner: Piece | None
    determiner: str | None
    former: bool
    lesser: bool
    plural: bool
    elsewhere: bool
    movement: bool

    @property
    def leads(self) -> bool:
        """Whether the office is one that represents its state, or a movement, at leaders' meetings."""
        return self.movement or (self.office.rank in {"head", "bloc"} and not self.lesser)

    @property
    def public(self) -> bool:
        """Whether its holder carries the position of the state."""
        return self.movement or self.office.rank in _PUBLIC

    @property
    def definite(self) -> bool:
        """Whether the phrase points to one known person."""
        known = self.determiner in {"the", "his", "her", "its", "their", "our", "my"}
        return known or (self.determiner is None and self.owner is not None)


class Titles:
    """The office phrases of an article, found by the word on which they end or begin."""

    def __init__(self, words: Words, pieces: list[Piece]) -> None:
        self.words = words
        self.ending = {piece.last: piece for piece in pieces}
        self.starting = {piece.first: piece for piece in pieces}
        self.all = [self._title(piece) for piece in pieces if piece.kind == "office"]
        self.by_last = {title.last: title for title in self.all}
        self.by_head = dict(zip((p.first for p in pieces if p.kind == "office"), self.all, strict=True))

    def _title(self, piece: Piece) -> Title:
        assert piece.entry is not None
        assert piece.entry.office is not None
        office, words = piece.entry.office, self.words
        first, before, modifiers = self._modifiers(piece.first)
        previous = words.keys[first - 1] if first > 0 and words.joined[first - 1] else None
        last, after = self._owner_after(piece.last, envoy=office.rank == "envoy")
        if after and _state_of(before) and words.keys[piece.last] == "for":
            after = None  # "Britain's minister for Africa"
        elsewhere = office.rank == "head" and self._is_elsewhere(piece.last, after)
        if elsewhere:
            after = self._movement_after(piece.last)
            last, elsewhere = (after.last, False) if after else (piece.last, True)
        owner = after or before
        state = _state_of(after) or _state_of(before) or office.state
        movement = self._movement(owner) if office.phrase in _HEADING else None
        if office.phrase in _OF_A_SIDE and not words.possessive[piece.last - 1]:
            movement = " ".join(filter(None, (state and adjective_of(state), _OF_A_SIDE[office.phrase])))
        of_body = owner is not None and state is None and not words.possessive[owner.last - 1]
        return Title(
            first,
            last,
            office,
            words.slice(first, last),
            movement or state,
            owner,
            previous if previous in _DETERMINERS else None,
            former=not FORMER.isdisjoint(modifiers) or words.is_noted(piece.last - 1),
            lesser=not _LESSER.isdisjoint(modifiers)
            or previous in word_class("company")
            or elsewhere
            or (office.rank == "head" and (of_body or (last > piece.last and _state_of(after) is None))),
            plural=tuple(words.keys[piece.first : piece.last]) != key(office.phrase),
            elsewhere=elsewhere,
            movement=movement is not None,
        )

    def _movement(self, owner: Piece | None) -> str | None:
        """Return the party or movement that somebody heads: "Liberation Front chairman"; none of them is a state's."""
        if owner is None or owner.kind != "body":
            return None
        if owner.entry and owner.entry.body:
            name, state = owner.entry.body
            return name if name == state else None
        known = self.words.keys[owner.last - 1] in _MOVEMENTS
        return self.words.slice(owner.first, owner.last) if known else None

    def _modifiers(self, first: int) -> tuple[int, Piece | None, set[str]]:
        """Return where the phrase begins, the piece that owns the office, and the words between."""
        words, owner, found = self.words, None, set()
        while first > 0 and words.joined[first - 1]:
            before = self.ending.get(first)
            if words.keys[first - 1] in word_class("modifier") and not words.possessive[first - 1]:
                first -= 1
                found.add(words.keys[first])
            elif before is not None and owner is None and self._owns(before):
                owner, first = before, before.first
            else:
                break
        return first, owner, found

    def _owns(self, piece: Piece) -> bool:
        if piece.kind in {"name", "person"}:
            return self.words.possessive[piece.last - 1]
        return piece.kind in _OWNERS

    def _owner_after(self, last: int, *, envoy: bool) -> tuple[int, Piece | None]:
        """Return the end of "of Kenya" after an office that ends at word *last*, and its piece."""
        words = self.words
        if (
            last + 1 >= len(words)
            or not words.joined[last - 1]
            or words.keys[last] not in {"of", "for", "to"}
        ):
            return last, None
        after = last + 1 + (words.keys[last + 1] == "the")
        piece = self.starting.get(after)
        if piece is None or not words.joined[after - 1] or piece.kind == "office":
            return last, None
        to = words.keys[last] == "to" or (
            envoy and words.keys[last] == "for" and words.keys[last - 1] != "negotiator"
        )
        if to:  # an envoy does not speak for the state to which he goes
            return (piece.last if envoy and piece.kind in POLITIES | {"body"} else last), None
        return piece.last, None if self._names_a_body(piece) else piece

    def _names_a_body(self, piece: Piece) -> bool:
        """Whether a state's adjective begins the name of a body that is none of the state's."""
        words, last = self.words, piece.last
        if piece.kind != "demonym" or words.possessive[last - 1]:
            return False
        stop = last
        while stop < min(last + _PHRASE, len(words)) and words.joined[stop - 1] and words.capital[stop]:
            stop += 1
        return not NONE_OF_THE_STATE.isdisjoint(words.keys[last:stop])

    def _is_elsewhere(self, last: int, owner: Piece | None) -> bool:
        """Whether "of" leads on to what is no state: "leader of the Greens", "of France's largest union"."""
        words = self.words
        if last >= len(words) or words.keys[last] != "of" or not words.joined[last - 1]:
            return False
        if owner is not None and not words.possessive[owner.last - 1]:
            return False
        first = owner.last if owner else last + 1
        return _COUNTRY.isdisjoint(words.keys[first : first + _PHRASE])

    def _movement_after(self, last: int) -> Piece | None:
        """Return the movement in "of a faction of the Polisario Front", which stands for itself as states do."""
        for i in range(last + 1, min(last + 2 + _PHRASE, len(self.words))):
            piece = self.starting.get(i)
            body = piece.entry.body if piece and piece.entry else None
            if body and body[0] == body[1]:
                return piece
            if not self.words.joined[i]:
                break
        return None

    def before(self, first: int) -> Title | None:
        """Return the title right before the name that starts at word *first*."""
        first = self._addressed(first)
        title = self.by_last.get(first)
        if title is None or not self.words.joined[first - 1] or self.words.possessive[first - 1]:
            return None
        return title

    def _addressed(self, first: int) -> int:
        """Return where a name begins with its rank or form of address: "the army chief, Gen Jane Doe"."""
        while first > 0 and self.words.joined[first - 1] and self.words.keys[first - 1] in honorifics():
            first -= 1
        return first

    def apposed_before(self, piece: Piece) -> Title | None:
        """Return the title in "the North Korean leader, Kim Jong Un,"."""
        first = self._addressed(piece.first)
        title = self.by_last.get(first)
        if title is None or title.plural or self.words.gaps[first - 1].strip() != ",":
            return None
        closed = self.words.gaps[piece.last - 1].lstrip()[:1] in {",", ".", ")", ";", ""}
        return title if closed and piece.last - piece.first > 1 else None

    def apposed_after(self, piece: Piece) -> Title | None:
        """Return the title in "Jane Doe, the deputy minister" or "Jane Doe, a former envoy to Iran"."""
        words, first = self.words, piece.last
        if first >= len(words) or words.gaps[first - 1].strip() not in {",", "(", ", —", "—"}:
            return None
        if words.keys[first] in _NO_APPOSITION:
            return None  # "the port authority, and a deputy minister said", "Doe, whose book on the king"
        for i in range(first, min(first + _APPOSITION, len(words))):
            if title := self.by_head.get(i):
                others = title.plural or self._is_speech(title.last) or self._names_other(title.last)
                return None if others else title
            if not words.joined[i] or words.keys[i] in word_class("speech"):
                return None
        return None

    def counterpart_before(self, first: int) -> str | None:
        """Return the state in "his Czech counterpart Novak" and "her counterpart from Chad, Deby"."""
        words = self.words
        if first < 2 or words.gaps[first - 1].strip() not in {"", ","}:  # noqa: PLR2004 - a state and the noun
            return None
        if words.keys[first - 2 : first] == ["opposite", "number"]:
            return _state_of(self.ending.get(first - 2))
        if words.keys[first - 1] == "counterpart":
            return _state_of(self.ending.get(first - 1))
        owner = self.ending.get(first)
        if owner is None or owner.first < 2 or words.keys[owner.first - 1] not in {"of", "from"}:  # noqa: PLR2004
            return None
        return _state_of(owner) if words.keys[owner.first - 2] == "counterpart" else None

    def _is_speech(self, i: int) -> bool:
        """Whether a verb of saying follows: "Doe, the minister said" is no apposition."""
        words = self.words
        return i < len(words) and words.joined[i - 1] and words.keys[i] in word_class("speech")

    def _names_other(self, i: int) -> bool:
        """Whether another name follows: in "Moon, President Xi" the office is that of the second."""
        piece = self.starting.get(i)
        return piece is not None and self.words.joined[i - 1] and piece.kind in {"person", "name"}


def _state_of(piece: Piece | None) -> str | None:
    """Return the state that a piece stands for."""
    if piece is None or piece.entry is None or piece.kind in {"person", "name"}:
        return None
    body = piece.entry.body or piece.entry.medium
    return piece.entry.polity or (body[1] if body else None)

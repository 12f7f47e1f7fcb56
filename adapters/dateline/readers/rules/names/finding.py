"""Finds the people of an article: those named in full or by title, then the short forms that mean them."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from dateline.readers.rules.document import Document
from dateline.readers.rules.lexicon import Gender, Leader, adjective_of, as_written, book
from dateline.readers.rules.names.gazetteer import place_within
from dateline.readers.rules.names.introductions import NONE_OF_THE_STATE, Title, Titles
from dateline.readers.rules.names.parted import part
from dateline.readers.rules.names.people import (
    Person,
    Roster,
    family_of,
    is_given,
    officials_by_family,
    spelled_alike,
    terms_by_family,
)
from dateline.readers.rules.names.pieces import POLITIES, Piece, cut, honorifics, word_class
from dateline.readers.rules.names.roles import voice_words
from dateline.readers.rules.names.words import Words, read_words

_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)
_DATE_BEFORE = frozenset(
    "in of since until till last next this early late mid by from to before after during".split()
)
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their"})
# Verbs of saying that stand before their subject; "told" is followed by who is told.
_SAID = frozenset(
    {"said", "says", "added", "adds", "wrote", "noted", "argued", "explained", "warned", "recalled"}
)
# Words of offices that no leader holds while leading; a colonel or a general may be one.
_SERVING = frozenset({"minister", "secretary", "ambassador", "envoy", "spokesman", "spokeswoman"})
# Words behind the comma after somebody: "Jane Doe, who ...", "Jane Doe, of the port authority".
_RELATIVES = frozenset({"who", "whose", "of"})
# Given names, initials and two family names with a particle make a full name of this many words.
_LONGEST_NAME = 6


class Finder:
    """One article's names: `words`, `pieces`, `titles`, and whom each piece means in `persons`."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.words: Words = read_words(doc)
        self.pieces = list(part(self.words, cut(self.words)))
        self.titles = Titles(self.words, self.pieces)
        self.headlines = self.words.headlines(word_class("stop"))
        self.day: date | None = doc.published.last if doc.published else None
        self.roster = Roster(self.day)
        self.persons: dict[int, Person] = {}
        self.apposed: dict[int, Person] = {}
        self.states = {p.entry.polity for p in self.pieces if p.kind in POLITIES and p.entry}
        self.quoted = [(q.start, q.end) for q in doc.quotations] or [
            m.span() for m in _QUOTED.finditer(doc.text)
        ]
        self._quote_starts = [start for start, _ in self.quoted]
        self._introduce()
        self._shorten()

    def in_quote(self, offset: int) -> bool:
        """Whether *offset* stands in quoted words."""
        i = bisect_right(self._quote_starts, offset) - 1
        return i >= 0 and offset < self.quoted[i][1]

    def state_before(self, i: int) -> str | None:
        """Return the one state that its block names, or whose leader it names, before word *i*."""
        found: set[str] = set()
        for piece in reversed(self.pieces[: bisect_right(self.pieces, i - 1, key=lambda p: p.first)]):
            if self.words.blocks[piece.first] != self.words.blocks[i]:
                break
            person = self.persons.get(piece.first)
            if piece.kind in POLITIES and piece.entry and piece.entry.polity:
                found.add(piece.entry.polity)
            elif person is not None and person.leads:
                found.add(person.leads)
        return found.pop() if len(found) == 1 else None

    def _introduce(self) -> None:
        """Register everybody who is named in full, or by title and name."""
        for piece in self.pieces:
            if piece.kind == "person":
                assert piece.entry is not None
                person: Person | None = self.roster.leader(piece.entry.leaders)
            else:
                person = self._by_form(piece) if piece.kind == "name" else None
            if person is not None:
                person.named += self.words.blocks[piece.first] not in self.headlines
                self._meet(piece, person)

    def _by_form(self, piece: Piece) -> Person | None:
        """Return the person of a name that looks, or is introduced, like somebody's full name."""
        words = self.words
        keys = tuple(words.keys[piece.first : piece.last])
        if not 1 < len(keys) <= _LONGEST_NAME or keys[0] in honorifics():
            return None
        if known := self._without_initials(keys):
            return known
        if known := self._spelled_otherwise(piece, keys):
            return known
        by_name = is_given(keys[0]) or family_of(keys) == keys[0]
        shown = words.slice(piece.first, piece.last)
        if not by_name and place_within(shown) and not self.titles.before(piece.first):
            return None  # "in Sharm el-Sheikh, according to an official"
        if by_name or (self._introduced(piece) and self.roster.find(keys) is None):
            return self.roster.named(as_written(shown), keys)
        return None

    def _without_initials(self, keys: tuple[str, ...]) -> Person | None:
        """Return the leader or official of a name with initials: "Boris N. Yeltsin"."""
        full = tuple(word for word in keys if len(word) > 1)
        entry = book().get(full) if len(full) < len(keys) else None
        return self.roster.leader(entry.leaders) if entry and entry.leaders and len(full) > 1 else None

    def _spelled_otherwise(self, piece: Piece, keys: tuple[str, ...]) -> Person | None:
        """Return the leader in office of a state named here whose title and name these are in another spelling."""
        title = self.titles.before(piece.first) or self.titles.apposed_after(piece)
        if title is None or not title.leads or title.former or self.day is None:
            return None
        states = {title.state} if title.state else self.states
        terms = [t for t in spelled_alike(keys) if t.in_office(self.day) and t.state in states]
        return self.roster.leader(terms) if len({term.name for term in terms}) == 1 else None

    def _introduced(self, piece: Piece) -> bool:
        """Whether an office, an apposition, an age or a verb of saying shows that the name is a person's."""
        words, titles, first, last = self.words, self.titles, piece.first, piece.last
        if titles.before(first) or titles.apposed_after(piece) or titles.apposed_before(piece):
            return True
        if titles.counterpart_before(first):
            return True
        if first and words.joined[first - 1] and words.keys[first - 1] in _SAID:
            return True
        if last >= len(words):
            return False
        if words.joined[last - 1]:
            return words.keys[last] in word_class("speech")
        return words.gaps[last - 1] == ", " and (words.keys[last] in _RELATIVES or words.keys[last].isdigit())

    def _meet(self, piece: Piece, person: Person) -> None:
        titles = self.titles
        self.persons[piece.first] = person
        if title := titles.before(piece.first):
            self._learn(person, title)
        for apposed in (titles.apposed_before(piece), titles.apposed_after(piece)):
            if apposed is not None:
                self._learn(person, apposed)
                self.apposed[apposed.first] = person
        if state := titles.counterpart_before(piece.first):
            self._learn_from_counterpart(person, state, piece)

    def _learn_from_counterpart(self, person: Person, state: str, piece: Piece) -> None:
        """Give "his Czech counterpart Novak" the office of the person named before in the paragraph."""
        blocks = self.words.blocks
        before = [
            known
            for first, known in self.persons.items()
            if first < piece.first and blocks[first] == blocks[piece.first] and known is not person
        ]
        model = next((known for known in reversed(before) if known.office), None)
        if model is None or model.office is None:
            return
        office = model.office.removeprefix(f"{adjective_of(model.state or '')} ")
        leads = model.leads is not None
        person.introduce(office, state, leads=leads, former=False, gender=None)

    def _learn(self, person: Person, title: Title) -> None:
        party = title.elsewhere and title.office.phrase.endswith("leader")
        state = title.state if title.public and not party else None
        if state is None and title.public and not title.former and not party:
            state = person.served or self._state_of_owner(title)
            office = title.leads and not title.office.phrase.endswith("leader")
            if office and state and self._led_by_another(state, person):
                state = None  # "Prime Minister Hall" in a paragraph on Russia is not Russia's
        person.introduce(
            title.text, state, leads=title.leads, former=title.former, gender=title.office.gender
        )

    def _led_by_another(self, state: str, person: Person) -> bool:
        """Whether the article has named somebody else as the leader of a state."""
        return any(known.leads == state and known is not person for known in self.persons.values())

    def _state_of_owner(self, title: Title) -> str | None:
        """Return the state of "Merkel's spokesman", or of an office that nobody is said to own."""
        if title.owner is None:
            before = title.first - 1
            of_a_body = (
                before >= 0 and self.words.joined[before] and self.words.keys[before] in NONE_OF_THE_STATE
            )
            return None if of_a_body else self.state_before(title.first)  # "opposition alliance leader"
        if title.owner.kind == "person" and title.owner.entry:
            return self.roster.leader(title.owner.entry.leaders).state
        if title.owner.kind == "name":
            first, _ = self._after_honorific(title.owner)
            owner = self.roster.find(tuple(self.words.keys[first : title.owner.last]))
            return owner.state if owner else None
        return None

    def _shorten(self) -> None:
        """Resolve names of one word, or with an honorific, against those named in full."""
        parted = []
        for piece in self.pieces:
            if self._is_family_name(piece):
                piece.kind = "name"
            if piece.kind == "name" and piece.first not in self.persons:
                person = self._short(piece)
                if person is None and (parts := self._parts(piece)):
                    parted += parts
                    continue
                if person is not None:
                    self._meet(piece, person)
            parted.append(piece)
        self.pieces = parted

    def _is_family_name(self, piece: Piece) -> bool:
        """Whether an office's word is here the family name of somebody: "Dean said" after "Howard Dean"."""
        words, i = self.words, piece.first
        if piece.kind in POLITIES and piece.last - i == 1:
            return self._speaks_as_person(i)
        if piece.kind == "place" and piece.last - i == 1:  # "the talks with Park"
            return i > 0 and words.keys[i - 1] not in _ARTICLES and words.keys[i] in self.roster.by_family
        if piece.kind != "office" or piece.last - i > 1 or not words.capital[i]:
            return False
        alone = i == 0 or not words.joined[i - 1] or words.keys[i - 1] not in _ARTICLES
        return alone and i not in self.apposed and words.keys[i] in self.roster.by_family

    def _speaks_as_person(self, i: int) -> bool:
        """Whether a place's name is that of somebody named before, who speaks: "Jordan said" after "Jim Jordan"."""
        words = self.words
        if words.keys[i] not in self.roster.by_family or words.possessive[i]:
            return False
        speech = word_class("speech")
        says = i + 1 < len(words) and words.joined[i] and words.keys[i + 1] in speech
        said = i > 0 and words.joined[i - 1] and words.keys[i - 1] in speech
        return (says or said) and any(
            first < i and person.keys[-1] == words.keys[i] for first, person in self.persons.items()
        )

    def _parts(self, piece: Piece) -> list[Piece]:
        """Return the names that hyphens join in "the Modi-Sharif meeting"; nothing if they are one name."""
        words = self.words
        if piece.last - piece.first == 1 or " " in words.gaps[piece.first : piece.last - 1]:
            return []
        parts = [Piece(i, i + 1, "name") for i in range(piece.first, piece.last)]
        found = [self._short(part) for part in parts]
        if not any(found):
            return []
        self.persons.update({part.first: person for part, person in zip(parts, found, strict=True) if person})
        return parts

    def _short(self, piece: Piece) -> Person | None:
        words = self.words
        first, gender = self._after_honorific(piece)
        keys = tuple(words.keys[first : piece.last])
        if not keys or (len(keys) == 1 and self._is_date_word(first)):
            return None
        title = self.titles.before(piece.first)
        shown = title or self._shared_title(piece)
        addressed = first > piece.first or (shown is not None and shown.public)
        person = self.roster.find(keys, gender or (title.office.gender if title else None))
        if person is None and shown is not None and _serves(shown):
            person = self._official(keys, shown)
        elif person is None or (shown is not None and shown.leads and person.leads is None):
            person = self._leader(keys, addressed=addressed) or person
        if person is None and (first > piece.first or title):
            if words.blocks[piece.first] in self.headlines or keys[0] in word_class("maybe"):
                return None
            if first == piece.first and keys[-1] in voice_words("body"):
                return None  # "the chairman of the African Union Commission"
            person = self.roster.named(as_written(words.slice(first, piece.last)), keys)
        if person is not None:
            person.gender = person.gender or gender
        return person

    def _shared_title(self, piece: Piece) -> Title | None:
        """Return the title of the name before: "Presidents Putin and Xi"."""
        words, i = self.words, piece.first
        if i < 2 or words.keys[i - 1] != "and":  # noqa: PLR2004 - a name and "and"
            return None
        before = self.titles.ending.get(i - 1)
        title = self.titles.before(before.first) if before else None
        return title if title and title.plural else None

    def _is_date_word(self, i: int) -> bool:
        """Whether a word such as "May" is here no name."""
        words = self.words
        if words.keys[i] not in word_class("maybe"):
            return False
        before = words.keys[i - 1] if i else ""
        after = words.keys[i + 1] if i + 1 < len(words) else ""
        return before in _DATE_BEFORE or before.isdigit() or after.isdigit()

    def _after_honorific(self, piece: Piece) -> tuple[int, Gender | None]:
        """Return where the name begins after "Mr." or "Maj. Gen.", and the gender that this tells."""
        keys, first = self.words.keys, piece.first
        while first < piece.last and keys[first] in honorifics():
            first += 1
        if first > piece.first and keys[first - 1] in word_class("honorific_m"):
            return first, "m"
        return first, "f" if first > piece.first and keys[first - 1] in word_class("honorific_f") else None

    def _official(self, keys: tuple[str, ...], title: Title) -> Person | None:
        """Return the holder of an office below the head's: "Secretary of State Clinton" is no president."""
        terms = [
            term
            for term in officials_by_family().get(" ".join(keys), [])
            if term.state in {title.state, *self.states} and title.office.phrase.endswith(term.office)
        ]
        if self.day is not None:
            terms = [term for term in terms if term.since <= self.day]
        return self.roster.leader(terms) if terms else None

    def _leader(self, keys: tuple[str, ...], *, addressed: bool) -> Person | None:
        """Return a leader known by the bare family name: with a title, or of a state named here."""
        terms = terms_by_family().get(" ".join(keys), [])
        if self.day is not None:
            terms = [term for term in terms if term.since <= self.day]
        of_article = [term for term in terms if term.state in self.states]
        terms = of_article or (terms if addressed else self._famous(keys, terms))
        return self.roster.leader(terms) if terms else None

    def _famous(self, keys: tuple[str, ...], terms: list[Leader]) -> list[Leader]:
        """Return the one leader in office whom the bare name can mean: papers need not introduce "Putin"."""
        if self.day is None or keys[0] in word_class("common_family") or is_given(keys[0]):
            return []
        serving = [term for term in terms if term.in_office(self.day)]
        return serving if len({term.name for term in serving}) == 1 else []


def _serves(title: Title) -> bool:
    """Whether the office is below the head's, so that its holder is not leading."""
    below = title.office.rank == "deputy" or not _SERVING.isdisjoint(title.office.phrase.split())
    return below and not title.leads

"""Turns pieces into mentions: introduces people, then resolves short forms, titles and pronouns against them."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from dateline.readers.rules.document import Actor, Document, Mention, MentionForm
from dateline.readers.rules.introductions import Title, Titles, is_full_name
from dateline.readers.rules.lexicon import Gender
from dateline.readers.rules.people import Person, Roster, family_of, terms_by_family, terms_by_state
from dateline.readers.rules.pieces import Piece, cut, word_class
from dateline.readers.rules.words import Words, read_words

_PRONOUNS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)
_POLITY_KINDS = ("state", "demonym", "people", "house", "seat")


class Finder:
    """One article's names: `words` as read, and its mentions."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.words: Words = read_words(doc)
        self.pieces = cut(self.words)
        self.titles = Titles(self.words, self.pieces)
        self.day: date | None = doc.published.last if doc.published else None
        self.roster = Roster(self.day)
        self.used: set[int] = set()
        self.persons: dict[int, tuple[Person, Title | None]] = {}
        self.states = {
            piece.entry.polity
            for piece in self.pieces
            if piece.entry and piece.entry.polity and not piece.entry.leaders
        }
        self.quoted = [(q.start, q.end) for q in doc.quotations] or [
            m.span() for m in _QUOTED.finditer(doc.text)
        ]
        self.quote_starts = [start for start, _ in self.quoted]

    def mentions(self) -> list[Mention]:
        """Return all mentions, sorted, without overlaps."""
        self._introduce()
        self._shorten()
        return Resolver(self).run()

    def _introduce(self) -> None:
        """Register everybody who is named in full, or by title and name."""
        for piece in self.pieces:
            if piece.kind == "person":
                assert piece.entry is not None
                self._meet(piece, self.roster.leader(piece.entry.leaders))
            elif piece.kind == "name" and (person := self._by_form(piece)):
                self._meet(piece, person)

    def _by_form(self, piece: Piece) -> Person | None:
        words = self.words
        keys = tuple(words.keys[piece.first : piece.last])
        name = " ".join(words.slice(piece.first, piece.last).split())
        if keys[0] in _honorifics():
            return None
        if is_full_name(words, piece):
            return self.roster.named(name, keys)
        if len(keys) < 2:  # noqa: PLR2004 - a full name has two words
            return None
        if family_of(keys) == keys[0] or self._introduced(piece):
            return self.roster.named(name, keys)
        return None

    def _introduced(self, piece: Piece) -> bool:
        """Whether an office, an apposition or a verb of saying shows that the name is a person's."""
        words = self.words
        if (
            self.titles.before(piece.first)
            or self.titles.apposed_after(piece)
            or self.titles.apposed_before(piece)
        ):
            return True
        after = piece.last
        return after < len(words) and words.joined[after - 1] and words.keys[after] in word_class("speech")

    def _meet(self, piece: Piece, person: Person) -> None:
        title = self.titles.before(piece.first)
        for found in (title, self.titles.apposed_before(piece), self.titles.apposed_after(piece)):
            if found is not None:
                state = found.state or (self._state_before(found.first) if found.leads else None)
                person.introduce(
                    found.text, state, leads=found.leads, former=found.former, gender=found.gender
                )
        self.persons[piece.first] = (person, title)

    def _state_before(self, i: int) -> str | None:
        """Return the state last named before word *i* in the same block."""
        found = None
        for piece in self.pieces:
            if piece.first >= i:
                break
            if (
                self.words.blocks[piece.first] == self.words.blocks[i]
                and piece.kind in _POLITY_KINDS
                and piece.entry
            ):
                found = piece.entry.polity
        return found

    def _shorten(self) -> None:
        """Resolve names of one word, or with an honorific, against those named in full."""
        for piece in self.pieces:
            if piece.kind != "name" or piece.first in self.persons:
                continue
            first, gender = self._after_honorific(piece)
            keys = tuple(self.words.keys[first : piece.last])
            if not keys:
                continue
            title = self.titles.before(piece.first)
            person = self.roster.find(keys, gender or (title.gender if title else None))
            person = person or self._leader(keys, titled=title is not None or first > piece.first)
            if person is None and (first > piece.first or title):
                name = " ".join(self.words.slice(first, piece.last).split())
                person = self.roster.named(name, keys)
            if person is None:
                continue
            if gender and person.gender is None:
                person.gender = gender
            if title:
                person.introduce(
                    title.text, title.state, leads=title.leads, former=title.former, gender=title.gender
                )
            self.persons[piece.first] = (person, title)

    def _after_honorific(self, piece: Piece) -> tuple[int, Gender | None]:
        word = self.words.keys[piece.first]
        if word in word_class("honorific_m"):
            return piece.first + 1, "m"
        if word in word_class("honorific_f"):
            return piece.first + 1, "f"
        return piece.first + (word in word_class("honorific_u")), None

    def _leader(self, keys: tuple[str, ...], *, titled: bool) -> Person | None:
        """Return a leader known by the bare family name whose state the article speaks of."""
        terms = terms_by_family().get(" ".join(keys), [])
        if self.day is not None:
            terms = [term for term in terms if term.since <= self.day]
        terms = [term for term in terms if titled or term.state in self.states]
        return self.roster.leader(terms) if terms else None

    def in_quote(self, offset: int) -> int | None:
        """Return which quotation holds *offset*."""
        i = bisect_right(self.quote_starts, offset) - 1
        return i if i >= 0 and offset < self.quoted[i][1] else None


class Resolver:
    """Walks the article once in order and writes mentions, keeping who was spoken of last."""

    def __init__(self, finder: Finder) -> None:
        self.finder, self.words = finder, finder.words
        self.found: list[Mention] = []
        self.last: dict[Gender, Person] = {}
        self.recent: list[Person] = []
        self.subject: dict[Gender, Person] = {}
        self.sentence = -1
        self.sentences = (
            [s.start for s in finder.doc.sentences] or [b.start for b in finder.doc.blocks] or [0]
        )

    def run(self) -> list[Mention]:
        """Return the mentions."""
        titles = {title.first: title for title in self.finder.titles.all}
        starts = {piece.first: piece for piece in self.finder.pieces}
        words, n, i = self.words, len(self.words), 0
        taken = {t.first: p for p, (_, t) in self.finder.persons.items() if t}
        while i < n:
            self._enter(words.starts[i])
            if i in taken:
                i = self._person(i, taken[i], starts[taken[i]])
            elif i in self.finder.persons:
                i = self._person(i, i, starts[i])
            elif i in titles and (person := self._titled(titles[i])):
                self._add(i, titles[i].last, person, "title")
                i = titles[i].last
            elif i in starts:
                piece = starts[i]
                self._thing(piece)
                i = piece.last
            else:
                if words.keys[i] in _PRONOUNS:
                    self._pronoun(i)
                i += 1
        return self.found

    def _enter(self, offset: int) -> None:
        sentence = bisect_right(self.sentences, offset) - 1
        if sentence != self.sentence:
            self.sentence = sentence
            self.last.update(self.subject)
            self.subject = {}

    def _person(self, first: int, at: int, piece: Piece) -> int:
        person, _ = self.finder.persons[at]
        full = piece.last - piece.first > 1 and person.name.split()[0] in self.words.slice(
            piece.first, piece.last
        )
        self._add(first, piece.last, person, "full" if full else "short")
        return piece.last

    def _add(self, first: int, last: int, person: Person, form: MentionForm) -> None:
        words = self.words
        self.found.append(
            Mention(words.starts[first], words.ends[last - 1], person.actor, form, words.possessive[last - 1])
        )
        if self.finder.in_quote(words.starts[first]) is None and form != "pronoun":
            if person in self.recent:
                self.recent.remove(person)
            self.recent.append(person)
        if (
            self.finder.in_quote(words.starts[first]) is None
            and person.gender
            and not words.possessive[last - 1]
        ):
            self.subject.setdefault(person.gender, person)

    def _titled(self, title: Title) -> Person | None:
        """Return who is meant by an office alone."""
        if title.plural or title.determiner in {"a", "an"} or title.former:
            return None
        holder = self._holder(title)
        if holder or not title.leads or title.state is None:
            return holder
        terms = terms_by_state().get(title.state, [])
        if self.finder.day is not None:
            terms = [term for term in terms if term.since <= self.finder.day]
        return self.finder.roster.leader(terms) if terms else None

    def _holder(self, title: Title) -> Person | None:
        phrase = title.office.phrase.lower()
        for person in reversed(self.recent):
            if title.state and title.state not in {person.state, person.leads}:
                continue
            if title.leads and phrase.endswith("leader") and person.leads:
                if title.state:
                    return person
            elif person.office and person.office.lower().endswith(phrase) and not person.former:
                return person
        return None

    def _thing(self, piece: Piece) -> None:
        actor, form = _thing(piece, self.words)
        if actor and form:
            words = self.words
            span = words.starts[piece.first], words.ends[piece.last - 1]
            self.found.append(Mention(*span, actor, form, words.possessive[piece.last - 1]))

    def _pronoun(self, i: int) -> None:
        gender = _PRONOUNS[self.words.keys[i]]
        if self.finder.in_quote(self.words.starts[i]) is not None:
            return
        person = self.subject.get(gender) or self.last.get(gender)
        if person is None:
            person = next((p for p in reversed(self.recent) if p.gender in {gender, None}), None)
        if person is not None:
            form: MentionForm = "pronoun"
            words = self.words
            possessive = words.keys[i] in {"his", "her", "hers"}
            self.found.append(Mention(words.starts[i], words.ends[i], person.actor, form, possessive))


def _thing(piece: Piece, words: Words) -> tuple[Actor | None, MentionForm | None]:
    """Return the state, body or medium that a piece names, and in what form."""
    entry = piece.entry
    text = " ".join(words.slice(piece.first, piece.last).split())
    if entry is None:
        if piece.kind in {"body", "medium"}:
            return Actor(text, "media" if piece.kind == "medium" else "institution"), "name"
        return None, None
    if piece.kind == "medium" and entry.medium:
        return Actor(entry.medium[0], "media", entry.medium[1]), "name"
    if piece.kind == "body" and entry.body:
        return Actor(entry.body[0], "institution", entry.body[1]), "name"
    state = entry.polity
    if piece.kind == "house":
        return Actor(text, "institution", state), "metonym"
    if piece.kind in _POLITY_KINDS and state:
        actor = Actor(state, "state", state)
        return actor, {"state": "name", "seat": "metonym"}.get(piece.kind, "demonym")  # type: ignore[return-value]
    return None, None


def _honorifics() -> frozenset[str]:
    return word_class("honorific_m") | word_class("honorific_f") | word_class("honorific_u")

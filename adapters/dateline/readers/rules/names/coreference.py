"""Walks an article once and writes its mentions: names, titles alone, pronouns, states and bodies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

from dateline.readers.rules.document import Actor, Mention, MentionForm
from dateline.readers.rules.lexicon import Gender, adjective_of, fold
from dateline.readers.rules.names.binding import named_most, own_subject
from dateline.readers.rules.names.closing import closes_with, others_before, tells
from dateline.readers.rules.names.finding import Finder
from dateline.readers.rules.names.introductions import Title
from dateline.readers.rules.names.opening import FRONTING, behind_opening
from dateline.readers.rules.names.people import Person, holds, terms_by_state
from dateline.readers.rules.names.pieces import POLITIES, Piece, state_actor
from dateline.readers.rules.names.pronouns import NOMINATIVES, POSSESSIVES, PRONOUNS, contracted

_COUNTERPART = "counterpart"
_POINTING = frozenset({*PRONOUNS, _COUNTERPART})
_COUNTED = frozenset("first second third last latest only next".split())
# "As he left, B said": it looks ahead to the subject.
_SUBORDINATORS = frozenset("as when while before after since although though once until because if".split())
_NO_VERBS = frozenset({"and", "or"})
_TITLES = 7  # words before a name, its titles among them
_FRONT = 4  # words of an opening phrase within which its pronoun stands
_FORMS: dict[str, MentionForm] = {
    "state": "name",
    "seat": "metonym",
    "demonym": "demonym",
    "people": "demonym",
}
_WHERE = frozenset({"in", "at", "near", "outside", "around", "capital", "visiting"})
# Bodies that every state has: alone, the state named last is meant.
_NATIONAL = frozenset({"ministry", "assembly", "parliament"})


class Resolver:
    """Keeps who was spoken of last, by gender, and resolves what points back to them."""

    def __init__(self, finder: Finder) -> None:
        self.finder, self.words = finder, finder.words
        self.pieces = {piece.first: piece for piece in finder.pieces}
        self.found: list[Mention] = []
        self.recent: list[Person] = []
        self.counts: Counter[Person] = Counter()
        self.seen: dict[Person, int] = {}
        self.subjects: list[Person] = []
        self.previous: list[Person] = []
        self.here: list[Person] = []
        self.owners: list[Person] = []  # who opens the sentence as the owner of its subject
        self.tellers: list[Person] = []
        self.sentence, self.next_sentence = 0, 0
        self.sentences = [s.start for s in finder.doc.sentences or finder.doc.blocks] or [0]
        self.state: str | None = None
        self.media: list[Actor] = []

    def run(self) -> list[Mention]:
        """Return the mentions, sorted and without overlaps."""
        finder, words = self.finder, self.words
        pieces = self.pieces
        titles = {title.first: title for title in finder.titles.all}
        titled = {title.first: title.last for title in finder.titles.all if title.last in finder.persons}
        titled = {first: last for first, last in titled.items() if finder.titles.before(last)}
        opening = {*titled, *finder.persons, *titles, *pieces, *words.among(_POINTING)}
        reached = 0
        for i in sorted(opening):
            if i < reached:
                continue
            if words.starts[i] >= self.next_sentence:
                self._enter(words.starts[i])
            if i in titled:
                reached = self._person(i, pieces[titled[i]])
            elif i in finder.persons:
                reached = self._person(i, pieces[i])
            elif i in titles and (person := finder.apposed.get(i) or self._titled(titles[i])):
                self._add(i, titles[i].last, person, "title")
                reached = titles[i].last
            elif i in pieces:
                self._thing(pieces[i])
                reached = pieces[i].last
            elif words.keys[i] in PRONOUNS:
                self._pronoun(i)
            elif words.keys[i] == _COUNTERPART and (person := self._counterpart(i)):
                self._add(i, i + 1, person, "title")
        return self.found

    def _enter(self, offset: int) -> None:
        """Begin the sentence that holds *offset*."""
        self.sentence = max(bisect_right(self.sentences, offset) - 1, 0)
        after = self.sentence + 1
        self.next_sentence = self.sentences[after] if after < len(self.sentences) else len(self.words.text)
        self.previous = self.subjects or [*self.here, *self.previous]
        self.subjects, self.here, self.owners = [], [], []

    def _person(self, first: int, piece: Piece) -> int:
        person = self.finder.persons[piece.first]
        full = piece.last - piece.first > 1 and set(person.keys) <= set(
            self.words.keys[piece.first : piece.last]
        )
        self._add(first, piece.last, person, "full" if full or piece.kind == "person" else "short")
        return piece.last

    def _add(self, first: int, last: int, person: Person, form: MentionForm) -> None:
        words = self.words
        start, end, possessive = words.starts[first], words.ends[last - 1], words.possessive[last - 1]
        before = self.found[-1] if self.found else None
        if (
            before
            and form == "short"
            and words.text[before.end : start] == " "
            and before.actor == person.actor
        ):
            self.found[-1] = Mention(before.start, end, person.actor, "full", possessive)
            return
        self.found.append(Mention(start, end, person.actor, form, possessive))
        if tells(words, first, last):
            self.tellers.append(person)
        if person.leads:
            self.state = person.leads
        if not self.finder.in_quote(start):
            self._remember(person, first, last, possessive=possessive)
            self.seen[person] = words.blocks[first]

    def _remember(self, person: Person, first: int, last: int, *, possessive: bool) -> None:
        if person in self.recent:
            self.recent.remove(person)
        self.recent.append(person)
        self.counts[person] += 1
        if possessive:
            self.owners += [] if self.here else [person]  # "A's trip began in Brussels, where he said"
        else:
            self._be_subject(person, first, last)
        self.here.append(person)

    def _be_subject(self, person: Person, first: int, last: int) -> None:
        """Keep who may be the subject of the sentence: before all others who comes between its opening phrase and a verb."""
        opening = self.words.at(self.sentences[self.sentence])
        leads = self.words.gaps[last - 1] == " " and behind_opening(self.words, first, opening)
        self.subjects.insert(0 if leads else len(self.subjects), person)

    def _titled(self, title: Title) -> Person | None:
        """Return who is meant by an office alone."""
        own = title.office.phrase.startswith(self.words.keys[title.first])  # "the first minister"
        counted = not _COUNTED.isdisjoint(self.words.keys[max(title.first - 1, 0) : title.first + (not own)])
        if counted or title.plural or title.former or not title.definite:
            return None  # "the first European Union leader to call" is nobody known
        holder = self._holder(title)
        if holder or not title.leads:
            return holder
        if title.state is None:
            return self._named_later(title)
        return self._head_of(title.state, title.office.phrase)

    def _named_later(self, title: Title) -> Person | None:
        """Return the only one of the article who serves in an office: at home "the Prime Minister" needs no name."""
        if title.office.phrase.endswith("leader") or not self.words.capital[title.first]:
            return None
        serving = (p for p in self.finder.roster.people if p.leads and not p.former)
        fitting = [p for p in serving if p.office and holds(title.office.phrase, p.office)]
        return fitting[0] if len(fitting) == 1 and fitting[0].state else None

    def _counterpart(self, i: int) -> Person | None:
        """Return the leader whom "his Chinese counterpart" means, where no name follows."""
        state = self.finder.titles.counterpart_before(i + 1)
        named = i + 1 in self.finder.persons and not self.words.gaps[i].strip(" ,")
        host = next(iter(self.subjects[::-1]), None)
        if state is None or named or host is None or host.leads is None:
            return None
        known = next((p for p in reversed(self.recent) if p.leads == state and not p.former), None)
        office = (host.office or "leader").removeprefix(f"{adjective_of(host.state or '')} ")
        return known or self._head_of(state, office.lower())

    def _head_of(self, state: str, office: str) -> Person | None:
        """Return who held a leading office of a state on the day, as the lexicon knows."""
        terms = [term for term in terms_by_state().get(state, []) if holds(office, term.office)]
        if self.finder.day is not None:
            terms = [term for term in terms if term.since <= self.finder.day]
        return self.finder.roster.leader(terms) if terms else None

    def _holder(self, title: Title) -> Person | None:
        """Return who holds the office: of a state named near, serving, of this paragraph, often named."""
        near = self._states_near(title.first)
        block = self.words.blocks[title.first]
        nearest = list(reversed(self.recent))
        nearest.sort(key=lambda p: (p.state not in near, p.state is None, *self._distance(p, block)))
        for person in nearest:
            if person.office is None or (title.state and title.state not in {person.state, person.leads}):
                continue
            if title.leads != (person.leads is not None) or (person.former and not title.former):
                continue
            if title.leads and title.office.phrase.endswith("leader") and title.state is None:
                continue
            if holds(title.office.phrase, person.office):
                return person
        return None

    def _distance(self, person: Person, block: int) -> tuple[bool, int]:
        """Rank those of this paragraph first, the others by how often they were named."""
        here = self.seen.get(person) == block
        if not here:
            return True, -self.counts[person]
        named = [p for p in self.here if p not in self.subjects]
        doers = (*self.subjects, *named, *self.previous)
        return False, doers.index(person) if person in doers else len(doers)

    def _states_near(self, i: int) -> set[str | None]:
        """Return the states that the sentence names before word *i*."""
        pieces, words = self.finder.pieces, self.words
        start = words.at(self.sentences[self.sentence])
        first = bisect_left(pieces, start, key=lambda p: p.first)
        last = bisect_left(pieces, i, key=lambda p: p.first)
        return {p.entry.polity for p in pieces[first:last] if p.entry and p.kind in POLITIES}

    def _thing(self, piece: Piece) -> None:
        words, (actor, form) = self.words, self._actor(piece)
        if actor is None:
            return
        first = piece.first
        if actor.kind == "state":
            self.state = actor.name
            if self._is_location(piece):
                return
        elif actor.kind == "media":
            self.media.append(actor)
        elif self.found and actor.name.startswith(adjective_of(actor.speaks_for or "")):
            before = self.found[-1]
            gap = words.text[before.end : words.starts[first]]
            if before.actor.name == actor.speaks_for and gap in {" ", "'s ", "’s ", "\u00a0"}:
                first = words.at(before.start)
                self.found.pop()
        span = words.starts[first], words.ends[piece.last - 1]
        self.found.append(Mention(*span, actor, form, words.possessive[piece.last - 1]))

    def _is_location(self, piece: Piece) -> bool:
        """Whether a capital is only where something is: after "in" or "at", or in a dateline."""
        words, i = self.words, piece.first
        if piece.kind != "seat":
            return False
        dateline = words.surface[i].isupper() and words.blocks[i] not in self.finder.headlines
        return dateline or (i > 0 and words.keys[i - 1] in _WHERE)

    def _actor(self, piece: Piece) -> tuple[Actor | None, MentionForm]:
        """Return the state, body or medium that a piece names, and in what form."""
        entry, kind = piece.entry, piece.kind
        if kind == "medium":
            name, state = (entry.medium if entry else None) or (self._text(piece).removeprefix("The "), None)
            return Actor(name, "media", state), "name"
        if kind == "body":
            name, state = (entry.body if entry else None) or (self._text(piece), None)
            if name == state:  # a bloc or an armed group, which speaks for itself
                return Actor(name, "group", name), "name"
            return self._body(piece, name, state), "name"
        if kind == "house" and entry:
            return Actor(self._text(piece), "institution", entry.polity), "metonym"
        if entry and kind in _FORMS and (state := entry.polity):
            return state_actor(state), _FORMS[kind]
        if kind == "name" and (medium := self._short_medium(piece)):
            return medium, "short"
        return None, "name"

    def _text(self, piece: Piece) -> str:
        return " ".join(self.words.slice(piece.first, piece.last).split())

    def _body(self, piece: Piece, name: str, state: str | None) -> Actor:
        """Return a body; one that every state has is that of the state before it."""
        if state is None and fold(name.rsplit(maxsplit=1)[-1]) in _NATIONAL:
            before = self.found[-1] if self.found else None
            beside = (
                before is not None
                and self.words.at(before.end) == piece.first
                and before.actor.kind == "state"
            )
            state = before.actor.name if before and beside else self._state_for(piece)
            if state:
                return Actor(f"{adjective_of(state)} {name}", "institution", state)
        return Actor(name, "institution", state)

    def _state_for(self, piece: Piece) -> str | None:
        """Return the state whose ministry is meant: with "its" that of which the sentence speaks."""
        i = piece.first
        if i and self.words.keys[i - 1] == "its":
            start = self.sentences[self.sentence]
            of_sentence = [m.actor.name for m in self.found if m.start >= start and m.actor.kind == "state"]
            return of_sentence[0] if of_sentence else self.state
        return self.state

    def _short_medium(self, piece: Piece) -> Actor | None:
        """Return the medium that "the Post" means."""
        words, i = self.words, piece.first
        if piece.last - i > 1 or i == 0 or words.keys[i - 1] != "the":
            return None
        last = words.keys[i]
        return next((m for m in reversed(self.media) if fold(m.name.split()[-1]) == last), None)

    def _pronoun(self, i: int) -> None:
        words = self.words
        if self.finder.in_quote(words.starts[i]):
            return
        gender = PRONOUNS[words.keys[i]]
        nearest = (*self.subjects, *self.owners, *self.previous, *reversed(self.recent))
        if words.keys[i] in NOMINATIVES:
            opening = words.at(self.sentences[self.sentence])
            if behind_opening(words, i, opening):
                nearest = (*self.previous, *nearest)
            elif self.here and closes_with(words, i, opening):
                nearest = (*others_before(self.previous, self.tellers, self.here), *nearest)
        if barred := own_subject(words, self.found, i, self.sentences[self.sentence]):
            most = named_most(self.found, self.sentences, self.sentence - 1)
            nearest = (
                *reversed(self.here),
                *(p for p in self.previous if p.actor == most),
                *reversed(self.recent),
            )
        meant = (p for p in nearest if p.gender in {gender, None} and p.actor != barred)
        person = self._fronted(i, gender) or next(meant, None)
        if person is None:
            return
        self.counts[person] += 1
        if words.keys[i] in NOMINATIVES:
            self._be_subject(person, i, i + 1)
        start, key = words.starts[i], words.keys[i]
        end = start + len(contracted(key))
        self.found.append(Mention(start, end, person.actor, "pronoun", key in POSSESSIVES))

    def _fronted(self, i: int, gender: Gender) -> Person | None:
        """Return the subject to whom "At his desk, B" and "As he left, B" look ahead, if it is one of that gender."""
        words = self.words
        opening = words.at(self.sentences[self.sentence])
        if words.keys[i] in POSSESSIVES:
            leads = words.keys[opening] in FRONTING and i - opening <= _FRONT
        else:
            leads = i > opening and words.keys[i - 1] in _SUBORDINATORS
        if self.here or not leads:
            return None
        end = words.at(self.next_sentence)
        commas = (n + 1 for n in range(i, end) if "," in words.gaps[n])
        person = next((found for n in commas if (found := self._subject_at(n, end))), None)
        return person if person and person.gender in {gender, None} else None

    def _subject_at(self, first: int, end: int) -> Person | None:
        """Return the person whose name, with titles before it, begins at a word and has a verb behind it."""
        words = self.words
        for n in range(first, min(first + _TITLES, end)):
            if person := self.finder.persons.get(n):
                last = self.pieces[n].last
                goes_on = last < end and words.gaps[last - 1] == " " and not words.possessive[last - 1]
                return person if goes_on and words.keys[last] not in _NO_VERBS else None
        return None

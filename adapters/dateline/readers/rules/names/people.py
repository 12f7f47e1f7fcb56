"""The people of one article: who is introduced, with which office, for whom they speak."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from dateline.readers.rules.document import Actor
from dateline.readers.rules.lexicon import (
    Gender,
    Leader,
    family_first,
    fold,
    given_names,
    key,
    leaders,
    officials,
)

# Offices that these general ones mean.
_FOREIGN_MINISTERS = (
    "foreign minister",
    "foreign secretary",
    "secretary of state",
    "foreign affairs",
    "external affairs minister",
)
_HEADS = {
    "head of state": ("president", "king", "queen", "emir", "sultan", "emperor", "leader", "chairman"),
    "head of government": ("prime minister", "premier", "chancellor"),
    "top diplomat": _FOREIGN_MINISTERS,
    "chief diplomat": _FOREIGN_MINISTERS,
    "senior diplomat": ("foreign minister", "foreign secretary", "ambassador", "envoy"),
}
# A leader's words count as the state's for some weeks after the term: articles look back.
_GRACE = timedelta(days=60)
# From election to inauguration it is up to eleven weeks (United States: November to 20 January).
_WAITING = timedelta(days=80)
# Letters that transliterations from Arabic, Cyrillic and other scripts choose between.
_ALIKE = (
    ("dh", "d"), ("gh", "g"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("tch", "ch"), ("q", "k"), ("g", "k"),
    ("c", "k"), ("w", "v"), ("z", "s"),
)  # fmt: skip
_VOWELS = re.compile("[aeiouy]+")
_OF_A_BODY = "secretary-general"


@dataclass(slots=True, eq=False)
class Person:
    """One person while the article is read; `actor` is what becomes of it."""

    name: str
    keys: tuple[str, ...]
    family: str
    gender: Gender | None = None
    office: str | None = None
    state: str | None = None
    leads: str | None = None
    served: str | None = None
    former: bool = False
    named: int = 0
    _actor: Actor | None = None

    @property
    def actor(self) -> Actor:
        """The person as other stages see it; settled when first asked for."""
        if self._actor is None:
            self._actor = Actor(
                self.name, "person", None if self.former else self.state, self.office, self.leads, self.gender
            )
        return self._actor

    @property
    def rank(self) -> tuple[bool, int]:
        """How near a person is to mind: leaders in office first, then who is named in full most often."""
        return (self.leads is None or self.state is None, -self.named)

    def introduce(
        self, office: str, state: str | None, *, leads: bool, former: bool, gender: Gender | None
    ) -> None:
        """Learn an office from the text; the first that names a state stays."""
        if self.office is None or (self.state is None and state):
            self.office = office
        self.former = self.former or former
        self.state = self.state or state
        self.gender = self.gender or gender
        if leads and self.leads is None:
            self.leads = self.state


@dataclass(slots=True)
class Roster:
    """Everybody whom the article names, found again by any part of the name."""

    day: date | None
    people: list[Person] = field(default_factory=list)
    by_keys: dict[tuple[str, ...], Person] = field(default_factory=dict)
    by_family: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    by_part: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))

    def leader(self, terms: list[Leader]) -> Person:
        """Return the person of the lexicon's *terms*, the one of the day if they are of several people."""
        term = pick(terms, self.day)
        keys = key(term.name)
        if keys not in self.by_keys:
            begun = [t for t in terms if t.name == term.name and (self.day is None or t.since <= self.day)]
            serving = self.day is None or term.since <= self.day <= _later(term.until)
            self._add(
                Person(
                    term.name,
                    keys,
                    " ".join(key(term.family)),
                    term.gender,
                    term.office if begun else None,
                    term.state if serving else None,
                    _led(term, begun, self.day),
                    served=term.state if begun else None,
                )
            )
        return self.by_keys[keys]

    def named(self, name: str, keys: tuple[str, ...]) -> Person:
        """Return the person of a full name, who may have been named before with other middle names."""
        known = self.by_keys.get(keys) or self._same(keys)
        if known is None:
            family = family_of(keys)
            gender = given_names().get(keys[0]) if family != keys[0] else None
            known = Person(name, keys, family, gender if gender in {"m", "f"} else None)  # type: ignore[arg-type]
            self._add(known)
        self.by_keys[keys] = known
        return known

    def find(self, keys: tuple[str, ...], gender: Gender | None = None) -> Person | None:
        """Return whom a short form means: by family name, else by any other name."""
        for table in (self.by_family, self.by_part):
            found = [
                p for p in table.get(" ".join(keys), ()) if not (gender and p.gender and p.gender != gender)
            ]
            if found:
                return min(found, key=lambda p: (gender is not None and p.gender != gender, *p.rank))
        return None

    def _same(self, keys: tuple[str, ...]) -> Person | None:
        """Return somebody with the same first and last name, middle names aside."""
        return next((p for p in self.people if p.keys[0] == keys[0] and p.keys[-1] == keys[-1]), None)

    def _add(self, person: Person) -> None:
        self.people.append(person)
        self.by_keys[person.keys] = person
        self.by_family[person.family].append(person)
        for start in range(len(person.keys)):
            tail = " ".join(person.keys[start:])
            if start and tail != person.family:
                self.by_part[tail].append(person)
        if person.keys[0] != person.family:
            self.by_part[person.keys[0]].append(person)


def pick(terms: list[Leader], day: date | None) -> Leader:
    """Return the term of the *day*: one that runs then, else the last that had begun, else the first."""
    if day is None:
        return terms[-1]
    begun = [term for term in terms if term.since <= day]
    running = [term for term in begun if term.in_office(day)]
    return (running or begun or terms[:1])[-1]


def family_of(keys: tuple[str, ...]) -> str:
    """Return the family name of a full name: the first word of an East Asian name, else the last."""
    if len(keys) > 1 and keys[-1] in {"jr", "sr", "iii", "iv"}:
        keys = keys[:-1]
    first, rest = keys[0], keys[1:]
    if first in family_first() and rest:
        eastern = len(rest) > 1 or first not in given_names() or rest[0] in family_first()
        if eastern and rest[0] not in given_names():
            return first
    return keys[-1]


def _led(term: Leader, begun: list[Leader], day: date | None) -> str | None:
    """Return which state somebody leads, or led: none who serves a body of states now, such as the UN's secretary-general."""
    if term.office == _OF_A_BODY and (day is None or term.in_office(day)):
        return None
    return next((t.state for t in (term, *reversed(begun)) if t.leads and _chosen(t, day)), None)


def _chosen(term: Leader, day: date | None) -> bool:
    """Whether a term has begun, or its holder waits for it: a president-elect meets others as a leader."""
    return day is None or term.since - _WAITING <= day


def _later(day: date) -> date:
    return day if day == date.max else day + _GRACE


@cache
def terms_by_state() -> dict[str, list[Leader]]:
    """Return the lexicon's terms by state, party or bloc."""
    found: dict[str, list[Leader]] = defaultdict(list)
    for term in leaders():
        found[term.state].append(term)
    return dict(found)


@cache
def terms_by_family() -> dict[str, list[Leader]]:
    """Return the lexicon's terms of leaders by folded family name."""
    return _by_family(leaders())


@cache
def officials_by_family() -> dict[str, list[Leader]]:
    """Return the lexicon's terms of officials by folded family name."""
    return _by_family(officials())


def spelled_alike(keys: tuple[str, ...]) -> list[Leader]:
    """Return the terms of leaders whose first and last names may be others' spelling of these: "Omer Hassan al-Bashir"."""
    return _by_sound().get((_sound(keys[0]), _sound(keys[-1])), [])


@cache
def _by_sound() -> dict[tuple[str, str], list[Leader]]:
    found: dict[tuple[str, str], list[Leader]] = defaultdict(list)
    for term in leaders():
        name = key(term.name)
        if len(name) > 1:
            found[_sound(name[0]), _sound(name[-1])].append(term)
    return dict(found)


def _sound(word: str) -> str:
    """Return what is left of a name where transliterations differ: "muammar" and "moammar", "qadhafi" and "gaddafi"."""
    letters = word.removeprefix("al-").removeprefix("el-").replace("-", "")
    for written, meant in _ALIKE:
        letters = letters.replace(written, meant)
    rest = _VOWELS.sub("", letters) or letters
    return "".join(letter for i, letter in enumerate(rest) if not i or letter != rest[i - 1])


def _by_family(terms: tuple[Leader, ...]) -> dict[str, list[Leader]]:
    found: dict[str, list[Leader]] = defaultdict(list)
    for term in terms:
        found[" ".join(key(term.family))].append(term)
    return dict(found)


def is_given(word: str) -> bool:
    """Whether a folded word is a known given name or an initial."""
    return word in given_names() or len(word) == 1


def holds(office: str, held: str) -> bool:
    """Whether a holder of the office *held* can be called by *office* alone."""
    wanted, known = fold(office), fold(held)
    if wanted in {"premier", "prime minister"} and known.endswith(("prime minister", "taoiseach")):
        return True
    if wanted.endswith("leader") or known.endswith(_HEADS.get(wanted, ("?",))):
        return True
    return known == wanted or known.endswith((" " + wanted, "'s " + wanted))

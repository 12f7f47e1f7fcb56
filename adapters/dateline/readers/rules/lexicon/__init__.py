"""The lexicons behind the names: tab-separated files of public facts, loaded once, found by their words."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

Gender = Literal["m", "f"]
FOLDER = Path(__file__).parent
# Letters that Unicode does not take apart into a base and an accent.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th"}
    | dict(zip("’øØłŁđĐðÐıəƏ", "'oOlLdDdDiaA", strict=True))
)
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")


@dataclass(slots=True, frozen=True)
class Leader:
    """One term of a person who serves a state, a party or a bloc; `leads` at its head."""

    name: str
    family: str
    state: str
    office: str
    since: date
    until: date
    gender: Gender | None
    leads: bool

    def in_office(self, day: date) -> bool:
        """Whether *day* lies in the term."""
        return self.since <= day <= self.until


@dataclass(slots=True, frozen=True)
class Office:
    """An office or occupation; `state` where only one state has it; `rank` as in offices.tsv."""

    phrase: str
    rank: str
    state: str | None
    gender: Gender | None


@dataclass(slots=True)
class Entry:
    """All that one phrase can mean."""

    words: tuple[str, ...]
    leaders: list[Leader] = field(default_factory=list)
    state: str | None = None
    demonym: str | None = None
    people: str | None = None
    seat: str | None = None
    house: str | None = None
    body: tuple[str, str | None] | None = None
    medium: tuple[str, str | None] | None = None
    office: Office | None = None

    @property
    def polity(self) -> str | None:
        """The state that the phrase can stand for, in whatever way."""
        return self.state or self.demonym or self.people or self.house or self.seat


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return a word as it is compared: no case, no accents, straight apostrophes, no full stops."""
    if word.isascii():
        return word.lower().replace(".", "")
    return plain(word).casefold().replace(".", "")


def plain(name: str) -> str:
    """Return a name in the 26 letters of English, as news agencies print it: "Recep Tayyip Erdogan"."""
    if name.isascii():
        return name
    parts = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c))


# The letters beyond English that papers in English keep, those of Western Europe: "Pedro Sánchez", but "Aleksandar Vucic".
_KEPT = frozenset("áàâäãåéèêëíìîïóòôöõøúùûüýçñæœßÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕØÚÙÛÜÝÇÑÆŒ")


def as_written(name: str) -> str:
    """Return the name of somebody whom the lexicon does not know, with the accents that the article gives it and papers keep."""
    return as_printed(" ".join(name.replace("’", "'").split()))


def as_printed(name: str) -> str:
    """Return a name as papers in English mostly print it: in plain letters if it has any that they leave out ("ć", "ğ")."""
    kept = name.isascii() or all(c.isascii() or c in _KEPT or not c.isalpha() for c in name)
    return name if kept else plain(name)


@lru_cache(maxsize=16384)
def key(phrase: str) -> tuple[str, ...]:
    """Return the folded words of a phrase; hyphens part words."""
    return tuple(fold(word) for word in _WORD.findall(phrase))


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a lexicon file as cells padded to the width of its header."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    width = lines[0].count("\t") + 1
    for line in lines[1:]:
        cells = line.split("\t")
        yield cells + [""] * (width - len(cells))


@cache
def given_names() -> dict[str, str]:
    """Return folded given names with "m", "f" or "u"."""
    return {fold(name): gender for gender, names in rows("given_names.tsv") for name in names.split()}


@cache
def family_first() -> frozenset[str]:
    """Return folded family names that usually stand before the given name."""
    return frozenset(fold(name) for (names,) in rows("family_first.tsv") for name in names.split())


@cache
def leaders() -> tuple[Leader, ...]:
    """Return the terms of those who lead, in the order of the file."""
    return tuple(term for term, _ in _terms() if term.leads)


@cache
def officials() -> tuple[Leader, ...]:
    """Return the terms of ministers, envoys and spokespeople, in the order of the file."""
    return tuple(term for term, _ in _terms() if not term.leads)


@cache
def book() -> dict[tuple[str, ...], Entry]:
    """Return everything known by phrase, under its folded words."""
    found: dict[tuple[str, ...], Entry] = {}

    def at(phrase: str) -> Entry:
        words = key(phrase)
        return found.setdefault(words, Entry(words))

    _add_states(at)
    _add_bodies(at)
    for phrase, rank, state, gender in rows("offices.tsv"):
        at(phrase).office = at(_plural(phrase)).office = Office(phrase, rank, state or None, _gender(gender))
    for term, names in _terms():
        for name in names:
            at(name).leaders.append(term)
    return found


@cache
def lengths(*, offices: bool = False) -> dict[str, tuple[int, ...]]:
    """Return by first word how many words known phrases have, most first; of all, or of offices only."""
    found: dict[str, set[int]] = defaultdict(set)
    for words, entry in book().items():
        if entry.office or not offices:
            found[words[0]].add(len(words))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}


def lookup(phrase: str) -> Entry | None:
    """Return what is known of exactly this phrase."""
    return book().get(key(phrase))


@cache
def _adjectives() -> dict[str, str]:
    return {name: _cells(adjectives)[0] for name, _, adjectives, *_ in rows("states.tsv") if adjectives}


def adjective_of(state: str) -> str:
    """Return the adjective of a state ("Kenyan"), or the state's name where it has none."""
    return _adjectives().get(state, state)


def _add_states(at: Callable[[str], Entry]) -> None:
    for name, aliases, adjectives, people, capitals, houses, _ in rows("states.tsv"):
        for alias in (name, *_cells(aliases)):
            at(alias).state = name
        for adjective in _cells(adjectives):
            at(adjective).demonym = name
            if adjective.endswith(("n", "i")):
                at(adjective + "s").people = name
        for noun in _cells(people):
            at(noun).people = name
        for capital in _cells(capitals):
            at(capital).seat = at(capital).seat or name
        for house in _cells(houses):
            at(house).house = name


def _add_bodies(at: Callable[[str], Entry]) -> None:
    for name, state, aliases in rows("institutions.tsv"):
        for alias in (name, *_cells(aliases)):
            at(alias).body = (name, state or None)
    for name, state, aliases in rows("media.tsv"):
        for alias in (name, *_cells(aliases)):
            at(alias).medium = (name, state or None)


@cache
def _terms() -> tuple[tuple[Leader, tuple[str, ...]], ...]:
    found = []
    for source in ("officials.tsv", "leaders.tsv"):
        for name, family, aliases, state, office, since, until, gender in rows(source):
            term = Leader(
                plain(name),
                family,
                state,
                office,
                _day(since, date.min),
                _day(until, date.max),
                _gender(gender),
                leads=source == "leaders.tsv",
            )
            found.append((term, (name, *_cells(aliases))))
    return tuple(found)


def _day(cell: str, default: date) -> date:
    if not cell:
        return default
    year, month, day = (*cell.split("-"), "1", "1")[:3]
    return date(int(year), int(month), int(day))


def _gender(cell: str) -> Gender | None:
    return "m" if cell == "m" else "f" if cell == "f" else None


def _cells(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]


def _plural(phrase: str) -> str:
    """Return the plural of an office: ministers, secretaries of state, spokesmen."""
    head, of, rest = phrase.partition(" of ")
    if head.endswith(("man", "woman")):
        head = head[:-2] + "en"
    elif head.endswith("y"):
        head = head[:-1] + "ies"
    else:
        head += "s"
    return head + of + rest

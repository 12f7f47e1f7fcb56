"""Places and what holds them, from the lexicon of places and of states."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cache

from dateline.places import Place
from dateline.readers.rules.document import Mention, PlaceMention
from dateline.readers.rules.lexicon import key, rows
from dateline.readers.rules.words import Words


def place_within(name: str) -> Place | None:
    """Return a place with everything that is known to hold it, under the spelling given."""
    words = key(name.removeprefix("the ").removeprefix("The "))
    if not words:
        return None
    for candidate, within in _places().get(words[0], ()):
        if candidate == words:
            return Place(name=name, within=within)
    return None


def find_places(words: Words, mentions: list[Mention]) -> list[PlaceMention]:
    """Return the known places among the words of an article, save those in names of people and media."""
    index = _places()
    found: list[PlaceMention] = []
    taken = [(m.start, m.end) for m in mentions if m.actor.kind in {"person", "media"}]
    for i in range(len(words)):
        if not words.capital[i] or words.keys[i] not in index:
            continue
        start = words.starts[i]
        if found and start < found[-1].end:
            continue
        at = bisect_right(taken, (start, len(words.text))) - 1
        if at >= 0 and start < taken[at][1]:
            continue
        if place := _place_at(words, i):
            found.append(place)
    return found


def _place_at(words: Words, i: int) -> PlaceMention | None:
    for names, within in _places()[words.keys[i]]:
        last = i + len(names)
        if tuple(words.keys[i:last]) == names and all(words.joined[i : last - 1]):
            name = " ".join(words.slice(i, last).split())
            return PlaceMention(words.starts[i], words.ends[last - 1], Place(name=name, within=within))
    return None


@cache
def _places() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Return the gazetteer by first word: the words of each name, longest first, with its holders."""
    places = [(name, _cells(aliases), _cells(within)) for name, aliases, within in rows("places.tsv")]
    known = {name for name, _, _ in places}
    for name, aliases, _, _, capitals, _, continent in rows("states.tsv"):
        places.append((name, _cells(aliases), _cells(continent)))
        places += [(capital, [], [name]) for capital in _cells(capitals) if capital not in known]
    holders = {name: within for name, _, within in places}
    index: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
    for name, spellings, _ in places:
        chain = _chain(holders, name)
        for spelling in (name, *spellings):
            words = key(spelling)
            index[words[0]].append((words, chain if spelling == name else (name, *chain)))
    for found in index.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return dict(index)


def _chain(holders: dict[str, list[str]], name: str) -> tuple[str, ...]:
    """Return the holders of a place with their own holders, nearest first, each once."""
    found: list[str] = list(holders.get(name, ()))
    for holder in list(found):
        found.extend(_chain(holders, holder))
    return tuple(dict.fromkeys(found))


def _cells(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]

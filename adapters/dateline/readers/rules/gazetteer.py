"""Places and what holds them, from the lexicon of places and of states."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from dateline.places import Place
from dateline.readers.rules.document import PlaceMention
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


def find_places(words: Words) -> list[PlaceMention]:
    """Return the known places among the words of an article."""
    index, found = _places(), []
    i = 0
    while i < len(words):
        step = 1
        if words.capital[i] and words.keys[i] in index:
            for candidate, within in index[words.keys[i]]:
                last = i + len(candidate)
                if tuple(words.keys[i:last]) == candidate and all(words.joined[i : last - 1]):
                    span = words.starts[i], words.ends[last - 1]
                    found.append(PlaceMention(*span, Place(name=words.slice(i, last), within=within)))
                    step = len(candidate)
                    break
        i += step
    return found


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
    for name, aliases, _ in places:
        chain = _chain(holders, name)
        for spelling in (name, *aliases):
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

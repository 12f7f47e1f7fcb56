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
    chains = {
        name: tuple(part for part in within.split(";") if part) for name, _, within in rows("places.tsv")
    }
    index: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)

    def add(name: str, within: tuple[str, ...]) -> None:
        words = key(name)
        index[words[0]].append((words, within))

    for name, aliases, _ in rows("places.tsv"):
        within = _chain(chains, chains[name])
        add(name, within)
        for alias in filter(None, aliases.split(";")):
            add(alias, (name, *within))
    for name, aliases, _, _, capitals, _ in rows("states.tsv"):
        add(name, ())
        for alias in filter(None, aliases.split(";")):
            add(alias, (name,))
        for capital in filter(None, capitals.split(";")):
            if capital not in chains and name != "European Union":
                add(capital, (name,))
    for found in index.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return dict(index)


def _chain(chains: dict[str, tuple[str, ...]], within: tuple[str, ...]) -> tuple[str, ...]:
    """Return holders with their own holders, each once."""
    found: list[str] = []
    for name in within:
        found.append(name)
        found.extend(_chain(chains, chains.get(name, ())))
    return tuple(dict.fromkeys(found))

"""Places and what holds them, from the lexicon of places and of states."""

from __future__ import annotations

import operator
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import compress

from dateline.places import Place
from dateline.readers.rules.document import Document, Mention, PlaceMention
from dateline.readers.rules.keyed import Keyed
from dateline.readers.rules.lexicon import key, rows
from dateline.readers.rules.names.towns import towns
from dateline.readers.rules.names.words import Words

# A name and what it is the name of, behind "at" or "in": think-tanks and hospitals host no summits.
_BUILDING = Keyed(
    r"[ai](?:(?<=\ba)t|(?<=\bi)n)\s(?:the\s|(?P<owner>[A-Z][\w-]+)['’]s\s)?(?P<name>(?!(?:Upper|Lower|Full|[\w-]+['’]s)\s)(?:[A-Z][\w'’-]*\s){1,4}"
    r"(?:[Pp]alace|[Hh]otel|[Rr]esort(?!\sof\b)|[Cc]astle|[Vv]illa|[Ee]state|[Rr]anch|[Ii]nn|[Ll]odge|[Mm]ansion|[Rr]esidence|[Mm]onastery|"
    r"[Gg]uest\s?house|[Aa]ir\s?base|[Pp]avilion|[Ss]tadium|[Cc]omplex|House|(?:Expo|[Cc]onvention|[Cc]onference|[Ee]xhibition)\s[Cc]ent(?:re|er))|"
    r"(?:Ch[aâ]teau|Palazzo|Villa|Schloss|Quinta|Casa|Qasr|Hotel|Hôtel)\s(?:d(?:e|u|ella|el|i)\s(?:l['’])?|d['’]|l['’])?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*){0,2})\b",
    re.NOFLAG,
)
_NO_PERSON = frozenset({"demonym", "metonym"})  # "the Turkish House", "Istanbul's Yildiz Palace"
# "The Shanghai Cooperation Organisation" is not in Shanghai.
_BLOCS = frozenset({"Shanghai Cooperation Organisation", "Gulf Cooperation Council", "Visegrad Group"})
_IN = re.compile(r",?\s(?:in|near|outside|on)\s(?:the\s)?(?:[a-z]+\s){0,4}")


def place_within(name: str) -> Place | None:
    """Return a place with everything that is known to hold it, under the spelling given."""
    words = key(name.removeprefix("the ").removeprefix("The "))
    return _places()[1].get(words)


def find_places(doc: Document, words: Words, mentions: list[Mention]) -> list[PlaceMention]:
    """Return the places among the words of an article, known or found by form, save those in other names."""
    sizes, _ = _places()
    found: list[PlaceMention] = []
    taken = [
        (m.start, m.end) for m in mentions if m.actor.kind in {"person", "media"} or m.actor.name in _BLOCS
    ]
    known = map(sizes.__contains__, words.keys)
    for i in compress(range(len(words)), map(operator.and_, words.capital, known)):
        start = words.starts[i]
        if found and start < found[-1].end:
            continue
        at = bisect_right(taken, (start, len(words.text))) - 1
        if at >= 0 and start < taken[at][1]:
            continue
        if place := _place_at(words, i):
            found.append(place)
    if _BUILDING.may_fit(doc.letters) and (built := list(_built(words, found, mentions))):
        begun = {one.start for one in built}  # "Prague Castle" is more than Prague
        found = [one for one in found if one.start not in begun] + built
    found += list(towns(words.text, found, mentions))
    found.sort(key=operator.attrgetter("start"))
    return found


def _built(words: Words, known: list[PlaceMention], mentions: list[Mention]) -> Iterator[PlaceMention]:
    """Yield palaces, hotels and the like that no list knows: "the Otani inn", "El Mouradia palace in Algiers"."""
    taken = sorted([*((p.start, p.end) for p in known), *((m.start, m.end) for m in mentions)])
    may_begin = {m.start for m in mentions if m.form in _NO_PERSON or m.actor.kind == "institution"} | {
        p.start for p in known
    }
    towns = {p.start: p.place for p in known}
    for match in _BUILDING.finditer(words.text):
        start = match.start("name")
        town = towns.get(match.start("owner")) or towns.get(start)
        at = bisect_right(taken, (match.end(), 0)) - 1
        if at >= 0 and taken[at][1] > start and not (start in may_begin and taken[at][0] == start):
            continue
        if any(p.start == start and p.end >= match.end() for p in known):
            continue
        behind = next((p for p in known if p.start >= match.end()), None)
        if behind is not None and _IN.fullmatch(words.text, match.end(), behind.start):
            town = behind.place
        within = (town.name, *town.within) if town else ()
        yield PlaceMention(start, match.end(), Place(name=match["name"], within=within))


def _place_at(words: Words, i: int) -> PlaceMention | None:
    sizes, places = _places()
    for size in sizes[words.keys[i]]:
        last = i + size
        place = places.get(tuple(words.keys[i:last]))
        if place and all(words.joined[i : last - 1]):
            return PlaceMention(words.starts[i], words.ends[last - 1], place)
    return None


@cache
def _places() -> tuple[dict[str, tuple[int, ...]], dict[tuple[str, ...], Place]]:
    """Return by first word how many words names of places have, most first, and the places by their words.

    A place is held by its holders under all their spellings, and a variant by the usual spelling, so that any
    two spellings are compatible. States always go by their short name.
    """
    places = [(name, _cells(aliases), _cells(within)) for name, aliases, within in rows("places.tsv")]
    known = {name for name, _, _ in places}
    places += [(name, [], [state]) for name, state in rows("cities.tsv") if name not in known]
    states = set()
    for state, also, _, _, capitals, _, continent in rows("states.tsv"):
        states.add(state)
        places.append((state, _cells(also), _cells(continent)))
        places += [(capital, [], [state]) for capital in _cells(capitals) if capital not in known]
    spellings = {name: [name, *([] if name in states else aliases)] for name, aliases, _ in places}
    holders = {name: within for name, _, within in places}
    sizes: dict[str, set[int]] = defaultdict(set)
    found: dict[tuple[str, ...], Place] = {}
    for name, aliases, _ in places:
        chain = [spelling for holder in _chain(holders, name) for spelling in spellings.get(holder, [holder])]
        for spelling in (name, *aliases):
            words = key(spelling)
            others = [other for other in spellings[name] if other != spelling] if spelling != name else []
            shown = name if name in states else spelling
            place = Place(name=shown, within=tuple(chain if name in states else others + chain))
            sizes[words[0]].add(len(words))
            found.setdefault(words, place)
    return {first: tuple(sorted(each, reverse=True)) for first, each in sizes.items()}, found


def _chain(holders: dict[str, list[str]], name: str) -> list[str]:
    """Return the holders of a place with their own holders, nearest first, each once."""
    found = list(holders.get(name, ()))
    for holder in list(found):
        found.extend(_chain(holders, holder))
    return list(dict.fromkeys(found))


def _cells(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]

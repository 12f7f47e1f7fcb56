"""The `find names` stage: whom and what an article names, also by short forms, titles and pronouns."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from dateline.readers.rules.document import Actor, Document, Mention
from dateline.readers.rules.lexicon import lookup
from dateline.readers.rules.names.coreference import Resolver
from dateline.readers.rules.names.finding import Finder
from dateline.readers.rules.names.gazetteer import find_places, place_within
from dateline.readers.rules.names.people import pick, terms_by_state
from dateline.readers.rules.names.voices import actor_at, voice_of

__all__ = ["actor_at", "find_names", "leader_of", "leaders_in", "place_within", "state_of", "voice_of"]

_CROWNED = frozenset({"king", "queen", "emperor", "prince", "crown prince"})


def find_names(doc: Document) -> None:
    """Fill `doc.mentions` and `doc.places`."""
    finder = Finder(doc)
    doc.mentions = Resolver(finder).run()
    doc.places = find_places(doc, finder.words, doc.mentions)


def state_of(word: str) -> str | None:
    """Return the short English name of the state that a name, adjective, seat or building stands for."""
    phrase = word.removeprefix("the ").removeprefix("The ").removesuffix("'s").removesuffix("’s")
    entry = lookup(phrase) or lookup(word)
    if entry is None:
        return None
    return entry.polity or (entry.body[1] if entry.body else None)


def leader_of(state: str, day: date | None) -> Actor | None:
    """Return who represents *state* at leaders' meetings on *day*, the latest known without a day."""
    terms = terms_by_state().get(state)
    if not terms or (day is not None and all(term.since > day for term in terms)):
        return None
    term = pick(terms, day)
    return Actor(term.name, "person", term.state, term.office, term.state, term.gender)


def leaders_in(doc: Document) -> dict[str, Actor]:
    """Return the leaders whom the article names, by what they lead; who is named most often comes first.

    A king in whose name others govern is named for himself alone.
    """
    day = doc.published.first if doc.published else None
    counts: dict[Actor, int] = {}
    for mention in doc.mentions:
        if mention.actor.leads and mention.actor.kind == "person":
            counts[mention.actor] = counts.get(mention.actor, 0) + 1
    found: dict[str, Actor] = {}
    names = {actor.name for actor in counts}
    for actor in sorted(counts, key=lambda actor: -counts[actor]):
        usual = leader_of(actor.leads, day) if actor.leads else None
        if usual and usual.name != actor.name and usual.name in names and _led_before(actor, day):
            continue  # he who was before does not stand for the state beside him who is
        if actor.leads and (actor.office not in _CROWNED or usual is None or usual.office in _CROWNED):
            found.setdefault(actor.leads, actor)
    return found


def _led_before(leader: Actor, day: date | None) -> bool:
    """Whether a leader is known to have left his office before a day."""
    terms = [term for term in terms_by_state().get(leader.leads or "", []) if term.name == leader.name]
    return day is not None and bool(terms) and all(term.until < day for term in terms)


def mentions_in(doc: Document, start: int, end: int) -> list[Mention]:
    """Return the mentions that lie wholly between two offsets."""
    mentions = doc.mentions
    first, last = bisect_left(mentions, (start,)), bisect_left(mentions, (end,))
    if first < last and mentions[last - 1].end > end:
        last -= 1
    return mentions[first:last]

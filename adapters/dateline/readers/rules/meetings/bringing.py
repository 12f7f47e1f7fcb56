"""Who meets where somebody else has them together: "brought both men to Nairobi", "were brought together by C"."""

from __future__ import annotations

import re
from bisect import bisect_left

from dateline.readers.rules.document import Mention
from dateline.readers.rules.meetings import company, words
from dateline.readers.rules.meetings.joining import People
from dateline.readers.rules.meetings.phrases import Phrase

_REACH = 110  # characters behind the verb in which the place, or who did it, is named
_GUESTS = 170  # characters in which those who attend are named
_LATELY = 300  # characters before the sentence in which the two were named
_PASSIVE = re.compile(r"\b(?:was|were|been|be|being)\s(?:\w+ly\s|also\s|then\s)?$")
_BY = re.compile(r"[^.;]{0,60}?\bby\b")
_RELATIVE = re.compile(r"\W*who\s")
_LOWERS = re.compile(r"br(?:ing|ought)|put|draw")
_AND_WITH = re.compile(r"\s(?:as|with|opposite|beside)\s")  # "to the same table as C"


def brought_together(phrase: Phrase) -> People:
    """Return whom somebody brings together, and who did so where it is done."""
    cast, start = phrase.cast, phrase.match.end()
    together = company.TOGETHER_AGAIN.search(phrase.doc.lower, start, phrase.end)
    if together and together[0] == "down" and _LOWERS.match(phrase.word):
        together = None  # "tensions had been brought down"
    end = together.start() if together else _place_of(phrase)
    if end is None:
        return ()
    if _PASSIVE.search(phrase.doc.lower, phrase.begin, phrase.match.start()):
        people = cast.group(phrase.before, last=True)
        if len(people) < 2 and not cast.both_meant(phrase.begin, phrase.match.start()):  # noqa: PLR2004
            return ()  # "she will be brought to Dhaka"
        return _with((people if len(people) > 1 else cast.meant(phrase.match.start())), _agents(phrase))
    right_behind = together is not None and together.start() == start + 1  # "bring together A, B and C"
    named = cast.leaders_between(start, phrase.end if right_behind else end, states=False)
    people = cast.group(named)
    if len(people) < 2:  # noqa: PLR2004 - it takes two
        both = cast.both_meant(start, together.end() if together else end)
        them = phrase.doc.lower.startswith(" them", start)
        people = (them and cast.lately(start)) or (
            both_of_them(phrase) if (both or them) and not named else ()
        )
    if people and together and (beside := _AND_WITH.match(phrase.doc.lower, together.end(), phrase.end)):
        others = cast.leaders_between(beside.end(), min(phrase.end, beside.end() + _REACH), states=False)
        people = (*people, *cast.group(others))
    # "The leaders of France and Germany brought them together" names none of them.
    hosts = [m for m in phrase.before or _who(phrase) if m[0].actor.kind == "person"]
    return _with(people, () if words.BRINGING.match(phrase.word) else cast.group(hosts, last=True))


def _who(phrase: Phrase) -> list[tuple[Mention, str]]:
    """Return whom "who" stands for at the head of the clause."""
    return (
        phrase.earlier[-1:] if _RELATIVE.match(phrase.doc.lower, phrase.begin, phrase.match.start()) else []
    )


def both_of_them(phrase: Phrase) -> People:
    """Return whom "the two" means who are brought together: not those who do it."""
    meant, doc, begin = phrase.cast.meant(phrase.match.start()), phrase.doc, phrase.sentence.start
    hosts = {name for m, name in phrase.before or _who(phrase) if m.form != "pronoun"}
    paragraph = max(doc.blocks[phrase.sentence.block].start, begin - _LATELY) if doc.blocks else begin
    before = _others(phrase, begin, phrase.match.start(), hosts)
    here, lately = (_others(phrase, start, begin, hosts) for start in (paragraph, max(0, begin - _LATELY)))
    known = next((p for p in (meant, phrase.cast.main) if len(p) == 2 and hosts.isdisjoint(p)), ())  # noqa: PLR2004 - "the two"
    return before or here or known or lately


def _others(phrase: Phrase, start: int, end: int, hosts: set[str]) -> People:
    """Return the only two leaders beside the hosts who are named in a stretch."""
    told = phrase.cast.leaders_between(start, end, states=False)
    named = tuple(dict.fromkeys(name for _, name in told if name not in hosts))
    return named if len(named) == 2 else ()  # noqa: PLR2004 - "the two"


def attending(phrase: Phrase) -> People:
    """Return the leaders who host or mediate the meeting of others, where the sentence names them."""
    found = phrase.finds(company.ATTENDED_BY, phrase.match.end(), phrase.sentence.end)
    if found is None or found.start() - phrase.match.end() > _REACH:
        return ()
    named = phrase.cast.leaders_between(
        found.end(), min(phrase.sentence.end, found.end() + _GUESTS), states=False
    )
    return phrase.cast.group(named)


def _with(people: People, hosts: People) -> People:
    return tuple(dict.fromkeys((*hosts, *people))) if people else ()


def _agents(phrase: Phrase) -> People:
    by = _BY.match(phrase.doc.text, phrase.match.end(), phrase.end)
    named = phrase.cast.leaders_between(by.end(), by.end() + _REACH, states=False) if by else []
    return phrase.cast.group(named)


def _place_of(phrase: Phrase) -> int | None:
    """Return where the place begins to which somebody brings others."""
    places = phrase.doc.places
    for place in places[bisect_left(places, (phrase.match.end(),)) :]:
        if place.start > min(phrase.end, phrase.match.end() + _REACH):
            return None
        gap = phrase.doc.lower[phrase.match.end() : place.start]
        if gap.endswith((" to ", " to the ")):  # and not "got the two to agree to"
            return place.start if gap.count(" to ") == 1 else None
    return None

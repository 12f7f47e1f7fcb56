"""Leaders in compounds, and by what an article calls them for short: "the Trump-Kim summit", "U.S.-Cuba", "inter-Korean"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from dateline.readers.rules.document import Document
from dateline.readers.rules.meetings.joining import People
from dateline.readers.rules.names import state_of

_NAME = r"[A-Z][\w.’']*(?:\s(?:[A-Z][\w.]*|of\s[A-Z]\w*))?"
_PAIR = re.compile(rf"\b({_NAME})\s?[-–—/]\s?({_NAME})(?:[-–—/]({_NAME}))?(?:['’]s)?\s*$")
# "Sino-Russian" and the like: first halves that are no state's name.
_FIRST_HALVES = {
    "sino": "China", "russo": "Russia", "indo": "India", "franco": "France", "anglo": "United Kingdom",
    "pak": "Pakistan", "turko": "Turkey", "greco": "Greece", "us": "United States",
    "euro": "European Union",
}  # fmt: skip
_KOREAS = ("South Korea", "North Korea")
_KOREAN = re.compile(
    r"\b(?:inter[-\s]Korean|(?:both|two|the two) Koreas|North and South Korean?|South and North Korean?|"
    r"(?:North[-–]South|South[-–]North)|two Korean|Korean leaders)\b"
)


class Compounds:
    """The names in compounds of one article."""

    def __init__(self, doc: Document, leader_of: Callable[[str], str | None]) -> None:
        self._doc = doc
        self._leader_of = leader_of
        self._short = _short_names(doc)
        self._koreas = "Korea" in doc.text or "North" in doc.text  # which the patterns for both Koreas need

    def pair_before(self, at: int) -> People:
        """Return the leaders of a compound that ends just before *at*: "Trump-Kim", "U.S.-Cuba"."""
        text = self._doc.text[max(0, at - 70) : at]
        match = _PAIR.search(text)
        if match is None:
            return ()
        people = [self.named(part) for part in match.groups() if part]
        return tuple(p for p in people if p) if all(people) and len(set(people)) > 1 else ()

    def koreas(self, start: int, end: int) -> People:
        """Return both Korean leaders where the words mean both Koreas."""
        if not self._koreas or not _KOREAN.search(self._doc.text, start, end):
            return ()
        people = [self._leader_of(state) for state in _KOREAS]
        return tuple(p for p in people if p) if all(people) else ()

    def named(self, word: str) -> str | None:
        """Return the leader that one half of a compound means."""
        word = word.strip().removesuffix("'s").removesuffix("’s")
        if " " in word and word not in self._short and state_of(word) is None:
            return self._short.get(word.split()[-1])  # "No Musharraf" in a headline, not "New Mexico"
        if word in self._short:
            return self._short[word]
        state = _FIRST_HALVES.get(word.casefold().replace(".", "")) or state_of(word)
        return self._leader_of(state) if state else None


def _short_names(doc: Document) -> dict[str, str]:
    """Return short names of the article's leaders: the forms that it uses, and their first and last words."""
    counts: dict[str, Counter[str]] = {}
    for mention in doc.mentions:
        actor = mention.actor
        if actor.kind != "person" or not actor.leads or mention.form == "pronoun":
            continue
        words = actor.name.split()
        for short in {words[0], words[-1], doc.text[mention.start : mention.end]}:
            counts.setdefault(short, Counter())[actor.name] += 1
    return {short: names.most_common(1)[0][0] for short, names in counts.items()}

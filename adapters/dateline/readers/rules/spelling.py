"""How the article itself spells those whom the lexicon knows: "Zelensky" or "Zelenskyy", "Nicolás Maduro" or "Nicolas".

Names out of another alphabet are written in several ways, and accents come and go; what is told of somebody carries
the name that its reader finds in the text, in plain letters where most papers in English print it so ("Erdogan", "Vucic"; those
of Western Europe keep their accents). `name_key` takes such spellings for one name.
"""

from __future__ import annotations

from collections import Counter

from dateline.actors import name_key
from dateline.readers.rules.document import Document
from dateline.readers.rules.lexicon import as_printed, plain

# Of whose names English papers leave out even the letters that they keep elsewhere: "Hashim Thaci", "Abdullah Gul".
_PLAIN_STATES = frozenset({"Turkey", "Northern Cyprus", "Azerbaijan", "Albania", "Kosovo", "Vietnam"})
_NAMED = frozenset({"full", "short"})
_EDGES = "'’\"“”‘.,;:()"


class Spelling:
    """The names that an article spells otherwise than the lexicon."""

    def __init__(self, doc: Document) -> None:
        self._own = _own_spellings(doc)

    def of(self, name: str) -> str:
        """Return a name, or a role that holds one, as the article spells it."""
        for usual, own in self._own.items():
            name = name.replace(usual, own)
        return name

    def of_all(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return several names as the article spells them."""
        return tuple(map(self.of, names)) if self._own else names


def _own_spellings(doc: Document) -> dict[str, str]:
    """Return the usual and the own name of each person whom the article spells mostly otherwise."""
    seen: dict[str, dict[str, Counter[str]]] = {}
    for mention in doc.mentions:
        if mention.form in _NAMED and mention.actor.kind == "person" and "'" not in mention.actor.name:
            spellings = seen.setdefault(mention.actor.name, {})
            for word in doc.text[mention.start : mention.end].split():
                bare = word.removesuffix("'s").removesuffix("’s").strip(_EDGES)
                if len(bare) > 1:  # an initial keeps its full stop
                    spellings.setdefault(name_key(bare), Counter())[bare] += 1
    of_plain = {m.actor.name for m in doc.mentions if {m.actor.leads, m.actor.speaks_for} & _PLAIN_STATES}
    own = {
        name: plain(spelled) if name in of_plain else as_printed(spelled)
        for name, spellings in seen.items()
        for spelled in (_spelled(name, spellings),)
    }
    return {name: spelled for name, spelled in own.items() if spelled != name}


def _spelled(name: str, spellings: dict[str, Counter[str]]) -> str:
    """Return a name with each of its words as it is written most."""
    return " ".join(_most(word, spellings.get(name_key(word))) for word in name.split(" "))


def _most(word: str, counts: Counter[str] | None) -> str:
    found = counts.most_common(1)[0][0] if counts else word
    return word if found.casefold() == word.casefold() else found.title() if found.isupper() else found

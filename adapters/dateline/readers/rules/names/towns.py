"""Places that no list knows, found by form: "in Argyle, St. Vincent", "the Kenyan town of Voi"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.places import Place
from dateline.readers.rules.document import Mention, PlaceMention
from dateline.readers.rules.lexicon import fold

_NAME = r"(?P<name>[A-Z][\w'’-]*(?:\s(?:[A-Z][\w'’-]*|of|de|del|la|el|al)){0,3})"
_BEFORE_HOLDER = re.compile(rf"\b(?:in|at|to|near|outside|from)\s(?:the\s)?{_NAME},\s(?:in\s)?$")
_REACH = 60  # characters before its holder in which a name begins
# "In Voi, Kenya and Uganda agreed": what goes on so is no holder.
_BEHIND = re.compile(
    r"[,.;:)\n]|\s(?:on|in|for|with|where|when|after|before|last|this|late|early|during|to|by|between)\b|$"
)
_KIND_OF = re.compile(
    r"\b(?:town|city|village|resort|port|suburb|seaport|hamlet|island|oasis|spa)\sof\s"
    rf"{_NAME}"
)
_NO_TOWN = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday parliament congress".split()
)


def towns(text: str, known: Sequence[PlaceMention], mentions: Sequence[Mention]) -> Iterator[PlaceMention]:
    """Yield the towns that a text places in a known place, or calls towns, wherever it names them.

    What holds "the town of Voi" is not said, and such a place contradicts nothing.

    Args:
        text: the article.
        known: the places that lists know, in their order.
        mentions: the other names.
    """
    named = {name: within for name, within in _named(text, known) if fold(name) not in _NO_TOWN}
    if not named:
        return
    spans = [(m.start, m.end) for m in mentions] + [(p.start, p.end) for p in known]
    names = "|".join(sorted(map(re.escape, named), key=len, reverse=True))
    for match in re.finditer(rf"\b(?:{names})\b(?!['’]s?\b)", text):
        if not any(start < match.end() and match.start() < end for start, end in spans):
            yield PlaceMention(match.start(), match.end(), Place(name=match[0], within=named[match[0]]))


def _named(text: str, known: Sequence[PlaceMention]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield names with what is said to hold them."""
    if " of " in text:
        yield from ((match["name"], ()) for match in _KIND_OF.finditer(text))
    for holder in known:
        after_comma = text.startswith(", ", holder.start - 2) or text.startswith(", in ", holder.start - 5)
        if not after_comma or not _BEHIND.match(text, holder.end):
            continue
        if match := _BEFORE_HOLDER.search(text, max(0, holder.start - _REACH), holder.start):
            yield match["name"], (holder.place.name, *holder.place.within)

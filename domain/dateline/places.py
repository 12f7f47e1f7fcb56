"""Places and what they lie in: Hanoi is in Vietnam, so the two do not contradict each other."""

from __future__ import annotations

from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from dateline.actors import name_key

# Last words of venues that are called by the town that they are in.
_VENUES = frozenset(
    "airport airbase base palace hotel castle house hall university center centre stadium station resort complex "
    "port lodge villa museum".split()
)


class Place(BaseModel):
    """A named place with everything that is known to hold it.

    `within` is empty for a place that no gazetteer knows: such a place contradicts nothing.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    within: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        """The name as it is compared: spelling variants of one place share it."""
        return name_key(self.name)

    @property
    def grain(self) -> int:
        """How many places are known to hold this one: the finer place has more."""
        return len(self.within)

    def lies_in(self, other: Place) -> bool:
        """Whether this is *other* or lies in it."""
        return _lies_in(self.name, self.within, other.name)

    def compatible(self, other: Place) -> bool:
        """Whether both names can be of one place: equal, nested, a venue and its town, or not known well enough."""
        if self.lies_in(other) or other.lies_in(self) or _begins(self.name, other.name):
            return True
        return not (self.within and other.within)


@lru_cache(maxsize=65536)
def _begins(one: str, other: str) -> bool:
    """Whether a venue is called by its town: "Argyle International Airport" by Argyle, not Guinea-Bissau by Guinea."""
    short, long = sorted((name_key(one), name_key(other)), key=len)
    return long.startswith(f"{short} ") and long.rpartition(" ")[2] in _VENUES


@lru_cache(maxsize=65536)
def _lies_in(name: str, within: tuple[str, ...], other: str) -> bool:
    """Compare names as `Place.lies_in` does; a story compares the same few places over and over."""
    return name_key(other) in {name_key(name), *(name_key(one) for one in within)}

"""Places and what they lie in: Hanoi is in Vietnam, so the two do not contradict each other."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from dateline.actors import name_key


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
        return self.key == other.key or other.key in {name_key(name) for name in self.within}

    def compatible(self, other: Place) -> bool:
        """Whether both names can be of one place: equal, nested, or not known well enough to tell."""
        if self.lies_in(other) or other.lies_in(self):
            return True
        return not (self.within and other.within)

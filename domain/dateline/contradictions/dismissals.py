"""Dismissals: an editor decided that voices do not contradict each other, whatever the rules say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from typing import NamedTuple
from uuid import UUID

from dateline.actors import name_key
from dateline.contradictions.model import Contradiction
from dateline.curation import Remark
from dateline.decisions import ContradictionDismissed, VoiceSpot
from dateline.story import Story
from dateline.voices import Voice


class _Place(NamedTuple):
    """Who speaks where: in one text by place, in copies of it by name."""

    article: UUID
    origin: UUID
    speaker: str
    start: int
    end: int

    def is_that_of(self, other: _Place) -> bool:
        if self.origin != other.origin or self.speaker != other.speaker:
            return False
        return self.article != other.article or (self.start < other.end and other.start < self.end)


def judged(found: Iterable[Contradiction], story: Story) -> Iterable[Contradiction]:
    """Return the contradictions, each with the decision that sets it aside as a whole, and those on a part of it.

    A voice that comes in later brings the row back: what it says has not been judged.
    """
    dismissals = [d for d in story.decisions if isinstance(d, ContradictionDismissed)]
    if not dismissals:
        return found
    return [_judged(c, dismissals, story.origins) for c in found]


def _judged(
    found: Contradiction, dismissals: Iterable[ContradictionDismissed], origins: Mapping[UUID, UUID]
) -> Contradiction:
    on_it = [d for d in dismissals if (d.kind, d.matter) == (found.kind, found.matter)]
    pairs = (
        {(_voice(a, origins), _voice(b, origins)) for a, b in product(found.a, found.b)} if on_it else set()
    )
    left, touching = set(pairs), []
    for decision in on_it:
        one, other = ([_spot(v, origins) for v in side] for side in (decision.a, decision.b))
        covered = {(a, b) for a, b in pairs if _covers(a, b, one, other) or _covers(b, a, one, other)}
        left -= covered
        if covered:
            touching.append(decision)
    if not touching:
        return found
    remarks = Remark.of_all(touching)
    whole = None if left else remarks[-1]
    return found.model_copy(update={"dismissed": whole, "decisions": (*found.decisions, *remarks)})


def _covers(a: _Place, b: _Place, one: Iterable[_Place], other: Iterable[_Place]) -> bool:
    return any(a.is_that_of(x) for x in one) and any(b.is_that_of(y) for y in other)


def _voice(voice: Voice, origins: Mapping[UUID, UUID]) -> _Place:
    origin = origins.get(voice.article, voice.article)
    return _Place(voice.article, origin, name_key(voice.speaker), voice.start, voice.end)


def _spot(spot: VoiceSpot, origins: Mapping[UUID, UUID]) -> _Place:
    origin = origins.get(spot.article, spot.article)
    return _Place(spot.article, origin, name_key(spot.speaker), spot.start, spot.end)

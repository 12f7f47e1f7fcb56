"""When something was said: the date beside the verb of saying, or the one that the article's frame hands down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.moments import Moment
from dateline.readers.rules.attribution import Attribution
from dateline.readers.rules.document import Document, TimeReference, Utterance
from dateline.readers.rules.line import Line


def spoken_at(line: Line, one: Attribution) -> TimeReference | None:
    """Return the date that stands with the verb of saying, the nearest after the verb before all others."""
    after: list[TimeReference] = []
    before: list[TimeReference] = []
    for first, stop in one.zone:
        for i in range(max(first, 0), min(stop, len(line))):
            source = line.sources[i]
            if isinstance(source, TimeReference) and source.moment is not None:
                (after if i > one.cue[0] else before).append(source)
    if after:
        return after[0]
    return before[-1] if before else None


@dataclass(frozen=True, slots=True)
class Spoken:
    """An utterance with what inheritance of its date depends on; `settled` rules it out."""

    utterance: Utterance
    settled: bool


def with_inherited(spoken: list[Spoken]) -> list[Utterance]:
    """Give undated statements of one occasion the date that the same speaker's statement before carries."""
    dated: dict[str, Moment] = {}
    result: list[Utterance] = []
    for one in spoken:
        utterance = one.utterance
        name = utterance.speaker.name
        if utterance.when is not None:
            if not one.settled:
                dated[name] = utterance.when
        elif not one.settled and name in dated:
            utterance = replace(utterance, when=dated[name])
        result.append(utterance)
    return result


def neighbours(doc: Document) -> list[tuple[Utterance, Utterance]]:
    """Return the pairs of utterances that follow each other."""
    return list(pairwise(doc.utterances))

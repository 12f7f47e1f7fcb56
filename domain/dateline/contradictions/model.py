"""A contradiction: two sides that cannot both stand, with the words of each and the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from dateline.curation import Remark
from dateline.reports import Report
from dateline.story import Story
from dateline.voices import Voice

ContradictionKind = Literal["disagreement", "reversal", "account_conflict", "lapsed"]
_KINDS: tuple[ContradictionKind, ...] = ("disagreement", "reversal", "account_conflict", "lapsed")


class Contradiction(BaseModel):
    """Every voice of `a` contradicts every voice of `b`.

    `about` are the leaders whose meeting it concerns, `why` is one plain sentence, `strength` runs from 0 to
    1: independent sources, direct speech and sure readings make it stronger. `matter` is the fact that an
    account conflict is on, and "" for other kinds. `decisions` are what editors decided on its voices, and
    `dismissed` the decision by which the whole is set aside.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    kind: ContradictionKind
    about: tuple[str, ...]
    a: tuple[Voice, ...]
    b: tuple[Voice, ...]
    why: str
    strength: float
    matter: str = ""
    decisions: tuple[Remark, ...] = ()
    dismissed: Remark | None = None

    @property
    def order(self) -> tuple[Any, ...]:
        """A key that depends on content alone."""
        return (self.about, _KINDS.index(self.kind), _first_day(self.a), _first_day(self.b), self.id)

    @classmethod
    def between(
        cls,
        kind: ContradictionKind,
        story: Story,
        a: Sequence[Report],
        b: Sequence[Report],
        why: str,
        *,
        matter: str = "",
        a_voices: Sequence[Voice] = (),
        b_voices: Sequence[Voice] = (),
    ) -> Contradiction:
        """Return the contradiction of two groups of reports.

        Voices may be given where it is not the first evidence of each report that speaks.
        """
        left = tuple(a_voices) or tuple(Voice.of(r) for r in a)
        right = tuple(b_voices) or tuple(Voice.of(r) for r in b)
        named = [f"{v.article}:{v.start}:{v.end}:{v.speaker}" for v in (*left, *right)]
        key = "|".join((kind, matter, *story.participants, *named))
        return cls(
            id=sha256(key.encode()).hexdigest()[:12],
            kind=kind,
            about=story.participants,
            a=left,
            b=right,
            why=why,
            strength=_strength(a, b),
            matter=matter,
            decisions=Remark.of_all(d for r in (*a, *b) for d in r.decisions),
        )


def _first_day(voices: Iterable[Voice]) -> str:
    days = [v.when or v.published for v in voices]
    return min((d.first.isoformat() for d in days if d), default="9999")


def _strength(a: Sequence[Report], b: Sequence[Report]) -> float:
    """Weigh two sides: the surest report of each, raised by direct speech and by independent sources.

    Sources are independent where neither the publisher nor the text is the same: ten prints of one wire report
    are one source, and so are two articles of one paper.
    """
    score = 1.0
    for reports in (a, b):
        surest = max(r.finding.confidence for r in reports)
        direct = any(getattr(r.finding, "direct", False) for r in reports)
        publishers = {r.article.publisher or r.article.source for r in reports}
        origins = {r.article.origin for r in reports}
        independent = min(len(publishers), len(origins)) > 1
        score *= surest * (0.8 + 0.1 * direct + 0.1 * independent)
    return round(min(score, 1.0), 2)

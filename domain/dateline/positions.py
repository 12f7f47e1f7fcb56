"""Positions: where each voice stands on each question, and where it turned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from dateline.curation import Remark
from dateline.decisions import Decision
from dateline.events import Stance
from dateline.meetings import short_id
from dateline.reports import Report
from dateline.story import Question, Story, stories
from dateline.voices import (
    Voice,
    camp_key,
    is_of_camp,
    said_on,
    same_words,
    side,
    side_of,
    speaker_key,
    statement,
)

By = Literal["voice", "government"]


class Position(BaseModel):
    """The stances of one voice on one question, oldest first, or those of all voices of one government or body.

    `stance` is the newest of them, `turns` says how often the side changed; a government's `speaker` is its name.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    speaker: str
    speaks_for: str | None
    about: tuple[str, ...]
    question: str
    stance: Stance
    turns: int
    history: tuple[Voice, ...]
    decisions: tuple[Remark, ...] = ()

    @property
    def turning_points(self) -> tuple[int, ...]:
        """Where in the history the side changed: the places, from 0, of the first words on each other side."""
        sides = [side_of(voice.stance or "none") for voice in self.history]
        return tuple(n for n, (a, b) in enumerate(pairwise(sides), start=1) if a != b)

    @property
    def order(self) -> tuple[Any, ...]:
        """By leaders, question and voice."""
        first = self.history[0]
        day = first.when or first.published
        return (self.about, self.question, day.first.isoformat() if day else "9999", self.speaker, self.id)


def positions(
    reports: Iterable[Report], decisions: Sequence[Decision] = (), *, by: By = "voice"
) -> list[Position]:
    """Return the positions of all who took a side, as editors decided: of each voice, or of each government."""
    return [position for story in stories(reports, decisions) for position in positions_of(story, by)]


def positions_of(story: Story, by: By = "voice") -> list[Position]:
    """Return the positions on the questions of one story."""
    found = [p for question in story.questions for p in _on(story, question, by)]
    return sorted(found, key=lambda p: p.order)


def _on(story: Story, question: Question, by: By) -> Iterable[Position]:
    holders: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(question.stances, key=lambda r: (said_on(r).first, r.order)):
        if by == "voice":
            holders[speaker_key(report)].append(report)
        elif is_of_camp(report):
            holders[camp_key(report)].append(report)
    for reports in holders.values():
        distinct = list({same_words(r): r for r in reversed(reports)}.values())[::-1]
        newest = statement(distinct[-1])
        body = newest.speaks_for
        yield Position(
            id=short_id("position" if by == "voice" else by, min(reports, key=lambda r: r.order)),
            speaker=newest.speaker if by == "voice" or body is None else body,
            speaks_for=body,
            about=story.participants,
            question=_title(story, question),
            stance=newest.stance,
            turns=sum(side(a) != side(b) for a, b in pairwise(distinct)),
            history=tuple(Voice.of(r) for r in distinct),
            decisions=Remark.of_all(d for r in reports for d in r.decisions),
        )


def _title(story: Story, question: Question) -> str:
    """Name the question by what came before it."""
    if question.after is None or question.after.when is None:
        return f"Will {story.title} meet?"
    return f"Will {story.title} meet again after {question.after.when.edtf}?"

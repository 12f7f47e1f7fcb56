"""Positions as a page: question by question, where each voice stands and how it came there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dateline.exports.text.page import Page, day, remark
from dateline.exports.words import quoted
from dateline.positions import Position

STANCE_STYLES = {
    "favours": "green",
    "expects": "green",
    "doubts": "yellow",
    "opposes": "red",
    "none": "dim",
}
_INDENT = 2


def positions_page(page: Page, positions: Sequence[Position]) -> None:
    """Print the voices under the question that they take a side on."""
    for number, (question, group) in enumerate(groupby(positions, key=lambda p: (p.about, p.question))):
        if number:
            page.gap()
        page.line((question[1], "bold underline"))
        for position in group:
            _position(page, position)


def _position(page: Page, position: Position) -> None:
    body = f" (for {position.speaks_for})" if position.speaks_for else ""
    turns = f", turned {_times(position.turns)}" if position.turns else ""
    page.line(
        (position.speaker, "bold"),
        f"{body} ",
        (position.stance, STANCE_STYLES[position.stance]),
        turns,
        (f" · id {position.id}", "dim"),
        indent=_INDENT,
    )
    for decision in position.decisions:
        page.line(*remark(decision), indent=2 * _INDENT)
    for number, voice in enumerate(position.history):
        where = voice.publisher or voice.source
        stance = voice.stance or "none"
        page.line(
            f"{day(voice.when or voice.published)}  ",
            ("turned: " if number in position.turning_points else "", "bold"),
            (f"{stance:<8}", STANCE_STYLES[stance]),
            f" {quoted(voice.quote)} ",
            (where, "dim"),
            indent=2 * _INDENT,
        )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")

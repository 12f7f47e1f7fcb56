"""Positions as a page: question by question, where each voice stands and how it came there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dateline.exports.text.page import NO_BREAK, Page, Part, day, remark
from dateline.exports.words import quoted
from dateline.positions import Position
from dateline.voices import Voice

STANCE_STYLES = {
    "favours": "green",
    "expects": "green",
    "doubts": "yellow",
    "opposes": "red",
    "none": "dim",
}
_SIGNS = {"favours": "▲", "expects": "△", "doubts": "▽", "opposes": "▼", "none": "◦"}
_INDENT = 2


def positions_page(page: Page, positions: Sequence[Position]) -> None:
    """Print the voices under the question that they take a side on, each with its stances in their order."""
    page.line(*(part for stance in _SIGNS for part in [_sign(stance), f" {stance}  "]))
    for question, group in groupby(positions, key=lambda p: (p.about, p.question)):
        page.gap()
        page.line((question[1], "bold underline"))
        for position in group:
            _position(page, position)


def _position(page: Page, position: Position) -> None:
    body = f" (for {position.speaks_for})" if position.speaks_for else ""
    turns = f", turned {_times(position.turns)}" if position.turns else ""
    page.gap()
    page.line(
        (position.speaker, "bold"),
        f"{body} ",
        (position.stance, STANCE_STYLES[position.stance]),
        turns,
        (f" · id{NO_BREAK}{position.id}", "dim"),
        indent=_INDENT,
        hang=_INDENT,
    )
    if len(position.history) > 1:
        first, *_, last = position.history
        stances = [_sign(voice.stance or "none") for voice in position.history]
        page.line(f"{_day(first)} ", *stances, f" {_day(last)}", indent=2 * _INDENT)
    for decision in position.decisions:
        page.line(*remark(decision), indent=2 * _INDENT)
    for number, voice in enumerate(position.history):
        _voice(page, voice, turned=number in position.turning_points)


def _voice(page: Page, voice: Voice, *, turned: bool) -> None:
    stance = voice.stance or "none"
    page.line(
        f"{_day(voice)}  ",
        ("turned: " if turned else "", "bold"),
        (stance, STANCE_STYLES[stance]),
        (f" — {voice.publisher or voice.source}", "dim"),
        indent=2 * _INDENT,
        hang=_INDENT,
    )
    page.line(quoted(voice.quote), indent=3 * _INDENT, hang=1)


def _sign(stance: str) -> Part:
    return _SIGNS[stance], STANCE_STYLES[stance]


def _day(voice: Voice) -> str:
    return day(voice.when or voice.published)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")

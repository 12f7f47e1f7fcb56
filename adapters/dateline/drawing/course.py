"""The course of a position: the stances of one voice over time, on five levels, with its turns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from dateline.drawing.axis import Axis
from dateline.drawing.svg import num
from dateline.drawing.words import clean, shortened
from dateline.moments import Moment
from dateline.positions import Position
from dateline.voices import Voice

# From all for it to all against it; what is filled is said outright, what is hollow is expected or doubted.
_SHAPES = {
    "favours": ("fill", "M0-5.5L5.5 4.5H-5.5Z"),
    "expects": ("line", "M0-5.5L5.5 4.5H-5.5Z"),
    "none": ("line", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z"),
    "doubts": ("line", "M0 5.5L5.5-4.5H-5.5Z"),
    "opposes": ("fill", "M0 5.5L5.5-4.5H-5.5Z"),
}
LEVELS = tuple(_SHAPES)
_ROW = 17.0
_LEFT = 66.0  # for the names of levels
_WIDTH = 310.0  # a phone shows it whole
_PAD = 8.0
_HEIGHT = _ROW * len(LEVELS)
_TOLD = 12  # statements that the text alternative names


class _Step(NamedTuple):
    """A statement in the chart: where its days lie, on which level, and whether it is one day and the side turned."""

    left: float
    right: float
    y: float
    stance: str
    sure: bool
    turned: bool

    @property
    def x(self) -> float:
        return (self.left + self.right) / 2


def days_of(positions: Iterable[Position]) -> Axis | None:
    """Return the axis on which all statements of some positions lie, so that their courses can be compared."""
    return Axis.of(_day(voice) for position in positions for voice in position.history)


def course(position: Position, axis: Axis | None) -> str:
    """Return the chart of a position as SVG with a text alternative; nothing where no statement has a day.

    Undated statements are left out of the drawing and counted in the text.
    """
    steps = _steps(position, axis)
    if axis is None or not steps:
        return ""
    box = f'viewBox="0 0 {num(_WIDTH)} {num(_HEIGHT + _ROW)}" width="{num(_WIDTH)}" height="{num(_HEIGHT + _ROW)}"'
    parts = [f'<svg class="timeline course" {box} role="img" aria-label={quoteattr(told(position))}>']
    for n, level in enumerate(LEVELS):
        y = (n + 0.5) * _ROW
        parts.append(
            f'<path class="edge" d="M{num(_LEFT)} {num(y)}H{num(_WIDTH)}"/><text x="0" y="{num(y + 4)}">{level}</text>'
        )
    foot = num(_HEIGHT + 12)
    parts.append(f'<text class="beside" x="{num(_LEFT)}" y="{foot}">{axis.first}</text>')
    parts.append(f'<text class="beside" x="{num(_WIDTH)}" y="{foot}" text-anchor="end">{axis.last}</text>')
    parts.append(f'<path class="way" d="{_way(steps)}"/>')
    parts += [f'<path class="turn" d="M{num(s.x)} 0V{num(_HEIGHT)}"/>' for s in steps if s.turned]
    parts += map(_mark, steps)
    return "".join([*parts, "</svg>"])


def told(position: Position) -> str:
    """Return the course of a position in words: each stance with its day, and where the side turned."""
    turns = set(position.turning_points)
    said = [_said(voice, turned=n in turns) for n, voice in enumerate(position.history)]
    left = f", and {len(said) - _TOLD} more" if len(said) > _TOLD else ""
    return f"{shortened(clean(position.speaker), 100)}: {', '.join(said[:_TOLD])}{left}"


def _said(voice: Voice, *, turned: bool) -> str:
    day = _day(voice)
    return f"{'turned: ' if turned else ''}{voice.stance or 'none'} {f'on {day}' if day else 'undated'}"


def _steps(position: Position, axis: Axis | None) -> list[_Step]:
    turns = set(position.turning_points)
    dated = [(n, v, day) for n, v in enumerate(position.history) if (day := _day(v))]
    return [_step(axis, voice, day, turned=n in turns) for n, voice, day in dated] if axis else []


def _step(axis: Axis, voice: Voice, day: Moment, *, turned: bool) -> _Step:
    plot = _WIDTH - _LEFT - 2 * _PAD
    left, right = (_LEFT + _PAD + at * plot for at in axis.stretch(day))
    stance = voice.stance or "none"
    return _Step(left, right, (LEVELS.index(stance) + 0.5) * _ROW, stance, day.is_day, turned)


def _way(steps: Sequence[_Step]) -> str:
    """Return the line through the stances: each holds until the next is taken."""
    first, *others = steps
    return f"M{num(first.x)} {num(first.y)}" + "".join(f"H{num(s.x)}V{num(s.y)}" for s in others)


def _mark(step: _Step) -> str:
    kind, path = _SHAPES[step.stance]
    wide = num(step.right - step.left)
    bar = (
        ""
        if step.sure
        else f'<rect class="bar" x="{num(step.left - step.x)}" y="-2" width="{wide}" height="4"/>'
    )
    return (
        f'<g class="stance {step.stance}" transform="translate({num(step.x)} {num(step.y)})">'
        f'{bar}<path class="{kind}" d="{path}"/></g>'
    )


def _day(voice: Voice) -> Moment | None:
    return voice.when or voice.published

"""The layout of a timeline: lanes by participants, rows in a lane, and where in its row each entry stands.

A lane is one set of leaders. The lane with the most entries stands on top, of as many the first by name; where there
are more sets than lanes, the last lane holds all others. In a lane, oldest first, each entry takes the uppermost
row in which it touches no other. The page's script follows the same rule when it makes a drawing wider.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.drawing.axis import Axis
from dateline.drawing.shapes import RADIUS
from dateline.drawing.words import breadth, clean, shortened
from dateline.moments import Moment
from dateline.timeline import Entry

WIDTH = 1000.0
PAD = 14.0  # pixels beside the axis, so that a mark on the first day is drawn whole
TOP = 28.0  # above the lanes, for the names of days
HEAD = 24.0  # above the rows of a lane, for its name
GAP = 3.0  # between two marks of one row, at least
MIDDLE = 0.5
_LANES = 10
_LABELLED = 150  # entries; of more, words would make a drawing of many metres
_LETTERS = 26
BESIDE = 2 * RADIUS + GAP  # from one undated entry to the next


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry in a lane: its stretch on the axis (None without a date), its row, and where it is drawn, in pixels.

    `x` is the middle of its shape: halfway between the days, or at the one that is known. `bar` is the stretch in
    pixels, None for one known day. `side` says where its label stands: 1 behind the shape, -1 before it, 0 if there is no
    room for it.
    """

    entry: Entry
    stretch: tuple[float, float] | None
    x: float
    bar: tuple[float, float] | None = None
    row: int = 0
    label: str = ""
    side: int = 1

    @property
    def extent(self) -> tuple[float, float]:
        """All that the mark takes of its row, its label included."""
        words = RADIUS + GAP + breadth(self.label) if self.label else RADIUS
        left = self.x - (words if self.side < 0 else RADIUS)
        right = self.x + (words if self.side > 0 else RADIUS)
        return (min(left, self.bar[0]), max(right, self.bar[1])) if self.bar else (left, right)


@dataclass(frozen=True, slots=True)
class Lane:
    """The entries of one set of leaders, or of all whose sets have no lane; `top` is where it begins, in pixels."""

    name: str
    marks: tuple[Mark, ...]
    top: float
    rows: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole drawing; lengths are pixels. `row` is the height of a row.

    `beside` is the width of the column of undated entries, 0 without any, and `many` is how many of them stand in a row.
    """

    width: float
    height: float
    row: float
    beside: float
    many: int
    axis: Axis | None
    lanes: tuple[Lane, ...]

    @classmethod
    def of(cls, entries: Sequence[Entry], *, width: float = WIDTH, most_lanes: int = _LANES) -> Picture:
        """Lay out a timeline.

        Args:
            entries: what is drawn.
            width: pixels from edge to edge; the height follows from what there is.
            most_lanes: how many lanes there are at most, at least 1.
        """
        room = Room.for_(entries, width)
        top, lanes = TOP, []
        for name, group in _groups(entries, most_lanes):
            marks = room.marks(sorted(group, key=lambda e: e.order))
            lane = Lane(name, tuple(marks), top, max(mark.row for mark in marks) + 1)
            lanes.append(lane)
            top += HEAD + lane.rows * room.row
        return cls(width, top + GAP, room.row, room.beside, room.many, room.axis, tuple(lanes))

    @property
    def plot(self) -> float:
        """How many pixels the axis is long."""
        return self.width - 2 * PAD - self.beside

    def y(self, lane: Lane, mark: Mark) -> float:
        """Return how far down the middle of a mark is."""
        return lane.top + HEAD + (mark.row + 0.5) * self.row


@dataclass(frozen=True, slots=True)
class Room:
    """What all lanes of a drawing have in common."""

    axis: Axis | None
    width: float
    row: float
    beside: float
    labelled: bool

    @classmethod
    def for_(cls, entries: Sequence[Entry], width: float) -> Room:
        """Return the room for these entries; with few of them there is some for words."""
        labelled = len(entries) <= _LABELLED
        undated = any(entry.when is None for entry in entries)
        beside = (160.0 if labelled else 5 * BESIDE) + 2 * GAP if undated else 0.0
        axis = Axis.of(entry.when for entry in entries)
        return cls(axis, width, 20.0 if labelled else 15.0, beside, labelled)

    @property
    def many(self) -> int:
        """How many undated entries stand in one row."""
        return 1 if self.labelled else 5

    def marks(self, entries: Iterable[Entry]) -> list[Mark]:
        """Give the entries of one lane their places."""
        rows: list[float] = []
        marks, undated = [], 0
        for entry in entries:
            if entry.when is None or self.axis is None:
                marks.append(self._undated(entry, undated))
                undated += 1
                continue
            mark = self._dated(entry, entry.when, self.axis)
            left, right = mark.extent
            row = next((n for n, taken in enumerate(rows) if taken + GAP <= left), len(rows))
            rows[row : row + 1] = [right]
            marks.append(replace(mark, row=row))
        return marks

    def _dated(self, entry: Entry, when: Moment, axis: Axis) -> Mark:
        plot = self.width - 2 * PAD - self.beside
        stretch = axis.stretch(when)
        left, right = (PAD + at * plot for at in stretch)
        x = left + (right - left) * shape_at(when)
        label = self._label(entry, _LETTERS)
        words = RADIUS + GAP + breadth(label)
        side = 1 if x + words <= self.width - self.beside else -1 if x - words >= 0 else 0
        return Mark(entry, stretch, x, None if when.is_day else (left, right), 0, label, side)

    def _undated(self, entry: Entry, n: int) -> Mark:
        row, place = divmod(n, self.many)
        x = self.width - self.beside + 2 * GAP + RADIUS + place * BESIDE
        return Mark(entry, None, x, None, row, self._label(entry, _LETTERS - 8))

    def _label(self, entry: Entry, letters: int) -> str:
        if not self.labelled:
            return ""
        return shortened(clean(entry.place or str(entry.when or entry.status)), letters)


def shape_at(when: Moment) -> float:
    """Return where on its bar a moment's shape stands, from 0 to 1: in the middle, or at the end that is known."""
    if when.last == date.max:
        return 0.0
    return 1.0 if when.first == date.min else MIDDLE


def _groups(entries: Iterable[Entry], most: int) -> list[tuple[str, list[Entry]]]:
    """Return the entries of each lane under its name."""
    sets: dict[frozenset[str], list[Entry]] = defaultdict(list)
    for entry in entries:
        sets[frozenset(entry.participants)].append(entry)
    named = [(_named(group[0].participants), group) for group in sets.values()]
    named.sort(key=lambda pair: (-len(pair[1]), pair[0]))
    if len(named) <= most:
        return named
    kept, others = named[: most - 1], named[most - 1 :]
    return [*kept, (f"{len(others)} other groups", [e for _, group in others for e in group])]


def _named(participants: Sequence[str]) -> str:
    *first, last = map(clean, participants or ("nobody",))
    return f"{', '.join(first)} and {last}" if first else last

"""The shapes of marks: what a meeting is, and what became of it, is seen without any colour."""

from __future__ import annotations

from typing import NamedTuple

from dateline.timeline import Entry

RADIUS = 7.5  # pixels from the middle to all that is drawn, with the width of its lines


class Shape(NamedTuple):
    """A shape around the point 0 0: what it is called in a legend, the path that is filled, and that of its lines."""

    name: str
    filled: str = ""
    lines: str = ""


_DISC = "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z"
_RING = "M-6.5 0a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0Z"
_CORE = "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z"
_DIAMOND = "M0-6.5L6.5 0L0 6.5L-6.5 0Z"
_CROSS = "M-5-5L5 5M5-5L-5 5"
_SQUARE = "M-4-4H4V4H-4Z"

SHAPES = {
    "held": Shape("held", filled=_DISC),
    "disputed": Shape("held, disputed", filled=_CORE, lines=_RING),
    "planned": Shape("planned", lines=_DIAMOND),
    "fulfilled": Shape("planned, and held", filled=_CORE, lines=_DIAMOND),
    "passed": Shape("planned, and moved, lapsed or called off", lines=f"{_DIAMOND}M-6.5 0H6.5"),
    "called-off": Shape("called off", lines=_CROSS),
    "revived": Shape("called off, and revived", lines=f"{_CROSS}{_RING}"),
    "said": Shape("said", lines=_SQUARE),
}
_PROPOSED = {"open": "planned", "revived": "planned", "fulfilled": "fulfilled"}


def shape_of(entry: Entry) -> str:
    """Return the name in SHAPES of an entry's shape."""
    match entry.kind:
        case "held":
            return "disputed" if entry.status == "disputed" or entry.disputes else "held"
        case "proposed":
            return _PROPOSED.get(entry.status, "passed")
        case "called_off":
            return "revived" if entry.status == "revived" else "called-off"
        case "statement":
            return "said"

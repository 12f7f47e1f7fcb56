"""Lines of a story, and changes applied to them."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.changes import Change
from dateline.lines import Line
from dateline.timeline import Entry


def applied(lines: dict[str, Line], found: Iterable[Change]) -> dict[str, Line]:
    """Return the lines as the changes leave them: what was altered, gone or merged makes room first."""
    gone = {c.before.id for c in found if c.before and c.kind != "split"}
    return {key: line for key, line in lines.items() if key not in gone} | {
        c.after.id: alone(c.after) for c in found if c.after
    }


def by_id(lines: Iterable[Line]) -> dict[str, Line]:
    """Return the lines by their ids, without what entries tell of other stages of their meetings."""
    return {line.id: alone(line) for line in lines}


def alone(line: Line) -> Line:
    return line.model_copy(update={"history": ()}) if isinstance(line, Entry) else line

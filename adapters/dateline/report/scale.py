"""Where a stretch of days lies on the line from the first day of a story to its last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.moments import Moment
from dateline.timeline import Entry

_WIDTH = 1000
_NARROWEST = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar on a line of 1000 units."""

    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Scale:
    """The days that the bars are drawn over; a story without dates has none."""

    first: date | None = None
    last: date | None = None

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Scale:
        """Return the scale that shows all entries; open ends of moments do not stretch it."""
        days = [
            day
            for entry in entries
            for day in (entry.first, entry.last)
            if day and day not in {date.min, date.max}
        ]
        return cls(min(days), max(days)) if days else cls()

    def bar(self, moment: Moment | None) -> Bar | None:
        """Return the bar of a moment, wide enough to be seen; an open end reaches the end of the line."""
        if moment is None or self.first is None or self.last is None:
            return None
        start = self._place(max(moment.first, self.first), self.first)
        end = self._place(min(moment.last, self.last), self.first)
        width = max(end - start, _NARROWEST)
        return Bar(min(start, _WIDTH - width), width)

    def _place(self, day: date, first: date) -> int:
        whole = ((self.last or first) - first).days
        return round(_WIDTH * (day - first).days / whole) if whole else 0

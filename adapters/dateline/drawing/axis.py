"""The line of days under a drawing: where a stretch of them lies on it, and which days are named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count

from dateline.drawing.words import breadth
from dateline.moments import Moment

_OPEN = (date.min, date.max)
_ROOM = 14.0  # pixels between two names of days
_MOST = 400  # ticks of one step: what lies closer serves nobody who has not zoomed in far


@dataclass(frozen=True, slots=True)
class Step:
    """How far apart ticks are: days or months, and how much of a date names them."""

    letters: int
    days: int = 0
    months: int = 0

    @property
    def usual(self) -> float:
        """How many days the step usually has."""
        return self.days or self.months * 365.2425 / 12


_DAY, _MONTH, _YEAR = 10, 7, 4  # letters of 2018-06-12, 2018-06 and 2018
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
STEPS = (
    Step(_DAY, days=1),
    Step(_DAY, days=7),
    *(Step(_MONTH, months=months) for months in (1, 3, 6)),
    *(Step(_YEAR, months=12 * years) for years in _YEARS),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """A named day: how far along the axis it begins, from 0 to 1."""

    at: float
    name: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from *first* to *last*, both included; places on it run from 0, where *first* begins, to 1."""

    first: date
    last: date

    @classmethod
    def of(cls, moments: Iterable[Moment | None]) -> Axis | None:
        """Return the axis on which all moments lie, or None without any; open ends do not stretch it."""
        days = [day for m in moments if m for day in (m.first, m.last) if day not in _OPEN]
        return cls(min(days), max(days)) if days else None

    @property
    def days(self) -> int:
        """How many days the axis has, at least 1."""
        return (self.last - self.first).days + 1

    def stretch(self, moment: Moment) -> tuple[float, float]:
        """Return where a moment begins and ends; what is open, or lies beyond, ends where the axis does."""
        first, last = max(moment.first, self.first), min(moment.last, self.last)
        return self._place((first - self.first).days), self._place((last - self.first).days + 1)

    def step(self, width: float) -> Step:
        """Return the shortest step whose names do not run into each other on an axis of so many pixels."""
        return next((step for step in STEPS if self._fits(step, width)), STEPS[-1])

    def steps(self, widest: float) -> list[Step]:
        """Return the steps that an axis may come to need that is drawn up to so many pixels wide."""
        finest = STEPS.index(self.step(widest))
        return [step for step in STEPS[finest:] if self.days / step.usual <= _MOST]

    def ticks(self, step: Step) -> Iterator[Tick]:
        """Yield the ticks of a step, on days, firsts of months or years that are multiples of it."""
        for day in self._days(step):
            yield Tick(self._place((day - self.first).days), day.isoformat()[: step.letters])

    def gap(self, step: Step) -> float:
        """Return how far apart the ticks of a step are."""
        return step.usual / self.days

    def _fits(self, step: Step, width: float) -> bool:
        return self.gap(step) * width >= room(step)

    def _days(self, step: Step) -> Iterator[date]:
        if step.days:
            skipped = -self.first.toordinal() % step.days
            for n in range(skipped, self.days, step.days):
                yield self.first + timedelta(days=n)
            return
        month = 12 * self.first.year + self.first.month - 1 + (self.first.day > 1)
        for n in count(month + -month % step.months, step.months):
            if n >= 12 * (date.max.year + 1) or (day := date(n // 12, n % 12 + 1, 1)) > self.last:
                return
            yield day

    def _place(self, days: int) -> float:
        return days / self.days


def room(step: Step) -> float:
    """Return how many pixels the names of a step's ticks need from one to the next."""
    return breadth("2000-00-00"[: step.letters]) + _ROOM

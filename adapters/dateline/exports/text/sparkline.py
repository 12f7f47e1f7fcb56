"""How many reports came when, as a row of small bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from dateline.moments import Moment

BARS = "▁▂▃▄▅▆▇█"
ASCII_BARS = ":-=+*%#@"
_MOST_DAYS = 31  # reports of a longer time are told by month
_MANY = 9999


class Sparkline(NamedTuple):
    """Counts of consecutive stretches of time: by `unit`, from the stretch `first` to the stretch `last`.

    `elsewhere` counts what has no date, or one that is longer than a stretch.
    """

    unit: str
    first: str
    last: str
    counts: tuple[int, ...]
    elsewhere: int

    def bars(self, signs: Sequence[str], none: str) -> str:
        """Return a sign for each stretch: of the *signs*, which rise, or the one for *none*."""
        most = max(self.counts)
        return "".join(signs[-(-len(signs) * n // most) - 1] if n else none for n in self.counts)


def sparkline(published: Iterable[Moment | None], width: int) -> Sparkline | None:
    """Return how many there were by day, month, quarter, year or years: the finest that fits so many cells.

    None if all are of one stretch, or nothing has a date.
    """
    moments = list(published)
    for unit, place, label, most in _UNITS:
        places = [_place(moment, place) for moment in moments]
        found = Counter(at for at in places if at is not None)
        first, last = min(found, default=0), max(found, default=0)
        stretches = last - first + 1
        if first == last or stretches > most or (stretches > width and unit != "year"):
            continue
        years = -(-stretches // width)  # more than one only where single years would not fit
        counts = [sum(found[n] for n in range(at, at + years)) for at in range(first, last + 1, years)]
        return Sparkline(
            unit if years == 1 else f"{years} years",
            label(first),
            label(last),
            tuple(counts),
            places.count(None),
        )
    return None


def _place(moment: Moment | None, place: Callable[[date], int]) -> int | None:
    """Return the stretch in which a moment lies as a whole."""
    if moment is None:
        return None
    first, last = place(moment.first), place(moment.last)
    return first if first == last else None


def _months(day: date, each: int = 1) -> int:
    return (12 * day.year + day.month - 1) // each


def _first_month(number: int, each: int = 1) -> str:
    years, month = divmod(number * each, 12)
    return f"{years:04}-{month + 1:02}"


_UNITS: Sequence[tuple[str, Callable[[date], int], Callable[[int], str], int]] = (
    ("day", date.toordinal, lambda n: date.fromordinal(n).isoformat(), _MOST_DAYS),
    ("month", _months, _first_month, _MANY),
    ("quarter", partial(_months, each=3), partial(_first_month, each=3), _MANY),
    ("year", lambda day: day.year, lambda n: f"{n:04}", _MANY),
)

"""Uncertain dates: a moment is the first and the last day on which something may have happened."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from pydantic import BaseModel, ConfigDict, model_serializer, model_validator

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.+\-Z]*)?")
_DECADE = re.compile(r"(\d{3})X")
# ISO 8601-2 (EDTF level 1) numbers the seasons of the northern hemisphere 21 to 24.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_OPEN = {"", ".."}


@lru_cache(maxsize=4096)
def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


class Moment(BaseModel):
    """An uncertain date, as an interval of whole days.

    Stored and printed as EDTF (ISO 8601-2): `2018-06-12`, `2018-06`, `2018`, `2019-02-21/2019-02-28`. An
    open end (`2018-06-12/..`) is kept as the first or last day that Python knows.
    """

    model_config = ConfigDict(frozen=True)

    first: date
    last: date

    @model_validator(mode="before")
    @classmethod
    def _from_edtf(cls, value: Any) -> Any:
        if isinstance(value, str):
            first, last = _bounds(value)
            return {"first": first, "last": last}
        return value

    @model_validator(mode="after")
    def _in_order(self) -> Moment:
        if self.first > self.last:
            msg = f"a moment cannot end ({self.last}) before it begins ({self.first})"
            raise ValueError(msg)
        return self

    @model_serializer
    def _to_edtf(self) -> str:
        return self.edtf

    def __str__(self) -> str:
        return self.edtf

    @classmethod
    def parse(cls, edtf: str) -> Moment:
        """Return the moment that an EDTF string names.

        Raises:
            ValueError: the string is not a date, month, year, season, decade or interval of EDTF level 1.
        """
        return _of(*_bounds(edtf))

    @classmethod
    def day(cls, day: date) -> Moment:
        """Return the moment that is one day."""
        return _of(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> Moment:
        """Return the moment that is a calendar month."""
        return _of(date(year, month, 1), month_end(year, month))

    @classmethod
    def year(cls, year: int) -> Moment:
        """Return the moment that is a calendar year."""
        return _of(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def between(cls, first: date, last: date) -> Moment:
        """Return the moment from *first* to *last*, both included."""
        return _of(first, last)

    @property
    def edtf(self) -> str:
        """The shortest EDTF string for this interval."""
        first, last = self.first, self.last
        if first == last:
            return first.isoformat()
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
            return f"{first.year:04d}"
        if first.day == 1 and last == month_end(first.year, first.month):
            return f"{first.year:04d}-{first.month:02d}"
        start = ".." if first == date.min else first.isoformat()
        end = ".." if last == date.max else last.isoformat()
        return f"{start}/{end}"

    @property
    def days(self) -> int:
        """How many days the moment may be, at least 1."""
        return (self.last - self.first).days + 1

    @property
    def is_day(self) -> bool:
        """Whether the moment is one known day."""
        return self.first == self.last

    def meets(self, other: Moment) -> bool:
        """Whether some day lies in both moments."""
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: Moment) -> bool:
        """Whether every day of *other* lies in this moment."""
        return self.first <= other.first and other.last <= self.last

    def intersection(self, other: Moment) -> Moment | None:
        """Return the days that both have in common, or None."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return _of(first, last) if first <= last else None

    def hull(self, other: Moment) -> Moment:
        """Return the shortest moment that holds both."""
        return _of(min(self.first, other.first), max(self.last, other.last))

    def gap(self, other: Moment) -> int:
        """Return the days that lie between the two moments at least: 0 when they meet, 1 for neighbours."""
        if self.meets(other):
            return 0
        return (other.first - self.last).days if other.first > self.last else (self.first - other.last).days

    def shifted(self, days: int) -> Moment:
        """Return the moment *days* later."""
        step = timedelta(days=days)
        return _of(self.first + step, self.last + step)


@lru_cache(maxsize=4096)
def _of(first: date, last: date) -> Moment:
    """Return the moment of two days: one for all who ask, since many texts name the same few days."""
    return Moment(first=first, last=last)


@lru_cache(maxsize=4096)
def _bounds(text: str) -> tuple[date, date]:
    """Return first and last day of an EDTF string."""
    cleaned = re.sub(r"[?~%]", "", text.strip())
    start, slash, end = cleaned.partition("/")
    if not slash:
        return _edge(start, text, last=False), _edge(start, text, last=True)
    if start in _OPEN and end in _OPEN:
        msg = f"{text!r} names no day"
        raise ValueError(msg)
    first = date.min if start in _OPEN else _edge(start, text, last=False)
    last = date.max if end in _OPEN else _edge(end, text, last=True)
    return first, last


def _edge(part: str, whole: str, *, last: bool) -> date:
    """Return the first or the last day of one EDTF date."""
    if decade := _DECADE.fullmatch(part):
        start = int(decade[1]) * 10
        return date(start + 9, 12, 31) if last else date(start, 1, 1)
    match = _DAY.fullmatch(part)
    if not match:
        msg = f"{whole!r} is not an EDTF date; write 2018-06-12, 2018-06, 2018 or FIRST/LAST"
        raise ValueError(msg)
    year, month, day = int(match[1]), match[2], match[3]
    if month and int(month) in _SEASONS and not day:
        begin, end = _SEASONS[int(month)]
        return month_end(year + (end < begin), end) if last else date(year, begin, 1)
    if day:
        return date(year, int(month), int(day))
    if month:
        return month_end(year, int(month)) if last else date(year, int(month), 1)
    return date(year, 12, 31) if last else date(year, 1, 1)

"""The `resolve dates` stage: a closed grammar of English news dates, each with its first and last day."""

from __future__ import annotations

from dateline.readers.rules.dates.calendar_days import year_before
from dateline.readers.rules.dates.resolving import DATELINE, find_times, resolve_dates
from dateline.readers.rules.document import TimeReference

_PERHAPS_WITHOUT_YEAR = frozenset({"month-day", "day-month", "month", "month-day-range", "day-month-range"})
__all__ = ["DATELINE", "find_times", "names_no_year", "resolve_dates", "year_before"]


def names_no_year(time: TimeReference) -> bool:
    """Whether a day or a month stands without its year, so that the tense says which one is meant."""
    return time.rule in _PERHAPS_WITHOUT_YEAR and not time.text[-4:].isdigit()

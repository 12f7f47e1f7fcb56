"""The `resolve dates` stage: a closed grammar of English news dates, each with its first and last day."""

from __future__ import annotations

from dateline.readers.rules.dates.calendar_days import year_before
from dateline.readers.rules.dates.resolving import DATELINE, find_times, resolve_dates

# Rules for days and months that do not name their year.
WITHOUT_YEAR = frozenset({"month-day", "day-month", "month"})
__all__ = ["DATELINE", "WITHOUT_YEAR", "find_times", "resolve_dates", "year_before"]

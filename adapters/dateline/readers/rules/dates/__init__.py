"""The `resolve dates` stage: a closed grammar of English news dates, each with its first and last day."""

from __future__ import annotations

from dateline.readers.rules.dates.resolving import DATELINE, find_times, resolve_dates

__all__ = ["DATELINE", "find_times", "resolve_dates"]

"""Read the publication dates that files, feeds and people give."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

from dateline.errors import BadDate
from dateline.moments import Moment

_ISO_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:?\d{2}.*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<month>[a-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})")


def published(given: str) -> Moment:
    """Return the publication date that *given* writes: the day as written, in whatever zone.

    Taken are EDTF ("2018-06-12", "2019-06-21/2019-06-30"), ISO 8601 times, the dates of RFC 5322 ("Tue, 12
    Jun 2018 09:00:00 GMT") and a day in English words ("June 12, 2018", "12 June 2018").

    Raises:
        BadDate: it is none of these.
    """
    text = given.strip()
    if match := _ISO_TIME.fullmatch(text):
        text = match[1]
    try:
        return Moment.parse(text)
    except ValueError:
        pass
    try:
        return _in_words(text) or Moment.day(parsedate_to_datetime(text).date())
    except (ValueError, TypeError, IndexError, OverflowError):
        raise BadDate(given) from None


def _in_words(text: str) -> Moment | None:
    """Return the day that English words name."""
    folded = text.lower()
    match = _DAY_FIRST.fullmatch(folded) or _MONTH_FIRST.fullmatch(folded)
    if not match or match["month"][:3] not in _MONTHS:
        return None
    return Moment.day(date(int(match["year"]), _MONTHS.index(match["month"][:3]) + 1, int(match["day"])))

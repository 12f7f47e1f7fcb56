"""iCalendar (RFC 5545): each meeting that was held, planned or called off as an all-day event over its possible days."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from dateline.exports.contents import Contents, closed, publisher
from dateline.exports.contracts import edtf
from dateline.exports.words import plain, quoted
from dateline.timeline import Account, Entry

_OCTETS = 75  # of a line, without its end; RFC 5545, 3.1
_MEETINGS = {"held": "Meeting held", "proposed": "Meeting planned", "called_off": "Meeting called off"}
_STATUS = {"open": "TENTATIVE", "held": "CONFIRMED", "disputed": "CONFIRMED", "fulfilled": "CONFIRMED"}
# A calendar's entry must say when it was last changed. What nobody dates gets the first moment of computers' time.
_UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)


def calendar_text(contents: Contents) -> str:
    """Return a calendar of the meetings; it says how many entries have no place in it.

    An event runs over all days on which the meeting may have been, with its date as EDTF beside it. What is
    undated, and what was merely said, is no event of a calendar.
    """
    entries = contents.entries or ()
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Dateline//Timeline//EN",
        "CALSCALE:GREGORIAN",
        *_left_out(entries),
        *(line for entry in entries if _fits(entry) for line in _event(contents, entry)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def folded(line: str) -> str:
    """Return a line in pieces of at most 75 octets, which never part a character."""
    pieces, piece, length = [], "", 0
    for sign in line:
        size = len(sign.encode("utf-8", errors="replace"))
        if length + size > _OCTETS:
            pieces.append(piece)
            piece, length = " ", 1
        piece, length = piece + sign, length + size
    return "\r\n".join([*pieces, piece])


def _fits(entry: Entry) -> bool:
    return entry.when is not None and entry.kind in _MEETINGS


def _left_out(entries: Sequence[Entry]) -> Iterable[str]:
    """Return what is not in the calendar, for people to read."""
    missing = Counter("statement" if e.kind == "statement" else "undated" for e in entries if not _fits(e))
    told = [
        f"{n} {'statement' if kind == 'statement' else 'entry without a date'}"
        if n == 1
        else f"{n} {'statements' if kind == 'statement' else 'entries without a date'}"
        for kind, n in sorted(missing.items())
    ]
    if told:
        yield f"X-WR-CALDESC:{_text('Left out: ' + ' and '.join(told))}"


def _event(contents: Contents, entry: Entry) -> Iterable[str]:
    assert entry.when is not None
    first, last = closed(entry.when)
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.id}@dateline"
    yield f"DTSTAMP:{_stamp(entry):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    if last < date.max:  # the end is the first day on which it is over
        yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    yield f"SUMMARY:{_text(entry.headline)}"
    if entry.place:
        yield f"LOCATION:{_text(entry.place)}"
    yield f"STATUS:{_STATUS.get(entry.status, 'CANCELLED')}"
    yield f"CATEGORIES:{_MEETINGS[entry.kind]}"
    yield "TRANSP:TRANSPARENT"
    yield f"X-DATELINE-EDTF:{entry.when.edtf}"
    yield f"DESCRIPTION:{_description(contents, entry)}"
    yield "END:VEVENT"


def _day(day: date) -> str:
    """Return a day as iCalendar writes it: strftime has years of three digits on some systems."""
    return day.isoformat().replace("-", "")


def _stamp(entry: Entry) -> datetime:
    """Return when the entry came to read so, as far as its words tell: its newest article or decision."""
    printed = [closed(a.article.published)[1] for a in entry.accounts if a.article.published]
    moments = [datetime(day.year, day.month, day.day, tzinfo=UTC) for day in printed]
    decided = [remark.decided.astimezone(UTC) for remark in entry.decisions]
    return max([_UNKNOWN, *moments, *decided])


def _description(contents: Contents, entry: Entry) -> str:
    lines = [f"When: {edtf(entry.when)} ({entry.status})"]
    for dispute in entry.disputes:
        told = (f"{plain(said.value)} ({', '.join(map(plain, said.by))})" for said in dispute.said)
        lines.append(f"{dispute.fact} disputed: {'; '.join(told)}")
    for account in entry.accounts:
        lines += ["", *_account(contents, account)]
    return "\\n".join(map(_text, lines))


def _account(contents: Contents, account: Account) -> Iterable[str]:
    article = account.article
    yield " … ".join(quoted(evidence.quote) for evidence in account.evidence)
    yield f"{publisher(article)}, {edtf(article.published) or 'undated'}"
    if address := contents.address(article.id, article.source):
        yield address


def _text(words: str) -> str:
    """Return words as a value of type TEXT, on one line."""
    return re.sub(r"[\\;,]", r"\\\g<0>", plain(words))

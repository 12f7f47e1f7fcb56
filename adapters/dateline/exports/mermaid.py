"""Mermaid: a `timeline` diagram for pages that draw it, by year, each entry with what it is and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from dateline.exports.contents import Contents, publisher
from dateline.exports.words import plain, quoted
from dateline.moments import Moment
from dateline.timeline import Entry

# All that could be a sign of its grammar, of a directive or of HTML; letters, digits and quotation marks are none.
_SIGNS = re.compile(r"[^\w \u00a0’“”…—–.,/()'-]|_")


def mermaid_text(contents: Contents) -> str:
    """Return the diagram: what has no date stands at the end, in a section of its own."""
    lines = ["timeline", "    title Timeline"]
    for year, group in groupby(contents.entries or (), key=_year):
        lines.append(f"    section {year}")
        lines += [f"        {_day(entry.when)} : {' : '.join(_parts(entry))}" for entry in group]
    return "".join(f"{line}\n" for line in lines)


def _parts(entry: Entry) -> Iterable[str]:
    """Return what stands below the date of an entry, a box each."""
    yield f"{_words(entry.headline)} ({entry.status})"
    for dispute in entry.disputes:
        told = (f"{said.value} ({', '.join(said.by)})" for said in dispute.said)
        yield _words(f"{dispute.fact} disputed, {'; '.join(told)}")
    for account in entry.accounts:
        words = " … ".join(quoted(evidence.quote) for evidence in account.evidence)
        yield _words(f"{words} {publisher(account.article)}")


def _year(entry: Entry) -> str:
    days = [d for d in (entry.first, entry.last) if d and date.min < d < date.max]
    return str(days[0].year) if days else "Undated"


def _day(moment: Moment | None) -> str:
    return moment.edtf if moment else "undated"


def _words(words: str) -> str:
    """Return words of which the grammar makes nothing: signs are written as the numbers of their characters."""
    return _SIGNS.sub(lambda sign: f"#{ord(sign[0])};", plain(words))

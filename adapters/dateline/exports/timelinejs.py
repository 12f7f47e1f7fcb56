"""TimelineJS 3: the timeline as slides with dates of the known precision, each with its quotes and sources."""

from __future__ import annotations

import json
from calendar import monthrange
from datetime import date
from html import escape
from typing import Any

from dateline.exports.contents import Contents, closed, publisher
from dateline.exports.contracts import Json, edtf
from dateline.exports.words import plain, quoted
from dateline.moments import Moment
from dateline.timeline import Account, Dispute, Entry

_GROUPS = {
    "held": "Meetings held",
    "proposed": "Meetings planned",
    "called_off": "Meetings called off",
    "statement": "Statements",
}


def timelinejs_text(contents: Contents) -> str:
    """Return the JSON that TimelineJS loads; its title says how many entries it cannot show, as they are undated."""
    entries = contents.entries or ()
    dated = [entry for entry in entries if entry.when]
    document = {
        "title": {
            "unique_id": "title",
            "text": {"headline": "Timeline", "text": _counted(len(dated), len(entries) - len(dated))},
        },
        "events": [_slide(contents, entry) for entry in dated],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _counted(dated: int, undated: int) -> str:
    without = f", and {undated} without a date left out" if undated else ""
    return f"<p>{dated} {'entry' if dated == 1 else 'entries'}{without}</p>"


def _slide(contents: Contents, entry: Entry) -> Json:
    assert entry.when is not None
    text = [_paragraph(f"{entry.when.edtf}, {entry.status}{f', {entry.place}' if entry.place else ''}")]
    text += map(_dispute, entry.disputes)
    text += [_account(contents, account) for account in entry.accounts]
    return {
        "unique_id": f"entry-{entry.id}",
        "group": _GROUPS[entry.kind],
        "autolink": False,  # addresses in the words of articles stay words
        **_dates(entry.when),
        "display_date": entry.when.edtf,
        "text": {"headline": _html(entry.headline), "text": "".join(text)},
    }


def _dates(when: Moment) -> dict[str, Any]:
    """Return the dates of a slide: a month and a year are one date of that precision, all else runs from day to day."""
    first, last = closed(when)
    if when.is_day or first == last:
        return {"start_date": _date(first, 3)}
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return {"start_date": _date(first, 1)}
    if first.day == 1 and last == first.replace(day=monthrange(first.year, first.month)[1]):
        return {"start_date": _date(first, 2)}
    return {"start_date": _date(first, 3), "end_date": _date(last, 3)}


def _date(day: date, precision: int) -> dict[str, int]:
    parts = {"year": day.year, "month": day.month, "day": day.day}
    return dict(list(parts.items())[:precision])


def _dispute(dispute: Dispute) -> str:
    told = "; ".join(f"{said.value} ({', '.join(said.by)})" for said in dispute.said)
    return _paragraph(f"{dispute.fact} disputed: {told}")


def _account(contents: Contents, account: Account) -> str:
    article = account.article
    words = " … ".join(quoted(evidence.quote) for evidence in account.evidence)
    source = _html(publisher(article))
    if address := contents.address(article.id, article.source):
        source = f'<a href="{escape(address)}">{source}</a>'
    return (
        f"<blockquote><p>{_html(words)}</p></blockquote>"
        f"<p>{source}, {edtf(article.published) or 'undated'}{', disputed' if account.disputed else ''}</p>"
    )


def _paragraph(words: str) -> str:
    return f"<p>{_html(words)}</p>"


def _html(words: str) -> str:
    """Return words as HTML that is only these words."""
    return escape(plain(words))

"""CSV (RFC 4180) for spreadsheets and data frames: a header, then a row a line, in UTF-8 with a byte order mark.

Timeline, events and articles have a row each; contradictions and positions a row for each of their voices.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, TypeAlias

from dateline.contradictions.model import Contradiction
from dateline.exports.contents import Contents, publisher
from dateline.exports.contracts import Json, article_line, edtf, event_line, voice_line
from dateline.exports.words import printable, quoted
from dateline.positions import Position
from dateline.queries import EventLine
from dateline.timeline import Account, Dispute, Entry

Table: TypeAlias = tuple[Sequence[str], Iterable[Json]]

_ENTRY = "id kind status when first last participants place headline accounts independent publishers quotes disputes"
_VOICE = "speaker speaks_for publisher source published when stance quote start end"
_CONTRADICTION = f"id kind about why strength matter dismissed side {_VOICE}"
_POSITION = f"id holder government about question stands turns number turning {_VOICE}"
_EVENT = (
    "kind id position article source publisher published title participants proposers by absent place count ordinal "
    "speaker speaks_for stance about direct when start end quotes confidence reading"
)
_ARTICLE = "id source publisher published title url status findings"

# Spreadsheets take a cell for a formula that begins so, in their half and full width, also behind blanks; where
# semicolons part the cells, one begins behind a semicolon. OWASP, "CSV Injection".
_LIVE = re.compile(r"^(?=\s*[=+\-@＝＋－＠\t\r\n])|(?<=[;\t\r\n])(?=[^\S\t\r\n]*[=+\-@＝＋－＠])")


def csv_text(contents: Contents, *, raw: bool = False) -> str:
    """Return the first list of the contents as a table.

    Cells that a spreadsheet would run begin with an apostrophe, and characters that reverse or hide what is
    read are replaced, unless the words are wanted *raw*.
    """
    names, rows = _table(contents)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(row[name], raw=raw) for name in names])
    return f"\ufeff{out.getvalue()}"


def _table(contents: Contents) -> Table:
    match contents:
        case Contents(entries=[*entries]):
            return _ENTRY.split(), map(_entry, entries)
        case Contents(contradictions=[*found]):
            return _CONTRADICTION.split(), (row for one in found for row in _sides(one))
        case Contents(positions=[*positions]):
            return _POSITION.split(), (row for one in positions for row in _stands(one))
        case Contents(events=[*events]):
            return _EVENT.split(), map(_event, events)
        case _:
            return _ARTICLE.split(), map(article_line, contents.articles or ())


def _cell(value: Any, *, raw: bool) -> Any:
    """Return a value as a cell: nothing for None, lists with semicolons, words that a spreadsheet lets lie."""
    match value:
        case bool():
            return "yes" if value else "no"
        case None | int() | float():
            return value
        case list():
            return _cell("; ".join(value), raw=raw)
        case _ if raw:
            return value
        case _:
            return _LIVE.sub("'", printable("\n".join(str(value).splitlines())))


def _entry(entry: Entry) -> Json:
    return {
        "id": entry.id,
        "kind": entry.kind,
        "status": entry.status,
        "when": edtf(entry.when),
        "first": _day(entry.first),
        "last": _day(entry.last),
        "participants": list(entry.participants),
        "place": entry.place,
        "headline": entry.headline,
        "accounts": len(entry.accounts),
        "independent": entry.independent,
        "publishers": list(dict.fromkeys(publisher(a.article) for a in entry.accounts)),
        "quotes": "\n".join(map(_quote, entry.accounts)),
        "disputes": "\n".join(map(_dispute, entry.disputes)),
    }


def _quote(account: Account) -> str:
    words = " … ".join(quoted(evidence.quote) for evidence in account.evidence)
    return f"{words} ({publisher(account.article)}, {edtf(account.article.published) or 'undated'})"


def _dispute(dispute: Dispute) -> str:
    told = (f"{said.value} ({', '.join(said.by)})" for said in dispute.said)
    return f"{dispute.fact}: {' | '.join(told)}"


def _day(day: date | None) -> str | None:
    """Return a day; an open end is none."""
    return None if day in {None, date.min, date.max} else str(day)


def _sides(found: Contradiction) -> Iterable[Json]:
    line = {
        "id": found.id,
        "kind": found.kind,
        "about": list(found.about),
        "why": found.why,
        "strength": found.strength,
        "matter": found.matter,
        "dismissed": found.dismissed is not None,
    }
    for side, voices in (("a", found.a), ("b", found.b)):
        yield from (line | {"side": side} | voice_line(voice) for voice in voices)


def _stands(position: Position) -> Iterable[Json]:
    line = {
        "id": position.id,
        "holder": position.speaker,
        "government": position.speaks_for,
        "about": list(position.about),
        "question": position.question,
        "stands": position.stance,
        "turns": position.turns,
    }
    for number, voice in enumerate(position.history):
        place = {"number": number + 1, "turning": number in position.turning_points}
        yield line | place | voice_line(voice)


def _event(line: EventLine) -> Json:
    row = event_line(line)
    article: Json = row.pop("article")
    spots = row.pop("evidence")
    place = {"article": article["id"], "start": spots[0]["start"], "end": spots[0]["end"]}
    return article | row | place | {"quotes": "\n".join(quoted(spot["quote"]) for spot in spots)}

"""Parquet for data frames and warehouses: the lists of the contracts with real types, days as days and lists as lists.

The columns are the keys of `contracts`, with the first and last possible day beside every EDTF of a row's own. Each says
in its metadata what it holds. Words stand as they are.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, TypeAlias

from dateline.errors import DatelineError
from dateline.exports.contents import Contents
from dateline.exports.contracts import (
    Json,
    article_line,
    contradiction_line,
    entry_line,
    event_line,
    position_line,
)
from dateline.moments import Moment

# A type is a word, a list of one type, or the fields of a struct.
Shape: TypeAlias = "str | list[Shape] | dict[str, Shape]"
Columns: TypeAlias = Sequence[tuple[str, Shape, str]]  # name, type, meaning

_STRINGS: Final[Shape] = ["string"]
_SPOT: Final[dict[str, Shape]] = {"quote": "string", "start": "int", "end": "int"}
_ARTICLE: Final[Shape] = dict.fromkeys(("id", "source", "publisher", "published", "title"), "string")
_VOICE: Final[Shape] = {
    **dict.fromkeys(
        ("speaker", "speaks_for", "source", "publisher", "published", "when", "stance"), "string"
    ),
    **_SPOT,
}
_REMARK: Final[Shape] = dict.fromkeys(("id", "done", "author", "reason", "decided"), "string")
_ACCOUNT: Final[Shape] = {
    "finding": "string",
    "article": _ARTICLE,
    "when": "string",
    "place": "string",
    "ordinal": "int",
    "proposers": _STRINGS,
    "by": _STRINGS,
    "evidence": [_SPOT],
    "disputed": "bool",
}
_DISPUTE: Final[Shape] = {"fact": "string", "said": [{"value": "string", "by": _STRINGS}]}
_BOUNDS: Final = (
    ("first", "date", "the first day on which it may have been; null where that is open"),
    ("last", "date", "the last day on which it may have been; null where that is open"),
)
_PUBLISHED: Final = (
    ("published_first", "date", "the first day on which the article may have been published"),
    ("published_last", "date", "the last day on which it may have been published"),
)

_ENTRY: Final[Columns] = (
    ("id", "string", "the id of the entry"),
    ("kind", "string", "held, proposed, called_off or statement"),
    ("status", "string", "what became of it; of a statement its stance"),
    ("when", "string", "when, as EDTF; null where no account dates it"),
    *_BOUNDS,
    ("participants", _STRINGS, "the leaders"),
    ("place", "string", "where"),
    ("headline", "string", "all of it in one line"),
    (
        "accounts",
        [_ACCOUNT],
        "the articles that tell of it, each with its words and where they stand, in code points of its text",
    ),
    ("independent", "int", "how many accounts are no copies of another text"),
    ("disputes", [_DISPUTE], "who tells otherwise of what"),
    ("decisions", [_REMARK], "what editors decided on it"),
)
_CONTRADICTION: Final[Columns] = (
    ("id", "string", "the id of the contradiction"),
    ("kind", "string", "disagreement, reversal, account_conflict or lapsed"),
    ("about", _STRINGS, "the leaders"),
    ("why", "string", "the reason in one sentence"),
    ("strength", "float", "from 0 to 1"),
    ("matter", "string", "the fact that an account conflict is on"),
    ("a", [_VOICE], "the voices of one side: each contradicts every voice of b"),
    ("b", [_VOICE], "the voices of the other side"),
    ("decisions", [_REMARK], "what editors decided on it"),
    ("dismissed", "bool", "whether an editor dismissed it"),
)
_POSITION: Final[Columns] = (
    ("id", "string", "the id of the position"),
    ("speaker", "string", "whose it is"),
    ("speaks_for", "string", "the state or body whose position it carries"),
    ("about", _STRINGS, "the leaders"),
    ("question", "string", "whether these will meet next"),
    ("stance", "string", "favours, expects, doubts, opposes or none, by the newest word"),
    ("turns", "int", "how often it changed sides"),
    ("turning_points", ["int"], "the places in history, from 0, with which the side changed"),
    ("history", [_VOICE], "its statements, oldest first"),
    ("decisions", [_REMARK], "what editors decided on it"),
)
_EVENT: Final[Columns] = (
    ("kind", "string", "SummitHeld, SummitProposed, SummitCalledOff, SummitNotHeld, ..."),
    ("id", "string", "the id of the finding"),
    ("position", "int", "its place in the log"),
    ("article", _ARTICLE, "the article that reports it"),
    ("participants", _STRINGS, "the leaders of a meeting"),
    ("proposers", _STRINGS, "who proposed it"),
    ("by", _STRINGS, "who called it off"),
    ("absent", _STRINGS, "without whom the others met"),
    ("place", "string", "where"),
    ("count", "int", "how many meetings are counted"),
    ("ordinal", "int", "which meeting of theirs it is called: 1 for the first"),
    ("speaker", "string", "who says it, of a statement"),
    ("speaks_for", "string", "the state or body whose position it carries"),
    ("stance", "string", "favours, expects, doubts, opposes or none"),
    ("about", _STRINGS, "the leaders whose meeting a statement is on"),
    ("direct", "bool", "whether the words are quoted"),
    ("when", "string", "when, as EDTF"),
    *_BOUNDS,
    (
        "evidence",
        [_SPOT],
        "the words of the article that say so, and where they stand: code points of its text",
    ),
    ("confidence", "float", "from 0 to 1"),
    ("reading", "int", "the reading of the article that found it"),
)
_ARTICLES: Final[Columns] = (
    ("id", "string", "the id of the article"),
    ("source", "string", "the file or feed from which it was read"),
    ("publisher", "string", "who published it"),
    ("published", "string", "when, as EDTF"),
    *_PUBLISHED,
    ("title", "string", "its headline"),
    ("url", "string", "its address"),
    ("status", "string", "read, filed, retracted or forgotten"),
    ("findings", "int", "how many findings of it count"),
)


class MissingWriter(DatelineError):
    """What writes Parquet is not installed."""

    def __init__(self) -> None:
        remedy = 'install it: pip install "dateline[parquet]"'
        super().__init__("parquet", "what writes it is not installed", remedy)


class _Table(NamedTuple):
    """What a file is to hold."""

    name: str
    columns: Columns
    rows: Iterable[Json]


def parquet_bytes(contents: Contents) -> bytes:
    """Return the first list of the contents as a Parquet file; the same lists are the same bytes.

    Raises:
        MissingWriter: pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise MissingWriter from error
    table = _table(contents)
    schema = pa.schema(
        [
            pa.field(name, _type(pa, shape), metadata={"description": meaning})
            for name, shape, meaning in table.columns
        ],
        metadata={"title": f"Dateline: {table.name}"},
    )
    names = [name for name, _, _ in table.columns]
    rows = [{name: row[name] for name in names} for row in table.rows]
    out = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows, schema=schema), out, compression="zstd")
    return out.getvalue()


def _table(contents: Contents) -> _Table:
    match contents:
        case Contents(entries=[*entries]):
            rows = ({**entry_line(e), **_bounds(e.when)} for e in entries)
            return _Table("timeline", _ENTRY, rows)
        case Contents(contradictions=[*found]):
            lines = map(contradiction_line, found)
            return _Table(
                "contradictions", _CONTRADICTION, (c | {"dismissed": bool(c["dismissed"])} for c in lines)
            )
        case Contents(positions=[*positions]):
            return _Table("positions", _POSITION, map(position_line, positions))
        case Contents(events=[*events]):
            found_in = ({**event_line(e), **_bounds(e.finding.when)} for e in events)
            return _Table("events", _EVENT, found_in)
        case _:
            listed = (
                {**article_line(a), **_bounds(a.published, "published_")} for a in contents.articles or ()
            )
            return _Table("articles", _ARTICLES, listed)


def _bounds(moment: Moment | None, prefix: str = "") -> Json:
    """Return the first and last possible day; an open end is none."""
    first, last = (moment.first, moment.last) if moment else (None, None)
    return {
        f"{prefix}first": None if first == date.min else first,
        f"{prefix}last": None if last == date.max else last,
    }


def _type(pa: Any, shape: Shape) -> Any:
    """Return pyarrow's type for a shape."""
    match shape:
        case [inner]:
            return pa.list_(_type(pa, inner))
        case dict():
            return pa.struct([(name, _type(pa, inner)) for name, inner in shape.items()])
        case _:
            plain = {"int": pa.int64(), "float": pa.float64(), "bool": pa.bool_(), "date": pa.date32()}
            return plain.get(str(shape), pa.string())

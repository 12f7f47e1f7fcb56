"""The formats in which findings travel, by the names that `--format` takes: each a function from contents to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from dateline.errors import DatelineError
from dateline.exports.contents import Contents
from dateline.exports.documents import json_text, jsonl_text
from dateline.exports.icalendar import calendar_text
from dateline.exports.jsonld import jsonld_text
from dateline.exports.markdown import markdown_text
from dateline.exports.mermaid import mermaid_text
from dateline.exports.prov import prov_text
from dateline.exports.svg import svg_text
from dateline.exports.table import csv_text
from dateline.exports.timelinejs import timelinejs_text

Writer: TypeAlias = Callable[[Contents], str]

FORMATS: Mapping[str, Writer] = {
    "csv": csv_text,
    "json": json_text,
    "jsonl": jsonl_text,
    "md": markdown_text,
    "ics": calendar_text,
    "timelinejs": timelinejs_text,
    "mermaid": mermaid_text,
    "jsonld": jsonld_text,
    "prov": prov_text,
    "svg": svg_text,
}
IMAGES = frozenset({"png"})  # what is no text: `dateline.exports.png` makes it
BINARY = IMAGES | {"parquet"}  # and tables that are none: `dateline.exports.parquet` makes them
OF_EVENTS = frozenset({"prov"})  # those that also tell of the findings behind the lines


class UnknownFormat(DatelineError):
    """There is no format of this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "no format has this name", f"choose of {', '.join(FORMATS)}")


def written(contents: Contents, form: str, *, raw: bool = False) -> str:
    """Return contents in the format of a name; `csv` leaves words as they are if they are wanted *raw*.

    The same contents are the same text, whenever and wherever they are written.

    Raises:
        UnknownFormat: no format has this name.
    """
    if form not in FORMATS:
        raise UnknownFormat(form)
    return csv_text(contents, raw=raw) if form == "csv" else FORMATS[form](contents)

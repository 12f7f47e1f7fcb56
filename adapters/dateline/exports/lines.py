"""JSON as text: one document, or a line a row."""

from __future__ import annotations

import json
import re

from dateline.exports.contracts import Json
from dateline.exports.words import UNPRINTABLE

# Also what many programs take for the end of a line, and so of an object.
_ESCAPED = re.compile(f"{UNPRINTABLE.pattern}|[\u2028\u2029]")


def as_json(value: Json | list[Json]) -> str:
    """Return a JSON document, indented, that ends in a line feed."""
    return _escaped(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def as_jsonl(row: Json) -> str:
    """Return a line of JSON Lines."""
    return _escaped(json.dumps(row, ensure_ascii=False)) + "\n"


def _escaped(text: str) -> str:
    """Return the same JSON with escapes for what a terminal would obey; such signs stand in strings alone."""
    return _ESCAPED.sub(_escape, text)


def _escape(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"

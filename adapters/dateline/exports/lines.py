"""JSON as text: one document, or a line a row."""

from __future__ import annotations

import json

from dateline.exports.contracts import Json


def as_json(value: Json | list[Json]) -> str:
    """Return a JSON document, indented, that ends in a line feed."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def as_jsonl(row: Json) -> str:
    """Return a line of JSON Lines."""
    return json.dumps(row, ensure_ascii=False) + "\n"

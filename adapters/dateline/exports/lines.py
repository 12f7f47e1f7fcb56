"""JSON as text: one document, or a line a row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from dateline.exports.contracts import Json


def as_json(value: Json | list[Json]) -> str:
    """Return a JSON document, indented, that ends in a line feed."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def as_jsonl(rows: Iterable[Json]) -> Iterator[str]:
    """Yield JSON Lines: one object a line, as the rows come."""
    return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)

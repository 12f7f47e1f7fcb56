"""JSON and JSON Lines: the contracts that tools rely on, of the first list of the contents."""

from __future__ import annotations

from dateline.exports.contents import Contents
from dateline.exports.contracts import (
    Json,
    article_line,
    contradiction_line,
    entry_line,
    event_line,
    position_line,
)
from dateline.exports.lines import as_json, as_jsonl


def json_text(contents: Contents) -> str:
    """Return one document: a list."""
    return as_json(_lines(contents))


def jsonl_text(contents: Contents) -> str:
    """Return an object a line."""
    return "".join(map(as_jsonl, _lines(contents)))


def _lines(contents: Contents) -> list[Json]:
    match contents:
        case Contents(entries=[*entries]):
            return list(map(entry_line, entries))
        case Contents(contradictions=[*found]):
            return list(map(contradiction_line, found))
        case Contents(positions=[*positions]):
            return list(map(position_line, positions))
        case Contents(events=[*events]):
            return list(map(event_line, events))
        case _:
            return list(map(article_line, contents.articles or ()))

"""JSON Lines, one article a line, and JSON documents that hold one article or a list of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dateline.drafts import ArticleDraft, Rejected
from dateline.errors import BadDate, UnreadableArticle
from dateline.sources.dates import published
from dateline.sources.text import decode, normal, storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dateline.moments import Moment

_FIELDS = ("title", "byline", "publisher", "url", "language")
_LISTS = ("articles", "items", "docs")


def is_line(data: bytes) -> bool:
    """Whether the bytes are an article's JSON object, as a line of JSON Lines is."""
    value = _value(data) if data.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") else None
    return isinstance(value, dict) and "text" in value


def is_json(data: bytes) -> bool:
    """Whether the bytes are a JSON document of objects."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return False
    value = _value(data)
    return isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(row, dict) for row in value)
    )


def read_lines(source: str, lines: Iterable[bytes]) -> Iterator[ArticleDraft | Rejected]:
    """Yield the article of each line, as the lines come; a bad line is rejected by its number.

    Raises:
        UnreadableArticle: no line holds anything.
    """
    name = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        name = f"{source}:{number}"
        try:
            yield _draft(name, _parsed(name, decode(name, line)))
        except UnreadableArticle as error:
            yield Rejected(source=name, reason=error.reason, remedy=error.remedy)
    if name is None:
        raise UnreadableArticle(source, "the file is empty", "leave it out, or give it some text")


def read_document(source: str, text: str) -> Iterator[ArticleDraft | Rejected]:
    """Yield the article, or each article of the list, that a JSON document holds.

    Raises:
        UnreadableArticle: the document is not JSON.
    """
    value = _parsed(source, text)
    rows = value
    if isinstance(value, dict):
        rows = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), [value])
    if not isinstance(rows, list) or not rows:
        raise UnreadableArticle(source, "it holds no articles", "give objects with a `text`")
    for number, row in enumerate(rows, 1):
        name = source if rows[0] is value else f"{source}:{number}"
        try:
            yield _draft(name, row)
        except UnreadableArticle as error:
            yield Rejected(source=name, reason=error.reason, remedy=error.remedy)


def _value(data: bytes) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None


def _parsed(source: str, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        reason = (
            f"this is not JSON ({error})" if isinstance(error, ValueError) else "this JSON is nested too deep"
        )
        raise UnreadableArticle(source, reason, "give one JSON object a line, with a `text`") from None


def _draft(source: str, row: Any) -> ArticleDraft:
    """Return the article of one object; what it has beyond an article's fields does not matter."""
    if not isinstance(row, dict):
        raise UnreadableArticle(source, "this is not a JSON object", "give one object a line, with a `text`")
    text = row.get("text")
    if not isinstance(text, str):
        reason = "its `text` is not a string" if "text" in row else "it has no `text`"
        raise UnreadableArticle(source, reason, "put the article's text in `text`")
    fields = {name: _string(source, row, name) for name in _FIELDS}
    return ArticleDraft(source=source, text=normal(source, text), published=_date(source, row), **fields)


def _string(source: str, row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise UnreadableArticle(source, f"its `{name}` is not a string", "put it in quotes")
    return storable(source, value).strip() or None


def _date(source: str, row: dict[str, Any]) -> Moment | None:
    given = _string(source, row, "published")
    try:
        return published(given) if given else None
    except BadDate as error:
        raise UnreadableArticle(source, f"its date {error.what} cannot be read", error.remedy) from None

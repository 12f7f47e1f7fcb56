"""The documents that `dateline read` is given: files as `ingest` takes them, or JSON Lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from dateline.drafts import ArticleDraft, Rejected
from dateline.errors import BadDate, UnreadableArticle
from dateline.moments import Moment
from dateline.sources import drafts
from dateline.sources.dates import published as published_on
from dateline.sources.text import storable

_REMEDY = 'give one {"doc", "text", "published", "title"} a line'


class Document(NamedTuple):
    """A text to read, and the name by which its reading is told from others."""

    doc: str | int
    draft: ArticleDraft


def files(path: str, published: Moment | None) -> Iterator[Document | Rejected]:
    """Yield the articles of a file, of a folder, or of stdin for "-"."""
    for found in drafts([path], published=published, stdin=sys.stdin.buffer):
        yield found if isinstance(found, Rejected) else Document(found.source, found)


def json_lines(path: str, published: Moment | None) -> Iterator[Document | Rejected]:
    """Yield the document of each line, its text untouched: offsets count into it as it was given.

    Raises:
        UnreadableArticle: the file cannot be opened.
    """
    if path == "-":
        yield from _documents(path, sys.stdin.buffer, published)
        return
    try:
        with Path(path).open("rb") as stream:
            yield from _documents(path, stream, published)
    except OSError as error:
        raise UnreadableArticle(path, str(error.strerror or error), "name a file that can be read") from error


def _documents(path: str, lines: Iterable[bytes], published: Moment | None) -> Iterator[Document | Rejected]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _document(f"{path}:{number}", line, published)
        except UnreadableArticle as error:
            yield Rejected(source=error.what, reason=error.reason, remedy=error.remedy)


def _document(source: str, line: bytes, published: Moment | None) -> Document:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableArticle(source, "this line is not JSON in UTF-8", _REMEDY) from error
    text = _words(source, row, "text") if isinstance(row, dict) else None
    if not text:
        raise UnreadableArticle(source, "this line has no `text`", _REMEDY)
    doc = row.get("doc")
    draft = ArticleDraft(
        source=source,
        text=text,
        title=_words(source, row, "title"),
        publisher=_words(source, row, "publisher"),
        published=_published(source, row) or published,
    )
    return Document(doc if isinstance(doc, str | int) else source, draft)


def _words(source: str, row: dict[str, Any], key: str) -> str | None:
    value = row.get(key)
    return storable(source, value) if isinstance(value, str) else None


def _published(source: str, row: dict[str, Any]) -> Moment | None:
    given = row.get("published")
    if given is None or given == "":
        return None
    try:
        return published_on(str(given))
    except BadDate as error:
        reason = f"its `published`, {error.what}, is not a date"
        raise UnreadableArticle(source, reason, error.remedy) from error

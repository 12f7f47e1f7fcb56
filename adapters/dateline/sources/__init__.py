"""Where articles come from: files of several kinds in, drafts of articles out.

Whatever is wrong with one file or entry is told as a `Rejected`, and the others go on. A manifest's word
counts more than what a file says of itself; `published` and `publisher` fill what both leave open.
"""

from __future__ import annotations

import re
import sys
from itertools import chain, islice
from pathlib import Path
from typing import IO, TYPE_CHECKING

from dateline.drafts import ArticleDraft, Rejected
from dateline.errors import UnreadableArticle
from dateline.sources import feed, html, jsonl, text
from dateline.sources.files import STDIN, name_of, unreadable, walk
from dateline.sources.language import language_of
from dateline.sources.manifest import Manifest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.moments import Moment
    from dateline.sources.manifest import Row

# The longest novels have 6 MB: what is larger is an archive of articles, not one.
LARGEST = 20_000_000

_ROOT = re.compile(
    r"(?:<\?.*?\?>|<!--.*?-->|<!doctype[^>]*>|\s)*<(rss|feed|rdf:rdf|html|head|body)\b", re.DOTALL
)
_MARKUP = re.compile(r"\s*(?:<!doctype html|<[a-z][^<>]*>.*</[a-z][a-z0-9]*>)", re.DOTALL)
_SNIFFED = 4096
_KINDS = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".json": "json",
    ".csv": "csv",
}
_JSON_LINES = frozenset({".jsonl", ".ndjson"})


def drafts(
    paths: Sequence[str | Path],
    *,
    manifest: Path | None = None,
    published: Moment | None = None,
    publisher: str | None = None,
    stdin: IO[bytes] | None = None,
    without: Iterable[Path] = (),
) -> Iterator[ArticleDraft | Rejected]:
    """Read the articles of files, of folders, and of standard input where a path is "-".

    Without *paths* the files that the manifest names are read. In a folder the files *without* are passed
    over, as is the manifest.

    Raises:
        BadManifest: the manifest as a whole cannot be used; nothing is read then.
    """
    table = Manifest.load(manifest) if manifest else None
    named = paths or (table.files() if table else ())
    files = walk(named, without=[*without, manifest] if manifest else without)
    found = _found(files, table, stdin)
    given = {"published": published, "publisher": publisher}
    return (_filled(one, given) if isinstance(one, ArticleDraft) else one for one in found)


def only_draft(source: str | Path) -> ArticleDraft:
    """Return the one article of a file.

    Raises:
        UnreadableArticle: the file holds none, or several.
    """
    found = list(islice(drafts([source]), 2))
    if len(found) > 1:
        raise UnreadableArticle(
            str(source), "it holds several articles", "name a file with the corrected one alone"
        )
    if isinstance(found[0], Rejected):
        raise UnreadableArticle(found[0].source, found[0].reason, found[0].remedy)
    return found[0]


def _found(
    files: Iterator[Path | Rejected], table: Manifest | None, stdin: IO[bytes] | None
) -> Iterator[ArticleDraft | Rejected]:
    """Yield what every file holds, with what the manifest says of it."""
    for file in files:
        if isinstance(file, Rejected):
            yield file
            continue
        row = table.row_for(file) if table else None
        if table and row and row.problem:
            reason, remedy = row.problem
            yield Rejected(
                source=name_of(file), reason=f"{table.path}, line {row.number}: {reason}", remedy=remedy
            )
            continue
        for one in _articles(file, stdin):
            yield _in_english(_corrected(one, row) if row else one) if isinstance(one, ArticleDraft) else one
    if table:
        yield from table.missing()


def _articles(file: Path, stdin: IO[bytes] | None) -> Iterator[ArticleDraft | Rejected]:
    """Yield what one file holds; whatever is wrong with it is a rejection."""
    source = name_of(file)
    try:
        if file == STDIN:
            yield from _read(source, "", stdin or sys.stdin.buffer)
        else:
            with file.open("rb") as stream:
                yield from _read(source, file.suffix.lower(), stream)
    except UnreadableArticle as error:
        yield Rejected(source=source, reason=error.reason, remedy=error.remedy)
    except OSError as error:
        yield unreadable(source, error)


def _read(source: str, suffix: str, stream: IO[bytes]) -> Iterator[ArticleDraft | Rejected]:
    """Yield the articles of a stream: JSON Lines as they come, all else at once."""
    first = stream.readline(LARGEST + 1)
    if suffix in _JSON_LINES or jsonl.is_line(first):
        return jsonl.read_lines(source, chain([first], iter(lambda: stream.readline(LARGEST + 1), b"")))
    data = first + stream.read(LARGEST + 1 - len(first))
    if len(data) > LARGEST:
        raise UnreadableArticle(source, "it is larger than 20 MB", "give one article a file, or JSON Lines")
    if _is_lines(first, data):
        return jsonl.read_lines(source, data.splitlines())
    kind = _kind(suffix, data)
    words = text.decode(source, data, markup=kind in {"html", "feed"})
    match kind:
        case "html":
            return html.read(source, words)
        case "feed":
            return feed.read(source, words)
        case "json":
            return jsonl.read_document(source, words)
        case "csv":
            raise UnreadableArticle(
                source, "a table is no article", "name it with --manifest, or leave it out"
            )
        case _:
            return text.read(source, words)


def _is_lines(first: bytes, data: bytes) -> bool:
    """Whether this is JSON Lines whose first line is spoilt, and not a document of JSON on several lines."""
    if not first.lstrip().startswith(b"{") or jsonl.is_json(data):
        return False
    return any(map(jsonl.is_line, data.splitlines()))


def _kind(suffix: str, data: bytes) -> str:
    """Return what kind of document this is: by its content, or else by the name's ending."""
    start = data[:_SNIFFED].decode("utf-8", "ignore").lstrip("\ufeff").lower()
    if root := _ROOT.match(start):
        return "feed" if root[1] in {"rss", "feed", "rdf:rdf"} else "html"
    if suffix in _KINDS:
        return _KINDS[suffix]
    if _MARKUP.match(start):
        return "html"
    return "json" if jsonl.is_json(data) else "text"


def _corrected(draft: ArticleDraft, row: Row) -> ArticleDraft:
    """Return the draft with what the manifest says of its file in place of what it says itself."""
    said = {name: getattr(row, name) for name in ("publisher", "published", "title", "url")}
    return draft.model_copy(update={name: value for name, value in said.items() if value is not None})


def _filled(draft: ArticleDraft, given: dict[str, Moment | str | None]) -> ArticleDraft:
    """Return the draft with what was given where it says nothing itself."""
    return draft.model_copy(
        update={name: value for name, value in given.items() if getattr(draft, name) is None}
    )


def _in_english(draft: ArticleDraft) -> ArticleDraft | Rejected:
    """Return the draft with its language, or why it is not read."""
    language = language_of(draft.text) or draft.language
    if language not in {None, "en"} and not str(language).lower().startswith("en-"):
        reason = f"it is not in English (its language seems to be {language!r})"
        return Rejected(source=draft.source, reason=reason, remedy="give a text in English: no other is read")
    return draft.model_copy(update={"language": language})

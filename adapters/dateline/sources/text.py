"""Turn bytes into text, or say why they are none."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from typing import TYPE_CHECKING

from dateline.drafts import ArticleDraft
from dateline.errors import UnreadableArticle
from dateline.sources.language import reads_as_english

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARED_WITHIN = 2048
# Browsers read these names as Windows-1252 (WHATWG Encoding Standard, section 4.2).
_WINDOWS_1252 = frozenset({"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"})
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_CONTROLS_ALLOWED = 0.005
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_LINE_ENDS = re.compile(r"\r\n?")
_WORD = re.compile(r"[^\W\d_]{2,}")
_REMEDY = "convert it to UTF-8"


def read(source: str, text: str) -> Iterator[ArticleDraft]:
    """Yield the one article that a plain text is."""
    yield ArticleDraft(source=source, text=normal(source, text))


def normal(source: str, text: str) -> str:
    """Return the text as it is stored: line feeds only.

    Raises:
        UnreadableArticle: the text has no words, or characters that no text has.
    """
    if not _WORD.search(text):
        reason = "it holds no words" if text.strip() else "it is empty"
        raise UnreadableArticle(source, reason, "leave it out, or give it the article's text")
    return _LINE_ENDS.sub("\n", storable(source, text))


def storable(source: str, text: str) -> str:
    """Return the text, which a database can keep.

    Raises:
        UnreadableArticle: it has a NUL, or half of a surrogate pair, as JSON escapes can write them.
    """
    if _UNSTORABLE.search(text):
        raise UnreadableArticle(source, "it holds characters that no text has", _REMEDY)
    return text


def decode(source: str, data: bytes, *, markup: bool = False) -> str:
    """Return the text that the bytes are, without a byte order mark.

    Tried in turn: the encoding that a byte order mark names, UTF-8, the one that *markup* declares,
    Windows-1252 if that gives English.

    Raises:
        UnreadableArticle: they are empty, another kind of file, or in an encoding that cannot be known.
    """
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise UnreadableArticle(source, f"this is {kind}, not text", "save its text as a .txt file")
    text = _decoded(source, data, declared=_declared(data) if markup else None)
    if not text.strip():
        raise UnreadableArticle(source, "the file is empty", "leave it out, or give it some text")
    if len(_CONTROLS.findall(text)) > _CONTROLS_ALLOWED * len(text):
        raise UnreadableArticle(source, "this is a binary file, not text", "give the article as text or HTML")
    return text


def _decoded(source: str, data: bytes, declared: str | None) -> str:
    """Return the text in the first encoding that fits."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data[len(bom) :].decode(encoding)
            except UnicodeDecodeError:
                reason = f"it begins as {encoding} but is not"
                raise UnreadableArticle(source, reason, _REMEDY) from None
    if b"\x00" in data:
        raise UnreadableArticle(source, "this is a binary file, not text", "give the article as text or HTML")
    for encoding in filter(None, ("utf-8", declared)):
        # LookupError: there is no such encoding, or one that makes no text, as "base64" does.
        with suppress(ValueError, LookupError):
            return data.decode(encoding)
    return _windows(source, data)


def _windows(source: str, data: bytes) -> str:
    """Return the bytes read as Windows-1252, if they make English so."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        reason = f"its bytes are in no known encoding (byte {error.start} is 0x{data[error.start]:02x})"
        raise UnreadableArticle(source, reason, _REMEDY) from None
    if not reads_as_english(text):
        raise UnreadableArticle(source, "its encoding cannot be told", _REMEDY)
    return text


def _declared(data: bytes) -> str | None:
    """Return the encoding that a page or a feed says it is in."""
    match = _DECLARED.search(data[:_DECLARED_WITHIN])
    if not match:
        return None
    name = match[1].decode("ascii", "replace").lower()
    return "cp1252" if name in _WINDOWS_1252 else name

"""Reading the names of a short text, for the tests of each kind of them."""

from __future__ import annotations

import re

from dateline.moments import Moment
from dateline.readers.rules.document import Actor, Document, Mention, Sentence
from dateline.readers.rules.names import find_names


def read(text: str, published: str | None = None) -> Document:
    doc = Document(text, published=Moment.parse(published) if published else None)
    ends = [match.end() for match in re.finditer(r"(?<!\b[A-Z])[.!?][\"”]?(?=\s[A-Z\"“]|$)|\n+", text)] or [
        len(text)
    ]
    starts = [0, *ends]
    doc.sentences = [
        Sentence(a, b, 0) for a, b in zip(starts, [*ends, len(text)], strict=True) if text[a:b].strip()
    ]
    find_names(doc)
    return doc


def mention(doc: Document, words: str, nth: int = 0) -> Mention:
    found = [m for m in doc.mentions if words in doc.text[m.start : m.end]]
    return found[nth]


def actor(doc: Document, words: str, nth: int = 0) -> Actor:
    return mention(doc, words, nth).actor


def spans(doc: Document) -> list[str]:
    return [doc.text[m.start : m.end] for m in doc.mentions]

"""A sentence as a row of tokens, in which a quotation, a date or a name is one token.

What stands between quotation marks, or inside a name, cannot then be taken for the article's own grammar.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from dateline.readers.rules.document import Document, Mention, Quotation, Sentence, TimeReference

TokenKind = Literal["word", "mark", "quote", "time", "name"]
Source: TypeAlias = Mention | Quotation | TimeReference | None

_TOKEN = re.compile(
    r"No\.? ?1[01]\b|(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Reps|Sens|Gov|Gen|St|Jr|Sr|Lt|Col|Prof|Rev)\.(?=\s)"
    r"|[^\W_](?:[\w.,&/\-‑]*\w)?(?:['’](?!s\b)[^\W\d_]+)?|['’]s\b|--+|\.\.+|\S"
)
# Some archives write a quotation mark as two apostrophes.
_TYPED_QUOTATION = re.compile(r"''(?=[^\s'])[^\n]+?''")


@dataclass(slots=True)
class Line:
    """The tokens of one sentence; `words` are lower case with straight apostrophes."""

    text: str
    start: int
    end: int
    words: list[str] = field(default_factory=list)
    kinds: list[TokenKind] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def add(self, kind: TokenKind, start: int, end: int, source: Source = None) -> None:
        """Append one token."""
        raw = self.text[start:end]
        if kind == "word" and not raw[0].isalnum() and raw[0] not in "'’":
            kind = "mark"
        self.words.append(raw.lower().replace("’", "'"))
        self.kinds.append(kind)
        self.starts.append(start)
        self.ends.append(end)
        self.sources.append(source)

    def word(self, i: int) -> str:
        """Return the i-th word in lower case; the empty string outside the sentence."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def kind(self, i: int) -> TokenKind | None:
        """Return the i-th token's kind; None outside the sentence."""
        return self.kinds[i] if 0 <= i < len(self.kinds) else None

    def capital(self, i: int) -> bool:
        """Whether the i-th token is written with a capital."""
        return self.text[self.starts[i]].isupper()

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """Return where the tokens from *first* to before *stop* stand in the text."""
        return self.starts[first], self.ends[stop - 1]


class Liner:
    """Cuts a document's sentences into lines."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._parts = list(_outermost(doc))
        self._starts = [part[0] for part in self._parts]

    def line(self, sentence: Sentence) -> Line:
        """Return the tokens of one sentence."""
        text, at = self._doc.text, sentence.start
        line = Line(text, sentence.start, sentence.end)
        # One part back: a quotation may have begun in an earlier sentence.
        first = max(0, bisect_left(self._starts, sentence.start) - 1)
        for n in range(first, len(self._parts)):
            start, end, kind, source = self._parts[n]
            if start >= sentence.end:
                break
            start, end = max(start, sentence.start), min(end, sentence.end)
            if end <= start:
                continue
            _words(line, at, start)
            line.add(kind, start, end, source)
            at = end
        _words(line, at, sentence.end)
        return line


def _words(line: Line, start: int, end: int) -> None:
    for match in _TOKEN.finditer(line.text, start, end):
        line.add("word", *match.span())


def _outermost(doc: Document) -> Iterator[tuple[int, int, TokenKind, Source]]:
    """Yield quotations, and the dates and names outside them, in order and without overlaps."""
    parts: list[tuple[int, int, int, TokenKind, Source]] = [
        (q.start, 0, q.end, "quote", q) for q in doc.quotations
    ]
    parts += [
        (m.start(), 0, m.end(), "quote", Quotation(*m.span())) for m in _TYPED_QUOTATION.finditer(doc.text)
    ]
    parts += [(m.start, 1, _bare_end(doc.text, m), "name", m) for m in doc.mentions if m.form != "pronoun"]
    parts += [(t.start, 2, t.end, "time", t) for t in doc.times]
    parts.sort(key=lambda part: part[:3])
    reached = 0
    for start, _, end, kind, source in parts:
        if start >= reached and end > start:
            yield start, end, kind, source
            reached = end


def _bare_end(text: str, mention: Mention) -> int:
    """Return where the name ends without its possessive ending."""
    end = mention.end
    return end - 2 if text[end - 2 : end] in {"'s", "’s"} else end

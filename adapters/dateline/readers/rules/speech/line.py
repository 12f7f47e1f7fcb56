"""A sentence as a row of tokens, in which a quotation, a date or a name is one token.

What stands between quotation marks, or inside a name, cannot then be taken for the article's own grammar.
"""

from __future__ import annotations

import operator
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import Literal, TypeAlias

from dateline.readers.rules.document import Actor, Document, Mention, Quotation, Sentence, TimeReference
from dateline.readers.rules.lexicon import lookup
from dateline.readers.rules.speech.cues import cue_words

TokenKind = Literal["word", "mark", "quote", "time", "name"]
Source: TypeAlias = Mention | Quotation | TimeReference | None
_Part: TypeAlias = tuple[int, int, TokenKind, Source]

# Over lower-case text with straight apostrophes. "No 10" and "No 11" are houses in Downing Street. The first
# alternative says nothing that a later one does not say, of most words and faster; at a blank no later one is
# tried. The group makes a split give gaps and tokens in turn.
_TOKEN = re.compile(
    r"([a-z][a-z]*(?=,? )(?<!no)"
    r"|(?! )(?:[a-z]\.(?:[a-z]\.)+|(?:mr|mrs|ms|dr|sen|rep|reps|sens|gov|gen|st|jr|sr|lt|col|prof|rev)[.'](?=\s)"
    r"|no\.? ?1[01]\b|[^\W_](?:[\w.,&/\-‑]*\w)?(?:'(?!s\b)[^\W\d_]+)?|'s\b|--+|\.\.+|\S))"
)
_WORD_STARTS = frozenset("abcdefghijklmnopqrstuvwxyz'&")
_first_letter = operator.itemgetter(0)
_COMPOUND = re.compile(r"-[a-z]")  # "Geneva-based" is one word
# A medium's name in quotation marks, and the nouns that tell what it is.
_TITLE = re.compile(
    r"[\"“'‘]((?:(?:The|Der|Die|Das|La|Le|El|Il)\s)?[A-Z][\w'’-]*(?:\s(?:(?:de|du|der|di|of|and)\s)?[A-Z][\w'’-]*){0,3})[,.]?[\"”'’]"
)
_MEDIUM_NOUN = (
    r"(?:newspaper|daily|weekly|paper|magazine|tabloid|broadsheet|broadcaster|channel|"
    r"news\s(?:site|agency|portal|website))"
)
_MEDIUM_BEFORE = re.compile(rf"\b{_MEDIUM_NOUN},?\s$")
_MEDIUM_BEHIND = re.compile(rf",?\s(?:(?:an?|the)\s(?:[\w-]+\s){{0,3}})?{_MEDIUM_NOUN}\b")
_TITLE_ENDS = 45  # characters, more than a title with its marks has
_NEAR = 20  # characters before a title in which such a noun stands
_SHORTENED = frozenset({"jr.", "sr."})  # whose full stop belongs to the name
_NEWSPAPERS = frozenset({"daily", "weekly", "monthly"})  # name no day, and are nouns as often as not
# Some archives write a quotation mark as two apostrophes.
_TYPED_QUOTATION = re.compile(r"''(?=[^\s'])[^\n]+?''")
# "NAIROBI, Kenya, May 3 (ABC) - ": where and when the article was written is no part of its first sentence.
_DATELINE = re.compile(
    r"(?=[A-Z][A-Z'’]|[^\n(]{3,30}\()[A-Z][\w.'’/ -]{1,30}(?:, (?:[A-Z][\w.]+ ?){1,3}\d{0,2}){0,3}"
    r"(?: ?\([^()\n]{2,30}\))? ?(?:—|–|--|-|:) |"
    r"[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? \([A-Z][^()\n]{2,40}\) ?(?:—|–|--|-|:) "
)


@dataclass(slots=True)
class Line:
    """The tokens of one sentence; `words` are lower case with straight apostrophes."""

    text: str
    start: int
    end: int
    words: list[str] = field(default_factory=list)
    kinds: list[TokenKind] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def word(self, i: int) -> str:
        """Return the i-th word in lower case; the empty string outside the sentence."""
        try:
            return self.words[i] if i >= 0 else ""
        except IndexError:
            return ""

    def kind(self, i: int) -> TokenKind | None:
        """Return the i-th token's kind; None outside the sentence."""
        try:
            return self.kinds[i] if i >= 0 else None
        except IndexError:
            return None

    def capital(self, i: int) -> bool:
        """Whether the i-th token is written with a capital."""
        return self.text[self.starts[i]].isupper()

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """Return where the tokens from *first* to before *stop* stand in the text."""
        return self.starts[first], self.starts[stop - 1] + len(self.words[stop - 1])

    def written(self, i: int) -> str:
        """Return the i-th token as the text has it."""
        start, end = self.span(i, i + 1)
        return self.text[start:end]


class Liner:
    """Cuts a document's sentences into lines."""

    def __init__(self, doc: Document) -> None:
        self._text = doc.text
        self._places = doc.places
        self._openings = {block.start for block in doc.blocks}
        self._lower = doc.lower
        self._parts = list(_outermost(doc))
        self._starts = [part[0] for part in self._parts]

    def line(self, sentence: Sentence) -> Line:
        """Return the tokens of one sentence; none where nothing in it can attribute."""
        line = Line(self._text, sentence.start, sentence.end)
        lower, text, begin = self._lower, self._text, self._past_dateline(sentence)
        at = reached = begin
        # Gaps and tokens in turn, and which tokens are parts.
        pieces: list[str] = []
        parts: list[tuple[int, TokenKind, Source]] = []
        cues, attributes = cue_words(), False
        # One part back: a quotation may have begun in an earlier sentence.
        first = max(0, bisect_left(self._starts, sentence.start) - 1)
        last = bisect_left(self._starts, sentence.end, first)
        for part_start, part_end, kind, source in self._parts[first:last]:
            start, end = max(part_start, at), min(part_end, sentence.end)
            if end <= start or (kind == "name" and _COMPOUND.match(text, end)):
                continue
            gap = _TOKEN.split(lower[at:start])
            attributes = attributes or kind == "quote" or not cues.isdisjoint(gap)
            if reached < at:
                gap[0] = lower[reached:at] + gap[0]
            pieces += gap
            parts.append((len(pieces) // 2, kind, source))
            pieces.append(lower[start:end])
            reached = end
            at = end + (lower[end - 2 : end + 1] in _SHORTENED)
        gap = _TOKEN.split(lower[at : sentence.end])
        if attributes or not cues.isdisjoint(gap):
            if reached < at:
                gap[0] = lower[reached:at] + gap[0]
            _fill(line, begin, pieces + gap, parts)
        return line

    def _past_dateline(self, sentence: Sentence) -> int:
        """Return where the sentence begins after a dateline, if one opens its paragraph."""
        if sentence.start not in self._openings:
            return sentence.start
        match = _DATELINE.match(self._text, sentence.start, sentence.end)
        if match is None or not any(
            place.start < match.end() for place in self._places if place.start >= sentence.start
        ):
            return sentence.start
        return match.end()


def _fill(line: Line, begin: int, pieces: list[str], parts: list[tuple[int, TokenKind, Source]]) -> None:
    """Write the tokens on the line; the gaps and tokens begin at an offset."""
    line.words = pieces[1::2]
    line.starts = list(accumulate(map(len, pieces), initial=begin))[1:-1:2]
    line.kinds = list(map(_kind_of, map(_first_letter, line.words)))
    line.sources = [None] * len(line.words)
    for i, kind, source in parts:
        line.kinds[i], line.sources[i] = kind, source


@lru_cache(maxsize=4096)
def _kind_of(letter: str) -> TokenKind:
    """Return the kind of a token that begins with a letter or mark."""
    return "word" if letter in _WORD_STARTS or letter.isalnum() else "mark"


def _outermost(doc: Document) -> Iterator[_Part]:
    """Yield quotations, and the dates and names outside them, in order and without overlaps."""
    parts: list[tuple[int, int, int, TokenKind, Source]] = []
    for q in doc.quotations:
        medium = _quoted_title(doc, q) if q.end - q.start < _TITLE_ENDS else None
        parts.append((q.start, 0, medium.end, "name", medium) if medium else (q.start, 0, q.end, "quote", q))
    if "''" in doc.text:
        typed = (Quotation(*match.span()) for match in _TYPED_QUOTATION.finditer(doc.text))
        parts += [(q.start, 0, q.end, "quote", q) for q in typed]
    parts += [(m.start, 1, _bare_end(doc.text, m), "name", m) for m in doc.mentions if m.form != "pronoun"]
    for t in doc.times:
        if t.text not in _NEWSPAPERS:
            start, end = _bracketed(doc.text, t)
            parts.append((start, 2, end, "time", t))
    parts.sort(key=lambda part: part[:3])
    reached = 0
    for start, _, end, kind, source in parts:
        if start >= reached and end > start:
            yield start, end, kind, source
            reached = end


def _bracketed(text: str, time: TimeReference) -> tuple[int, int]:
    """Return where a date stands with the brackets that are its own: "on Monday (March 11)", "on March 11 (Monday)"."""
    closed = text.startswith(")", time.end)
    if closed and "(" in time.text and ")" not in time.text:
        return time.start, time.end + 1
    alone = closed and text.endswith("(", 0, time.start)
    return (time.start - 1, time.end + 1) if alone else (time.start, time.end)


def _quoted_title(doc: Document, quotation: Quotation) -> Mention | None:
    """Return the medium whose name stands in quotation marks: wrote "Gazeta Nowa," a weekly; in the "Financial Times"."""
    title = _TITLE.match(doc.text, quotation.start, quotation.end)
    if title is None:
        return None
    entry = lookup(title[1])
    before = doc.lower[max(0, quotation.start - _NEAR) : quotation.start]
    called = _MEDIUM_BEFORE.search(before) or _MEDIUM_BEHIND.match(doc.lower, quotation.end)
    if not called and not (entry and entry.medium):
        return None
    return Mention(quotation.start, title.end(1), Actor(title[1], "media"), "name")


def _bare_end(text: str, mention: Mention) -> int:
    """Return where the name ends without its possessive ending."""
    end = mention.end
    return end - 2 if text[end - 2 : end] in {"'s", "’s"} else end

"""Stage 2: cut the content into sentences, and find what stands in quotation marks.

A sentence ends at a full stop, question or exclamation mark, also inside a quotation; closing marks belong to
the sentence that they close. A full stop ends nothing after a title, an initial or before a number; after an
abbreviation that can stand last ("U.S.", "p.m.", "Inc.") it does when the next word is one that starts
sentences.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dateline.readers.rules.document import Quotation, Sentence
from dateline.readers.rules.lexicon import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.readers.rules.document import Document

_LEXICON = FOLDER / "abbreviations.txt"
_UNREAD = frozenset({"chrome", "byline"})
_CLOSING = "\"'”’»)\\]"
# Some pages have lost the space between two sentences. To begin with one class of signs makes a pattern be found faster.
_STOP = re.compile(
    rf"(?P<mark>[.!?…][.!?…]*)(?P<close>[{_CLOSING}]*)(?:(?P<gap>\s+|$)|(?<![A-Z].)(?=[A-Z“‘][a-z]+[\s,]))"
)
_BREAK = re.compile(r"[\s\"'“”‘’«»()\[\]—–/]")
_NEXT = re.compile(r"[\"'“‘«(\[—–•-]*\s*(?P<word>[^\W_]+)?")
_INITIALISM = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]", re.ASCII)
_SPEECH_AFTER = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen)\.\s)?(?:[A-Z][\w.'’-]*\s+){1,4}"
    r"(?:said|asked|wrote|tweeted|added|told|replied|says|asks|wondered|exclaimed|shouted|continued)\b"
)
# Two apostrophes or two backticks are a double mark in some newspapers' archives.
_MARKS = re.compile(r"['`\"“”„«»‘’](?:(?<=')'|(?<=`)`|(?<!`))")
_WRITTEN_WITHOUT = re.compile(r"['‘’](?:\d\ds?\b|em\b|til\b|twas\b|tis\b|cause\b|n\b|round\b)", re.IGNORECASE)
_OPENING = frozenset("\"'“‘«([•")
_BRACKETS = frozenset("([")
_DASHES = frozenset("-–—")
_REACH = 60


def split(doc: Document) -> None:
    """Fill `doc.sentences` and `doc.quotations` for every block that is content."""
    doc.sentences, doc.quotations = [], []
    pending = False
    for number, block in enumerate(doc.blocks):
        if block.label in _UNREAD:
            continue
        doc.sentences.extend(
            Sentence(start, end, number) for start, end in _sentences(doc.text, block.start, block.end)
        )
        found = quotations(doc.text, block.start, block.end, pending=pending)
        doc.quotations.extend(found)
        if block.label == "body":
            pending = bool(found) and not found[-1].closed


@cache
def _abbreviations() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Return what never ends a sentence, what does not before a number, what may, and what starts one."""
    groups: dict[str, set[str]] = {sign: set() for sign in "!1?>"}
    for entry in _LEXICON.read_text(encoding="utf-8").splitlines():
        sign, _, words = entry.partition(" ")
        if sign in groups:
            groups[sign].update(words.split())
    return frozenset(groups["!"]), frozenset(groups["1"]), frozenset(groups["?"]), frozenset(groups[">"])


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences between two offsets, without the white space around them."""
    begin = start
    for stop in _STOP.finditer(text, start, end):
        after = stop.end()
        if after >= end:
            break
        # An ellipsis that begins a sentence is no sentence of its own.
        if begin < stop.start() and _ends(text, stop, begin, after, end):
            yield begin, stop.end("close")
            begin = after
    stripped = text[begin:end].rstrip()
    if stripped:
        yield begin, begin + len(stripped)


def _ends(text: str, stop: re.Match[str], begin: int, after: int, end: int) -> bool:
    """Whether a sentence ends at this mark."""
    following = _NEXT.match(text, after, end)
    word = following["word"] if following else None
    if word and word[0].islower():
        return False
    if stop["gap"] is None:
        return text[stop.start() - 2 : stop.start()].islower()
    if stop["mark"] != ".":
        # "Will they come?" Mr. Rao asked.
        return not (stop["close"] and _SPEECH_AFTER.match(text, after, end))
    last = _BREAK.split(text[max(begin, stop.start() - _REACH) : stop.start()])[-1]
    if stop["close"].strip(")]"):
        return True
    # No sentence starts with a dash: "FAIRVIEW, Va. - The mayor".
    starter = "" if text[after] in _DASHES else word or ""
    # What an abbreviation is followed by in brackets explains it: "at 3 p.m. (0700 GMT), the spokesman said".
    return _may_end(last, starter, opens=text[after] in _OPENING and text[after] not in _BRACKETS)


def _may_end(last: str, following: str, *, opens: bool) -> bool:
    """Whether a full stop after *last* ends a sentence that *following* would come after."""
    never, before_number, may, starters = _abbreviations()
    folded = last.casefold()
    if folded in never:
        return False
    if folded in before_number:
        return not following[:1].isdigit() and (opens or following in starters or folded == "no")
    if folded in may or _INITIALISM.fullmatch(last):
        return opens or following in starters
    if len(last) == 1 and last.isupper() and last != "I":
        return following in starters
    return True


def quotations(text: str, start: int, end: int, *, pending: bool = False) -> list[Quotation]:
    """Return the outermost quotations between two offsets, which are those of one paragraph.

    *pending* says that the paragraph before left a quotation open.
    """
    found: list[Quotation] = []
    opened: int | None = None
    resume = start
    for mark in _MARKS.finditer(text, start, end):
        at, sign = mark.start(), mark[0]
        if at < resume:
            continue
        if sign in {"'", "‘", "’"}:
            if opened is None and (close := _single_close(text, at, start, end)) is not None:
                found.append(Quotation(at, close))
                resume = close
            continue
        if _opens(text, mark, start, end, is_open=opened is not None):
            if opened is not None:
                found.append(Quotation(opened, _sentence_end(text, opened, at), closed=False))
            opened = at
        elif opened is not None:
            found.append(Quotation(opened, mark.end(), continues=pending and opened == start))
            opened = None
        elif pending and not found:
            # The paragraph goes on with the quotation without repeating its mark.
            found.append(Quotation(start, mark.end(), continues=True))
    if opened is not None:
        found.append(Quotation(opened, end, closed=False, continues=pending and opened == start))
    return found


def _opens(text: str, mark: re.Match[str], start: int, end: int, *, is_open: bool) -> bool:
    """Whether a double mark opens a quotation."""
    if mark[0] in {"“", "„", "«", "``"}:
        return True
    if mark[0] in {"”", "»"} or is_open:
        return False
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return not before.isalnum() and not after.isspace()


def _sentence_end(text: str, start: int, end: int) -> int:
    """Return where the first sentence after *start* ends: an unclosed quotation goes no further."""
    return next(_sentences(text, start, end))[1]


def _single_close(text: str, at: int, start: int, end: int) -> int | None:
    """Return where the quotation in single marks that opens here ends, or None for an apostrophe."""
    before = text[at - 1] if at > start else " "
    if text[at] == "’" or before.isalnum() or at + 1 >= end or not text[at + 1].isalnum():
        return None
    if _WRITTEN_WITHOUT.match(text, at, end):
        return None
    closer = "’" if text[at] == "‘" else "'"
    best = None
    place = text.find(closer, at + 1, end)
    while place != -1:
        after = text[place + 1] if place + 1 < end else " "
        if not after.isalnum() and not text[place - 1].isspace():
            best = place + 1
            # A plural's apostrophe looks like a closing mark; a closing mark after punctuation is sure.
            if text[place - 1] in ",.!?…" or text[place - 1] != "s" or after in ",.;:!?)":
                break
        place = text.find(closer, place + 1, end)
    if best is None or text[at:best].count('"') % 2 or text[at:best].count("“") != text[at:best].count("”"):
        return None
    return best

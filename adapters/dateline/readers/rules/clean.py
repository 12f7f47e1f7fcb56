"""Stage 1: tell the article from the page around it.

A flattened web page is one line a paragraph, with menus, share buttons and banners as short lines in between;
other texts are wrapped at a fixed width. Each line or paragraph becomes a block with a label, and nothing is
deleted. A line is judged first by itself (see page_lines), then by what stands around it: menus come before
the headline, a headline shares words with the article, links come in lists or beside words like "Read more".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.readers.rules.document import Block
from dateline.readers.rules.page_lines import (
    BANNER,
    CAPTION_PREFIX,
    LETTER,
    LETTERS,
    NAMES_ONLY,
    ends_sentence,
    label_of,
    line_key,
    phrases_in,
)

if TYPE_CHECKING:
    from dateline.readers.rules.document import BlockLabel, Document

_LINE = re.compile(r"[^\n]*\S[^\n]*")
# Wider lines than this are paragraphs; editors, mailers and wire services wrap at 60 to 100 columns.
_WIDEST_WRAP = 110
_PARAGRAPH = 100
_HEADING = 90
_HEADLINE_WORDS = (3, 30)
_LINK_LIST = 3
# The story is told in its first paragraphs.
_LEAD = 12

_BULLET = re.compile(r"[•●▪‣◦·*►▶»›|–-]\s*(?=\S)")
_DATELINE = re.compile(
    r"[A-Z][A-Z .,'’/]{2,40}(?:,\s[A-Z][\w. ]{1,20})?\s*(?:\([^)]{2,30}\)\s*)?(?:—|–|--|-)\s"
)
_ONE_LETTER = re.compile(LETTER)
# The first four letters of a word, nothing of a shorter one.
_STEM = re.compile(rf"({LETTER}{{4}}){LETTER}*|{LETTER}+")
_QUESTION = re.compile(r"[^\"“”]{8,90}\?")
_INTRODUCES = re.compile(
    r"\b(?:said|says|wrote|told|asked|added|read|reads|stated|tweeted|follows|saying|reports|reported|continued|suggested|argued|claimed)\b"
)
_LINK_CUE = re.compile(
    r"(?:read|also|related|see|more|keep|recommended|watch|video|up next|next|in pictures|list|live|listen)\b"
)


@dataclass(slots=True)
class _Line:
    """A block in the making: where it is, its words, and what it has been taken for so far."""

    start: int
    end: int
    text: str
    label: BlockLabel | None = None

    @property
    def prose(self) -> bool:
        """Whether the line reads as a sentence or more of running text."""
        return ends_sentence(self.text) and self.text.count(" ") >= 3  # noqa: PLR2004

    @property
    def paragraph(self) -> bool:
        """Whether the line is surely running text: a long sentence, or a dateline and what follows."""
        return (self.prose and len(self.text) >= _PARAGRAPH) or (
            len(self.text) >= _PARAGRAPH // 2 and _DATELINE.match(self.text) is not None
        )

    @property
    def headline(self) -> bool:
        """Whether the line has the length and the form of a headline."""
        least, most = _HEADLINE_WORDS
        return least <= len(LETTERS.findall(self.text)) <= most and not self.text.endswith(
            (".", ":", ",", '."', ".”")
        )

    @property
    def item(self) -> bool:
        """Whether the line is an item of a list of links."""
        return bool(_BULLET.match(self.text)) and not ends_sentence(self.text)

    @property
    def speech(self) -> bool:
        """Whether the line is quoted or introduces a quotation, whatever it ends with."""
        if self.text.startswith(("“", '"')):
            return True
        if self.text.endswith(":") and self.text.count(" ") >= 4:  # noqa: PLR2004
            return True
        return self.text.endswith((":", ",", ";", "—")) and bool(_INTRODUCES.search(self.text))

    @property
    def shouted(self) -> bool:
        """Whether the line is a link in capitals, as some sites print between paragraphs."""
        return self.text.upper() == self.text and len(LETTERS.findall(self.text)) > 3  # noqa: PLR2004


def clean(doc: Document) -> None:
    """Fill `doc.blocks` with every line or paragraph of the text, in order, each with its label."""
    lines = [part for line in _paragraphs(doc.text) for part in _parts(line)]
    seen: set[str] = set()
    keys = [line_key(line.text) for line in lines]
    inside = phrases_in([key for line, key in zip(lines, keys, strict=True) if len(line.text) <= BANNER])
    for line, key in zip(lines, keys, strict=True):
        line.label = "chrome" if key in seen else line.label or label_of(line.text, key, inside)
        seen.add(key)
    first = next((i for i, line in enumerate(lines) if line.label is None and line.paragraph), len(lines))
    lead = " ".join(line.text for line in lines[first : first + _LEAD] if line.label is None).casefold()
    _label_title(lines, first, lead, doc.title)
    _label_head(lines[:first], lead)
    _label_rest(lines)
    _label_links(lines)
    doc.blocks = [Block(line.start, line.end, line.label or "body") for line in lines]


def _paragraphs(text: str) -> list[_Line]:
    """Return the lines of the text without the white space around them, wrapped ones joined."""
    lines = []
    for match in _LINE.finditer(text):
        words = match[0]
        start = match.start() + len(words) - len(words.lstrip())
        stripped = words.strip()
        lines.append(_Line(start, start + len(stripped), stripped))
    if not _is_wrapped(text, lines):
        return lines
    width = max(len(line.text) for line in lines if len(line.text) <= _WIDEST_WRAP)
    joined: list[_Line] = []
    tail = 0
    for line in lines:
        # A line that had room for the next word was ended on purpose.
        full = tail + 1 + len(line.text.split(maxsplit=1)[0]) > width - 8
        if joined and full and tail <= _WIDEST_WRAP and text.count("\n", joined[-1].end, line.start) == 1:
            joined[-1].end = line.end
            joined[-1].text = text[joined[-1].start : line.end]
        else:
            joined.append(line)
        tail = len(line.text)
    return joined


def _is_wrapped(text: str, lines: list[_Line]) -> bool:
    """Whether lines are cut inside sentences: many go on in lower case right below."""
    followed = [
        (a, b)
        for a, b in pairwise(lines)
        if len(a.text) <= _WIDEST_WRAP and text.count("\n", a.end, b.start) == 1
    ]
    cut = sum(b.text[0].islower() and not ends_sentence(a.text) for a, b in followed)
    return cut >= 2 and cut * 4 >= len(followed)  # noqa: PLR2004


def _parts(line: _Line) -> list[_Line]:
    """Split what a page prints before a caption from the caption."""
    match = CAPTION_PREFIX.match(line.text)
    if not match or match.end() == len(line.text):
        return [line]
    cut = match.end()
    prefix = line.text[:cut].rstrip()
    return [
        _Line(line.start, line.start + len(prefix), prefix, "chrome"),
        _Line(line.start + cut, line.end, line.text[cut:], "caption"),
    ]


def _stems(text: str) -> set[str]:
    """Return the beginnings of the longer words: "meet", "meets" and "meeting" share theirs."""
    return set(_STEM.findall(text.casefold())) - {""}


def _shared(text: str, lead: str) -> int:
    """Return how many words of a line begin as words of the article's lead, which is folded, do."""
    return sum(_begins_word(stem, lead) for stem in _stems(text))


def _begins_word(stem: str, text: str) -> bool:
    at = text.find(stem)
    while at > 0 and _ONE_LETTER.match(text, at - 1):
        at = text.find(stem, at + 1)
    return at >= 0


def _label_title(lines: list[_Line], first: int, lead: str, given: str | None) -> None:
    """Find the headline: the line that is the given title, or one above the first paragraph.

    It is the first such line that shares two words with the article, or else the first.
    """
    wanted = line_key(given) if given else ""
    for line in lines:
        key = line_key(line.text) if wanted else ""
        if len(key) > 10 and (key == wanted or wanted.startswith(key)):  # noqa: PLR2004
            line.label = "title"
            return
    candidates = [line for line in lines[:first] if line.label is None and line.headline and not line.item]
    # Fewer words than four are a name of the publisher's.
    candidates = [line for line in candidates if len(line.text.split()) >= 4]  # noqa: PLR2004
    best = next((line for line in candidates if _shared(line.text, lead) >= 2), None)  # noqa: PLR2004
    title = best or next(iter(candidates), None)
    if title:
        title.label = "title"


def _label_head(head: list[_Line], lead: str) -> None:
    """Label what stands above the first paragraph: menus, and after the headline sub-headlines and names."""
    titled = False
    for line in head:
        if line.label == "title":
            titled = True
        elif line.label is None and not line.prose:
            line.label = "chrome"
            if titled and NAMES_ONLY.fullmatch(line.text):
                line.label = "byline"
            elif titled and line.headline and _shared(line.text, lead):
                line.label = "heading"


def _label_rest(lines: list[_Line]) -> None:
    """Label the lines among the paragraphs: sentences are body, short lines headings, runs of them links."""
    run: list[_Line] = []
    above = ""
    for line in lines:
        if line.label is None and _is_heading(line):
            line.label = "chrome" if line.item or line.shouted or not LETTERS.search(line.text) else "heading"
            run.append(line)
        elif line.label not in {"chrome", "byline", "heading", "title"}:
            line.label = line.label or "body"
            _settle(run, above)
            run, above = [], line.text
    _settle(run, above, last=True)


def _settle(run: list[_Line], above: str, *, last: bool = False) -> None:
    """Label a run of short lines: a list that *above* introduces, links, or headings of what comes below."""
    if above.endswith(":"):
        for line in run:
            line.label = "body"
    elif last or len(run) >= _LINK_LIST:
        for line in run:
            line.label = "chrome"


def _is_heading(line: _Line) -> bool:
    """Whether the line is too short for a paragraph, or a question between paragraphs, and not speech."""
    if line.speech:
        return False
    if len(line.text) > _HEADING:
        return False
    return not ends_sentence(line.text) or _QUESTION.fullmatch(line.text) is not None


def _label_links(lines: list[_Line]) -> None:
    """Drop the headings that are links: those beside "Read more" and its like."""
    for before, line in pairwise(lines):
        if line.label == "heading" and before.label == "chrome" and _LINK_CUE.match(line_key(before.text)):
            line.label = "chrome"
        if (
            before.label == "heading"
            and line.label == "chrome"
            and line_key(line.text).startswith("read more")
        ):
            before.label = "chrome"

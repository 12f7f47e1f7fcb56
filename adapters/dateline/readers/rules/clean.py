"""Stage 1: tell the article from the page around it.

A flattened web page is one line a paragraph, with menus, share buttons and banners as short lines in between;
other texts are wrapped at a fixed width. Each line or paragraph becomes a block with a label. Nothing is deleted.

The evidence for a label is, in this order: what the line says (the phrases of lexicon/chrome.txt), its form (a credit
at its end, a sentence or not, bullets), and what stands around it (before the headline, in a list of links, after
the last paragraph).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.readers.rules.document import Block

if TYPE_CHECKING:
    from dateline.readers.rules.document import BlockLabel, Document

_LEXICON = Path(__file__).parent / "lexicon" / "chrome.txt"
_LINE = re.compile(r"[^\n]*\S[^\n]*")
# Wider lines than this are paragraphs; editors, mailers and wire services wrap at 60 to 100 columns.
_WIDEST_WRAP = 110
_LONG = 100
_BANNER = 240
_HEADLINE_WORDS = (3, 30)
_HEADING = 90
_LONG_CHROME = (
    "please upgrade your browser",
    "please enable javascript",
    "we use cookies",
    "this website uses cookies",
)
_LINK_LIST = 3

_BULLET = re.compile(r"[•●▪‣◦·*►▶»›|–-]\s*(?=\S)")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*]*$")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_GLUED = re.compile(r"[a-z][A-Z]")
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\$\{\w+\}|<%.*?%>|\[\[\w+\]\]")
_WIDGET = re.compile(
    r"-?\d+\s*[º°]\s*[CF]?|[\d\s/|:.,+\-–]+|slideshow\s*\(.*|\d+\s+(?:comments?|shares?|likes?|views|images?|photos)"
    r"|(?:top|most)\s+\d+\s+\w+|\W+|\(?https?://\S+\)?|(?:www\.)?[\w-]+\.(?:com|org|net|co\.\w\w)|[@#]\w+(?:\s*[,|]?\s*[@#]\w+)*"
    r"|(?:page|photo|image|slide|video)?\s*\d+\s+of\s+\d+|[\d.,]+[km]?\s+(?:followers|subscribers)",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"\b(?:you|your|our|us|here|we|this (?:story|article|post|page|site|video)|newsletters?|subscri\w+)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[^\"“”]{8,90}\?")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_AGENCY = (
    r"(?:AP|AFP|EPA|EFE|PTI|ANI|DPA|TASS|Tass|Reuters|REUTERS|Xinhua|XINHUA|Yonhap|Kyodo|Getty(?:\s+Images)?|GETTY"
    r"(?:\s+IMAGES)?|Shutterstock|Bloomberg|Anadolu|Associated\s+Press|Agence\s+France-Presse|KCNA|IRNA|SANA|CP|PA)"
)
_CREDIT_END = re.compile(
    rf"(?:[(\[][^()\[\]]{{0,80}}?(?:{_AGENCY}|[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit|[Cc]ourtesy|[Hh]andout|[Ff]ile)"
    rf"[^()\[\]]{{0,80}}[)\]]|©\s*[^.]{{2,60}}|[/|]\s*[\w'’. -]{{0,40}}(?:[Ff]ile|[Pp]ool|[Pp]hoto\b[^.]{{0,40}}|{_AGENCY})"
    rf"|(?:[Pp]hoto(?:graph)?|PHOTO|[Pp]icture|[Ii]mage|[Cc]redit|Photo\s+[Cc]redit)s?\s*(?:[Bb]y)?:\s*[^.]{{2,60}}"
    rf"|(?:REUTERS|AFP|AP|EPA)\s*/\s*[^.]{{2,60}}|[—–-]\s*{_AGENCY}(?:/[^.]{{2,40}})?)[.\s]*$"
)
_CAPTION_START = re.compile(
    r"(?:FILE(?:\s+PHOTO|\s+PICTURE|\s+IMAGE)?|File(?:\s+(?:photo|picture|image))?)\s*(?:[-–—:]|\()|"
    r"(?:Image|Media|Photo|Video|Picture)\s+caption\b|(?:PHOTO|Photo|PICTURE|Picture|CAPTION|Caption|Pictured)\s*:"
    r"|In\s+this\s+(?:[\w.,]+\s+){0,6}(?:file\s+)?(?:photo|photograph|picture|image|handout)\b"
    r"|(?:This|A|An)\s+(?:[\w.,]+\s+){0,6}(?:photo|photograph|handout|picture)\s+(?:taken|released|provided|shows)\b"
)
_CAPTION_INSIDE = re.compile(
    r"\bin\s+this\s+(?:[\w.,]+\s+){0,6}(?:file\s+|handout\s+|undated\s+)?(?:photo|photograph|picture|image|screengrab)\b"
    r"|\((?:left|right|L|R|[Cc]ent(?:er|re)|[Ss]econd\s+(?:from\s+)?(?:left|right)|[Ff]ar\s+(?:left|right))\)"
    r"|,\s*(?:left|right|center|centre)\s*,[^.]{0,200}\b(?:shakes?|walks?|meets?|poses?|speaks?|attends?|talks?|waves?|looks?"
    r"|arrives?|stands?|sits?|holds?)\b"
)
_CAPTION_PREFIX = re.compile(
    r"(?:Media\s+playback\s+is\s+(?:un|not\s+)supported\s+on\s+(?:your|this)\s+device\s*)?"
    r"(?:Image\s+(?:copyright|source)[,:]?\s+.{1,60}?\s+)?(?:(?:Image|Media|Video)\s+caption[,:]?)\s+(?=\S)"
)
_NAME = r"(?:[A-Z][\w'’.-]*|de|van|von|der|den|al|el|bin|ben|la|le|di|da|du|dos|del)"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,5}}"
_BYLINE = re.compile(
    rf"(?:(?:[Bb]y|BY|[Ww]ritten\s+by|[Ss]tory\s+by|Analysis\s+by|From|Words\s+by):?\s+{_NAMES}"
    rf"(?:(?:,|\s+and|\s+&|\s+in|,?\s+for|\s*[|/·•–-])\s*(?:the\s+)?{_NAMES}){{0,6}}[\s|,.·–-]*(?:{_EMAIL.pattern})?"
    rf"|{_NAMES}(?:\s+in\s+{_NAMES}|\s*[|/]\s*{_NAMES})(?:\s+and\s+{_NAMES}(?:\s+in\s+{_NAMES})?)?"
    r"|(?:The\s+)?(?:Associated\s+Press|Reuters|Agence\s+France-Presse|Press\s+Association|Bloomberg(?:\s+News)?|AFP|AP)"
    r"(?:\s+Staff)?|(?:Staff|News)\s+(?:[Ww]riter|[Rr]eporter|[Dd]esk)s?|(?:\w+\s+){1,3}(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter))"
    rf"(?:\s*[|,·–-]?\s*{_AGENCY})?\s*"
)
_CREDITS_LINE = re.compile(
    r"\(?(?:(?:Additional\s+)?[Rr]eporting|Writing|Editing|Compiled|Edited|Translated)\s+by\s+.+"
    r"|(?:[A-Z][\w'’.-]*\s+|and\s+|the\s+|in\s+|of\s+|,\s*){1,24}(?:also\s+)?contributed\s+(?:to\s+this\s+(?:report|story|article)|reporting).*"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?)(?:,?\s+\d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}"
DATE_LINE = re.compile(
    r"(?:(?:first\s+|last\s+|date\s+)?(?:published|posted|updated|modified|issued|created|edited|publication\s+date|date|input|on)"
    r"\s*(?:on|at|date)?\s*[:|]?\s*)?"
    r"(?:\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?,?\s*(?:on\s+)?)?"
    rf"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?(?:{_DATE})"
    r"(?:\s*(?:,|at|\||-|–|•|·|/)?\s*\d{1,2}[:.]\d{2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*\(?(?:[A-Z]{2,4}(?:[+-]\d+)?)?\)?)?[\s.|]*",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"[A-Z][A-Z .,'’/]{2,40}(?:,\s[A-Z][\w. ]{1,20})?\s*(?:\([^)]{2,30}\)\s*)?(?:—|–|--|-)\s"
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
        return bool(_SENTENCE_END.search(self.text)) and self.text.count(" ") >= 3  # noqa: PLR2004

    @property
    def paragraph(self) -> bool:
        """Whether the line is surely running text: a sentence of some length, or a dateline and what follows."""
        return (self.prose and len(self.text) >= _LONG) or (
            len(self.text) >= _LONG // 2 and _DATELINE.match(self.text) is not None
        )

    @property
    def headline(self) -> bool:
        """Whether the line has the length and the form of a headline."""
        least, most = _HEADLINE_WORDS
        return least <= len(_LETTERS.findall(self.text)) <= most and not self.text.endswith((".", ":", ","))


def clean(doc: Document) -> None:
    """Fill `doc.blocks` with every line or paragraph of the text, in order, each with its label."""
    lines = [part for line in _paragraphs(doc.text) for part in _parts(line)]
    seen: set[str] = set()
    for line in lines:
        key = _key(line.text)
        line.label = "chrome" if key in seen else line.label or _by_itself(line.text, key)
        seen.add(key)
    _label_title(lines, doc.title)
    _label_head(lines)
    _label_rest(lines)
    _label_tail(lines)
    doc.blocks = [Block(line.start, line.end, line.label or "body") for line in lines]


def _paragraphs(text: str) -> list[_Line]:
    """Return the lines of the text without the white space around them, wrapped ones joined."""
    lines = []
    for match in _LINE.finditer(text):
        words = match[0]
        start = match.start() + len(words) - len(words.lstrip())
        stripped = words.strip()
        lines.append(_Line(start, start + len(stripped), stripped))
    width = max((len(line.text) for line in lines), default=0)
    if width > _WIDEST_WRAP or not _is_wrapped(text, lines):
        return lines
    joined: list[_Line] = []
    tail = 0
    for line in lines:
        # A line that had room for the next word was ended on purpose.
        full = tail + 1 + len(line.text.split(maxsplit=1)[0]) > width - 8
        if joined and full and text.count("\n", joined[-1].end, line.start) == 1:
            joined[-1].end = line.end
            joined[-1].text = text[joined[-1].start : line.end]
        else:
            joined.append(line)
        tail = len(line.text)
    return joined


def _is_wrapped(text: str, lines: list[_Line]) -> bool:
    """Whether lines are cut inside sentences: many go on in lower case right below."""
    followed = [
        (a, b) for a, b in zip(lines, lines[1:], strict=False) if text.count("\n", a.end, b.start) == 1
    ]
    cut = sum(b.text[0].islower() and not _SENTENCE_END.search(a.text) for a, b in followed)
    return cut >= 2 and cut * 4 >= len(followed)  # noqa: PLR2004


def _parts(line: _Line) -> list[_Line]:
    """Split what a page prints before a caption from the caption."""
    match = _CAPTION_PREFIX.match(line.text)
    if not match or match.end() == len(line.text):
        return [line]
    cut = match.end()
    prefix = line.text[:cut].rstrip()
    return [
        _Line(line.start, line.start + len(prefix), prefix, "chrome"),
        _Line(line.start + cut, line.end, line.text[cut:], "caption"),
    ]


@cache
def _phrases() -> tuple[frozenset[str], dict[str, tuple[str, ...]], re.Pattern[str]]:
    """Return the whole lines, the beginnings by their first word, and the inner phrases of the lexicon."""
    whole, starts, inside = set(), dict[str, tuple[str, ...]](), []
    for entry in _LEXICON.read_text(encoding="utf-8").splitlines():
        sign, _, phrase = entry.partition(" ")
        if sign == "=":
            whole.add(phrase)
        elif sign == "^":
            first = _first_word(phrase)
            starts[first] = (*starts.get(first, ()), phrase)
        elif sign == "~":
            inside.append(re.escape(phrase))
    return frozenset(whole), starts, re.compile("|".join(inside))


def _first_word(phrase: str) -> str:
    return re.split(r"[^\w'-]", phrase, maxsplit=1)[0]


def _key(text: str) -> str:
    """Return the line as the lexicon has it: folded, without bullets and marks around it."""
    folded = " ".join(text.casefold().replace("’", "'").split())
    return _EDGES.sub("", folded) or folded


def _by_itself(text: str, key: str) -> BlockLabel | None:
    """Return what the line is as far as it says so itself."""
    if _says_chrome(text, key):
        return "chrome"
    if len(text) <= _BANNER and (
        _BYLINE.fullmatch(text) or DATE_LINE.fullmatch(text) or _CREDITS_LINE.fullmatch(text)
    ):
        return "byline"
    if len(text) <= 4 * _LONG and (
        _CAPTION_START.match(text) or _CREDIT_END.search(text) or _CAPTION_INSIDE.search(text)
    ):
        return "caption" if len(_LETTERS.findall(text)) > 4 else "chrome"  # noqa: PLR2004
    return None


def _says_chrome(text: str, key: str) -> bool:
    """Whether the words or the form of the line are those of site furniture."""
    if _WIDGET.fullmatch(text) or _PLACEHOLDER.search(text):
        return True
    if len(text) > _BANNER:
        return len(_GLUED.findall(text)) * 25 > len(text) or key.startswith(_LONG_CHROME)
    whole, starts, inside = _phrases()
    if key in whole or key.strip("0123456789 ()+-") in whole:
        return True
    if text.startswith(("“", '"', "‘", "'")) and _SENTENCE_END.search(text):
        return False
    if any(key.startswith(start) for start in starts.get(_first_word(key), ())):
        # "Read the full list here" is a link; "Watch the border, the general told reporters" is news.
        return not _SENTENCE_END.search(text) or _APPEAL.search(text) is not None
    if inside.search(key) or len(_GLUED.findall(text)) * 12 > len(text):
        return True
    address = _EMAIL.search(text)
    return bool(address) and len(_LETTERS.findall(_EMAIL.sub("", text))) <= 8  # noqa: PLR2004


def _label_title(lines: list[_Line], given: str | None) -> None:
    """Find the headline: the line that says the given title, or the first like one above the first paragraph."""
    wanted = _key(given) if given else ""
    for line in lines:
        key = _key(line.text)
        if wanted and len(key) > 10 and (key == wanted or wanted.startswith(key)):  # noqa: PLR2004
            line.label = "title"
            return
    head = lines[: _first_paragraph(lines)]
    candidates = [line for line in head if line.label is None and line.headline and not _is_item(line.text)]
    for least in (5, 3):
        for line in candidates:
            if len(line.text.split()) >= least:
                line.label = "title"
                return


def _first_paragraph(lines: list[_Line]) -> int:
    return next((i for i, line in enumerate(lines) if line.label is None and line.paragraph), len(lines))


def _is_item(text: str) -> bool:
    """Whether the line is an item of a list of links."""
    return bool(_BULLET.match(text)) and not _SENTENCE_END.search(text)


def _label_head(lines: list[_Line]) -> None:
    """Label what stands above the first paragraph: menus before the headline, sub-headlines after it."""
    titled = False
    for line in lines[: _first_paragraph(lines)]:
        if line.label == "title":
            titled = True
        elif line.label is None and not line.prose:
            line.label = "heading" if titled and line.headline and not _is_item(line.text) else "chrome"


def _label_rest(lines: list[_Line]) -> None:
    """Label the lines among the paragraphs: sentences are body, lone short lines headings, runs of them links."""
    run: list[_Line] = []
    for line in lines:
        if line.label is None and _is_heading(line):
            line.label = "heading"
            if _is_item(line.text) or _is_shouted(line.text) or not _LETTERS.search(line.text):
                line.label = "chrome"
            run.append(line)
            continue
        if line.label in {"chrome", "byline"}:
            continue
        if len(run) >= _LINK_LIST:
            _drop(run)
        run = []
        line.label = line.label or "body"
    if len(run) >= _LINK_LIST:
        _drop(run)


def _is_heading(line: _Line) -> bool:
    """Whether the line is too short for a paragraph, or a question between paragraphs, and not speech."""
    if _is_speech(line.text):
        return False
    return len(line.text) <= _HEADING and (not line.prose or _QUESTION.fullmatch(line.text) is not None)


def _drop(run: list[_Line]) -> None:
    for line in run:
        line.label = "chrome"


def _is_speech(text: str) -> bool:
    """Whether the line is quoted or introduces a quotation, whatever it ends with."""
    return text.startswith(("“", '"')) or text.endswith((":", ",", ";", "—"))


def _is_shouted(text: str) -> bool:
    """Whether the line is a link in capitals, as some sites print between paragraphs."""
    words = _LETTERS.findall(text)
    return len(words) > 3 and text.upper() == text  # noqa: PLR2004


def _label_tail(lines: list[_Line]) -> None:
    """Label what follows the last paragraph: short lines there are the page's, and so are lone ones among them."""
    last = max((i for i, line in enumerate(lines) if line.label == "body" and line.paragraph), default=None)
    if last is None:
        return
    for i, line in enumerate(lines[last + 1 :], last + 1):
        if line.label == "heading":
            line.label = "chrome"
        if line.label == "body" and lines[i - 1].label == "chrome" and not _is_speech(line.text):
            line.label = "chrome"

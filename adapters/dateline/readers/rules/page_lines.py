"""What a line of a page is by itself: its words and its form, whatever stands around it.

The words are those of lexicon/chrome.txt. The forms are credits at the end of captions, bylines, dates alone,
breadcrumbs and menus, counters and widgets.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dateline.readers.rules.lexicon import FOLDER

if TYPE_CHECKING:
    from dateline.readers.rules.document import BlockLabel

_LEXICON = FOLDER / "chrome.txt"
# No banner is longer; no caption is longer than the second.
BANNER = 240
_CAPTION = 500
_NOTE = 130
_CREDIT = 150

# Letters of the scripts of Europe and their neighbours; a class by ranges is found faster than \w.
LETTER = "[A-Za-zªµºÀ-ÖØ-öø-ˁͰ-῿Ⰰ-퟿]"
LETTERS = re.compile(rf"{LETTER}{{2,}}")
_MARKS = frozenset(".!?…")
_CLOSING = "\"'”’»)]*"
CAPTION_PREFIX = re.compile(
    r"(?:Media\s+playback\s+is\s+(?:un|not\s+)supported\s+on\s+(?:your|this)\s+device\s*)?"
    r"(?:Image\s+(?:copyright|source)[,:]?\s+.{1,60}?\s+)?(?:(?:Image|Media|Video)\s+caption[,:]?)\s+(?=\S)"
)
_APPEAL = re.compile(
    r"\b(?:you|your|our|us|we|here|this\s+(?:story|article|post|page|site|video)"
    r"|newsletters?|subscri\w+|exclusives?|sign\s+up"
    r"|rights\s+reserved|(?:him|her|them)\s+on|(?:staff|freelance)\s+\w+|members?|readers|contributions?)\b"
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")
_EDGES = " \t\xa0.,:;!?…'\"‘’“”()[]{}<>|/\\*+-–—_•●▪‣◦·►▶▸›»‹«→↓↑⌄#"
_GLUED = re.compile(r"[A-Z](?<=[a-z].)")  # small letters are many: it begins with the capital
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\$\{\w+\}|<%.*?%>|\[\[\w+\]\]")
_RIGHTS = re.compile(r"(?:copyright\b|©|\(c\)\s)", re.IGNORECASE)
_CLICK = re.compile(r"\bclick\s+(?:here|on|below|to|\S+[./]\S+)", re.IGNORECASE)
_WIDGET = re.compile(
    r"-?\d+\s*[º°]\s*[CF]?|[\d\s/|:.,+\-–]+|slideshow\s*\(.*|\W+|(?:[a-z]\s+)+[a-z]"
    r"|\d+\s+(?:comments?|shares?|likes?|views|images?|photos)|(?:top|most)\s+\d+\s+\w+"
    r"|\(?https?://\S+\)?|(?:www\.)?[\w-]+\.(?:com|org|net|co\.\w\w)|[@#]\w+(?:\s*[,|]?\s*[@#]\w+)*"
    r"|(?:page|photo|image|slide|video|list)?\s*\d+\s+of\s+\d+(?:\s+items?)?|[\d.,]+[km]?\s+(?:followers|subscribers)"
    r"|(?:list\s+of\s+\d+\s+items|end\s+of\s+list)|(?:phone|tel|press\s+office|fax)[.:]?\s*\+?[\d\s()-]{6,}",
    re.IGNORECASE,
)
# Pieces of a menu or of the way to the page: "Home / World / Asia", "News|Politics", "Log in   Search".
_MENU_CUT = re.compile(r"\s*[|▸›→»≫·•>]\s*|\s+/\s+|\s{2,}|\t+")
_MENU_SIGN = re.compile(r"[|▸›→»≫·•>/\t]|\s{3}|\S\s\s\S.*\S\s\s\S")
_MENU_PIECE = 3.0
_HOME = re.compile(r"(?:home|news|world|front\s+page)\s*(?:[|/▸›→»>-]|::)\s*\S", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

_AGENCY = (
    r"(?:AP|AFP|EPA|EFE|PTI|ANI|DPA|TASS|Tass|Reuters|REUTERS|Xinhua|XINHUA|Yonhap|Kyodo|Getty(?:\s+Images)?|GETTY"
    r"(?:\s+IMAGES)?|Shutterstock|Bloomberg|Anadolu|Associated\s+Press|Agence\s+France-Presse|KCNA|IRNA|SANA|CP|PA)"
)
_PICTURE = r"(?:[Pp]hoto(?:graph)?|PHOTO|[Ii]mage|[Pp]icture|[Cc]redit|Photo\s+[Cc]redit)s?"
_CREDIT_END = re.compile(
    rf"(?:[(\[][^()\[\]]{{0,80}}?(?:{_AGENCY}|{_PICTURE}|[Cc]ourtesy|[Hh]andout|[Ff]ile|\w/\w)[^()\[\]]{{0,80}}[)\]]"
    rf"|©\s*[^.]{{2,60}}|[/|]\s*[\w'’. -]{{0,40}}(?:[Ff]ile|[Pp]ool|[Pp]hoto\b[^.]{{0,40}}|{_AGENCY})"
    rf"|{_PICTURE}\s*(?:[Bb]y)?[:|]\s*[^.]{{2,60}}"
    r"|[.!?”]\s+[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,2}(?:/[A-Z]\w+(?:\s\w+){0,2}){1,2}"
    rf"|(?:[A-Z]{{2,12}})\s*/\s*[A-Z][^.]{{2,40}}|[—–-]\s*{_AGENCY}(?:/[^.]{{2,40}})?)[.\s]*$"
)
_STOP = re.compile(r"[a-z]{3}[.!?][\"'”’)]*\s+[\"'“‘(]?[A-Z]")
_CREDIT_ONLY = re.compile(rf"{_PICTURE}\s*(?:[Bb]y)?\s*[:|]\s*[^.,]{{2,60}}/[^.,]{{2,40}}")
_CREDIT_MARKS = "©/|:)]—–-"
_CREDIT_SIGNS = re.compile(rf"[©/|:]|(?:[)\]]|[—–-]\s*{_AGENCY})[.\s]*$")
_CAPTION_START = re.compile(
    r"(?:FILE(?:\s+PHOTO|\s+PICTURE|\s+IMAGE)?|File(?:\s+(?:photo|picture|image))?)\s*(?:[-–—:]|\()"
    r"|(?:Image|Media|Photo|Video|Picture)\s+caption\b|\[?(?:PHOTO|Photo|PICTURE|Picture|IMAGE|Image|CAPTION|Caption|Pictured)\s*[:\]]"
    r"|In\s+this\s+(?:[\w.,]+\s+){0,6}(?:file\s+)?(?:photo|photograph|picture|image|handout)\b"
    r"|(?:This|A|An)\s+(?:[\w.,]+\s+){0,6}(?:photo|photograph|handout|picture)\s+(?:taken|released|provided|shows)\b"
)
_CAPTION_CUES = ("in this ", "(", " left,", " right,", " center,", " centre,")
_CAPTION_INSIDE = re.compile(
    r"\bin\s+this\s+(?:[\w.,]+\s+){0,6}(?:photo|photograph|picture|image|screengrab)\b"
    r"|\((?:left|right|L|R|[Cc]ent(?:er|re)|[Ss]econd\s+(?:from\s+)?(?:left|right)|[Ff]ar\s+(?:left|right))\)"
    r"|,\s*(?:left|right|center|centre)\s*,[^.]{0,200}\b(?:shakes?|walks?|meets?|poses?|speaks?|attends?|talks?|waves?"
    r"|looks?|arrives?|stands?|sits?|holds?|greets?)\b"
)

_NAME = r"(?:[A-Z][\w'’.-]*|de|van|von|der|den|al|el|bin|ben|la|le|di|da|du|dos|del)"
_PERSON = rf"[A-Z][\w'’.-]*(?:\s+{_NAME}){{1,3}}"
NAMES_ONLY = re.compile(rf"{_PERSON}(?:(?:,|\s+and|\s+&)\s+{_PERSON}){{0,4}}")
_BYLINE = re.compile(
    r"(?:(?:by|(?:written|posted|story|analysis|words|reported)\s+by|author|source|editor)\b:?\s+\S.*|reporting\s+from\s+\S.*"
    r"|.*\b(?:staff\s+(?:writer|reporter|correspondent)s?|(?:special|foreign|diplomatic|political)\s+correspondent)"
    r"|(?:the\s+)?(?:associated\s+press|reuters|agence\s+france-presse|press\s+association|bloomberg(?:\s+news)?|afp|ap)"
    r"(?:\s+staff)?|(?:staff|news)\s+(?:writer|reporter|desk)s?|(?:[a-z]+\s+){1,3}(?:correspondent|editor|reporter))",
    re.IGNORECASE,
)
_STATIONED = re.compile(rf"{_PERSON}(?:\s+in\s+{_NAME}(?:\s+{_NAME}){{0,2}}|\s*[|/]\s*[A-Z][\w ]+)")
_CREDITS_LINE = re.compile(
    r"\(?(?:(?:(?:additional|with)\s+)?(?:reporting|writing|editing|compiled|edited|translated)\s+by\s"
    r"|with\s+(?:\w+\s+)?(?:files|inputs|material|reports|agencies)\s+from\s)"
    r"(?!.*\b(?:found|show(?:s|ed)|has|have|was|were|is|are|sa(?:id|ys)|suggest\w*)\b)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(r"\bcontributed\s+(?:reporting\b|to\s+this\s+(?:report|story|article)\b)")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?)(?:,?\s+\d{{4}})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = (
    r"\d{1,2}[:.]\d{2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*\(?(?:[a-z]{2,4}(?:[+-]\d+)?)?\)?|\d{1,2}\s*[ap]\.?m\.?"
)
_ISSUED = (
    r"(?:first|last|date|published|posted|updated|modified|issued|created|edited|publication|publish|on|at)"
)
_DATE_LINE = re.compile(
    rf"(?:updated|published|posted)\s*:?\s*(?:\d+|an?)\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\s+ago"
    rf"|(?:[\w ,.'’-]{{3,40}}\|\s*)?(?:{_ISSUED}\s*[:|]?\s*)*(?:(?:{_CLOCK})[\s,|]*(?:on\s+)?)?(?:{_WEEKDAY}[\s,]+)?(?:{_DATE})"
    rf"(?:[\s|/,•·–()-]*(?:{_CLOCK}|{_ISSUED}|{_DATE}|(?:\d+|an?)\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\s+ago"
    r"|[a-z]{2,4}\b:?|local\s+time|by\s+\S.*))*[\s.|()]*",
    re.IGNORECASE,
)

# Phrases by their first word.
_Starts = dict[str, tuple[str, ...]]


@cache
def _phrases() -> tuple[frozenset[str], _Starts, _Starts, tuple[str, ...]]:
    """Return the lexicon: whole lines, links and appeals by their first word, and phrases inside lines."""
    whole, inside = set(), []
    links: _Starts = {}
    appeals: _Starts = {}
    for entry in _LEXICON.read_text(encoding="utf-8").splitlines():
        sign, _, phrase = entry.partition(" ")
        if sign == "=":
            whole.add(phrase)
        elif sign == "~":
            inside.append(phrase)
        elif sign in "^!":
            group = links if sign == "^" else appeals
            first = _first_word(phrase)
            group[first] = (*group.get(first, ()), phrase)
    return frozenset(whole), links, appeals, tuple(inside)


def _first_word(phrase: str) -> str:
    return re.split(r"[^\w'-]", phrase, maxsplit=1)[0]


def ends_sentence(text: str) -> bool:
    """Whether a line ends with a mark that ends sentences, closing quotation marks and brackets aside."""
    return text.rstrip(_CLOSING)[-1:] in _MARKS


def line_key(text: str) -> str:
    """Return the line as the lexicon has it: folded, without bullets and marks around it.

    A line longer than any entry is its own key.
    """
    if len(text) > BANNER:
        return text
    folded = " ".join(text.casefold().replace("’", "'").split())
    return folded.strip(_EDGES) or folded


def phrases_in(keys: list[str]) -> tuple[str, ...]:
    """Return the phrases of the lexicon that stand inside some lines, no longer than a banner; most pages have none."""
    page = "\n".join(keys)
    return tuple(filter(page.__contains__, _phrases()[3]))


def label_of(text: str, key: str, inside: tuple[str, ...]) -> BlockLabel | None:
    """Return what the line is as far as it says so itself, by its `line_key` and its page's `phrases_in`."""
    quoted = text.startswith(("“", '"', "‘", "'")) and ends_sentence(text)
    if not quoted and _says_chrome(text, key, inside):
        return "chrome"
    if len(text) <= BANNER and _says_byline(text):
        return "byline"
    if len(text) <= _CAPTION and _says_caption(text):
        return "chrome" if _CREDIT_ONLY.fullmatch(text) or len(LETTERS.findall(text)) <= 4 else "caption"  # noqa: PLR2004
    return None


def _says_chrome(text: str, key: str, inside: tuple[str, ...]) -> bool:
    """Whether the words or the form of the line are those of site furniture."""
    whole, links, appeals, _ = _phrases()
    start = key if len(text) <= BANNER else line_key(text[:_NOTE])
    first = _first_word(start)
    if any(map(start.startswith, appeals.get(first, ()))):
        return True
    if len(text) > BANNER:
        return not ends_sentence(text) and len(_GLUED.findall(text)) * 25 > len(text)
    if key in whole or key.strip("0123456789 ()+-") in whole:
        return True
    # "Watch the speech here" is a link; "Watch the border, the general told reporters." is news.
    linked = any(map(key.startswith, links.get(first, ()))) or any(map(key.__contains__, inside))
    if linked and (not ends_sentence(text) or _appeals(text)):
        return True
    return _looks_chrome(text, key)


def _appeals(text: str) -> bool:
    """Whether a line addresses its reader outside quotation marks."""
    lower = text.lower()
    return bool(_APPEAL.search(lower) and _APPEAL.search(_QUOTED.sub("", lower)))


def _looks_chrome(text: str, key: str) -> bool:
    """Whether the form of the line alone shows that it is no part of the article."""
    if _WIDGET.fullmatch(text) or _PLACEHOLDER.search(text) or _RIGHTS.match(text):
        return True
    if "click" in key and _CLICK.search(text):
        return True
    if len(_GLUED.findall(text)) * 16 > len(text):
        return True
    address = _EMAIL.search(text) if "@" in text else None
    if address and len(LETTERS.findall(_EMAIL.sub("", text))) <= 8:  # noqa: PLR2004
        return True
    return _is_menu(text)


def _is_menu(text: str) -> bool:
    """Whether the line is a row of links, or the way through the site to this page."""
    if ends_sentence(text):
        return False
    if _HOME.match(text):
        return True
    if not _MENU_SIGN.search(text):
        return False
    pieces = [piece for piece in _MENU_CUT.split(text) if piece]
    words = len(LETTERS.findall(text))
    return len(pieces) > 1 and words <= _MENU_PIECE * len(pieces) and not any(map(str.isdigit, text))


def _says_byline(text: str) -> bool:
    """Whether the line says who wrote the article or when, or who helped."""
    if _CREDITS_LINE.match(text) or ("contributed" in text and _CONTRIBUTED.search(text)):
        return True
    if len(text) > _NOTE or (ends_sentence(text) and not text.lower().endswith(".m.")):
        return False
    return bool(_BYLINE.fullmatch(text) or _STATIONED.fullmatch(text) or _DATE_LINE.fullmatch(text))


def _says_caption(text: str) -> bool:
    """Whether the line has a caption's beginning, its turns of phrase, or a credit at its end."""
    if _CAPTION_START.match(text):
        return True
    if any(cue in text for cue in _CAPTION_CUES):
        first = _STOP.search(text)
        if _CAPTION_INSIDE.search(text, 0, first.start() if first else len(text)):
            return True
    tail = text[-_CREDIT:]
    if not any(map(tail.__contains__, _CREDIT_MARKS)):
        return False
    end = len(text) - len(tail)
    return bool(_CREDIT_SIGNS.search(text, end) and _CREDIT_END.search(text, end))

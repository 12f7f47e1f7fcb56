"""Cut a text into the words of a date grammar: one symbol a word, so that rules can be written over them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import accumulate, repeat

from dateline.readers.rules.dates.calendar_days import feast_names
from dateline.readers.rules.lexicon import FOLDER

_LEXICON = FOLDER / "date_words.toml"
_NEIGHBOURS = _LEXICON.with_name("date_neighbours.toml")
# Words, numbers with what joins them ("18-20", "6:40", "1,042", "1990s"), single marks, and the ends of lines
# (a line that goes on in small letters or figures was only wrapped).
_TOKEN = re.compile(
    r"([A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ]*|[0-9][0-9]*(?:[:/.–-][0-9]+|,[0-9]{3}(?![0-9]))*(?:st|nd|rd|th|s| ?[ap]\.?m\b\.?)?"
    r"|[^\s\w]|\n(?![a-z0-9]))"
)
_MARKS = {
    ",": "comma",
    ".": "dot",
    "-": "hyphen",
    "–": "hyphen",
    "—": "hyphen",
    "‑": "hyphen",
    "\n": "newline",
}
_MARKS |= {"'": "quote", "’": "quote", "‘": "quote", "(": "open", ")": "close", "$": "money", "€": "money"}
_MARKS |= {"£": "money", "¥": "money", "%": "percent", "/": "slash"}
_NUMBERS = ("day", "ord", "year", "count", "clock", "iso", "slashed", "days", "years", "decade")
_NUMBER = re.compile(
    r"(?P<iso>\d{4}[-/.]\d\d?[-/.]\d\d?)|(?P<slashed>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d))|"
    r"(?P<clock>\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)|\d{1,2}:\d\d(?::\d\d)?)"
    r"|(?P<ord>\d{1,2})(?:st|nd|rd|th)|(?P<decade>(?:1[5-9]|20)?\d0)s|(?P<days>\d{1,2}[–-]\d{1,2})"
    r"|(?P<years>\d{4}[–-](?:\d{4}|\d\d))|(?P<year>1\d{3}|20\d\d)|(?P<day>0?[1-9]|[12]\d|3[01])|(?P<count>.+)"
)
OTHER = "."


@cache
def neighbours(name: str) -> frozenset[str]:
    """Return one list of words beside an expression of time, by its name in the lexicon."""
    return frozenset(_neighbours()[name])


@cache
def _neighbours() -> dict[str, list[str]]:
    return tomllib.loads(_NEIGHBOURS.read_text(encoding="utf-8"))


@cache
def symbols() -> dict[str, str]:
    """Return the character that stands for each class of words, by the class's name."""
    names = [*_words(), *dict.fromkeys(_MARKS.values()), *_NUMBERS, "qmark", "feast", "other"]
    return {name: chr(0xE000 + index) for index, name in enumerate(names)}


@cache
def _words() -> dict[str, dict[str, int | str]]:
    return tomllib.loads(_LEXICON.read_text(encoding="utf-8"))


@cache
def values() -> dict[str, int | str]:
    """Return the value of every word in each of its spellings: the number of a month, of a weekday, ..."""
    return {
        form: value for words in _words().values() for word, value in words.items() for form in _forms(word)
    }


def _forms(word: str) -> set[str]:
    """Return the spellings in which a word counts: a capital in the lexicon is a capital in the text."""
    return {word, word.upper()} if word[0].isupper() else {word, word.capitalize(), word.upper()}


def _number_symbol(word: str) -> str:
    """Return the symbol of a number, told by its form."""
    found = _NUMBER.fullmatch(word)
    kind: str | None = found.lastgroup if found else None
    return symbols()[kind] if kind else OTHER


@cache
def _table() -> dict[str, str]:
    chars = symbols()
    table = {form: chars[name] for name, words in _words().items() for w in words for form in _forms(w)}
    table.update({mark: chars[name] for mark, name in _MARKS.items()})
    table["Q"] = chars["qmark"]
    for feast, _ in feast_names():
        table.setdefault(first_word(feast), chars["feast"])
    return table


def first_word(phrase: str) -> str:
    """Return the first word of a phrase as the lexer cuts it."""
    found = _TOKEN.search(phrase)
    return found[0] if found else ""


@dataclass(slots=True)
class Words:
    """A text as words: the words, where they stand, and a string with one symbol a word."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    codes: str

    @classmethod
    def of(cls, text: str) -> Words:
        """Cut *text* into words."""
        parts = _TOKEN.split(text)
        words = parts[1::2]
        offsets = list(accumulate(map(len, parts), initial=0))
        codes = list(map(_table().get, words, repeat(OTHER)))
        for index in [i for i, word in enumerate(words) if "0" <= word < ":"]:
            codes[index] = _number_symbol(words[index])
        return cls(text, words, offsets[1:-1:2], offsets[2::2], "".join(codes))

    def word(self, index: int) -> str:
        """Return a word, or "" outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def glued(self, index: int) -> bool:
        """Whether a word follows the word before it without a space."""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]


def number(word: str) -> int:
    """Return the number that a word gives: "12th" is 12, "1990s" is 1990, "three" is 3."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else int(values()[word])


def pair(word: str) -> tuple[int, int]:
    """Return both numbers of a range: "18-20" gives 18 and 20, "1950-53" 1950 and 1953."""
    first, last = re.split(r"[–-]", word)
    return int(first), int(first[: len(first) - len(last)] + last) if len(first) == 4 else int(last)  # noqa: PLR2004


def slashed(word: str) -> list[date]:
    """Return the days that a date in numbers may be: month first, and day first (full stops: day first)."""
    a, b, c = (int(part) for part in re.split(r"[/.]", word))
    year = c if c > 99 else 1900 + c + 100 * (c < 70)  # noqa: PLR2004 - two digits of a year, as POSIX reads them
    orders = [(b, a)] if "." in word else [(a, b), (b, a)]
    found: list[date] = []
    for month, day in orders:
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return list(dict.fromkeys(found))

"""The words that steps are made of: counts, kinds, dates, and the details of a line of the timeline."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pytest_bdd import parsers

from dateline.specs.desk import articles_of

if TYPE_CHECKING:
    from dateline.places import Place
    from dateline.timeline import Entry

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TIMES = ("never", "once", "twice")
_KINDS = {"held": "held", "proposed": "proposed", "called off": "called_off"}
_ENTRIES = {"meeting": "held", "proposal": "proposed", "cancellation": "called_off"}
_CONTRADICTIONS = {
    "contradiction": None,
    "disagreement": "disagreement",
    "reversal": "reversal",
    "account conflict": "account_conflict",
    "lapsed window": "lapsed",
}
_QUOTED = r'"[^"]+"'
_NAMES = rf"{_QUOTED}(?:, {_QUOTED})*(?: and {_QUOTED})?"
_DATE = r"[0-9.][0-9./X-]*"
_COUNT = rf"(?:{'|'.join(_NUMBERS)}|[0-9]+)"
_PLACE = r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*"
_STATUS = r"held|open|fulfilled|moved|lapsed|called off|revived|disputed"
_DETAIL = re.compile(
    rf",? (?:of (?P<leaders>{_NAMES})"
    rf"|(?:on|for) (?P<date>{_DATE})"
    r"|(?P<undated>without a date)"
    rf"|(?:in|at) (?P<place>{_PLACE})"
    rf"|with (?P<accounts>{_COUNT}) accounts?"
    r"|as the (?P<ordinal>[0-9]+(?:st|nd|rd|th)) meeting"
    rf"|now (?P<status>{_STATUS}))"
)


@dataclass(frozen=True, slots=True)
class Details:
    """What a step says of a line of the timeline; what it does not say may be anything."""

    leaders: tuple[str, ...] = ()
    date: str | None = None
    undated: bool = False
    place: str | None = None
    accounts: int | None = None
    ordinal: str | None = None
    status: str | None = None
    words: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.words

    @classmethod
    def of(cls, words: str) -> Details:
        """Return the details that a step's words name."""
        said = {k: v for m in _DETAIL.finditer(words) for k, v in m.groupdict().items() if v}
        return cls(
            leaders=names(said.get("leaders", "")),
            date=said.get("date"),
            undated="undated" in said,
            place=said.get("place"),
            accounts=count(said["accounts"]) if "accounts" in said else None,
            ordinal=said.get("ordinal"),
            status=said.get("status"),
            words=words,
        )

    def concern(self, entry: Entry) -> bool:
        """Whether the entry is of the leaders that are named, by any part of their names."""
        from dateline.queries import Filter  # noqa: PLC0415 - see desk.py

        return not self.leaders or (
            len(self.leaders) == len(entry.participants) and Filter(self.leaders).on(entry.participants)
        )

    def fit(self, entry: Entry, places: Mapping[str, Place]) -> bool:
        """Whether all that is said is so; *places* are those that the stored articles name."""
        from dateline.moments import Moment  # noqa: PLC0415 - see desk.py

        return (
            self.concern(entry)
            and (self.date is None or entry.when == Moment.parse(self.date))
            and not (self.undated and entry.when)
            and (self.place is None or lies_in(entry, self.place, places))
            and self.accounts in {None, articles_of(entry)}
            and (self.ordinal is None or f"({self.ordinal} meeting)" in entry.headline)
            and self.status in {None, entry.status}
        )


def lies_in(entry: Entry, wanted: str, places: Mapping[str, Place]) -> bool:
    """Whether the entry's place is the wanted one or lies in it: a hotel, in its city."""
    from dateline.places import Place  # noqa: PLC0415 - see desk.py

    if not entry.place:
        return False
    return places.get(entry.place, Place(name=entry.place)).lies_in(Place(name=wanted))


def names(words: str) -> tuple[str, ...]:
    """Return the names that stand in quotation marks."""
    return tuple(re.findall(r'"([^"]+)"', words))


def count(words: str) -> int:
    """Return the number that a word or digits stand for."""
    return _NUMBERS.index(words) if words in _NUMBERS else int(words)


def unwrapped(text: str) -> str:
    """Return a text whose lines were broken to fit a feature file: a blank line ends a paragraph."""
    return re.sub(r"(?<=\S)[ \t]*\n[ \t]*(?=\S)", " ", text)


def _reader(pattern: str, read: Callable[[str], Any]) -> Callable[[str], Any]:
    """Return what the `parse` library wants of a type: a function that knows its pattern."""

    def convert(words: str) -> Any:
        return read(words)

    convert.pattern = pattern  # type: ignore[attr-defined]
    return convert


def _one_of(table: dict[str, Any], ending: str = "") -> Callable[[str], Any]:
    pattern = "|".join(f"{word}{ending}" for word in table)
    return _reader(pattern, lambda words: table[words if words in table else words.removesuffix("s")])


_TYPES = {
    "All": _reader(r"it is|both are|all are|they are", str),
    "Be": _reader(r"is|are", str),
    "An": _reader(r"a|an", str),
    "Articles": _reader(r"articles?", str),
    "Steps": _reader(r"steps?", str),
    "Count": _reader(_COUNT, count),
    "Times": _reader("|".join(_TIMES), _TIMES.index),
    "Date": _reader(_DATE, str),
    "Names": _reader(_NAMES, names),
    "Kind": _one_of(_KINDS),
    "Entries": _one_of(_ENTRIES, "s?"),
    "Contradictions": _one_of(_CONTRADICTIONS, "s?"),
    "Stance": _reader(r"favours|expects|doubts|opposes", str),
    "Details": _reader(rf"(?:{re.sub(r'[?]P<[a-z]+>', '?:', _DETAIL.pattern)})*", Details.of),
}


def wording(text: str) -> parsers.StepParser:
    """Return the parser of a step's wording, in which `{count:Count}` stands for a value of that type."""
    return parsers.parse(text, extra_types=_TYPES, case_sensitive=True)

"""The machinery of the date grammar: rules over classes of words, and what a rule may ask of its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from dateline.moments import Moment
from dateline.readers.rules.dates.tense import Tense, tense
from dateline.readers.rules.dates.words import OTHER, Words, number, symbols, values

_PASSES_OVER = ".{"
_ELEMENT = re.compile(r"[a-z]+(?:\|[a-z]+)*")


@dataclass(slots=True)
class Scene:
    """What is known while a text is read: the day it was published, and the dates that came before."""

    text: Words
    today: date | None
    told: list[tuple[int, Moment]] = field(default_factory=list)
    everything: list[tuple[int, int, Moment | None]] = field(default_factory=list)
    tenses: dict[tuple[int, int], Tense | None] = field(default_factory=dict)

    def anchor(self, before: int, *, days_only: bool = False) -> Moment | None:
        """Return the nearest date told before a word, the nearest single day if *days_only*."""
        return next((m for at, m in reversed(self.told) if at < before and (m.is_day or not days_only)), None)


@cache
def _chars(*names: str) -> frozenset[str]:
    return frozenset(symbols()[name] for name in names)


class Phrase(NamedTuple):
    """The words that a rule matched, `start` to `end` (exclusive), and the scene they stand in."""

    scene: Scene
    start: int
    end: int

    def all(self, *names: str) -> list[str]:
        """Return the phrase's words of the given classes, in order."""
        wanted, words, codes = _chars(*names), self.scene.text.words, self.scene.text.codes
        return [words[i] for i in range(self.start, self.end) if codes[i] in wanted]

    def has(self, *names: str) -> bool:
        """Whether some word of the phrase is of one of the classes."""
        return not _chars(*names).isdisjoint(self.scene.text.codes[self.start : self.end])

    def value(self, *names: str, default: int = 0) -> int:
        """Return the value of the first word of one of the classes."""
        found = self.all(*names)
        return int(values()[found[0]]) if found else default

    def number(self, *names: str) -> int:
        """Return the number that the first word of one of the classes gives."""
        return number(self.all(*names)[0])

    def unit(self) -> str:
        """Return the unit of time that the phrase names, in the singular."""
        return str(values()[self.all("unit", "units")[0]])

    def before(self, steps: int = 1) -> str:
        """Return the word before the phrase, in lower case."""
        return self.scene.text.word(self.start - steps).lower()

    def after(self, steps: int = 0) -> str:
        """Return the word after the phrase, as it stands."""
        return self.scene.text.word(self.end + steps)

    @property
    def today(self) -> date | None:
        """The day of publication, if known."""
        return self.scene.today

    @property
    def is_ahead(self) -> bool:
        """Whether the clause around the phrase tells of what is to come."""
        return self.tense in {"future", "planned"}

    @property
    def tense(self) -> Tense | None:
        """The tense of the clause around the phrase."""
        tenses, span = self.scene.tenses, (self.start, self.end)
        if span not in tenses:
            tenses[span] = tense(self.scene.text, *span)
        return tenses[span]


Resolve = Callable[[Phrase], Moment | None]
Guard = Callable[[Phrase], bool]
Match = Callable[[Words, int], int | None]


@dataclass(slots=True, frozen=True)
class Rule:
    """One production of the grammar.

    `pattern` is a regular expression over symbols and `starts` the symbols that it can begin with; `match`
    gives the index after the last word; `where` is what the words around must allow; `resolve` gives the
    days. A `deferred` rule is resolved when all others are. A `plain` one matches just what its pattern does.
    """

    name: str
    pattern: str
    starts: str
    match: Match
    resolve: Resolve
    where: Guard | None = None
    deferred: bool = False
    plain: bool = True


def rule(
    name: str,
    pattern: str,
    resolve: Resolve,
    where: Guard | None = None,
    *,
    match: Match | None = None,
    deferred: bool = False,
) -> Rule:
    """Return a rule from a pattern such as "month dot? day comma? year".

    Elements are classes of words joined with "|", with "?", "*" and round brackets as in regular expressions.
    With a *match* of its own a rule only begins as the pattern does.
    """
    symbolic = _ELEMENT.sub(lambda m: _char_class(m[0]), pattern).replace(" ", "")
    plain, match = match is None, match or _matcher(symbolic)
    return Rule(name, symbolic, _starts(pattern), match, resolve, where, deferred, plain)


def _matcher(symbolic: str) -> Match:
    compiled = re.compile(symbolic)

    def match(text: Words, index: int) -> int | None:
        found = compiled.match(text.codes, index)
        return found.end() if found else None

    return match


def _char_class(element: str) -> str:
    return "[" + "".join(symbols()[name] for name in element.split("|")) + "]"


def _starts(pattern: str) -> str:
    """Return the symbols of the leading elements up to the first that is not optional."""
    found = ""
    for element in pattern.split():
        if element.startswith("("):
            msg = f"a pattern cannot begin with a group: {pattern}"
            raise ValueError(msg)
        found += _char_class(element.rstrip("?"))[1:-1]
        if not element.endswith("?"):
            break
    return found


class Hit(NamedTuple):
    """A rule that matched, and where."""

    rule: Rule
    start: int
    end: int


class Grammar:
    """An ordered list of rules: at each word the first that matches wins."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._by_start: dict[str, list[Rule]] = {}
        for each in rules:
            for symbol in dict.fromkeys(each.starts):
                self._by_start.setdefault(symbol, []).append(each)
        self._near, self._far = self._anchors(far=False), self._anchors(far=True)
        self._opening = {symbol: _Opening(rules) for symbol, rules in self._by_start.items()}

    def _anchors(self, *, far: bool) -> re.Pattern[str]:
        """Return the words at which a date can begin.

        Before a word that no rule knows only those count that are a date alone, and with *far* those of rules
        that pass over such words.
        """
        alone = {
            symbol
            for symbol, rules in self._by_start.items()
            if any(re.fullmatch(r.pattern, symbol) or (far and _PASSES_OVER in r.pattern) for r in rules)
        }
        others = self._by_start.keys() - alone
        return re.compile(f"[{''.join(alone)}]|[{''.join(others)}](?=[^{OTHER}])")

    def hits(self, text: Words) -> Iterator[Hit]:
        """Yield what the rules find, from left to right, without overlap."""
        scene, reached, codes, opening = Scene(text, None), 0, text.codes, self._opening
        anchors = self._far if symbols()["election"] in codes else self._near
        for anchor in anchors.finditer(codes):
            index = anchor.start()
            if index >= reached and (hit := opening[codes[index]].hit(scene, index)):
                reached = hit.end
                yield hit


class _Opening:
    """The rules that can begin with one symbol.

    Most words that could begin a date begin none: one pattern for all rules tells that fast, and which of the
    rules is the first that can match.
    """

    def __init__(self, rules: list[Rule]) -> None:
        self._rules = rules
        self._match = re.compile("|".join(f"({rule.pattern})" for rule in rules)).match
        sizes = [re.compile(rule.pattern).groups + 1 for rule in rules]
        # By the number of its group: the group of a rule holds those of its pattern.
        self._places = {group: place for place, group in enumerate(accumulate(sizes[:-1], initial=1))}

    def hit(self, scene: Scene, index: int) -> Hit | None:
        """Return what the first rule that matches at a word finds there."""
        found = self._match(scene.text.codes, index)
        if found is None or found.lastindex is None:
            return None
        place = self._places[found.lastindex]
        first = self._rules[place]
        if first.plain and first.where is None:
            return Hit(first, index, found.end())
        for rule in self._rules[place:]:
            end = rule.match(scene.text, index)
            if end is not None and (rule.where is None or rule.where(Phrase(scene, index, end))):
                return Hit(rule, index, end)
        return None

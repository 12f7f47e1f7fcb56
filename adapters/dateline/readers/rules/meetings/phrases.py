"""A word of meeting in its clause, and whom the words around it name: "between A and B", "with C"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from dateline.readers.rules.document import Document, Mention, Sentence
from dateline.readers.rules.keyed import FLAGS, Keyed
from dateline.readers.rules.meetings.cast import Cast
from dateline.readers.rules.meetings.clauses import clause_end, clause_start
from dateline.readers.rules.meetings.joining import People

_NEAR = 90  # characters from the word of meeting to "between" or "with"
PHRASE = 60  # characters that may stand between "with" and the name it goes with

_BETWEEN = re.compile(r"\b(?:between|of|involving|among)\b")
_AND_WITH = re.compile(r"\swith\s(?:the\s)?(?:[\w.'’-]+\s){0,4}")
WITH = re.compile(r"\bwith\b")
_STRAY = re.compile(
    r"[;:]|\b(?:said|who|whose|to|by|from|after|before|about|over)\b|\b(?:as|while)\s(?=[A-Z]|$)|"
    r"\band\s(?:then\s|instead\s|later\s)?(?:met|held|hosted|received|welcomed|saw|spoke|talked)\b"
)
SOMEBODY = re.compile(r"\s*(?:the\s)?(?:[\w.'’-]+\s){0,3}[A-Z][a-z]+\s[A-Z][a-z]+")
_COMPANY = re.compile(
    r"\s*(?:the\s|an?\s|his\s|her\s|their\s|its\s|some\s|several\s|top\s|senior\s|visiting\s|both\s|other\s)*"
    r"(?:[\w.'’-]+\s){0,3}?(?:leaders?|officials?|ministers?|president|premier|chancellor|king|envoys?|diplomats?|delegations?|counterparts?|"
    r"negotiators?|lawmakers?|businessmen|executives|generals?|chiefs?|representatives?|team|ambassadors?|secretary|rebels?|journalists)\b"
)
_THEIR_LEADERS = re.compile(
    r"\s+(?:the\stwo\s|their\s(?:\w+\s)?)(?:countries['’]\s|nations['’]\s)?(?:leaders|presidents|prime\sministers|premiers)\b"
)
_THE_PAIR = re.compile(
    r"\s(?:them|the\spair|the\stwo(?:\s(?:leaders|men|women|presidents|prime\sministers))?|the\s(?:leaders|presidents))\b(?!['’]|\s(?:of|from)\b|\s(?:countries|sides|nations|states|koreas|governments|delegations|teams|ministers|armies|parties))",
    FLAGS,
)
_TOLD_THERE = re.compile(r"\b(?:that|said|which|who|because|where|when|agreed)\b")
_SOME_LEADER = re.compile(
    r"\s+(?:an?|any|another|some|other|foreign|several)\s(?:[\w-]+\s){0,2}(?:leaders?|presidents?|prime\sministers?|premiers?|chancellors?)\b"
)


@dataclass(frozen=True)
class Phrase:
    """A word of meeting in its clause, with the leaders of the article."""

    doc: Document
    cast: Cast
    sentence: Sentence
    match: re.Match[str]

    @property
    def word(self) -> str:
        """The word of meeting."""
        return self.match[0]

    @cached_property
    def may_fit(self) -> frozenset[Keyed]:
        """The patterns that may fit something in its sentence."""
        return self.doc.may_fit(self.sentence.start, self.sentence.end)

    def finds(self, pattern: Keyed, start: int, end: int) -> re.Match[str] | None:
        """Return where a pattern for lower case fits between two offsets of its sentence."""
        return pattern.search(self.doc.lower, start, end) if pattern in self.may_fit else None

    @cached_property
    def begin(self) -> int:
        """Where its clause begins."""
        return clause_start(self.doc, self.sentence.start, self.match.start())

    @cached_property
    def end(self) -> int:
        """Where its clause ends."""
        return clause_end(self.doc, self.match.end(), self.sentence.end)

    @cached_property
    def before(self) -> list[tuple[Mention, str]]:
        """The leaders of the clause before the word."""
        return self.cast.leaders_between(self.begin, self.match.start(), states=False)

    @cached_property
    def compound(self) -> People:
        """The leaders of a compound right before the word: "the Trump-Kim summit"."""
        return self.cast.compounds.pair_before(self.match.start())

    @cached_property
    def between(self) -> People:
        """The leaders whom the meeting is said to be of or between."""
        return _between(self)

    @property
    def of_pair(self) -> bool:
        """Whether it is said to be of, or between, a pair that was named before: "talks between the two"."""
        found = _BETWEEN.search(self.doc.text, self.match.end(), self.end)
        return bool(found and _THE_PAIR.match(self.doc.lower, found.end()))

    @cached_property
    def company(self) -> People | None:
        """The leaders whom the meeting is with, none where nobody is named, None for somebody else."""
        return _with(self)

    @cached_property
    def earlier(self) -> list[tuple[Mention, str]]:
        """The leaders of the sentence before the clause."""
        return self.cast.leaders_between(self.sentence.start, self.begin, states=False)


def _between(phrase: Phrase) -> People:
    found = _BETWEEN.search(phrase.doc.text, phrase.match.end(), phrase.end)
    if found is None or found.start() - phrase.match.end() >= _NEAR:
        return ()
    if found[0] == "of" and WITH.search(phrase.doc.text, phrase.match.end(), found.start()):
        return ()  # "meetings with the presidents of A and B" are of none of them alone
    if _THEIR_LEADERS.match(phrase.doc.text, found.end()):
        return phrase.cast.of_states(phrase.sentence.start, phrase.match.start())
    named = phrase.cast.leaders_between(found.end(), phrase.end, states="summit" in phrase.word)
    if named and ", with " in phrase.doc.lower[found.end() : named[0][0].start]:
        return ()  # "on the sidelines of a summit in Oslo, with A and B attending"
    people = phrase.cast.group(named)
    if len(people) < 2:  # noqa: PLR2004 - it takes two
        return phrase.cast.compounds.koreas(found.end(), phrase.end)
    last = named[len(people) - 1][0]
    guests = [
        m
        for m in named
        if m[0].start > last.end and _AND_WITH.fullmatch(phrase.doc.text, last.end, m[0].start)
    ]
    others = phrase.cast.group([m for m in named if guests and m[0].start >= guests[0][0].start])
    return (*people, *(name for name in others if name not in people))


def _with(phrase: Phrase) -> People | None:
    """Return the leaders whom the meeting is with, none where nobody is named, None for somebody else."""
    found = WITH.search(phrase.doc.text, phrase.match.end(), phrase.end)
    if found is None or found.start() - phrase.match.end() >= _NEAR:
        return ()
    if _TOLD_THERE.search(phrase.doc.lower, phrase.match.end(), found.start()):
        return ()  # "told a meeting of growers that he had agreed with B"
    summit = "summit" in phrase.word
    if some_leader := _SOME_LEADER.match(phrase.doc.text, found.end()):
        # "His last summit with an Irish premier, in May with Jane Doe": which one comes behind.
        found = WITH.search(phrase.doc.text, some_leader.end(), phrase.end)
        if found is None:
            return None
    named = phrase.cast.leaders_between(found.end(), phrase.end, states=summit)
    if named and not stray(phrase.doc, found.end(), named[0][0].start):
        return phrase.cast.group(named)
    text, after = phrase.doc.text, found.end()
    somebody = SOMEBODY.match(text, after, phrase.end) or (
        not summit and _COMPANY.match(text, after, phrase.end)
    )
    return None if somebody else ()  # "ended with a pledge" names no company


def stray(doc: Document, start: int, end: int) -> bool:
    """Whether words stand between that take the following leader out of the phrase."""
    return end - start > PHRASE or bool(_STRAY.search(doc.text, start, end))

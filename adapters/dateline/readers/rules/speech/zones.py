"""Where in a sentence the date of a statement can stand: not in what was said, nor in what went before."""

from __future__ import annotations

from dateline.readers.rules.speech.attribution import Tokens
from dateline.readers.rules.speech.cues import predicates
from dateline.readers.rules.speech.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    RELATIVES,
)
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase

_SUBORDINATORS = CONJUNCTIONS | {"who", "which", "where"}
_CLAUSE_LINKS = frozenset("; : — – -- but and while when though although that who".split())
# Clauses that these open tell what went before; a date in them is not that of the statement.
_BACKGROUND = frozenset("after before since following until when while though although".split())
# "Asked about it on Monday, she said", "Speaking in Paris on Monday, she said".
ON_OCCASION = frozenset(
    """
    asked speaking addressing answering responding replying talking writing pressed quizzed questioned appearing testifying
    interviewed visiting touring greeting briefing campaigning
    """.split()
)
_ASKED_WHAT = RELATIVES | {"whether", "if", "how", "why", "what", "when", "where"}
_VERBAL = (AUXILIARIES - POSSESSIVES) | RELATIVES


def opening_of(line: Line, first: int) -> Tokens:
    """Return the tokens that open the subject's clause: "On Friday", "In a letter last week"."""
    start = first
    while start > 0 and line.words[start - 1] not in _CLAUSE_LINKS and line.kinds[start - 1] != "quote":
        start -= 1
    if line.word(start - 1) == "when":
        return max(start - 3, 0), start
    if line.word(start) in _BACKGROUND or line.word(start - 1) in _BACKGROUND:
        return first, first
    if line.word(start) in ON_OCCASION:
        stops = (
            i for i in range(start + 1, first) if line.words[i] in _ASKED_WHAT or line.kinds[i] == "quote"
        )
        return start, next(stops, first)
    verbs = (i for i in range(start, first) if line.words[i] in _VERBAL or _is_verb(line, i))
    return start, next(verbs, first)


def _is_verb(line: Line, i: int) -> bool:
    """Whether a word that can report a statement is no noun here: "a phone call", "Red Sea State"."""
    noun = line.capital(i) or not DETERMINERS.isdisjoint(line.words[max(0, i - 2) : i])
    return line.words[i] in predicates() and not noun


def participle_zone(line: Line, phrase: Phrase, first: int, stop: int, *, own: bool) -> list[Tokens]:
    """Return where a participle's date can stand: beside it, and in the main clause before it."""
    # "After cancelling the talks on Friday, blaming the rain, the envoy": both were done on Friday.
    opens = line.word(0) in {"after", "before", "on"} and line.word(1).endswith("ing")
    zone = [(0, first), (first, stop)] if own and opens and phrase.first > first else [(first, stop)]
    if own and phrase.first < first:
        stops = (i for i in range(phrase.stop, first) if line.words[i] in _SUBORDINATORS)
        zone = [opening_of(line, phrase.first), (phrase.first, next(stops, first)), *zone]
    return zone

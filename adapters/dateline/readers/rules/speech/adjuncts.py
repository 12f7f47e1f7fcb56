"""What stands between a verb of saying and what is said: dates, adverbs, occasions ("in an interview aired on Monday")."""

from __future__ import annotations

from dateline.readers.rules.speech.grammar import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    is_adverb,
    is_nominal,
)
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases_right import phrase_after

# What an adjunct of a verb of saying starts with: "in a letter", "at a rally", "on Twitter".
_ADJUNCTS = frozenset(
    "in at on during via through from by after before with under over following ahead of around amid".split()
)
# Participles that follow an occasion: "in an interview aired on Monday".
_SHOWN = frozenset("aired broadcast published posted released recorded televised issued dated".split())
_LEADS = PREPOSITIONS - {"of"}
_AT = frozenset("once first last length".split())
_OFTEN = [
    ["time", "and", "again"],
    ["over", "and", "over"],
    ["again", "and", "again"],
    ["more", "than", "once"],
]
POSSESSIVE = frozenset(("'s", "’s"))  # "praised Tuesday's talks"
_PERIODS = frozenset("hours days weeks months years decades time".split())
DATE_LEADS = frozenset("on in late early earlier last since until by before after from at".split())


def past_adjuncts(line: Line, at: int) -> int:
    """Return the first token after dates, adverbs and phrases of occasion."""
    size = len(line)
    while at < size:
        word = line.words[at]
        if (line.kinds[at] == "time" and line.word(at + 1) not in POSSESSIVE) or (
            line.kinds[at] == "word" and is_adverb(word) and not is_nominal_start(line, at)
        ):
            at += 1
        elif (word in DATE_LEADS and line.kind(at + 1) == "time") or (
            word == "at" and line.word(at + 1) in _AT
        ):
            at += 2
        elif (long := _how_long(line, at)) is not None:
            at = long
        elif word in _ADJUNCTS and (stop := occasion(line, at + 1)):
            at = stop
        else:
            break
    return at


def _how_long(line: Line, at: int) -> int | None:
    """Return where "time and again" or "for weeks" ends."""
    for words in _OFTEN:
        if line.words[at : at + len(words)] == words:
            return at + len(words)
    if line.words[at] != "for":
        return None
    stop = next((i for i in range(at + 1, min(at + 4, len(line))) if line.words[i] in _PERIODS), None)
    return stop and stop + 1


def past_aside(line: Line, at: int) -> int:
    """Skip what stands between commas before "that": "said at a rally in Lagos, Nigeria, that"."""
    if line.word(at) != ",":
        return at
    for i in range(at + 2, min(at + 12, len(line))):
        if line.words[i] == "that" and line.words[i - 1] == ",":
            return i
    return at


def is_nominal_start(line: Line, at: int) -> bool:
    """Whether an adverb here opens a clause of its own ("said all sides agree"), so that it is content."""
    if line.words[at] == "there":
        return line.word(at + 1) in AUXILIARIES
    return line.words[at] in {"all", "both", "each", "even", "only", "now"} and is_nominal(line, at + 1)


def occasion(line: Line, at: int) -> int | None:
    """Return where a phrase of occasion after a preposition ends ("a call with her Danish peer")."""
    if line.kind(at) == "time":
        return at + 1
    if line.kind(at) == "quote" and line.word(at + 1) in {"that", "on", "in"}:
        return at + 1  # a programme's title: told a presenter on "Newshour" that
    phrase = phrase_after(line, at)
    if phrase is None:
        return at + 1 if line.word(at) in {"him", "her", "them"} else None
    stop = phrase.stop + (line.word(phrase.stop) in _SHOWN)
    while line.word(stop) in _LEADS and line.kind(stop + 1) in {"word", "name"}:
        if (
            line.word(stop) == "to"
            and line.word(stop + 1) not in DETERMINERS
            and line.kind(stop + 1) != "name"
            and not line.capital(stop + 1)
        ):
            break  # an infinitive
        inner = phrase_after(line, stop + 1)
        if inner is None:
            break
        stop = inner.stop
    return stop

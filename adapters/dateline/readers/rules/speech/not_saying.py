"""Words that look like verbs of saying and are none where they stand: "the Geneva talks", "a conference call"."""

from __future__ import annotations

from dateline.readers.rules.speech.cues import is_text
from dateline.readers.rules.speech.line import Line

_SUBJECT = 6  # tokens before a verb in which the text that states something is named
_FIELD = frozenset({"about", "for", "on"})
_CALLS = frozenset(
    "conference phone telephone video courtesy roll distress house daily weekly monthly regular".split()
)
_OF_STATE = frozenset(
    "television tv radio media news broadcaster agency agencies newspaper newspapers visit visits".split()
)


def is_no_saying(line: Line, i: int) -> bool:
    """Whether token *i*, which can report a statement, reports none here."""
    match line.words[i]:
        case "talks":
            return line.word(i - 2) == "the" and line.capital(i - 1)  # "the Geneva talks"
        case "writes":
            return line.word(i + 1) in _FIELD  # "Jane Doe writes about the Balkans", below her article
        case "call" | "calls":
            return line.word(i - 1) in _CALLS  # "a conference call"
        case "states":  # "the Baltic states were", not "the letter states that"
            text = any(is_text(word) for word in line.words[max(0, i - _SUBJECT) : i])
            return not text and line.word(i + 1) not in {"that", ":", ","} and line.kind(i + 1) != "quote"
        case "state":
            return line.word(i + 1) in _OF_STATE  # "state television said"
        case "tell":  # "in Asmara they will tell you" names nobody
            return line.word(i + 1) == "you" and "they" in {line.word(i - 1), line.word(i - 2)}
    return "anonymity" in line.words[:i] and _excuses(line, i)


def _excuses(line: Line, i: int) -> bool:
    """Whether a cue only tells why somebody is not named: "on condition of anonymity because aides had agreed to"."""
    since = line.words.index("anonymity")
    between = line.words[since:i]
    return "because" in between and "," not in between

"""Attributions by "quote": "the agency quoted her as saying", "was quoted by an agency saying"."""

from __future__ import annotations

from dateline.readers.rules.speech.attribution import Attribution
from dateline.readers.rules.speech.authors import speaker_span
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase, can_speak, is_medium
from dateline.readers.rules.speech.phrases_left import phrase_before
from dateline.readers.rules.speech.phrases_right import phrase_after
from dateline.readers.rules.speech.subjects import fronted
from dateline.readers.rules.speech.verbs import VerbGroup

_SAYING = frozenset(
    "saying telling warning urging insisting stressing arguing predicting".split()
)  # "quoted him as"


def quoted(line: Line, group: VerbGroup) -> Attribution | None:
    """Read "the agency quoted her as saying": she speaks, and the agency only passes it on."""
    start = group.verb + 1
    told = next((i for i in range(start, min(start + 16, len(line))) if line.words[i] in _SAYING), None)
    if told is None or line.word(told - 1) != "as":
        return None
    phrase = phrase_after(line, start) or Phrase(start, start + 1, start)
    front = fronted(line, max(group.first - 2, 0)) or fronted(line, group.first)
    content = (told + 1, len(line)) if told + 2 < len(line) else front or (0, group.first)
    return Attribution(
        phrase,
        line.span(phrase.first, phrase.stop),
        (told, told + 1),
        "speech",
        [content],
        [(start, told + 1)],
        lemma="say",
    )


def passes_on(line: Line, quoting: int, inner: Attribution) -> Attribution | None:
    """Read "a delegate quoted her as saying" as what the delegate said, too; a medium is no voice of its own in this."""
    phrase = phrase_before(line, quoting)
    if (
        phrase is None
        or not can_speak(line, phrase)
        or inner.phrase.first <= quoting
        or is_medium(line, phrase)
    ):
        return None
    return Attribution(
        phrase,
        speaker_span(line, phrase),
        (quoting, quoting + 1),
        "speech",
        list(inner.content),
        [(phrase.first, inner.cue[1])],
        lemma="quote",
    )


def was_quoted(line: Line, group: VerbGroup) -> Attribution | None:
    """Read "was quoted by an agency saying she was glad"; where "as" stands before "saying", that is a cue of its own."""
    phrase = phrase_before(line, group.first)
    told = next((i for i in range(group.verb, len(line)) if line.words[i] in _SAYING), len(line))
    if phrase is None or not can_speak(line, phrase) or told + 2 >= len(line) or line.word(told - 1) == "as":
        return None
    return Attribution(
        phrase,
        speaker_span(line, phrase),
        (told, told + 1),
        "speech",
        [(told + 1, len(line))],
        [(phrase.first, told + 1)],
        lemma="say",
    )

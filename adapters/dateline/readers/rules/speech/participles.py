"""Attributions by a participle: "..., saying", "a letter urging", "Blaming the rain, the envoy left"."""

from __future__ import annotations

from dateline.readers.rules.speech.attribution import Attribution
from dateline.readers.rules.speech.authors import is_authorless, named_behind, speaker_span
from dateline.readers.rules.speech.cues import is_text, noun_cues, predicates
from dateline.readers.rules.speech.frames import Complement, complement
from dateline.readers.rules.speech.grammar import is_nominal
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase, can_speak
from dateline.readers.rules.speech.phrases_left import phrase_before
from dateline.readers.rules.speech.phrases_right import phrase_after
from dateline.readers.rules.speech.subjects import clause_subject
from dateline.readers.rules.speech.verbs import VerbGroup
from dateline.readers.rules.speech.zones import participle_zone

# What may stand before a participle that goes on with the clause: "by saying", "before adding".
_LINKS = frozenset("by after before while and but when in sometimes".split())
_ISSUED = frozenset("issued released published carried".split())


def participial(line: Line, group: VerbGroup, found: list[Attribution]) -> Attribution | None:
    """Read "..., saying": it goes on with the attribution before it, or reports for the clause's subject."""
    following = complement(line, group)
    if following is None or following.content is None or _is_aside(line, group):
        return None
    directly = _noun_before(line, group, following)
    if (
        directly is None
        and line.kind(group.first - 1) in {"word", "name"}
        and line.word(group.first - 1) not in _LINKS
    ):
        return None
    before = _whose_voice(line, found)
    directly = directly or (None if found else _issued_before(line, group.first))
    if directly and is_authorless(line, directly):
        directly = clause_subject(line, directly.first) or directly  # "issued a statement saying"
    subject = None if directly or before else clause_subject(line, group.first)
    phrase = directly or (before.phrase if before else subject and named_behind(line, subject))
    phrase = phrase or _subject_after(line, group.first)
    if phrase is None:
        return None
    return Attribution(
        phrase,
        before.speaker if before and not directly else speaker_span(line, phrase),
        (group.verb, group.verb + 1),
        group.cue.kind,
        [(following.content, phrase.first if phrase.first > group.verb else len(line))],
        [(phrase.first, following.zone)]
        if directly and phrase.stop < group.first
        else participle_zone(line, phrase, group.first, following.zone, own=before is None),
        finite=False,
        perfect=before.perfect if before and directly is None else False,
        shared=directly is None,
        quotable="quote" in group.cue.frames,
        lemma=group.cue.lemma,
    )


def _whose_voice(line: Line, found: list[Attribution]) -> Attribution | None:
    """Return the attribution that goes on: of "an envoy said he doubted that, pointing out" the envoy's."""
    before = found[-1] if found else None
    if before is None or line.words[before.phrase.head] not in {"he", "she", "they"}:
        return before
    outer = (
        one for one in found[:-1] if any(first <= before.phrase.first < stop for first, stop in one.content)
    )
    return next(outer, before)


def _subject_after(line: Line, first: int) -> Phrase | None:
    """Return whom a participle that opens the sentence belongs to: "Blaming the rain, the envoy left"."""
    comma = next((i for i in range(first, len(line)) if line.words[i] == ","), len(line))
    phrase = phrase_after(line, comma + 1)
    return phrase if phrase and can_speak(line, phrase) else None


def _issued_before(line: Line, stop: int) -> Phrase | None:
    """Return "a Kenyan statement" in "liked a Kenyan statement issued late on Friday, saying"."""
    for i in range(stop - 1, 0, -1):
        word = line.words[i]
        if line.kinds[i] == "quote" or (word == "," and i < stop - 1):
            return None
        if word in _ISSUED and line.kinds[i - 1] == "word" and is_text(line.words[i - 1]):
            first = i - 1
            while is_nominal(line, first - 1):
                first -= 1
            phrase = Phrase(first, i, i - 1)
            return None if is_authorless(line, phrase) else phrase
    return None


def _is_aside(line: Line, group: VerbGroup) -> bool:
    """Whether the participle stands between a subject and its own verb: "Reuters, citing officials, said"."""
    closing = next((i for i in range(group.verb, len(line)) if line.words[i] == ","), len(line))
    return line.word(group.first - 1) == "," and line.word(closing + 1) in predicates()


def _noun_before(line: Line, group: VerbGroup, following: Complement) -> Phrase | None:
    """Return the noun that a participle without a comma belongs to: "a letter urging"."""
    stop = group.first
    while line.kind(stop - 1) == "time" or line.word(stop - 1) in {"early", "late", "on"}:
        stop -= 1
    if line.kind(stop - 1) not in {"word", "name"}:
        return None
    phrase = phrase_before(line, stop)
    if phrase is None or not can_speak(line, phrase):
        return None
    if line.word(phrase.first - 1) == "with":
        return phrase  # "with a spokesman saying"
    at = following.content or 0
    head = line.words[phrase.head]
    told = line.words[at] == "that" or line.kinds[at] == "quote"
    return (
        phrase if is_text(head) or head in noun_cues() or (told and phrase.head == group.first - 1) else None
    )

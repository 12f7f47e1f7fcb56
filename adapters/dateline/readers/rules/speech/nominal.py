"""Attributions without a verb of saying: "according to X", "citing Y", "his claim that", "X: ..."."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from dateline.readers.rules.document import CueKind
from dateline.readers.rules.speech.attribution import Attribution, Tokens
from dateline.readers.rules.speech.authors import named_behind, speaker_span
from dateline.readers.rules.speech.cues import VIEWS, is_text, may_speak, noun_cues, sources
from dateline.readers.rules.speech.grammar import BE, is_adverb, is_nominal
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase, can_speak, is_medium
from dateline.readers.rules.speech.phrases_left import phrase_before
from dateline.readers.rules.speech.phrases_right import phrase_after
from dateline.readers.rules.speech.subjects import clause_subject

# "According to plan" names nobody who says anything, nor do pictures.
_NO_SOURCES = frozenset(
    "plan plans schedule law tradition custom script rules protocol type size age merit need "
    "footage video videos image images photograph photographs photo photos picture pictures".split()
)
_DASHES = frozenset("- – — ― --".split())
# Verbs that with a noun of saying make one act: "issued a warning that", "raised doubts about".
_LIGHT = frozenset(
    """
    make makes made making reach reached issue issued give gave given send sent offer offered
    take took taken raise raised leave left sound sounded deliver delivered cast renew renewed
    """.split()
)
_POSSESSIVES = frozenset("his her their its".split())
_WORDING = frozenset({"words", "view", "opinion"})  # "in the words of the envoy"
_OWNER = 8  # tokens from "in" to the view
_CLAUSE = 3  # more tokens than this make a clause
_INTRODUCED = 3  # tokens that may stand before an opening "according to": "But on Monday, according to"
_LABEL = 6  # the longest label before a colon: "Prime Minister Jane Doe:"


def nominal(line: Line, found: list[Attribution]) -> list[Attribution]:
    """Return the attributions of a sentence that no verb makes; *found* are those by verbs."""
    made = list(_labelled(line)) if not found else []
    cues = sources()
    if cues.isdisjoint(line.words):
        return made
    for i in compress(range(len(line)), map(cues.__contains__, line.words)):
        word = line.words[i]
        if word in VIEWS and (owner := _whose_view(line, i)):
            made += _in_view(line, i, owner)
        elif _names_source(line, i):
            made += _according(line, i, found)
        elif word in {"citing", "quoting"}:
            made += _citing(line, i, found)
        elif word in noun_cues() and all(one.anchor > i for one in found):
            made += _noun(line, i, noun_cues()[word].follows)
    return made


def _made(
    line: Line, phrase: Phrase, cue: Tokens, kind: CueKind, content: Tokens, zone: list[Tokens]
) -> Attribution:
    return Attribution(
        phrase, speaker_span(line, phrase), cue, kind, [content], zone, lemma=line.words[cue[0]]
    )


def _names_source(line: Line, i: int) -> bool:
    """Whether "according to" or "in the words of" stands here."""
    if line.words[i] in _WORDING:
        return line.words[max(i - 2, 0) : i] == ["in", "the"] and line.word(i + 1) == "of"
    return line.words[i] == "according" and line.word(i + 1) == "to"


def _whose_view(line: Line, i: int) -> Phrase | None:
    """Return whose view it is in "in her view", "in the minister's opinion"."""
    if line.word(i + 1) not in {",", ".", ""} or "in" not in line.words[max(0, i - _OWNER) : i]:
        return None
    owner = _owner(line, i)
    return owner if owner and can_speak(line, owner) and line.word(owner.first - 1) == "in" else None


def _in_view(line: Line, i: int, owner: Phrase) -> Iterator[Attribution]:
    """Read "A summit, in her view, is unlikely" and "In her view, a summit is unlikely"."""
    content = (i + 2, len(line)) if owner.first == 1 else (0, len(line))
    if content[1] - content[0] > _CLAUSE:
        yield _made(line, owner, (i, i + 1), "according", content, [(owner.first, i)])


def _according(line: Line, i: int, found: list[Attribution]) -> Iterator[Attribution]:
    phrase = phrase_after(line, i + 2)
    if phrase is None or line.words[phrase.head] in _NO_SOURCES:
        return
    opens = i <= _INTRODUCED and all(
        line.kinds[k] in {"time", "mark"} or not is_nominal(line, k) for k in range(i)
    )
    # "X said ..., according to Y" is X's statement, and Y only where it is no mere medium; "According to Y, X wants ..." is Y's.
    if found and is_medium(line, phrase):
        if not opens or any(one.kind != "attitude" for one in found):
            return
        found.clear()
    if opens:
        start = _after_comma(line, phrase.stop)
        content = (start, len(line))
    else:
        content = (0, i)
        start = len(line)
    if content[0] >= content[1]:
        return
    yield _made(line, named_behind(line, phrase), (i, i + 2), "according", content, [(i, start)])


def _after_comma(line: Line, at: int) -> int:
    for k in range(at, len(line)):
        if line.words[k] == "," and line.word(k + 1) not in {"which", "who", "whose"}:
            return k + 1
    return at


def _citing(line: Line, i: int, found: list[Attribution]) -> Iterator[Attribution]:
    """Read "..., the agency reported, citing two officials": those cited speak too."""
    phrase = phrase_after(line, i + 1)
    before = next((one for one in reversed(found) if one.cue[0] < i and one.finite), None)
    if before is None or phrase is None or line.word(i - 1) != ",":
        return
    if line.kinds[phrase.head] == "word" and may_speak(line.words[phrase.head]):
        # "Reported, citing two officials, that ...": what was said may stand on either side.
        before.content = [(first, min(stop, i) if first < i else stop) for first, stop in before.content]
        yield _made(line, phrase, (i, i + 1), "according", before.content[0], [(i, len(line)), *before.zone])


def _labelled(line: Line) -> Iterator[Attribution]:
    """Read a sentence that is a label with a quotation: "The minister: ..." or "... - Jane Doe".

    Before a colon a whole clause may stand: "The envoy shook her head: ...".
    """
    if "quote" not in line.kinds or len(line) < 3:  # noqa: PLR2004  # label, mark, quotation
        return
    quote = line.kinds.index("quote")
    if quote > 1 and line.words[quote - 1] == ":":
        phrase = phrase_after(line, 0)
        if phrase is None or phrase.stop != quote - 1:
            phrase = clause_subject(line, quote - 1)
        elif quote > _LABEL + 1 or not line.capital(phrase.head):
            return
        if phrase and can_speak(line, phrase) and not is_text(line.words[phrase.head]):
            yield _made(line, phrase, (quote - 1, quote), "speech", (quote, len(line)), [(0, quote)])
    elif quote == 0 and line.words[1] in _DASHES:
        phrase = phrase_after(line, 2)
        if phrase and can_speak(line, phrase) and line.capital(phrase.head):
            yield _made(line, phrase, (1, 2), "speech", (0, 1), [(1, len(line))])


def _noun(line: Line, i: int, follows: frozenset[str]) -> Iterator[Attribution]:
    """Read "the minister's claim that", "a call by the union for", "issued a warning that"."""
    after, author = i + 1, None
    if line.word(after) in {"by", "from"}:
        author = phrase_after(line, after + 1)
        after = author.stop if author else after
    elif line.word(after) in BE and line.word(after + 1) == "that":
        after += 1  # "the union's view is that"
    if line.word(after) not in follows or after + 1 >= len(line):
        return
    author = author or _owner(line, i)
    if author is None or not can_speak(line, author):
        return
    yield _made(line, author, (i, i + 1), "noun", (after, len(line)), [(min(author.first, i), after)])


def _owner(line: Line, i: int) -> Phrase | None:
    """Return whose claim it is: "the minister's", "his", or the subject of "issued a"."""
    first = i
    while first > 0 and (is_nominal(line, first - 1) or is_adverb(line.words[first - 1])):
        if line.kinds[first - 1] == "name" or line.words[first - 1] in _LIGHT:
            break
        first -= 1
    word = line.word(first - 1)
    if word in {"'s", "'"}:
        return phrase_before(line, first - 1)
    if word in _POSSESSIVES:
        return Phrase(first - 1, first, first - 1)
    if word in {"the", "a"} and line.word(first - 2) == "of" and line.word(first - 3) in BE:
        return phrase_before(line, first - 3)  # "the envoy is of the view that"
    at = first - 1 if word in {"a", "an", "the", "no"} else first
    if line.word(at - 1) in _LIGHT or (line.word(at - 1) == "with" and at < i):
        return clause_subject(line, at - 1)
    return None

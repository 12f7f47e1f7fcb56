"""Where the speaker's own name stands: the author of a text, or the name behind a role."""

from __future__ import annotations

from dateline.readers.rules.document import Mention
from dateline.readers.rules.speech.cues import is_data, is_text, may_speak
from dateline.readers.rules.speech.grammar import is_person_name
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase, can_speak
from dateline.readers.rules.speech.phrases_right import phrase_after

_WHEN_ISSUED = frozenset(
    "in on at after during before late".split()
)  # "a statement by both sides in the evening"
_HEADS = frozenset(
    "president minister premier chancellor king queen governor mayor secretary leader chairman director".split()
)
_RANKS = 2  # words of rank before a name


def is_authorless(line: Line, phrase: Phrase) -> bool:
    """Whether the phrase is a text without its author ("a statement"), who then has to be found elsewhere."""
    whole = speaker_span(line, phrase) == line.span(phrase.first, phrase.stop)
    return whole and is_text(line.words[phrase.head]) and not is_data(line.words[phrase.head])


def speaker_span(line: Line, phrase: Phrase) -> tuple[int, int]:
    """Return where the speaker's own name stands: for a text ("a statement from the ministry") its author."""
    head = phrase.head
    if is_person_name(line, head):
        return line.span(head, head + 1)
    if line.kinds[head] == "name" or not is_text(line.words[head]) or is_data(line.words[head]):
        return line.span(phrase.first, phrase.stop)
    for i in range(phrase.first + 1, head):
        if line.words[i] in {"'s", "'"}:
            return line.span(phrase.first, i)
    if line.word(head + 1) == "in" and (medium := _medium_in(line, head + 2)):
        return line.span(medium, medium + 1)  # "a report in the Financial Times"
    if (
        line.word(head + 1) in {"from", "by"}
        and (author := phrase_after(line, head + 2))
        and can_speak(line, author)
    ):
        inner = range(author.first + 1, author.stop)
        return line.span(author.first, next((i for i in inner if line.words[i] in _WHEN_ISSUED), author.stop))
    for i in range(head - 1, phrase.first - 1, -1):
        source = line.sources[i]
        if isinstance(source, Mention) or (line.kinds[i] == "word" and may_speak(line.words[i])):
            return line.span(phrase.first if may_speak(line.words[i]) else i, i + 1)
    if line.words[phrase.first] in {"his", "her", "their", "its"}:
        return line.span(phrase.first, phrase.first + 1)
    return line.span(phrase.first, phrase.stop)


def named_behind(line: Line, role: Phrase) -> Phrase:
    """Return the name that explains a role: "according to Ruto's spokesman, Hussein Mohamed"."""
    source = line.sources[role.head]
    titled = isinstance(source, Mention) and source.form == "title"
    if line.word(role.stop) != "," or not (titled or line.kinds[role.head] == "word"):
        return role
    if role.head < role.stop - 1 and (
        line.words[role.stop - 1] in _HEADS or is_person_name(line, role.stop - 1)
    ):
        return role  # "an official in the office of the president, Jane Doe": that is the president
    at = role.stop + 1
    while line.kind(at) == "word" and line.capital(at) and at - role.stop <= _RANKS:
        at += 1  # "Lt. Col."
    closed = line.kind(at + 1) in {"mark", None}
    return Phrase(at, at + 1, at) if closed and is_person_name(line, at) else role


def _medium_in(line: Line, at: int) -> int | None:
    """Return the token at *at*, or behind "the" there, if it names a medium."""
    at += line.word(at) == "the"
    source = line.sources[at] if at < len(line) else None
    return at if isinstance(source, Mention) and source.actor.kind == "media" else None

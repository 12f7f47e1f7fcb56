"""The subject of a verb of saying: before it, after it, across an apposition, or shared."""

from __future__ import annotations

from typing import NamedTuple

from dateline.readers.rules.document import Mention
from dateline.readers.rules.speech.cues import is_data, is_text, may_speak
from dateline.readers.rules.speech.frames import shows_verb
from dateline.readers.rules.speech.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NOBODY,
    ONE_OF_SEVERAL,
    PREPOSITIONS,
    is_adverb,
    is_person_name,
)
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase, can_speak
from dateline.readers.rules.speech.phrases_left import phrase_before
from dateline.readers.rules.speech.phrases_right import phrase_after
from dateline.readers.rules.speech.verbs import VerbGroup

_PAUSES = frozenset(", — – -- - )".split())
_CLAUSE_STARTS = frozenset("; : — – --".split())
_SEMICOLONS = frozenset(";:")
_COORDINATORS = frozenset("and but or then yet".split())
_RELATIVES = frozenset("who which that".split())
_LINKS = PREPOSITIONS | CONJUNCTIONS
_OF_BODY = frozenset("of at from with".split())  # "Jane Doe, of the port authority,"
_WHEN_ISSUED = frozenset(
    "in on at after during before late".split()
)  # "a statement by both sides in the evening"
_ARTICLES = frozenset("the a an his her their its".split())
# How many commas back a long apposition may reach.
_REACH = 4
_NAME = 4  # the longest name, in words


class Subject(NamedTuple):
    """`phrase` is None for a verb that shares the subject of the verb before it ("... and called for")."""

    phrase: Phrase | None
    inverted: bool = False
    relative: bool = False


def subject_of(line: Line, group: VerbGroup) -> Subject | None:
    """Return the subject of a finite verb group; None where no speaker can be seen."""
    first = group.first
    before = line.word(first - 1)
    if line.kind(first - 1) == "word" and before in _RELATIVES:
        return _antecedent(line, first - 1)
    if before in _COORDINATORS:
        return Subject(None)
    if first == 0 or before in _PAUSES or line.kind(first - 1) in {"quote", "mark"}:
        return _opening_name(line, first) or _inverted(line, group) or _across_pause(line, first)
    return _adjacent(line, group)


def _adjacent(line: Line, group: VerbGroup) -> Subject | None:
    phrase = phrase_before(line, group.first)
    if phrase is None:
        return None
    if can_speak(line, phrase):
        return Subject(phrase)
    if line.words[phrase.first] in NOBODY:
        return None
    found = _past_modifiers(line, phrase.first)
    if (
        found is None
        and group.animate
        and line.word(phrase.first) in _ARTICLES
        and phrase.stop - phrase.first > 1
    ):
        return Subject(phrase)  # who says something can speak, whatever the noun
    return found


def _past_modifiers(line: Line, stop: int) -> Subject | None:
    """Find the noun that a clause stands after: "residents who fled the area said"."""
    for i in range(stop - 1, -1, -1):
        word = line.words[i]
        if line.kinds[i] in {"mark", "quote"} or word in {"that", "because", "but"}:
            start = i + 1
            break
        if word == "who":
            found = phrase_before(line, i)
            return Subject(found) if found and can_speak(line, found) else None
    else:
        start = 0
    opening = phrase_after(line, start)
    if opening is None or opening.stop > stop or not can_speak(line, opening):
        return None
    between = line.words[opening.stop : stop]
    return None if AUXILIARIES.intersection(between) else Subject(opening)


def _antecedent(line: Line, relative: int) -> Subject | None:
    at = relative - (line.word(relative - 1) in _PAUSES)
    phrase = phrase_before(line, at)
    if phrase is None or not can_speak(line, phrase):
        return None
    if line.words[relative] == "that" and not (
        may_speak(line.words[phrase.head]) or is_text(line.words[phrase.head])
    ):
        return None
    return Subject(_name_before(line, phrase) or phrase, relative=True)


def _name_before(line: Line, role: Phrase) -> Phrase | None:
    """Return the name that a role behind a comma explains: "Jane Doe, the mayor's spokeswoman, who said"."""
    at = role.first - 2
    explains = line.word(at + 1) == "," and not is_person_name(line, role.head)
    return Phrase(at, at + 1, at) if at >= 0 and explains and is_person_name(line, at) else None


def _inverted(line: Line, group: VerbGroup) -> Subject | None:
    """Read "..., said the minister"; a phrase that has a verb of its own is no subject."""
    if (
        "quote" not in group.cue.frames
        or "hearer" in group.cue.frames
        or group.first != group.verb
        or not {"past", "third"} & group.cue.forms
    ):
        return None
    phrase = _one_of_them(line, group.verb + 1) or phrase_after(line, group.verb + 1)
    if phrase is None or not can_speak(line, phrase) or line.words[phrase.first] == "that":
        return None
    if "object" in group.cue.frames and not _follows_quotation(line, group.first):
        # "Nothing has been settled, stressed Jane Doe": a verb that has objects may have her as one.
        whole = "finite" in group.cue.frames and line.word(group.first - 1) == "," and shows_verb(line, 0)
        if not (whole and is_person_name(line, phrase.head)):
            return None
    if line.kind(phrase.stop) == "quote" and not _follows_quotation(line, group.first):
        return None  # "Her aide, Jane Doe, said the president “was well”" is said by the aide
    if line.words[phrase.head] == "it" or not _ends_clause(line, phrase):
        return None
    return Subject(phrase, inverted=True)


def _one_of_them(line: Line, at: int) -> Phrase | None:
    """Return the name in "said one of them, Jane Doe"; without a name "one of them", or "one", itself."""
    named = line.word(at + 3) == "," and line.kind(at + 4) == "name"
    if line.word(at) in ONE_OF_SEVERAL and not named and _follows_quotation(line, at - 1):
        stop = at + 3 if line.words[at + 1 : at + 3] == ["of", "them"] else at + 1
        return Phrase(at, stop, at) if line.kind(stop) in {"mark", None} else None
    if line.words[at : at + 2] != ["one", "of"] or line.word(at + 3) != "," or line.kind(at + 4) != "name":
        return None
    return Phrase(at + 4, at + 5, at + 4) if is_person_name(line, at + 4) else None


def _follows_quotation(line: Line, first: int) -> bool:
    return line.kind(first - 1) == "quote" or (
        line.word(first - 1) == "," and line.kind(first - 2) == "quote"
    )


def _ends_clause(line: Line, phrase: Phrase) -> bool:
    """Whether no verb of its own follows the phrase, so that it can be the subject of the verb before it."""
    at = phrase.stop
    while line.kind(at) == "word" and is_adverb(line.words[at]):
        at += 1
    if line.kind(at) != "word":
        return line.kind(at) != "name"
    word, after = line.words[at], line.word(at + 1)
    if word in PREPOSITIONS or word in CONJUNCTIONS or word in _RELATIVES:
        return word != "that"
    common = line.kinds[phrase.head] == "word" and not line.capital(phrase.head)
    return word.endswith("ing") or (common and word.endswith("ed") and after in PREPOSITIONS)


def _opening_name(line: Line, first: int) -> Subject | None:
    """Return the name that opens the sentence where all before the verb explains it: "Jane Doe, who ..., said"."""
    opening = phrase_after(line, 2 if line.word(1) == "," and line.kind(0) == "word" else 0)
    if opening is None or opening.stop + 2 >= first or line.words[first - 1] != ",":
        return None
    explains = line.word(opening.stop + 1) in {"who", "whose", "a", "an", "the", *_OF_BODY}
    if line.words[opening.stop] != "," or not explains or not is_person_name(line, opening.head):
        return None
    between = line.kinds[opening.stop : first]
    return (
        None
        if "quote" in between or line.words[opening.stop : first].count(",") > 2 + _REACH
        else Subject(opening)
    )


def _across_pause(line: Line, first: int) -> Subject | None:
    """Skip what stands between commas, dashes or brackets, back to the noun it explains."""
    if first < 2:  # noqa: PLR2004  # a pause and a word before it
        return None
    closing = line.word(first - 1)
    if closing not in _PAUSES:
        return None
    if line.kinds[first - 2] == "name" and line.word(first - 3) == closing and _is_voice(line, first - 2):
        return Subject(Phrase(first - 2, first - 1, first - 2))  # "the deputy minister, Jane Doe, said"
    if name := _apposed_name(line, first - 1):
        return Subject(name)
    opening = "(" if closing == ")" else closing
    openings = [i for i in range(first - 2, 0, -1) if line.words[i] == opening][:_REACH]
    candidates = [phrase for i in openings if (phrase := phrase_before(line, i)) and can_speak(line, phrase)]
    # "He met them, said hello" shares the subject of the verb before it.
    return Subject(_explained(line, candidates))


def _apposed_name(line: Line, stop: int) -> Phrase | None:
    """Return a name that stands between two commas after a role: "an aide to the mayor, Tut Deng, said"."""
    first = stop
    while first > 0 and line.kinds[first - 1] == "word" and line.capital(first - 1):
        first -= 1
    if not 1 < stop - first <= _NAME or line.word(first - 1) != ",":
        return None
    role = phrase_before(line, first - 1)
    if role is None or line.kinds[role.head] != "word" or not may_speak(line.words[role.head]):
        return None
    return Phrase(first, stop, stop - 1)


def _explained(line: Line, candidates: list[Phrase]) -> Phrase | None:
    """Return the noun that the others, further right, stand in apposition to."""
    found: Phrase | None = None
    for phrase in candidates:
        if found is None or (is_person_name(line, phrase.head) and not _follows_preposition(line, phrase)):
            found = phrase
        tied = line.word(found.first - 1) in _OF_BODY and line.word(found.first - 2) == ","
        if is_person_name(line, found.head) or not (tied or line.word(found.first - 1) == ","):
            break
    return found


def _is_voice(line: Line, i: int) -> bool:
    """Whether the name is that of somebody, or of a body, and not of a place."""
    source = line.sources[i]
    return isinstance(source, Mention) and source.actor.kind in {"person", "media", "institution"}


def _follows_preposition(line: Line, phrase: Phrase) -> bool:
    return line.word(phrase.first - 1) in PREPOSITIONS


def clause_subject(line: Line, stop: int) -> Phrase | None:
    """Return the subject of the clause that a participle at token *stop* belongs to."""
    for i in range(stop - 2, 1, -1):
        if line.words[i] in {"when", "where", "while", "but"} and line.words[i - 1] == ",":
            phrase = phrase_after(line, i + 1)
            if phrase and phrase.stop <= stop and can_speak(line, phrase):
                return phrase
        if line.words[i] == "who" and line.words[i - 1] == ",":
            phrase = phrase_before(line, i - 1)
            return phrase if phrase and can_speak(line, phrase) else None
    start = _main_clause(line, stop)
    phrase = phrase_after(line, start) if start < stop else None
    return phrase if phrase and phrase.stop <= stop and can_speak(line, phrase) else None


def _main_clause(line: Line, stop: int) -> int:
    """Return the token after links, dates and opening adverbials ("After the vote, ")."""
    start = 0
    while start < stop:
        word = line.words[start]
        if (
            line.kinds[start] in {"mark", "time"}
            or word in _COORDINATORS
            or (is_adverb(word) and word not in DETERMINERS)
        ):
            start += 1
        elif line.kinds[start] == "quote":
            return stop
        elif word in PREPOSITIONS or word in CONJUNCTIONS or _is_participle(word):
            start = next((i for i in range(start, stop) if line.words[i] == ","), stop) + 1
        else:
            break
    return start


def _is_participle(word: str) -> bool:
    return word.endswith(("ing", "ed")) and "-" not in word


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


def fronted(line: Line, first: int, *, goes_on: bool = False) -> tuple[int, int] | None:
    """Return the tokens before the subject that can be what was said ("..., the minister said").

    *goes_on* says that what was said goes on after the verb ("Peace, the minister said, is near").
    """
    stop = first
    if stop == 0:
        return None
    if line.words[stop - 1] == "as":
        stop -= 1  # "..., as the minister put it"
    mark = line.word(stop - 1)
    if line.kinds[stop - 1] != "quote" and mark not in {",", "?", "!", "—", "--", "–", "…"}:
        return None
    start = stop
    while start > 0 and line.words[start - 1] not in _SEMICOLONS:
        start -= 1
    while start < stop and line.words[start] in {"and", "but"}:
        start += 1
    if "quote" in line.kinds[start:stop]:
        return start, stop
    words = stop - start
    if line.word(start) in _LINKS and not shows_verb(line, start):
        return None
    return (start, stop) if words > 3 or (goes_on and words > 1) else None  # noqa: PLR2004  # "However, " and "In May, " say nothing

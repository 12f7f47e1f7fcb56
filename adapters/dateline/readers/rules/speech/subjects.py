"""The subject of a verb of saying: before it, after it, across an apposition, or shared."""

from __future__ import annotations

from typing import NamedTuple

from dateline.readers.rules.document import Mention
from dateline.readers.rules.speech.cues import is_text, may_speak
from dateline.readers.rules.speech.frames import shows_verb
from dateline.readers.rules.speech.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NOBODY,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    is_person_name,
)
from dateline.readers.rules.speech.inverted import inverted
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
_ARTICLES = frozenset("the a an his her their its".split())
_FOR_HIS_PART = [["for", whose, "part"] for whose in ("his", "her", "its", "their")]
# How many commas back a long apposition may reach.
_REACH = 4
# "In an interview, broadcast the same evening, he was softer": what is told of the interview.
_IRREGULAR = frozenset("broadcast held given shown sent written made taken put".split())
_RELATIVE = 10  # words at most from "who" to the last noun of its clause
_NEW_CLAUSE = frozenset("that because but when as after before while if whether than".split())
_RANKS = 2  # words of rank before a name
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
    neither = line.word(first - 2) in NOBODY and line.kind(first - 1) == "word" and before not in PRONOUNS
    if before in NOBODY or neither:
        return None  # "nobody had asked", "neither president had asked"
    if line.kind(first - 1) == "word" and before in _RELATIVES:
        return _antecedent(line, first - 1)
    if before in _COORDINATORS:
        return Subject(None)
    if first == 0 or before in _PAUSES or line.kind(first - 1) in {"quote", "mark"}:
        return _opening_name(line, group) or _behind(line, group) or _across_pause(line, first)
    return _adjacent(line, group)


def _behind(line: Line, group: VerbGroup) -> Subject | None:
    phrase = inverted(line, group)
    return Subject(phrase, inverted=True) if phrase else None


def _adjacent(line: Line, group: VerbGroup) -> Subject | None:
    first = group.first
    if line.words[max(first - 3, 0) : first] in _FOR_HIS_PART:
        first -= 3 + (line.word(first - 4) == ",")
    phrase = phrase_before(line, first)
    if phrase is None:
        return None
    if can_speak(line, phrase):
        whole = _joined(line, phrase) or _unclosed(line, phrase) or _member(line, phrase)
        return Subject(whole or _past_relative(line, phrase) or phrase)
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


def _joined(line: Line, phrase: Phrase) -> Phrase | None:
    """Return both bodies of "the White House and the Kremlin", if a clause begins with them."""
    if line.word(phrase.first - 1) != "and" or line.words[phrase.first] != "the":
        return None
    other = phrase_before(line, phrase.first - 1)
    if other is None or not can_speak(line, other):
        return None
    opens = (
        other.first == 0
        or line.word(other.first - 1) in {",", "that"}
        or line.kind(other.first - 1) == "quote"
    )
    return Phrase(other.first, phrase.stop, phrase.head) if opens else None


def _member(line: Line, body: Phrase) -> Phrase | None:
    """Return who speaks of a body whose name ends right before the verb: "Jane Doe of the All Progressives Congress said"."""
    i = body.first - 1
    while i > 0 and line.kinds[i] in {"word", "name"} and line.capital(i) and not is_person_name(line, i):
        i -= 1
    i -= line.word(i) == "the"
    at = i - 1
    return Phrase(at, i, at) if line.word(i) in _OF_BODY and at >= 0 and is_person_name(line, at) else None


def _past_relative(line: Line, phrase: Phrase) -> Phrase | None:
    """Return whom a clause tells of that ends right before the verb: "an official who was with the delegation said"."""
    if line.word(phrase.first - 1) not in PREPOSITIONS:
        return None  # "who said the ministry knew"
    for i in range(phrase.first - 1, max(-1, phrase.first - _RELATIVE), -1):
        if line.kinds[i] in {"mark", "quote"} or line.words[i] in _NEW_CLAUSE:
            return None
        if line.words[i] == "who":
            found = phrase_before(line, i) if i < phrase.first - 1 else None
            return found if found and can_speak(line, found) else None
    return None


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


def _unclosed(line: Line, role: Phrase) -> Phrase | None:
    """Return the name that opens a clause and whose role no comma closes: "Jane Doe, Deputy Assistant for Trade told"."""
    name = _name_before(line, role) if line.words[role.first] not in DETERMINERS else None
    opens = name is not None and (name.first == 0 or line.kind(name.first - 1) in {"quote", "mark"})
    return name if opens and line.capital(role.first) else None


def _opening_name(line: Line, group: VerbGroup) -> Subject | None:
    """Return the name that opens the sentence where all before the verb explains it: "Jane Doe, who ..., said".

    A nickname may stand there in quotation marks, but not before "said Jane Roe".
    """
    first = group.first
    opening = phrase_after(line, 2 if line.word(1) == "," and line.kind(0) == "word" else 0)
    if opening is None or opening.stop + 2 >= first or line.words[first - 1] != ",":
        return None
    stop = opening.stop
    if line.word(stop) in PREPOSITIONS and line.kind(stop + 1) == "name":
        stop += 2  # "a former envoy to Lima, who"
    explains = line.word(stop + 1) in {"who", "whose", "a", "an", "the", *_OF_BODY}
    somebody = is_person_name(line, opening.head) or (
        line.word(stop + 1) in {"who", "whose"} and can_speak(line, opening)
    )
    if line.word(stop) != "," or not explains or not somebody:
        return None
    quoted = "quote" in line.kinds[stop:first]
    inverted_there = line.kind(group.verb + 1) == "name" or line.word(group.verb + 1) in {"he", "she"}
    long = line.words[stop:first].count(",") > 2 + _REACH
    return None if long or (quoted and inverted_there) else Subject(opening)


def _across_pause(line: Line, first: int) -> Subject | None:
    """Skip what stands between commas, dashes or brackets, back to the noun it explains."""
    if first < 2:  # noqa: PLR2004  # a pause and a word before it
        return None
    closing = line.word(first - 1)
    if closing not in _PAUSES:
        return None
    if (
        line.kinds[first - 2] == "name"
        and _past_rank(line, first - 3) == closing
        and _is_voice(line, first - 2)
    ):
        return Subject(Phrase(first - 2, first - 1, first - 2))  # "the deputy minister, Jane Doe, said"
    if name := _apposed_name(line, first - 1):
        return Subject(name)
    opening = "(" if closing == ")" else closing
    openings = [i for i in range(first - 2, 0, -1) if line.words[i] == opening][:_REACH]
    candidates = [phrase for i in openings if (phrase := phrase_before(line, i)) and can_speak(line, phrase)]
    # "He met them, said hello" shares the subject of the verb before it.
    return Subject(_explained(line, candidates))


def _past_rank(line: Line, i: int) -> str:
    """Return the word before a rank or title that ends at token *i*: ", Lord" or ", Maj. Gen." before a name."""
    for _ in range(_RANKS):
        if line.kind(i) != "word" or not line.capital(i):
            break
        i -= 1
    return line.word(i)


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
    return (word.endswith(("ing", "ed")) or word in _IRREGULAR) and "-" not in word


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
    within = stop if line.word(start) in PREPOSITIONS else None
    if line.word(start) in _LINKS and not shows_verb(line, start, within):
        return None
    return (start, stop) if words > 3 or (goes_on and words > 1) else None  # noqa: PLR2004  # "However, " and "In May, " say nothing

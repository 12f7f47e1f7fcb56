"""What follows a verb of saying: addressee, occasion and date, and then what was said."""

from __future__ import annotations

from typing import NamedTuple

from dateline.readers.rules.speech.adjuncts import DATE_LEADS, POSSESSIVE, occasion, past_adjuncts, past_aside
from dateline.readers.rules.speech.cues import is_text, may_speak, predicates
from dateline.readers.rules.speech.grammar import (
    COMPLEMENTISERS,
    DETERMINERS,
    IRREGULAR_PASTS,
    PREPOSITIONS,
    PRONOUNS,
    SURE_AUXILIARIES,
    is_adverb,
    is_negated_auxiliary,
    is_nominal,
    is_person_name,
)
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases_right import phrase_after
from dateline.readers.rules.speech.verbs import VerbGroup

_EDGES = frozenset(", ; : ( ) — – -- . ? ! …".split())
_JOINTS = PREPOSITIONS | {"and"}
_SUBJECTS = frozenset("he she they we i".split())
_CLAUSAL = frozenset("clause finite that".split())
_QUOTING = _CLAUSAL | {"quote", "object", "hearer"}
# How many tokens may stand between a clause's beginning and its verb for a reader to see that it is a clause.
_CLAUSE_REACH = 18
_NAMING_REACH = 16
_ADJECTIVE_ENDINGS = ("able", "ible", "ous", "ful", "less", "ive", "ed", "al", "ic", "ish", "unfair", "wrong")


_ROUGHLY = frozenset("between about around over under up".split())
_NO_SUBJECTS = DETERMINERS | {"to"}


class Complement(NamedTuple):
    """`content` is where what was said begins, if it follows; `zone` is where the attribution ends."""

    content: int | None
    zone: int


def complement(line: Line, group: VerbGroup) -> Complement | None:
    """Read what follows the verb; None where the verb does not report there."""
    frames = group.cue.frames
    start = group.verb + 1
    if marked := _after_mark(line, start, frames):
        return marked
    word = line.word(start)
    if "hearer" in frames and (found := _after_hearer(line, start, frames)):
        return found
    if "naming" in frames and word in {"it", "him", "her", "them", "this"} and _at_edge(line, start + 1):
        return Complement(None, start + 1)  # "A farce," the senator called it
    at = past_adjuncts(line, start)
    if word == "to" and "infinitive" not in frames and (stop := occasion(line, start + 1)):
        at = past_adjuncts(line, stop)
    at = past_aside(line, at)
    if line.word(at) == ":" and at + 1 == len(line):
        return Complement(at, at)  # what was said follows in the next paragraph
    judged = line.word(start) == "as" and "object" in frames  # "dismissed as groundless a report that"
    if _at_end(line, at) and not judged:
        return Complement(group.verb, group.verb) if "bare" in frames else Complement(None, at)
    if "@" + line.word(at) in frames:
        return Complement(at + 1, at) if at + 1 < len(line) else None
    return _content(line, group, start, at)


def _after_mark(line: Line, start: int, frames: frozenset[str]) -> Complement | None:
    """Read what follows the preposition or particle of a verb: "spoke only of a pause", "laid out what he wants"."""
    if line.word(start) == "only" and "@" + line.word(start + 1) in frames:
        start += 1
    word = line.word(start)
    if "@" + word in frames and line.word(that := past_aside(line, start + 1)) == "that" and that > start + 1:
        return Complement(that, that)  # "did not rule out, however, that"
    if word == "out" and "@out" in frames and _at_end(line, after := past_adjuncts(line, start + 1)):
        return Complement(None, after)  # "he pointed out on Monday"
    if "@" + word in frames and line.kind(start + 1) != "time":
        return Complement(None, start + 1) if _at_edge(line, start + 1) else Complement(start + 1, start)
    if word == "out" and "out" in frames:
        at = past_adjuncts(line, start + 1)
        return None if _at_edge(line, at) else Complement(at, at)
    named = start + 1 + (line.word(start + 1) == "be")  # "let it be known"
    if word in {"it", "this", "that"} and "@" + line.word(named) in frames:
        stands_alone = _at_edge(line, named + 1) and line.word(named) != "out"  # but "ruled that out"
        return Complement(None, named + 1) if stands_alone else Complement(start, start)
    return None


def _content(line: Line, group: VerbGroup, start: int, at: int) -> Complement | None:
    """Read the content that begins at *at*, after adjuncts, or as an object at *start*, after the verb."""
    frames = group.cue.frames
    if _opens_content(line, at, frames):
        return Complement(at, at)
    if line.word(at) == ":" and frames & {"clause", "finite", "quote"}:
        return Complement(at + 1, at)
    if _opens_object(line, start, frames):
        return Complement(start, _past_object(line, start))
    if _opens_clause(line, at, frames):
        return Complement(at, at)
    return Complement(None, at) if line.word(at) in _EDGES or line.kind(at) == "time" else None


def _opens_content(line: Line, at: int, frames: frozenset[str]) -> bool:
    """Whether a quotation, or a word such as "that", "as" or "to", opens what was said."""
    word = line.word(at)
    if line.kind(at) == "quote" or (word in {":", ","} and _quote_follows(line, at)):
        return bool(frames & _QUOTING)
    if word in COMPLEMENTISERS:
        if word == "that" and _is_pronoun(line, at):
            return False
        return bool(frames & _CLAUSAL) and (word != "if" or "@if" in frames)
    return (word == "as" and bool(frames & {"object", "as"})) or (word == "to" and "infinitive" in frames)


def _is_pronoun(line: Line, that: int) -> bool:
    """Whether "that" means what was said before: "repeated that on Thursday, saying"."""
    time = that + 1 + (line.word(that + 1) in DATE_LEADS)
    return line.kind(time) == "time" and line.kind(time + 1) in {"mark", None}


def _opens_object(line: Line, start: int, frames: frozenset[str]) -> bool:
    """Whether the verb's object is what was said, or what it was said of."""
    if "object" in frames and _is_object(line, start):
        return True
    if "thing" in frames and _is_object(line, start):
        phrase = phrase_after(line, start)
        guest = (
            phrase is not None and may_speak(line.words[phrase.head]) and not is_text(line.words[phrase.head])
        )
        return not (guest or is_person_name(line, start) or line.word(start) in {"him", "her", "them"})
    return ("naming" in frames and _names_object(line, start)) or ("as" in frames and _says_as(line, start))


def _past_object(line: Line, start: int) -> int:
    """Return where the object and the date after it end ("rejected the offer on Friday")."""
    phrase = phrase_after(line, start)
    if phrase is None:
        return start
    at = phrase.stop + (line.word(phrase.stop) in DATE_LEADS)
    return at + 1 if line.kind(at) == "time" else start


def _opens_clause(line: Line, at: int, frames: frozenset[str]) -> bool:
    """Whether a clause without "that" begins here."""
    word = line.word(at)
    if word in _EDGES:
        return False
    if "clause" in frames and (word not in PREPOSITIONS or _counts(line, at)):
        return True
    return "finite" in frames and word != "to" and shows_verb(line, at)


def _counts(line: Line, at: int) -> bool:
    """Whether a number follows what only makes it a rough one: "between 300 and 400 soldiers are there"."""
    return line.words[at] in _ROUGHLY and line.word(at + 1)[:1].isdigit()


def _after_hearer(line: Line, start: int, frames: frozenset[str]) -> Complement | None:
    """Read an addressee and what comes after: "told reporters on Monday that", "urged both sides to"."""
    hearer = phrase_after(line, start)
    if hearer is None:
        if line.word(start) not in {"him", "her", "them", "us", "me"}:
            return None
        stop = start + 1
    else:
        stop = hearer.stop
    if line.words[stop - 1 : stop + 2] == ["time", "and", "again"]:
        stop -= 1  # "told parliament time and again that"
    if line.word(stop).endswith("ed") and line.word(stop + 1) in {"in", "at", "for", "from", "to", "by"}:
        stop += 1  # "told ambassadors accredited in Lima on Monday that"
    if line.word(stop) == "of" and line.kind(stop + 1) == "time":
        stop += 2  # "told reporters in the early hours of Friday"
    return _behind_hearer(line, stop, frames)


def _behind_hearer(line: Line, stop: int, frames: frozenset[str]) -> Complement | None:
    """Read what comes after an addressee that ends at *stop*."""
    at = past_adjuncts(line, stop)
    word = line.word(at)
    if (
        line.kind(at) == "quote"
        or word in COMPLEMENTISERS
        or (word in {":", ","} and _quote_follows(line, at))
    ):
        return Complement(at, at)
    if word == ":":
        return Complement(at + 1, at)
    to = next((i for i in range(stop, at + 1) if line.word(i) == "to" and _is_infinitive(line, i)), None)
    if to is not None:
        return Complement(to, to)
    if word in {"about", "of", "against"} or line.word(stop) in {"about", "of", "against"}:
        cut = at if word in {"about", "of", "against"} else stop
        return Complement(cut, cut)
    if _at_end(line, at) or line.word(stop) in {"before", "after"}:  # "before he boarded his plane"
        return Complement(None, at)
    if not frames & {"clause", "object"} and shows_verb(line, at):
        return Complement(at, at)
    return None


def _is_infinitive(line: Line, to: int) -> bool:
    """Whether a verb follows "to", and no place or person: "urged both to come", "on a visit to Lima"."""
    return line.kind(to + 1) == "word" and line.word(to + 1) not in DETERMINERS and not line.capital(to + 1)


def _quote_follows(line: Line, at: int) -> bool:
    return line.kind(at + 1) == "quote"


def _at_edge(line: Line, at: int) -> bool:
    return at >= len(line) or line.words[at] in _EDGES


def _at_end(line: Line, at: int) -> bool:
    """Whether nothing more than marks, or a new part of the sentence, comes at *at*."""
    if at >= len(line):
        return True
    word = line.words[at]
    if word in _EDGES and not (word in {":", ","} and _quote_follows(line, at)):
        return word != ":" or at + 1 >= len(line)
    return word in {"as", "while", "when", "and", "but", "after", "before", "because", "who"}


def _is_object(line: Line, at: int) -> bool:
    if line.kind(at) in {"name", "quote"} or line.word(at) in DETERMINERS:
        return True
    if line.kind(at) == "time" and line.word(at + 1) in POSSESSIVE:
        return True
    word = line.word(at)
    return word in {"him", "them", "it", "what"} or (is_nominal(line, at) and line.kind(at) == "word")


def _says_as(line: Line, start: int) -> bool:
    """Whether an object and "as" follow ("see it as a threat") before any pause."""
    for i in range(start, min(start + _NAMING_REACH, len(line))):
        if line.kinds[i] == "mark":
            return False
        if line.words[i] == "as":
            return i > start
    return False


def _names_object(line: Line, start: int) -> bool:
    """Whether "called" is followed by an object and by what it is called ("called him a liar")."""
    for i in range(start, min(start + _NAMING_REACH, len(line))):
        word, kind = line.words[i], line.kinds[i]
        if kind == "quote":
            return True
        if kind == "mark" or word in SURE_AUXILIARIES or (word == "and" and _verb_follows(line, i)):
            return False
        if i > start and word in {"a", "an", "the", "his", "its", "one"} and line.words[i - 1] not in _JOINTS:
            return True
        if i == start + 1 and line.words[start] in {"him", "them", "it", "her"}:
            return is_nominal(line, i) and not is_adverb(word)
        if (
            kind == "word"
            and i > start + 1
            and word.endswith(_ADJECTIVE_ENDINGS)
            and line.kind(i + 1) != "word"
        ):
            return True
    return False


def _verb_follows(line: Line, i: int) -> bool:
    return line.word(i + 1) in predicates()


def shows_verb(line: Line, at: int, stop: int | None = None) -> bool:
    """Whether the words from *at* on, to before *stop*, look like a clause: one of the next is a finite verb by its form."""
    for i in range(at, min(at + _CLAUSE_REACH, len(line) if stop is None else stop)):
        word, kind = line.words[i], line.kinds[i]
        if kind == "mark" and word in {".", ";"}:
            return False
        if kind != "word":
            continue
        if i == at and word in _SUBJECTS and line.kind(i + 1) == "word":
            return True
        if word in SURE_AUXILIARIES or is_negated_auxiliary(word):
            return True
        if (
            i > at
            and word.endswith("ed")
            and line.words[i - 1] not in DETERMINERS
            and line.word(i + 1) != "by"
        ):
            return True
        if i > at and (
            word in PRONOUNS or (word in IRREGULAR_PASTS and line.words[i - 1] not in _NO_SUBJECTS)
        ):
            return True
    return False

"""The noun phrase that ends where a verb begins."""

from __future__ import annotations

from dateline.readers.rules.speech.cues import is_text, may_speak
from dateline.readers.rules.speech.grammar import (
    DETERMINERS,
    ONE_OF_SEVERAL,
    POSSESSIVES,
    PRONOUNS,
    QUANTIFIERS,
    TIES,
    is_adverb,
    is_finite_cue,
    is_nominal,
    is_person_name,
)
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase, head_of

# Determiners that cannot stand for a noun phrase by themselves, as "some" and "others" can.
_ARTICLES = frozenset("the a an its his no every".split())
_ALONE = PRONOUNS | {"which", "that"}
_OF_BODY = frozenset("of at from with".split())
# "State-run KCNA", "Qatar-based Al Jazeera".
_OWNED = (
    "-run",
    "-owned",
    "-controlled",
    "-backed",
    "-funded",
    "-affiliated",
    "-linked",
    "-aligned",
    "-based",
)
_BEFORE_LISTS = frozenset("both that but and while".split())
_JOINED = 4  # tokens from the first of two names to their "and"
_SCARE_QUOTE = 30  # the longest quotation, in characters, that is taken for a part of a noun phrase


def phrase_before(line: Line, stop: int) -> Phrase | None:
    """Return the noun phrase that ends just before token *stop*."""
    last = stop - 1
    if last >= 0 and line.words[last] == ")" and "(" in line.words[:last]:
        stop = last = _opening_bracket(line, last)
        last -= 1
    if last < 0:
        return None
    kind, word = line.kinds[last], line.words[last]
    if one := _one_of_several(line, last):
        return one
    if kind == "word" and word in _ALONE:
        return Phrase(last, stop, last)
    if kind == "name" and is_person_name(line, last):
        return _named(line, last)
    if kind == "word" and word in DETERMINERS and word not in _ARTICLES:
        return Phrase(last, stop, last) if may_speak(word) else None
    if not is_nominal(line, last):
        return None
    first = _left_edge(line, last)
    if line.kinds[first] == "name" and (listed := _list_start(line, first)) < first:
        return Phrase(listed, stop, last)
    return Phrase(first, stop, head_of(line, first, stop))


def _one_of_several(line: Line, last: int) -> Phrase | None:
    """Return "one of them", or a "one" or "another" that stands alone and opens a clause."""
    first = last - 2 if line.words[max(last - 1, 0) : last + 1] == ["of", "them"] else last
    if line.word(first) not in ONE_OF_SEVERAL or (first > 0 and line.kinds[first - 1] == "word"):
        return None
    return Phrase(first, last + 1, first)


def _opening_bracket(line: Line, closing: int) -> int:
    return max(i for i in range(closing) if line.words[i] == "(")


def _named(line: Line, last: int) -> Phrase:
    """Return the phrase that ends in a person's name, with its titles or "a lawyer for" before it."""
    first = _joint_start(line, last)
    if first < last:
        return Phrase(_list_start(line, first), last + 1, last)
    start = _left_edge(line, last)
    if (listed := _list_start(line, start)) < start:
        return Phrase(listed, last + 1, last)
    head = head_of(line, start, last + 1)
    of_a_body = is_person_name(line, head) and line.word(head + 1) in _OF_BODY  # "Jane Doe of Acme Research"
    if head == last or of_a_body or may_speak(line.words[head]) or is_text(line.words[head]):
        return Phrase(start, last + 1, head)
    return Phrase(last, last + 1, last)


def _list_start(line: Line, first: int) -> int:
    """Return where the list begins that ends with a name, or two joined by "and", from *first* on: "A, B and C said"."""
    start = first
    if line.word(start - 1) == "and" and line.kind(start - 2) == "name":
        start = _with_title(line, start - 2)
    elif "and" not in line.words[start : start + _JOINED]:
        return first
    if line.word(start - 1) != "," or line.kind(start - 2) != "name":
        return first
    while line.word(start - 1) == "," and line.kind(start - 2) == "name":
        start = _with_title(line, start - 2)
    opens = start == 0 or line.kind(start - 1) in {"quote", "mark"} or line.word(start - 1) in _BEFORE_LISTS
    return start if opens else first


def _with_title(line: Line, name: int) -> int:
    """Return where the words right before a name that belong to it begin: "Commission chief Jane Doe"."""
    return _left_edge(line, name) if line.kind(name - 1) == "word" and line.word(name - 1) != "and" else name


def _joint_start(line: Line, last: int) -> int:
    """Return where "both Merkel and Macron" begins; the name itself where no other is joined to it."""
    if line.word(last - 1) != "and":
        return last
    other = last - 2
    if line.kind(other) == "word" and line.word(other) in {"he", "she", "they"}:
        return other
    if line.kind(other) != "name":
        return last
    return other - (line.word(other - 1) == "both")


def _left_edge(line: Line, last: int) -> int:
    """Return the first token of the phrase that ends with token *last*."""
    first, goes_on = last, True
    while goes_on and first > 0:
        first, goes_on = _step(line, first, last)
    return first


def _step(line: Line, first: int, last: int) -> tuple[int, bool]:
    """Return the phrase's first token after one step to the left, and whether more can follow."""
    before = first - 1
    kind = line.kinds[before]
    if kind == "word":
        return _step_over_word(line, first, last)
    if kind == "name" or (kind == "quote" and _is_scare_quote(line, before)):
        return before, True
    if kind == "time" and line.word(before - 1) in DETERMINERS:
        return before - 1, False  # "a Monday briefing"
    return first, False


def _step_over_word(line: Line, first: int, last: int) -> tuple[int, bool]:
    before = first - 1
    word = line.words[before]
    if word in POSSESSIVES or _is_tied(line, first):
        return before, True
    if word in DETERMINERS:
        return (before - 1, True) if _is_tied(line, before) else (before, False)
    if word == "and":
        joins = is_nominal(line, before - 1) and (
            _is_same_sort(line, before - 1, last) or (first < last and is_adverb(line.words[first]))
        )
        return (before - 1, True) if joins else (first, False)
    if word == "first" and line.words[first] in {"minister", "lady"}:
        return before, True
    if is_adverb(word) and line.words[first] in TIES:
        return before, True  # "a diplomat already in Lima"
    if is_adverb(word):  # "the heavily armed state"
        participle = first < last and word.endswith("ly") and line.words[first].endswith("ed")
        return (before, True) if participle else (first, False)
    if not is_nominal(line, before) or is_finite_cue(line, before):
        return first, False
    return (first, False) if _ends_before_name(line, first, last) else (before, True)


def _is_scare_quote(line: Line, i: int) -> bool:
    """Whether a few quoted words stand inside a noun phrase: the "so-called" experts."""
    text = line.written(i)
    return i > 0 and len(text) < _SCARE_QUOTE and text[-2:-1] not in ",.?!" and line.kinds[i - 1] == "word"


def _ends_before_name(line: Line, first: int, last: int) -> bool:
    """Whether a lower-case word cannot belong to the capitalised name that begins at *first*."""
    before = first - 1
    return (
        line.capital(first)
        and line.capital(last)
        and not line.capital(before)
        and not line.words[before].endswith(_OWNED)
        and not may_speak(line.words[before])
    )


def _is_tied(line: Line, first: int) -> bool:
    """Whether a preposition ties the phrase from *first* on to a noun before it."""
    before = first - 1
    if before <= 0 or line.words[before] not in TIES:
        return False
    if line.words[before] == "by" and line.words[before - 1].endswith("ed"):
        return False  # "startled by the report"
    return is_nominal(line, before - 1) or line.words[before - 1] in QUANTIFIERS


def _is_same_sort(line: Line, left: int, right: int) -> bool:
    """Whether both tokens are names, or both nouns for people: then "and" joins two speakers."""
    if line.kinds[left] == "name" or line.kinds[right] == "name":
        return line.kinds[left] == line.kinds[right]
    return may_speak(line.words[left])

"""Tell from the words of a clause whether a date in it lies behind or ahead of publication."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Literal

from dateline.readers.rules.dates.words import Words
from dateline.readers.rules.lexicon import FOLDER

# "planned" is ahead of what the clause tells, which may itself be past: "had been scheduled for May".
Tense = Literal["past", "future", "planned"]
_LEXICON = FOLDER / "tense_words.toml"
_BACK, _AHEAD = 20, 18
_JOINTS, _SAME_CLAUSE = frozenset(("and", "but")), 14  # words behind a comma, over which a short list goes on
_STOPS = frozenset(".!?;\n:")
_DETERMINERS = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "these", "those")
)
_AHEAD_OF = frozenset(("until", "till", "by"))
_BEHIND = frozenset(("since",))
# "The talks lasted until Sunday".
_LASTING = frozenset(
    ("lasted", "ran", "stayed", "remained", "hung", "waited", "continued", "persisted", "slept", "stood")
)
# What is wanted is named with these, and dated with those: "proposed another round in May".
_INDEFINITE = frozenset(("a", "an", "another", "any", "new", "further"))
_DATED_AHEAD = frozenset(("in", "for", "before", "early", "late"))
# "Moved to Thursday", "rescheduled for June".
_MOVED = frozenset(
    (
        "moved",
        "adjourned",
        "postponed",
        "rescheduled",
        "pushed",
        "shifted",
        "delayed",
        "deferred",
        "put",
        "brought",
        "extended",
    )
)
_TO_DATES = frozenset(("to", "for"))
# "Has invited him to a summit on Tuesday": to what is still to come.
_INVITING = frozenset(("invite", "invites", "invited", "inviting", "summoned"))
# "When he arrives on Friday": of what is still to come English tells in the present after these.
_WHEN = frozenset(("when", "if", "once", "before", "after", "until"))
_NO_PRESENT = frozenset(("was", "has", "is", "does", "this", "its", "his", "as", "us", "always", "perhaps"))
_TO_BE = frozenset((("take", "place"), ("be", "held"), ("be", "hosted"), ("be", "convened")))
_PLANNED = frozenset((("takes", "place"), ("working", "on")))  # with a date they tell of what is to come
_NOT_TO_BE = frozenset(("failed", "was", "were", "had", "unable", "refused", "used", "able", "come", "came"))
_PREPARING = frozenset(("preparations", "preparing", "prepares"))
_BE = frozenset(("is", "are", "am", "re"))
_BE_PARTICIPLE = frozenset(("be", "being"))
_BE_PAST = frozenset(("was", "were", "be", "been"))
_BEFORE_INFINITIVE = frozenset(("to", "not", "did", "t"))
_BEFORE_NOUN_OR_INFINITIVE = _DETERMINERS | _BEFORE_INFINITIVE
_SENTENCE = 30  # words at most from "preparations" to the date
_HEADLINE = 9  # words at most before the infinitive of a headline
_NAMED = 16  # words at most from "urged" over whom to "to"
_NEAR = 4
_SHORTEST_ED = 4


@cache
def _lexicon() -> dict[str, frozenset[str]]:
    tables = tomllib.loads(_LEXICON.read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in tables.items()}


@cache
def _telling() -> frozenset[str]:
    """Return every small word that can show a tense, those in -ed aside."""
    words = {word for group in _lexicon().values() for word in group} | {"to", "ll", "won"}
    return frozenset(word for word in words if word.islower())


def tense(text: Words, start: int, end: int) -> Tense | None:
    """Return the tense of the clause around the words *start* to *end* (exclusive), or None if it shows none.

    The verb right beside the date counts before one further off, one before it before one after it: in
    "said Wednesday he will go" Wednesday is past.
    """
    before = text.word(start - 1).lower()
    if before in _AHEAD_OF and (text.word(start - 2).lower() in _LASTING or _not_until(text, start - 1)):
        return "past"
    if before in _AHEAD_OF or (before == "of" and text.word(start - 2).lower() == "ahead"):
        return "future"
    if before in _BEHIND:
        return "past"
    if before == "as" and text.word(start - 2).lower() in {"early", "soon"}:
        return "planned"  # "weighing a visit as early as August"
    if before in _TO_DATES and any(word.lower() in _MOVED for word in text.words[max(0, start - 5) : start]):
        return "future"
    if text.word(end) in "'’" and text.word(end + 1) == "s":
        return _after(text, end + 2, _NEAR) or _before(text, start) or _after(text, end)
    beside = _verb(text, end)
    own = text.word(end) == "to"  # "flew there on Tuesday to meet her"
    if beside and not own and not is_verb(text, start - 1) and not is_verb(text, start - 2):
        return beside
    found = _before(text, start) or _after(text, end)
    # "A meeting before June?", "preparations for Friday's talks": without a verb what is still to come is meant.
    ahead = "before" in {before, text.word(start).lower()} or _is_prepared(text, start)
    return found or ("planned" if ahead else None)


def _is_prepared(text: Words, start: int) -> bool:
    """Whether the sentence speaks of preparations before the date: "preparations are under way for a summit on Friday"."""
    before = reversed(text.words[max(0, start - _SENTENCE) : start])
    return next((word != "." for word in before if word == "." or word.lower() in _PREPARING), False)


def _not_until(text: Words, index: int) -> bool:
    """Whether "until" says when something was done after all: "they did not meet until Tuesday"."""
    verb = text.word(index - 1).lower()
    near = [text.word(index - back).lower() for back in (4, 3, 2)]
    return near[1:] == ["did", "not"] or (near == ["didn", near[1], "t"] and verb.isalpha())


def is_verb(text: Words, index: int) -> bool:
    """Whether a word shows a tense."""
    return _verb(text, index) is not None


def _before(text: Words, start: int) -> Tense | None:
    """Read the clause leftwards from the date, over what stands between two dashes."""
    index, stop = start, max(0, start - _BACK)
    dated_ahead = text.word(start - 1).lower() in _DATED_AHEAD or text.word(start).lower() == "before"
    breaks = _lexicon()["breaks"]
    while index > stop:
        index -= 1
        word = text.words[index].lower()
        if _is_dash(text, index):
            index = next((i for i in range(index - 1, stop, -1) if _is_dash(text, i)), 0)
            continue
        if _ends_sentence(text, index):
            return None
        if word in _JOINTS and text.word(index - 1) == ",":
            stop = max(stop, start - _SAME_CLAUSE)
        if told := _by_neighbour(text, index, start):
            return told
        if word in breaks:
            return None
        found: Tense | None = "future" if dated_ahead and _wishes(text, index) else _verb(text, index)
        if found:
            return found
    return None


def _by_neighbour(text: Words, index: int, date: int) -> Tense | None:
    """Return the tense that a word before a date shows together with others: "after meeting him", "takes place"."""
    word, behind = text.words[index].lower(), text.word(index + 1)
    if word == "after" and behind.endswith("ing"):
        return "past"
    if (word, behind) in _PLANNED:
        return "planned"
    invites = word in _INVITING and (_is_for(text, date) or _invites_to(text, index, date))
    return "future" if invites or (word in _WHEN and _in_present(text, index + 1)) else None


def _is_for(text: Words, date: int) -> bool:
    """Whether what a date dates is for then: "had invited him for the first week of May"."""
    return text.word(date - (2 if text.word(date - 1) == "the" else 1)).lower() == "for"


def _in_present(text: Words, index: int) -> bool:
    """Whether a clause of one who "arrives" begins: "he pays a visit", "President Ruto comes"."""
    if text.word(index).lower() in {"he", "she", "it"}:
        index += 1
    else:
        first = index
        while text.word(index)[:1].isupper():
            index += 1
        if index == first:
            return False
    word = text.word(index)
    return (
        word.isalpha()
        and word.islower()
        and word.endswith("s")
        and word not in _NO_PRESENT
        and len(word) >= _SHORTEST_ED
    )


def _invites_to(text: Words, index: int, date: int) -> bool:
    """Whether "to" and a noun stand between a word of inviting and a date."""
    return any(
        text.words[i].lower() == "to" and text.word(i + 1).lower() in _DETERMINERS for i in range(index, date)
    )


def _wishes(text: Words, index: int) -> bool:
    """Whether a word wants, offers or refuses what is dated: "hoped for talks in May", "rejected a visit in May"."""
    if text.words[index].lower() not in _lexicon()["wishing"]:
        return False
    behind = text.word(index + 1).lower()
    return behind == "for" or behind in _INDEFINITE


def _is_dash(text: Words, index: int) -> bool:
    return text.words[index] in "-–—" and not (text.glued(index) and text.words[index] == "-")


def _after(text: Words, end: int, reach: int = _AHEAD) -> Tense | None:
    """Read the clause rightwards from the date."""
    for index in range(end, min(len(text.words), end + reach)):
        if _ends_sentence(text, index):
            return None
        found = _verb(text, index)
        if found:
            return found
    return None


def _ends_sentence(text: Words, index: int) -> bool:
    word = text.words[index]
    if word not in _STOPS:
        return False
    # The stop of an abbreviation ("U.S.", "Sept.") ends nothing.
    return word != "." or len(text.word(index - 1)) > 4 or text.word(index - 1).islower()  # noqa: PLR2004


def _verb(text: Words, index: int) -> Tense | None:
    """Return the tense that one word shows as a verb, or None where it shows none."""
    word = text.word(index)
    if word not in _telling() and not (word.endswith("ed") and word.islower()):
        return None
    previous = text.word(index - 1).lower()
    ahead = _verb_ahead(text, index, word, previous)
    if ahead or previous in _DETERMINERS or previous in _BE_PARTICIPLE:
        return ahead
    return "past" if word in _lexicon()["past"] or _regular_past(word) else None


def _verb_ahead(text: Words, index: int, word: str, previous: str) -> Tense | None:
    """Return "future" or "planned" where one word shows that, else None."""
    lexicon = _lexicon()
    if word == "to":
        return _infinitive(text, index)
    if word in lexicon["scheduled"] and previous not in _DETERMINERS:
        unclear = word in lexicon["unclear"] and text.word(index + 1) not in lexicon["after_unclear"]
        return None if unclear else "planned"
    announced = word in lexicon["announced"] and previous not in _BEFORE_NOUN_OR_INFINITIVE
    coming = word in lexicon["coming"] and previous in _BE
    modal = word in lexicon["modal"] or (word == "ll" and previous in {"'", "’"}) or _is_wont(text, index)
    return "future" if announced or coming or modal or word in lexicon["expecting"] else None


def _is_wont(text: Words, index: int) -> bool:
    """Whether "won" is that of "won't"."""
    return text.words[index] == "won" and text.word(index + 1) in {"'", "’"}


def _infinitive(text: Words, index: int) -> Tense | None:
    """Return "future" for a "to" with a verb that a word of planning governs."""
    follows = text.word(index + 1)
    if not follows.islower() or follows in _DETERMINERS:
        return None
    if text.word(index - 1).lower() == "due":  # "due to rain" gives a reason, "is due to meet" a plan
        return "future" if text.word(index - 2).lower() in _BE | _BE_PAST else None
    if (follows, text.word(index + 2)) in _TO_BE and text.word(index - 1).lower() not in _NOT_TO_BE:
        return "planned"  # "a meeting with B to take place in May"
    governors = _lexicon()["governors"]
    near = (
        text.word(index - 1).lower() in governors
        or text.word(index - 2).lower() in _lexicon()["far_governors"]
        or _of_others(text, index)
    )
    return "future" if near or _is_headline(text, index) else None


def _of_others(text: Words, to: int) -> bool:
    """Whether it is what somebody wants of others: "wanted the two presidents to meet", "urged B to come"."""
    asking, breaks = _lexicon()["of_others"], _lexicon()["breaks"] - _JOINTS
    for at in range(to - 1, max(-1, to - _NAMED - 1), -1):
        word = text.words[at]
        if word.lower() in asking:
            return text.word(at + 1) != "to"  # not "talks were expected to open on Sunday, to look around"
        if word.lower() in breaks or word in _STOPS:
            return False
    return False


def _is_headline(text: Words, to: int) -> bool:
    """Whether nothing but names and nouns opens the sentence before "to": "Ruto, Museveni to meet on Monday"."""
    for i in range(to - 1, max(-1, to - _HEADLINE), -1):
        word = text.words[i]
        if _ends_sentence(text, i):
            return i < to - 1
        if word.lower() in _DETERMINERS or word.lower() == "to" or _verb(text, i) is not None:
            return False
    return 0 < to < _HEADLINE


def _regular_past(word: str) -> bool:
    return word.endswith("ed") and len(word) >= _SHORTEST_ED and word not in _lexicon()["not_past"]

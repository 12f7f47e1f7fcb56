"""Verb groups around a verb of saying: which are statements, and which deny, ask or only foresee one."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dateline.readers.rules.speech.cues import VerbCue, noun_cues, predicates
from dateline.readers.rules.speech.grammar import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    PREPOSITIONS,
    is_adverb,
)
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.phrases import Phrase, agrees

Mode = Literal["finite", "participial", "passive"]

_DENIALS = frozenset("not n't never neither nor hardly barely without".split())
# Verbs after which an infinitive of saying still reports that it was said.
_RAISING = frozenset(
    """
    went goes go continued continues continue appeared appears appear seemed seems seem reported
    said believed understood thought known alleged quick began begins started starts proceeded
    proceeds came used helped likes like liked chose took takes taken sought seeks tried tries rushed moved
    emerged emerges rose rises stood stepped surfaced reappeared
    """.split()
)
# An opinion that is denied is an opinion still: "does not expect" reports what somebody thinks.
_DENIABLE = frozenset("believe think expect see view regard consider anticipate want agree rule".split())
# Prepositions before a form in -ing that leave the act of saying itself unreported.
_UNREPORTED = frozenset("of for from without about to into against instead despite than not".split())
# Verbs that carry an opinion adjective as "be" does, and words of degree before it.
_STAYING = frozenset("remain remains remained seem seems seemed sound sounded sounds".split())
_DEGREES = frozenset(
    "very more less increasingly quite rather somewhat also still deeply far so pretty".split()
)
# After these a noun comes, not a verb: "his claims", "the minister's demands".
_OPENERS = frozenset("the a an this these his her its their our my your every no any down 's '".split())
# What only a speaker, or a text, can do.
_ANIMATE = frozenset("say tell write tweet insist believe think hope vow urge accuse joke quip".split())
_DATE_LEADS = frozenset("on in early late earlier later".split())
# "Emerged to announce", "stepped out to say", "stood up to warn".
_UP = frozenset("on out up forward".split())
_NO_FURTHER = ["no", "further", "than"]  # "went no further than to say"
_TOOK = frozenset("took takes taken".split())
_TOOK_REACH = 7  # tokens between "took to" and its infinitive
_QUOTED_REACH = 10  # tokens between "was quoted" and "as saying"
_KEEPING = frozenset("keeps kept".split())
_HEARD = frozenset("heard seen shown filmed recorded".split())
_SIMPLE_FORMS = frozenset({"base", "third", "past"})


class VerbGroup(NamedTuple):
    """A verb of saying with its auxiliaries: tokens from `first` to the verb itself.

    `helped` says that an auxiliary carries the number, so that the verb's own form agrees with any subject.
    """

    first: int
    verb: int
    cue: VerbCue
    mode: Mode
    perfect: bool = False
    helped: bool = False

    @property
    def animate(self) -> bool:
        """Whether nothing but a speaker, or a text, can be the subject."""
        return self.cue.lemma in _ANIMATE

    def fits(self, line: Line, subject: Phrase) -> bool:
        """Whether the subject agrees in number with the verb, as far as the form shows it."""
        if self.helped or self.mode != "finite" or "past" in self.cue.forms:
            return True
        if self.cue.forms & {"base", "third"}:
            return agrees(line, subject, plural="base" in self.cue.forms)
        return True


class _Helpers(NamedTuple):
    """The auxiliaries, adverbs and dates before a verb, from token `first` on."""

    first: int
    words: frozenset[str]
    denied: bool


def verb_group(line: Line, verb: int, cue: VerbCue) -> VerbGroup | None:
    """Read the group that ends in the verb; None where it reports no statement."""
    helpers = _helpers(line, verb)
    if helpers.denied and cue.lemma not in _DENIABLE:
        return None
    if line.word(helpers.first - 1) == "to":
        return _infinitive(line, helpers, verb, cue)
    if (
        helpers.words & MODALS
        and not helpers.words & {"will", "'ll"}
        and not _says_it_still(line, helpers, verb, cue)
    ):
        return None
    if "ing" in cue.forms:
        return _ing_form(line, helpers, verb, cue)
    return _helped(helpers, verb, cue) if helpers.words else _simple(line, helpers.first, verb, cue)


def _says_it_still(line: Line, helpers: _Helpers, verb: int, cue: VerbCue) -> bool:
    """Whether "would say only" and "would not rule out" tell that something was said after all."""
    only = "would" in helpers.words and "only" in line.words[helpers.first : verb + 2]
    return only or (helpers.denied and cue.lemma == "rule")


def _ing_form(line: Line, helpers: _Helpers, verb: int, cue: VerbCue) -> VerbGroup | None:
    """Read "is saying", "was quoted as saying", "..., saying"."""
    first, before = helpers.first, line.word(helpers.first - 1)
    if before == "as":
        return _quoted(line, first - 1, verb, cue)
    if helpers.words & BE:
        return VerbGroup(first, verb, cue, "finite")
    if not helpers.words and (kept := _kept(line, first - 1)) is not None:
        return VerbGroup(kept, verb, cue, "finite", helped=True)
    if helpers.words or before in _UNREPORTED or before in DETERMINERS:
        return None
    return VerbGroup(first, verb, cue, "participial")


def _kept(line: Line, at: int) -> int | None:
    """Return where "kept", "kept on" or "is heard" begins, after which a form in -ing reports: "kept insisting"."""
    at -= line.word(at) == "on"
    if line.word(at) in _KEEPING and line.word(at - 1) not in {"to", "of"}:
        return _helpers(line, at).first
    heard = line.word(at) in _HEARD and line.word(at - 1) in BE
    return _helpers(line, at).first if heard else None


def _helped(helpers: _Helpers, verb: int, cue: VerbCue) -> VerbGroup | None:
    """Read "has said", "was dismissed", "will say", "did say"."""
    first, words = helpers.first, helpers.words
    if words & BE:
        return VerbGroup(first, verb, cue, "passive") if "participle" in cue.forms else None
    if words & HAVE and "participle" in cue.forms:
        return VerbGroup(first, verb, cue, "finite", perfect=True)
    if words & (MODALS | DO) and "base" in cue.forms:
        return VerbGroup(first, verb, cue, "finite", helped=True)
    return None


def _simple(line: Line, first: int, verb: int, cue: VerbCue) -> VerbGroup | None:
    """Read "says", "said": a form without auxiliaries that nothing shows to be a noun."""
    before = line.word(first - 1)
    if not _SIMPLE_FORMS & cue.forms or before in _OPENERS:
        return None
    if before == "," == line.word(verb + 1):
        return None  # "Jane Doe, left, and John Roe"
    if (
        "third" in cue.forms
        and line.word(verb + 1) in predicates()
        and line.word(verb + 1).endswith(("ed", "id", "ld"))
    ):
        return None  # "the smaller member states said"
    if line.words[verb] in noun_cues() and before.endswith("ed"):
        return None  # "dismissed reports"
    return None if before in PREPOSITIONS and first == verb else VerbGroup(first, verb, cue, "finite")


def _quoted(line: Line, at: int, verb: int, cue: VerbCue) -> VerbGroup | None:
    """Read "was quoted by the agency as saying"."""
    for i in range(at - 1, max(at - _QUOTED_REACH, 0), -1):
        if line.words[i] in {"quoted", "cited"} and line.word(i - 1) in BE:
            return VerbGroup(_helpers(line, i).first, verb, cue, "finite")
    return None


def _helpers(line: Line, verb: int) -> _Helpers:
    """Walk left from the verb over what can stand between it and its subject."""
    first, denied = verb, False
    words: set[str] = set()
    while first > 0:
        before = first - 1
        word = line.words[before]
        if line.kinds[before] == "time":
            # "on Friday said": the preposition belongs to the date.
            first = before - (line.word(before - 1) in _DATE_LEADS)
            continue
        stem = word.removesuffix("n't")
        if stem in AUXILIARIES:
            words.add(stem)
        elif word not in _DENIALS and not _is_between(line, before):
            break
        denied = denied or word in _DENIALS or stem != word
        first = before
    return _Helpers(first, frozenset(words), denied)


def _is_between(line: Line, i: int) -> bool:
    """Whether the token is an adverb, and not a pronoun that opens the sentence ("All agreed")."""
    word = line.words[i]
    return line.kinds[i] == "word" and is_adverb(word) and not (i == 0 and word in {"both", "all", "each"})


def _infinitive(line: Line, helpers: _Helpers, verb: int, cue: VerbCue) -> VerbGroup | None:
    """Read "went on to say", "is reported to have said"; other infinitives report nothing."""
    if helpers.denied or not ("base" in cue.forms or (helpers.words & HAVE and "participle" in cue.forms)):
        return None
    at = _took_to(line, helpers.first - 1) or helpers.first - 1
    while at > 0 and (is_adverb(line.words[at - 1]) or line.words[at - 1] in _UP):
        at -= 1
    if line.words[max(0, at - 3) : at] == _NO_FURTHER:
        at -= len(_NO_FURTHER)
    if line.word(at - 1) not in _RAISING:
        return None
    raised = _helpers(line, at - 1)
    return None if raised.denied else VerbGroup(raised.first, verb, cue, "finite", helped=True)


def _took_to(line: Line, at: int) -> int | None:
    """Return where "to" stands in "took to social media to accuse": who takes to something says it there."""
    since = max(1, at - _TOOK_REACH)
    return next((i for i in range(since, at) if line.words[i] == "to" and line.words[i - 1] in _TOOK), None)


def state_group(line: Line, adjective: int, cue: VerbCue) -> VerbGroup | None:
    """Read "is not convinced", "remain sceptical": the group of an adjective of opinion."""
    at = adjective
    while at > 0 and (is_adverb(line.words[at - 1]) or line.words[at - 1] in _DEGREES):
        at -= 1
    if line.word(at - 1) not in BE | _STAYING:
        return None
    helpers = _helpers(line, at - 1)
    return None if helpers.words & MODALS else VerbGroup(helpers.first, adjective, cue, "finite")

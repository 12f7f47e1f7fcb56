"""Verb groups around a verb of saying: which are statements, and which deny, ask or only foresee one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.readers.rules.cues import VerbCue
from dateline.readers.rules.grammar import BE, DETERMINERS, DO, HAVE, MODALS, PREPOSITIONS, is_adverb
from dateline.readers.rules.line import Line
from dateline.readers.rules.phrases import Phrase, agrees

Mode = Literal["finite", "participial", "passive"]

_DENIALS = frozenset("not n't never neither nor hardly barely without".split())
# Verbs after which an infinitive of saying still reports that it was said.
_RAISING = frozenset(
    """went goes go continued continues continue appeared appears appear seemed seems seem reported said believed
    understood thought known alleged quick began begins started starts proceeded proceeds came used helped
    likes like liked chose took sought seeks tried tries rushed moved""".split()
)
# An opinion that is denied is an opinion still: "does not expect" reports what somebody thinks.
_DENIABLE = frozenset("believe think expect see view regard consider anticipate want agree rule".split())
# Prepositions before a form in -ing that leave the act of saying itself unreported.
_UNREPORTED = frozenset("of for from without about to into against instead despite than not".split())


_STAYING = frozenset("remain remains remained seem seems seemed sound sounded sounds".split())
_DEGREES = frozenset(
    "very more less increasingly quite rather somewhat also still deeply far so pretty".split()
)


_QUOTED_REACH = 10
# After these a noun comes, not a verb: "his claims", "the minister's demands".
_OPENERS = frozenset("the a an this these his her its their our my your every no any 's '".split())
_ANIMATE = frozenset("say tell write tweet insist believe think hope vow urge accuse joke quip".split())


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb of saying with its auxiliaries: tokens from `first` to the verb itself."""

    first: int
    verb: int
    cue: VerbCue
    mode: Mode
    perfect: bool = False
    denied: bool = False
    times: tuple[int, ...] = ()
    helped: bool = False

    @property
    def animate(self) -> bool:
        """Whether nothing but a speaker, or a text, can be the subject."""
        return self.cue.lemma in _ANIMATE

    def fits(self, line: Line, subject: Phrase) -> bool:
        """Whether the subject agrees with the verb; helping verbs and past forms agree with all."""
        if self.helped or self.mode != "finite" or "past" in self.cue.forms:
            return True
        if self.cue.forms & {"base", "third"}:
            return agrees(line, subject, plural="base" in self.cue.forms)
        return True


def verb_group(line: Line, verb: int, cue: VerbCue) -> VerbGroup | None:
    """Read the group that ends in the verb; None where it reports no statement."""
    first, helpers, times, denied = _helpers(line, verb)
    word = line.words[verb]
    if denied and cue.lemma not in _DENIABLE:
        return None
    before = line.word(first - 1)
    if before == "to":
        fits = "base" in cue.forms or (helpers & HAVE and "participle" in cue.forms)
        return _infinitive(line, first, verb, cue) if fits and not denied else None
    if helpers & MODALS and not helpers & {"will", "'ll"}:
        return None
    if before == "as" and "ing" in cue.forms:
        return _quoted(line, first - 1, verb, cue)
    if "ing" in cue.forms:
        if helpers & BE:
            return VerbGroup(first, verb, cue, "finite", times=times, denied=denied)
        if before in _UNREPORTED or before in DETERMINERS or helpers:
            return None
        return VerbGroup(first, verb, cue, "participial", times=times)
    if (
        helpers & {"has", "have", "had", "having", "'ve", "'d"}
        and "participle" in cue.forms
        and not helpers & BE
    ):
        return VerbGroup(first, verb, cue, "finite", perfect=True, times=times, denied=denied)
    if helpers & BE:
        return VerbGroup(first, verb, cue, "passive", times=times) if "participle" in cue.forms else None
    if helpers & (MODALS | DO) or (helpers and word.endswith("s")):
        return (
            VerbGroup(first, verb, cue, "finite", times=times, denied=denied) if "base" in cue.forms else None
        )
    if helpers or not {"base", "third", "past"} & cue.forms or before in _OPENERS:
        return None
    if before in PREPOSITIONS and first == verb:
        return None
    return VerbGroup(first, verb, cue, "finite", times=times, denied=denied)


def _quoted(line: Line, at: int, verb: int, cue: VerbCue) -> VerbGroup | None:
    """Read "was quoted by the agency as saying"."""
    for i in range(at - 1, max(at - _QUOTED_REACH, 0), -1):
        if line.words[i] in {"quoted", "cited"} and line.word(i - 1) in BE:
            first, _, times, _ = _helpers(line, i)
            return VerbGroup(first, verb, cue, "finite", times=times)
    return None


def _helpers(line: Line, verb: int) -> tuple[int, set[str], tuple[int, ...], bool]:
    """Return where the group begins, its auxiliaries, the dates inside it, and whether it is denied."""
    first, helpers, times, denied = verb, set[str](), list[int](), False
    while first > 0:
        before = first - 1
        word = line.words[before]
        if line.kinds[before] == "time":
            times.append(before)
            # "on Friday said": the preposition belongs to the date.
            first = before - (line.word(before - 1) in {"on", "in", "early", "late", "earlier", "later"})
            continue
        if line.kinds[before] != "word":
            break
        negated = word.endswith("n't")
        stem = word[:-3] if negated else word
        if stem in BE | HAVE | DO | MODALS:
            helpers.add(stem)
        elif word in _DENIALS:
            negated = True
        elif not is_adverb(word) or (word in {"both", "all", "each"} and line.word(before - 1) == ""):
            break
        denied = denied or negated
        first = before
    return first, helpers, tuple(times), denied


def _infinitive(line: Line, to: int, verb: int, cue: VerbCue) -> VerbGroup | None:
    """Read "went on to say", "is reported to have said"; other infinitives report nothing."""
    at = to - 1
    while at > 0 and (is_adverb(line.words[at - 1]) or line.words[at - 1] == "on"):
        at -= 1
    raising = line.word(at - 1)
    if raising not in _RAISING:
        return None
    first, _, times, denied = _helpers(line, at - 1)
    return None if denied else VerbGroup(first, verb, cue, "finite", times=times, helped=True)


def state_group(line: Line, adjective: int, cue: VerbCue) -> VerbGroup | None:
    """Read "is not convinced", "remain sceptical": the group of an adjective of opinion."""
    at = adjective
    while at > 0 and (is_adverb(line.words[at - 1]) or line.words[at - 1] in _DEGREES):
        at -= 1
    if line.word(at - 1) not in BE | _STAYING:
        return None
    first, helpers, times, denied = _helpers(line, at - 1)
    if helpers & MODALS:
        return None
    return VerbGroup(first, adjective, cue, "finite", times=times, denied=denied)

"""Attributions by a verb: "X said", "..., said X", "..., saying", "was dismissed by X"."""

from __future__ import annotations

from itertools import compress

from dateline.readers.rules.speech.attribution import Attribution, Tokens
from dateline.readers.rules.speech.authors import is_authorless, named_behind, speaker_span
from dateline.readers.rules.speech.cues import adjective_cues, is_text, predicates, verb_cues
from dateline.readers.rules.speech.frames import Complement, complement
from dateline.readers.rules.speech.grammar import (
    AUXILIARIES,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
)
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.not_saying import is_no_saying
from dateline.readers.rules.speech.participles import participial
from dateline.readers.rules.speech.phrases import Phrase, can_speak
from dateline.readers.rules.speech.phrases_left import phrase_before
from dateline.readers.rules.speech.phrases_right import phrase_after
from dateline.readers.rules.speech.quoted import passes_on, quoted, was_quoted
from dateline.readers.rules.speech.subjects import Subject, clause_subject, fronted, subject_of
from dateline.readers.rules.speech.verbs import VerbGroup, state_group, verb_group
from dateline.readers.rules.speech.zones import ON_OCCASION, opening_of

_ASKERS = frozenset("reporter reporters journalist journalists interviewer host moderator".split())


# What the clauses that these open tell has not been said yet.
_UNREAL = frozenset("until till unless if lest whether".split())

# "Doe, recalling the storm of May, said": what is recalled has a date of its own.
_RECALLING = frozenset(
    "recalling recounting remembering describing explaining defending criticising criticizing denouncing citing invoking".split()
)
_QUOTING = frozenset("quoted quotes quoting quote cited cites".split())
_FRONT = 3  # tokens before "argues Jane Doe": "Not so,"
_CLAUSE = 4  # the fewest tokens, marks included, that are taken for a clause


def verbal(line: Line) -> list[Attribution]:
    """Return the attributions by verbs, and by adjectives of opinion, in the order of the sentence."""
    found: list[Attribution] = []
    for i in compress(range(len(line)), map(predicates().__contains__, line.words)):
        if line.kinds[i] != "word" or (
            i > 0 and line.kinds[i - 1] not in {"quote", "mark"} and line.capital(i)
        ):
            continue
        attribution = _first_reading(line, i, found)
        if attribution:
            outer = passes_on(line, i, attribution) if line.words[i] in _QUOTING else None
            found += [outer, attribution] if outer else [attribution]
    return found


def _first_reading(line: Line, i: int, found: list[Attribution]) -> Attribution | None:
    """Return the attribution that the cue makes in the first of its readings that fits the sentence."""
    if is_no_saying(line, i):
        return None
    word = line.words[i]
    for cue in verb_cues().get(word, ()):
        if cue.lemma == "go" and not _goes_on_speaking(line, i):
            continue
        group = verb_group(line, i, cue)
        if group and (made := _attribution(line, group, found)):
            return made
    state = adjective_cues().get(word)
    group = state_group(line, i, state) if state else None
    return _attribution(line, group, found) if group else None


def _goes_on_speaking(line: Line, i: int) -> bool:
    """Whether "went on" stands between marks: "..., he went on, ..."; who goes on is a speaker before."""
    return (
        line.word(i + 1) == "on"
        and line.kind(i + 2) in {"mark", "quote", None}
        and line.word(i - 1) not in {"to", ","}
    )


def _attribution(line: Line, group: VerbGroup, found: list[Attribution]) -> Attribution | None:
    if group.mode == "passive":
        return was_quoted(line, group) if group.cue.lemma == "quote" else _by_agent(line, group)
    if group.mode == "participial":
        return participial(line, group, found)
    if group.cue.lemma == "quote":
        return quoted(line, group)
    if group.cue.lemma == "cite" and (cited := quoted(line, group)):
        return cited
    subject = subject_of(line, group)
    if subject is None or (subject.phrase and not group.fits(line, subject.phrase)):
        return None
    return _finite(line, group, subject, found)


def _finite(line: Line, group: VerbGroup, subject: Subject, found: list[Attribution]) -> Attribution | None:
    if subject.inverted and group.cue.lemma == "welcome":
        return None  # "Ruto (R) welcomes Museveni at the airport"
    if subject.inverted:
        return _inverted(line, group, subject) if _may_report(line, group, subject.phrase) else None
    following = complement(line, group)
    if following is None:
        return None
    if subject.phrase is None:
        return _shared(line, group, following, found)
    phrase = subject.phrase
    if group.cue.kind == "attitude" and line.word(group.first - 1) == "that":
        return None  # "a cabinet that wants peace" is told of the cabinet
    if not _may_report(line, group, phrase) or line.word(phrase.first - 1) in _UNREAL:
        return None
    if subject.relative and is_authorless(line, phrase):
        phrase = clause_subject(line, phrase.first) or phrase  # "released a letter that says"
    return _built(line, group, phrase, following, relative=subject.relative)


def _may_report(line: Line, group: VerbGroup, phrase: Phrase | None) -> bool:
    """Whether such a subject reports by such a verb: reporters' questions do not, and only texts "read"."""
    head = line.words[phrase.head] if phrase else ""
    if group.cue.lemma == "read":
        return is_text(head)
    return not (group.cue.lemma == "ask" and head in _ASKERS)


def _built(
    line: Line, group: VerbGroup, phrase: Phrase, following: Complement, *, relative: bool = False
) -> Attribution | None:
    content: list[Tokens] = []
    goes_on = following.content is None and _goes_on(line, following.zone)
    front = None if relative else _fronted(line, phrase.first, goes_on=goes_on)
    if following.content is not None:
        stop = (
            _main_verb(line, following.content) if relative and line.word(phrase.stop) == "," else len(line)
        )
        content.append((following.content, stop))
        if front and line.kinds[front[1] - 1] != "quote" and line.words[following.content] != ",":
            front = None
    if front and (group.cue.frames & {"quote", "naming"} or goes_on):
        content.insert(0, front)
        if goes_on:
            content.append((following.zone, len(line)))
    if not content and (asked_for := _relative_object(line, group, phrase)):
        content.append(asked_for)
    if not content and _interrupts(line, phrase.first, following.zone):
        content.append((following.zone + 1, len(line)))
        if line.word(phrase.first - 1) == "," and line.kind(0) == "name":
            content.insert(0, (0, phrase.first - 1))  # "Moon, the envoy said, still hopes"
    if not content:
        return None
    zone = [(phrase.first, phrase.stop), (_past_relative(line, group, phrase), following.zone)]
    if not (front and content[0] == front):
        zone.insert(0, opening_of(line, phrase.first))
    return Attribution(
        phrase,
        speaker_span(line, phrase),
        (group.verb, group.verb + 1),
        group.cue.kind,
        content,
        zone,
        perfect=group.perfect,
        relative=relative,
        quotable="quote" in group.cue.frames,
        lemma=group.cue.lemma,
    )


def _fronted(line: Line, first: int, *, goes_on: bool) -> Tokens | None:
    """Return what was said before its speaker; "Asked about it on Monday, he replied" only tells when."""
    front = fronted(line, first, goes_on=goes_on)
    return None if front and line.words[front[0]] in ON_OCCASION else front


def _main_verb(line: Line, start: int) -> int:
    """Return where an aside that tells what somebody says ends: "the mayor, who hopes to win it, said"."""
    for i in range(start + 1, len(line) - 1):
        word = line.words[i + 1]
        if (
            line.words[i] == ","
            and (word in predicates() or word in AUXILIARIES)
            and line.kinds[i + 1] == "word"
        ):
            return i
    return len(line)


def _relative_object(line: Line, group: VerbGroup, phrase: Phrase) -> Tokens | None:
    """Return what "which" stands for in "a truce, which the rebels demanded": it is what was said."""
    which = phrase.first - 1
    if "object" not in group.cue.frames or line.word(which) not in {"which", "that"}:
        return None
    noun = phrase_before(line, which - (line.word(which - 1) == ","))
    return (noun.first, which) if noun else None


def _past_relative(line: Line, group: VerbGroup, phrase: Phrase) -> int:
    """Return the token from which dates are the verb's, after "Jane Doe, who leaves in May," and "Doe, recalling May,"."""
    if phrase.stop == group.first:
        return phrase.stop
    recalling = line.word(phrase.stop) == "," and line.word(phrase.stop + 1) in _RECALLING
    aside = recalling or any(
        line.word(i) in RELATIVES and line.word(i - 1) == "," for i in range(phrase.stop, group.first)
    )
    return group.first if aside else phrase.stop


def _interrupts(line: Line, first: int, comma: int) -> bool:
    """Whether what was said comes after a second comma: "As she put it, ...", "Too often, she said, ..."."""
    follows = line.word(comma + 1) not in PREPOSITIONS and not line.word(comma + 1).endswith("ing")
    return (
        line.word(first - 1) in {"as", ","}
        and line.word(comma) == ","
        and follows
        and len(line) - comma > _CLAUSE
    )


_NO_VERBS = frozenset(
    "as its his this thus perhaps besides unless across plus whereas always towards".split()
)


def _goes_on(line: Line, comma: int) -> bool:
    """Whether the interrupted clause goes on after the comma ("Peace, she said, is near")."""
    word = line.word(comma + 1)
    return line.word(comma) == "," and (
        word in AUXILIARIES
        or (word.endswith(("s", "ed")) and word not in _NO_VERBS)
        or is_adverb(word)
        or line.kind(comma + 1) == "quote"
    )


def _inverted(line: Line, group: VerbGroup, subject: Subject) -> Attribution | None:
    assert subject.phrase is not None
    phrase = named_behind(line, subject.phrase)
    front = fronted(line, group.first) or ((0, group.first) if group.first >= _FRONT else None)
    stop = phrase.stop
    content = [front] if front else []
    while stop < len(line) and line.kinds[stop] != "quote":
        stop += 1
    if stop < len(line):
        content.append((stop, len(line)))
    if not content:
        return None
    return Attribution(
        phrase,
        speaker_span(line, phrase),
        (group.verb, group.verb + 1),
        group.cue.kind,
        content,
        [(group.first, stop)],
        quotable="quote" in group.cue.frames,
        lemma=group.cue.lemma,
    )


def _shared(
    line: Line, group: VerbGroup, following: Complement, found: list[Attribution]
) -> Attribution | None:
    """Read "... and called for": the subject is that of the verb before, or of the clause."""
    if following.content is None:
        return None
    before = next((one for one in reversed(found) if one.finite and one.inside is None), None)
    phrase = before.phrase if before else clause_subject(line, group.first)
    if phrase is None:
        return None
    return Attribution(
        phrase,
        before.speaker if before else speaker_span(line, phrase),
        (group.verb, group.verb + 1),
        group.cue.kind,
        [(following.content, len(line))],
        [(group.first, following.zone)]
        if before
        else [opening_of(line, phrase.first), (_past_relative(line, group, phrase), following.zone)],
        perfect=group.perfect or (before is not None and before.perfect and "participle" in group.cue.forms),
        shared=True,
        quotable="quote" in group.cue.frames,
        lemma=group.cue.lemma,
    )


def _by_agent(line: Line, group: VerbGroup) -> Attribution | None:
    """Read "was dismissed by the Kremlin": the agent speaks, about the subject."""
    if not group.cue.frames & {"object", "as", "hearer"} or line.word(group.verb + 1) != "by":
        return None
    agent = phrase_after(line, group.verb + 2)
    if agent is None or not can_speak(line, agent):
        return None
    subject = phrase_before(line, group.first)
    content, zone = (subject.first if subject else 0, group.first or 1), (group.first, len(line))
    if "hearer" in group.cue.frames and "that" in line.words[agent.stop : agent.stop + _CLAUSE]:
        that = line.words.index("that", agent.stop)  # "has been told by some in Congress that"
        content, zone = (that, len(line)), (group.first, that)
    elif not group.cue.frames & {"object", "as"}:
        return None
    return Attribution(
        agent,
        speaker_span(line, agent),
        (group.verb, group.verb + 1),
        group.cue.kind,
        [content],
        [zone],
        quotable="quote" in group.cue.frames,
        lemma=group.cue.lemma,
    )

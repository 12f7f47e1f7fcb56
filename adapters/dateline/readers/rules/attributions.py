"""The attributions of one sentence: who is said to have said what, by which word."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dateline.readers.rules.cues import verb_cues
from dateline.readers.rules.document import CueKind
from dateline.readers.rules.frames import Complement, complement
from dateline.readers.rules.line import Line
from dateline.readers.rules.phrases import Phrase, can_speak, phrase_after, phrase_before
from dateline.readers.rules.subjects import Subject, clause_subject, fronted, speaker_span, subject_of
from dateline.readers.rules.verbs import VerbGroup, verb_group

Tokens = tuple[int, int]


@dataclass(slots=True)
class Attribution:
    """One attribution as tokens of its line; `zone` is what is not content, where its date can stand."""

    phrase: Phrase
    speaker: tuple[int, int]
    cue: Tokens
    kind: CueKind
    content: list[Tokens]
    zone: list[Tokens] = field(default_factory=list)
    finite: bool = True
    perfect: bool = False
    shared: bool = False
    inside: Attribution | None = None
    lemma: str = ""

    @property
    def anchor(self) -> int:
        """The token where the attribution's own clause begins."""
        return min(self.phrase.first, self.cue[0]) if not self.shared else self.cue[0]


def attributions(line: Line) -> list[Attribution]:
    """Return the attributions of a sentence in the order of their verbs."""
    found: list[Attribution] = []
    for i, word in enumerate(line.words):
        if line.kinds[i] != "word" or word not in verb_cues():
            continue
        if line.capital(i) and i > 0 and line.kinds[i - 1] not in {"quote", "mark"}:
            continue
        for cue in verb_cues()[word]:
            group = verb_group(line, i, cue)
            attribution = _attribution(line, group, found) if group else None
            if attribution:
                found.append(attribution)
                break
    _nest(line, found)
    return found


def _attribution(line: Line, group: VerbGroup, found: list[Attribution]) -> Attribution | None:
    if group.mode == "passive":
        return _by_agent(line, group)
    if group.mode == "participial":
        return _participial(line, group, found)
    subject = subject_of(line, group)
    if subject is None:
        return None
    if subject.inverted:
        return _inverted(line, group, subject)
    following = complement(line, group)
    if following is None:
        return None
    if subject.phrase is None:
        return _shared(line, group, following, found)
    return _built(line, group, subject.phrase, following, relative=subject.relative)


def _built(
    line: Line, group: VerbGroup, phrase: Phrase, following: Complement, *, relative: bool = False
) -> Attribution | None:
    content: list[Tokens] = []
    front = None if relative else fronted(line, phrase.first)
    if following.content is not None:
        content.append((following.content, len(line)))
        if front and line.kinds[front[1] - 1] != "quote" and line.words[following.content] != ",":
            front = None
    if front and "quote" in group.cue.frames:
        content.insert(0, front)
    if not content:
        return None
    zone = [(phrase.first, following.zone)]
    if not (front and content[0] == front):
        zone.insert(0, _opening(line, phrase.first))
    return Attribution(
        phrase,
        speaker_span(line, phrase),
        (group.verb, group.verb + 1),
        group.cue.kind,
        content,
        zone,
        perfect=group.perfect,
        lemma=group.cue.lemma,
    )


def _opening(line: Line, first: int) -> Tokens:
    """Return the tokens that open the subject's clause: "On Friday", "In a letter last week"."""
    start = first
    while start > 0 and line.words[start - 1] not in {
        ";",
        ":",
        "—",
        "–",
        "--",
        "but",
        "and",
        "while",
        "that",
        "who",
    }:
        if line.kinds[start - 1] == "quote":
            break
        start -= 1
    if line.word(start) in {
        "after",
        "before",
        "since",
        "following",
        "until",
        "when",
        "while",
        "though",
        "although",
    }:
        return first, first
    return start, first


def _inverted(line: Line, group: VerbGroup, subject: Subject) -> Attribution | None:
    phrase = subject.phrase
    assert phrase is not None
    front = fronted(line, group.first) or ((0, group.first) if group.first > 3 else None)  # noqa: PLR2004
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
        else [_opening(line, phrase.first), (group.first, following.zone)],
        perfect=group.perfect,
        shared=True,
        lemma=group.cue.lemma,
    )


def _participial(line: Line, group: VerbGroup, found: list[Attribution]) -> Attribution | None:
    """Read "..., saying": it goes on with the attribution before it, or reports for the clause's subject."""
    following = complement(line, group)
    if following is None or following.content is None:
        return None
    directly = None
    if line.kind(group.first - 1) in {"word", "name"}:
        directly = phrase_before(line, group.first)
        if directly and not can_speak(line, directly):
            directly = None
    before = found[-1] if found else None
    phrase = directly or (before.phrase if before else clause_subject(line, group.first))
    if phrase is None:
        return None
    return Attribution(
        phrase,
        before.speaker if before and not directly else speaker_span(line, phrase),
        (group.verb, group.verb + 1),
        group.cue.kind,
        [(following.content, len(line))],
        [(group.first, following.zone)]
        if before
        else [_opening(line, phrase.first), (phrase.first, following.zone)],
        finite=False,
        shared=directly is None,
        lemma=group.cue.lemma,
    )


def _by_agent(line: Line, group: VerbGroup) -> Attribution | None:
    """Read "was dismissed by the Kremlin": the agent speaks, about the subject."""
    if not group.cue.frames & {"object", "as"} or line.word(group.verb + 1) != "by":
        return None
    agent = phrase_after(line, group.verb + 2)
    if agent is None or not can_speak(line, agent):
        return None
    subject = phrase_before(line, group.first)
    first = subject.first if subject else 0
    return Attribution(
        agent,
        speaker_span(line, agent),
        (group.verb, group.verb + 1),
        group.cue.kind,
        [(first, group.first or 1)],
        [(group.first, len(line))],
        lemma=group.cue.lemma,
    )


_FRESH = frozenset("but while whereas although though ; and".split())


def _nest(line: Line, found: list[Attribution]) -> None:
    """Cut content where the next main clause begins, and mark what stands inside another's content."""
    for outer in found:
        for inner in found:
            if inner is outer or inner.shared or not _holds(outer, inner):
                continue
            if outer.cue[0] < inner.anchor and _fresh(line, inner):
                outer.content = [_cut(part, inner.anchor) for part in outer.content]
            elif outer.inside is not inner:
                inner.inside = outer


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return any(first <= inner.anchor < stop and first <= inner.cue[0] < stop for first, stop in outer.content)


def _fresh(line: Line, inner: Attribution) -> bool:
    """Whether the inner attribution opens a new main clause: ", but others say", "; the ministry said"."""
    at = inner.anchor
    while at > 0 and line.kinds[at - 1] == "time":
        at -= 1
    link = line.word(at - 1)
    if link not in _FRESH:
        return False
    return link != "and" or line.word(at - 2) == ","


def _cut(part: Tokens, at: int) -> Tokens:
    return (part[0], min(part[1], at)) if part[0] < at else part


def without_nested(found: list[Attribution]) -> list[Attribution]:
    """Leave out what stands inside another's statement, unless it names a second speaker who speaks."""
    return [one for one in found if one.inside is None or _speaks_too(one)]


def _speaks_too(one: Attribution) -> bool:
    return one.kind in {"speech", "writing"} and one.finite and not one.shared


def moved(one: Attribution, content: list[Tokens]) -> Attribution:
    """Return the attribution with other content."""
    return replace(one, content=content)

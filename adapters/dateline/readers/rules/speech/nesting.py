"""The attributions of one sentence, and which statement stands inside which."""

from __future__ import annotations

from dateline.readers.rules.speech.attribution import Attribution, Tokens
from dateline.readers.rules.speech.frames import shows_verb
from dateline.readers.rules.speech.grammar import COMPLEMENTISERS
from dateline.readers.rules.speech.line import Line
from dateline.readers.rules.speech.nominal import nominal
from dateline.readers.rules.speech.verbal import verbal


def attributions(line: Line) -> list[Attribution]:
    """Return the attributions of a sentence in the order of their cues, statements inside others marked."""
    found = verbal(line)
    found += nominal(line, found)
    if len(found) > 1:
        found.sort(key=lambda one: one.cue[0])
        _nest(line, found)
    return found


# Verbs whose object, if it is no clause, is still what was said: "reaffirmed her commitment".
_RENEWED = frozenset("reaffirm reiterate repeat restate affirm pledge promise".split())
CONCESSIONS = frozenset("while although though whereas as".split())
_FRESH = frozenset("but while whereas although though ; and".split())


def _nest(line: Line, found: list[Attribution]) -> None:
    """Cut content where the next main clause begins, and mark what stands inside another's content."""
    for outer in found:
        # "..., who has called for talks, said" says no more of the talks after its second comma.
        ends = [
            one.cue[0]
            for one in found
            if outer.relative and one.phrase == outer.phrase and one.cue > outer.cue
        ]
        outer.content = [_cut(part, end) for part in outer.content for end in ends[:1] or [part[1]]]
        for first, stop in outer.content:
            if stop <= outer.anchor:
                _enclose(outer, (first, stop), found)
    for outer in found:
        for inner in found:
            if inner is not outer and _parts_subject(line, outer, inner):
                inner.inside = inner.inside or outer
            if inner is outer or inner.shared or not _holds(outer, inner):
                continue
            if outer.cue[0] < inner.anchor and _fresh(line, outer, inner):
                outer.content = [_cut(part, inner.anchor) for part in outer.content]
            elif outer.inside is not inner:
                inner.inside = inner.inside or outer


def _parts_subject(line: Line, outer: Attribution, inner: Attribution) -> bool:
    """Whether an attribution stands between another's subject and verb: "Moon, he said, still hopes"."""
    stop = inner.phrase.stop
    return (
        line.word(stop) == ","
        and stop < outer.anchor < inner.cue[0]
        and "," in line.words[outer.cue[1] : inner.cue[0]]
    )


def _enclose(outer: Attribution, part: Tokens, found: list[Attribution]) -> None:
    """Put into *outer* what stands in the words before it ("..., the agency reported")."""
    for inner in found:
        if inner is not outer and part[0] <= inner.anchor < part[1] and part[0] <= inner.cue[0] < part[1]:
            inner.inside = outer
            inner.content = [(first, min(stop, part[1])) for first, stop in inner.content if first < part[1]]


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return any(first <= inner.anchor < stop and first <= inner.cue[0] < stop for first, stop in outer.content)


def _fresh(line: Line, outer: Attribution, inner: Attribution) -> bool:
    """Whether the inner attribution opens a new main clause: ", but others say", "; the ministry said"."""
    at = inner.anchor
    while at > 0 and line.kinds[at - 1] == "time":
        at -= 1
    if _is_aside(line, inner):
        return True
    if line.word(at) == "that":
        return False  # "..., and that Oslo and Bergen had refused" goes on with what was said
    link = line.word(at - 1)
    if link == "," and line.word(outer.anchor - 1) in CONCESSIONS:
        return True  # "While the union said ..., the firm insisted"
    if link not in _FRESH:
        return False
    return link != "and" or line.word(at - 2) == ","


def _is_aside(line: Line, inner: Attribution) -> bool:
    """Whether the article itself remarks on what it names: "Ms Adams, who had called", "which she asked"."""
    if inner.relative:
        return line.word(inner.phrase.stop) == ","
    return line.words[max(inner.anchor - 2, 0) : inner.anchor] == [",", "which"]


def _cut(part: Tokens, at: int) -> Tokens:
    return (part[0], min(part[1], at)) if part[0] < at else part


def without_nested(line: Line, found: list[Attribution]) -> list[Attribution]:
    """Leave out what stands inside another's statement, unless it names a second speaker who speaks."""
    return [one for one in found if one.inside is None or _speaks_too(line, one)]


def _speaks_too(line: Line, one: Attribution) -> bool:
    if one.kind not in {"speech", "writing"} or one.shared or one.relative or one.lemma == "agree":
        return False
    if {"he", "she", "they"}.intersection(line.words[one.phrase.first : one.phrase.stop]) and not one.direct(
        line
    ):
        return False
    return any(line.kind(first) == "quote" for first, _ in one.content) or (
        one.quotable and (one.lemma in _RENEWED or any(_tells_clause(line, part) for part in one.content))
    )


def _tells_clause(line: Line, part: Tokens) -> bool:
    """Whether the words are a clause: "Moon said Kim rejected a meeting" has one speaker, "said no" too."""
    first, stop = part
    words = sum(kind != "mark" for kind in line.kinds[first:stop])
    return words > 1 and (line.words[first] in COMPLEMENTISERS or shows_verb(line, first))

"""What is said of a meeting's result, of who had asked for it and who left it: what accounts quarrel over.

Supposed, feared and denied results are no claims, save one: that a meeting was not a failure.
"""

from __future__ import annotations

import re

from dateline.events import Outcome
from dateline.readers.rules.departures import who_left
from dateline.readers.rules.document import Actor, ClaimFound, Document
from dateline.readers.rules.keyed import FLAGS, Keyed

_MEETING = r"(?:summit|meeting|talks|encounter)s?"
_MEETS = re.compile(rf"\b{_MEETING}\b", FLAGS)
_FAILURE = r"failure|fiasco|flop|debacle|disaster|waste\s+of\s+time"
_SUCCESS = r"success|triumph|breakthrough|step\s+forward"
_OUTCOMES: tuple[tuple[Outcome, Keyed], ...] = (
    (
        "not_a_failure",
        Keyed(
            rf"(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+){{0,3}}?(?:{_MEETING}\s+)?(?:[\w.'’]+\s+){{0,4}}?"
            r"(?:a\s+)?(?:failure|fiasco|flop|disaster)\b|\bno\s+(?:failure|fiasco|flop)\b|"
            r"\b(?:do\s+not|don['’]t|nobody|no\s+one|never)\b[^.;]{0,40}?\b(?:call|write|say|speak|talk)\b[^.;]{0,40}?"
            r"\ba\s+(?:failure|fiasco|flop|disaster)\b",
        ),
    ),
    (
        "collapse",
        Keyed(
            rf"\b(?:collapse|breakdown)\s+of\s+(?:[\w.'’-]+\s+){{0,5}}?{_MEETING}\b|"
            rf"\b{_MEETING}\s+(?:[\w.,'’-]+\s+){{0,5}}?(?:collapsed|broke\s+down|fell\s+apart)\b|"
            rf"\b(?:collapsed|aborted)\s+(?:\w+\s+)?{_MEETING}\b",
        ),
    ),
    (
        "failure",
        Keyed(
            rf"\b{_MEETING}\s+(?:[\w.'’-]+\s+){{0,4}}?(?:failed(?!\s+to)|(?:was|were|as|been|end(?:s|ed|ing)?\s+in)\s+"
            rf"[\"“]?(?:a\s+)?(?:\w+\s+)?(?:{_FAILURE}))\b|\bfailed\s+{_MEETING}\b|"
            rf"\b(?:failure|fiasco|flop|debacle)\s+of\s+(?:the|their)\s+(?:[\w.'’-]+\s+){{0,3}}?{_MEETING}\b|"
            rf"\bcall(?:ed|s|ing)\s+the\s+(?:[\w.'’-]+\s+){{0,3}}?{_MEETING}\s+a\s+(?:\w+\s+)?"
            r"(?:failure|fiasco|flop|debacle|disaster)\b",
        ),
    ),
    (
        "success",
        Keyed(
            rf"\b{_MEETING}\s+(?:[\w.'’-]+\s+){{0,4}}?(?:was|were|had\s+been|as|a)\s+[\"“]?(?:a\s+|an\s+)?(?:\w+\s+)?"
            rf"(?:success(?:ful)?|{_SUCCESS})\b|\b(?:success|triumph)\s+of\s+the\s+(?:[\w.'’-]+\s+)"
            rf"{{0,3}}?{_MEETING}\b|\bhail(?:ed|s|ing)\s+(?:[\w.'’-]+\s+){{0,5}}?{_MEETING}\s+as\s+a\s+\w*\s*success",
        ),
    ),
    (
        "no_agreement",
        Keyed(
            rf"\b{_MEETING}\b[^.;]{{0,60}}?\b(?:ended|closed|broke\s+up|concluded|finished)\s+(?:\w+\s+)?with(?:out|\s+no)\s+"
            r"(?:an?\s+|any\s+)?(?:\w+\s+)?(?:agreement|deal|accord|consensus|joint\s+statement|breakthrough)\b|"
            r"\bfailed\s+to\s+(?:reach|sign|strike|produce)\s+(?:an?\s+|any\s+)?(?:\w+\s+)?(?:agreement|deal|accord)\b|"
            r"\bno\s+(?:agreement|deal|accord)\s+(?:was|had\s+been)\s+(?:reached|signed|struck)\b",
        ),
    ),
    (
        "agreement",
        Keyed(
            r"\b(?:signed|reached|struck|concluded|sealed)\s+(?:an?|the|their)\s+(?:[\w-]+\s+){0,3}?"
            r"(?:agreement|deal|accord|declaration|joint\s+statement|treaty|pact)\b",
        ),
    ),
)
_POINTED = re.compile(rf"\bcall\s+(?:it|this|that|the\s+{_MEETING})\s", FLAGS)
_RESULTS = frozenset(pattern for _, pattern in _OUTCOMES)
# "Geneva was a failure" names the meeting by its place; "this was not a failure" points at the one spoken of.
_CALLED = Keyed(
    rf"\b(?P<subject>[A-Z][\w-]+|[Tt]h(?:is|at)|[Ii]t)\s+(?:(?:was|had\s+been|has\s+been)\s+[\"“]?(?P<not>not\s+|no\s+)?"
    rf"[\"“]?(?:an?\s+)?(?:\w+\s+)?(?:(?P<failure>{_FAILURE})|(?P<success>{_SUCCESS})|(?P<collapse>collapse))|"
    r"(?:had\s+|has\s+)?(?P<collapsed>collapsed|fell\s+apart))\b",
    re.NOFLAG,
)
_BESIDE = 12  # characters between who asked and the asking
POINTS_BACK = 300  # characters before "this was a failure" in which a meeting must be spoken of
_SUPPOSED = re.compile(
    r"\b(?:would|could|may|might|can(?:not)?|if|whether|unless|risk\w*|fear\w*|to\s+(?:be|avoid|prevent)|will|until|"
    r"hope\w*|expect\w*|afford|promise\w*|reject\w*|den(?:y|ied|ies)|dismiss\w*)\b[^,;.]{0,50}$",
    FLAGS,
)
_BACKGROUND = re.compile(
    r"\b(?:following|after|amid|since|despite)\s+(?:the\s+|a\s+|last\s+|their\s+)?(?:\w+\s+)?$", FLAGS
)
_ASKED = Keyed(
    rf"\b(?:(?:has|have|had)\s+)?(?:first\s+|itself\s+|himself\s+|herself\s+|originally\s+)?"
    r"(?:asked\s+for|requested|sought|solicited|begged\s+for|initiated|pleaded\s+for)[\"”“\s]+"
    rf"(?:the|a|an|this|that|another|such\s+a)\s+(?:[\w.'’-]+\s+){{0,3}}?(?:{_MEETING}|dialogue)\b"
)
_ASKED_BY = Keyed(
    rf"\b(?:{_MEETING}|dialogue)\b(?:[^.;]{{0,40}}?\b(?:was|were|had\s+been|came|took\s+place|came\s+about|was\s+held|arranged)"
    r"\s+(?:first\s+)?(?:requested\s+by|asked\s+for\s+by|sought\s+by|initiated\s+by|at\s+the\s+(?:request|initiative)\s+of)"
    r"|(?:(?!\boff\b|postpone|cancel|delay|\bput\b)[^.;]){0,60}?\s+at\s+the\s+(?:request|initiative)\s+of)\s+(?:the\s+)?"
)
_IT_WAS = Keyed(
    r"\bit\s+(?:was|is|had\s+been)\s+(?:[\w.'’-]+\s+){1,5}?(?=(?:who|that)\s+(?:had\s+|has\s+)?(?:first\s+)?(?:asked|proposed|"
    r"suggested|requested|sought|initiated|wanted|invited|raised|brought\s+up|made\s+the\s+first\s+move|"
    r"told\s+(?:[\w.'’-]+\s+){1,3}?(?:that\s+)?(?:they|the\s+two)\s+(?:should|must|ought\s+to)\s+(?:meet|talk|sit\s+down)))"
)
_CAME_FROM = Keyed(
    r"\b(?:initiative|request|first\s+move|idea|invitation|proposal)\s+(?:for\s+(?:[\w.'’-]+\s+){1,5}?)?"
    r"(?:(?:had\s+|has\s+)?(?:come|came)|was|had\s+been)\s+from\s+(?:the\s+)?"
)
_FIRST_MOVE = Keyed(
    r"\b(?:had\s+|has\s+)?(?:(?:made|taken)\s+the\s+first\s+(?:move|step)|asked\s+(?:first\s+)?to\s+(?:come|visit|be\s+received))\b"
)
_AT_REQUEST = Keyed(r"['’]s\s+(?:own\s+)?(?:request|proposal|initiative|suggestion|insistence|invitation)\b")
# "It was held at Brazil's request": it is the meeting spoken of.
_HELD_AT = re.compile(
    r"\b(?:it|this|they)\s+(?:was|were|had\s+been)\s+(?:\w+\s+)?(?:held|arranged|called|convened|organi[sz]ed|set\s+up)\s+at\s",
    FLAGS,
)
_ASKING = frozenset({_ASKED, _ASKED_BY, _IT_WAS, _CAME_FROM, _FIRST_MOVE, _AT_REQUEST})
_DENIED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bas\s+if|\bfalsely|\bden(?:y|ied|ies)\b[^.;]{0,30})\s*(?:\w+\s+){0,3}$",
    FLAGS,
)


def claims_in(doc: Document, start: int, end: int, about: tuple[str, ...]) -> tuple[ClaimFound, ...]:
    """Return what an utterance claims of the meeting of *about*, or of the article's main leaders."""
    outcome = outcome_in(doc, start, end, narrated=False, named=bool(about)) or _called(doc, start, end)
    asked = requester_in(doc, start, end, about or doc.main_people)
    left = leaver_in(doc, start, end, about or doc.main_people)
    return tuple(claim for claim in (outcome, asked, left) if claim)


def _called(doc: Document, start: int, end: int) -> ClaimFound | None:
    """Return the result of a meeting that the words call by its place, or point at."""
    match = _CALLED.search(doc.text, start, end) if _CALLED in doc.may_fit(start, end) else None
    if match is None or not doc.main_people:
        return None
    subject = match["subject"].lower()
    if subject in {"this", "that", "it"}:
        meant = bool(_MEETS.search(doc.lower, max(0, match.start() - POINTS_BACK), match.start()))
    else:
        meant = any(p.start <= match.start("subject") < p.end for p in doc.places)
    if not meant:
        return None
    if match["collapse"] or match["collapsed"]:
        return None if match["not"] else ClaimFound(start, end, outcome="collapse")
    if match["failure"]:
        return ClaimFound(start, end, outcome="not_a_failure" if match["not"] else "failure")
    return None if match["not"] else ClaimFound(start, end, outcome="success")


def outcome_in(
    doc: Document, start: int, end: int, *, narrated: bool | None, named: bool = True
) -> ClaimFound | None:
    """Return the first result told of; *narrated* asks for the background of a sentence, or all but that.

    Where the words have not *named* the leaders, "the summit" is that of the article's main ones, and no other.
    """
    if not named and not doc.main_people:
        return None
    told = _RESULTS & doc.may_fit(start, end)
    for outcome, pattern in _OUTCOMES if told else ():
        match = pattern.search(doc.lower, start, end) if pattern in told else None
        if match is None or _SUPPOSED.search(doc.lower[max(start, match.start() - 60) : match.start()]):
            continue
        pointed = doc.lower.endswith(("the ", "their "), 0, match.start()) or _POINTED.search(match[0])
        if not named and not pointed:
            continue
        background = _BACKGROUND.search(doc.lower[max(start, match.start() - 30) : match.start()])
        if narrated is None or narrated == bool(background):
            return ClaimFound(start, end, outcome=outcome, at=match.end())
    return None


def _asker(doc: Document, start: int, end: int) -> Actor | None:
    """Return who asked, by the first pattern that matches: named before it, behind it, or inside it."""
    if match := doc.finds(_ASKED, start, end) or doc.finds(_FIRST_MOVE, start, end):
        if cleft := _IT_WAS.search(doc.lower, start, match.end()):
            return _inside(doc, cleft)
        denied = _DENIED.search(doc.lower[max(start, match.start() - 40) : match.start()])
        before = [m for m in doc.mentions if start <= m.start and m.end <= match.start()]
        return (
            before[-1].actor if before and not denied and match.start() - before[-1].end <= _BESIDE else None
        )
    if match := doc.finds(_ASKED_BY, start, end) or doc.finds(_CAME_FROM, start, end):
        after = [m for m in doc.mentions if match.end() <= m.start + 4 and m.start - match.end() <= _BESIDE]
        return after[0].actor if after else None
    if match := doc.finds(_IT_WAS, start, end):
        return _inside(doc, match)
    if (match := doc.finds(_AT_REQUEST, start, end)) and (
        _MEETS.search(doc.lower, start, end) or _HELD_AT.search(doc.lower, start, end)
    ):
        named = [
            m for m in doc.mentions if start <= m.start and match.start() - 2 <= m.end <= match.start() + 2
        ]
        lead = doc.lower[max(start, named[-1].start - 4) : named[-1].start] if named else ""
        return named[-1].actor if lead.endswith("at ") else None
    return None


def _inside(doc: Document, match: re.Match[str]) -> Actor | None:
    named = [m for m in doc.mentions if match.start() <= m.start < match.end()]
    return named[-1].actor if named else None


def requester_in(doc: Document, start: int, end: int, people: tuple[str, ...]) -> ClaimFound | None:
    """Return the leader whose side is said to have asked for the meeting."""
    if _ASKING.isdisjoint(doc.may_fit(start, end)):
        return None
    actor = _asker(doc, start, end)
    if actor is None:
        return None
    side = actor.leads or actor.speaks_for or actor.name
    for name in people:
        if name == actor.name or doc.leads.get(name) == side:
            return ClaimFound(start, end, requested_by=name)
    return None


def leaver_in(doc: Document, start: int, end: int, people: tuple[str, ...]) -> ClaimFound | None:
    """Return the leader who is said to have walked away from the meeting."""
    name = who_left(doc, start, end, people)
    return ClaimFound(start, end, left_by=name) if name else None

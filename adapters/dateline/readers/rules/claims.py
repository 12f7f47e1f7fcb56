"""What is said of a meeting's result, and of who had asked for it: the facts that accounts quarrel over.

Supposed, feared and denied results are no claims, save one: that a meeting was not a failure.
"""

from __future__ import annotations

import re

from dateline.events import Outcome
from dateline.readers.rules.document import ClaimFound, Document

_MEETING = r"(?:summit|meeting|talks|encounter)s?"
# Each result with parts of words, one of which its pattern needs: most sentences have none of them.
_OUTCOMES: tuple[tuple[Outcome, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        "not_a_failure",
        ("failure", "fiasco", "flop", "disaster"),
        re.compile(
            rf"(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+){{0,3}}?(?:{_MEETING}\s+)?(?:[\w.'’]+\s+){{0,4}}?"
            r"(?:a\s+)?(?:failure|fiasco|flop|disaster)\b|\bno\s+(?:failure|fiasco|flop)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "collapse",
        ("collapse", "breakdown", "broke", "fell", "aborted"),
        re.compile(
            rf"\b(?:collapse|breakdown)\s+of\s+(?:[\w.'’-]+\s+){{0,5}}?{_MEETING}\b|"
            rf"\b{_MEETING}\s+(?:[\w.,'’-]+\s+){{0,5}}?(?:collapsed|broke\s+down|fell\s+apart)\b|"
            rf"\b(?:collapsed|aborted)\s+(?:\w+\s+)?{_MEETING}\b",
            re.IGNORECASE,
        ),
    ),
    (
        "failure",
        ("fail", "fiasco", "flop", "debacle", "disaster"),
        re.compile(
            rf"\b{_MEETING}\s+(?:[\w.'’-]+\s+){{0,4}}?(?:failed(?!\s+to)|(?:was|were|as|ended\s+in)\s+(?:a\s+)?"
            rf"(?:\w+\s+)?(?:failure|fiasco|flop|debacle|disaster))\b|\bfailed\s+{_MEETING}\b|"
            rf"\b(?:failure|fiasco|flop|debacle)\s+of\s+(?:the|their)\s+(?:[\w.'’-]+\s+){{0,3}}?{_MEETING}\b|"
            rf"\bcall(?:ed|s|ing)\s+the\s+(?:[\w.'’-]+\s+){{0,3}}?{_MEETING}\s+a\s+(?:\w+\s+)?"
            r"(?:failure|fiasco|flop|debacle|disaster)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "success",
        ("success", "triumph", "breakthrough"),
        re.compile(
            rf"\b{_MEETING}\s+(?:[\w.'’-]+\s+){{0,4}}?(?:was|were|had\s+been|as|a)\s+(?:a\s+|an\s+)?(?:\w+\s+)?"
            rf"(?:success(?:ful)?|triumph|breakthrough)\b|\b(?:success|triumph)\s+of\s+the\s+(?:[\w.'’-]+\s+)"
            rf"{{0,3}}?{_MEETING}\b|\bhail(?:ed|s|ing)\s+(?:[\w.'’-]+\s+){{0,5}}?{_MEETING}\s+as\s+a\s+\w*\s*success",
            re.IGNORECASE,
        ),
    ),
    (
        "no_agreement",
        ("agreement", "deal", "accord", "consensus", "statement", "breakthrough"),
        re.compile(
            rf"\b{_MEETING}\b[^.;]{{0,60}}?\b(?:ended|closed|broke\s+up|concluded|finished)\s+(?:\w+\s+)?with(?:out|\s+no)\s+"
            r"(?:an?\s+|any\s+)?(?:\w+\s+)?(?:agreement|deal|accord|consensus|joint\s+statement|breakthrough)\b|"
            r"\bfailed\s+to\s+(?:reach|sign|strike|produce)\s+(?:an?\s+|any\s+)?(?:\w+\s+)?(?:agreement|deal|accord)\b|"
            r"\bno\s+(?:agreement|deal|accord)\s+(?:was|had\s+been)\s+(?:reached|signed|struck)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "agreement",
        ("agreement", "deal", "accord", "declaration", "statement", "treaty", "pact"),
        re.compile(
            r"\b(?:signed|reached|struck|concluded|sealed)\s+(?:an?|the|their)\s+(?:[\w-]+\s+){0,3}?"
            r"(?:agreement|deal|accord|declaration|joint\s+statement|treaty|pact)\b",
            re.IGNORECASE,
        ),
    ),
)
_SUPPOSED = re.compile(
    r"\b(?:would|could|may|might|can(?:not)?|if|whether|unless|risk\w*|fear\w*|to\s+(?:be|avoid|prevent)|will|until|"
    r"hope\w*|expect\w*|afford|promise\w*)\b[^,;.]{0,50}$",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\b(?:following|after|amid|since|despite)\s+(?:the\s+|a\s+|last\s+|their\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
_ASKED = re.compile(
    rf"\b(?:(?:has|have|had)\s+)?(?:first\s+|itself\s+|himself\s+|herself\s+|originally\s+)?"
    r"(?:asked\s+for|requested|sought|solicited|begged\s+for|initiated|pleaded\s+for)[\"”“\s]+"
    rf"(?:the|a|an|this|that|another|such\s+a)\s+(?:[\w.'’-]+\s+){{0,3}}?(?:{_MEETING}|dialogue)\b",
    re.IGNORECASE,
)
_ASKED_BY = re.compile(
    rf"\b(?:{_MEETING}|dialogue)\b[^.;]{{0,40}}?\b(?:was|were|had\s+been|came|took\s+place|came\s+about|was\s+held|arranged)\s+(?:first\s+)?"
    r"(?:requested\s+by|asked\s+for\s+by|sought\s+by|initiated\s+by|at\s+the\s+(?:request|initiative)\s+of)\s+",
    re.IGNORECASE,
)
_IT_WAS = re.compile(
    r"\bit\s+(?:was|is|had\s+been)\s+(?:[\w.'’-]+\s+){1,5}?(?=who\s+(?:had\s+|has\s+)?(?:first\s+)?(?:asked|proposed|suggested|"
    r"requested|sought|initiated|wanted|invited))",
    re.IGNORECASE,
)
_AT_REQUEST = re.compile(
    r"['’]s\s+(?:own\s+)?(?:request|proposal|initiative|suggestion|insistence|invitation)\b", re.IGNORECASE
)
# Parts of words, one of which each of these four needs.
_ASKING = (
    "ask", "request", "sought", "solicit", "begg", "initiat", "plead", "propos", "suggest", "want",
    "invit", "insist",
)  # fmt: skip
_DENIED = re.compile(
    r"(?:\bnot|n['’]t|\bnever|\bas\s+if|\bfalsely|\bden(?:y|ied|ies)\b[^.;]{0,30})\s*(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)


def claims_in(doc: Document, start: int, end: int, about: tuple[str, ...]) -> tuple[ClaimFound, ...]:
    """Return what an utterance claims of the meeting of *about*, or of the article's main leaders."""
    outcome = _outcome(doc, start, end, narrated=False) if about else None
    asked = _requester(doc, start, end, about or doc.main_people)
    return tuple(claim for claim in (outcome, asked) if claim)


def narrated_in(doc: Document, start: int, end: int, *, attributed: bool) -> tuple[ClaimFound, ...]:
    """Return what the article itself says of a meeting's result.

    In a sentence that is somebody's utterance only the background is the article's own: "..., after the
    collapse of the talks, the ministry said".
    """
    outcome = _outcome(doc, start, end, narrated=True if attributed else None)
    return (outcome,) if outcome else ()


def _outcome(doc: Document, start: int, end: int, *, narrated: bool | None) -> ClaimFound | None:
    """Return the first result told of; *narrated* asks for the background of a sentence, or all but that."""
    for outcome, parts, pattern in _OUTCOMES:
        match = pattern.search(doc.text, start, end) if doc.holds(start, end, parts) else None
        if match is None or _SUPPOSED.search(doc.text[max(start, match.start() - 60) : match.start()]):
            continue
        background = _BACKGROUND.search(doc.text[max(start, match.start() - 30) : match.start()])
        if narrated is None or narrated == bool(background):
            return ClaimFound(start, end, outcome=outcome)
    return None


def _requester(doc: Document, start: int, end: int, people: tuple[str, ...]) -> ClaimFound | None:
    """Return the leader whose side is said to have asked for the meeting."""
    if not doc.holds(start, end, _ASKING):
        return None
    if match := _ASKED.search(doc.text, start, end):
        if _DENIED.search(doc.text[max(start, match.start() - 40) : match.start()]):
            return None
        before = [m for m in doc.mentions if start <= m.start and m.end <= match.start()]
        actor = before[-1].actor if before and match.start() - before[-1].end <= 12 else None  # noqa: PLR2004
    elif match := _ASKED_BY.search(doc.text, start, end):
        after = [m for m in doc.mentions if match.end() <= m.start + 4 and m.start - match.end() <= 12]  # noqa: PLR2004
        actor = after[0].actor if after else None
    elif match := _IT_WAS.search(doc.text, start, end):
        named = [m for m in doc.mentions if match.start() <= m.start < match.end()]
        actor = named[-1].actor if named else None
    elif (match := _AT_REQUEST.search(doc.text, start, end)) and re.search(_MEETING, doc.text[start:end]):
        named = [
            m for m in doc.mentions if start <= m.start and match.start() - 2 <= m.end <= match.start() + 2
        ]
        lead = doc.text[max(start, named[-1].start - 4) : named[-1].start] if named else ""
        actor = named[-1].actor if lead.endswith("at ") else None
    else:
        return None
    if actor is None:
        return None
    side = actor.leads or actor.speaks_for or actor.name
    for name in people:
        if name == actor.name or doc.leads.get(name) == side:
            return ClaimFound(start, end, requested_by=name)
    return None

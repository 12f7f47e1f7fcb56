"""What is said of a meeting's result, of who had asked for it and who left it: what accounts quarrel over.

Supposed, feared and denied results are no claims, save two: that a meeting was not a failure, and that somebody had not asked.
"""

from __future__ import annotations

import re

from dateline.events import Outcome
from dateline.readers.rules.asking import deniers_in, requester_in
from dateline.readers.rules.departures import who_left
from dateline.readers.rules.document import ClaimFound, Document, Utterance
from dateline.readers.rules.keyed import FLAGS, Keyed

_MEETING = r"(?:summit|meeting|talks|encounter)s?"
_MEETS = re.compile(rf"\b{_MEETING}\b", FLAGS)
# A journey is judged as the meeting for which it was made, where the words are about that.
_JUDGED = r"(?:(?:summit|meeting|talks|encounter)s?|visit|trip)"
_OCCASION = r"(?:dinner|lunch|evening|session|conversation|handshake)"
_WITH_WHOM = r"(?:(?!that\b|which\b|who\b|said\b|and\b|but\b|when\b|where\b)[\w.'’-]+\s+){0,9}?"  # "with A in Oslo on June 13"
_VERY = r"(?:[\w-]+\s+(?:and|but)\s+(?:an?\s+)?)?(?:[\w-]+\s+)?"  # "a bold and", "a surrender and a complete"
_FAILURE = r"failure|fiasco|flop|debacle|disaster|waste\s+of\s+time"
_SUCCESS = r"success|triumph|breakthrough|step\s+forward"
_USEFUL = r"(?:useful|productive|constructive|fruitful|worthwhile)"
_OUTCOMES: tuple[tuple[Outcome, Keyed], ...] = (
    (
        "not_a_failure",
        Keyed(
            rf"(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+){{0,3}}?(?:{_JUDGED}\s+)?(?:[\w.'’]+\s+){{0,4}}?"
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
            rf"\b{_JUDGED}\s+{_WITH_WHOM}(?:failed(?!\s+to)|(?:was|were|as|been|end(?:s|ed|ing)?\s+in)\s+"
            rf"[\"“]?(?:a\s+)?{_VERY}(?:{_FAILURE}))\b|\bfailed\s+{_MEETING}\b|"
            rf"\b(?:failure|fiasco|flop|debacle)\s+of\s+(?:the|their)\s+(?:[\w.'’-]+\s+){{0,3}}?{_MEETING}\b|"
            rf"\bcall(?:ed|s|ing)\s+the\s+(?:[\w.'’-]+\s+){{0,3}}?{_JUDGED}\s+a\s+{_VERY}"
            r"(?:failure|fiasco|flop|debacle|disaster)\b",
        ),
    ),
    (
        "success",
        Keyed(
            rf"\b{_JUDGED}\s+{_WITH_WHOM}(?:was|were|had\s+been|as|a)\s+[\"“]?(?:a\s+|an\s+)?{_VERY}"
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
        "useful",
        Keyed(
            rf"\b{_JUDGED}\s+{_WITH_WHOM}(?:was|were|had\s+been|been|as)\s+[\"“]?(?:an?\s+)?{_VERY}{_USEFUL}\b",
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
_POINTED_BEFORE = re.compile(
    rf"\b(?:the|that|this|their)\s(?:\w+\s)?{_JUDGED}\s(?:was|were|is|had\sbeen|has\sbeen)\s$", FLAGS
)
_RESULTS = frozenset(pattern for _, pattern in _OUTCOMES)
# "Geneva was a failure" names the meeting by its place; "this was not a failure" points at the one spoken of.
_CALLED = Keyed(
    rf"\b(?P<subject>[A-Z][\w-]+|[Tt]h(?:is|at)|[Ii]t|[Tt]he\slast\sone)\s+(?:(?:was|had\s+been|has\s+been)\s+[\"“]?(?P<not>not\s+|no\s+)?"
    rf"[\"“]?(?:an?\s+)?{_VERY}(?:(?P<failure>{_FAILURE})|(?P<success>{_SUCCESS}|successful\s+(?:step|meeting|visit|summit))|(?P<collapse>collapse))|"
    r"(?:had\s+|has\s+)?(?P<collapsed>collapsed|fell\s+apart))\b",
    re.NOFLAG,
)
_POINTING = frozenset({"this", "that", "it", "the last one"})
# "Museveni called it a success", "dismissed the meeting as a waste of time": what a voice calls the one spoken of.
_CALLS_IT = Keyed(
    r"\b(?:call(?:ed|s|ing)?|describ(?:ed?|es|ing)|hail(?:ed|s|ing)?|declar(?:ed?|es|ing)|judg(?:ed?|es|ing)|dismiss(?:ed|es|ing)?)\s"
    rf"(?P<subject>it|this|that|(?:the|their|his|her|that|this|[\w.-]+['’]s)\s(?:[\w-]+\s){{0,2}}?(?:{_JUDGED}|{_OCCASION})"
    r"(?:\s(?:in|at|with|of|on)\s(?:[\w.'’-]+\s){0,3}?[\w.'’-]+)?|(?P<place>[\w-]+))\s(?:as\s|to\sbe\s)?[\"“]?(?:an?\s)?[\"“]?(?:[\w-]+\s){0,2}?"
    rf"(?:(?P<failure>{_FAILURE})|(?P<success>{_SUCCESS})|(?P<useful>{_USEFUL}))\b"
)
POINTS_BACK = 300  # characters before "this was a failure" in which a meeting must be spoken of
_SHORT = 7  # words before "called it a success" among which nothing else can be meant by "it"
_SUPPOSED = re.compile(
    r"\b(?:would|could|may|might|can(?:not)?|if|whether|unless|risk\w*|fear\w*|to\s+(?:be|avoid|prevent)|will|until|"
    r"hope\w*|expect\w*|afford|promise\w*|reject\w*|den(?:y|ied|ies)|dismiss\w*)\b[^,;.]{0,50}$",
    FLAGS,
)
# "Denied that Oslo had been a failure".
_DENIED = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|disput(?:ed|es|ing)|reject(?:ed|s|ing)|dismiss(?:ed|es|ing))\s(?:that|(?:[\w'’-]+\s){0,3}?"
    r"(?:claims?|suggestions?|criticism|reports?|talk|charges?|idea|view)\s(?:that|of))\b[^.;]{0,60}$",
    FLAGS,
)
_NEGATED = re.compile(r"(?:\bnot|n['’]t|\bnever|\bnobody|\bno\sone|\bhardly)\s(?:\w+\s){0,2}$", FLAGS)
_BACKGROUND = re.compile(
    r"\b(?:following|after|amid|since|despite)\s+(?:the\s+|a\s+|last\s+|their\s+)?(?:\w+\s+)?$", FLAGS
)


def claims_in(doc: Document, said: Utterance, about: tuple[str, ...]) -> tuple[ClaimFound, ...]:
    """Return what an utterance claims of the meeting of *about*, or of the article's main leaders."""
    start, end, people = said.start, said.end, about or doc.main_people
    outcome = outcome_in(doc, start, end, narrated=False, named=bool(about))
    outcome = outcome or _called(doc, start, end) or _called_it(doc, start, end)
    denied, asked = deniers_in(doc, said, people), requester_in(doc, start, end, people)
    if asked and asked.requested_by in {claim.not_requested_by for claim in denied}:
        asked = None  # "did not ask for it"
    left = leaver_in(doc, start, end, people)
    return tuple(claim for claim in (outcome, *denied, asked, left) if claim)


def _called(doc: Document, start: int, end: int) -> ClaimFound | None:
    """Return the result of a meeting that the words call by its place, or point at."""
    match = _CALLED.search(doc.text, start, end) if _CALLED in doc.may_fit(start, end) else None
    if match is None or not doc.main_people:
        return None
    subject = match["subject"].lower()
    if subject in _POINTING:
        meant = bool(_MEETS.search(doc.lower, max(0, match.start() - POINTS_BACK), match.start()))
    else:
        meant = any(p.start <= match.start("subject") < p.end for p in doc.places)
    before = doc.lower[max(start, match.start() - 100) : match.start()]
    denied = _DENIED.search(before)
    if not meant or (_SUPPOSED.search(before) and not denied):
        return None
    if denied:
        fails = match["failure"] and not match["not"]
        return ClaimFound(start, end, outcome="not_a_failure") if fails else None
    if match["collapse"] or match["collapsed"]:
        return None if match["not"] else ClaimFound(start, end, outcome="collapse")
    if match["failure"]:
        return ClaimFound(start, end, outcome="not_a_failure" if match["not"] else "failure")
    return None if match["not"] else ClaimFound(start, end, outcome="success")


def _called_it(doc: Document, start: int, end: int) -> ClaimFound | None:
    """Return the result in what somebody calls a meeting that was just spoken of: "called it a success"."""
    match = doc.finds(_CALLS_IT, start, end)
    if match is None or not doc.main_people:
        return None
    before = doc.lower[max(start, match.start() - 30) : match.start()]
    if _SUPPOSED.search(before) or _NEGATED.search(before):
        return None
    if match["place"]:
        named = any(p.start == match.start("place") for p in doc.places)
        return ClaimFound(start, end, outcome=_called_so(match)) if named else None
    opening = max((one.start for one in doc.sentences if one.start <= match.start()), default=start)
    since = opening if doc.lower.count(" ", opening, match.start()) > _SHORT else match.start() - POINTS_BACK
    spoken_of = any(since <= mention.at < match.end("subject") for mention in doc.meetings)
    return ClaimFound(start, end, outcome=_called_so(match)) if spoken_of else None


def _called_so(match: re.Match[str]) -> Outcome:
    return "failure" if match["failure"] else "success" if match["success"] else "useful"


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
        if match is None:
            continue
        before = doc.lower[max(start, match.start() - 60) : match.start()]
        if outcome == "failure" and narrated is False and _DENIED.search(before):
            return ClaimFound(start, end, outcome="not_a_failure", at=match.end())
        if _SUPPOSED.search(before):
            continue
        pointed = (
            doc.lower.endswith(("the ", "their ", " that ", " this ", "“that ", '"that '), 0, match.start())
            or _POINTED.search(match[0])
            or _POINTED_BEFORE.search(doc.lower, start, match.start())
        )
        if not named and not pointed:
            continue
        background = _BACKGROUND.search(doc.lower[max(start, match.start() - 30) : match.start()])
        if narrated is None or narrated == bool(background):
            return ClaimFound(start, end, outcome=outcome, at=match.end())
    return None


def leaver_in(doc: Document, start: int, end: int, people: tuple[str, ...]) -> ClaimFound | None:
    """Return the leader who is said to have walked away from the meeting."""
    name = who_left(doc, start, end, people)
    return ClaimFound(start, end, left_by=name) if name else None

"""What voices say of the decision to call a meeting off: who welcomes it is against the meeting, who regrets it is for it."""

from __future__ import annotations

import re

from dateline.events import Stance
from dateline.readers.rules.document import Document, Utterance
from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.stances.about import GAP

# "Hamas welcomed the decision", after a meeting was called off.
_WHAT = r"(?:decision|cancellation|postponement|delay)"
_VERY = r"(?:(?!not |never |hardly |far )\w+ )?"
_BAD = (
    rf"(?:(?:an? )?{_VERY}(?:missed|lost|setback|mistake|error|shame|pity|blow|disappoint\w+|regrettable|unfortunate|sad|"
    r"wrong))"
)
_RIGHT = rf"(?:{_VERY}(?:wise|right|sensible|correct|proper|overdue))"
_DECISION = re.compile(
    r"\b(?:(?P<praise>welcom\w+|prais\w+|applaud\w+|support\w*|back(?:s|ed)|hail\w*|endors\w+)|regret\w*|criti\w+|condemn\w*|"
    r"lament\w*|deplor\w+|denounc\w+|attack\w*|disappointed (?:by|at|with))\s"
    r"(?:the|his|her|their|this|that|\w+['’]s)\s(?:\w+\s){0,2}?"
    r"(?:decision|move|cancellation|postponement|delay|withdrawal)\b|\bdisappointed\b|"
    rf"\bcall(?:ed|s|ing)? (?:it|(?:the|this|that|his|her|their) (?:\w+ )?{_WHAT}) [\"“]?(?:{_BAD}|(?P<wise>{_RIGHT}))\b|"
    rf"\b{_WHAT} (?:is|was|had been) (?:{_BAD}|(?P<right>{_RIGHT}))\b|"
    rf"\b{_WHAT} (?:\w+ ){{1,3}}?(?:wrong|bad|poor|missed) (?:signal|message|opportunity|step)\b",
    FLAGS,
)


def decision_on(doc: Document, said: Utterance) -> list[tuple[Stance, str]]:
    """Return the stance of who praises or regrets a decision, where a meeting was called off just before."""
    before = [m for m in doc.meetings if said.start - GAP <= m.at < said.end and m.kind != "mention"]
    if not before or before[-1].kind != "called_off":
        return []
    match = _DECISION.search(doc.lower, said.start, said.end)
    if match is None:
        return []
    against = match["praise"] or match["wise"] or match["right"]
    return [("opposes" if against else "favours", match[0])]

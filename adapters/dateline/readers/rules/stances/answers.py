"""Which way an answer points that takes its meaning from the question: asked if they could meet, he said "I do not think so"."""

from __future__ import annotations

import re

from dateline.events import Stance
from dateline.readers.rules.document import Document, Utterance
from dateline.readers.rules.keyed import FLAGS, Keyed

_SHORT = 60  # characters; a longer answer says itself what it means
_ASKED = Keyed(r"\basked (?:by [^,.;\"“]{3,40} )?(?:if|whether|about|when)\b[^\"“]*")
# A question of whether it would not be, or of what came of one.
_OTHERWISE = re.compile(
    r"\b(?:not|n't|rul\w+ out|cancel\w*|call\w* off|postpon\w*|put off|delay\w*|boycott\w*|refus\w*|oppos\w*|regret\w*|fail\w*|"
    r"skip\w*|stay away|had|did|was|were|feared?|worried|afraid|against|too early|premature)\b",
    FLAGS,
)
_NO = re.compile(
    r"[\"“'‘\s]*(?:no\b(?![- ](?:doubt|problem|comment|secret|one|date|decision|matter))|not (?:now|yet|at (?:all|present|this)|"
    r"really|soon|likely|this|for now|today|in the)|(?:i|we) (?:do not|don['’]t) (?:think|believe|expect) so|never|"
    r"(?:probably|absolutely|certainly|definitely|of course) not|unlikely|hardly|i doubt it|"
    r"nope|(?:there is|there's) no (?:need|reason|point|hurry))",
    FLAGS,
)
_UNSURE = re.compile(r"\b(?:think|believe|expect|doubt|unlikely|likely|probably|hardly)\b", FLAGS)
_YES = re.compile(
    r"[\"“'‘\s]*(?:yes|yeah|sure|of course(?! not)|certainly(?! not)|absolutely(?! not)|definitely(?! not)|why not|gladly|"
    r"(?:i|we) (?:think|hope|believe|expect|guess) so|"
    r"(?:quite |very )?(?:possibl[ey]|probably|maybe|perhaps)(?! not)|(?:it is|it's) possible|"
    r"(?:any ?time|at any (?:time|moment)))\b",
    FLAGS,
)


def answered(doc: Document, said: Utterance, *, own: bool) -> list[tuple[Stance, str]]:
    """Return the stance of a quoted yes or no to a question on whether leaders will meet; *own* is as in `stances_of`."""
    if not said.direct or not said.content or said.content[-1][1] - said.content[0][0] > _SHORT:
        return []
    asked = doc.finds(_ASKED, said.start, said.content[0][0])
    if asked is None or _OTHERWISE.search(asked[0]):
        return []
    at = said.content[0][0]
    if found := _NO.match(doc.lower, at):
        firm = own and not _UNSURE.search(found[0])
        return [("opposes" if firm else "doubts", found[0].strip("\"“'‘ "))]
    if found := _YES.match(doc.lower, at):
        return [("favours" if own else "expects", found[0].strip("\"“'‘ "))]
    return []

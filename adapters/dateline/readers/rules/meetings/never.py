"""Words that say of a meeting that it never came about."""

from __future__ import annotations

from dateline.readers.rules.keyed import Keyed

NEVER_CAME = Keyed(
    r"^(?:[^.;!?\n]|\.(?=\s\d)){0,110}?\b(?:(?<!nearly\s)(?<!almost\s)(?:did|has|have|had)(?:\snot|n['’]t|\snever)\s(?:take|taken|happen(?:ed)?|come|materiali[sz]ed?|"
    r"go|gone|be|been\sheld)|never\s(?:took\splace|happened|came|was\sheld|materiali[sz]ed|was)|"
    r"failed\sto\s(?:take\splace|materiali[sz]e|happen)|came\sto\snothing|was\snever\sheld|was\snot\sheld|"
    r"nothing\s(?:ever\s|at\sall\s)?came\sof\s(?:it|them|that|this))\b"
)
NOT_HELD = Keyed(
    r"\b(?:(?:did|has|have|had)\s*(?:not|n['’]t)|never)\s+(?:yet\s|once\s|even\s|\w+ly\s)?"
    r"(?:hold|held|have|had|make|made|pay|paid|conduct(?:ed)?|host(?:ed)?)\s+(?:[\w-]+\s+){0,4}$"
)
# "Left the town on Friday without holding talks", "came and went without meeting".
WITHOUT = Keyed(
    r"\b(?<!not\s)(?<!never\s)(?:left|departed|flew|returned|went|parted|ended|passed|attended|spent|stayed|sat|stood|came|finished|concluded)\b"
    r"(?:(?!\b(?:will|would|could|may|might|cannot|if|unless)\b)[^.;]){0,90}\bwithout\s(?:ever\s|even\s|so\smuch\sas\s)?"
    r"(?:(?:holding|having)\s(?:[\w-]+\s+){0,4})?$"
)

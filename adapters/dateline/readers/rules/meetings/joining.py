"""Names that are joined: "A, B and C of Kenya", "A, right, and the host, B"."""

from __future__ import annotations

import re
from itertools import pairwise

from dateline.readers.rules.document import Mention

People = tuple[str, ...]

# Between two names that are joined: "…, right, and North Korea's …", "… of Kenya and …".
_AND = re.compile(
    r"^(?:\s[JS]r\.)?(?:['’]s)?(?:,?\s*(?:(?:far\s|second\sfrom\s)?(?:left|right|cent(?:er|re))|\([^)]{0,40}\)|of\s(?:the\s)?[A-Z]\w+"
    r"(?:\s[A-Z]\w+)?|,?\s(?:who|whose)\s[^.;:\n]{5,70},)){0,2},?\s*(?:\band\b|&)\s*(?:[^.;:\n]{0,45})$"
)
_COMMA = re.compile(r"^(?:\s[JS]r\.)?(?:,\s*(?:[^.;:,\n]{0,45}))$")

_AND_OTHERS = re.compile(r",?\s(?:and|as\swell\sas|along\swith)\s[a-z]")  # "A, B and envoys of other states"


def joined(text: str, mentions: list[tuple[Mention, str]], *, last: bool) -> People:
    """Return the first (or last) run of names joined by "and" or a comma."""
    if not mentions:
        return ()
    ordered = mentions[::-1] if last else mentions
    names = [ordered[0][1]]
    ended, end = False, 0
    for (one, _), (other, name) in pairwise(ordered):
        left, right = (other, one) if last else (one, other)
        gap = text[left.end : right.start]
        if _AND.match(gap):
            ended = True
        elif not _COMMA.match(gap):
            break
        names.append(name)
        end = max(end, right.end)
        if ended and not last:
            break
    if not ended and (last or len(names) == 1 or not _AND_OTHERS.match(text, end)):
        names = names[:1]
    return tuple(dict.fromkeys(names[::-1] if last else names))

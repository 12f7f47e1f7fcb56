"""Who tells a fact of a meeting: the voice in whose words it stands, else the article itself.

"The ministry says they met nine times" is the ministry's count and not the paper's. The words of the fact must be among
what was said: in "Doe, who met her on Monday, said that trade had grown" it is the paper that tells of Monday.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from dateline.events import MeetingsCounted
from dateline.reports import Report
from dateline.story import Story
from dateline.voices import statement

_CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_TIMES = {1: ("once", "a single time"), 2: ("twice", "both"), 3: ("thrice",)}


def told_by(story: Story, report: Report, matter: str) -> Report:
    """Return the statement in whose words an account gives a fact, or the account.

    *matter* is "date", "place", "ordinal" or "count".
    """
    for said in story.once(_by_article).get(report.article.id, ()):
        if _shares_words(said, report) and _gives(statement(said).words, report, matter):
            return said
    return report


def _by_article(story: Story) -> Mapping[UUID, list[Report]]:
    found: dict[UUID, list[Report]] = defaultdict(list)
    for said in story.statements:
        found[said.article.id].append(said)
    return found


def _shares_words(said: Report, report: Report) -> bool:
    spots = said.finding.evidence
    return any(e.start < s.end and s.start < e.end for e in report.finding.evidence for s in spots)


def _gives(words: str, report: Report, matter: str) -> bool:
    """Whether what was said has the words of the fact."""
    if matter == "date":
        dated = report.finding.when_words
        return dated is not None and dated.quote in words
    if matter == "place":
        return report.way.place is not None and report.way.place.name in words
    forms = _forms(report, matter)
    return bool(forms) and re.search(rf"\b(?:{'|'.join(forms)})\b", words, re.IGNORECASE) is not None


def _forms(report: Report, matter: str) -> list[str]:
    """Return the words that news has for a count or an ordinal."""
    if matter == "ordinal":
        number = report.way.ordinal or 0
        return [rf"{number}(?:st|nd|rd|th)", *_ORDINALS[number - 1 : number]] if number else []
    assert isinstance(report.finding, MeetingsCounted)
    number = report.finding.count
    return [str(number), *_CARDINALS[number - 1 : number], *_TIMES.get(number, ())]

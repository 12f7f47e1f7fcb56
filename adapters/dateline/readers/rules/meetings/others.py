"""Meetings of others that a text has introduced: "a security meeting has been arranged ... the meeting was set up by"."""

from __future__ import annotations

import re

from dateline.readers.rules.keyed import FLAGS
from dateline.readers.rules.meetings.phrases import Phrase

_REACH = 350  # characters after which "the meeting" may be another again
_INTRODUCED = re.compile(r"\b(?:an?|another)\s(?:[\w'’-]+\s){0,4}$", FLAGS)
_POINTS_BACK = re.compile(r"\b(?:the|that|this)\s$", FLAGS)
_NEAR = 60  # characters before the noun in which its article stands


class Others:
    """The last meeting of others than leaders that an article has introduced."""

    def __init__(self) -> None:
        self._word, self._at = "", 0

    def keep(self, phrase: Phrase) -> None:
        """Keep a meeting that has no leaders, if it is told of for the first time: "a meeting of growers"."""
        if _INTRODUCED.search(_before(phrase)):
            self._word, self._at = phrase.word.lower(), phrase.match.start()

    def holds(self, phrase: Phrase) -> bool:
        """Whether "the meeting" is the one of others that was introduced just before."""
        start = phrase.match.start()
        same = phrase.word.lower() == self._word and start - self._at <= _REACH
        if not same or not _POINTS_BACK.search(_before(phrase)):
            return False
        self._at = start
        return True


def _before(phrase: Phrase) -> str:
    start = phrase.match.start()
    return phrase.doc.lower[max(phrase.sentence.start, start - _NEAR) : start]

"""The words around a word of meeting, by which the rules tell what became of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.readers.rules.document import MeetingKind
from dateline.readers.rules.keyed import Keyed

Verdict = tuple[MeetingKind, str]  # what became of a meeting, and the name of the rule that says so


class Setting(NamedTuple):
    """The words around a word of meeting, in lower case, and how its date lies to the publication.

    `before` and `after` are the rest of the sentence, `clause` the clause up to the word; `relation` is "past",
    "future" or "" where neither is sure; `date_after` is how far behind the word its date stands; `fresh` says
    that the date, if any, is not older than yesterday's news; `may_fit` are the patterns that may fit something;
    `asks` that the sentence is a question.
    """

    before: str
    after: str
    clause: str
    relation: str
    date_after: int | None
    fresh: bool
    headline: bool
    may_fit: frozenset[Keyed]
    asks: bool

    def finds(self, pattern: Keyed) -> re.Match[str] | None:
        """Return what a pattern first fits before the word."""
        return pattern.search(self.before) if pattern in self.may_fit else None

    @property
    def near(self) -> str:
        """The last words before the word of meeting."""
        return self.before[-80:]

    @property
    def nearest(self) -> str:
        """The noun phrase that it heads, roughly."""
        return self.before[-45:]

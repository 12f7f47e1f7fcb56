"""Readers that other processes can load by their module's name."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator

from dateline.events import StatementMade, SummitHeld
from dateline.evidence import Evidence
from dateline.moments import Moment
from dateline.places import Place
from dateline.reading import ArticleText, Found, Reading


class Counting:
    """Finds nothing, and says in which process it read."""

    name, version = "counting", "1"

    def read(self, article: ArticleText) -> Reading:
        if article.text == "stumble":
            msg = "over this"
            raise ValueError(msg)
        return Reading(f"{os.getpid()}:{article.text}", self.version)


class Killed:
    """Dies of a text that is too large for it, as a process does that runs out of memory."""

    name, version = "killed", "1"

    def read(self, article: ArticleText) -> Reading:
        if article.text == "too large":
            os.kill(os.getpid(), signal.SIGKILL)
        return Reading(self.name, self.version)


class Plain:
    """Reads "A and B met in P on DAY." and "A favours meeting B.", each on a line of its own, and nothing else."""

    name, version = "plain", "1"

    def read(self, article: ArticleText) -> Reading:
        found = [*self._meetings(article.text), *self._stances(article.text)]
        return Reading(self.name, self.version, tuple(found))

    def _meetings(self, text: str) -> Iterator[Found]:
        for match in re.finditer(r"^(.+) and (.+) met in (\w+) on ([\d-]+)\.$", text, re.MULTILINE):
            one, other, place, day = match.groups()
            spot = Evidence.of(text, *match.span())
            fields = {"participants": (one, other), "place": Place(name=place), "when": Moment.parse(day)}
            yield Found(SummitHeld, {**fields, "evidence": (spot,)})

    def _stances(self, text: str) -> Iterator[Found]:
        for match in re.finditer(r"^(.+) (favours|opposes) meeting (.+)\.$", text, re.MULTILINE):
            one, stance, other = match.groups()
            spot = Evidence.of(text, *match.span())
            fields = {
                "speaker": one,
                "words": match[0],
                "direct": False,
                "about": (one, other),
                "stance": stance,
            }
            yield Found(StatementMade, {**fields, "evidence": (spot,)})

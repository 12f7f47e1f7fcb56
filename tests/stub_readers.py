"""Readers that other processes can load by their module's name."""

from __future__ import annotations

import os
import signal

from dateline.reading import ArticleText, Reading


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

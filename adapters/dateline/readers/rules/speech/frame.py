"""The days of an article's news, within which it was said what the article quotes without a date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date

from dateline.moments import Moment
from dateline.readers.rules.document import Document, Utterance
from dateline.readers.rules.meetings.cancelling import CALLING_OFF
from dateline.readers.rules.speech.narrated import Scenes

_NEAR = 60  # characters between what was called off and the day
_FRESH = 3  # days after which a day is no news
_PERFECT = re.compile(
    r"\b(?:has|have)\s(?:\w+ly\s|again\s|also\s)?(?!been\b)\w{2,}(?:ed|[tdnkew])\b",
)
_LOOKING_BACK = re.compile(
    r"\b(?:had|then|once|previously|earlier|repeatedly|often|always|long|in the past)\s+(?:\w+ly\s)?$"
)


class Frame:
    """The days on which today's news happened: from the day that the lead names to the publication."""

    def __init__(self, doc: Document, scenes: Scenes) -> None:
        self._doc = doc
        self.days = _days_of_news(doc, scenes)
        self._times = [time.start for time in doc.times]
        self._blocks = [block.start for block in doc.blocks]
        self._upsets = list(self._upset_days())

    def of(self, said: Utterance) -> Moment | None:
        """Return the days within which an undated statement was made; None where the text looks back."""
        if self.days is None or _LOOKING_BACK.search(self._doc.text, said.start, said.cue_start):
            return None
        block = bisect_right(self._blocks, said.start) - 1
        begin = bisect_left(self._times, self._blocks[block] if block >= 0 else said.start)
        earlier = self._doc.times[begin : bisect_left(self._times, said.end)]
        if any(time.moment and time.moment.last < self.days.first for time in earlier):
            return None
        first = min([self.days.first, *(day for at, day in self._upsets if at < said.start)])
        return Moment.between(first, self.days.last)

    def _upset_days(self) -> Iterator[tuple[int, date]]:
        """Yield where the text tells that something was called off in these days, and when that was.

        Who speaks of what was called off on Thursday may have done so from Thursday on.
        """
        for time in self._doc.times:
            if not (self.days and time.moment and time.moment.is_day):
                continue
            fresh = 0 <= (self.days.last - time.moment.first).days <= _FRESH
            sentence = self._doc.sentences[bisect_right(self._doc.sentences, (time.start + 1,)) - 1]
            begin, end = max(sentence.start, time.start - _NEAR), min(sentence.end, time.end + _NEAR)
            if fresh and CALLING_OFF.search(self._doc.lower, begin, end):
                yield time.start, time.moment.first


def _days_of_news(doc: Document, scenes: Scenes) -> Moment | None:
    published = doc.published
    if published is None or published.days > _FRESH:
        return None
    first = scenes.opening()
    if first and (published.last - first.first).days <= _FRESH:
        return Moment.between(first.first, published.last)
    if scenes.tells_of_today():
        return doc.today
    # "The leaders have met": British papers tell the day's news so, without a date.
    lead = next((s for s in doc.sentences if doc.blocks[s.block].label == "body"), None)
    return doc.today if lead and _PERFECT.search(doc.text, lead.start, lead.end) else None

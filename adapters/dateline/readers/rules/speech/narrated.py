"""On which day the events took place that the article tells, and who took part in them.

"The presidents met in Oslo on Friday" dates what each of them is then quoted as saying.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from itertools import islice

from dateline.moments import Moment
from dateline.readers.rules.document import Document, Sentence, Utterance
from dateline.readers.rules.names import leaders_in

_UNREAD = frozenset({"title", "heading", "chrome", "byline"})
_NEWS = timedelta(days=10)  # how long before publication an event can be what the article reports
_NO_SENTENCE = 30  # characters of what is none: "WASHINGTON, March 30.", "/TASS/."
_LEAD = 2  # sentences that say what the whole article is about
_HEAD = 8  # sentences in which "today" shows that the article tells of this day
_TODAY = re.compile(
    r"today|tonight|(?:earlier|late|later|early) today|this (?:morning|afternoon|evening)", re.IGNORECASE
)
_REACH = 3  # sentences for which any other sentence goes on to set the scene
# A date after these bounds something else, or is not that of the sentence's event.
_ELSEWHERE = re.compile(
    r"\b(?:since|until|till|before|after|by|from|for|due|scheduled|planned|expected|set)(?: (?:for|on|to))? $"
    # "The letter that was sent after the talks were called off on Friday" tells of no event on Friday.
    r"|(?<=.)\b(?:after|before|since|until)\b[^,;]* (?:is|are|was|were|had|has|have)\b[^,;]*$"
    # "The president, who took office on Saturday, met him": Saturday is not the day of the meeting.
    r"|, (?:who|which|whose)\b[^,;]*$"
)
# "HARARE, Oct. 21 (Xinhua)" is where and when it was written, not when it happened.
_DATELINE = re.compile(r"[A-Z][A-Z '’./-]+,(?:\s[A-Z][\w. ]+,)?\s")
_LEADERS = re.compile(r"\b(?:presidents|leaders|prime ministers|premiers|chancellors)\b")
_TWO = re.compile(r"\b(?:the two|the pair|both|they)\b")
_AT_THE_TIME = re.compile(r"\b(?:at the time|back then|on that occasion)\b")
_AFTERWARDS = re.compile(
    r"\b(?:afterwards?|after the (?:meeting|talks|summit|ceremony|vote|signing))\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence that dates an event: its number among the sentences, the date, the people in it.

    `is_news` says that the date is a day shortly before publication, `leads` that the article opens with it.
    """

    number: int
    start: int
    when: Moment
    people: frozenset[str]
    is_news: bool
    leads: bool


class Scenes:
    """The dated events of an article, in the order of the text."""

    def __init__(self, doc: Document, utterances: list[Utterance]) -> None:
        self._doc = doc
        self._time_starts = [time.start for time in doc.times]
        self._mention_starts = [mention.start for mention in doc.mentions]
        self._sentence_starts = [sentence.start for sentence in doc.sentences]
        self._utterances = utterances

    @cached_property
    def _said(self) -> list[tuple[int, int]]:
        said = [(q.start, q.end) for q in self._doc.quotations]
        said += [part for utterance in self._utterances for part in utterance.content]
        return sorted(said)

    @cached_property
    def _scenes(self) -> list[Scene]:
        return list(self._read())

    def of(self, utterance: Utterance) -> tuple[int, Moment] | None:
        """Return the day of the event where the utterance's speaker was last seen, and where it is told."""
        number = bisect_left(self._sentence_starts, utterance.start + 1) - 1
        if not self._scenes:
            return None
        # "The president's office" speaks of where the president has been.
        name, outside = utterance.speaker.name.partition("'s ")[0], self._around(utterance)
        then, after = _AT_THE_TIME.search(outside), _AFTERWARDS.search(outside)
        for scene in reversed(self._scenes):
            if scene.start > utterance.start:
                continue
            near = number - scene.number <= _REACH
            if near and then:
                return scene.start, scene.when
            if scene.is_news and (near or scene.leads) and (name in scene.people or (near and after)):
                return scene.start, scene.when
        return None

    def opening(self) -> Moment | None:
        """Return the day of the news with which the article opens."""
        return next((scene.when for scene in self._scenes if scene.leads and scene.is_news), None)

    def tells_of_today(self) -> bool:
        """Whether the first sentences say, not in quoted words, that something was today."""
        first = [s for s in self._doc.sentences if self._doc.blocks[s.block].label == "body"][:_HEAD]
        end = first[-1].end if first else 0
        times = self._doc.times[: bisect_left(self._time_starts, end)]
        return any(_TODAY.match(t.text) and not self._is_said(t.start) for t in times)

    def _around(self, utterance: Utterance) -> str:
        """Return the words of an utterance that are not what was said."""
        at, parts = utterance.start, []
        for start, end in sorted(utterance.content):
            parts.append(self._doc.text[at:start])
            at = max(at, end)
        return " ".join([*parts, self._doc.text[at : utterance.end]])

    def _read(self) -> Iterator[Scene]:
        published = self._doc.published
        if published is None:
            return
        doc, starts = self._doc, self._sentence_starts
        body = (
            n
            for n, sentence in enumerate(doc.sentences)
            if doc.blocks[sentence.block].label == "body" and sentence.end - sentence.start > _NO_SENTENCE
        )
        lead = max(islice(body, _LEAD), default=-1)
        for number in sorted({bisect_right(starts, start) - 1 for start in self._time_starts} - {-1}):
            sentence = doc.sentences[number]
            if doc.blocks[sentence.block].label in _UNREAD:
                continue
            when = self._date(sentence, published)
            if when:
                people = frozenset(self._people(sentence))
                if not people and number and _TWO.search(doc.lower, sentence.start, sentence.end):
                    people = frozenset(self._people(doc.sentences[number - 1]))
                news = _is_news(when, published)
                yield Scene(number, sentence.start, when, people, news, leads=number <= lead)

    def _date(self, sentence: Sentence, published: Moment) -> Moment | None:
        """Return the sentence's date: a day in the news before any other."""
        first = bisect_left(self._time_starts, sentence.start)
        dates = (
            time.moment
            for time in self._doc.times[first : bisect_left(self._time_starts, sentence.end)]
            if time.moment
            and time.moment.first <= published.last
            and not self._is_said(time.start)
            and not _DATELINE.fullmatch(self._doc.text, sentence.start, time.start)
            and not _ELSEWHERE.search(self._doc.text, sentence.start, time.start)
        )
        earliest = next(dates, None)
        if earliest is None or _is_news(earliest, published):
            return earliest
        return next((date for date in dates if _is_news(date, published)), earliest)

    def _people(self, sentence: Sentence) -> Iterator[str]:
        first = bisect_left(self._mention_starts, sentence.start)
        of_states = _LEADERS.search(self._doc.lower, sentence.start, sentence.end)
        for mention in self._doc.mentions[first : bisect_left(self._mention_starts, sentence.end)]:
            if self._is_said(mention.start):
                continue
            if mention.actor.kind == "person":
                yield mention.actor.name
            elif of_states and mention.actor.kind == "state" and (name := self._leader(mention.actor.name)):
                yield name

    def _leader(self, state: str) -> str | None:
        """Return the leader of a state whom the article names: "the presidents of Chad and Niger met"."""
        known = leaders_in(self._doc).get(state)
        return known.name if known else None

    def _is_said(self, offset: int) -> bool:
        last = bisect_left(self._said, (offset + 1, 0))
        return any(end > offset for _, end in self._said[max(last - 4, 0) : last])


def _is_news(date: Moment, published: Moment) -> bool:
    """Whether the date is a day of which the article can be the news."""
    return date.is_day and published.first - _NEWS <= date.first

"""The meetings that captions show without a word for them: "X, left, and Y walk through the courtyard"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.readers.rules.document import Document, MeetingMention, Sentence
from dateline.readers.rules.meetings import company
from dateline.readers.rules.meetings.cast import Cast
from dateline.readers.rules.meetings.dating import date_of
from dateline.readers.rules.meetings.joining import People
from dateline.readers.rules.meetings.scene import place_of


def captions(doc: Document, cast: Cast) -> Iterator[MeetingMention]:
    """Yield a mention for each caption that shows leaders together without a word of meeting."""
    told = {m.start for m in doc.meetings}
    for sentence in doc.sentences:
        if doc.blocks[sentence.block].label != "caption" or sentence.start in told:
            continue
        at, people = _pictured(doc, cast, sentence)
        if people:
            match = re.compile("").match(doc.text, at)
            assert match is not None
            time = date_of(doc, sentence, match)
            when = time.moment if time else None
            place = place_of(doc, sentence, match)
            yield MeetingMention(
                sentence.start, sentence.end, at, "held", people, when, time, place, rule="caption"
            )


def _pictured(doc: Document, cast: Cast, sentence: Sentence) -> tuple[int, People]:
    """Return where the leaders whom a caption shows together are named, and who they are.

    "X, left, and Y walk through the courtyard": what they do together is their meeting.
    """
    named = cast.leaders_between(sentence.start, sentence.end, states=False)
    people = cast.group(named)
    if len(people) < 2:  # noqa: PLR2004 - a meeting takes two
        return 0, ()
    last = next(mention for mention, name in reversed(named) if name == people[-1])
    return (last.start, people) if company.TOGETHER.match(doc.text, last.end, sentence.end) else (0, ())

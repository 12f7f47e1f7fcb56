"""Read made-up paragraphs for who speaks in them, and when: the stages up to the attribution of speech."""

from __future__ import annotations

from dateline.moments import Moment
from dateline.readers.rules.dates import resolve_dates
from dateline.readers.rules.document import Block, BlockLabel, Document
from dateline.readers.rules.names import find_names
from dateline.readers.rules.speech import attribute_speech
from dateline.readers.rules.split import split

THURSDAY = "2021-09-16"


def read(*paragraphs: str, published: str | None = THURSDAY, label: BlockLabel = "body") -> Document:
    """Return the document of these paragraphs with its utterances."""
    doc = Document("\n\n".join(paragraphs), published=Moment.parse(published) if published else None)
    start = 0
    for paragraph in paragraphs:
        if paragraph:
            doc.blocks.append(Block(start, start + len(paragraph), label))
        start += len(paragraph) + 2
    for stage in (split, find_names, resolve_dates, attribute_speech):
        stage(doc)
    return doc


def voices(*paragraphs: str) -> list[tuple[str, str]]:
    """Return the speaker and the word of saying of each utterance."""
    return [(u.speaker.name, u.cue) for u in read(*paragraphs).utterances]

"""The `attribute speech` stage: who is said to have said, written or thought what, and when.

A sentence becomes a `line` of tokens. `verbal` and `nominal` find its attributions, by verbs of saying and
without them; `nesting` tells which of them stand inside another's words. `paragraphs` gives each attribution
its voice and joins the quotations that run on; `dating` adds the day. What the grammar needs stands in
`subjects`, `frames`, `verbs`, `zones`, `phrases` and `grammar`, the lexicons in `cues`.
"""

from __future__ import annotations

from itertools import groupby

from dateline.readers.rules.document import Document
from dateline.readers.rules.speech.dating import Spoken, with_inherited_dates
from dateline.readers.rules.speech.line import Liner
from dateline.readers.rules.speech.paragraphs import Paragraph

_UNREAD = {"title", "heading", "chrome", "byline"}


def attribute_speech(doc: Document) -> None:
    """Fill `doc.utterances` from sentences, quotations, names and dates."""
    liner = Liner(doc)
    spoken: list[Spoken] = []
    goes_on = led = False
    for block, sentences in groupby(doc.sentences, key=lambda sentence: sentence.block):
        label = doc.blocks[block].label
        if label in _UNREAD:
            continue
        lines = [liner.line(sentence) for sentence in sentences]
        leads = label == "body" and not led
        made = Paragraph(doc, lines, spoken, goes_on=goes_on, leads=leads).spoken() if any(lines) else []
        spoken += made
        goes_on = bool(made)
        led = led or (leads and goes_on)
    doc.utterances = with_inherited_dates(doc, spoken)

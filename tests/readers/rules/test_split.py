"""How content is cut into sentences, and what counts as quoted."""

from __future__ import annotations

import pytest

from dateline.readers.rules.document import Block, Document
from dateline.readers.rules.split import split


def read(*paragraphs: str) -> Document:
    text = "\n\n".join(paragraphs)
    doc = Document(text)
    at = 0
    for paragraph in paragraphs:
        doc.blocks.append(Block(at, at + len(paragraph), "body"))
        at += len(paragraph) + 2
    split(doc)
    return doc


def sentences(*paragraphs: str) -> list[str]:
    doc = read(*paragraphs)
    return [doc.text[s.start : s.end] for s in doc.sentences]


def quotes(*paragraphs: str) -> list[str]:
    doc = read(*paragraphs)
    return [doc.text[q.start : q.end] for q in doc.quotations]


@pytest.mark.parametrize(
    "parts",
    [
        ["The U.S. Senate voted.", "It was close."],
        ["Talks moved to the U.S. The minister stayed."],
        ["She spoke to Gen. Abdel Fattah of Egypt.", "He agreed."],
        ["Mr. Rao met Ms. Silva at 5 p.m. Tuesday in St. Petersburg.", "No one spoke."],
        ["They arrived on Nov. 3 at gate No. 2.", "Rain fell."],
        ["J. P. Okafor leads Acme Inc. in Lagos.", "Its shares rose."],
        ["The talks ended at 9 p.m.", "The delegations left."],
        ["We waited... for hours.", "Then he came."],
        ["“We are ready.”", "He then left.", "“Are you?” she asked."],
        ['"Will they come?" Mr. Rao asked.', "Nobody knew."],
        ["He\xa0said no.\xa0", "She said yes!", "Why?"],
        ["The deal is worth $2.5 billion.", "Inflation fell to 3.1 percent."],
        ["He went to Washington, D.C., and to New York.", "Then home."],
        ["It was over.", "“Go home,” he said."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(parts: list[str]) -> None:
    if parts == ["Talks moved to the U.S. The minister stayed."]:
        parts = ["Talks moved to the U.S.", "The minister stayed."]
    assert sentences(" ".join(part.strip() for part in parts)) == [part.strip() for part in parts]

"""The `judge stances` stage."""

from __future__ import annotations

from dateline.readers.rules.document import Document, Judgement


def judge_stances(doc: Document) -> None:
    """Fill `doc.judgements`."""
    doc.judgements = [Judgement(u) for u in doc.utterances]

"""The JSON of what a search found; its promises are those of `contracts`."""

from __future__ import annotations

from dateline.exports.contracts import Json, article_line, edtf
from dateline.search import Excerpt, Hit, Said


def hit_line(hit: Hit) -> Json:
    """Return one article in which the words stand; marks and offsets are code points, end exclusive."""
    return {
        "rank": hit.rank,
        "relevance": hit.relevance,
        "article": article_line(hit.article),
        "title_marks": [list(mark) for mark in hit.title_marks],
        "matches": hit.matches,
        "passages": [_passage(passage) for passage in hit.passages],
        "statements": [_said(said) for said in hit.statements],
    }


def _passage(passage: Excerpt) -> Json:
    return {
        "start": passage.start,
        "end": passage.end,
        "quote": passage.quote,
        "marks": [list(mark) for mark in passage.marks],
    }


def _said(said: Said) -> Json:
    return {
        "id": str(said.id),
        "kind": said.kind,
        "speaker": said.speaker,
        "when": edtf(said.when),
        "quote": said.quote,
        "start": said.start,
        "end": said.end,
    }

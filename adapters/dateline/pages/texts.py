"""A text cut at the edges of its evidence, so that links lead to the words and the words are marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]  # code points into the text, end exclusive
_WORTH_LEAVING_OUT = 100  # characters: saying that fewer are left out would take as many


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, whether it is evidence, and the anchors of the spans that begin with it.

    `skipped` counts characters that are left out in its place; it has no words then.
    """

    words: str
    marked: bool
    anchors: tuple[str, ...] = ()
    skipped: int = 0


def pieces(
    text: str, spans: Collection[Span], anchor: Callable[[Span], str], *, around: int | None = None
) -> Iterator[Piece]:
    """Yield the whole text, piece by piece, however its spans overlap.

    Args:
        text: the words of an article.
        spans: what is evidence in it.
        anchor: names a span, as links to it do.
        around: how many characters stay at each end of a stretch that is no evidence; by default all.
    """
    for piece in _whole(text, spans, anchor):
        if around is None or piece.marked or len(piece.words) <= 2 * around + _WORTH_LEAVING_OUT:
            yield piece
        else:
            yield from _ends(piece.words, around)


def _whole(text: str, spans: Collection[Span], anchor: Callable[[Span], str]) -> Iterator[Piece]:
    starts: dict[int, list[str]] = defaultdict(list)
    depth: dict[int, int] = defaultdict(int)
    for span in sorted(spans):
        starts[span[0]].append(anchor(span))
        depth[span[0]] += 1
        depth[span[1]] -= 1
    edges = sorted(edge for edge in {0, len(text), *depth} if edge <= len(text))
    open_spans = 0
    for start, end in pairwise(edges):
        open_spans += depth[start]
        yield Piece(text[start:end], open_spans > 0, tuple(starts[start]))


def _ends(words: str, around: int) -> Iterator[Piece]:
    """Yield the two ends of a stretch, and between them how much is left out."""
    behind = len(words) - around
    yield Piece(words[:around], marked=False)
    yield Piece("", marked=False, skipped=behind - around)
    yield Piece(words[behind:], marked=False)

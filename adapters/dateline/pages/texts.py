"""A text cut at the edges of its evidence, so that links lead to the words and the words are marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]  # code points into the text, end exclusive


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, whether it is evidence, and the anchors of the spans that begin with it."""

    words: str
    marked: bool
    anchors: tuple[str, ...] = ()


def pieces(text: str, spans: Collection[Span], anchor: Callable[[Span], str]) -> Iterator[Piece]:
    """Yield the whole text, piece by piece, however its spans overlap.

    Args:
        text: the words of an article.
        spans: what is evidence in it.
        anchor: names a span, as links to it do.
    """
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

"""The articles of a report, each text cut at the edges of its evidence so that links lead to the words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from dateline.contradictions.model import Contradiction
from dateline.positions import Position
from dateline.queries import Passage
from dateline.timeline import Account, Entry
from dateline.voices import Voice

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, whether it is evidence, and the anchors of the spans that begin with it."""

    words: str
    marked: bool
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """One article with its number in the report."""

    number: int
    passage: Passage
    spans: frozenset[Span]

    @property
    def id(self) -> str:
        """The anchor of the article."""
        return f"article-{self.number}"

    def anchor(self, span: Span) -> str:
        """Return the anchor of a span of the text; of the whole article once the text is forgotten."""
        return f"{self.id}-{span[0]}-{span[1]}" if self.passage.text is not None else self.id

    @property
    def pieces(self) -> Iterator[Piece]:
        """The whole text, piece by piece; nothing if it is forgotten."""
        text = self.passage.text or ""
        starts: dict[int, list[str]] = defaultdict(list)
        for span in sorted(self.spans):
            starts[span[0]].append(self.anchor(span))
        edges = sorted({0, len(text), *(edge for span in self.spans for edge in span)})
        edges = [edge for edge in edges if edge <= len(text)]
        depth: dict[int, int] = defaultdict(int)
        for start, end in self.spans:
            depth[start] += 1
            depth[end] -= 1
        open_spans = 0
        for start, end in pairwise(edges):
            open_spans += depth[start]
            yield Piece(text[start:end], open_spans > 0, tuple(starts[start]))


class Texts:
    """All articles of a report, and where in them each quote stands."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self.all = texts
        self._by_id: dict[UUID, Text] = {text.passage.article.id: text for text in texts}

    @classmethod
    def of(
        cls,
        passages: Sequence[Passage],
        entries: Iterable[Entry],
        contradictions: Iterable[Contradiction],
        positions: Iterable[Position],
    ) -> Texts:
        """Number the articles and mark all that is cited from them."""
        plain = cls([Text(n, p, frozenset()) for n, p in enumerate(passages, 1)])
        cited: dict[int, set[Span]] = defaultdict(set)
        for account in (a for entry in entries for a in entry.accounts):
            if text := plain.of_account(account):
                cited[text.number] |= {(e.start, e.end) for e in account.evidence}
        voices = [v for c in contradictions for v in (*c.a, *c.b)] + [v for p in positions for v in p.history]
        for voice in voices:
            if text := plain.of_voice(voice):
                cited[text.number].add((voice.start, voice.end))
        for text in plain.all:
            cited[text.number] |= {(e.start, e.end) for e in text.passage.evidence}
        return cls([Text(t.number, t.passage, frozenset(cited[t.number])) for t in plain.all])

    def of_account(self, account: Account) -> Text | None:
        """Return the article of an account."""
        return self._by_id.get(account.article.id)

    def of_voice(self, voice: Voice) -> Text | None:
        """Return the article that a voice speaks in."""
        return self._by_id.get(voice.article)

"""The articles of a report, with all that is cited from each, and where in the one file everything stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from dateline.contradictions.model import Contradiction
from dateline.pages.texts import Piece, Span, pieces
from dateline.positions import Position
from dateline.queries import Passage
from dateline.timeline import Entry

WHOLE = 2_000_000  # characters of all texts together that are shown whole; a browser opens some ten megabytes well
AROUND = 100  # characters that stay beside evidence in a report of more


@dataclass(frozen=True, slots=True)
class Text:
    """One article with its number in the report; *around* is what of it stays beside its evidence, None for all."""

    number: int
    passage: Passage
    spans: frozenset[Span]
    around: int | None = None

    @property
    def id(self) -> str:
        """The anchor of the article."""
        return f"article-{self.number}"

    def anchor(self, span: Span) -> str:
        """Return the anchor of a span of the text; of the whole article once the text is forgotten."""
        return f"{self.id}-{span[0]}-{span[1]}" if self.passage.text is not None else self.id

    @property
    def pieces(self) -> Iterator[Piece]:
        """The text, piece by piece; nothing if it is forgotten."""
        return pieces(self.passage.text or "", self.spans, self.anchor, around=self.around)


class Anchors:
    """Where everything stands in the one file of a report; a `Where`."""

    def __init__(
        self,
        passages: Sequence[Passage],
        entries: Iterable[Entry],
        contradictions: Iterable[Contradiction],
        positions: Iterable[Position],
    ) -> None:
        entries, contradictions, positions = tuple(entries), tuple(contradictions), tuple(positions)
        cited = _cited(entries, contradictions, positions)
        for passage in passages:
            cited[passage.article.id] |= {(e.start, e.end) for e in passage.evidence}
        self.shortened = sum(len(p.text or "") for p in passages) > WHOLE
        around = AROUND if self.shortened else None
        self.texts = [Text(n, p, frozenset(cited[p.article.id]), around) for n, p in enumerate(passages, 1)]
        self._texts = {text.passage.article.id: text for text in self.texts}
        self._entries = {entry.id for entry in entries}
        self._contradictions = {found.id for found in contradictions}
        self._positions = {position.id for position in positions}

    def evidence(self, article: UUID, start: int, end: int) -> str | None:
        """Return the anchor of a span, if the article is in the report."""
        text = self._texts.get(article)
        return f"#{text.anchor((start, end))}" if text else None

    def article(self, article: UUID) -> str | None:
        """Return the anchor of an article, if it is in the report."""
        text = self._texts.get(article)
        return f"#{text.id}" if text else None

    def entry(self, entry: str) -> str | None:
        """Return the anchor of an entry, if it is in the report."""
        return f"#entry-{entry}" if entry in self._entries else None

    def contradiction(self, contradiction: str) -> str | None:
        """Return the anchor of a contradiction, if it is in the report."""
        return f"#contradiction-{contradiction}" if contradiction in self._contradictions else None

    def position(self, position: str) -> str | None:
        """Return the anchor of a position, if it is in the report."""
        return f"#position-{position}" if position in self._positions else None


def _cited(
    entries: Iterable[Entry], contradictions: Iterable[Contradiction], positions: Iterable[Position]
) -> defaultdict[UUID, set[Span]]:
    """Return all spans that anything shown is cited from, by article."""
    cited: defaultdict[UUID, set[Span]] = defaultdict(set)
    for account in (a for entry in entries for a in entry.accounts):
        cited[account.article.id] |= {(e.start, e.end) for e in account.evidence}
    voices = [v for c in contradictions for v in (*c.a, *c.b)] + [v for p in positions for v in p.history]
    for voice in voices:
        cited[voice.article].add((voice.start, voice.end))
    return cited

"""Compare the contradictions that were raised with those that careful readers found between articles."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

from accuracy.matching import Names, Row, overlap, spans
from accuracy.scoring import Score

from dateline.contradictions import Contradiction
from dateline.voices import Voice

_NEAR = 300  # a side of a contradiction may be shown by the sentence before or after


class Bench:
    """Scores the contradictions of a corpus: rows found, pairs confirmed, compatible pairs left alone."""

    def __init__(self, gold: Row, texts: dict[str, str], names: Names) -> None:
        self._gold, self._texts, self._names = gold, texts, names

    def score(self, shown: Iterable[Contradiction], into: Score) -> None:
        """Add which rows were raised, which raised pairs are rows, and which compatible pairs were let be."""
        pairs = [(c.kind, a, b) for c in shown for a in c.a for b in c.b]
        rows, compatible = self._gold["contradictions"], self._gold.get("compatible", [])
        for row in rows:
            hit = any(self._raised(row, *pair) for pair in pairs)
            into.right["contradictions recall"].append(hit)
            if not hit:
                into.errors.append(f"missed {row['kind']} of {_sides(row)}: {row['why']}")
        for pair in pairs:
            hit = any(self._raised(row, *pair) for row in rows)
            into.right["contradictions precision"].append(hit)
            if not hit:
                into.errors.append(
                    f"unconfirmed {pair[0]} of {pair[1].speaker} / {pair[2].speaker}: "
                    f"{pair[1].quote!r:.80} / {pair[2].quote!r:.80}"
                )
        for row in compatible:
            hit = any(self._raised(row, *pair, strict=True) for pair in pairs)
            into.right["compatible pairs left alone"].append(not hit)
            if hit:
                into.errors.append(f"forbidden {row['kind']} of {_sides(row)}: {row['why']}")

    def _raised(self, row: Row, kind: str, a: Voice, b: Voice, *, strict: bool = False) -> bool:
        return bool(kind == row["kind"]) and any(
            self._is_side(row["a"], x, strict=strict) and self._is_side(row["b"], y, strict=strict)
            for x, y in ((a, b), (b, a))
        )

    def _is_side(self, side: Row, voice: Voice, *, strict: bool) -> bool:
        """Whether a voice is a gold side: of its article, by its speaker, and when strict near its words."""
        if PurePath(voice.source).name != side["file"]:
            return False
        near = [(start - _NEAR, end + _NEAR) for start, end in spans(side, self._texts[side["file"]])]
        beside = overlap(near, [(voice.start, voice.end)])
        if speaker := side.get("speaker"):
            return self._names.agree(speaker, voice.speaker) and (beside or not strict)
        return beside


def _sides(row: Row) -> str:
    return f"{row['a'].get('speaker') or row['a']['file']} / {row['b'].get('speaker') or row['b']['file']}"

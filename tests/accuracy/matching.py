"""Whether names, passages and dates are the same, as far as two careful readers would agree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from dateline.actors import name_key
from dateline.moments import Moment

Row = dict[str, Any]
Span = tuple[int, int]

_SHARED = 0.3  # of the shorter of two passages that are one
_CURLY = str.maketrans("“”‘’–—\u00a0", "\"\"''-- ")
_UNSAID = {"the", "a", "an", "of", "and", "for", "with", "some", "one", "to", "in", "on", "by", "us"}


@dataclass(frozen=True)
class Names:
    """Compares names by the words that they have in common, after the spellings of one name are one."""

    usual: dict[str, str] = field(default_factory=dict)

    def agree(self, a: str, b: str) -> bool:
        """Whether one name has all words of the other, or two thirds of them with the last one.

        The last word of a role says what it is, that of a person's name whose it is.
        """
        one, other = self._words(a), self._words(b)
        shorter, shared = min(len(one), len(other)), len({*one} & {*other})
        return shorter > 0 and (
            shared == shorter or (one[-1] == other[-1] and shared > 1 and 3 * shared >= 2 * shorter)
        )

    def same_people(self, a: Sequence[str], b: Sequence[str]) -> bool:
        """Whether the names are of the same people, in any order."""
        left = list(b)
        for name in a:
            hit = next((other for other in left if self.agree(name, other)), None)
            if hit is None:
                return False
            left.remove(hit)
        return not left

    def _words(self, name: str) -> list[str]:
        words = name_key(self.usual.get(name, name)).split()
        return list(dict.fromkeys(word for word in words if word not in _UNSAID))


def quotes(row: Row) -> list[str]:
    """Return the quotes of a gold row, which may be one or a list."""
    evidence = row["evidence"]
    return [evidence] if isinstance(evidence, str) else list(evidence)


def spans(row: Row, text: str) -> list[Span]:
    """Return where the quotes of a gold row stand, whatever its line breaks and quotation marks."""
    flat = text.translate(_CURLY)
    found: list[Span] = []
    for quote in quotes(row):
        words = re.compile(r"\s+".join(map(re.escape, quote.translate(_CURLY).split())), re.IGNORECASE)
        found += [match.span() for match in words.finditer(flat)]
    return found


def overlap(a: Iterable[Span], b: Sequence[Span]) -> bool:
    """Whether some span of one is much the same passage as one of the other."""
    return any(
        min(end, until) - max(start, since) >= max(3, _SHARED * min(end - start, until - since))
        for start, end in a
        for since, until in b
    )


def moment(value: list[str | None] | str | None) -> Moment | None:
    """Return a gold date: EDTF, or the first and the last day, one of which may be open."""
    if not value:
        return None
    return Moment.parse(value if isinstance(value, str) else "/".join(day or ".." for day in value))

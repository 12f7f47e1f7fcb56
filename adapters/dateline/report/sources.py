"""The sources of a report: who printed how much of it, and in how many contradictions they appear."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.contradictions.model import Contradiction
from dateline.report.texts import Text

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher with its articles; `contradictions` counts those that have its words on either side."""

    publisher: str
    texts: tuple[Text, ...]
    findings: int
    contradictions: int


def sources(texts: Iterable[Text], contradictions: Iterable[Contradiction]) -> list[Source]:
    """Return the publishers, those of most articles first, of as many by name."""
    printed: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        printed[text.passage.article.publisher or UNKNOWN].append(text)
    publisher = {t.passage.article.id: name for name, all_of_it in printed.items() for t in all_of_it}
    appears: Counter[str] = Counter()
    for found in contradictions:
        appears.update({publisher[v.article] for v in (*found.a, *found.b) if v.article in publisher})
    found_by_name = [
        Source(name, tuple(all_of_it), sum(t.passage.article.findings for t in all_of_it), appears[name])
        for name, all_of_it in printed.items()
    ]
    return sorted(found_by_name, key=lambda s: (-len(s.texts), s.publisher))

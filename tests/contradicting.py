"""Contradictions of a few papers, for the tests of each kind."""

from __future__ import annotations

from builders import Paper, told

from dateline.contradictions import Contradiction, contradictions


def found(*papers: Paper, kind: str | None = None) -> list[Contradiction]:
    return [c for c in contradictions(told(*papers)) if kind in (None, c.kind)]


def sides(contradiction: Contradiction) -> tuple[set[str], set[str]]:
    return {v.speaker for v in contradiction.a}, {v.speaker for v in contradiction.b}


def post(published: str = "2021-07-01") -> Paper:
    return Paper("The Harbour Post", published)


def wire(published: str = "2021-07-15") -> Paper:
    return Paper("Delta Wire", published)


def daily(published: str = "2021-12-01") -> Paper:
    return Paper("Meridian Daily", published)

"""Finding words by a look at every row: how a store in memory does it, and what the indexes are compared with."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dateline.ports import Met, Row, ViewSpec
from dateline.terms import Term, Terms, relevance


def met_in(spec: ViewSpec, rows: Collection[Row], terms: Terms) -> list[Met]:
    """Return the rows of a view in which the terms are met, with their relevance."""
    weights = dict(spec.searched)
    found = [row for row in rows if terms.met_by(*_lines(row, weights))]
    rows_with = [
        sum(any(t.needle in line for line in _lines(row, weights)) for row in rows) for t in terms.wanted
    ]
    words = sum(int(row["length"] or 0) for row in rows)
    return [
        Met(
            {name: row[name] for name in spec.column_names if name not in weights},
            relevance(
                [_often(term, row, weights) for term in terms.wanted],
                rows_with,
                rows=len(rows),
                words=int(row["length"] or 0),
                words_on_average=words / len(rows),
            ),
        )
        for row in found
    ]


def _lines(row: Row, columns: Collection[str]) -> Sequence[str]:
    return [str(row[name]) for name in columns]


def _often(term: Term, row: Row, weights: dict[str, float]) -> float:
    return sum(weight * str(row[name]).count(term.needle) for name, weight in weights.items())

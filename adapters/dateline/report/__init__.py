"""The report: one HTML file that stands alone, with every line's evidence in the articles' texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from dateline.contradictions.model import Contradiction
from dateline.drawing.course import course, days_of
from dateline.drawing.picture import Picture
from dateline.drawing.svg import inline, legend, shape
from dateline.pages import environment, script, style
from dateline.positions import Position
from dateline.queries import Passage
from dateline.report.sources import sources
from dateline.report.texts import AROUND, Anchors
from dateline.timeline import Entry

_KINDS = ("held", "proposed", "called_off", "statement")


def render(
    entries: Sequence[Entry],
    contradictions: Sequence[Contradiction],
    positions: Sequence[Position],
    passages: Sequence[Passage],
    *,
    title: str = "Dateline report",
    limits: Sequence[str] = (),
) -> str:
    """Return the report as HTML that loads nothing and runs nothing but its own script.

    Args:
        entries: the timeline, oldest first.
        contradictions: what becomes a card each.
        positions: what becomes a row each.
        passages: every article that the others cite, each with its text; they are numbered in this order.
        title: what stands at the top and in the browser's tab.
        limits: what the report was limited to, a phrase each.
    """
    where = Anchors(passages, entries, contradictions, positions)
    picture = Picture.of(entries)
    return (
        environment(__name__)
        .get_template("report.html.j2")
        .render(
            title=title,
            limits=limits,
            counts=_counts(entries, contradictions, positions, passages),
            kinds=[kind for kind in _KINDS if any(entry.kind == kind for entry in entries)],
            statuses=sorted({entry.status for entry in entries}),
            names={name: n for n, name in enumerate(sorted({n for e in entries for n in e.participants}))},
            picture=Markup(inline(picture, lambda entry: where.entry(entry.id))),  # noqa: S704 - it escapes words
            shapes=[(name, Markup(shape(name)), words) for name, words in legend(picture)],  # noqa: S704 - its own
            years=[(year, list(group)) for year, group in groupby(entries, key=_year)],
            contradictions=contradictions,
            questions=[_question(list(group)) for _, group in groupby(positions, key=_asked)],
            sources=sources(where.texts, contradictions),
            around=AROUND,
            style=style(),
            script=script(),
            where=where,
        )
    )


def _asked(position: Position) -> tuple[tuple[str, ...], str]:
    return position.about, position.question


def _question(positions: Sequence[Position]) -> tuple[str, list[tuple[Position, Markup]]]:
    """Return a question, and on it each position with its chart; all charts have the same days."""
    axis = days_of(positions)  # of one question, so that the charts can be compared
    return positions[0].question, [(p, Markup(course(p, axis))) for p in positions]  # noqa: S704 - it escapes words


def _year(entry: Entry) -> str:
    days = [entry.when.first, entry.when.last] if entry.when else []
    known = [day.year for day in days if 1 < day.year < 9999]  # noqa: PLR2004 - open ends, see Moment
    return str(known[0]) if known else "Undated"


def _counts(
    entries: Sequence[Entry],
    contradictions: Sequence[Contradiction],
    positions: Sequence[Position],
    passages: Sequence[Passage],
) -> list[tuple[int, str]]:
    kinds = Counter(entry.kind for entry in entries)
    found: list[tuple[int, str, str]] = [
        (len(passages), "article", "articles"),
        (kinds["held"], "meeting held", "meetings held"),
        (kinds["proposed"], "meeting proposed", "meetings proposed"),
        (kinds["called_off"], "meeting called off", "meetings called off"),
        (len(contradictions), "contradiction", "contradictions"),
        (len(positions), "position", "positions"),
    ]
    return [(count, one if count == 1 else many) for count, one, many in found]

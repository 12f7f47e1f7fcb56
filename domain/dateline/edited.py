"""The reports of one story as editors have them, as far as these were read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from dateline.curation import Curating
from dateline.decisions import Decision, MeetingSplit
from dateline.events import SummitHeld
from dateline.outlines import Outlines
from dateline.reports import Report


class Edited:
    """The reports of a story as editors have them."""

    def __init__(self, outlines: Outlines, decisions: Sequence[Decision]) -> None:
        self._outlines = outlines
        articles = {article for decision in decisions for article in decision.articles}
        touched = {r.article.id for r in (*outlines.fresh, *outlines.gone)}
        self.is_touched = not articles.isdisjoint(touched)
        self.pointed_at = outlines.read("article_id", map(str, articles)) if articles else []
        known = {r.article.id for r in self.pointed_at}
        self.decisions = tuple(d for d in decisions if not d.articles.isdisjoint(known))
        self._curating = Curating(self.pointed_at, self.decisions)
        self._done: dict[str, Report] = {}

    @property
    def is_split(self) -> bool:
        """Whether accounts that were placed in one group are of two meetings."""
        splits = (d for d in self.decisions if isinstance(d, MeetingSplit))
        return any(spot.kind == SummitHeld.TOPIC for decision in splits for spot in decision.accounts)

    def of(self, report: Report) -> Report:
        """Return a report as editors have it."""
        if report.id not in self._done:
            self._done[report.id] = self._curating.of(report)
        return self._done[report.id]

    @property
    def reports(self) -> Iterator[Report]:
        """All reports that were read."""
        return (self.of(report) for report in self._outlines.reports.values())

    def accounts_of(self, names: Collection[str]) -> dict[str, list[Report]]:
        """Read the accounts of some groups."""
        found: dict[str, list[Report]] = {name: [] for name in names}
        for account in self._outlines.read("lies_in", names):
            found[self._outlines.placed_in(account) or ""].append(self.of(account))
        return found

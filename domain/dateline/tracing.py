"""Tracing: one line of a story back to where it came from, and on to what became of it.

Telling a story is what takes time, so it is not told after everything that happened: where a line reads alike at
two moments, nothing in between is taken to have changed it. All that may have, and been undone again, is looked at
even so: corrections, retractions, decisions, cancellations, and new readings of the line's own articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from dateline.causes import Cause
from dateline.changes import Change, changes
from dateline.curation import in_order, standing
from dateline.events import ArticleFiled, ArticleRead, Event, SummitCalledOff, SummitNotHeld
from dateline.lines import Line, Lines, Shown, alike, sources_of
from dateline.ports import Recorded
from dateline.reports import reports_of
from dateline.unfolding import Happening, People, cause_of, happenings


class Traced(NamedTuple):
    """The changes of one line over a stretch, oldest first, and the line at the other end of it."""

    steps: list[Change]
    line: Line | None


class Trace:
    """A story at each moment of its own log: moment 0 is before all, moment n after n things that happened."""

    def __init__(self, recorded: Iterable[Recorded], people: People, shown: Shown) -> None:
        self._people, self._shown = people, shown
        self._happenings: list[Happening] = list(happenings(recorded))
        self._told: dict[int, Lines] = {}
        streams: dict[UUID, list[Event]] = defaultdict(list)
        self._causes: list[Cause] = []
        for happening in self._happenings:
            stream = streams[happening[0].event.originator_id]
            stream += (event for _, event in happening)
            self._causes.append(cause_of(happening, stream))

    @property
    def end(self) -> int:
        """The last moment."""
        return len(self._happenings)

    def find(self, key: str, after: int = 0) -> tuple[int, Line] | None:
        """Return a moment at which a line had this id, and the line; None if none ever had.

        *after* is a position of the log before which there can have been none.
        """
        for moment in self._likely(after):
            for line in self.lines(moment):
                if line.id == key:
                    return moment, line
        return None

    def whole(self, moment: int, line: Line) -> Traced:
        """Return all steps of a line that stood at a moment, and how it reads at the end."""
        past, future = self.back(0, moment, line), self.on(moment, self.end, line)
        return Traced([*past.steps, *future.steps], future.line)

    def back(self, first: int, last: int, line: Line) -> Traced:
        """Trace a line that stood at the last moment back to the first."""
        if last - first <= 1:
            step = self._step(first, last, line, forwards=False)
            if step and step.before is None:
                return Traced([*self._earlier(first, line), step], None)
            return Traced([step] if step else [], step.before if step else self._same(first, line))
        if self._unchanged(first, last, line, forwards=False):
            return Traced([], self._same(first, line))
        middle = self._between(first, last, line)
        late = self.back(middle, last, line)
        if late.line is None:
            return late
        early = self.back(first, middle, late.line)
        return Traced([*early.steps, *late.steps], early.line)

    def on(self, first: int, last: int, line: Line) -> Traced:
        """Trace a line that stood at the first moment on to the last."""
        if last - first <= 1:
            step = self._step(first, last, line, forwards=True)
            return Traced([step] if step else [], step.after if step else self._same(last, line))
        if self._unchanged(first, last, line, forwards=True):
            return Traced([], self._same(last, line))
        middle = self._between(first, last, line)
        early = self.on(first, middle, line)
        if early.line is None:
            return early
        late = self.on(middle, last, early.line)
        return Traced([*early.steps, *late.steps], late.line)

    def lines(self, moment: int) -> Lines:
        """Return the lines at a moment."""
        if moment not in self._told:
            streams: dict[UUID, list[Event]] = defaultdict(list)
            for happening in self._happenings[:moment]:
                streams[happening[0].event.originator_id] += (event for _, event in happening)
            reports = (r for s in streams.values() for r in reports_of(s) if r.people == self._people)
            decisions = in_order(d for s in streams.values() if (d := standing(s)))
            self._told[moment] = Lines.of(reports, decisions, (self._shown,))
        return self._told[moment]

    def _step(self, first: int, last: int, line: Line, *, forwards: bool) -> Change | None:
        """Return what became of a line from one moment to another, or how it became what it is."""
        for change in changes(self.lines(first), self.lines(last), self._causes[first:last]):
            if forwards and change.kind != "split" and change.before and change.before.id == line.id:
                return change
            if not forwards and change.kind != "merged" and change.after and change.after.id == line.id:
                return change
        return None

    def _unchanged(self, first: int, last: int, line: Line, *, forwards: bool) -> bool:
        other = self._same(last if forwards else first, line)
        return other is not None and alike(other, line) and not self._looked_at(first, last, line)

    def _same(self, moment: int, line: Line) -> Line | None:
        return next((other for other in self.lines(moment) if other.id == line.id), None)

    def _between(self, first: int, last: int, line: Line) -> int:
        """Return where to cut a stretch: after and before what is looked at, or brought in an account, or halfway."""
        own = {source for _, source in sources_of(line)}
        filed = [n for n in range(first + 1, last + 1) if self._causes[n - 1].id in own]
        for number in (*reversed(self._looked_at(first, last, line)), *reversed(filed)):
            if number < last:
                return number
            if first < number - 1:
                return number - 1
        return (first + last) // 2

    def _looked_at(self, first: int, last: int, line: Line) -> list[int]:
        """Return the moments after what may have changed a line and been undone again."""
        own = {source for _, source in sources_of(line)}
        return [n for n in range(first + 1, last + 1) if self._may_be_undone(self._happenings[n - 1], own)]

    def _may_be_undone(self, happening: Happening, own: set[UUID]) -> bool:
        event = happening[0].event
        if isinstance(event, ArticleRead):
            return event.originator_id in own
        if isinstance(event, ArticleFiled):
            turns = SummitCalledOff | SummitNotHeld
            return self._shown == "entries" and any(isinstance(e, turns) for _, e in happening)
        return True

    def _earlier(self, moment: int, line: Line) -> Sequence[Change]:
        """Return the steps of a line that had stood and gone before it came, as it did when it is reinstated."""
        for number in reversed(self._looked_at(0, moment, line)):
            known = self._same(number - 1, line)
            if known:
                return [*self.back(0, number - 1, known).steps, *self.on(number - 1, moment, known).steps]
        return []

    def _likely(self, after: int) -> Iterator[int]:
        """Yield all moments behind a position, those first at which a line may have stood that is gone."""
        begin = next((n for n, h in enumerate(self._happenings, 1) if h[-1].position >= after), self.end)
        undone = [
            n for n in range(begin, self.end + 1) if self._may_be_undone(self._happenings[n - 1], set())
        ]
        first = [self.end, begin, *(m for n in undone for m in (n - 1, n))]
        yield from dict.fromkeys([*first, *range(begin, self.end)])

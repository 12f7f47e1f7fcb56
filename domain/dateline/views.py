"""The projections kept as rows in the store's database, and what keeps them true.

A story depends on the findings about its leaders alone, so a new article touches only the stories that it
reports on: these are put together again, and of each the parts are told again that are now made of something
else. All others stay. `rebuild` tells everything from the first event and gives the same rows.
"""

from __future__ import annotations

from collections import ChainMap, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from uuid import UUID

from dateline.curation import in_order
from dateline.decisions import Decision, Ruling
from dateline.errors import BrokenEvent, DatelineError
from dateline.events import Event, Finding
from dateline.excerpts import told_in_part
from dateline.indexing import words_rows
from dateline.kept import KeptStory, lies_in, part_row
from dateline.outlines import Outlines, read_whole
from dateline.parts import Marks
from dateline.ports import ConcurrentChange, EventLog, Row, Views
from dateline.prints import head_rows
from dateline.reports import Report, reports_of
from dateline.rows import (
    ARTICLES,
    CONTRADICTIONS,
    DECISIONS,
    FINDING_TYPES,
    FINDINGS,
    HEADS,
    PARTS,
    POSITIONS,
    SPECS,
    TIMELINE,
    WORDS,
    article_row,
    decision_of,
    decision_row,
    finding_row,
    people_text,
)
from dateline.tellings import Changes, Telling, lines_of, told_whole

Progress = Callable[[int, int], None]
Streams = dict[UUID, list[Event]]

_ATTEMPTS = 20


class ViewsBusy(DatelineError):
    """Other processes moved the views each time that this one tried to."""

    def __init__(self) -> None:
        super().__init__("the views", "other processes keep changing them", "try again in a moment")


class ViewsMoved(ConcurrentChange):
    """Another process moved the views while this one read them."""

    def __init__(self, seen: int) -> None:
        super().__init__("the views", f"they are no longer at position {seen}")


class Projector:
    """Keeps the views true to the log."""

    def __init__(self, log: EventLog, views: Views) -> None:
        self._log, self._views = log, views

    def catch_up(self, upto: int | None = None, progress: Progress | None = None) -> int:
        """Bring the views to position *upto*, or to the end of the log as it is now, and return where they are.

        Rows and checkpoint move in one transaction: every event counts exactly once. Views that may not be
        written stay where they are.

        Raises:
            ViewsBusy: other processes kept moving the views for too long.
        """
        end = self._log.position()  # of now: to run after those who append meanwhile might never end
        end = end if upto is None else min(upto, end)
        for _ in range(_ATTEMPTS):
            try:
                return self._step(end, progress)
            except ConcurrentChange:
                continue  # another process moved the views: look again at what is left to do
            except BrokenEvent:
                self._log.set_aside()  # what can be understood goes on without it
        raise ViewsBusy

    @contextmanager
    def settled(self) -> Iterator[int]:
        """Bring the views up, and let all that is read in the context be of one moment; yield their position then.

        Raises:
            ViewsBusy: other processes kept moving the views for too long.
        """
        self.catch_up()
        with self._held() as here:
            yield here

    def rebuild(self, names: Collection[str] = (), progress: Progress | None = None) -> int:
        """Tell everything again from the first event, beside the rows that are read, which it replaces in the end.

        Of views that are named only these are replaced. Return the position that they are at.

        Raises:
            RebuildUnderWay: another process does the same just now.
            ViewsBusy: other processes kept moving the views for too long.
        """
        if self._log.aside():
            self._log.set_aside()  # what is understood by now counts again
        with self._views.successor() as fresh:
            beside = Projector(self._log, fresh)
            for _ in range(_ATTEMPTS):
                position = beside.catch_up(progress=progress)
                try:
                    fresh.take_over(names)
                except ConcurrentChange:
                    continue  # the rows that are read moved on meanwhile
                return position
        raise ViewsBusy

    def _step(self, end: int, progress: Progress | None) -> int:
        here, gone = self._here(), self._gone()
        if (here >= end and not gone) or not self._views.writable():
            return here
        # Rows that were read while others replaced some of them would not fit each other.
        with self._held() if here else nullcontext():
            here, gone = self._here(), self._gone()
            try:
                changes = self._changes(here, max(here, end), gone, progress)
            except LookupError as error:
                if self._here() == here:
                    raise
                # Another process wrote the first rows while this one, which found none, read on.
                raise ViewsMoved(here) from error
        self._views.replace(changes, upto=max(here, end))
        return max(here, end)

    @contextmanager
    def _held(self) -> Iterator[int]:
        """Let all that is read in the context be of one moment, and yield how far the views are true then."""
        for _ in range(_ATTEMPTS):
            with self._log.snapshot():
                try:
                    here = self._views.hold()
                except ConcurrentChange:
                    continue  # a rebuild took over between the snapshot and the look at what is read
                yield here
                return
        raise ViewsBusy

    def _here(self) -> int:
        return min(self._views.checkpoint(spec.name) for spec in SPECS)

    def _changes(self, here: int, end: int, gone: set[UUID], progress: Progress | None) -> Changes:
        """Return what brings the views from one position to another, without the streams that are set aside."""
        streams, positions, older = self._touched(here, end, progress)
        rulings = {key: stream for key, stream in streams.items() if isinstance(stream[0], Ruling)}
        articles = {key: stream for key, stream in streams.items() if key not in rulings}
        changes: Changes = {spec.name: {} for spec in SPECS}
        decided = self._decided(rulings, changes) | self._undecided(gone, changes)
        reports = self._read(articles, positions, older, changes)
        for article in gone:
            reports[article] = []
            for spec in (ARTICLES, WORDS, HEADS, FINDINGS):
                changes[spec.name][str(article)] = []
        self._tell(reports, older | decided | gone, changes, whole=not here)
        return changes

    def _gone(self) -> set[UUID]:
        """Return the articles and decisions that the views show and that are set aside since."""
        names = {one.article for one in self._log.aside()}
        return {
            name
            for name in names
            if self._views.rows(ARTICLES.name, {ARTICLES.key: str(name)})
            or self._views.rows(DECISIONS.name, {DECISIONS.key: str(name)})
        }

    def _undecided(self, gone: set[UUID], changes: Changes) -> set[UUID]:
        """Take the rows of decisions away, and return the articles that these point at."""
        rows = [row for name in gone for row in self._views.rows(DECISIONS.name, {DECISIONS.key: str(name)})]
        changes[DECISIONS.name] |= {str(row["decision_id"]): [] for row in rows}
        return {article for row in rows for article in decision_of(row).articles}

    def _touched(
        self, here: int, end: int, progress: Progress | None
    ) -> tuple[Streams, dict[str, int], set[UUID]]:
        """Return the whole streams that have new events, of articles and decisions, and the findings' positions.

        The third are those streams of which the views show something already.
        """
        streams: Streams = defaultdict(list)
        positions: dict[str, int] = {}
        older: set[UUID] = set()
        for position, event in self._log.events(here, end):
            streams[event.originator_id].append(event)
            if isinstance(event, Finding):
                positions[str(event.finding_id)] = position
            if progress:
                progress(position - here, end - here)
        for article, events in streams.items():
            if events[0].originator_version > 1:
                older.add(article)
                newest = events[-1].originator_version
                whole = self._log.stream(article)
                streams[article] = [e for e in whole if e.originator_version <= newest]
        return streams, positions, older

    def _decided(self, rulings: Streams, changes: Changes) -> set[UUID]:
        """Put in the rows of decisions, and return the articles that those which changed point at."""
        pointed_at: set[UUID] = set()
        for decision, stream in rulings.items():
            ruled = [event for event in stream if isinstance(event, Ruling)]
            changes[DECISIONS.name][str(decision)] = [decision_row(ruled)]
            pointed_at |= {article for e in ruled if isinstance(e, Decision) for article in e.articles}
        return pointed_at

    def _read(
        self, articles: Streams, positions: dict[str, int], older: set[UUID], changes: Changes
    ) -> dict[UUID, list[Report]]:
        """Put in the rows of articles and of their active findings, and return these."""
        found: dict[UUID, list[Report]] = {}
        for article, events in articles.items():
            known = self._findings_of(article) if article in older else []
            own = ChainMap(positions, {str(r["finding_id"]): int(r["position"] or 0) for r in known})
            found[article] = reports = reports_of(events)
            if any(r.id not in own for r in reports):
                own = ChainMap(self._positions_of(article), *own.maps)  # reinstated: its rows had gone
            row = article_row(events, len(reports))
            changes[ARTICLES.name][str(article)] = [row]
            changes[WORDS.name][str(article)] = words_rows(events, self._log.text(str(row["text_hash"])))
            changes[HEADS.name][str(article)] = head_rows(reports[0]) if reports else []
            changes[FINDINGS.name][str(article)] = [finding_row(r, own[r.id]) for r in reports]
        return found

    def _tell(
        self, found: dict[UUID, list[Report]], touched: set[UUID], changes: Changes, *, whole: bool
    ) -> None:
        """Tell every story again that articles report on, and those that the touched ones reported on before.

        What editors decide may change all of a story, which is told as a whole then.
        """
        whole = whole or bool(changes[DECISIONS.name])
        fresh: dict[str, list[Report]] = defaultdict(list)
        for reports in found.values():
            for report in reports:
                fresh[people_text(report)].append(report)
        people = set(fresh) | {
            str(row["people"]) for article in touched for row in self._findings_of(article)
        }
        decisions = self._standing(changes[DECISIONS.name]) if people else ()
        for key in sorted(people - {""}):
            kept = KeptStory(self._views, key)
            outlines = Outlines(self._views, key, fresh[key], {str(article) for article in found})
            telling = None if whole else told_in_part(self._views, key, outlines, kept, decisions)
            telling = telling or told_whole(key, outlines, kept, decisions)
            self._tell_again(key, kept, telling, set(found), changes)

    def _tell_again(
        self, key: str, kept: KeptStory, telling: Telling, touched: set[UUID], changes: Changes
    ) -> None:
        """Put in the rows of a story, and of its parts those that are new, changed or gone."""
        for view, rows in telling.changes.items():
            known = changes[view]  # a finding that is read anew may be of another story
            known |= {name: some for name, some in rows.items() if some or name not in known}
        for part in telling.parts:
            row, before = part_row(key, part), kept.rows.get(part.name, {})
            name = str(row["part"])
            if row != before:
                changes[PARTS.name][name] = [row]
            same = all(row[mark] == before.get(mark) for mark in Marks._fields)
            if not same or not part.articles.isdisjoint(touched):
                read_whole(self._views, part.reports)
                for view, lines in lines_of(key, part).items():
                    changes[view][name] = lines
        for spec in (PARTS, TIMELINE, CONTRADICTIONS, POSITIONS):
            changes[spec.name] |= {lies_in(key, name): [] for name in telling.gone}

    def _standing(self, changed: Mapping[str, Sequence[Row]]) -> tuple[Decision, ...]:
        """Return the decisions that stand, with those that have just changed."""
        kept = [r for r in self._views.rows(DECISIONS.name) if str(r["decision_id"]) not in changed]
        rows = [*kept, *(row for rows in changed.values() for row in rows)]
        return in_order(decision_of(row) for row in rows if row["status"] == "stands")

    def _findings_of(self, article: UUID) -> list[Row]:
        return self._views.rows(FINDINGS.name, {"article_id": str(article)})

    def _positions_of(self, article: UUID) -> dict[str, int]:
        """Return where the findings of one article stand in the log, by reading it from the start."""
        return {
            str(event.finding_id): position
            for position, event in self._log.events(topics=tuple(FINDING_TYPES))
            if event.originator_id == article and isinstance(event, Finding)
        }

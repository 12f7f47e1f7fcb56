"""The history of a line: how it came to read as it does, event by event, under whatever id it had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from dateline.causes import Cause, counted
from dateline.changes import Change
from dateline.contradictions.model import Contradiction
from dateline.decisions import Decision, DecisionRenewed, DecisionUndone
from dateline.events import (
    ArticleCorrected,
    ArticleFiled,
    ArticleRead,
    ArticleReinstated,
    ArticleRetracted,
    Event,
    Finding,
    StatementMade,
    SummitCalledOff,
    SummitHeld,
    SummitProposed,
    TextForgotten,
)
from dateline.lines import Line, Shown, reads, what
from dateline.lookup import Hit, hits, the_one
from dateline.meetings import short_id
from dateline.ports import EventLog, Recorded, Views
from dateline.positions import Position
from dateline.reports import ArticleFacts, Report, people_of
from dateline.rows import DECISIONS, FINDINGS, decision_of
from dateline.timeline import Entry
from dateline.unfolding import People, Unfolding, cause_of, happenings

# An entry's and a position's id is made of these and of the finding that it is known through first.
_KINDS = {
    SummitHeld.TOPIC: "held",
    SummitProposed.TOPIC: "proposed",
    SummitCalledOff.TOPIC: "called-off",
    StatementMade.TOPIC: "position",
}
_SORTS: dict[str, Shown] = {"meeting": "entries", "contradiction": "contradictions", "position": "positions"}
_ORDER = {"split": 0, "merged": 2}  # what splits off shares what was before, what is merged what comes after
# What can change what an article says after it was filed.
_LATER = (ArticleCorrected.TOPIC, ArticleRetracted.TOPIC, ArticleReinstated.TOPIC, ArticleRead.TOPIC)


class HistoryStep(BaseModel):
    """One thing that happened, and how the line read after it.

    `line` is None once it is gone, and for articles, whose steps are sentences alone.
    """

    model_config = ConfigDict(frozen=True)

    cause: Cause
    sentence: str
    line: Entry | Contradiction | Position | None = None

    @property
    def reads(self) -> str | None:
        """The line as text."""
        return reads(self.line) if self.line else None


class History(BaseModel):
    """How a line, or an article, came to what it is, oldest step first.

    `id` is the id that was asked for, `now` the one that it has now: another one where an earlier account came
    in or where another line took it in, None where it is gone.
    """

    model_config = ConfigDict(frozen=True)

    kind: str
    id: str
    now: str | None
    headline: str
    steps: tuple[HistoryStep, ...]


@dataclass(slots=True, eq=False)
class _Thread:
    """One line through all its ids; `into` is the line that took it in, and how many steps that had then."""

    steps: list[HistoryStep] = field(default_factory=list)
    own: str | None = None
    into: tuple[_Thread, int] | None = None

    @property
    def whole(self) -> list[HistoryStep]:
        """All steps, those of the line that took it in included."""
        if self.into is None:
            return self.steps
        thread, known = self.into
        return [*self.steps, *thread.whole[known:]]

    @property
    def now(self) -> str | None:
        """The id under which it can be found now, if it can."""
        return self.into[0].now if self.into else self.own


def history(log: EventLog, views: Views, wanted: str) -> History:
    """Return the history of what an id, or its beginning, stands for or stood for.

    Raises:
        UnknownId: nothing ever had an id that begins so.
        AmbiguousId: more than one thing did.
    """
    start = wanted.casefold()
    found = [_of_stream(log, hit) for hit in hits(views, wanted, ("article", "decision"))]
    stories = _now(views, wanted) or (_once(log, start) if start and not found else set())
    for people, shown in stories:
        found += _of_lines(_story(log, views, people), people, (shown,), start)
    if start and not (found or stories):
        found = _of_lines(log.events(), None, ("contradictions",), start)
    return the_one(wanted, found)


def _now(views: Views, wanted: str) -> set[tuple[People, Shown]]:
    """Return the stories that show a line with such an id now, and which sort of line it is."""
    return {
        (tuple(str(hit.row["people"]).split("|")), shown)
        for kind, shown in _SORTS.items()
        for hit in hits(views, wanted, (kind,))
    }


def _once(log: EventLog, start: str) -> set[tuple[People, Shown]]:
    """Return the stories of which an entry or a position may have had such an id."""
    found: set[tuple[People, Shown]] = set()
    for _, event in log.events(topics=tuple(_KINDS)):
        if isinstance(event, Finding):
            kind, people = _KINDS[event.TOPIC], people_of(event)
            if people and short_id(kind, _bare(event)).startswith(start):
                found.add((people, "positions" if kind == "position" else "entries"))
    return found


def _bare(finding: Finding) -> Report:
    """Return a finding as a report of an article of which nothing else needs to be known."""
    return Report(ArticleFacts(id=finding.originator_id, source=""), finding)


def _story(log: EventLog, views: Views, people: People) -> list[Recorded]:
    """Return all events of the articles that report, or reported once, on these leaders, and of decisions on them."""
    rows = views.rows(FINDINGS.name, {"people": "|".join(people)})
    articles = {UUID(str(row["article_id"])) for row in rows}
    for _, event in log.events(topics=_LATER):
        if not isinstance(event, ArticleRead) or event.reading > 1:
            articles.add(event.originator_id)
    streams = {article: log.recorded(article) for article in articles}
    told = {key: stream for key, stream in streams.items() if _reports_on(stream, people)}
    for row in views.rows(DECISIONS.name):
        if not told.keys().isdisjoint(decision_of(row).articles):
            decision = UUID(str(row["decision_id"]))
            told[decision] = log.recorded(decision)
    return sorted(one for stream in told.values() for one in stream)


def _reports_on(stream: Iterable[Recorded], people: People) -> bool:
    return any(isinstance(event, Finding) and people_of(event) == people for _, event in stream)


def _of_lines(
    recorded: Iterable[Recorded], people: People | None, shown: Sequence[Shown], start: str
) -> list[History]:
    """Return the histories of the lines that have, or else had, an id that begins so."""
    unfolding = Unfolding(shown=shown, concerns=bool if people is None else people.__eq__)
    threads: dict[str, _Thread] = {}
    for happening in happenings(recorded):
        _go_on(threads, unfolding.after(happening))
    hits = {key: thread for key, thread in threads.items() if key.startswith(start)}
    present = {key: thread for key, thread in hits.items() if key == thread.now}
    distinct = {thread: key for key, thread in (present or hits).items()}
    return [_told(key, thread) for thread, key in distinct.items()]


def _go_on(threads: dict[str, _Thread], found: Sequence[Change]) -> None:
    """Add what changed to the threads of its lines."""
    for change in sorted(found, key=lambda c: _ORDER.get(c.kind, 1)):
        step = HistoryStep(cause=change.causes[0], sentence=change.sentence, line=change.after)
        old, new = change.before, change.after
        if new is None or change.kind == "merged":
            assert old is not None
            thread = threads[old.id]
            thread.own = None
        elif old is None or change.kind == "split":
            thread = _begun(threads.get(new.id), threads[old.id].whole if old else [])
        else:
            thread = threads[old.id]
        thread.steps.append(step)
        if new and change.kind == "merged":
            thread.into = (threads[new.id], len(threads[new.id].steps))
        elif new:
            thread.own, threads[new.id] = new.id, thread


def _begun(former: _Thread | None, steps: Sequence[HistoryStep]) -> _Thread:
    """Return the thread of a line that is new, which goes on where it left off if there was such a line."""
    if former is None or former.own is not None:
        return _Thread(list(steps))
    return _Thread(list(former.whole))


def _told(key: str, thread: _Thread) -> History:
    steps = thread.whole
    last = next(step.line for step in reversed(steps) if step.line)
    return History(kind=_called(last), id=key, now=thread.now, headline=reads(last), steps=tuple(steps))


def _called(line: Line) -> str:
    return "meeting" if isinstance(line, Entry) else what(line).replace("_", " ")


def _of_stream(log: EventLog, hit: Hit) -> History:
    """Return what happened to an article, or to a decision."""
    recorded = log.recorded(UUID(hit.id))
    events = [event for _, event in recorded]
    steps = [
        HistoryStep(cause=cause_of(happening, events), sentence=_happened([event for _, event in happening]))
        for happening in happenings(recorded)
    ]
    return History(kind=hit.kind, id=hit.id, now=hit.id, headline=hit.headline, steps=tuple(steps))


def _happened(events: Sequence[Event]) -> str:
    return " ".join(sentence for event in events for sentence in _sentences(event))


def _sentences(event: Event) -> Iterator[str]:
    match event:
        case ArticleFiled():
            dated = f", published {event.published}" if event.published else ", undated"
            yield f"Filed from {event.source}{dated}."
        case ArticleRead():
            reader = f"{event.reader} {event.reader_version}"
            yield f"Read by {reader}: {counted(event.findings, 'finding')}."
        case ArticleCorrected():
            yield f"Corrected: {event.reason}."
        case ArticleRetracted():
            yield f"Retracted: {event.reason}."
        case ArticleReinstated():
            yield f"Counts again: {event.reason}."
        case Decision():
            yield f"{event.author} decided: {event.summary} ({event.reason})."
        case DecisionUndone():
            yield f"{event.author} undid it: {event.reason}."
        case DecisionRenewed():
            yield f"{event.author} renewed it: {event.reason}."
        case TextForgotten():
            yield f"Its text was forgotten: {event.reason}."
        case _:
            pass

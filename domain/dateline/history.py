"""The history of a line: how it came to read as it does, event by event, under whatever id it had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from dateline.actors import people_key
from dateline.causes import Cause, counted
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
    ReadingRestored,
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
from dateline.tracing import Trace
from dateline.unfolding import People, Unfolding, cause_of, happenings

# An entry's and a position's id is made of these and of the finding that it is known through first.
_KINDS = {
    SummitHeld.TOPIC: "held",
    SummitProposed.TOPIC: "proposed",
    SummitCalledOff.TOPIC: "called-off",
    StatementMade.TOPIC: "position",
}
_SORTS: dict[str, Shown] = {"meeting": "entries", "contradiction": "contradictions", "position": "positions"}
# What can change what an article says after it was filed.
_LATER = tuple(
    event.TOPIC
    for event in (
        ArticleCorrected,
        ArticleRetracted,
        ArticleReinstated,
        ArticleRead,
        ReadingRestored,
        TextForgotten,
    )
)

_DONE = {
    ArticleCorrected.TOPIC: "Corrected",
    ArticleRetracted.TOPIC: "Retracted",
    ArticleReinstated.TOPIC: "Counts again",
}


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


def history(log: EventLog, views: Views, wanted: str) -> History:
    """Return the history of what an id, or its beginning, stands for or stood for.

    Raises:
        UnknownId: nothing ever had an id that begins so.
        AmbiguousId: more than one thing did.
    """
    found = [_of_stream(log, hit) for hit in hits(views, wanted, ("article", "decision"))]
    for kind, shown in _SORTS.items():
        for hit in hits(views, wanted, (kind,)):
            people = tuple(str(hit.row["people"]).split("|"))
            found += _of_line(Trace(_story(log, views, people), people, shown), hit.id)
    if wanted and not found:
        found = list(_gone(log, views, wanted.casefold()))
    return the_one(wanted, found)


def _gone(log: EventLog, views: Views, start: str) -> Iterator[History]:
    """Yield the histories of lines that had such an id at an earlier moment."""
    known = False
    for key, people, shown, position in _once(log, start):
        for found in _of_line(Trace(_story(log, views, people), people, shown), key, position):
            known = True
            yield found
    if not known:
        yield from _gone_contradictions(log, views, start)


def _once(log: EventLog, start: str) -> Iterator[tuple[str, People, Shown, int]]:
    """Yield the ids that an entry or a position may have had by a finding, with the position of that."""
    seen: set[str] = set()
    for position, event in log.events(topics=tuple(_KINDS)):
        if isinstance(event, Finding):
            kind, people = _KINDS[event.TOPIC], people_of(event)
            key = short_id(kind, _bare(event))
            if people and key.startswith(start) and key not in seen:
                seen.add(key)
                yield key, people, "positions" if kind == "position" else "entries", position


def _gone_contradictions(log: EventLog, views: Views, start: str) -> Iterator[History]:
    """Yield the histories of contradictions that had such an id, by going through the whole log."""
    unfolding = Unfolding(shown=(_SORTS["contradiction"],))
    seen: dict[str, People] = {}
    for happening in happenings(log.events()):
        for change in unfolding.after(happening):
            if change.after and change.after.id.startswith(start):
                seen.setdefault(change.after.id, people_key(change.about))
    for key, people in seen.items():
        yield from _of_line(Trace(_story(log, views, people), people, _SORTS["contradiction"]), key)


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


def _of_line(trace: Trace, key: str, after: int = 0) -> list[History]:
    """Return the history of the line that has, or had, an id; in a list, which is empty if none ever had it."""
    at = trace.find(key, after)
    if at is None:
        return []
    traced = trace.whole(*at)
    steps = [HistoryStep(cause=c.causes[0], sentence=c.sentence, line=c.after) for c in traced.steps]
    last = next(step.line for step in reversed(steps) if step.line)
    now = traced.line.id if traced.line else None
    return [History(kind=_called(last), id=key, now=now, headline=reads(last), steps=tuple(steps))]


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
        case ArticleCorrected() | ArticleRetracted() | ArticleReinstated():
            yield f"{_DONE[event.TOPIC]}: {event.reason}."
        case ReadingRestored():
            yield f"Counts again as reading {event.reading} found it: {event.reason}."
        case Decision():
            yield f"{event.author} decided: {event.summary} ({event.reason})."
        case DecisionUndone():
            yield f"{event.author} undid it: {event.reason}."
        case DecisionRenewed():
            yield f"{event.author} renewed it: {event.reason}."
        case TextForgotten():
            what = "Its text and all that it reports were" if event.facts else "Its text was"
            yield f"{what} forgotten: {event.reason}."
        case _:
            pass

"""The use cases of an editor: overrule what the accounts add up to, with a reason, and undo that again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar
from uuid import UUID, uuid4, uuid5

from pydantic import ValidationError

from dateline.contradictions import contradictions_of
from dateline.copies import text_hash
from dateline.curation import in_order, standing
from dateline.decisions import (
    ContradictionDismissed,
    DateFixed,
    Decision,
    DecisionRenewed,
    DecisionUndone,
    MeetingsMerged,
    MeetingSplit,
    Ruling,
    Spot,
    VoiceNamed,
    VoiceSpot,
)
from dateline.errors import BadDate, DatelineError
from dateline.events import Event, Metadata, StatementMade
from dateline.lookup import Hit, hits, the_one
from dateline.moments import Moment
from dateline.ports import Clock, EventLog, Views
from dateline.positions import positions_of
from dateline.reports import names_in
from dateline.rows import FINDINGS, contradiction_of, decisions_in, entry_of, position_of, reports_in
from dateline.story import tell
from dateline.timeline import Entry, entries_of
from dateline.views import Projector
from dateline.voices import Voice, is_named

R = TypeVar("R", bound=Ruling)

# A UUIDv5 namespace of our own: the same decision taken twice is one decision.
_NAMESPACE = UUID("0f7b9a52-3a6e-5f3c-8a0e-9c1d4f6b2e71")
# So many accounts stand for a meeting in a decision, each of another article: enough to outlive retractions.
_WITNESSES = 5
_TOPICS = {"held": "summit-held", "proposed": "summit-proposed", "called_off": "summit-called-off"}


class UnfitDecision(DatelineError):
    """What an editor wants does not fit what is there."""


class Editor:
    """Takes and undoes decisions in the name of *author*; each is one event, and the views follow at once.

    Ids may be shortened to any beginning that only one thing has.

    Raises:
        UnknownId: nothing has an id.
        AmbiguousId: more than one thing does.
        UnfitDecision: a decision has no reason, stands already, or would change nothing that is shown.
    """

    def __init__(self, log: EventLog, views: Views, clock: Clock, author: str) -> None:
        self._log, self._views, self._clock, self._author = log, views, clock, author
        self._projector = Projector(log, views)
        self._by = Metadata(run=uuid4().hex[:12], editor=author)

    def merge(self, *wanted: str, reason: str) -> Decision:
        """Decide that entries of the timeline are one.

        Raises:
            UnfitDecision: they are of other leaders, or of another kind, or one already.
        """
        entries = [self._entry(one) for one in wanted]
        first = entries[0]
        if len({e.id for e in entries}) < 2:  # noqa: PLR2004 - one is no pair
            raise UnfitDecision(first.id, "only one entry is named", "name two or more")
        for other in entries[1:]:
            if (other.kind, other.participants) != (first.kind, first.participants):
                reason_why = f"it is not of the same leaders and kind as {first.id}"
                raise UnfitDecision(other.id, reason_why, "merge meetings with meetings, plans with plans")
        return self._take(
            MeetingsMerged, first.participants, reason, meetings=tuple(_witnesses(e) for e in entries)
        )

    def split(self, wanted: str, *accounts: str, reason: str) -> Decision:
        """Decide that some accounts of an entry, by the ids of article or finding, tell of another meeting.

        Raises:
            UnfitDecision: the entry has no such account, or no other.
        """
        entry = self._entry(wanted)
        leaving = []
        for one in accounts:
            start = one.casefold()
            found = [
                s
                for s in _spots(entry)
                if str(s.article).startswith(start) or str(s.finding).startswith(start)
            ]
            if not start or not found:
                raise UnfitDecision(
                    one, f"{entry.id} has no such account", "name an article that tells of it"
                )
            leaving += found
        if len(set(leaving)) == len(entry.accounts):
            raise UnfitDecision(entry.id, "nothing would be left of it", "leave it at least one account")
        return self._take(MeetingSplit, entry.participants, reason, accounts=tuple(dict.fromkeys(leaving)))

    def fix_date(self, wanted: str, when: str | Moment, *, reason: str) -> Decision:
        """Decide when a meeting, plan or cancellation was, or what day one finding tells of.

        Raises:
            BadDate: *when* is not EDTF.
        """
        moment = _moment(when)
        hit = self._one(wanted, "meeting", "finding")
        if hit.kind == "meeting":
            entry = entry_of(hit.row)
            spots, whole, about = _witnesses(entry), True, entry.participants
        else:
            report = next(iter(reports_in(self._views, [hit.row])))
            spots, whole = (Spot.of(report.article.id, report.finding),), False
            about = names_in(report.finding)
        return self._take(DateFixed, about, reason, accounts=spots, whole=whole, moment=moment)

    def name(self, wanted: str, speaker: str, *, speaks_for: str | None = None, reason: str) -> Decision:
        """Decide who the voice of a position or a statement is, wherever its article lets it speak.

        Raises:
            UnfitDecision: the position has spoken in several articles, or the finding is no statement.
        """
        hit = self._one(wanted, "position", "finding")
        article, voice, about = self._voice(hit)
        return self._take(
            VoiceNamed, about, reason, article=article, voice=voice, speaker=speaker, speaks_for=speaks_for
        )

    def dismiss(self, wanted: str, *, reason: str) -> Decision:
        """Decide that a contradiction is none."""
        found = contradiction_of(self._one(wanted, "contradiction").row)
        a, b = (tuple(_voice_spot(v) for v in side) for side in (found.a, found.b))
        return self._take(
            ContradictionDismissed, found.about, reason, kind=found.kind, matter=found.matter, a=a, b=b
        )

    def undo(self, wanted: str, *, reason: str) -> Decision:
        """Decide that a decision no longer holds, and return it.

        Raises:
            UnfitDecision: it is undone already.
        """
        identifier = UUID(self._one(wanted, "decision").id)
        stream = self._log.stream(identifier)
        decision = standing(stream)
        if decision is None:
            raise UnfitDecision(str(identifier), "it is undone already", "nothing is left to do")
        self._record(_made(DecisionUndone, **self._next(identifier, stream, reason)))
        return decision

    def _take(self, made: type[Decision], about: Sequence[str], reason: str, **fields: Any) -> Decision:
        """Record a decision, or renew one that was undone."""
        named = "|".join(f"{name}={value!r}" for name, value in sorted(fields.items()))
        wanted = f"{made.TOPIC}|{'|'.join(about)}|{named}"
        identifier = uuid5(_NAMESPACE, text_hash(wanted))  # a hash, as the words may be no UTF-8
        stream = self._log.stream(identifier)
        if taken := standing(stream):
            why = f"{taken.author} decided so on {taken.timestamp:%Y-%m-%d}: {taken.reason}"
            raise UnfitDecision(str(identifier), why, "nothing is left to do")
        head = self._next(identifier, stream, reason)
        decision = _made(made, **head, about=tuple(about), **fields)
        self._check(decision)
        self._record(_made(DecisionRenewed, **head) if stream else decision)
        return decision

    def _record(self, event: Ruling) -> None:
        self._log.append([event])
        self._projector.catch_up()

    def _next(self, identifier: UUID, stream: Sequence[Event], reason: str) -> dict[str, Any]:
        if not reason.strip():
            what = "the decision"
            raise UnfitDecision(what, "it has no reason", "say why you decide so")
        return {
            "originator_id": identifier,
            "originator_version": len(stream) + 1,
            "timestamp": self._clock.now(),
            "metadata": self._by,
            "author": self._author,
            "reason": reason,
        }

    def _check(self, decision: Decision) -> None:
        """Refuse what would change nothing: the editor meant something else.

        Raises:
            UnfitDecision: every story reads the same with the decision as without it.
        """
        rows = {
            str(row["people"])
            for article in decision.articles
            for row in self._views.rows(FINDINGS.name, {"article_id": str(article)})
        }
        decisions = decisions_in(self._views)
        if not any(self._changes(key, decisions, decision) for key in rows - {""}):
            why = "nothing that is shown would change by this decision"
            remedy = "see with `dateline show ID` what the accounts say"
            raise UnfitDecision(decision.summary, why, remedy)

    def _changes(self, people: str, decisions: tuple[Decision, ...], more: Decision) -> bool:
        reports = list(reports_in(self._views, self._views.rows(FINDINGS.name, {"people": people})))
        before, after = (tell(reports, ds) for ds in (decisions, in_order((*decisions, more))))
        return any(
            [_plain(line) for line in lines(before)] != [_plain(line) for line in lines(after)]
            for lines in (entries_of, contradictions_of, positions_of)
        )

    def _one(self, wanted: str, *kinds: str) -> Hit:
        """Return what an id stands for, in views that have caught up."""
        self._projector.catch_up()
        return the_one(wanted, hits(self._views, wanted, kinds))

    def _entry(self, wanted: str) -> Entry:
        return entry_of(self._one(wanted, "meeting").row)

    def _voice(self, hit: Hit) -> tuple[UUID, str, tuple[str, ...]]:
        """Return the article, the name there, and the leaders that a voice speaks of."""
        if hit.kind == "position":
            position = position_of(hit.row)
            first = position.history[0]
            if is_named(first.speaker) and len({v.article for v in position.history}) > 1:
                why = f"{first.speaker} has spoken in more than one article"
                raise UnfitDecision(hit.id, why, "name the voice in each, by the id of a statement there")
            return (
                first.article,
                first.speaker,
                position.about,
            )  # a voice without a name speaks in copies alone
        finding = next(iter(reports_in(self._views, [hit.row]))).finding
        if not isinstance(finding, StatementMade):
            raise UnfitDecision(hit.id, "this is no statement", "name the voice of a statement or position")
        return UUID(str(hit.row["article_id"])), finding.speaker, finding.about


def _made(ruling: type[R], **fields: Any) -> R:
    """Return an event whose words can be stored.

    Raises:
        UnfitDecision: a name is empty, or words cannot be written as UTF-8.
    """
    try:
        return ruling(**fields)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
        words = "words that cannot be written in UTF-8" if fault["type"] == "string_unicode" else fault["msg"]
        what = f"the decision's {fault['loc'][0]}"
        raise UnfitDecision(what, f"it holds {words}", "write it anew") from None


def _moment(when: str | Moment) -> Moment:
    try:
        return when if isinstance(when, Moment) else Moment.parse(when)
    except ValueError:
        raise BadDate(str(when)) from None


def _plain(line: Any) -> dict[str, Any]:
    """Return what a line says, without the remarks on it."""
    fields: dict[str, Any] = line.model_dump(
        exclude={"decisions": True, "accounts": {"__all__": {"decisions"}}}
    )
    return fields


def _witnesses(entry: Entry) -> tuple[Spot, ...]:
    """Return the spots that stand for an entry: those of its first accounts, one an article."""
    first: dict[UUID, Spot] = {}
    for spot in _spots(entry):
        first.setdefault(spot.article, spot)
    return tuple(first.values())[:_WITNESSES]


def _spots(entry: Entry) -> Iterable[Spot]:
    topic = _TOPICS[entry.kind]
    return [Spot.at(a.article.id, topic, a.finding, a.evidence[0]) for a in entry.accounts]


def _voice_spot(voice: Voice) -> VoiceSpot:
    return VoiceSpot(article=voice.article, speaker=voice.speaker, start=voice.start, end=voice.end)

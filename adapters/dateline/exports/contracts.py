"""The JSON that tools rely on: every key is always there, null or [] where it does not apply.

Dates are EDTF strings, offsets are code points into the article's text, end exclusive. A key may be added;
none changes its name, its type or its meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias
from uuid import UUID

from dateline.causes import Cause
from dateline.changes import Change
from dateline.contradictions.model import Contradiction
from dateline.curation import Remark
from dateline.events import Event, Finding
from dateline.evidence import Evidence
from dateline.history import History
from dateline.lines import Line
from dateline.moments import Moment
from dateline.positions import Position
from dateline.queries import ArticleLine, DecisionLine, EventLine, Exhibit
from dateline.replay import Step
from dateline.timeline import Account, ArticleRef, Entry
from dateline.voices import Voice

Json: TypeAlias = dict[str, Any]


def event_line(line: EventLine) -> Json:
    """Return one finding of a store."""
    return finding_line(line.finding, article_ref(line.article), line.position)


def finding_line(finding: Finding, article: Json, position: int | None = None) -> Json:
    """Return one finding; `position` is None for one that is not recorded in a log."""
    place = getattr(finding, "place", None)
    return {
        "kind": type(finding).__name__,
        "id": str(finding.finding_id),
        "position": position,
        "article": article,
        "participants": list(getattr(finding, "participants", ())),
        "proposers": list(getattr(finding, "proposers", ())),
        "by": list(getattr(finding, "by", ())),
        "absent": list(getattr(finding, "absent", ())),
        "place": place.name if place else None,
        "count": getattr(finding, "count", None),
        "ordinal": getattr(finding, "ordinal", None),
        "speaker": getattr(finding, "speaker", None),
        "speaks_for": getattr(finding, "speaks_for", None),
        "stance": getattr(finding, "stance", None),
        "about": list(getattr(finding, "about", ())),
        "direct": getattr(finding, "direct", None),
        "when": edtf(finding.when),
        "evidence": evidence_lines(finding.evidence),
        "confidence": finding.confidence,
        "reading": finding.reading,
    }


def finding_lines(events: Iterable[Event], article: Json) -> list[Json]:
    """Return the findings among the events of one article that is not stored."""
    return [finding_line(event, article) for event in events if isinstance(event, Finding)]


def article_ref(article: ArticleLine | ArticleRef) -> Json:
    """Return which article a line came from."""
    return ref(article.id, article.source, article.publisher, article.published, article.title)


def ref(
    article: UUID, source: str, publisher: str | None, published: Moment | None, title: str | None
) -> Json:
    """Return the reference to an article by what is known of it."""
    return {
        "id": str(article),
        "source": source,
        "publisher": publisher,
        "published": edtf(published),
        "title": title,
    }


def entry_line(entry: Entry) -> Json:
    """Return one line of the timeline, with its accounts."""
    return {
        "id": entry.id,
        "kind": entry.kind,
        "when": edtf(entry.when),
        "first": entry.first.isoformat() if entry.first else None,
        "last": entry.last.isoformat() if entry.last else None,
        "participants": list(entry.participants),
        "place": entry.place,
        "headline": entry.headline,
        "status": entry.status,
        "accounts": [account_line(account) for account in entry.accounts],
        "independent": entry.independent,
        "disputes": [
            {"fact": d.fact, "said": [{"value": s.value, "by": list(s.by)} for s in d.said]}
            for d in entry.disputes
        ],
        "history": [
            {
                "id": stage.id,
                "kind": stage.kind,
                "when": edtf(stage.when),
                "status": stage.status,
                "reported": edtf(stage.reported),
            }
            for stage in entry.history
        ],
        "decisions": remark_lines(entry.decisions),
    }


def account_line(account: Account) -> Json:
    """Return one article's report of a meeting."""
    return {
        "finding": str(account.finding),
        "article": article_ref(account.article),
        "when": edtf(account.when),
        "place": account.place,
        "ordinal": account.ordinal,
        "proposers": list(account.proposers),
        "by": list(account.by),
        "evidence": evidence_lines(account.evidence),
        "disputed": account.disputed,
        "decisions": remark_lines(account.decisions),
    }


def contradiction_line(found: Contradiction) -> Json:
    """Return one contradiction: every voice of `a` contradicts every voice of `b`."""
    return {
        "id": found.id,
        "kind": found.kind,
        "about": list(found.about),
        "a": [voice_line(voice) for voice in found.a],
        "b": [voice_line(voice) for voice in found.b],
        "why": found.why,
        "strength": found.strength,
        "matter": found.matter,
        "decisions": remark_lines(found.decisions),
        "dismissed": remark_line(found.dismissed) if found.dismissed else None,
    }


def voice_line(voice: Voice) -> Json:
    """Return one voice; a narrator's speaker is the publisher."""
    return {
        "speaker": voice.speaker,
        "speaks_for": voice.speaks_for,
        "source": voice.source,
        "publisher": voice.publisher,
        "published": edtf(voice.published),
        "when": edtf(voice.when),
        "stance": voice.stance,
        "quote": voice.quote,
        "start": voice.start,
        "end": voice.end,
    }


def position_line(position: Position) -> Json:
    """Return where one voice stands on one question, its statements oldest first."""
    return {
        "id": position.id,
        "speaker": position.speaker,
        "speaks_for": position.speaks_for,
        "about": list(position.about),
        "question": position.question,
        "stance": position.stance,
        "turns": position.turns,
        "turning_points": list(position.turning_points),
        "history": [voice_line(voice) for voice in position.history],
        "decisions": remark_lines(position.decisions),
    }


def decision_line(decision: DecisionLine) -> Json:
    """Return what an editor decided; `status` is `stands` or `undone`."""
    return {
        "id": str(decision.id),
        "kind": decision.kind,
        "summary": decision.summary,
        "about": list(decision.about),
        "status": decision.status,
        "author": decision.author,
        "reason": decision.reason,
        "decided": decision.decided.isoformat(),
    }


def remark_lines(remarks: Iterable[Remark]) -> list[Json]:
    """Return the editors' decisions that changed a line."""
    return [remark_line(remark) for remark in remarks]


def remark_line(remark: Remark) -> Json:
    """Return one editor's decision as it stands beside what it changed."""
    return {
        "id": str(remark.id),
        "done": remark.done,
        "author": remark.author,
        "reason": remark.reason,
        "decided": remark.decided.isoformat(),
    }


def article_line(article: ArticleLine) -> Json:
    """Return one article of a store."""
    return article_ref(article) | {
        "url": article.url,
        "status": article.status,
        "findings": article.findings,
    }


def exhibit_line(exhibit: Exhibit) -> Json:
    """Return what an id stands for; a passage's `text` is null once it is forgotten."""
    return {
        "kind": exhibit.kind,
        "id": exhibit.id,
        "headline": exhibit.headline,
        "passages": [
            {
                "article": article_ref(passage.article),
                "text": passage.text,
                "evidence": evidence_lines(passage.evidence),
            }
            for passage in exhibit.passages
        ],
    }


def step_line(step: Step) -> Json:
    """Return one event of a replay, and the lines that it made (+), altered (~) and removed (-)."""
    return {
        "position": step.position,
        "topic": step.event.TOPIC,
        "article": str(step.event.originator_id),
        "recorded": step.event.timestamp.isoformat(),
        "changes": [
            {
                "mark": c.mark,
                "what": c.what.replace("_", " "),
                "line": c.reads,
                "kind": c.kind,
                "id": c.id,
                "sentence": c.sentence,
            }
            for c in step.changes
        ],
    }


def change_line(change: Change) -> Json:
    """Return one change of a story; `before` and `after` are lines as the other lists show them, or null."""
    return {
        "kind": change.kind,
        "what": change.what,
        "id": change.id,
        "about": list(change.about),
        "sentence": change.sentence,
        "before": line_of(change.before),
        "after": line_of(change.after),
        "causes": [cause_line(cause) for cause in change.causes],
    }


def cause_line(cause: Cause) -> Json:
    """Return one cause of a change; `id` is that of the article, or of the decision where `article` is null."""
    return {
        "id": str(cause.id),
        "event": cause.event,
        "position": cause.position,
        "recorded": cause.recorded.isoformat() if cause.recorded else None,
        "article": article_ref(cause.article) if cause.article else None,
        "reason": cause.reason,
        "by": cause.by,
    }


def history_line(found: History) -> Json:
    """Return a history; a step's `line` is null once it is gone, and where an article is asked about."""
    return {
        "kind": found.kind,
        "id": found.id,
        "now": found.now,
        "headline": found.headline,
        "steps": [
            {
                "cause": cause_line(step.cause),
                "sentence": step.sentence,
                "reads": step.reads,
                "line": line_of(step.line),
            }
            for step in found.steps
        ],
    }


def line_of(line: Line | None) -> Json | None:
    """Return a line as the list that shows it does; null where there is none."""
    match line:
        case Entry():
            return entry_line(line)
        case Contradiction():
            return contradiction_line(line)
        case Position():
            return position_line(line)
        case None:
            return None


def evidence_lines(evidence: Sequence[Evidence]) -> list[Json]:
    """Return spans of a text with the words that stand there."""
    return [{"start": e.start, "end": e.end, "quote": e.quote} for e in evidence]


def edtf(moment: Moment | None) -> str | None:
    """Return a moment as EDTF."""
    return moment.edtf if moment else None

"""Causes: which event of the log, on which article or by which editor, changed what a story shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from dateline.decisions import DECISIONS, DecisionRenewed, DecisionUndone
from dateline.events import (
    ArticleCorrected,
    ArticleFiled,
    ArticleRead,
    ArticleReinstated,
    ArticleRetracted,
    ReadingRestored,
    TextForgotten,
)
from dateline.ports import Recorded
from dateline.reports import ArticleFacts
from dateline.story import listed
from dateline.timeline import ArticleRef

PUBLISHED = "published"
_NAMED = 3  # names that a sentence lists before it counts the others
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
# What happened, the weightiest first: the clause names that alone.
_CLAUSES = {
    **{decision.TOPIC: "because {by} decided so" for decision in DECISIONS},
    DecisionUndone.TOPIC: "because {by} undid a decision",
    DecisionRenewed.TOPIC: "because {by} renewed a decision",
    ArticleRetracted.TOPIC: "because {article} was retracted",
    ArticleCorrected.TOPIC: "because {article} was corrected",
    TextForgotten.TOPIC: "because {article} was forgotten",
    ReadingRestored.TOPIC: "because {article} counts again as it was read before",
    ArticleReinstated.TOPIC: "because {article} counts again",
    ArticleRead.TOPIC: "because {article} was read again",
    ArticleFiled.TOPIC: "since {article} came in",
    PUBLISHED: "since {article} was published",
}


class Cause(BaseModel):
    """What happened that changed a line: to an article, or by a decision of an editor.

    `id` is that of the article or of the decision, `event` the topic of the event, or `published` where two days of
    publication are compared; then nothing of the log is told. `position` is that of the last event that was
    appended with it, `by` the editor. `article` is None for a decision; `articles` are those that it points at.
    """

    model_config = ConfigDict(frozen=True)

    id: UUID
    event: str
    position: int | None = None
    recorded: datetime | None = None
    article: ArticleRef | None = None
    articles: tuple[UUID, ...] = ()
    reason: str | None = None
    by: str | None = None

    @classmethod
    def of(cls, happening: Sequence[Recorded], facts: ArticleFacts) -> Self:
        """Return the cause that a happening to an article is; it begins with the event that says what it is."""
        return cls(**_recorded(happening), article=ref_of(facts), articles=(facts.id,))

    @classmethod
    def ruled(cls, happening: Sequence[Recorded], articles: Iterable[UUID]) -> Self:
        """Return the cause that an editor's decision is, which points at articles."""
        return cls(**_recorded(happening), articles=tuple(sorted(articles)))


def _recorded(happening: Sequence[Recorded]) -> dict[str, Any]:
    event: Any = happening[0].event
    return {
        "id": event.originator_id,
        "event": event.TOPIC,
        "position": happening[-1].position,
        "recorded": event.timestamp,
        "reason": getattr(event, "reason", None),
        "by": getattr(event, "author", None) or event.metadata.editor,
    }


def ref_of(facts: ArticleFacts) -> ArticleRef:
    """Return the reference to an article that may report nothing any more."""
    return ArticleRef(
        id=facts.id,
        source=facts.source,
        publisher=facts.publisher,
        published=facts.published,
        title=facts.title,
    )


def clause(causes: Iterable[Cause]) -> str:
    """Return the reason for a change as part of a sentence; "" where no cause is known."""
    known = list(causes)
    for event, words in _CLAUSES.items():
        if these := [cause for cause in known if cause.event == event]:
            reasons = list(dict.fromkeys(cause.reason for cause in these if cause.reason))
            why = f" ({'; '.join(reasons)})" if reasons else ""
            by = listed(dict.fromkeys(cause.by or "somebody" for cause in these))
            return words.format(article=_articles([c.article for c in these if c.article]), by=by) + why
    return ""


def _articles(articles: Sequence[ArticleRef]) -> str:
    if not articles:
        return ""
    distinct = {article.id: article for article in articles}.values()
    if len(distinct) == 1:
        return f"the article of {papers(distinct)}"
    return f"each of {counted(len(distinct), 'article')} of {papers(distinct)}"


def counted(number: int, thing: str) -> str:
    """Return a count with its noun: "two accounts"."""
    return f"{_NUMBERS[number] if number < len(_NUMBERS) else number} {thing}{'' if number == 1 else 's'}"


def papers(articles: Iterable[ArticleRef]) -> str:
    """Return the publishers of articles, each once: "Delta Wire, The Harbour Post and two others"."""
    return shortly(a.publisher or a.source for a in articles)


def shortly(names: Iterable[str]) -> str:
    """Join names, each once, as a sentence does; many are counted."""
    distinct = list(dict.fromkeys(names))
    if len(distinct) > _NAMED + 1:
        distinct[_NAMED:] = [counted(len(distinct) - _NAMED, "other")]
    return listed(distinct) if distinct else ""

"""Causes: which event of the log, on which article, changed what a story shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Self

from pydantic import BaseModel, ConfigDict

from dateline.events import ArticleCorrected, ArticleFiled, ArticleRead, ArticleReinstated, ArticleRetracted
from dateline.ports import Recorded
from dateline.reports import ArticleFacts
from dateline.story import listed
from dateline.timeline import ArticleRef

PUBLISHED = "published"
_NAMED = 3  # publishers that a sentence lists before it counts the others
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
# What happened to an article, the weightiest first: the clause names that alone.
_CLAUSES = {
    ArticleRetracted.TOPIC: "because {article} was retracted",
    ArticleCorrected.TOPIC: "because {article} was corrected",
    ArticleReinstated.TOPIC: "because {article} counts again",
    ArticleRead.TOPIC: "because {article} was read again",
    ArticleFiled.TOPIC: "since {article} came in",
    PUBLISHED: "since {article} was published",
}


class Cause(BaseModel):
    """What happened to an article that changed a line.

    `event` is the topic of the event, or `published` where two days of publication are compared; then nothing
    of the log is told. `position` is that of the last event that was appended with it, `by` the editor.
    """

    model_config = ConfigDict(frozen=True)

    event: str
    position: int | None
    recorded: datetime | None
    article: ArticleRef
    reason: str | None = None
    by: str | None = None

    @classmethod
    def of(cls, happening: Sequence[Recorded], facts: ArticleFacts) -> Self:
        """Return the cause that a happening, which begins with what it is, is for an article's lines."""
        event: Any = happening[0].event
        return cls(
            event=event.TOPIC,
            position=happening[-1].position,
            recorded=event.timestamp,
            article=ref_of(facts),
            reason=getattr(event, "reason", None),
            by=event.metadata.editor,
        )


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
            return words.format(article=_articles([cause.article for cause in these])) + why
    return ""


def _articles(articles: Sequence[ArticleRef]) -> str:
    distinct = {article.id: article for article in articles}.values()
    if len(distinct) == 1:
        return f"the article of {papers(distinct)}"
    return f"each of {counted(len(distinct), 'article')} of {papers(distinct)}"


def counted(number: int, thing: str) -> str:
    """Return a count with its noun: "two accounts"."""
    return f"{_NUMBERS[number] if number < len(_NUMBERS) else number} {thing}{'' if number == 1 else 's'}"


def papers(articles: Iterable[ArticleRef]) -> str:
    """Return the publishers of articles, each once: "Delta Wire, The Harbour Post and two others"."""
    names = list(dict.fromkeys(a.publisher or a.source for a in articles))
    if len(names) > _NAMED + 1:
        names[_NAMED:] = [counted(len(names) - _NAMED, "other")]
    return listed(names) if names else ""

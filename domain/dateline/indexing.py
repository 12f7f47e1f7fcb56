"""What an article is found by: its words and those of its title, each by its key."""

from __future__ import annotations

from dateline.article import Article
from dateline.events import Event
from dateline.ports import Row
from dateline.reports import facts_of
from dateline.words import line_of_keys


def words_rows(events: list[Event], text: str | None) -> list[Row]:
    """Return the row of an article's words; none of one that is retracted, and of a forgotten text no words."""
    if Article.project(events).retracted:
        return []
    facts = facts_of(events)
    title, body = line_of_keys(facts.title or ""), line_of_keys(text or "")
    return [
        {
            "article_id": str(facts.id),
            "day": facts.published.first.isoformat() if facts.published else None,
            "length": len(title.split()) + len(body.split()),
            "title": title,
            "body": body,
        }
    ]

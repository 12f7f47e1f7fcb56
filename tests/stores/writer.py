"""A process that files articles and counts them in a view, until it is done or killed.

Prints each position as soon as the store has acknowledged it. Run by test_crowd.py.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from dateline.copies import text_hash
from dateline.events import ArticleFiled, ArticleRead
from dateline.ports import ConcurrentChange, ViewSpec
from dateline.stores.log import RecordedLog
from dateline.stores.opening import open_store

WRITTEN = ViewSpec("written", 1, ("article TEXT", "events INTEGER"), "article", "article")


def write(db: str, prefix: str, articles: int) -> None:
    store = open_store(db, create=True)
    views = store.views([WRITTEN])
    views.create()
    for number in range(articles):
        name = f"{prefix}-{number}"
        common = {
            "originator_id": uuid5(NAMESPACE_URL, name),
            "timestamp": datetime(2024, 5, 6, tzinfo=UTC),
        }
        filed = ArticleFiled(**common, originator_version=1, source=name, text_hash=text_hash(name))
        read = ArticleRead(
            **common, originator_version=2, reading=1, reader="rules", reader_version="1", findings=0
        )
        position = store.append([filed, read], texts={filed.text_hash: name})
        sys.stdout.write(f"{position}\n")
        sys.stdout.flush()
        catch_up(store, views)


def catch_up(store: RecordedLog, views) -> None:
    """Count the events that the view has not seen; another process may be doing the same."""
    while (seen := views.checkpoint("written")) < store.position():
        new = list(store.events(after=seen, until=seen + 50))
        rows = {}
        for _, event in new:
            article = event.originator_id.hex
            before = rows.get(article) or views.rows("written", {"article": article})
            rows[article] = [{"article": article, "events": (before[0]["events"] if before else 0) + 1}]
        try:
            views.replace({"written": rows}, upto=new[-1].position)
        except ConcurrentChange:
            continue


if __name__ == "__main__":
    write(sys.argv[1], sys.argv[2], int(sys.argv[3]))

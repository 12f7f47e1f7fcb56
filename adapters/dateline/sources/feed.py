"""RSS and Atom feeds: every entry is an article."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from dateline.drafts import ArticleDraft, Rejected
from dateline.errors import BadDate, UnreadableArticle
from dateline.sources.dates import published
from dateline.sources.html import DECLARATION, paragraphs
from dateline.sources.text import normal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.moments import Moment


def read(source: str, text: str) -> Iterator[ArticleDraft | Rejected]:
    """Yield the article of each entry; its source is the feed's with the entry's id.

    Raises:
        UnreadableArticle: this is no feed, or one without entries.
    """
    import feedparser  # noqa: PLC0415 - loaded for feeds only

    # As bytes, for a string that looks like an address would be fetched; and without the old declaration.
    data = BytesIO(DECLARATION.sub("", text).encode("utf-8", "replace"))
    try:
        feed = feedparser.parse(data)
    except ValueError as error:  # as for a reference to half of a surrogate pair
        reason = f"the feed is broken ({error})"
        raise UnreadableArticle(source, reason, "fetch it again, or mend it") from None
    if not feed.get("version") and not feed.entries:
        raise UnreadableArticle(
            source, "this is neither a feed nor a page", "give RSS, Atom, HTML or plain text"
        )
    if not feed.entries:
        raise UnreadableArticle(source, "the feed has no entries", "leave it out, or fetch it again")
    for number, entry in enumerate(feed.entries, 1):
        name = f"{source}#{entry.get('id') or entry.get('link') or number}"
        try:
            yield _draft(name, entry, feed.feed)
        except UnreadableArticle as error:
            yield Rejected(source=name, reason=error.reason, remedy=error.remedy)


def _draft(source: str, entry: Any, feed: Any) -> ArticleDraft:
    """Return one entry as an article: its content if it has any, else its summary."""
    markups = [*(part.get("value") for part in entry.get("content", ())), entry.get("summary")]
    body = max((paragraphs(markup or "") for markup in markups), key=len)
    if not body:
        raise UnreadableArticle(source, "the entry has no text", "fetch the page that it links to")
    return ArticleDraft(
        source=source,
        text=normal(source, body),
        title=paragraphs(entry.get("title") or "") or None,
        byline=entry.get("author") or None,
        publisher=(entry.get("source") or {}).get("title") or feed.get("title") or None,
        url=entry.get("link") or None,
        published=_date(entry),
    )


def _date(entry: Any) -> Moment | None:
    """Return the day on which the entry was first published, or else last changed."""
    for field in ("published", "created", "updated"):
        try:
            return published(entry.get(field) or "")
        except BadDate:
            continue
    return None

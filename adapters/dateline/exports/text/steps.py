"""One event of a replay, and what it changed."""

from __future__ import annotations

from dateline.events import (
    ArticleCorrected,
    ArticleFiled,
    ArticleRead,
    ArticleReinstated,
    ArticleRetracted,
    Event,
    Finding,
    ReadingRestored,
    TextForgotten,
)
from dateline.exports.text.lists import what
from dateline.exports.text.page import Page, day
from dateline.replay import Step

MARK_STYLES = {"+": "green", "~": "yellow", "-": "red"}


def step_page(page: Page, step: Step) -> None:
    """Print one event with its changes: + a new line, ~ one that reads differently, - one that is gone."""
    event = step.event
    page.record(
        (f"{step.position:>6}  ", "cyan"),
        (event.TOPIC, "bold"),
        f"  {_summary(event)}",
        (f"  article {str(event.originator_id)[:8]}", "dim"),
        hang=8,
    )
    for change in step.changes:
        page.record(
            (f"{change.mark} ", MARK_STYLES[change.mark]),
            (change.what.replace("_", " "), "bold"),
            f"  {change.reads}",
            indent=8,
            hang=2,
        )


def _summary(event: Event) -> str:
    match event:
        case ArticleFiled():
            return f"{event.publisher or 'unknown publisher'}, {day(event.published)}: {event.source}"
        case ArticleRead():
            return f"by {event.reader} {event.reader_version}: {event.findings} findings"
        case (
            ArticleCorrected()
            | ArticleRetracted()
            | ArticleReinstated()
            | ReadingRestored()
            | TextForgotten()
        ):
            return event.reason
        case Finding():
            return f"{day(event.when)}  {what(event)}"
        case _:
            return ""

"""Events and articles as columns."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.events import Finding
from dateline.exports.contracts import finding_line
from dateline.exports.text.page import Page, Part, day
from dateline.exports.words import quoted
from dateline.queries import ArticleLine, DecisionLine, EventLine

_SHORT = 8  # as much of an id as people type


def events_page(page: Page, lines: Sequence[EventLine]) -> None:
    """Print the findings, one a row."""
    page.columns(
        ("POSITION", "ID", "KIND", "WHEN", "SOURCE", "WHAT"),
        [
            (
                str(line.position),
                str(line.finding.finding_id)[:_SHORT],
                line.finding.TOPIC,
                day(line.finding.when),
                line.article.publisher or line.article.source,
                what(line.finding),
            )
            for line in lines
        ],
    )


def event_news(page: Page, line: EventLine) -> None:
    """Print one finding as a line that may be followed by others."""
    page.record(
        (f"{line.position:>6}  ", "cyan"),
        (line.finding.TOPIC, "bold"),
        f"  {day(line.finding.when)}  {line.article.publisher or line.article.source}: {what(line.finding)}",
        hang=8,
    )


def what(finding: Finding) -> str:
    """Return what a finding says, in one line."""
    facts = finding_line(finding, {})
    if facts["speaker"]:
        stance = f" ({facts['stance']})" if facts["about"] else ""
        return f"{facts['speaker']}{stance}: {quoted(finding.evidence[0].quote)}"
    said = [" and ".join(facts["participants"])]
    said += [f"in {facts['place']}"] if facts["place"] else []
    said += [f"number {facts['ordinal']}"] if facts["ordinal"] else []
    said += [f"{facts['count']} times"] if facts["count"] else []
    said += [f"proposed by {', '.join(facts['proposers'])}"] if facts["proposers"] else []
    said += [f"by {', '.join(facts['by'])}"] if facts["by"] else []
    return f"{', '.join(said)}: {quoted(finding.evidence[0].quote)}"


def decisions_page(page: Page, decisions: Sequence[DecisionLine]) -> None:
    """Print what editors decided, one a row."""
    rows: list[tuple[Part, ...]] = [
        (
            str(line.id)[:_SHORT],
            f"{line.decided:%Y-%m-%d}",
            line.status,
            line.author,
            f"{line.summary}: {line.reason}",
        )
        for line in decisions
    ]
    page.columns(("ID", "DECIDED", "STATUS", "EDITOR", "DECISION"), rows)


def articles_page(page: Page, articles: Sequence[ArticleLine]) -> None:
    """Print the articles, one a row."""
    rows: list[tuple[Part, ...]] = [
        (
            str(article.id)[:_SHORT],
            day(article.published),
            article.status,
            str(article.findings),
            article.publisher or "unknown",
            f"{article.title or 'untitled'} ({article.source})",
        )
        for article in articles
    ]
    page.columns(("ID", "PUBLISHED", "STATUS", "FINDINGS", "PUBLISHER", "ARTICLE"), rows)

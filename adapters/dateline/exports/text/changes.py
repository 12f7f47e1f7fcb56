"""What changed in a story, and how one line came to read as it does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dateline.causes import Cause
from dateline.changes import Change
from dateline.exports.text.page import NO_BREAK, Page
from dateline.exports.text.steps import MARK_STYLES
from dateline.history import History
from dateline.story import listed

_INDENT = 2


def changes_page(page: Page, changes: Sequence[Change]) -> None:
    """Print the changes under the leaders whose story it is: + what is new, ~ what is other, - what is gone."""
    for number, (about, group) in enumerate(groupby(changes, key=lambda change: change.about)):
        if number:
            page.gap()
        page.line((listed(about), "bold underline"))
        for change in group:
            page.line((f"{change.mark} ", MARK_STYLES[change.mark]), change.sentence, indent=_INDENT, hang=2)
            facts = [f"id{NO_BREAK}{change.id}", *map(cause_words, change.causes)]
            page.line((" · ".join(facts), "dim"), indent=2 * _INDENT)


def history_page(page: Page, found: History) -> None:
    """Print what happened, oldest first: what it was, what it changed, and how the line read after it."""
    page.line((f"{found.kind} {found.id}", "cyan"), _today(found))
    page.line((found.headline, "bold"))
    for step in found.steps:
        page.gap()
        when = f"{step.cause.recorded:%Y-%m-%d %H:%M}" if step.cause.recorded else ""
        page.line((f"{when}  ", "cyan"), (cause_words(step.cause), "dim"))
        page.line(step.sentence, indent=_INDENT)
        if step.reads:
            page.line(("= ", "green"), step.reads, indent=_INDENT, hang=2)


def cause_words(cause: Cause) -> str:
    """Return a cause in a few words: its event, its position, and whose article or decision it was."""
    where = f" at {cause.position}" if cause.position is not None else ""
    if cause.article is None:
        return f"{cause.event}{where}, {cause.by or 'somebody'}, decision {str(cause.id)[:8]}"
    name = cause.article.publisher or cause.article.source
    return f"{cause.event}{where}, {name}, article {str(cause.id)[:8]}"


def _today(found: History) -> str:
    if found.now == found.id:
        return ""
    return f"  now {found.now}" if found.now else "  not shown any more"

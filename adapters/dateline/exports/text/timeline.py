"""The timeline as a page: by year, each entry with its accounts and the words of the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from dateline.exports.text.page import Page, day, remark
from dateline.exports.words import quoted
from dateline.timeline import Account, Dispute, Entry

STATUS_STYLES = {
    "held": "bold green",
    "disputed": "bold red",
    "open": "cyan",
    "fulfilled": "green",
    "lapsed": "yellow",
    "moved": "yellow",
    "favours": "green",
    "expects": "green",
    "doubts": "yellow",
    "opposes": "red",
    "called off": "red",
    "revived": "magenta",
}
_INDENT = 2


def timeline_page(page: Page, entries: Sequence[Entry]) -> None:
    """Print the entries, oldest first, under the year in which each began."""
    for number, (year, group) in enumerate(groupby(entries, key=_year)):
        if number:
            page.gap()
        page.line((year, "bold underline"))
        for entry in group:
            (_statement if entry.kind == "statement" else _entry)(page, entry)


def _year(entry: Entry) -> str:
    days = [d for d in (entry.first, entry.last) if d and date.min < d < date.max]
    return str(days[0].year) if days else "Undated"


def _entry(page: Page, entry: Entry) -> None:
    style = STATUS_STYLES.get(entry.status, "bold")
    page.line((entry.status, style), "  ", (entry.headline, "bold"), indent=_INDENT)
    facts = [day(entry.when), *([entry.place] if entry.place else []), f"id {entry.id}"]
    page.line((" · ".join(facts), "cyan"), indent=2 * _INDENT)
    for decision in entry.decisions:
        page.line(*remark(decision), indent=2 * _INDENT)
    page.line(_accounts(entry), indent=2 * _INDENT)
    for fact in entry.disputes:
        page.line((f"{fact.fact} disputed: ", "red"), _told(fact), indent=2 * _INDENT)
    if entry.history:
        page.line(("history: ", "dim"), _history(entry), indent=2 * _INDENT)
    for account in _shown(entry.accounts):
        evidence = account.evidence[0]
        source = account.article.publisher or account.article.source
        dispute = (" (disputed)", "red") if account.disputed else ""
        page.line(quoted(evidence.quote), indent=3 * _INDENT)
        page.line((f"{source}, {day(account.article.published)}", "dim"), dispute, indent=3 * _INDENT)
        for decision in account.decisions:
            page.line(*remark(decision), indent=3 * _INDENT)


def _statement(page: Page, entry: Entry) -> None:
    """Print what was said on two lines: by whom and in which words, and where it stands."""
    style = STATUS_STYLES.get(entry.status, "dim")
    page.line((entry.status, style), "  ", entry.headline, indent=_INDENT)
    facts = [day(entry.when), f"id {entry.id}", _accounts(entry)]
    page.line((" · ".join(facts), "dim"), indent=2 * _INDENT)


def _told(dispute: Dispute) -> str:
    return "; ".join(f"{said.value} ({', '.join(said.by)})" for said in dispute.said)


def _history(entry: Entry) -> str:
    """Return the stages of the meeting, this entry's own in brackets."""
    return " → ".join(f"[{s.words}]" if s.id == entry.id else f"{s.words} ({s.id})" for s in entry.history)


def _accounts(entry: Entry) -> str:
    accounts = entry.accounts
    count = f"{len(accounts)} account{'' if len(accounts) == 1 else 's'}"
    alone = f" ({entry.independent} independent)" if entry.independent != len(accounts) else ""
    papers = Counter(a.article.publisher or a.article.source for a in accounts)
    return f"{count}{alone}: {', '.join(f'{name} ({n})' if n > 1 else name for name, n in papers.items())}"


def _shown(accounts: Sequence[Account]) -> list[Account]:
    """Return the accounts whose words stand on the page: the first, and each that is disputed or was decided on."""
    return [a for number, a in enumerate(accounts) if number == 0 or a.disputed or a.decisions]

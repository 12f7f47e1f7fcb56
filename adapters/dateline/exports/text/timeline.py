"""The timeline as a page: by year and month, each entry with its accounts and the words of the best."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from dateline.exports.contents import publisher
from dateline.exports.text.page import NO_BREAK, Page, Part, day, remark
from dateline.exports.text.sparkline import ASCII_BARS, BARS, sparkline
from dateline.exports.words import quoted
from dateline.timeline import Account, ArticleRef, Dispute, Entry

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
_MARKS = {"held": "●", "proposed": "○", "called_off": "✕", "statement": "›"}
_MONTHS = "January February March April May June July August September October November December".split()
_DATE = 12  # cells: a day, and the sign of a longer time behind it
_TEXT = _DATE + 2  # behind the mark
_NAMES = 4  # publishers that an entry names; the others are counted
_FIT = range(40, 321)  # characters of a quote that tells enough and is soon read


def timeline_page(page: Page, entries: Sequence[Entry]) -> None:
    """Print how much there is, when it was reported, and the entries under the month in which each began."""
    articles = {a.article.id: a.article for entry in entries for a in entry.accounts}
    page.line(_summary(entries, list(articles.values())))
    _reports(page, articles.values())
    for year, in_year in groupby(entries, key=_year):
        page.gap()
        page.line((year, "bold underline"))
        for number, (month, group) in enumerate(groupby(in_year, key=_month)):
            if number:
                page.gap()
            if month:
                page.line((month, "bold"))
            for entry in group:
                (_statement if entry.kind == "statement" else _entry)(page, entry)


def _summary(entries: Sequence[Entry], articles: Sequence[ArticleRef]) -> str:
    kinds = Counter(entry.kind for entry in entries)
    disputed = sum(entry.status == "disputed" for entry in entries)
    told = (
        [f"{kinds['held']} held" + (f" ({disputed} disputed)" if disputed else "")] if kinds["held"] else []
    )
    told += [f"{kinds[kind]} {kind.replace('_', ' ')}" for kind in ("proposed", "called_off") if kinds[kind]]
    told += [_counted(kinds["statement"], "statement")] if kinds["statement"] else []
    publishers = {publisher(article) for article in articles}
    where = f"in {_counted(len(articles), 'article')} of {_counted(len(publishers), 'publisher')}"
    return f"{', '.join(told)}; {where}"


def _reports(page: Page, articles: Iterable[ArticleRef]) -> None:
    """Print how many articles came when, if they came at several times."""
    found = sparkline((article.published for article in articles), max(page.width - 24, 8))
    if found is None:
        return
    bars = found.bars(BARS, "·") if page.says(BARS) else found.bars(ASCII_BARS, ".")
    undated = f", {found.elsewhere} not dated so finely" if found.elsewhere else ""
    page.line(f"articles by {found.unit}, at most {max(found.counts)} in one{undated}:")
    page.line(f"{found.first} ", (bars, "cyan"), f" {found.last}")


def _year(entry: Entry) -> str:
    if entry.first is None or entry.last is None:
        return "Undated"
    return f"{entry.first.year:04}" if entry.first > date.min else f"Until {entry.last.year:04}"


def _month(entry: Entry) -> str:
    """Return the first month in which it may have happened."""
    if entry.first in {None, date.min}:
        return ""
    return f"{_MONTHS[entry.first.month - 1]} {entry.first.year:04}"


def _entry(page: Page, entry: Entry) -> None:
    _headline(page, entry)
    facts = [*_span(entry), _accounts(entry), f"id{NO_BREAK}{entry.id}"]
    page.line((" · ".join(facts), "cyan"), indent=_TEXT)
    for decision in entry.decisions:
        page.line(*remark(decision), indent=_TEXT)
    for fact in entry.disputes:
        page.line((f"{fact.fact} disputed: ", "red"), _told(fact), indent=_TEXT)
    if entry.history:
        page.line(("history: ", "dim"), _history(entry), indent=_TEXT)
    for account in _shown(entry):
        page.line(quoted(account.evidence[0].quote), indent=_TEXT, hang=1)
        dispute = (" (disputed)", "red") if account.disputed else ""
        page.line((f"— {_source(account)}", "dim"), dispute, indent=_TEXT + 2)
        for decision in account.decisions:
            page.line(*remark(decision), indent=_TEXT + 2)


def _statement(page: Page, entry: Entry) -> None:
    """Print what was said: by whom and in which words, and where it stands."""
    _headline(page, entry)
    page.line((" · ".join([*_span(entry), _accounts(entry), f"id{NO_BREAK}{entry.id}"]), "dim"), indent=_TEXT)


def _headline(page: Page, entry: Entry) -> None:
    style = STATUS_STYLES.get(entry.status, "bold")
    headline: Part = entry.headline if entry.kind == "statement" else (entry.headline, "bold")
    page.line(
        f"{_date(entry):<{_DATE}}",
        (f"{_MARKS[entry.kind]} {entry.status}", style),
        "  ",
        headline,
        hang=_TEXT,
    )


def _date(entry: Entry) -> str:
    """Return a date in the width of a day: of a longer time the day on which it begins or ends."""
    when = entry.when
    if when is None or len(when.edtf) <= len("2018-06-12"):
        return when.edtf if when else ""
    return f"{when.first}/" if when.first > date.min else f"/{when.last}"


def _span(entry: Entry) -> list[str]:
    """Return the time within which it happened, where that is more than a month."""
    when = entry.when
    if when is None or when.is_day or len(when.edtf) == len("2018-06"):
        return []
    if when.last == date.max:
        return [f"on or after {when.first}"]
    return [f"some time in {when.edtf}" if when.first > date.min else f"on or before {when.last}"]


def _told(dispute: Dispute) -> str:
    return "; ".join(f"{said.value} ({_named(said.by)})" for said in dispute.said)


def _history(entry: Entry) -> str:
    """Return the stages of the meeting, this entry's own in brackets."""
    return " → ".join(f"[{s.words}]" if s.id == entry.id else f"{s.words} ({s.id})" for s in entry.history)


def _accounts(entry: Entry) -> str:
    """Return how many articles tell of it, and whose."""
    accounts = entry.accounts
    papers = Counter(publisher(a.article) for a in accounts)
    alone = f" ({entry.independent} independent)" if entry.independent != len(accounts) else ""
    whose = f" of {len(papers)} publishers" if 1 < len(papers) < len(accounts) else ""
    names = [f"{name} ({n})" if n > 1 else name for name, n in papers.items()]
    return f"{_counted(len(accounts), 'account')}{alone}{whose}: {_named(names)}"


def _named(names: Sequence[str]) -> str:
    """Return the first of the names, and how many there are beside them."""
    shown = names if len(names) <= _NAMES + 1 else [*names[:_NAMES], f"{len(names) - _NAMES} more"]
    return ", ".join(shown)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _shown(entry: Entry) -> list[Account]:
    """Return the accounts whose words stand on the page: the best, and each that is disputed or was decided on."""
    best = min(entry.accounts, key=lambda account: _weakness(entry, account))
    return [a for a in entry.accounts if a is best or a.disputed or a.decisions]


def _weakness(entry: Entry, account: Account) -> tuple[bool, int, bool]:
    """Return what speaks against an account's words as those of the entry: they tell otherwise, less, or too much."""
    told = (
        account.when and account.when == entry.when,
        account.place and account.place == entry.place,
        account.ordinal,
    )
    return account.disputed, -sum(map(bool, told)), len(account.evidence[0].quote) not in _FIT


def _source(account: Account) -> str:
    return f"{publisher(account.article)}, {day(account.article.published)}"

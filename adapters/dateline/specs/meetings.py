"""Then: what the timeline shows, and the words behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat

from pytest_bdd import then

from dateline.specs.desk import Desk, check, entry_lines
from dateline.specs.wording import Details, wording

# What a cell of each column means, in the words of the other steps.
_COLUMNS = {"leaders": "of {}", "when": "on {}", "where": "in {}", "accounts": "with {} accounts"}


@then(wording("the timeline shows {number:Count} {kind:Entries}{details:Details}"))
def shows_so_many(dateline_desk: Desk, number: int, kind: str, details: Details) -> None:
    """Hold that there are so many entries of a kind, and that what else is said is so of each."""
    entries = dateline_desk.timeline()
    found = [e for e in entries if e.kind == kind and details.concern(e)]
    places = dateline_desk.places()
    fitting = [e for e in found if details.fit(e, places)]
    check(len(found) == len(fitting) == number, f"wanted {number} {kind}{details}", entry_lines(entries))


@then(wording("the timeline shows a meeting {kind:Kind}{details:Details}"))
def shows_one(dateline_desk: Desk, kind: str, details: Details) -> None:
    """Hold that among the entries there is such a one."""
    entries = dateline_desk.timeline()
    places = dateline_desk.places()
    found = any(e.kind == kind and details.fit(e, places) for e in entries)
    check(found, f"wanted a meeting {kind}{details}", entry_lines(entries))


@then("the timeline shows nothing")
def shows_nothing(dateline_desk: Desk) -> None:
    """Hold that the timeline is empty."""
    entries = dateline_desk.timeline()
    check(not entries, "the timeline was to show nothing", entry_lines(entries))


@then("the meetings held are")
def meetings_held(dateline_desk: Desk, datatable: list[list[str]]) -> None:
    """Hold that just these meetings were held, oldest first."""
    headings, *rows = datatable
    check(set(headings) <= set(_COLUMNS), "these are no columns", set(headings) - set(_COLUMNS))
    entries = [e for e in dateline_desk.timeline() if e.kind == "held"]
    wanted = [Details.of(_sentence(headings, row)) for row in rows]
    places = dateline_desk.places()
    holds = len(entries) == len(wanted) and all(map(Details.fit, wanted, entries, repeat(places)))
    check(holds, f"wanted just these {len(rows)} meetings held", entry_lines(entries))


@then(wording('the history of the meeting on {day:Date} is "{stages}"'))
def has_history(dateline_desk: Desk, day: str, stages: str) -> None:
    """Hold how a meeting came to be held, or to be looked for: its stages as they were first reported."""
    entries = [e for e in dateline_desk.timeline() if str(e.when) == day and e.history]
    words = {"held": "held", "proposed": "planned for", "called_off": "called off"}
    told = [", ".join(f"{words[s.kind]} {s.when or 'no day'}" for s in e.history) for e in entries]
    check(stages in told, f"wanted the history {stages!r}", told)


@then(wording('the {fact} of the meeting on {day:Date} is disputed, as "{publisher}" tells {value}'))
def disputes(dateline_desk: Desk, fact: str, day: str, publisher: str, value: str) -> None:
    """Hold that an entry shows who tells otherwise than it does."""
    disputed = [d for e in dateline_desk.timeline() if str(e.when) == day for d in e.disputes]
    told = [(d.fact, name, s.value) for d in disputed for s in d.said for name in s.by]
    check((fact, publisher, value) in told, f"wanted {fact} told as {value} by {publisher}", told)


@then(wording('"{publisher}" is quoted with "{words}"'))
def is_quoted(dateline_desk: Desk, publisher: str, words: str) -> None:
    """Hold that the words of an article stand as evidence of some line."""
    quotes = list(dateline_desk.quotations())
    found = any(name == publisher and words in spot.quote for name, spot in quotes)
    check(found, f"{publisher} is not quoted so", (f"{name}: {spot.quote}" for name, spot in quotes))


@then("every line is backed by words of its articles")
def all_backed(dateline_desk: Desk) -> None:
    """Hold that each quote stands in a stored text at just its place."""
    texts: dict[str, list[str]] = {}
    for article in dateline_desk.line.articles():
        stored = dateline_desk.line.show(str(article.id)).passages[0].text or ""
        texts.setdefault(article.publisher or article.source, []).append(stored)
    quotes = list(dateline_desk.quotations())
    check(quotes, "there is no line to be backed", ())
    for name, spot in quotes:
        check(any(map(spot.stands_in, texts[name])), f"these words do not stand in {name}", [spot.quote])


@then(wording('"{words}" is marked in the text of "{publisher}"'))
def marked(dateline_desk: Desk, words: str, publisher: str) -> None:
    """Hold that what was shown marks these words."""
    spots = [
        (p.article.publisher, e.quote) for p in dateline_desk.shown.passages for e in p.evidence if p.text
    ]
    found = any(name == publisher and words in quote for name, quote in spots)
    check(found, f"{words!r} is not marked in {publisher}", (f"{name}: {quote}" for name, quote in spots))


def _sentence(headings: Sequence[str], row: Sequence[str]) -> str:
    cells = zip(headings, row, strict=True)
    return "".join(f" {_COLUMNS[heading].format(cell)}" for heading, cell in cells if cell)

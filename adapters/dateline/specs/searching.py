"""Searching: words are looked for, and what is found is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_bdd import then, when

from dateline.specs.desk import Desk, check
from dateline.specs.wording import wording

if TYPE_CHECKING:
    from dateline.search import Hit


@when(wording("the articles are searched for {question}"))
def searched(dateline_desk: Desk, question: str) -> None:
    """Look words up, written as for `dateline search`."""
    dateline_desk.search(question)


@then("the search finds nothing")
def finds_nothing(dateline_desk: Desk) -> None:
    """Hold that no article has the words."""
    check(not dateline_desk.found, "nothing was to be found", _lines(dateline_desk.found))


@then(wording("the search finds {publishers:Names} in this order"))
def finds_in_order(dateline_desk: Desk, publishers: tuple[str, ...]) -> None:
    """Hold whose articles are found, best first, and that no other is."""
    shown = tuple(hit.article.publisher for hit in dateline_desk.found)
    check(shown == publishers, f"{publishers} were to be found", _lines(dateline_desk.found))


@then(wording("the search finds just {publishers:Names}"))
def finds_just(dateline_desk: Desk, publishers: tuple[str, ...]) -> None:
    """Hold whose articles are found, in any order, and that no other is."""
    shown = sorted(hit.article.publisher or "" for hit in dateline_desk.found)
    check(shown == sorted(publishers), f"{publishers} were to be found", _lines(dateline_desk.found))


@then(wording('the search marks "{words}" in the article of "{publisher}"'))
def marks(dateline_desk: Desk, words: str, publisher: str) -> None:
    """Hold that these words are marked in a passage of an article, or in its title."""
    hits = [hit for hit in dateline_desk.found if hit.article.publisher == publisher]
    shown = [text for hit in hits for text in _marked(hit)]
    check(words in shown, f"{words!r} was to be marked", shown)


@then(wording('the search shows that "{speaker}" said "{words}"'))
def shows_statement(dateline_desk: Desk, speaker: str, words: str) -> None:
    """Hold that a statement which has these words is shown with its speaker."""
    said = [s for hit in dateline_desk.found for s in hit.statements]
    fits = [s for s in said if s.speaker == speaker and words in " ".join(s.quote.split())]
    check(fits, f"{speaker} was to say {words!r}", (f"{s.speaker}: {s.quote}" for s in said))


@then("the search shows no statement")
def shows_no_statement(dateline_desk: Desk) -> None:
    """Hold that nobody is shown to say the words."""
    said = [f"{s.speaker}: {s.quote}" for hit in dateline_desk.found for s in hit.statements]
    check(not said, "no statement was to be shown", said)


def _marked(hit: Hit) -> list[str]:
    title = hit.article.title or ""
    return [title[start:end] for start, end in hit.title_marks] + [
        passage.quote[start - passage.start : end - passage.start]
        for passage in hit.passages
        for start, end in passage.marks
    ]


def _lines(hits: list[Hit]) -> list[str]:
    return [f"{hit.article.publisher}: {hit.article.title} ({_marked(hit)})" for hit in hits]

"""The queries that can be asked over HTTP: one list, from which the routes and their description are made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from dateline.app import Dateline
from dateline.exports.contracts import (
    Json,
    article_line,
    article_ref,
    change_line,
    contradiction_line,
    decision_line,
    entry_line,
    event_line,
    evidence_lines,
    exhibit_line,
    history_line,
    position_line,
)
from dateline.exports.hits import hit_line
from dateline.queries import Passage
from dateline.web.api.schemas import is_a, several
from dateline.web.asking import (
    ABOUT,
    ARTICLE,
    AS_OF,
    CLOCK,
    DISMISSED,
    FIRST,
    HOLDER,
    KIND,
    NEW_SINCE,
    PART,
    PUBLISHED_BY,
    PUBLISHER,
    SECOND,
    SINCE,
    SPEAKER,
    TIMES,
    UNTIL,
    WHERE_FOUND,
    WITH_STATEMENTS,
    WORDS,
    Asked,
    Parameter,
    moments,
    without,
)
from dateline.web.faults import Exclusive


class Part(NamedTuple):
    """The lines that were asked for, and how many there are."""

    lines: list[Json]
    total: int


Found = list[Json] | Part | Json


@dataclass(frozen=True, slots=True)
class Query:
    """One query: where it is asked, what may be asked, what it answers with, and how.

    `answer` gets the store and what was asked; of an address with `{id}` also that, under the name `id`. Where it `cuts`,
    it is also told which part of its list is wanted.
    """

    name: str
    path: str
    says: str
    asks: tuple[Parameter, ...]
    gives: Json
    answer: Callable[[Dateline, Asked], Found]
    cuts: bool = False

    @property
    def lists(self) -> bool:
        """Whether it answers with a list, of which a part may be asked for."""
        return PART[0] in self.asks


def _list(
    name: str, says: str, of: str, asks: tuple[Parameter, ...], answer: Any, *, cuts: bool = False
) -> Query:
    return Query(name, f"/api/{name}", says, (*asks, *PART), several(is_a(of)), answer, cuts)


def _timeline(line: Dateline, given: Asked) -> Found:
    return [entry_line(entry) for entry in line.timeline(**given)]


def _contradictions(line: Dateline, given: Asked) -> Found:
    if "new_since" in given and "published_by" in given:
        remedy = "leave one of the two out: they are about times of different sorts"
        raise Exclusive(NEW_SINCE.name, PUBLISHED_BY.name, remedy)
    return [contradiction_line(found) for found in line.contradictions(**given)]


def _positions(line: Dateline, given: Asked) -> Found:
    return [position_line(position) for position in line.positions(**given)]


def _events(line: Dateline, given: Asked) -> Found:
    return [event_line(one) for one in line.events(**given)]


def _articles(line: Dateline, given: Asked) -> Found:
    return [article_line(article) for article in line.articles(**given)]


def _decisions(line: Dateline, given: Asked) -> Found:
    return [decision_line(decision) for decision in line.decisions(**given)]


def _search(line: Dateline, given: Asked) -> Found:
    wanted = {"limit": None, **without(given, "words")}
    found = line.search(given["words"], **wanted)
    return Part([hit_line(hit) for hit in found], found.total)


def _diff(line: Dateline, given: Asked) -> Found:
    return [change_line(change) for change in line.diff(*moments(given), **without(given, "first", "second"))]


def _passages(line: Dateline, given: Asked) -> Found:
    wanted = given.get("article")
    articles = None if wanted is None else {line.article_id(one) for one in wanted}
    return [_passage(passage) for passage in line.passages(articles)]


def _passage(passage: Passage) -> Json:
    return {
        "article": article_ref(passage.article),
        "text": passage.text,
        "evidence": evidence_lines(passage.evidence),
    }


def _show(line: Dateline, given: Asked) -> Found:
    return exhibit_line(line.show(given["id"]))


def _history(line: Dateline, given: Asked) -> Found:
    return history_line(line.history(given["id"]))


QUERIES: Final = (
    _list(
        "timeline",
        "What happened, when, and who says so, oldest first.",
        "Entry",
        (ABOUT, WITH_STATEMENTS, *TIMES),
        _timeline,
    ),
    _list(
        "contradictions",
        "Where accounts contradict each other.",
        "Contradiction",
        (ABOUT, KIND, SPEAKER, DISMISSED, SINCE, UNTIL, PUBLISHED_BY, AS_OF, NEW_SINCE),
        _contradictions,
    ),
    _list(
        "positions",
        "Where each voice stands on each question.",
        "Position",
        (ABOUT, HOLDER, SPEAKER, *TIMES),
        _positions,
    ),
    _list(
        "events",
        "What each article reports, in the order of the log.",
        "Finding",
        (ABOUT, SPEAKER, SINCE, UNTIL),
        _events,
    ),
    _list(
        "search",
        "The articles in which words stand, best first.",
        "Hit",
        (WORDS, ABOUT, SPEAKER, PUBLISHER, SINCE, UNTIL, PUBLISHED_BY, WHERE_FOUND),
        _search,
        cuts=True,
    ),
    _list("articles", "All articles, by date of publication.", "Article", (), _articles),
    _list("decisions", "What editors decided, with what was undone.", "Decision", (), _decisions),
    _list(
        "diff",
        "What changed in the stories between two moments.",
        "Change",
        (FIRST, SECOND, CLOCK, ABOUT),
        _diff,
    ),
    _list("passages", "The texts of articles with the evidence in them.", "Passage", (ARTICLE,), _passages),
    Query(
        "show",
        "/api/show/{id}",
        "What an id, or its beginning, stands for, with the passages that show it.",
        (),
        is_a("Exhibit"),
        _show,
    ),
    Query(
        "history",
        "/api/history/{id}",
        "How a line came to read as it does; ids that it had are known as well.",
        (),
        is_a("History"),
        _history,
    ),
)

"""What changed between two moments of a store: its lines then, with the changes, are its lines now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from builders import GENEVA, NOON, OTHERS, PAIR, VIENNA, Paper, told
from changing import Line, applied, by_id
from hypothesis import given, settings
from hypothesis import strategies as st
from sessions import Change as Doing
from sessions import filed, retracted, sessions
from stories import papers

from dateline.article import Article
from dateline.changes import Change
from dateline.contradictions import contradictions
from dateline.decisions import DateFixed, DecisionUndone, Spot
from dateline.moments import Moment
from dateline.past import Past, WrongOrder, changes_between, changes_published
from dateline.positions import positions
from dateline.queries import Filter, Queries
from dateline.reports import active_reports
from dateline.rows import SPECS
from dateline.stores.memory import MemoryStore
from dateline.timeline import timeline
from dateline.views import Projector

many = settings(max_examples=60)
ALL = Filter()
Session = list[tuple[Doing, Paper, bool]]


def store_of(session: Session) -> MemoryStore:
    store = MemoryStore()
    store.views(SPECS).create()
    for change, paper, look in session:
        change(store, paper)
        if look:
            Projector(store, store.views(SPECS)).catch_up()
    return store


def shown(store: MemoryStore, position: int) -> dict[str, Line]:
    reports = active_reports(event for _, event in store.events(0, position))
    return by_id([*timeline(reports), *contradictions(reports), *positions(reports)])


def diff(store: MemoryStore, first: int, second: int, limits: Filter = ALL) -> list[Change]:
    with Projector(store, store.views(SPECS)).settled() as end:
        return changes_between(store, store.views(SPECS), first, second, limits, end=end)


@many
@given(sessions, st.data())
def test_the_lines_of_a_moment_with_the_changes_since_are_those_of_a_later_one(
    session: Session, data
) -> None:
    store = store_of(session)
    first = data.draw(st.integers(0, store.position()))
    second = data.draw(st.integers(first, store.position()))
    found = diff(store, first, second)
    assert applied(shown(store, first), found) == shown(store, second)


@many
@given(sessions, st.data())
def test_nothing_changes_where_no_event_lies_between(session: Session, data) -> None:
    store = store_of(session)
    position = data.draw(st.integers(0, store.position()))
    assert diff(store, position, position) == []


@many
@given(sessions, st.data())
def test_what_is_followed_event_by_event_leads_to_the_same_lines(session: Session, data) -> None:
    store = store_of(session)
    Projector(store, store.views(SPECS)).catch_up()  # the past is told from views that are true up to its end
    start = data.draw(st.integers(0, store.position()))
    lines = shown(store, start)
    seen = [start]
    for position, found in Past.since(store, store.views(SPECS), start, store.position(), bool).unfold():
        lines = applied(lines, found)
        seen.append(position)
        assert lines == shown(store, position)
        assert all(len(change.causes) == 1 for change in found)
    assert seen == sorted(set(seen))
    assert seen[-1] == store.position()


@many
@given(
    papers(5), st.dates(date(2019, 12, 1), date(2021, 8, 1)), st.dates(date(2019, 12, 1), date(2021, 8, 1))
)
def test_what_the_press_reported_by_a_day_with_the_changes_is_what_it_reported_by_a_later_one(
    written: list[Paper], one: date, other: date
) -> None:
    store = store_of([(filed, paper, False) for paper in written])
    Projector(store, store.views(SPECS)).catch_up()
    queries = Queries(store, store.views(SPECS))
    first, second = sorted((one, other))
    lines = [
        by_id(
            [
                *queries.timeline(published_by=day),
                *queries.contradictions(published_by=day),
                *queries.positions(published_by=day),
            ]
        )
        for day in (first, second)
    ]
    assert applied(lines[0], changes_published(store.views(SPECS), first, second, ALL)) == lines[1]


def test_only_the_stories_asked_about_are_told() -> None:
    store = store_of(
        [
            (filed, Paper().held("2021-06-16"), False),
            (filed, Paper("Delta Wire").held("2020-02", of=OTHERS), False),
        ]
    )
    assert [c.about for c in diff(store, 0, 6)] == [PAIR, OTHERS]
    assert [c.about for c in diff(store, 0, 6, Filter(("Varga",)))] == [OTHERS]


def test_a_change_names_the_event_behind_it_with_its_reason() -> None:
    paper = Paper("Lakeshore Tribune").held("2021-06-16", VIENNA)
    other = Paper("Delta Wire").held("2021-06-16", GENEVA)
    store = store_of([(filed, paper, False), (filed, other, False), (retracted, paper, False)])
    found = {c.kind: c for c in diff(store, 6, 7)}
    assert set(found) == {"altered", "resolved"}
    (cause,) = found["resolved"].causes
    assert (cause.event, cause.position, cause.reason) == ("article-retracted", 7, "wrong")
    assert cause.article.publisher == "Lakeshore Tribune"
    assert found["resolved"].sentence.endswith(
        "because the article of Lakeshore Tribune was retracted (wrong)."
    )


def test_a_moment_inside_of_an_append_still_names_the_filing() -> None:
    store = store_of([(filed, Paper().held("2021-06-16").said("Ida Brandt", "favours"), False)])
    (change,) = diff(store, 3, 4)
    assert [(c.event, c.position) for c in change.causes] == [("article-filed", 4)]


def test_an_articles_correction_after_the_later_moment_is_not_told() -> None:
    paper = Paper("Lakeshore Tribune", url="https://lake.example/1").held("2021-06-16", VIENNA)
    store = store_of([(filed, paper, False)])
    stream = store.stream(Article.identify(paper.draft))
    right = Paper(opening="Corrected.").held("2021-06-17", GENEVA)
    store.append(
        Article.project(stream).correct(right.draft, right.reading, "wrong city", NOON, stream[0].metadata)
    )
    (change,) = diff(store, 0, 3)
    assert (change.kind, str(change.line.when), change.causes[0].event) == (
        "added",
        "2021-06-16",
        "article-filed",
    )


def test_an_editors_decision_changes_lines_and_its_author_and_reason_are_the_cause() -> None:
    paper = Paper().held("2021-06", GENEVA)
    store = store_of([(filed, paper, True)])
    (report,) = told(paper)
    ruling = {"originator_id": report.finding.finding_id, "timestamp": NOON, "author": "Ida Brandt"}
    spot = Spot.of(report.article.id, report.finding)
    fixed = DateFixed(
        **ruling,
        originator_version=1,
        reason="I was there",
        about=PAIR,
        accounts=(spot,),
        whole=True,
        moment=Moment.parse("2021-06-16"),
    )
    store.append([fixed])
    (change,) = diff(store, 3, 4)
    assert change.sentence == (
        "The date of the meeting of Amara Diallo and Henrik Lund in Geneva moved from June 2021 to 16 June 2021, "
        "because Ida Brandt decided so (I was there)."
    )
    (cause,) = change.causes
    assert (cause.event, cause.by, cause.article) == ("date-fixed", "Ida Brandt", None)
    store.append([DecisionUndone(**ruling, originator_version=2, reason="it was a dream")])
    (back,) = diff(store, 4, 5)
    assert back.sentence.endswith("because Ida Brandt undid a decision (it was a dream).")
    assert diff(store, 3, 5) == []


def test_the_later_moment_cannot_be_named_first() -> None:
    store = store_of([(filed, Paper().held("2021-06-16"), False)])
    with pytest.raises(
        WrongOrder, match="position 3: it lies after position 1; name the earlier moment first"
    ):
        diff(store, 3, 1)
    with pytest.raises(WrongOrder, match="2021-06-17: it lies after 2021-06-16"):
        changes_published(store.views(SPECS), date(2021, 6, 17), date(2021, 6, 16), ALL)


def test_only_what_lies_behind_the_earlier_moment_is_read_of_the_log() -> None:
    store = store_of(
        [(filed, Paper(url=f"https://x.example/{n}").held("2021-06-16"), True) for n in range(20)]
    )
    asked: list[int] = []

    class Watched:
        def __getattr__(self, name: str):
            return getattr(store, name)

        def events(self, after: int = 0, *rest) -> Iterable:
            asked.append(after)
            return store.events(after, *rest)

    assert changes_between(Watched(), store.views(SPECS), 57, 60, ALL, end=60)
    assert asked == [57]

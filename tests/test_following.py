"""Following a story: each event once, by whomever it was appended, and again from where one stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from builders import GENEVA, NOON, OTHERS, PAIR, VIENNA, Paper
from changing import applied, by_id
from hypothesis import given, settings
from hypothesis import strategies as st
from spoiling import change
from stories import papers

from dateline.app import Dateline
from dateline.changes import Change
from dateline.reading import ArticleText, Reading

FAST = 0.001


class Knowing:
    """A reader that knows what its papers report."""

    name, version = "knowing", "1"

    def __init__(self, *known: Paper) -> None:
        self._known = {paper.draft.text: paper.reading for paper in known}

    def read(self, article: ArticleText) -> Reading:
        return self._known[article.text]


class StoppedClock:
    def now(self):
        return NOON


Open = Callable[[], Dateline]


@pytest.fixture
def three() -> list[Paper]:
    return [
        Paper("Delta Wire", "2021-06-20").held("2021-06", GENEVA),
        Paper("The Harbour Post").held("2021-06-16", GENEVA),
        Paper("Lakeshore Tribune").held("2021-06-16", VIENNA).said("Ida Brandt", "favours"),
    ]


@pytest.fixture
def opened(db: str, three: list[Paper]):
    lines: list[Dateline] = []

    def open_() -> Dateline:
        lines.append(Dateline(db, reader=Knowing(*three), clock=StoppedClock()))
        return lines[-1]

    yield open_
    for line in lines:
        line.close()


def kinds(found: list[Change]) -> list[str]:
    return [f"{change.kind} {change.what}" for change in found]


def test_what_another_process_files_meanwhile_is_told_once_and_in_its_order(opened: Open, three) -> None:
    here, elsewhere = opened(), opened()
    elsewhere.file([three[0].draft])
    following = here.follow(timeout=0.05, every=FAST)
    assert list(following) == []
    following = here.follow(after=0, timeout=5, every=FAST)
    found = [next(following)]
    elsewhere.file([three[1].draft])
    found.append(next(following))
    elsewhere.file([three[2].draft])
    found += [next(following) for _ in range(3)]
    assert kinds(found) == [
        "added held",
        "altered held",
        "altered held",
        "contradicted account_conflict",
        "added position",
    ]
    assert [change.causes[0].position for change in found] == [3, 6, 10, 10, 10]
    assert following.position == 10


def test_it_begins_now_unless_told_otherwise(opened: Open, three) -> None:
    line = opened()
    line.file([three[0].draft])
    following = line.follow(timeout=0, every=FAST)
    line.file([three[1].draft])
    assert kinds(list(following)) == ["altered held"]


def test_it_ends_when_nothing_changed_for_the_time_out(opened: Open, three) -> None:
    line = opened()
    line.file([three[0].draft])
    begun = monotonic()
    assert list(line.follow(timeout=0.1, every=FAST)) == []
    assert 0.1 <= monotonic() - begun < 5


def test_who_stops_goes_on_from_its_position_and_misses_nothing(opened: Open, three) -> None:
    line = opened()
    for paper in three:
        line.file([paper.draft])
    whole = list(line.follow(after=0, timeout=0))
    found: list[Change] = []
    position = 0
    for stop in (1, 1, 3):
        following = line.follow(after=position, timeout=0)
        found += [next(following) for _ in range(stop)]
        following.close()
        position = following.position
    assert found == whole
    assert position == 10


def test_who_stops_between_two_changes_of_one_article_gets_the_first_again(opened: Open, three) -> None:
    line = opened()
    for paper in three:
        line.file([paper.draft])
    following = line.follow(after=6, timeout=0)
    first = next(following)
    assert following.position == 6
    assert next(line.follow(after=following.position, timeout=0)) == first


def test_events_that_change_nothing_move_the_position_on(tmp_path: Path) -> None:
    aside = Paper().said("Ida Brandt", about=())
    with Dateline(tmp_path / "a.db", reader=Knowing(aside)) as line:
        line.file([aside.draft])
        following = line.follow(after=0, timeout=0)
        assert list(following) == []
        assert following.position == 3


def test_only_the_story_asked_about_is_followed(tmp_path: Path) -> None:
    ours, theirs = Paper().held("2021-06-16"), Paper("Delta Wire").held("2020-02", of=OTHERS)
    with Dateline(tmp_path / "a.db", reader=Knowing(ours, theirs)) as line:
        line.file([ours.draft, theirs.draft])
        assert [c.about for c in line.follow(after=0, timeout=0)] == [PAIR, OTHERS]
        following = line.follow(after=0, about="Lund", timeout=0)
        assert [c.about for c in following] == [PAIR]
        assert following.position == 6


def test_retractions_and_decisions_are_followed_too(opened: Open, three) -> None:
    line = opened()
    for paper in three[:2]:
        line.file([paper.draft])
    following = line.follow(timeout=0, every=FAST)
    line.editor("Ida Brandt").fix_date(line.timeline()[0].id, "2021-06-17", reason="I was there")
    line.retract(str(line.articles()[0].id), reason="invented")
    assert [(c.causes[0].event, c.causes[0].by, c.causes[0].reason) for c in following] == [
        ("date-fixed", "Ida Brandt", "I was there"),
        ("article-retracted", None, "invented"),
    ]


@settings(max_examples=25)
@given(papers(5), st.data())
def test_the_changes_followed_from_the_start_lead_to_the_lines_that_diff_leads_to(
    written: list[Paper], data
) -> None:
    with Dateline(":memory:", reader=Knowing(*written)) as line:
        for paper in written:
            line.file([paper.draft])
        followed: dict = {}
        for change in line.follow(after=0, timeout=0):
            followed = applied(followed, [change])
        assert followed == applied({}, line.diff(0))
        assert followed == by_id([*line.timeline(), *line.contradictions(), *line.positions()])


def test_a_dismissed_contradiction_is_resolved_by_the_decision_whatever_else_came_in(three) -> None:
    aside = Paper("Meridian Daily").said("Goran Whitlock", "doubts")
    with Dateline(":memory:", reader=Knowing(*three, aside)) as line:
        line.file([three[1].draft, three[2].draft])
        (conflict,) = line.contradictions()
        known = line.follow().position
        line.editor("Ida Brandt").dismiss(conflict.id, reason="the same villa")
        line.file([aside.draft])
        found = {change.kind: change for change in line.diff(known)}
        assert [(c.event, c.by) for c in found["resolved"].causes] == [
            ("contradiction-dismissed", "Ida Brandt")
        ]
        assert found["resolved"].sentence.endswith(", because Ida Brandt decided so (the same villa).")
        assert [c.event for c in found["added"].causes] == ["article-filed"]
        assert conflict.id not in {c.id for c in line.contradictions(new_since=0)}


def test_a_subscription_hands_out_every_event_once_whoever_appends_it(opened: Open, three) -> None:
    here, elsewhere = opened(), opened()
    elsewhere.file([three[0].draft])
    coming = here.subscribe(timeout=5, every=FAST)
    found = [next(coming) for _ in range(3)]
    elsewhere.file([three[1].draft])
    found += [next(coming) for _ in range(3)]
    assert [one.position for one in found] == [1, 2, 3, 4, 5, 6]
    assert [one.event.TOPIC for one in found[:3]] == ["article-filed", "article-read", "summit-held"]
    assert coming.position == 6
    assert list(here.subscribe(after=6, timeout=0)) == []


def test_a_subscription_passes_over_a_stream_that_cannot_be_understood(opened: Open, three, db: str) -> None:
    line = opened()
    for paper in three:
        line.file([paper.draft])
    change(db, "UPDATE stored_events SET topic = 'summit-dreamt' WHERE rowid = 6")
    coming = opened().subscribe(timeout=0.05, every=FAST)
    assert [one.position for one in coming] == [1, 2, 3, 4, 5, 7, 8, 9, 10]
    assert [one.position for one in opened().aside()] == []
    assert [one.position for one in line.aside()] == [6]


def test_findings_are_told_as_articles_come_in(opened: Open, three) -> None:
    here, elsewhere = opened(), opened()
    elsewhere.file([three[0].draft])
    coming = here.tail(PAIR, after=0, timeout=5)
    assert next(coming).position == 3
    elsewhere.file([three[2].draft])
    assert [type(next(coming).finding).__name__ for _ in range(2)] == ["SummitHeld", "StatementMade"]
    assert next(here.tail(speaker="Brandt", after=0, timeout=0)).article.publisher == "Lakeshore Tribune"


def test_a_finding_that_no_longer_counts_when_its_turn_comes_is_not_told(opened: Open, three) -> None:
    line = opened()
    line.file([three[0].draft])
    line.retract(str(line.articles()[0].id), reason="wrong")
    assert list(line.tail(after=0, timeout=0)) == []

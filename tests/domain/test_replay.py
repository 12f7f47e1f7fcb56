"""Replay: what each event changed in the projections."""

from __future__ import annotations

from builders import GENEVA, VIENNA, Paper
from hypothesis import given, settings
from stories import papers

from dateline.article import Article
from dateline.contradictions import contradictions
from dateline.events import Event, Metadata
from dateline.ports import Recorded
from dateline.positions import positions
from dateline.replay import Step, steps
from dateline.reports import active_reports
from dateline.timeline import timeline


def watched(events: list[Event]) -> list[Step]:
    return list(steps(Recorded(position, event) for position, event in enumerate(events, start=1)))


def marks(events: list[Event]) -> list[str]:
    return [f"{step.event.TOPIC} {c.mark}{c.what}" for step in watched(events) for c in step.changes]


def test_a_first_account_adds_a_line_a_second_changes_it_and_a_conflict_adds_its_own() -> None:
    events = [
        *Paper("Delta Wire").held("2021-06-16", GENEVA).filed(),
        *Paper("The Harbour Post").held("2021-06-16", VIENNA).filed(),
    ]
    assert marks(events) == ["summit-held +held", "summit-held ~held", "summit-held +account_conflict"]


def test_a_retraction_takes_its_lines_away() -> None:
    events = Paper().held("2021-06-16").filed()
    events += Article.project(events).retract("invented", events[0].timestamp, Metadata())
    assert marks(events) == ["summit-held +held", "article-retracted -held"]


def test_a_statement_on_other_matters_changes_nothing() -> None:
    assert marks(Paper().said("Ida Brandt", about=()).filed()) == []


@settings(max_examples=60)
@given(papers(4))
def test_the_changes_together_are_what_stands_at_the_end(written: list[Paper]) -> None:
    events = [event for paper in written for event in paper.filed()]
    standing = 0
    for step in watched(events):
        standing += sum({"+": 1, "-": -1, "~": 0}[change.mark] for change in step.changes)
    reports = active_reports(events)
    assert standing == len(timeline(reports)) + len(contradictions(reports)) + len(positions(reports))


def test_many_stories_side_by_side_are_each_told_from_their_own_reports() -> None:
    """An event costs what its own stories cost; looking through all others made it an hour for thousands."""
    papers = [
        Paper(published=published, url=f"{published}/{n}").held(
            "2021-06-16", of=(f"Leader {n}", "Boris Novak")
        )
        for published in ("2021-07-01", "2021-07-02")
        for n in range(400)
    ]
    events = [event for paper in papers for event in paper.filed()]
    assert [s.changes[0].mark for s in watched(events) if s.changes] == ["+"] * 400 + ["~"] * 400

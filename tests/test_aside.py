"""An event that cannot be understood stops nothing: its stream is left out, named, and counts again when it can be."""

from __future__ import annotations

from contextlib import closing

import pytest
from builders import PAIR, VIENNA, Paper
from spoiling import change
from test_following import Knowing, StoppedClock

from dateline.app import Dateline
from dateline.errors import BrokenEvent
from dateline.stores.opening import open_store

HELD = 3  # the position of the first article's only finding


class Desk:
    """A store of three articles, and a hand that spoils or mends what it holds."""

    def __init__(self, db: str) -> None:
        self.db = db
        self.papers = [
            Paper("Delta Wire", "2021-06-20").held("2021-06-16", VIENNA),
            Paper("The Harbour Post", "2021-06-17").held("2021-06-16", VIENNA),
            Paper("Lakeshore Tribune", "2021-06-18").held("2021-09-01", VIENNA).said("Ida Brandt", "favours"),
        ]

    def open(self) -> Dateline:
        return Dateline(self.db, reader=Knowing(*self.papers), clock=StoppedClock())

    def file(self, *numbers: int):
        with self.open() as line:
            return line.file([self.papers[number].draft for number in numbers])

    def spoil_first(self) -> None:
        """File the first article, and spoil its finding before any view has seen it."""
        with closing(open_store(self.db, create=True)) as store:
            store.append(self.papers[0].filed())
        self.rename("summit-held", "summit-dreamt", HELD)

    def rename(self, old: str, new: str, position: int) -> None:
        statement = "UPDATE stored_events SET topic = ? WHERE topic = ? AND rowid = ?"
        assert change(self.db, statement, (new, old, position)) == 1

    def entries(self) -> list[tuple[str, int]]:
        with self.open() as line:
            return [(e.when.edtf, len(e.accounts)) for e in line.timeline()]


@pytest.fixture
def desk(db: str) -> Desk:
    return Desk(db)


def test_the_rest_goes_on_without_an_article_that_cannot_be_understood(desk: Desk) -> None:
    desk.spoil_first()
    desk.file(1, 2)
    assert desk.entries() == [("2021-06-16", 1), ("2021-09-01", 1)]


def test_what_is_left_out_is_named(desk: Desk) -> None:
    desk.file(0, 1)
    desk.rename("summit-held", "summit-dreamt", HELD)
    with desk.open() as line:
        line.replay()
        (aside,) = line.aside()
    assert (aside.position, aside.version, aside.topic) == (HELD, 3, "summit-dreamt")
    assert "topic" in aside.reason


def test_what_the_views_showed_of_it_goes_when_it_is_found_out(desk: Desk) -> None:
    desk.file(0, 1)
    assert desk.entries() == [("2021-06-16", 2)]
    desk.rename("summit-held", "summit-dreamt", HELD)
    with desk.open() as line:
        (article,) = [a.id for a in line.articles() if a.publisher == "Delta Wire"]
        with pytest.raises(BrokenEvent, match="summit-dreamt"):
            line.retract(str(article), reason="wrong")
        line._store.set_aside()
        assert [(e.when.edtf, len(e.accounts)) for e in line.timeline()] == [("2021-06-16", 1)]
        assert [a.publisher for a in line.articles()] == ["The Harbour Post"]
        assert line.diff(0, about=PAIR) != []


def test_it_counts_again_after_a_replay_that_understands_it(desk: Desk) -> None:
    desk.spoil_first()
    desk.file(1)
    assert desk.entries() == [("2021-06-16", 1)]
    desk.rename("summit-dreamt", "summit-held", HELD)
    with desk.open() as line:
        line.replay()
        assert line.aside() == []
    assert desk.entries() == [("2021-06-16", 2)]


def test_the_views_are_those_that_a_rebuild_gives(desk: Desk) -> None:
    desk.spoil_first()
    desk.file(1, 2)
    with desk.open() as line:
        live = line.dump_views()
        line.replay()
        assert line.dump_views() == live


def test_filing_it_again_is_refused_with_the_reason_and_the_rest_is_filed(desk: Desk) -> None:
    desk.spoil_first()
    done = desk.file(0, 1)
    assert [filed.source for filed in done.filed] == [desk.papers[1].draft.source]
    assert "summit-dreamt" in done.rejected[0].reason


def test_a_decision_that_cannot_be_understood_decides_nothing(desk: Desk) -> None:
    desk.file(0, 2)
    with desk.open() as line:
        ids = [entry.id for entry in line.timeline()]
        line.editor("Ida Brandt").merge(*ids, reason="one visit")
        assert len(line.timeline()) == 1
        last = line._store.position()
    desk.rename("meetings-merged", "meetings-mingled", last)
    with desk.open() as line:
        line.replay()
        assert len(line.timeline()) == 2
        assert line.decisions() == []

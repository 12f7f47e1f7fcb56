"""Verifying a store finds whatever was changed, lost or put in by hand, says where, and what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from builders import VIENNA, Paper
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spoiling import change
from test_following import Knowing, StoppedClock

from dateline.app import Dateline
from dateline.verifying import Verified

PAPERS = [
    Paper("Delta Wire", "2021-06-20").held("2021-06-16", VIENNA),
    Paper("The Harbour Post", "2021-06-17").held("2021-06-16", VIENNA),
    Paper("Lakeshore Tribune", "2021-06-18").said("Ida Brandt", "favours"),
]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "line.db"
    with Dateline(path, reader=Knowing(*PAPERS), clock=StoppedClock()) as line:
        for paper in PAPERS:
            line.file([paper.draft])
        line.retract(str(line.articles()[0].id), reason="wrong")
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.read_bytes()


Spoil = Callable[..., Verified]


@pytest.fixture
def spoilt(tmp_path: Path, whole: bytes) -> Spoil:
    """Return what verifying finds in the store after statements that nobody of ours would run."""

    def spoil(*statements: str, **options) -> Verified:
        path = tmp_path / "line.db"
        for left in tmp_path.iterdir():
            left.unlink()
        path.write_bytes(whole)
        with closing(sqlite3.connect(path)) as file:
            for statement in statements:
                assert file.execute(statement).rowcount
            file.commit()
        with Dateline(path) as line:
            return line.verify(**options)

    return spoil


def test_a_store_that_nobody_touched_is_sound(spoilt: Spoil) -> None:
    found = spoilt(deep=True)
    assert found.faults == ()
    assert (found.events, found.articles, found.texts) == (10, 3, 3)
    assert found.seal


def test_an_empty_store_is_sound() -> None:
    with Dateline(":memory:") as line:
        found = line.verify(deep=True)
    assert (found.sound, found.events, found.seal) == (True, 0, None)


@pytest.mark.parametrize(
    ("statement", "told", "positions"),
    [
        (
            "UPDATE stored_events SET state = replace(state, 'Delta', 'Gamma') WHERE rowid = 1",
            "not what was",
            [1],
        ),
        ("UPDATE stored_events SET topic = 'summit-held' WHERE rowid = 9", "not what was recorded", [7]),
        ("DELETE FROM stored_events WHERE rowid = 10", "that it was set for are gone", [10]),
        ("DELETE FROM stored_events WHERE rowid = 5", "not what was recorded", [4]),
        ("DELETE FROM seals WHERE position = 10", "no append has sealed", [10]),
        ("DELETE FROM seals WHERE position = 3", "not what was recorded", [1]),
        ("UPDATE seals SET hash = 'abc' WHERE position = 6", "not what was recorded", [4, 7]),
        ("INSERT INTO erased VALUES (2, 'aa', 'bb')", "changed after that", [2]),
    ],
)
def test_whatever_is_done_to_the_log_shows(
    spoilt: Spoil, statement: str, told: str, positions: list[int]
) -> None:
    found = spoilt(statement)
    assert [f.position for f in found.faults if told in f.reason] == positions, found.faults


def test_what_is_done_to_a_database_on_a_server_shows_as_well(postgres_url: str) -> None:
    with Dateline(postgres_url, reader=Knowing(*PAPERS), clock=StoppedClock()) as line:
        line.file([paper.draft for paper in PAPERS])
        whole = line.verify(deep=True)
        change(postgres_url, "UPDATE stored_events SET topic = 'summit-held' WHERE rowid = 8")
        change(postgres_url, "DELETE FROM texts")
        spoilt = line.verify()
    assert (whole.faults, whole.events, whole.texts) == ((), 9, 3)
    assert "not what was recorded" in " ".join(fault.reason for fault in spoilt.faults)
    assert len(spoilt.faults) >= 4


def test_every_fault_says_what_to_do(spoilt: Spoil) -> None:
    found = spoilt("UPDATE stored_events SET topic = 'dream' WHERE rowid = 3", "DELETE FROM texts")
    assert len(found.faults) >= 5
    assert all(fault.remedy for fault in found.faults)


def test_a_gap_in_a_stream_shows_as_one(spoilt: Spoil) -> None:
    found = spoilt("DELETE FROM stored_events WHERE rowid = 5")
    assert any("follows event 1 of its stream" in fault.reason for fault in found.faults)


def test_an_event_that_cannot_be_understood_is_named_with_its_stream(spoilt: Spoil) -> None:
    found = spoilt("UPDATE stored_events SET topic = 'summit-dreamt' WHERE rowid = 3")
    (fault,) = [f for f in found.faults if "summit-dreamt" in f.what]
    assert fault.position == 3
    assert "replay" in fault.remedy


def test_a_stream_that_is_left_out_for_nothing_is_named(spoilt: Spoil) -> None:
    article = "(SELECT lower(substr(originator_id, 1, 8) || '-' || substr(originator_id, 9, 4) || '-' || "
    article += "substr(originator_id, 13, 4) || '-' || substr(originator_id, 17, 4) || '-' || "
    article += "substr(originator_id, 21)) FROM stored_events WHERE rowid = 1)"
    found = spoilt(f"INSERT INTO aside VALUES ({article}, 3, 3, 'summit-held', 'once')")
    assert ["left out although" in fault.reason for fault in found.faults] == [True]


def test_a_text_that_is_missing_changed_or_of_nobody_shows(spoilt: Spoil) -> None:
    assert "not in the store" in spoilt("DELETE FROM texts WHERE rowid = 1").faults[0].reason
    changed = spoilt("UPDATE texts SET body = body || '!' WHERE rowid = 1").faults
    assert ["not the text that was filed" in fault.reason for fault in changed] == [True]
    stray = spoilt("INSERT INTO texts VALUES ('ab', 'a stray text')").faults
    assert any("not the text that was filed" in fault.reason for fault in stray)


def test_a_quote_that_does_not_stand_in_its_text_shows(spoilt: Spoil) -> None:
    found = spoilt("UPDATE texts SET body = 'X' || body WHERE rowid = 1")
    assert any("does not stand at" in fault.reason for fault in found.faults)


def test_views_that_are_ahead_of_the_log_show(spoilt: Spoil) -> None:
    found = spoilt("UPDATE checkpoints SET position = 99 WHERE projection = 'timeline'")
    assert [fault.what for fault in found.faults] == ["view timeline"]
    assert "replay" in found.faults[0].remedy


def test_rows_that_a_rebuild_would_not_give_show_when_looked_at_deeply(spoilt: Spoil) -> None:
    change = "DELETE FROM view_timeline_3_g1"
    assert spoilt(change).sound
    found = spoilt(change, deep=True)
    assert [fault.what for fault in found.faults] == ["view timeline"]
    assert "1 of its rows" in found.faults[0].reason


def test_a_seal_that_was_noted_still_holds_when_more_was_recorded(tmp_path: Path) -> None:
    with Dateline(tmp_path / "line.db", reader=Knowing(*PAPERS), clock=StoppedClock()) as line:
        line.file([PAPERS[0].draft])
        noted = line.verify().seal
        line.file([PAPERS[1].draft])
        assert line.verify(seal=noted).sound
        found = line.verify(seal="0" * 64)
    assert "no link of the chain" in found.faults[0].reason


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(1, 10), st.integers(1, 400), st.integers(1, 255))
def test_no_changed_byte_of_an_event_stays_unseen(spoilt: Spoil, row: int, at: int, change: int) -> None:
    byte = f"unicode(substr(CAST(state AS TEXT), 1 + {at} % length(state), 1))"
    found = spoilt(
        f"UPDATE stored_events SET state = CAST(substr(CAST(state AS TEXT), 1, {at} % length(state)) || "
        f"char(({byte} + {change}) % 1000) || substr(CAST(state AS TEXT), 2 + {at} % length(state)) AS BLOB) "
        f"WHERE rowid = {row}"
    )
    assert not found.sound

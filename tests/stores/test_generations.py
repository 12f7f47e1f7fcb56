"""Views that are built beside those that are read, and take their place at once."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing

import pytest

from dateline.ports import ConcurrentChange, RebuildUnderWay, ViewSpec
from dateline.stores.log import RecordedLog
from dateline.stores.opening import open_store
from dateline.stores.postgres import PostgresStore
from dateline.stores.sqlite import SQLiteStore

Store = RecordedLog
DAYS = ViewSpec("days", 1, ("day TEXT", "count INTEGER"), "day", "day", ("count",))
PAIRS = ViewSpec("pairs", 1, ("pair TEXT",), "pair", "pair")

# A process that dies while it builds views beside those that are read.
KILLED = """
import os, signal, sys
from dateline.ports import ViewSpec
from dateline.stores.opening import open_store

days = ViewSpec("days", 1, ("day TEXT", "count INTEGER"), "day", "day", ("count",))
with open_store(sys.argv[1], create=False).views([days]).successor():
    os.kill(os.getpid(), signal.SIGKILL)
"""


def day(name: str, count: int) -> dict[str, list[dict[str, str | int]]]:
    return {name: [{"day": name, "count": count}]}


def built(store: Store, *specs: ViewSpec):
    views = store.views(specs or (DAYS, PAIRS))
    views.create()
    return views


def filled(store: Store, upto: int = 3):
    views = built(store)
    views.replace({"days": day("monday", upto), "pairs": {}}, upto=upto)
    return views


def test_nobody_reads_views_that_are_being_built(store: Store) -> None:
    views = filled(store)
    with views.successor() as fresh:
        assert fresh.checkpoint("days") == 0
        assert fresh.rows("days") == []
        fresh.replace({"days": day("friday", 9), "pairs": {}}, upto=9)
        assert [row["day"] for row in views.rows("days")] == ["monday"]
        assert views.checkpoint("days") == 3


def test_the_views_that_are_read_stay_writable_meanwhile(store: Store) -> None:
    views = filled(store)
    with views.successor():
        views.replace({"days": day("tuesday", 4), "pairs": {}}, upto=4)
    assert [row["day"] for row in views.rows("days")] == ["monday", "tuesday"]


def test_taking_over_replaces_rows_and_positions_for_everybody_at_once(store: Store) -> None:
    views, other = filled(store), built(store)
    other.checkpoint("days")
    assert other.rows("days") != []
    with views.successor() as fresh:
        fresh.replace({"days": day("friday", 9), "pairs": {}}, upto=9)
        fresh.take_over()
    for reader in (views, other, built(store)):
        assert reader.rows("days") == [{"day": "friday", "count": 9}]
        assert reader.checkpoint("days") == 9


def test_views_that_lie_behind_those_that_are_read_do_not_take_over(store: Store) -> None:
    views = filled(store)
    with views.successor() as fresh:
        fresh.replace({"days": day("friday", 9), "pairs": {}}, upto=9)
        views.replace({"days": day("monday", 12), "pairs": {}}, upto=12)
        with pytest.raises(ConcurrentChange, match="days"):
            fresh.take_over()
        assert views.rows("days") == [{"day": "monday", "count": 12}]
        fresh.replace({"days": day("sunday", 12), "pairs": {}}, upto=12)
        fresh.take_over()
    assert [row["day"] for row in views.rows("days")] == ["friday", "sunday"]


def test_what_did_not_take_over_is_gone(store: Store) -> None:
    views = filled(store)
    with views.successor() as fresh:
        fresh.replace({"days": day("friday", 9), "pairs": {}}, upto=9)
    with views.successor() as fresh:
        assert fresh.rows("days") == []
    assert views.rows("days") == [{"day": "monday", "count": 3}]


def test_only_the_views_that_are_named_are_replaced(store: Store) -> None:
    views = filled(store)
    views.replace({"pairs": {"a and b": [{"pair": "a and b"}]}}, upto=4)
    with views.successor() as fresh:
        fresh.replace({"days": day("friday", 9), "pairs": {}}, upto=9)
        fresh.take_over(["days"])
    assert views.rows("days") == [{"day": "friday", "count": 9}]
    assert views.rows("pairs") == [{"pair": "a and b"}]
    assert (views.checkpoint("days"), views.checkpoint("pairs")) == (9, 4)


def test_who_writes_to_views_that_were_replaced_is_told_and_looks_again(store: Store) -> None:
    views, other = filled(store), built(store)
    assert other.checkpoint("days") == 3
    with views.successor() as fresh:
        fresh.replace({"days": day("friday", 9), "pairs": {}}, upto=9)
        fresh.take_over()
    with pytest.raises(ConcurrentChange):
        other.replace({"days": day("monday", 10)}, upto=10)
    assert other.checkpoint("days") == 9
    other.replace({"days": day("monday", 10)}, upto=10)
    assert [row["day"] for row in views.rows("days")] == ["friday", "monday"]


def test_a_newer_version_of_a_view_removes_the_older_one_when_it_takes_over(db: str) -> None:
    newer = ViewSpec("days", 2, ("day TEXT", "words TEXT"), "day", "day")
    with closing(open_store(db, create=True)) as store:
        filled(store)
        views = built(store, newer)
        with views.successor() as fresh:
            fresh.replace({"days": {"friday": [{"day": "friday", "words": "w"}]}}, upto=3)
            fresh.take_over()
        assert views.rows("days") == [{"day": "friday", "words": "w"}]
        assert [name for name in tables(store) if name.startswith("view_days")] == ["view_days_2_g2"]


def test_two_processes_cannot_build_views_at_once(db: str) -> None:
    with closing(open_store(db, create=True)) as one, closing(open_store(db, create=False)) as other:
        with (
            built(one).successor(),
            pytest.raises(RebuildUnderWay, match="wait"),
            built(other).successor(),
        ):
            pass
        with built(other).successor() as fresh:
            assert fresh.rows("days") == []


def test_what_a_killed_process_left_half_built_is_removed_by_the_next(db: str) -> None:
    with closing(open_store(db, create=True)) as store:
        filled(store)
        subprocess.run([sys.executable, "-c", KILLED, db], check=False, timeout=60)
        assert tables(store) == ["view_days_1_g1", "view_days_1_g2", "view_pairs_1_g1"]
        with store.views([DAYS, PAIRS]).successor():
            pass
        assert tables(store) == ["view_days_1_g1", "view_pairs_1_g1"]


def tables(store: RecordedLog) -> list[str]:
    """Return the tables of views, sorted."""
    listed = {
        SQLiteStore: "SELECT name FROM sqlite_master WHERE type = 'table'",
        PostgresStore: "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
    }
    with store._database.transaction(commit=False) as cursor:
        cursor.execute(listed[type(store)])
        return sorted(row["name"] for row in cursor.fetchall() if row["name"].startswith("view_"))

"""Views that are built beside those that are read, and take their place at once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dateline.ports import ConcurrentChange, RebuildUnderWay, ViewSpec
from dateline.stores.memory import MemoryStore
from dateline.stores.sqlite import SQLiteStore

Store = SQLiteStore | MemoryStore
DAYS = ViewSpec("days", 1, ("day TEXT", "count INTEGER"), "day", "day", ("count",))
PAIRS = ViewSpec("pairs", 1, ("pair TEXT",), "pair", "pair")


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


def test_a_newer_version_of_a_view_removes_the_older_one_when_it_takes_over(tmp_path: Path) -> None:
    path = tmp_path / "line.db"
    newer = ViewSpec("days", 2, ("day TEXT", "words TEXT"), "day", "day")
    with closing(SQLiteStore.create(path)) as store:
        filled(store)
        views = built(store, newer)
        with views.successor() as fresh:
            fresh.replace({"days": {"friday": [{"day": "friday", "words": "w"}]}}, upto=3)
            fresh.take_over()
        assert views.rows("days") == [{"day": "friday", "words": "w"}]
    with closing(sqlite3.connect(path)) as file:
        tables = file.execute(
            "SELECT name FROM sqlite_master WHERE name LIKE 'view_days%' AND type = 'table'"
        )
        assert [name for (name,) in tables] == ["view_days_2_g2"]


def test_two_processes_cannot_build_views_at_once(tmp_path: Path) -> None:
    path = tmp_path / "line.db"
    with closing(SQLiteStore.create(path)) as one, closing(SQLiteStore(path)) as other:
        with (
            built(one).successor(),
            pytest.raises(RebuildUnderWay, match="wait"),
            built(other).successor(),
        ):
            pass
        with built(other).successor() as fresh:
            assert fresh.rows("days") == []


def test_what_a_killed_process_left_half_built_is_removed_by_the_next(tmp_path: Path) -> None:
    path = tmp_path / "line.db"
    with closing(SQLiteStore.create(path)) as store:
        filled(store)
        store.views([DAYS, PAIRS]).successor().__enter__()  # and never comes to its end
        with store.views([DAYS, PAIRS]).successor():
            pass
    with closing(sqlite3.connect(path)) as file:
        tables = file.execute("SELECT name FROM sqlite_master WHERE name LIKE 'view_%' AND type = 'table'")
        assert sorted(name for (name,) in tables) == ["view_days_1_g1", "view_pairs_1_g1"]

"""What the views of every store promise."""

from __future__ import annotations

from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.ports import ConcurrentChange, ViewSpec
from dateline.stores.errors import MissingView
from dateline.stores.log import RecordedLog
from dateline.stores.memory import MemoryStore
from dateline.stores.opening import open_store

Store = RecordedLog
ENTRIES = ViewSpec(
    "entries", 1, ("id TEXT", "story TEXT", "day TEXT", "accounts INTEGER"), "id", "story", ("day, accounts",)
)
VOICES = ViewSpec("voices", 1, ("speaker TEXT", "place INTEGER", "words TEXT"), "speaker, place", "speaker")


def entry(name: str, story: str, day: str | None = None, accounts: int = 1) -> dict[str, str | int | None]:
    return {"id": name, "story": story, "day": day, "accounts": accounts}


def built(store: Store, *specs: ViewSpec):
    views = store.views(specs or (ENTRIES, VOICES))
    views.create()
    return views


def test_a_new_view_is_empty_and_true_up_to_nothing(store: Store) -> None:
    views = built(store)
    assert views.checkpoint("entries") == 0
    assert views.dump() == {"entries": [], "voices": []}


def test_a_view_that_was_not_created_is_missing(store: Store) -> None:
    views = store.views([ENTRIES])
    assert views.checkpoint("entries") == 0
    with pytest.raises(MissingView, match="replay"):
        views.rows("entries")
    with pytest.raises(MissingView):
        views.replace({"entries": {}}, upto=1)


def test_creating_again_keeps_the_rows(store: Store) -> None:
    built(store).replace({"entries": {"korea": [entry("e", "korea")]}}, upto=3)
    views = built(store)
    assert views.checkpoint("entries") == 3
    assert views.rows("entries") == [entry("e", "korea")]


def test_only_the_rows_of_the_given_partitions_are_replaced(store: Store) -> None:
    views = built(store)
    views.replace({"entries": {"korea": [entry("a", "korea")], "iran": [entry("b", "iran")]}}, upto=2)
    views.replace({"entries": {"korea": [entry("c", "korea"), entry("d", "korea")]}}, upto=5)
    assert [row["id"] for row in views.rows("entries")] == ["b", "c", "d"]
    views.replace({"entries": {"korea": []}}, upto=6)
    assert views.rows("entries") == [entry("b", "iran")]


def test_each_named_view_moves_to_the_position_and_no_other(store: Store) -> None:
    views = built(store)
    views.replace({"entries": {}}, upto=7)
    assert (views.checkpoint("entries"), views.checkpoint("voices")) == (7, 0)


def test_a_checkpoint_never_goes_back(store: Store) -> None:
    views = built(store)
    views.replace({"entries": {}}, upto=7)
    with pytest.raises(ValueError, match="cannot go back"):
        views.replace({"entries": {}}, upto=6)
    assert views.checkpoint("entries") == 7


def test_whoever_did_not_see_the_last_move_of_a_checkpoint_writes_nothing(store: Store) -> None:
    mine, theirs = built(store), built(store)
    mine.checkpoint("entries")
    theirs.checkpoint("entries")
    theirs.replace({"entries": {"iran": [entry("b", "iran")]}}, upto=4)
    with pytest.raises(ConcurrentChange, match="no longer at position 0"):
        mine.replace({"voices": {}, "entries": {"korea": [entry("a", "korea")]}}, upto=9)
    assert mine.rows("entries") == [entry("b", "iran")]
    assert mine.checkpoint("voices") == 0
    assert mine.checkpoint("entries") == 4
    mine.replace({"entries": {"korea": [entry("a", "korea")]}}, upto=9)
    assert len(mine.rows("entries")) == 2


@pytest.mark.parametrize(
    "bad",
    [
        {"korea": [entry("x", "korea") | {"colour": "red"}]},
        {"korea": [entry("x", "iran")]},
        {"korea": [entry("x", "korea"), entry("x", "korea")]},
        {"korea": [entry("kept", "korea")]},
    ],
    ids=["unknown column", "another partition", "one key twice", "key of another partition"],
)
def test_rows_that_do_not_fit_change_neither_rows_nor_checkpoint(store: Store, bad) -> None:
    views = built(store)
    views.replace({"entries": {"iran": [entry("kept", "iran")]}}, upto=1)
    with pytest.raises(ValueError, match="entries"):
        views.replace({"entries": bad}, upto=2)
    assert views.rows("entries") == [entry("kept", "iran")]
    assert views.checkpoint("entries") == 1
    views.replace({"entries": {}}, upto=2)


def test_a_column_that_a_row_does_not_name_is_none(store: Store) -> None:
    views = built(store)
    views.replace({"entries": {"korea": [{"id": "a", "story": "korea"}]}}, upto=1)
    assert views.rows("entries") == [{"id": "a", "story": "korea", "day": None, "accounts": None}]


def test_rows_are_chosen_by_equal_columns_and_none_equals_none(store: Store) -> None:
    views = built(store)
    rows = [entry("a", "s", "2018-06-12", 3), entry("b", "s", None, 3), entry("c", "s", None, 1)]
    views.replace({"entries": {"s": rows}}, upto=1)
    assert [row["id"] for row in views.rows("entries", {"accounts": 3})] == ["a", "b"]
    assert [row["id"] for row in views.rows("entries", {"day": None, "accounts": 3})] == ["b"]
    with pytest.raises(ValueError, match="no column colour"):
        views.rows("entries", {"colour": "red"})


def test_rows_are_chosen_by_any_of_several_values_of_a_column(store: Store) -> None:
    views = built(store)
    rows = [entry("a", "s", "2018-06-12", 3), entry("b", "s", None, 3), entry("c", "s", "2019-02-27", 1)]
    views.replace({"entries": {"s": rows}}, upto=1)
    assert [row["id"] for row in views.rows("entries", {"id": ["c", "a", "x"]})] == ["a", "c"]
    assert [row["id"] for row in views.rows("entries", {"id": ["c", "a"], "accounts": 3})] == ["a"]
    assert views.rows("entries", {"id": []}) == []


def test_rows_come_in_the_order_asked_for_with_none_first_and_the_key_deciding(store: Store) -> None:
    views = built(store)
    rows = [
        entry("d", "s", "2019-02-27", 2),
        entry("c", "s", "2018-06-12", 2),
        entry("b", "s", None, 2),
        entry("é", "s", "2018-06-12", 5),
        entry("z", "s", "2018-06-12", 5),
    ]
    views.replace({"entries": {"s": rows}}, upto=1)
    assert [row["id"] for row in views.rows("entries", order=["day"])] == ["b", "c", "z", "é", "d"]
    assert [row["id"] for row in views.rows("entries", order=["-accounts", "-day"])] == [
        "z",
        "é",
        "d",
        "c",
        "b",
    ]
    with pytest.raises(ValueError, match="no column colour"):
        views.rows("entries", order=["-colour"])


def test_a_row_may_be_named_by_several_columns(store: Store) -> None:
    views = built(store)
    rows = [{"speaker": "Kim", "place": n, "words": f"w{n}"} for n in (2, 1)]
    views.replace({"voices": {"Kim": rows}}, upto=1)
    assert [row["words"] for row in views.rows("voices")] == ["w1", "w2"]


def test_two_versions_of_a_view_stand_side_by_side(store: Store) -> None:
    newer = ViewSpec("entries", 2, ("id TEXT", "story TEXT", "title TEXT"), "id", "story")
    old, new = built(store), built(store, newer)
    old.replace({"entries": {"s": [entry("a", "s")]}}, upto=5)
    new.replace({"entries": {"s": [{"id": "a", "story": "s", "title": "A"}]}}, upto=2)
    assert (old.checkpoint("entries"), new.checkpoint("entries")) == (5, 2)
    assert old.rows("entries") == [entry("a", "s")]
    assert new.rows("entries") == [{"id": "a", "story": "s", "title": "A"}]


columns = st.sampled_from(ENTRIES.column_names)
ends = st.sampled_from(["", "-"])
words = st.text(st.sampled_from("aAzé -ß\U0001f5de"), max_size=3)
cells = st.none() | words
rows = st.builds(entry, st.integers().map(str), st.just(""), cells, st.integers(0, 3))
moves = st.dictionaries(st.sampled_from("abc"), st.lists(rows, max_size=4), min_size=1)
questions = st.tuples(
    st.dictionaries(st.just("day"), cells | st.lists(words, max_size=3))
    | st.dictionaries(st.just("accounts"), st.integers(0, 3)),
    st.lists(st.tuples(ends, columns).map("".join), max_size=3),
)


def test_the_database_and_the_memory_answer_alike_after_any_changes(db: str) -> None:
    with closing(open_store(db, create=True)) as store:
        on_disk, in_memory = built(store), built(MemoryStore())

        @settings(max_examples=60)
        @given(st.lists(moves, max_size=4), questions)
        def alike(changes, question) -> None:
            begin = on_disk.checkpoint("entries")
            for views in (on_disk, in_memory):
                with views.successor() as fresh:
                    for upto, change in enumerate([{}, *changes], start=begin):
                        fresh.replace({"entries": told(change, upto)}, upto=upto)
                    fresh.take_over(["entries"])
            assert on_disk.dump() == in_memory.dump()
            assert on_disk.rows("entries", *question) == in_memory.rows("entries", *question)

        alike()


def told(change, upto: int) -> dict[str, list[dict[str, str | int | None]]]:
    """Give the rows of a change their partition, and keys that no other change has."""
    return {
        story: [row | {"id": f"{story}-{upto}-{n}", "story": story} for n, row in enumerate(some)]
        for story, some in change.items()
    }

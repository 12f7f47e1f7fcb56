"""What a file adds: other programs' files, other processes, and death in the middle."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dateline.copies import text_hash
from dateline.errors import BrokenEvent, MissingDatabase, NotADatabase
from dateline.stores.errors import NewerDatabase, StoreFailed
from dateline.stores.files import SCHEMA
from dateline.stores.sqlite import SQLiteStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "line.db"


def test_what_was_written_is_there_after_the_file_is_opened_again(path: Path, story) -> None:
    with closing(SQLiteStore.create(path)) as store:
        store.append(story("hanoi"), texts={text_hash("words"): "words"})
    with closing(SQLiteStore(path)) as store:
        assert store.stream(story("hanoi")[0].originator_id) == story("hanoi")
        assert store.text(text_hash("words")) == "words"


def test_creating_a_store_where_one_is_keeps_it(path: Path, story) -> None:
    with closing(SQLiteStore.create(path)) as store:
        store.append(story("hanoi"))
    with closing(SQLiteStore.create(path)) as store:
        assert store.position() == 2


def test_a_query_does_not_make_a_database_that_is_missing(path: Path) -> None:
    with pytest.raises(MissingDatabase, match=r"line\.db"):
        SQLiteStore(path)
    assert not path.exists()


def test_an_empty_file_is_a_database_not_yet_made(path: Path) -> None:
    path.touch()
    with pytest.raises(MissingDatabase):
        SQLiteStore(path)
    SQLiteStore.create(path).close()
    SQLiteStore(path).close()


@pytest.mark.parametrize("open_store", [SQLiteStore, SQLiteStore.create])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(path: Path, open_store) -> None:
    path.write_text("The leaders met in Lagos. " * 100)
    with pytest.raises(NotADatabase, match=r"line\.db"):
        open_store(path)
    assert path.read_text().startswith("The leaders met in Lagos.")


@pytest.mark.parametrize("open_store", [SQLiteStore, SQLiteStore.create])
def test_the_database_of_another_program_is_refused_and_left_as_it_is(path: Path, open_store) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(NotADatabase):
        open_store(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("open_store", [SQLiteStore, SQLiteStore.create])
def test_a_folder_is_no_database(tmp_path: Path, open_store) -> None:
    with pytest.raises(NotADatabase):
        open_store(tmp_path)


def test_a_store_in_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(StoreFailed, match="folder"):
        SQLiteStore.create(tmp_path / "nowhere" / "line.db")


def test_a_path_with_marks_that_mean_something_in_an_address_is_just_a_path(tmp_path: Path) -> None:
    path = tmp_path / "50% of it? #1 é.db"
    SQLiteStore.create(path).close()
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_database_of_a_newer_program_is_refused(path: Path) -> None:
    SQLiteStore.create(path).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    with pytest.raises(NewerDatabase, match="upgrade"):
        SQLiteStore(path)


def test_an_event_that_somebody_spoilt_is_named(path: Path, story) -> None:
    with closing(SQLiteStore.create(path)) as store:
        store.append(story("hanoi"))
        with sqlite3.connect(path) as vandal:
            vandal.execute("UPDATE stored_events SET topic = 'summit-dreamt' WHERE rowid = 2")
        with pytest.raises(BrokenEvent, match="position 2"):
            list(store.events())
        with pytest.raises(BrokenEvent, match="event 2"):
            store.stream(story("hanoi")[0].originator_id)


def test_a_file_with_spoilt_pages_says_so(path: Path, story) -> None:
    with closing(SQLiteStore.create(path)) as store:
        store.append(story("long", readings=2000))
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xa5" * (len(whole) - 8192))
    with closing(SQLiteStore(path)) as store, pytest.raises(StoreFailed, match=r"line\.db.*backup"):
        list(store.events())


def test_a_writer_waits_for_another_and_then_says_what_to_do(path: Path, story) -> None:
    SQLiteStore.create(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with closing(SQLiteStore(path, lock_timeout=1)) as store:
            assert store.position() == 0
            with pytest.raises(StoreFailed, match="try again"):
                store.append(story("hanoi"))
            other.execute("ROLLBACK")
            assert store.append(story("hanoi")) == 2


def test_positions_stay_when_the_file_is_compacted(path: Path, story) -> None:
    with closing(SQLiteStore.create(path)) as store:
        store.append(story("hanoi"))
        store.append(story("geneva"))
        with sqlite3.connect(path) as gap:  # even one that nobody of ours would make
            gap.execute("DELETE FROM stored_events WHERE rowid = 1")
        with closing(sqlite3.connect(path)) as compacting:
            compacting.execute("VACUUM")
        assert [position for position, _ in store.events()] == [2, 3, 4]


def test_a_reader_sees_no_event_of_an_append_that_is_not_finished(path: Path, story) -> None:
    with closing(SQLiteStore.create(path)) as store, closing(SQLiteStore(path)) as reader:
        store.append(story("hanoi"))
        seen = reader.events()
        next(seen)
        store.append(story("geneva"))
        assert len(list(seen)) == 1
        assert reader.position() == 4

"""A backup is a whole store, of one moment, at a name that nothing else had."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from dateline.app import Dateline
from dateline.copies import text_hash
from dateline.errors import MissingDatabase
from dateline.stores.errors import NoBackup, StoreFailed
from dateline.stores.sqlite import SQLiteStore
from dateline.stores.whole_file import NameTaken, Unwritable, whole_file

WRITER = Path(__file__).parent / "writer.py"


@pytest.fixture
def store(tmp_path: Path, story):
    with closing(SQLiteStore.create(tmp_path / "line.db")) as store:
        store.append(story("hanoi", readings=2), texts={text_hash(""): ""})
        yield store


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_holds_what_the_store_holds_and_stays_so(store: SQLiteStore, tmp_path: Path, story) -> None:
    store.backup(tmp_path / "copy.db")
    before = list(store.notifications())
    store.append(story("geneva"))
    with closing(SQLiteStore(tmp_path / "copy.db")) as copy:
        assert list(copy.notifications()) == before
        assert copy.text(text_hash("")) == ""
        assert list(copy.seals()) == list(store.seals())[:1]
        assert copy.append(story("geneva")) == 5


def test_a_backup_is_one_file_and_needs_no_other_beside_it(store: SQLiteStore, tmp_path: Path) -> None:
    (tmp_path / "safe").mkdir()
    store.backup(tmp_path / "safe" / "copy.db")
    assert names(tmp_path / "safe") == ["copy.db"]


def test_a_backup_that_is_made_while_another_process_writes_is_of_one_moment(tmp_path: Path) -> None:
    SQLiteStore.create(tmp_path / "line.db").close()
    command = [sys.executable, WRITER, tmp_path / "line.db", "a", "100000"]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        with closing(SQLiteStore(tmp_path / "line.db")) as store:
            for number in range(5):
                assert writer.stdout
                acknowledged = int(writer.stdout.readline())
                store.backup(tmp_path / f"{number}.db")
                with Dateline(tmp_path / f"{number}.db") as copy:
                    found = copy.verify(deep=True)
                    assert found.sound, found.faults
                    assert found.events == 2 * found.texts >= acknowledged
    finally:
        writer.send_signal(signal.SIGKILL)
        writer.communicate()


def test_a_file_that_is_there_is_left_as_it_is(store: SQLiteStore, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Call the desk in Lagos.")
    with pytest.raises(NameTaken, match=r"notes\.txt.*name another"):
        store.backup(tmp_path / "notes.txt")
    assert (tmp_path / "notes.txt").read_text() == "Call the desk in Lagos."


def test_a_file_that_somebody_makes_meanwhile_is_left_as_it_is_too(tmp_path: Path) -> None:
    making = whole_file(tmp_path / "copy.db")
    making.__enter__().write_text("ours")
    (tmp_path / "copy.db").write_text("theirs")
    with pytest.raises(NameTaken):
        making.__exit__(None, None, None)
    assert (tmp_path / "copy.db").read_text() == "theirs"
    assert names(tmp_path) == ["copy.db"]


def test_a_file_has_its_name_when_it_is_whole_and_not_before(tmp_path: Path) -> None:
    with whole_file(tmp_path / "copy.db") as part:
        part.write_text("half")
        assert names(tmp_path) == [part.name]
        part.write_text("whole")
    assert names(tmp_path) == ["copy.db"]
    assert (tmp_path / "copy.db").read_text() == "whole"


def test_who_is_stopped_while_the_file_is_made_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(path: Path, _content: bytes) -> int:
        path.touch()
        raise SystemExit(143)

    monkeypatch.setattr(Path, "write_bytes", stopped)
    with pytest.raises(SystemExit), whole_file(tmp_path / "copy.db"):
        pass
    assert names(tmp_path) == []


def test_a_copy_that_fails_leaves_nothing_behind(store: SQLiteStore, tmp_path: Path) -> None:
    (tmp_path / "safe").mkdir()

    def full(_done: int, _pages: int) -> None:
        raise sqlite3.OperationalError

    with pytest.raises(StoreFailed):
        store.backup(tmp_path / "safe" / "copy.db", full)
    assert names(tmp_path / "safe") == []


def test_a_folder_that_is_not_there_is_said_so(store: SQLiteStore, tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match="folder"):
        store.backup(tmp_path / "nowhere" / "copy.db")


def test_a_store_that_is_no_file_names_what_to_do_instead() -> None:
    with Dateline(":memory:") as line, pytest.raises(NoBackup, match=r"dateline dump.*pg_dump"):
        line.backup("copy.db")


def test_a_store_that_is_not_there_cannot_be_copied(tmp_path: Path) -> None:
    with Dateline(tmp_path / "no.db") as line, pytest.raises(MissingDatabase):
        line.backup(tmp_path / "copy.db")
    assert names(tmp_path) == []


def test_a_long_copy_tells_how_far_it_is(store: SQLiteStore, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    store.backup(tmp_path / "copy.db", lambda done, pages: told.append((done, pages)))
    assert told
    assert told[-1][0] == told[-1][1] > 0

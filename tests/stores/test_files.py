"""Files of older Datelines become those of this one, and nothing of theirs is lost."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from dateline.copies import text_hash
from dateline.ports import ViewSpec
from dateline.stores.errors import StoreFailed
from dateline.stores.files import SCHEMA, files_of
from dateline.stores.mapper import EventMapper
from dateline.stores.sqlite import SQLiteStore

DAYS = ViewSpec("days", 3, ("day TEXT", "count INTEGER"), "day", "day", ("count",))
FIRST_SCHEMA = """
CREATE TABLE stored_events (originator_id TEXT NOT NULL, originator_version INTEGER NOT NULL,
    topic TEXT NOT NULL, state BLOB NOT NULL, rowid INTEGER PRIMARY KEY,
    UNIQUE (originator_id, originator_version));
CREATE TABLE texts (hash TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE checkpoints (projection TEXT NOT NULL, version INTEGER NOT NULL,
    position BIGINT NOT NULL, PRIMARY KEY (projection, version));
CREATE TABLE view_days_3 (day TEXT, count INTEGER, PRIMARY KEY (day));
CREATE INDEX view_days_3_1 ON view_days_3 (count);
INSERT INTO checkpoints VALUES ('days', 3, 4);
INSERT INTO view_days_3 VALUES ('monday', 2);
PRAGMA application_id = 1148472430;
PRAGMA user_version = 1;
PRAGMA journal_mode = WAL;
"""


@pytest.fixture
def old(tmp_path: Path, story) -> Path:
    """Return a file as the first Dateline made it, with two articles and the rows of a view."""
    path = tmp_path / "line.db"
    mapper = EventMapper()
    with closing(sqlite3.connect(path)) as file:
        file.executescript(FIRST_SCHEMA.replace("1148472430", str(int.from_bytes(b"DtLn"))))
        for event in [*story("hanoi", body="words"), *story("geneva")]:
            stored = mapper.to_stored_event(event)
            file.execute(
                "INSERT INTO stored_events (originator_id, originator_version, topic, state) VALUES (?, ?, ?, ?)",
                (stored.originator_id.hex, stored.originator_version, stored.topic, stored.state),
            )
        file.execute("INSERT INTO texts VALUES (?, ?)", (text_hash("words"), "words"))
        file.commit()
    return path


def copies_beside(path: Path) -> list[str]:
    return sorted(p.name for p in path.parent.iterdir() if "schema" in p.name)


def test_an_older_file_is_upgraded_with_all_that_it_holds(old: Path, story) -> None:
    with closing(SQLiteStore(old)) as store:
        assert [position for position, _ in store.events()] == [1, 2, 3, 4]
        assert store.stream(story("hanoi")[0].originator_id) == story("hanoi", body="words")
        assert store.text(text_hash("words")) == "words"
        views = store.views([DAYS])
        views.create()
        assert (views.checkpoint("days"), views.rows("days")) == (4, [{"day": "monday", "count": 2}])
        assert store.append(story("lagos")) == 6


def test_an_older_file_is_copied_before_it_is_changed(old: Path) -> None:
    SQLiteStore(old).close()
    assert copies_beside(old) == ["line.db.schema-1"]
    with closing(sqlite3.connect(old.with_name("line.db.schema-1"))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert copy.execute("SELECT count(*) FROM stored_events").fetchone() == (4,)
        assert copy.execute("SELECT * FROM view_days_3").fetchall() == [("monday", 2)]


def test_the_copy_is_none_of_the_articles_in_its_folder(old: Path) -> None:
    SQLiteStore(old).close()
    assert old.with_name("line.db.schema-1") in files_of(old)


def test_a_file_of_this_schema_is_not_copied(old: Path) -> None:
    SQLiteStore.create(old.with_name("new.db")).close()
    SQLiteStore(old.with_name("new.db")).close()
    assert copies_beside(old) == []


def test_processes_that_open_an_older_file_at_once_upgrade_it_once(old: Path) -> None:
    script = (
        "import sys; from dateline.stores.sqlite import SQLiteStore as S; print(S(sys.argv[1]).position())"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", script, old], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    assert [process.communicate(timeout=60)[0].strip() for process in running] == ["4"] * 4
    with closing(sqlite3.connect(old.with_name("line.db.schema-1"))) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
    with closing(sqlite3.connect(old)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert file.execute("SELECT position FROM seals").fetchall() == [(4,)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_an_older_file_that_must_not_be_written_says_so(old: Path) -> None:
    old.chmod(0o444)
    with pytest.raises(StoreFailed, match="rights"):
        SQLiteStore(old)

"""The commands that keep a store safe and take it elsewhere."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-m", "dateline"]


def test_a_backup_answers_as_the_database_does(run, story: Path):
    ran = run("backup", "monday.db")
    assert (ran.code, ran.out, ran.err) == (0, "monday.db\n", "")
    assert run("timeline", "--db", "monday.db").out == run("timeline").out != ""
    again = run("backup", "monday.db")
    assert again.code == 1
    assert again.err.startswith("dateline: monday.db: there is such a file")


def test_a_dump_goes_from_one_program_to_another_and_comes_back_the_same(story: Path, tmp_path: Path):
    file = subprocess.run([*PROGRAM, "dump", "--db", story], check=True, capture_output=True)
    assert file.stderr == b""
    command = [*PROGRAM, "load", "-", "--db", tmp_path / "copy.db"]
    loaded = subprocess.run(command, check=True, input=file.stdout, capture_output=True)
    assert loaded.stdout == b"loaded 9 events and 2 texts, up to position 9\n"
    assert loaded.stderr == b""
    again = subprocess.run(
        [*PROGRAM, "dump", "-", "--db", tmp_path / "copy.db"], check=True, capture_output=True
    )
    assert again.stdout == file.stdout


def test_what_is_loaded_shows_what_was_dumped(run, story: Path):
    assert run("dump", "story.dump").out == "dumped 9 events and 2 texts, up to position 9\n"
    assert run("load", "story.dump", "--db", "copy.db").code == 0
    for command in ("timeline", "contradictions", "positions", "events", "articles"):
        assert run(command, "--db", "copy.db").out == run(command).out != ""
    assert run("verify", "--deep", "--db", "copy.db").code == 0


def test_a_dump_takes_the_place_of_no_file(run, story: Path, tmp_path: Path):
    (tmp_path / "notes.txt").write_text("Call the desk.")
    ran = run("dump", "notes.txt")
    assert ran.code == 1
    assert ran.err.startswith("dateline: notes.txt: there is such a file")
    assert (tmp_path / "notes.txt").read_text() == "Call the desk."


def test_a_dump_of_a_store_that_is_not_there_leaves_no_file(run, tmp_path: Path):
    assert run("dump", "story.dump").code == 1
    assert list(tmp_path.iterdir()) == []


def test_a_dump_that_ends_early_names_its_line_and_what_is_whole(run, story: Path, tmp_path: Path):
    run("dump", "story.dump")
    whole = (tmp_path / "story.dump").read_bytes()
    (tmp_path / "half.dump").write_bytes(whole[: len(whole) // 2])
    ran = run("load", "half.dump", "--db", "copy.db")
    assert ran.code == 1
    assert ran.err.startswith(
        "dateline: half.dump:8: the file ends here, and the dump goes on; nothing was loaded"
    )
    assert run("load", "story.dump", "--db", "copy.db").code == 0


@pytest.mark.parametrize("name", ["gone.dump", "."])
def test_a_dump_that_cannot_be_opened_is_an_error_of_one_line(run, tmp_path: Path, name: str):
    ran = run("load", name, "--db", "copy.db")
    assert ran.code == 1
    assert ran.err.startswith(f"dateline: {name}: ")
    assert ran.err.count("\n") == 1
    assert not (tmp_path / "copy.db").exists()


def test_a_store_that_holds_something_else_is_told_where_it_differs(run, story: Path, tmp_path: Path):
    run("dump", "story.dump")
    (tmp_path / "one.txt").write_text(
        "The two presidents met in Vienna on Tuesday, their offices said.\n" * 3
    )
    run("ingest", "one.txt", "--published", "2021-06-16", "--db", "other.db")
    before = run("events", "--db", "other.db").out
    ran = run("load", "story.dump", "--db", "other.db")
    assert ran.code == 1
    assert ran.err.startswith("dateline: position 1: this store has article-filed")
    assert run("events", "--db", "other.db").out == before

"""The commands that keep a store safe and take it elsewhere."""

from __future__ import annotations

from pathlib import Path


def test_a_backup_answers_as_the_database_does(run, story: Path):
    ran = run("backup", "monday.db")
    assert (ran.code, ran.out, ran.err) == (0, "monday.db\n", "")
    assert run("timeline", "--db", "monday.db").out == run("timeline").out != ""
    again = run("backup", "monday.db")
    assert again.code == 1
    assert again.err.startswith("dateline: monday.db: there is such a file")

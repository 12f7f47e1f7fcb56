"""Who may read and not write is answered from the rows as they are, and changes nothing."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from servers import postgresql

DOCS = Path(__file__).parents[2] / "docs" / "store.md"
QUERIES = [
    ("timeline",),
    ("contradictions",),
    ("positions",),
    ("events",),
    ("articles",),
    ("search", "geneva"),
    ("diff", "0"),
]
CHANGES = [
    ("ingest", "article.txt", "--published", "2021-07-01"),
    ("retract", "{article}", "--reason", "A slip"),
    ("fix-date", "{entry}", "2021-06-15", "--reason", "A slip"),
    ("replay",),
]
NOBODY = 65534


@pytest.fixture
def roles(postgres_url: str) -> Iterator[tuple[str, str]]:
    """The URLs of an empty database for its writer and for its reader, made by the words of the documentation."""
    server = postgresql()
    name = psycopg.conninfo.conninfo_to_dict(postgres_url)["dbname"]
    as_admin, as_writer = re.findall(r"```sql\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    server.drop(postgres_url)
    for statement in as_admin.replace("news", name).strip().split("\n"):
        server.run(statement)
    writer = server.url(name, user="dateline_writer", password="choose one")
    with psycopg.connect(writer, autocommit=True) as connection:
        connection.execute(as_writer)
    yield writer, server.url(name, user="dateline_reader", password="choose another")
    server.drop(postgres_url)
    for statement in ("DROP ROLE dateline_writer", "DROP ROLE dateline_reader", f"CREATE DATABASE {name}"):
        server.run(statement)


def contents(url: str) -> str:
    """Return all rows of all tables, as the administrator sees them."""
    name = psycopg.conninfo.conninfo_to_dict(url)["dbname"]
    with psycopg.connect(postgresql().url(name)) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        rows = [
            connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2")
            for (table,) in tables.fetchall()
            if table != "dateline_schema"
        ]
        return "".join(str(one.fetchall()) for one in rows)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Be somebody who may read a folder and not write to it."""
    files = list(folder.iterdir())
    for path in files:
        path.chmod(0o444)
    folder.chmod(0o555)
    if os.geteuid() == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if os.getuid() == 0:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that others than its owner may enter."""
    made = Path(tempfile.mkdtemp(dir="/tmp"))
    made.chmod(0o755)
    yield made
    shutil.rmtree(made)


def test_a_reader_gets_every_answer_that_a_writer_gets(run, tell, roles) -> None:
    writer, reader = roles
    tell(writer)
    before = contents(writer)
    for query in QUERIES:
        answer = run("--db", writer, *query)
        assert answer.code == 0, answer.err
        assert len(answer.out) > 100
        assert run("--db", reader, *query) == answer
    line = run("--db", writer, "timeline", "--format", "jsonl").out.splitlines()[0]
    shown = re.search(r'"id": ?"(\w+)"', line)[1]
    assert run("--db", reader, "show", shown).out == run("--db", writer, "show", shown).out != ""
    assert run("--db", reader, "history", shown).out == run("--db", writer, "history", shown).out != ""
    assert contents(writer) == before


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change[0])
def test_a_reader_changes_nothing_and_is_told_so_in_one_line(
    run, tell, roles, change, tmp_path: Path
) -> None:
    writer, reader = roles
    tell(writer)
    (tmp_path / "article.txt").write_text("The two presidents met in Vienna on Thursday, June 24, 2021.")
    article = re.search(r'"id": ?"([\w-]+)"', run("--db", reader, "articles", "--format", "json").out)[1]
    entry = re.search(r'"id": ?"(\w+)"', run("--db", reader, "timeline", "--format", "json").out)[1]
    before = contents(writer)
    refused = run("--db", reader, *(word.format(article=article, entry=entry) for word in change))
    assert (refused.code, refused.out) == (1, "")
    assert re.fullmatch(
        r"dateline: postgresql://dateline_reader@.*: permission denied .*docs/store\.md\n", refused.err
    )
    assert "choose" not in refused.err
    assert contents(writer) == before


def test_a_reader_of_views_that_are_behind_is_told_how_far(run, tell, roles) -> None:
    writer, reader = roles
    tell(writer, behind=1)
    before = contents(writer)
    asked = run("--db", reader, "timeline")
    assert "Geneva" in asked.out
    assert "October" not in asked.out
    assert re.fullmatch(r"5 events are left out.*dateline replay --resume.*\n", asked.err)
    assert contents(writer) == before
    run("--db", writer, "replay", "--resume")
    asked = run("--db", reader, "timeline")
    assert "October" in asked.out
    assert asked.err == ""


def test_a_reader_may_still_read_after_a_rebuild(run, tell, roles) -> None:
    writer, reader = roles
    tell(writer)
    before = run("--db", reader, "timeline")
    assert run("--db", writer, "replay").code == 0
    assert run("--db", reader, "timeline") == before


def test_a_reader_of_a_store_that_was_never_made_is_told_that_there_is_none(run, roles) -> None:
    refused = run("--db", roles[1], "timeline")
    assert refused.code == 1
    assert "there is no such database" in refused.err


def test_a_file_that_may_only_be_read_answers_and_is_not_changed(run, tell, folder: Path) -> None:
    path = folder / "line.db"
    tell(path)
    (folder / "article.txt").write_text("The two presidents met in Vienna on Thursday, June 24, 2021.")
    answers = [run("--db", str(path), *query) for query in QUERIES]
    run(
        "--db", str(path), "ingest", str(folder / "article.txt"), "--jobs", "1"
    )  # loads all that reading takes
    path.unlink()
    tell(path)
    before = path.read_bytes()
    with read_only(folder):
        assert [run("--db", str(path), *query) for query in QUERIES] == answers
        refused = run("--db", str(path), "ingest", str(folder / "article.txt"), "--jobs", "1")
    assert refused.code == 1
    assert re.fullmatch(r"dateline: .*line\.db: .*check the rights to the file and its folder\n", refused.err)
    assert path.read_bytes() == before


def test_who_may_only_read_a_file_whose_views_are_behind_is_told_how_far(run, tell, folder: Path) -> None:
    path = folder / "line.db"
    tell(path, behind=1)
    with read_only(folder):
        asked = run("--db", str(path), "timeline")
    assert "Geneva" in asked.out
    assert "October" not in asked.out
    assert re.fullmatch(r"5 events are left out.*dateline replay --resume.*\n", asked.err)

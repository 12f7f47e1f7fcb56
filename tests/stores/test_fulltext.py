"""What every store promises of finding words in a view: the same rows, and the same relevance."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from psycopg.rows import dict_row

from dateline.ports import Row, ViewSpec
from dateline.stores.databases import Cursor, Dialect
from dateline.stores.errors import NoSearch
from dateline.stores.fulltext import Fts5
from dateline.stores.log import RecordedLog
from dateline.stores.opening import open_store
from dateline.stores.postgres.fulltext import PostgresFullText
from dateline.stores.scanning import met_in
from dateline.stores.sqlite import SQLiteStore
from dateline.stores.views import SQLViews
from dateline.terms import Terms
from dateline.words import line_of_keys

SPEC = ViewSpec(
    name="pages",
    version=1,
    columns=("id TEXT", "length INTEGER", "title TEXT", "body TEXT"),
    key="id",
    partition="id",
    searched=(("title", 4.0), ("body", 1.0)),
)
# Spellings that mean something to a database, or that share a key.
SPELLINGS = ["peace", "Peace", "péace", "talks", "talk", "AND", "near", "not", "2018", "o'brien", "मंत्री", "x"]
_line = st.lists(st.sampled_from(SPELLINGS), max_size=6).map(" ".join)
_pages = st.lists(st.tuples(_line, _line), min_size=1, max_size=6)
_word = st.sampled_from(SPELLINGS)
_parts = st.one_of(
    _word,
    _word.map(lambda word: f"{word[:2]}*"),
    _word.map(lambda word: f"-{word}"),
    st.tuples(_word, _word)
    .filter(lambda two: len(set(map(line_of_keys, two))) == 2)
    .map(lambda two: f'"{" ".join(two)}"'),
)
_questions = st.lists(_parts, min_size=1, max_size=4).map(" ".join)
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def page(name: str, title: str, body: str) -> Row:
    lines = line_of_keys(title), line_of_keys(body)
    length = sum(len(line.split()) for line in lines)
    return {"id": name, "length": length, "title": lines[0], "body": lines[1]}


def rows_of(*pages: tuple[str, str]) -> dict[str, list[Row]]:
    return {str(number): [page(str(number), *lines)] for number, lines in enumerate(pages)}


def found(views, question: str) -> list[tuple[object, float]]:
    return sorted((row["id"], round(fit, 9)) for row, fit in views.search("pages", Terms.parse(question)))


@pytest.fixture
def views(store: RecordedLog):
    made = store.views([SPEC])
    made.create()
    return made


@settings(max_examples=60, suppress_health_check=SLOW)
@given(pages=_pages, question=_questions.filter(lambda q: any(not p.startswith("-") for p in q.split())))
@example(pages=[("", "peace talks"), ("peace", "talk")], question='"peace talks"')
@example(pages=[("o'brien", "मंत्री"), ("x", "मत्री")], question="मं* -x")
def test_an_index_finds_what_a_look_at_every_row_finds(views, pages, question: str) -> None:
    views.checkpoint("pages")
    gone = {str(row["id"]): [] for row in views.rows("pages")}
    rows = rows_of(*pages)
    views.replace({"pages": gone | rows}, upto=1)
    scanned = met_in(SPEC, [row for some in rows.values() for row in some], Terms.parse(question))
    assert found(views, question) == sorted((row["id"], round(fit, 9)) for row, fit in scanned)


@settings(max_examples=150, suppress_health_check=SLOW)
@given(question=st.text(min_size=1) | st.text(st.sampled_from("abpe \"*-()^:{}+,.\\%_&|!<>'$\0"), min_size=1))
@example(question='"' * 500 + "peace")
@example(question="-" * 500 + "peace")
@example(question=" ".join(f'-"a {n}"' for n in range(31)) + " peace")
def test_no_question_is_an_error_of_the_database(views, question: str) -> None:
    try:
        terms = Terms.parse(question)
    except Exception:  # noqa: BLE001 - that it is refused, and how, is tested elsewhere
        return
    views.search("pages", terms)


def test_a_row_that_gave_way_is_found_by_its_new_words_alone(views) -> None:
    views.replace({"pages": rows_of(("Plan", "talks in May"))}, upto=1)
    views.replace({"pages": rows_of(("Plan", "talks in June"))}, upto=2)
    assert (found(views, "may"), len(found(views, "june"))) == ([], 1)
    views.replace({"pages": {"0": []}}, upto=3)
    assert found(views, "june") == []


def test_the_title_counts_more(views) -> None:
    filler = [("None", f"other words {n}") for n in range(9)]
    views.replace({"pages": rows_of(("x", "peace y"), ("peace", "x y"), *filler)}, upto=1)
    assert [name for name, _ in sorted(found(views, "peace"), key=lambda hit: -hit[1])] == ["1", "0"]


def test_a_row_of_very_many_words_is_found_like_any_other(views) -> None:
    long = " ".join(uuid4().hex for _ in range(45_000))
    views.replace({"pages": rows_of(("Book", f"{long} last words"), ("Note", "words last"))}, upto=1)
    assert [name for name, _ in found(views, '"last words"')] == ["0"]
    assert [name for name, _ in found(views, f"{long.split()[40_000][:20]}* -other")] == ["0"]


def test_what_takes_over_is_searched_from_then_on_and_nothing_is_left_of_what_was_before(views) -> None:
    views.replace({"pages": rows_of(("Plan", "talks in May"))}, upto=1)
    with views.successor() as fresh:
        fresh.checkpoint("pages")
        fresh.replace({"pages": rows_of(("Plan", "talks in June"))}, upto=1)
        assert len(found(views, "may")) == 1
        assert len(found(fresh, "june")) == 1
        fresh.take_over()
    assert (found(views, "may"), len(found(views, "june"))) == ([], 1)


# --- SQLite alone


class NoFts5(Fts5):
    """What a Python has whose SQLite was built without it."""

    def available(self, cursor: Cursor) -> bool:
        del cursor
        return False


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "line.db"


@pytest.fixture
def file(path: Path) -> Iterator[SQLiteStore]:
    with closing(SQLiteStore.create(path)) as store:
        yield store


def test_without_fts5_everything_but_searching_works(file: SQLiteStore) -> None:
    views = SQLViews(file._database, [SPEC], Dialect(NoFts5()))
    views.create()
    views.replace({"pages": rows_of(("Plan", "talks"))}, upto=1)
    assert len(views.rows("pages")) == 1
    with pytest.raises(NoSearch, match="this Python's SQLite has no FTS5; use a Python"):
        views.search("pages", Terms.parse("talks"))


def test_a_file_that_was_made_without_fts5_says_how_to_get_its_index(file: SQLiteStore) -> None:
    SQLViews(file._database, [SPEC], Dialect(NoFts5())).create()
    views = file.views([SPEC])
    with pytest.raises(NoSearch, match="dateline replay"):
        views.search("pages", Terms.parse("talks"))
    with views.successor() as fresh:
        fresh.checkpoint("pages")
        fresh.replace({"pages": rows_of(("Plan", "talks"))}, upto=1)
        fresh.take_over()
    assert len(found(views, "talks")) == 1


def test_a_file_that_lost_an_index_says_how_to_get_it_back(file: SQLiteStore, path: Path) -> None:
    views = file.views([SPEC])
    views.create()
    with closing(sqlite3.connect(path)) as vandal:
        vandal.execute("DROP INDEX view_pages_1_g1_narrow")
        vandal.commit()
    with pytest.raises(NoSearch, match="dateline replay"):
        views.search("pages", Terms.parse("talks"))


def test_an_index_keeps_nothing_of_generations_that_are_gone(file: SQLiteStore, path: Path) -> None:
    views = file.views([SPEC])
    views.create()
    for _ in range(3):
        with views.successor() as fresh:
            fresh.checkpoint("pages")
            fresh.take_over()
    with closing(sqlite3.connect(path)) as look:
        names = [name for (name,) in look.execute("SELECT name FROM sqlite_master WHERE name LIKE 'view%'")]
    assert {name for name in names if not name.startswith("view_pages_1_g4")} == set()


def test_rows_are_found_after_the_file_was_compacted(file: SQLiteStore) -> None:
    views = file.views([SPEC])
    views.create()
    views.replace({"pages": rows_of(("One", "talks"), ("Two", "peace"))}, upto=1)
    views.replace({"pages": {"0": []}}, upto=2)
    file.scrub()
    assert [name for name, _ in found(views, "peace")] == ["1"]


def test_words_that_were_replaced_are_in_no_page_of_the_file_once_it_is_scrubbed(
    file: SQLiteStore, path: Path
) -> None:
    views = file.views([SPEC])
    views.create()
    views.replace({"pages": rows_of(("Plan", "unmistakable"), ("Two", "stays"))}, upto=1)
    views.replace({"pages": {"0": []}}, upto=2)
    before = b"".join(part.read_bytes() for part in path.parent.iterdir())
    assert b"unmistakable" in before
    file.scrub()
    after = b"".join(part.read_bytes() for part in path.parent.iterdir())
    assert b"unmista" not in after
    assert b"stays" in after


def test_an_index_that_does_not_fit_its_rows_is_found_and_nothing_is_changed_by_looking(
    file: SQLiteStore, path: Path
) -> None:
    views = file.views([SPEC])
    views.create()
    views.replace({"pages": rows_of(("Plan", "talks"), ("Two", "peace"))}, upto=1)
    assert file.unfit() == []
    with closing(sqlite3.connect(path)) as vandal:
        vandal.execute("UPDATE view_pages_1_g1 SET body = ' other ' WHERE id = '0'")
        vandal.commit()
    before = path.read_bytes()
    assert file.unfit() == ["view_pages_1_g1_index"]
    assert path.read_bytes() == before


# --- PostgreSQL alone

PLANS: list[str] = []


class Explaining(psycopg.Cursor[Any]):
    """A cursor that notes how the server goes about each question."""

    def execute(self, query, params=None, **options):
        if str(query).startswith("SELECT"):
            super().execute(f"EXPLAIN {query}", params)
            PLANS.append("\n".join(row["QUERY PLAN"] for row in self.fetchall()))
        return super().execute(query, params, **options)


@pytest.mark.parametrize("question", ["talks", '"peace talks"', "tal*", "peace -talks", "word199"])
def test_words_are_found_by_the_index_whatever_the_planner_thinks_of_long_lines(
    postgres_url: str, question: str
) -> None:
    with closing(open_store(postgres_url, create=True)) as store:
        views = store.views([SPEC])
        views.create()
        rows = {str(n): [page(str(n), "Plan", f"peace talks {'word ' * 2000} word{n}")] for n in range(200)}
        views.replace({"pages": rows}, upto=1)
        plain = sorted(row["id"] for row, _ in views.search("pages", Terms.parse(question)))
    PLANS.clear()
    with psycopg.connect(
        postgres_url, autocommit=True, row_factory=dict_row, cursor_factory=Explaining
    ) as server:
        found = PostgresFullText().met(server.cursor(), "view_pages_1_g1", SPEC, Terms.parse(question))
    assert sorted(row["id"] for row, _ in found) == plain
    by_index = [plan for plan in PLANS if "Bitmap Index Scan on view_pages_1_g1_words" in plan]
    others = [plan for plan in PLANS if plan not in by_index]
    assert by_index
    assert all("Aggregate" in plan and "words @@" not in plan for plan in others)  # how many rows there are
    assert not any("JIT" in plan for plan in PLANS)

"""The views with plain names: they show what the queries show, and other programs can ask them.

`python tests/test_datasette.py` writes the outputs in docs/datasette.md anew.
"""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from builders import GENEVA, VIENNA, Paper
from datasette.app import Datasette
from hypothesis import HealthCheck, given, settings
from stories import papers
from test_following import Knowing, StoppedClock

from dateline.app import Dateline
from dateline.stores.named_views import NAMED_VIEWS

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "datasette.md"
QUERY = re.compile(r"```sql\n(?P<query>.+?)```\n\n```text\n(?P<output>.*?)```", re.DOTALL)
REASON = "a test"


def asked(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as file:
        return file.execute(query).fetchall()


def printed(path: Path, query: str) -> str:
    rows = asked(path, query)
    return "".join(" | ".join("" if cell is None else str(cell) for cell in row) + "\n" for row in rows)


def example(folder: Path) -> Path:
    """Return the store of which the page tells."""
    story = ROOT / "examples" / "trump-kim"
    with Dateline(folder / "dateline.db") as line:
        line.ingest(story, manifest=story / "manifest.csv")
    return folder / "dateline.db"


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return example(tmp_path_factory.mktemp("story"))


@pytest.mark.parametrize(
    "shown", list(QUERY.finditer(PAGE.read_text(encoding="utf-8"))), ids=["accounts", "voices", "papers"]
)
def test_the_queries_of_the_page_give_what_it_shows(story: Path, shown: re.Match[str]) -> None:
    assert shown["output"] == printed(story, shown["query"]) != ""


def test_the_page_has_three_queries_and_names_every_view_with_ids_that_it_has(story: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert len(QUERY.findall(page)) == 3
    told = dict(re.findall(r"^\| `(\w+)` \|[^|]+\| (.+) \|$", page, re.MULTILINE))
    assert list(told) == [view.name for view in NAMED_VIEWS]
    for view in NAMED_VIEWS:
        ids = re.findall(r"`(\w+)`", told[view.name])
        assert ids == [column.name for column in view.columns if column.name.endswith("_id")]


def test_a_view_says_of_itself_and_each_column_what_it_means(story: Path) -> None:
    for view in NAMED_VIEWS:
        ((sql,),) = asked(story, f"SELECT sql FROM sqlite_schema WHERE name = '{view.name}'")
        assert sql.startswith(f"CREATE VIEW {view.name} AS -- {view.meaning}\n")
        for column in view.columns:
            assert re.search(rf"AS {column.name},? -- {re.escape(column.meaning)}\n", sql)


def test_datasette_shows_every_table_and_view_and_answers_queries(story: Path) -> None:
    async def ask() -> None:
        client = Datasette([str(story)]).client
        names = [
            name for (name,) in asked(story, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")
        ]
        assert {view.name for view in NAMED_VIEWS} <= set(names)
        for path in ("/", "/dateline", *(f"/dateline/{name}" for name in names)):
            answer = await client.get(path)
            assert answer.status_code == 200, path
        page = await client.get("/dateline/accounts")
        assert "the words of the article that say so" in page.text
        for name in (view.name for view in NAMED_VIEWS):
            rows = await client.get(f"/dateline/{name}.json?_shape=array&_size=max")
            assert len(rows.json()) == len(asked(story, f"SELECT * FROM {name}"))
        for shown in QUERY.finditer(PAGE.read_text(encoding="utf-8")):
            query = shown["query"].strip().removesuffix(";")
            answer = await client.get("/dateline.json", params={"sql": query, "_shape": "arrays"})
            assert len(answer.json()["rows"]) == shown["output"].count("\n")

    asyncio.run(ask())


# --- the views show what the queries show


def agree(line: Dateline, path: Path) -> None:
    """See that every view has the rows of its query."""
    entries, contradictions = line.timeline(), line.contradictions(dismissed=True)
    positions, events = line.positions(), line.events()
    assert by_id(
        path, "timeline", "entry_id, kind, status, date, participants, headline, accounts"
    ) == sorted(
        (e.id, e.kind, e.status, edtf(e.when), "; ".join(e.participants), e.headline, len(e.accounts))
        for e in entries
    )
    assert by_id(path, "timeline", "entry_id, first_day, last_day") == sorted(
        (e.id, bounded(e.first), bounded(e.last)) for e in entries
    )
    assert by_id(
        path, "accounts", "entry_id, finding_id, article_id, date, place, disputed, quote"
    ) == sorted(
        (
            (
                e.id,
                str(a.finding),
                str(a.article.id),
                edtf(a.when),
                a.place,
                int(a.disputed),
                a.evidence[0].quote,
            )
            for e in entries
            for a in e.accounts
        ),
        key=str,
    )
    assert by_id(path, "contradictions", "contradiction_id, kind, why, matter") == sorted(
        ((c.id, c.kind, c.why, c.matter) for c in contradictions), key=str
    )
    voices = [
        (c.id, side, v) for c in contradictions for side, some in (("a", c.a), ("b", c.b)) for v in some
    ]
    columns = (
        "contradiction_id, side, article_id, speaker, published, date, stance, quote, span_start, span_end"
    )
    assert by_id(path, "contradiction_voices", columns) == sorted(
        ((name, side, *voice_cells(v)) for name, side, v in voices), key=str
    )
    assert by_id(path, "positions", "position_id, speaker, question, stance, turns") == sorted(
        (p.id, p.speaker, p.question, p.stance, p.turns) for p in positions
    )
    columns = "position_id, number, article_id, speaker, published, date, stance, quote, span_start, span_end"
    assert by_id(path, "position_statements", columns) == sorted(
        ((p.id, n, *voice_cells(v)) for p in positions for n, v in enumerate(p.history, 1)), key=str
    )
    assert by_id(path, "findings", "finding_id, article_id, position, kind, quote") == sorted(
        (str(f.finding_id), str(e.article.id), e.position, f.TOPIC, f.evidence[0].quote)
        for e in events
        for f in [e.finding]
    )
    assert by_id(path, "statements", "finding_id, speaker, stance, about, words") == sorted(
        (
            (str(f.finding_id), f.speaker, f.stance, "; ".join(f.about) or None, f.words)
            for f in (e.finding for e in events)
            if f.TOPIC == "statement-made"
        ),
        key=str,
    )
    assert by_id(path, "articles", "article_id, publisher, published, status, findings") == sorted(
        (str(a.id), a.publisher, edtf(a.published), a.status, a.findings) for a in line.articles()
    )
    assert by_id(path, "decisions", "decision_id, kind, author, reason, status") == sorted(
        (str(d.id), d.kind, d.author, d.reason, d.status) for d in line.decisions()
    )


def by_id(path: Path, view: str, columns: str) -> list[tuple[object, ...]]:
    return sorted(asked(path, f"SELECT {columns} FROM {view}"), key=str)


def voice_cells(voice) -> tuple[object, ...]:
    where = (str(voice.article), voice.speaker, edtf(voice.published), edtf(voice.when), voice.stance)
    return (*where, voice.quote, voice.start, voice.end)


def edtf(moment) -> str | None:
    return moment.edtf if moment else None


def bounded(day) -> str | None:
    return None if day is None or day.year in {1, 9999} else day.isoformat()


@pytest.fixture
def three() -> list[Paper]:
    return [
        Paper("Delta Wire", "2021-06-20")
        .held("2021-06-16", VIENNA)
        .proposed("2021-12/..", by=["Amara Diallo"]),
        Paper("The Harbour Post", "2021-06-17").held("2021-06-16", GENEVA, 1).said("Ida Brandt", "favours"),
        Paper("Lakeshore Tribune", None).said("Ida Brandt", "opposes", "2021-07-01", outcome="failure"),
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "line.db"


@pytest.fixture
def line(path: Path, three: list[Paper]) -> Iterator[Dateline]:
    with Dateline(path, reader=Knowing(*three), clock=StoppedClock(), editor="Ida Brandt") as opened:
        opened.file([paper.draft for paper in three])
        yield opened


def test_they_agree_after_filing_deciding_replaying_and_forgetting(line: Dateline, path: Path) -> None:
    agree(line, path)
    found = line.contradictions()
    assert found
    line.editor().dismiss(found[0].id, reason=REASON)
    agree(line, path)
    ((dismissed,),) = asked(
        path, f"SELECT dismissed_by FROM contradictions WHERE contradiction_id = '{found[0].id}'"
    )
    assert dismissed
    line.replay()
    agree(line, path)
    line.replay("timeline")
    agree(line, path)
    line.forget(str(line.articles()[0].id), reason=REASON)
    agree(line, path)
    line.retract(str(line.articles()[1].id), reason=REASON)
    agree(line, path)


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(papers(4))
def test_they_agree_whatever_is_filed(tmp_path_factory: pytest.TempPathFactory, filed: list[Paper]) -> None:
    path = tmp_path_factory.mktemp("any") / "line.db"
    with Dateline(path, reader=Knowing(*filed), clock=StoppedClock()) as line:
        for paper in filed:
            line.file([paper.draft])
        agree(line, path)


def test_a_store_without_them_or_with_others_gets_them_when_it_is_opened(line: Dateline, path: Path) -> None:
    line.timeline()
    line.close()
    with closing(sqlite3.connect(path)) as older:
        older.execute("DROP VIEW timeline")
        older.execute("DROP VIEW accounts")
        older.execute("CREATE VIEW accounts AS SELECT 1 AS one")
        older.commit()
    agree(line, path)


def test_an_opening_that_finds_them_right_writes_nothing(line: Dateline, path: Path) -> None:
    line.timeline()
    with closing(sqlite3.connect(path)) as look:
        before = look.execute("PRAGMA schema_version").fetchone()
        with Dateline(path) as again:
            again.timeline()
        assert look.execute("PRAGMA schema_version").fetchone() == before


def test_no_name_is_that_of_a_table_of_the_store(line: Dateline, path: Path) -> None:
    line.timeline()
    tables = {name for (name,) in asked(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert tables.isdisjoint(view.name for view in NAMED_VIEWS)


def write_anew() -> None:
    """Put what the queries give at present into the page."""
    import tempfile  # noqa: PLC0415 - for this alone

    with tempfile.TemporaryDirectory() as folder:
        path = example(Path(folder))
        text = QUERY.sub(
            lambda m: m[0][: m.start("output") - m.start()] + printed(path, m["query"]) + "```",
            PAGE.read_text(encoding="utf-8"),
        )
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_anew()

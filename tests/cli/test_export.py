"""`dateline export`: every format, to stdout or into a file that is there whole or not at all."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from pyarrow import parquet

from dateline.app import Dateline
from dateline.commands.options import ContradictionsFormat, ExportFormat, Format, ListFormat, TimelineFormat
from dateline.exports.files import UnwritableFile, write_whole
from dateline.exports.formats import BINARY, FORMATS, UnknownFormat

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
QUERIES = {
    "timeline": TimelineFormat,
    "contradictions": ContradictionsFormat,
    "positions": ListFormat,
    "events": ListFormat,
    "articles": ListFormat,
}
TEXTS = sorted(set(ExportFormat) - BINARY)


def test_the_command_offers_every_format_and_the_queries_no_others():
    assert set(ExportFormat) == {*FORMATS, *BINARY}
    for offered in QUERIES.values():
        assert set(Format) <= set(offered) <= {*Format, *FORMATS, "parquet"}


@pytest.mark.parametrize("form", ExportFormat)
def test_the_page_tells_of_every_format_and_where_it_can_be_asked_for(form):
    (row,) = [
        line for line in PAGE.splitlines() if line.startswith("| ") and f"`{form}`" in line.split("|")[1]
    ]
    told = row.split("|")[3]
    for query, offered in QUERIES.items():
        assert (form.value in set(offered)) == (f"`{query}`" in told or "all queries" in told)


@pytest.mark.parametrize("form", TEXTS)
def test_the_command_prints_what_the_code_returns_and_every_time_the_same(run, story, form):
    with Dateline(story) as line:
        text = line.export(form)
    assert text
    assert run("export", "--format", form).out == text
    assert run("export", "--format", form, "-").out == text


@pytest.mark.parametrize("form", TEXTS)
def test_filters_limit_what_is_exported(run, story, form):
    nobody = run("export", "--format", form, "--about", "Nobody")
    assert nobody.code == 0
    assert "Geneva" in run("export", "--format", form).out
    assert "Geneva" not in nobody.out


@pytest.mark.parametrize("form", TEXTS)
def test_the_past_can_be_exported(run, story, form):
    early = run("export", "--format", form, "--published-by", "2021-06-30").out
    assert "Harbour Post" in early
    assert "Meridian Daily" not in early


@pytest.mark.parametrize(
    ("query", "form"),
    [(query, form) for query, offered in QUERIES.items() for form in sorted({*offered} - BINARY - {"table"})],
)
def test_every_query_is_written_in_every_format_of_text_that_it_offers(run, story, query, form):
    done = run(query, "--format", form)
    assert done.code == 0
    assert "Silva" in done.out or "Harbour" in done.out


def test_a_file_holds_what_stdout_would_and_nothing_is_printed(run, story, tmp_path):
    printed = run("export", "--format", "csv").out
    done = run("export", "--format", "csv", "out.csv")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (tmp_path / "out.csv").read_bytes() == printed.encode()
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_a_file_keeps_its_mode_and_a_link_goes_on_leading_to_it(tmp_path):
    (tmp_path / "deep").mkdir()
    there = tmp_path / "deep" / "out.md"
    there.write_text("old", encoding="utf-8")
    there.chmod(0o640)
    (tmp_path / "link.md").symlink_to(there)
    write_whole(tmp_path / "link.md", "new")
    assert there.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(there.stat().st_mode) == 0o640
    assert (tmp_path / "link.md").is_symlink()


def test_who_has_the_file_open_goes_on_reading_what_was_there(tmp_path):
    there = tmp_path / "out.md"
    there.write_text("old", encoding="utf-8")
    with there.open(encoding="utf-8") as reading:
        write_whole(there, "new and longer")
        assert reading.read() == "old"
    assert there.read_text(encoding="utf-8") == "new and longer"


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="who may write everywhere is not refused"
)
def test_what_was_there_stays_when_the_folder_cannot_be_written(tmp_path):
    (tmp_path / "out.md").write_text("old", encoding="utf-8")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(UnwritableFile):
            write_whole(tmp_path / "out.md", "new")
    finally:
        tmp_path.chmod(0o700)
    assert (tmp_path / "out.md").read_text(encoding="utf-8") == "old"


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(UnwritableFile, match="directory"):
        write_whole(tmp_path, "new")


def test_a_folder_that_is_not_there_is_an_error_in_one_line(run, story):
    done = run("export", "--format", "csv", "nowhere/out.csv")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("dateline: nowhere/out.csv: it cannot be written (")
    assert done.err.count("\n") == 1


def test_a_format_must_be_named_and_be_one(run, story):
    assert run("export").code == 2
    assert run("export", "--format", "xlsx").code == 2
    with Dateline(story) as line, pytest.raises(UnknownFormat, match=r"xlsx: .* choose of csv"):
        line.export("xlsx")


def test_raw_goes_with_tables_alone(run, story):
    for query in ("export", *QUERIES):
        assert run(query, "--format", "jsonl", "--raw").code == 2
        assert run(query, "--format", "csv", "--raw").code == 0


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_table_that_never_ends_is_refused(run, story, form):
    done = run("events", "--follow", "--format", form)
    assert done.code == 2
    assert "choose jsonl" in done.err


def test_an_image_is_written_to_a_file_or_a_pipe(run, story, tmp_path):
    with Dateline(story) as line:
        image = line.image()
    assert image.boxes == ""
    assert run("export", "--format", "png", "out.png").code == 0
    assert (tmp_path / "out.png").read_bytes() == image.data
    command = [sys.executable, "-m", "dateline", "--db", str(story), "export", "--format", "png"]
    assert subprocess.run(command, capture_output=True, check=True).stdout == image.data


@pytest.mark.parametrize(
    "command",
    [("export", "--format", "png"), *((name, "--format", "parquet") for name in ("export", *QUERIES))],
)
def test_what_is_no_text_is_not_thrown_at_a_terminal(run, story, monkeypatch, command):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    done = run(*command)
    assert (done.code, done.out) == (2, "")
    assert "name a file" in done.err


def test_filters_limit_an_image(story):
    with Dateline(story) as line:
        assert line.image("Nobody").data != line.image().data


def rows(data: bytes) -> list[dict[str, object]]:
    return parquet.read_table(io.BytesIO(data)).to_pylist()


def test_a_parquet_file_is_written_to_a_file_or_a_pipe(run, story, tmp_path):
    with Dateline(story) as line:
        data = line.parquet()
    assert run("export", "--format", "parquet", "out.parquet").code == 0
    assert (tmp_path / "out.parquet").read_bytes() == data
    assert piped(story, "export") == data
    assert [row["id"] for row in rows(data)] == [row["id"] for row in as_json(run, "timeline")]
    assert run("export", "--format", "parquet", "none.parquet", "--about", "Nobody").code == 0
    assert rows((tmp_path / "none.parquet").read_bytes()) == []


@pytest.mark.parametrize("query", QUERIES)
def test_every_list_comes_as_parquet_with_the_rows_of_the_contract(run, story, query):
    found, told = rows(piped(story, query)), as_json(run, query)
    assert [row["id"] for row in found] == [row["id"] for row in told]
    assert found


def as_json(run, query):
    return json.loads(run(query, "--format", "json").out)


def piped(story: Path, command: str) -> bytes:
    line = [sys.executable, "-m", "dateline", "--db", str(story), command, "--format", "parquet"]
    return subprocess.run(line, capture_output=True, check=True).stdout

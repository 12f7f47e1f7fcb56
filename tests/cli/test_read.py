"""`dateline read`: the contract of its output, and its kinds of input."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXT = (
    "GENEVA, June 17, 2021 - President Joe Biden met President Vladimir Putin in Geneva on Wednesday.\n\n"
    '"We need some basic rules of the road," Biden told reporters after the meeting.\n'
)


def test_a_line_a_document_with_all_keys_of_the_contract(run, tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT)
    ran = run("read", "a.txt", "--published", "2021-06-17")
    (line,) = ran.out.splitlines()
    row = json.loads(line)
    assert list(row) == ["doc", "published", "times", "statements", "events"]
    assert (row["doc"], row["published"]) == ("a.txt", "2021-06-17")
    wednesday = next(time for time in row["times"] if time["text"] == "Wednesday")
    assert wednesday.pop("rule")
    start = TEXT.index("Wednesday")
    assert wednesday == {
        "start": start,
        "end": start + 9,
        "text": "Wednesday",
        "first": "2021-06-16",
        "last": "2021-06-16",
        "edtf": "2021-06-16",
    }
    statement = row["statements"][0]
    assert list(statement) == [
        *("speaker", "speaks_for", "start", "end", "direct", "stance", "about", "when", "cue", "content")
    ]
    cue = statement["cue"]
    assert TEXT[cue["start"] : cue["end"]] == cue["text"] == "told"
    assert [TEXT[part["start"] : part["end"]] for part in statement["content"]] == [
        '"We need some basic rules of the road,"'
    ]
    assert (statement["speaker"], statement["direct"]) == ("Joe Biden", True)
    assert "basic rules of the road" in TEXT[statement["start"] : statement["end"]]


def test_json_lines_keep_their_doc_and_offsets_count_into_the_text_as_given(run, tmp_path: Path):
    text = "\ufeffA line.\r\nAnother line.\r\nThey met on 3 May 2019 in Oslo, officials said.\r\n"
    rows = [
        {"doc": "x-1", "text": text, "published": "2019-05-04"},
        {"doc": "x-2", "text": text, "title": "T"},
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)))
    out = [json.loads(line) for line in run("read", "in.jsonl").out.splitlines()]
    assert [row["doc"] for row in out] == ["x-1", "x-2"]
    for row in out:
        for time in row["times"]:
            assert text[time["start"] : time["end"]] == time["text"]
        assert "3 May 2019" in [time["text"] for time in row["times"]]


def test_the_events_are_those_of_the_store_without_a_position(run, tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT)
    run("ingest", "a.txt", "--published", "2021-06-17")
    stored = json.loads(run("events", "--format", "json").out)
    assert stored
    read = json.loads(run("read", "a.txt", "--published", "2021-06-17").out)["events"]
    assert read == [{**event, "position": None} for event in stored]


@pytest.mark.parametrize("doc", ["x", 7, 0])
def test_a_doc_comes_back_as_it_was_given(run, tmp_path: Path, doc):
    (tmp_path / "in.jsonl").write_text(json.dumps({"doc": doc, "text": TEXT}))
    assert json.loads(run("read", "in.jsonl").out)["doc"] == doc


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("trump-kim/*.txt")), ids=lambda path: path.stem)
def test_every_offset_of_an_example_leads_to_its_words(run, path: Path):
    text = path.read_text(encoding="utf-8")
    row = json.loads(run("read", str(path), "--published", "2021").out)
    assert row["times"]
    for time in row["times"]:
        assert text[time["start"] : time["end"]] == time["text"]
    for statement in row["statements"]:
        cue = statement["cue"]
        assert text[cue["start"] : cue["end"]] == cue["text"]
        assert 0 <= statement["start"] < statement["end"] <= len(text)
    for event in row["events"]:
        assert all(text[e["start"] : e["end"]] == e["quote"] for e in event["evidence"])


def test_a_list_of_documents_with_format_json(run, tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT)
    assert [row["doc"] for row in json.loads(run("read", "a.txt", "--format", "json").out)] == ["a.txt"]


@pytest.mark.parametrize("given", [(), ("--input", "text")])
def test_a_hyphen_is_standard_input(run, monkeypatch, given):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    assert json.loads(run("read", "-", *given).out)["doc"] == "-"


def test_a_hyphen_can_be_json_lines(run, monkeypatch):
    line = json.dumps({"doc": "d", "text": TEXT}).encode()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(line)))
    assert json.loads(run("read", "-", "--input", "jsonl").out)["doc"] == "d"


@pytest.mark.parametrize(
    "published", ["2018-06-12 09:00:00 +0000", "Tue, 12 Jun 2018 09:00:00 GMT", "June 12, 2018"]
)
def test_json_lines_may_write_their_date_as_for_ingest(run, tmp_path: Path, published):
    (tmp_path / "in.jsonl").write_text(json.dumps({"text": TEXT, "published": published}))
    assert json.loads(run("read", "in.jsonl").out)["published"] == "2018-06-12"


def test_a_bad_line_is_told_by_its_number_and_the_rest_goes_on(run, tmp_path: Path):
    bad = [
        "{",
        json.dumps({"doc": "b"}),
        json.dumps({"doc": "c", "text": TEXT, "published": "soon"}),
        json.dumps({"doc": "d", "text": TEXT}),
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(bad))
    ran = run("read", "in.jsonl")
    assert ran.code == 1
    assert [json.loads(line)["doc"] for line in ran.out.splitlines()] == ["d"]
    assert [line.split(": ")[1] for line in ran.err.splitlines()] == [
        "in.jsonl:1",
        "in.jsonl:2",
        "in.jsonl:3",
    ]


def test_a_missing_file_is_an_error_of_one_line(run):
    for name in ("gone.txt", "gone.jsonl"):
        ran = run("read", name)
        assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
        assert ran.err.startswith(f"dateline: {name}: ")


def test_reading_stores_nothing(run, tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT)
    run("read", "a.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_the_explanation_shows_each_sentence_with_its_findings_and_their_rules(run, tmp_path: Path):
    (tmp_path / "a.txt").write_text(TEXT)
    ran = run("read", "a.txt", "--published", "2021-06-17", "--explain")
    lines = [line.strip() for line in ran.out.splitlines()]
    assert lines[0] == "a.txt"
    at = lines.index(TEXT.splitlines()[2])
    told = [line for line in lines[at:] if line.startswith("said ")]
    assert told[0].startswith("said     “told”: Joe Biden for United States, directly, ")
    assert told[0].endswith("[speech]")
    assert "time     “Wednesday”: 2021-06-16  [weekday]" in lines[:at]
    assert "from “met”  [past-verb]" in lines[lines.index("rows of meetings") :]


@pytest.mark.parametrize("fmt", ["json", "jsonl"])
def test_the_explanation_as_json_is_one_key_more(run, tmp_path: Path, fmt):
    (tmp_path / "a.txt").write_text(TEXT)
    (plain,) = _rows(run("read", "a.txt", "--format", fmt).out, fmt)
    (row,) = _rows(run("read", "a.txt", "--format", fmt, "--explain").out, fmt)
    reasons = row.pop("explain")
    assert row == plain
    assert list(reasons) == [
        *("published_inferred", "lines", "main_people", "leads", "names", "passages", "rows")
    ]
    notes = [note for passage in reasons["passages"] for note in passage["notes"]]
    assert {note["what"] for note in notes} == {"name", "place", "time", "said", "stance", "meeting"}
    assert all(TEXT[note["start"] : note["end"]] == note["text"] for note in notes)
    assert [note["rule"] for note in notes if note["text"] == "Wednesday"] == ["weekday"]


def test_a_bad_line_leaves_the_explanation_of_the_others_alone(run, tmp_path: Path):
    (tmp_path / "in.jsonl").write_text("{\n" + json.dumps({"doc": "d", "text": TEXT}))
    ran = run("read", "in.jsonl", "--explain")
    assert (ran.code, ran.out.splitlines()[0]) == (1, "d")
    assert ran.err.startswith("dateline: in.jsonl:1: ")


def _rows(out: str, fmt: str) -> list[dict]:
    return json.loads(out) if fmt == "json" else [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize("key", ["text", "title", "publisher"])
def test_half_of_a_character_is_rejected_and_the_other_documents_go_on(run, tmp_path: Path, key):
    bad, good = {"doc": "a", "text": TEXT, key: "\ud83d"}, {"doc": "b", "text": TEXT}
    (tmp_path / "in.jsonl").write_text(json.dumps(bad) + "\n" + json.dumps(good))
    ran = run("read", "in.jsonl")
    assert [json.loads(line)["doc"] for line in ran.out.splitlines()] == ["b"]
    assert (ran.code, ran.err) == (
        1,
        "dateline: in.jsonl:1: it holds characters that no text has; convert it to UTF-8\n",
    )

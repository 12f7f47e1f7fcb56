"""The commands that change a store, rebuild it, or write a report of it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from dateline.app import Dateline

ARTICLE = """The two presidents met in Vienna on Tuesday, June 15, 2021, their offices said.

"It was a good talk," President Ana Silva told reporters after the meeting.
"""


def test_ingest_counts_what_was_filed_known_and_rejected(run, tmp_path: Path):
    (tmp_path / "one.txt").write_text(ARTICLE)
    (tmp_path / "empty.txt").write_text("")
    first = run("ingest", "one.txt", "empty.txt", "gone.txt", "--published", "2021-06-16")
    assert first.out == "filed 1, already known 0, rejected 2\n"
    assert first.code == 1
    complaints = first.err.splitlines()
    assert [line.split(": ")[1] for line in complaints] == ["empty.txt", "gone.txt"]
    assert all(line.startswith("dateline: ") and "; " in line for line in complaints)


def test_a_folder_of_articles_may_hold_the_database(run, tmp_path: Path):
    (tmp_path / "one.txt").write_text(ARTICLE)
    for known in ("filed 1, already known 0", "filed 0, already known 1"):
        ran = run("ingest", ".")
        assert (ran.code, ran.out, ran.err) == (0, f"{known}, rejected 0\n", "")


def test_a_file_name_that_is_no_utf_8_is_told_byte_by_byte(run, tmp_path: Path):
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (tmp_path / name).write_text(ARTICLE)
    except OSError:
        pytest.skip("this file system takes no such name")
    assert run("ingest", name).code == 0
    assert json.loads(run("articles", "--format", "json").out)[0]["source"] == "caf\\xe9.txt"


@pytest.mark.parametrize(
    "command", [("ingest", "one.txt", "--publisher", "\udcff"), ("retract", "{}", "--reason", "\udcff")]
)
def test_words_that_are_no_utf_8_are_an_error_of_one_line(run, story, tmp_path: Path, command):
    (tmp_path / "one.txt").write_text(ARTICLE)
    article = json.loads(run("articles", "--format", "json").out)[0]["id"]
    ran = run(*(word.format(article) for word in command))
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "in UTF-8" in ran.err


def test_ingest_of_what_is_known_changes_nothing_and_is_no_failure(run, tmp_path: Path):
    (tmp_path / "one.txt").write_text(ARTICLE)
    assert run("ingest", "one.txt").code == 0
    before = run("events", "--format", "jsonl").out
    again = run("ingest", "one.txt")
    assert (again.code, again.out) == (0, "filed 0, already known 1, rejected 0\n")
    assert run("events", "--format", "jsonl").out == before


def test_ingest_takes_publisher_and_date_from_its_options_and_a_manifest(run, tmp_path: Path):
    (tmp_path / "one.txt").write_text(ARTICLE)
    (tmp_path / "two.txt").write_text(ARTICLE.replace("Vienna", "Prague"))
    (tmp_path / "list.csv").write_text("file,publisher,published\none.txt,Alpine Courier,2021-06-16\n")
    options = ("--published", "2021-06", "--publisher", "Delta Wire")
    assert run("ingest", "one.txt", "two.txt", "--manifest", "list.csv", *options).code == 0
    rows = json.loads(run("articles", "--format", "json").out)
    facts = {row["source"]: (row["publisher"], row["published"]) for row in rows}
    assert facts == {"one.txt": ("Alpine Courier", "2021-06-16"), "two.txt": ("Delta Wire", "2021-06")}


def test_a_corrected_article_is_read_again_from_its_new_text(run, story, tmp_path: Path):
    (tmp_path / "new.txt").write_text(ARTICLE)
    article = json.loads(run("articles", "--format", "json").out)[0]["id"]
    ran = run("correct", article[:8], "new.txt", "--reason", "wrong city")
    assert ran.code == 0
    assert ran.out.startswith(f"corrected article {article}: ")
    assert "Vienna" in run("show", article).out


def test_a_retracted_article_leaves_the_timeline_and_stays_in_the_list(run, story):
    article = json.loads(run("articles", "--format", "json").out)[0]["id"]
    assert run("retract", article[:8], "--reason", "invented").code == 0
    held = json.loads(run("timeline", "--format", "json").out)[0]
    assert [account["article"]["publisher"] for account in held["accounts"]] == ["Meridian Daily"]
    assert json.loads(run("articles", "--format", "json").out)[0]["status"] == "retracted"


def test_a_correction_is_one_article(run, story, tmp_path: Path):
    (tmp_path / "two.jsonl").write_text('{"text": "They met in Vienna."}\n{"text": "They met in Prague."}\n')
    article = json.loads(run("articles", "--format", "json").out)[0]["id"]
    for file, reason in (("two.jsonl", "it holds several articles"), ("gone.txt", "there is no such file")):
        ran = run("correct", article, file, "--reason", "wrong city")
        assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
        assert ran.err.startswith(f"dateline: {file}: {reason}")


@pytest.mark.parametrize("command", ["retract", "correct"])
def test_no_id_at_all_changes_no_article_even_where_there_is_only_one(run, tmp_path: Path, command):
    (tmp_path / "one.txt").write_text(ARTICLE)
    (tmp_path / "two.txt").write_text(ARTICLE.replace("Vienna", "Prague"))
    run("ingest", "one.txt")
    files = ["two.txt"] if command == "correct" else []
    ran = run(command, "", *files, "--reason", "an empty variable of a script")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("dateline: '': nothing has this id; ")
    assert json.loads(run("articles", "--format", "json").out)[0]["status"] == "read"


@pytest.mark.parametrize("command", [("retract", "3f"), ("correct", "3f", "new.txt")])
def test_a_change_without_a_reason_is_wrong_usage(run, story, command):
    ran = run(*command)
    assert ran.code == 2
    assert "--reason" in ran.err


def test_replay_rebuilds_the_same_rows_and_says_how_many_events(run, story: Path):
    with Dateline(story) as line:
        before = line.dump_views()
    ran = run("replay")
    assert (ran.code, ran.out) == (0, "rebuilt the views up to position 9\n")
    with Dateline(story) as line:
        assert line.dump_views() == before


@pytest.mark.parametrize("to", ["4", "2021-12-31", "2021-12-30"])
def test_replay_to_a_point_prints_the_timeline_of_then_and_leaves_the_views_alone(run, story: Path, to):
    with Dateline(story) as line:
        before = line.dump_views()
    rows = json.loads(run("replay", "--to", to, "--format", "json").out)
    assert [len(row["accounts"]) for row in rows] == {"4": [1], "2021-12-31": [2, 1], "2021-12-30": []}[to]
    with Dateline(story) as line:
        assert line.dump_views() == before


@pytest.mark.parametrize("position", ["10", "9" * 30])
def test_a_position_behind_the_last_event_means_all_events(run, story, position):
    ran = run("replay", "--to", position)
    assert (ran.code, ran.err) == (0, "the timeline as it stood after event 9:\n")
    assert ran.out == run("timeline").out == run("timeline", "--as-of", position).out


def test_replay_to_nothing_is_no_date(run, story):
    ran = run("replay", "--to", "")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("dateline: '': this is not a date")


def test_replay_by_steps_says_what_each_event_changed(run, story):
    out = run("replay", "--step").out.splitlines()
    assert [int(line.split()[0]) for line in out if line[:6].strip().isdigit()] == list(range(1, 10))
    assert "        + held  2021-06-16: Ana Silva and Boris Novak met in Geneva (1st meeting) [1]" in out
    assert "        ~ held  2021-06-16: Ana Silva and Boris Novak met in Geneva (1st meeting) [2]" in out
    assert any(line.startswith("        + reversal  ") for line in out)


def test_replay_by_steps_comes_as_json_with_the_same_steps(run, story):
    rows = json.loads(run("replay", "--step", "--format", "json").out)
    lines = run("replay", "--step", "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == rows
    assert [row["position"] for row in rows] == list(range(1, 10))
    assert rows[2] == {
        "position": 3,
        "topic": "summit-held",
        "article": rows[0]["article"],
        "recorded": "2021-12-31T12:00:00+00:00",
        "changes": [
            {
                "mark": "+",
                "what": "held",
                "line": "2021-06-16: Ana Silva and Boris Novak met in Geneva (1st meeting) [1]",
                "kind": "added",
                "id": rows[2]["changes"][0]["id"],
                "sentence": "New: Ana Silva and Boris Novak met in Geneva (1st meeting) on 16 June 2021 "
                "(one account: The Harbour Post).",
            }
        ],
    }


def test_replay_by_steps_stops_at_the_point_asked_for(run, story):
    assert "reversal" not in run("replay", "--step", "--to", "4").out


def test_report_writes_one_file_and_prints_its_path(run, story, tmp_path: Path):
    ran = run("report", "story.html")
    assert (ran.code, ran.out) == (0, "story.html\n")
    page = (tmp_path / "story.html").read_text(encoding="utf-8")
    assert "Ana Silva and Boris Novak met in Geneva" in page
    assert "Two presidents, one lake" in page


def test_a_limited_report_says_so_and_holds_the_cited_articles_alone(run, story, tmp_path: Path):
    run("report", "early.html", "--published-by", "2021-07")
    page = (tmp_path / "early.html").read_text(encoding="utf-8")
    assert "published by 2021-07" in page
    assert "Two presidents, one lake" in page
    assert "A change of heart" not in page


def test_a_report_that_cannot_be_written_is_an_error_of_one_line(run, story):
    ran = run("report", "nowhere/story.html")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("dateline: nowhere/story.html: it cannot be written (No such file")
    assert ran.err.count("\n") == 1


def test_reading_again_leaves_what_this_reader_has_read_and_reads_what_another_has(
    run, story, tmp_path: Path
):
    (tmp_path / "one.txt").write_text(ARTICLE)
    run("ingest", "one.txt", "--published", "2021-06-16")  # by the built-in reader; the story by another
    done = run("re-read")
    assert (done.code, done.err) == (0, "")
    assert done.out == "read again 2 (2 with more or fewer findings), up to date 1, rejected 0\n"
    assert run("re-read").out == "read again 0 (0 with more or fewer findings), up to date 3, rejected 0\n"
    assert run("re-read", "ffff").code == 1

"""The commands that ask a store."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def test_the_timeline_shows_each_meeting_once_with_its_accounts_under_its_month(run, story):
    ids = [row["id"] for row in json.loads(run("timeline", "--format", "json").out)]
    assert run("timeline").out == (
        "1 held, 1 proposed; in 2 articles of 2 publishers\n"
        "articles by month, at most 1 in one:\n"
        "2021-06 █··█ 2021-09\n"
        "\n"
        "2021\n"
        "June 2021\n"
        "2021-06-16  ● held  Ana Silva and Boris Novak met in Geneva (1st meeting)\n"
        f"              2 accounts: The Harbour Post, Meridian Daily · id {ids[0]}\n"
        "              “Presidents Silva and Novak met in Geneva on Wednesday.”\n"
        "                — The Harbour Post, 2021-06-17\n"
        "\n"
        "October 2021\n"
        "2021-10     ○ open  Ana Silva and Boris Novak to meet, proposed by Ana Silva,\n"
        "              Boris Novak\n"
        f"              1 account: Meridian Daily · id {ids[1]}\n"
        "              “Both sides speak of a meeting in October.”\n"
        "                — Meridian Daily, 2021-09-01\n"
    )


def test_a_contradiction_card_shows_both_sides_with_publisher_date_and_speaker(run, story):
    ((identifier, strength),) = (
        (row["id"], row["strength"]) for row in json.loads(run("contradictions", "--format", "json").out)
    )
    assert run("contradictions").out == (
        "Ana Silva and Boris Novak: 1 reversal\n"
        "\n"
        f"reversal · strength {strength:.2f} · id {identifier}\n"
        "  Ana Silva spoke against the meeting on 2021-06-17, but spoke for the meeting\n"
        "  on 2021-08-30.\n"
        "  A  ““A second round makes no sense now,” Silva told reporters.”\n"
        "     — Ana Silva (for Ruritania), The Harbour Post, published 2021-06-17\n"
        "  B  ““I would welcome him any day,” Silva said on Monday.”\n"
        "     — Ana Silva (for Ruritania), Meridian Daily, published 2021-09-01, of\n"
        "       2021-08-30\n"
    )


def test_positions_show_the_newest_stance_and_how_often_it_turned(run, story):
    out = run("positions").out
    assert "Ana Silva (for Ruritania) favours, turned once" in out
    assert "\n    2021-06-17 ▼▲ 2021-08-30\n" in out
    assert out.index("2021-06-17  opposes") < out.index("2021-08-30  turned: favours")


@pytest.mark.parametrize(
    ("command", "size"),
    [("timeline", 2), ("contradictions", 1), ("positions", 1), ("events", 5), ("articles", 2)],
)
def test_every_list_comes_as_json_and_as_json_lines_with_the_same_rows(run, story, command, size):
    rows = json.loads(run(command, "--format", "json").out)
    lines = run(command, "--format", "jsonl").out.splitlines()
    assert len(rows) == size
    assert [json.loads(line) for line in lines] == rows


def test_about_takes_names_with_commas_and_repeated(run, story):
    both = run("timeline", "--about", "Silva,Novak", "--format", "json").out
    assert run("timeline", "--about", "Silva", "--about", "Novak", "--format", "json").out == both
    assert len(json.loads(both)) == 2
    assert json.loads(run("timeline", "--about", "Silva,Duarte", "--format", "json").out) == []


def test_published_by_hides_what_the_press_had_not_reported(run, story):
    rows = json.loads(run("timeline", "--published-by", "2021-07", "--format", "json").out)
    assert [len(row["accounts"]) for row in rows] == [1]


def test_since_and_until_bound_the_timeline(run, story):
    assert [
        row["kind"] for row in json.loads(run("timeline", "--since", "2021-07", "--format", "json").out)
    ] == ["proposed"]
    assert [
        row["kind"] for row in json.loads(run("timeline", "--until", "2021-07", "--format", "json").out)
    ] == ["held"]


def test_as_of_a_position_shows_what_the_store_knew_then(run, story):
    assert json.loads(run("contradictions", "--as-of", "4", "--format", "json").out) == []
    assert len(json.loads(run("contradictions", "--as-of", "9", "--format", "json").out)) == 1


def test_kind_and_speaker_limit_the_contradictions(run, story):
    assert json.loads(run("contradictions", "--kind", "lapsed", "--format", "json").out) == []
    assert len(json.loads(run("contradictions", "--speaker", "silva", "--format", "json").out)) == 1
    assert json.loads(run("contradictions", "--speaker", "novak", "--format", "json").out) == []


def test_check_fails_when_a_contradiction_is_found_and_only_then(run, story):
    assert run("contradictions", "--check").code == 1
    assert run("contradictions", "--check", "--kind", "lapsed").code == 0
    assert run("contradictions").code == 0


def test_an_empty_answer_in_the_table_format_is_a_message_and_no_result(run, story):
    ran = run("timeline", "--about", "Duarte")
    assert (ran.code, ran.out, ran.err) == (0, "", "No meeting is on the timeline.\n")


def test_show_marks_the_evidence_in_the_text_visibly_without_colour(run, story):
    article = json.loads(run("articles", "--format", "json").out)[1]["id"]
    out = run("show", article[:10]).out
    assert "»The first meeting, in Geneva in June, ended early.«\n" in out
    shown = " ".join(out.split())
    assert "»“I would welcome him any day,” Silva said on Monday.« »Both sides speak" in shown


@pytest.mark.parametrize(
    ("command", "key", "kind"),
    [
        ("articles", "id", "article"),
        ("timeline", "id", "meeting"),
        ("events", "id", "finding"),
        ("contradictions", "id", "contradiction"),
        ("positions", "id", "position"),
    ],
)
def test_show_takes_the_id_of_whatever_a_list_shows(run, story, command, key, kind):
    identifier = json.loads(run(command, "--format", "json").out)[0][key]
    shown = json.loads(run("show", identifier, "--format", "json").out)
    assert (shown["kind"], shown["id"]) == (kind, identifier)
    for passage in shown["passages"]:
        assert passage["evidence"]
        for spot in passage["evidence"]:
            assert passage["text"][spot["start"] : spot["end"]] == spot["quote"]


def test_show_of_an_unknown_id_is_an_error_with_the_remedy(run, story):
    ran = run("show", "zzzz")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("dateline: zzzz: nothing has this id; ")


@pytest.mark.parametrize(
    "command", ["timeline", "contradictions", "positions", "events", "articles", "replay"]
)
def test_a_missing_database_is_an_error_and_never_an_empty_answer(run, tmp_path: Path, command):
    ran = run(command)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("dateline: dateline.db: there is no such database; ")
    assert ran.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_date_that_is_none_is_an_error_of_one_line(run, story):
    ran = run("timeline", "--since", "someday")
    assert (ran.code, ran.err.count("\n")) == (1, 1)
    assert "'someday': this is not a date; write 2018-06-12" in ran.err

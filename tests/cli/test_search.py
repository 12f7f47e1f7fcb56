"""`dateline search`: what people and programs see of what was found."""

from __future__ import annotations

import json


def test_a_hit_shows_title_place_and_who_said_it_with_the_words_marked(run, story):
    out = " ".join(run("search", "welcome", "him").out.split())
    assert out.startswith("1. A change of heart · Meridian Daily, 2021-09-01 · id ")
    passage, _, said = out.partition(" … Ana Silva ")
    assert passage.endswith(
        "“I would »welcome« »him« any day,” Silva said on Monday. Both sides speak of a meeting in October."
    )
    assert said.startswith("““I would welcome him any day,” Silva said on Monday.” · id ")


def test_words_are_marked_in_the_title_too(run, story):
    assert run("search", "LAKE").out.startswith("1. Two presidents, one »lake« · The Harbour Post")


def test_statements_alone_are_shown_where_they_are_asked_for(run, story):
    out = run("search", "round", "--kind", "statements").out
    assert "Ana Silva ““A second round makes no sense now,” Silva told" in out
    assert "…" not in out
    assert "»round«" in run("search", "round").out
    assert run("search", "geneva", "--kind", "statements", "--speaker", "Silva").out == ""


def test_every_key_of_the_contract_is_always_there(run, story):
    (hit,) = json.loads(run("search", "makes no sense", "--format", "json").out)
    assert list(hit) == [
        *("rank", "relevance", "article", "title_marks", "matches", "passages", "statements")
    ]
    assert (hit["rank"], hit["matches"], hit["title_marks"]) == (1, 3, [])
    assert hit["article"]["publisher"] == "The Harbour Post"
    (passage,) = hit["passages"]
    texts = [passage["quote"][a - passage["start"] : b - passage["start"]] for a, b in passage["marks"]]
    assert texts == ["makes", "no", "sense"]
    (said,) = hit["statements"]
    assert list(said) == ["id", "kind", "speaker", "when", "quote", "start", "end"]
    assert (said["kind"], said["speaker"], said["when"]) == ("StatementMade", "Ana Silva", "2021-06-17")
    assert len(said["quote"]) == said["end"] - said["start"]


def test_json_lines_have_the_rows_of_the_document(run, story):
    rows = json.loads(run("search", "geneva", "--format", "json").out)
    assert [
        json.loads(line) for line in run("search", "geneva", "--format", "jsonl").out.splitlines()
    ] == rows
    assert len(rows) == 2


def test_an_excluded_word_stands_behind_others_or_behind_two_hyphens(run, story):
    both = run("search", "geneva -presidents")
    assert "Meridian Daily" in both.out
    assert "Harbour" not in both.out
    assert run("search", "--", "-presidents", "geneva").out == both.out


def test_what_is_left_out_is_said(run, story):
    ran = run("search", "geneva", "--limit", "1")
    assert ran.out.count("\n1. ") + ran.out.startswith("1. ") == 1
    assert ran.err == "1 more is not shown: raise --limit\n"
    assert run("search", "geneva", "--limit", "2").err == ""


def test_nothing_found_is_no_error_and_nothing_asked_is_one(run, story):
    assert run("search", "unicorns") == (0, "", "Nothing has these words.\n")
    assert json.loads(run("search", "unicorns", "--format", "json").out) == []
    refused = run("search", "...")
    assert refused.code == 1
    assert refused.err == (
        "dateline: '...': it names no word that is to be found; "
        'write words, "a phrase", prefix* or -excluded\n'
    )


def test_a_store_that_is_not_there_is_no_empty_answer(run, tmp_path):
    assert "there is no such database" in run("search", "geneva").err

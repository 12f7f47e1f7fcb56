"""CSV as spreadsheets and data frames read it: every cell whole, none of them a formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from exporting import EMPTY, HOSTILE, contents
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.exports.contents import Contents
from dateline.exports.table import csv_text

STARTS = tuple("=+-@\t\r\n＝＋－＠")
LISTS = ("entries", "contradictions", "positions", "events", "articles")


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))


def only(kind: str, whole: Contents) -> Contents:
    return Contents(**{kind: getattr(whole, kind)})


def runs(cell: str) -> bool:
    """Whether a spreadsheet would take the cell, or what stands behind a semicolon or line break, for a formula."""
    pieces = [cell]
    for end in (";", "\n", "\t"):
        pieces = [part for piece in pieces for part in piece.split(end)]
    return cell.startswith(STARTS) or any(piece.strip().startswith(STARTS) for piece in pieces)


def test_an_entry_is_a_row_with_its_uncertain_date_and_all_its_quotes():
    plan, held, *_ = rows(csv_text(contents()))
    assert (plan["when"], plan["first"], plan["last"]) == (
        "2021-05-01/2021-06-30",
        "2021-05-01",
        "2021-06-30",
    )
    assert held["participants"] == "Ana Silva; Boris Novak"
    assert held["publishers"] == "The Harbour Post; https://meridian.example/autumn"
    assert held["quotes"].splitlines()[0] == (
        "“The presidents met in Geneva on Wednesday.” (The Harbour Post, 2021-06-17)"
    )
    assert held["disputes"] == "place: Geneva (The Harbour Post) | Vienna (Meridian Daily)"


def test_an_open_end_and_no_date_are_empty_cells():
    found = {row["id"]: row for row in rows(csv_text(contents()))}
    assert (found["open"]["first"], found["open"]["last"]) == ("2021-12-01", "")
    assert (found["some"]["when"], found["some"]["first"], found["some"]["last"]) == ("", "", "")


def test_every_voice_of_a_contradiction_is_a_row_of_its_side():
    found = rows(csv_text(only("contradictions", contents())))
    assert [(row["id"], row["side"], row["stance"]) for row in found] == [
        ("c0ffee", "a", "opposes"),
        ("c0ffee", "b", "favours"),
        ("c0ffee", "b", ""),
    ]
    assert found[0]["quote"] == "A second round makes no sense now"


def test_every_statement_of_a_position_is_a_row_that_says_whether_the_voice_turned():
    found = rows(csv_text(only("positions", contents())))
    assert [(row["number"], row["turning"], row["stance"], row["stands"]) for row in found] == [
        ("1", "no", "opposes", "favours"),
        ("2", "yes", "favours", "favours"),
    ]


def test_an_event_is_a_row_with_the_id_of_its_article_beside_its_own():
    held, said = rows(csv_text(only("events", contents())))
    line = contents().events[0]  # type: ignore[index]
    assert (held["id"], held["article"]) == (str(line.finding.finding_id), str(line.article.id))
    assert (held["place"], held["ordinal"], said["speaker"], said["direct"]) == (
        "Geneva",
        "1",
        "Ana Silva",
        "no",
    )
    assert (held["start"], held["end"]) == ("0", "40")


def test_an_article_is_a_row():
    first, second = rows(csv_text(only("articles", contents())))
    assert (first["publisher"], first["url"]) == ("The Harbour Post", "https://harbour.example/lake?a=1&b=2")
    assert (second["publisher"], second["published"]) == ("", "2021-09")


@pytest.mark.parametrize("kind", LISTS)
def test_nothing_found_is_a_header(kind):
    text = csv_text(only(kind, EMPTY))
    assert text.count("\r\n") == 1
    assert rows(text) == []
    assert text.splitlines() == csv_text(only(kind, contents())).splitlines()[:1]


@pytest.mark.parametrize("kind", LISTS)
@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_neither_run_nor_tear_the_table(kind, words):
    usual, hostile = (rows(csv_text(only(kind, contents(w)))) for w in (None, words))
    assert [row.keys() for row in usual] == [row.keys() for row in hostile]
    assert not [cell for row in hostile for cell in row.values() if runs(cell)]
    assert not [cell for row in hostile for cell in row.values() if set(cell) & set("\u202e\x1b\x07\r")]


@given(st.text(alphabet=[*"=+-@;,\"' \t\r\nab\u00a0＝\u2028"], min_size=1) | st.text(min_size=1))
@example(";=1")
@example("\u00a0\t=1")
def test_no_words_whatever_become_a_formula(words):
    usual = contents()
    entry = usual.entries[0].model_copy(update={"headline": words})  # type: ignore[index]
    (row,) = rows(csv_text(replace(usual, entries=[entry])))
    assert not runs(row["headline"])


def test_raw_words_are_those_of_the_article():
    words = "=1+1 \u202e;\r\n-2"
    (first, *_) = rows(csv_text(contents(words), raw=True))
    assert first["headline"] == words

"""Mermaid: its own parser makes of the diagram what the timeline is, whatever the words of articles are."""

from __future__ import annotations

import json
from typing import Any

import pytest
from exporting import EMPTY, HOSTILE, contents
from noding import made_of

from dateline.exports.contents import Contents
from dateline.exports.mermaid import mermaid_text


def parsed(*texts: str) -> list[dict[str, Any]]:
    return made_of("mermaid.mjs", [json.dumps(text) for text in texts])


def shape(text: str) -> list[list[str]]:
    """Return what our own lines consist of, with the words left out."""
    return [[line[: len(line) - len(line.lstrip())], str(line.count(" : "))] for line in text.split("\n")]


def test_the_diagram_stands_by_year_with_dates_as_edtf():
    lines = mermaid_text(contents()).splitlines()
    assert lines[:3] == ["timeline", "    title Timeline", "    section 2021"]
    assert lines[3].startswith(
        "        2021-05-01/2021-06-30 : Ana Silva and Boris Novak, plan (fulfilled) : "
        "“The presidents met in Geneva on Wednesday.” The Harbour Post : "
    )
    assert lines[-2] == "    section Undated"
    assert lines[-1].startswith("        undated : ")


def test_an_empty_store_is_a_title():
    assert mermaid_text(EMPTY) == "timeline\n    title Timeline\n"


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_change_nothing_of_the_lines(words):
    text = mermaid_text(contents(words))
    assert shape(text) == shape(mermaid_text(contents("Plain")))
    assert not set(text) & set('<>%{}[]`|\\"\u202e\u2066\x1b\x07\x0b\r\u2028')


def test_mermaid_reads_the_diagram_as_it_is_meant():
    (made,) = parsed(mermaid_text(contents()))
    assert made["type"] == "timeline"
    section, day, events = made["tasks"][1]
    assert (section, day, events[0]) == ("2021", "2021-06-16", "Ana Silva and Boris Novak, held (disputed)")
    assert events[1] == "place disputed, Geneva (The Harbour Post); Vienna (Meridian Daily)"
    assert events[3] == "“The presidents met in Geneva on Wednesday.” https://meridian.example/autumn"
    assert [task[:2] for task in made["tasks"]][-2:] == [["2022", "2022-01-03"], ["Undated", "undated"]]


def test_mermaid_reads_an_empty_diagram():
    (made,) = parsed(mermaid_text(Contents()))
    assert made["tasks"] == []


def test_mermaid_makes_words_of_hostile_words():
    (usual,) = parsed(mermaid_text(contents("Plain")))
    found = parsed(*[mermaid_text(contents(words)) for words in HOSTILE])
    assert len(found) == len(HOSTILE)
    for words, made in zip(HOSTILE, found, strict=True):
        shown = "".join("\ufffd" if sign in "\u202e\u202c\u2066\u2069\x1b\x07" else sign for sign in words)
        readable = " ".join(shown.split())
        assert [task[:2] for task in made["tasks"]] == [task[:2] for task in usual["tasks"]]
        assert [len(task[2]) for task in made["tasks"]] == [len(task[2]) for task in usual["tasks"]]
        assert made["tasks"][0][2][0] == f"{readable} (fulfilled)"

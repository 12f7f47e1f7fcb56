"""TimelineJS: the JSON says what its format documents, and TimelineJS itself shows it."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from exporting import EMPTY, HOSTILE, contents
from noding import made_of

from dateline.exports.timelinejs import timelinejs_text

OURS = {"p", "blockquote", "a"}


def slides(words: str | None = None) -> dict[str, Any]:
    return {slide["unique_id"]: slide for slide in json.loads(timelinejs_text(contents(words)))["events"]}


def on_one_line(text: str) -> str:
    return json.dumps(json.loads(text))


class Tags(HTMLParser):
    """The tags of a piece of HTML, with the addresses that they lead to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.links: list[str | None] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)
        self.links += [value for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"href"}


def test_a_date_has_the_precision_that_is_known_and_its_edtf_beside_it():
    found = slides()
    assert found["entry-held"]["start_date"] == {"year": 2021, "month": 6, "day": 16}
    assert "end_date" not in found["entry-held"]
    assert found["entry-off"]["start_date"] == {"year": 2021, "month": 12}
    assert found["entry-year"]["start_date"] == {"year": 2022}
    assert found["entry-plan"]["start_date"] == {"year": 2021, "month": 5, "day": 1}
    assert found["entry-plan"]["end_date"] == {"year": 2021, "month": 6, "day": 30}
    assert found["entry-open"]["start_date"] == {"year": 2021, "month": 12, "day": 1}
    assert found["entry-open"]["display_date"] == "2021-12-01/.."


def test_a_slide_has_its_quotes_and_its_linked_sources():
    text = slides()["entry-held"]["text"]
    assert text["headline"] == "Ana Silva and Boris Novak, held"
    assert "<blockquote><p>“The presidents met in Geneva on Wednesday.”</p></blockquote>" in text["text"]
    assert (
        '<a href="https://harbour.example/lake?a=1&amp;b=2">The Harbour Post</a>, 2021-06-17' in text["text"]
    )
    assert "<p>place disputed: Geneva (The Harbour Post); Vienna (Meridian Daily)</p>" in text["text"]


def test_the_undated_is_counted_and_not_shown():
    document = json.loads(timelinejs_text(contents()))
    assert "entry-some" not in slides()
    assert document["title"]["text"]["text"] == "<p>7 entries, and 1 without a date left out</p>"


def test_an_empty_store_is_a_title_alone():
    assert json.loads(timelinejs_text(EMPTY)) == {
        "title": {"unique_id": "title", "text": {"headline": "Timeline", "text": "<p>0 entries</p>"}},
        "events": [],
    }


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words_in_html(words):
    for (id_, hostile), usual in zip(slides(words).items(), slides("Plain").values(), strict=True):
        assert hostile["unique_id"] == usual["unique_id"] == id_
        tags = Tags(hostile["text"]["text"])
        assert set(tags.found) <= OURS
        assert tags.found == Tags(usual["text"]["text"]).found
        assert tags.links == []
        assert Tags(hostile["text"]["headline"]).found == []
        assert not set(json.dumps(hostile, ensure_ascii=False)) & set("\u202e\u2066\x1b\x07\x0b")


def test_timelinejs_shows_every_slide_at_its_date():
    (made,) = made_of("timelinejs.cjs", [on_one_line(timelinejs_text(contents()))])
    assert made["errors"] == []
    assert made["events"][:2] == [
        ["entry-plan", "Meetings planned", [2021, 5, 1], [2021, 6, 30]],
        ["entry-held", "Meetings held", [2021, 6, 16], None],
    ]
    assert made["events"][4:6] == [
        ["entry-off", "Meetings called off", [2021, 12, None], None],
        ["entry-year", "Meetings planned", [2022, None, None], None],
    ]
    assert "Ana Silva and Boris Novak, held" in made["headlines"]
    assert set(made["links"]) == {"https://harbour.example/lake?a=1&b=2", "https://meridian.example/autumn"}


def test_timelinejs_makes_nothing_alive_of_hostile_words():
    found = made_of("timelinejs.cjs", [on_one_line(timelinejs_text(contents(words))) for words in HOSTILE])
    assert len(found) == len(HOSTILE)
    for words, made in zip(HOSTILE, found, strict=True):
        assert (made["errors"], made["alive"], made["links"]) == ([], 0, []), words
        shown = "".join("\ufffd" if sign in "\u202e\u202c\u2066\u2069\x1b\x07" else sign for sign in words)
        assert made["quotes"][0] == f"“{' '.join(shown.split())}”"

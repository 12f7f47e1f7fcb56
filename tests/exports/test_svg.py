"""SVG: a drawing that stands alone, and of which a browser runs and asks for nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from browsing import picture
from exporting import EMPTY, HOSTILE, contents
from lxml import etree
from playwright.sync_api import Page

from dateline.exports.svg import svg_text

SVG = "{http://www.w3.org/2000/svg}"


def parsed(svg: str) -> Any:
    return etree.fromstring(svg.encode("utf-8", errors="replace"))


def test_every_entry_has_a_mark_that_leads_to_an_article_with_an_address():
    told = contents()
    root = parsed(svg_text(told))
    marks = [
        e for e in root.iter() if e.find(f"{SVG}title") is not None and "mark" in e.get("class", "").split()
    ]
    assert len(marks) == len(told.entries or ())
    addresses = [e.get("href") for e in root.iter(f"{SVG}a")]
    assert addresses
    assert set(addresses) == {"https://harbour.example/lake?a=1&b=2"}


@pytest.mark.parametrize("words", HOSTILE)
def test_words_that_mean_harm_stay_words(words):
    root = parsed(svg_text(contents(words)))
    names = {etree.QName(e).localname for e in root.iter()}
    assert names <= {"svg", "title", "style", "rect", "g", "path", "text", "a", "linearGradient", "stop"}
    assert not any(key.startswith("on") for e in root.iter() for key in e.attrib)
    assert all(e.get("href").startswith("https://") for e in root.iter(f"{SVG}a"))
    told = "".join(root.itertext())
    assert not any(sign in told for sign in "\u202e\u2066\x1b\x07")
    assert max(len(e.text or "") for e in root.iter(f"{SVG}text")) < 120


def test_an_empty_story_is_a_drawing_too():
    assert parsed(svg_text(EMPTY)).tag == f"{SVG}svg"


def test_the_same_contents_are_the_same_drawing():
    assert svg_text(contents()) == svg_text(contents())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_browser_shows_it_in_the_colours_that_are_preferred(desk: Page, tmp_path: Path, scheme: Any):
    path = tmp_path / "timeline.svg"
    path.write_text(svg_text(contents(HOSTILE[0])), encoding="utf-8")
    desk.emulate_media(color_scheme=scheme)
    desk.goto(path.as_uri())
    assert desk.evaluate("document.documentElement.tagName") == "svg"
    paper = desk.evaluate("getComputedStyle(document.querySelector('.paper')).fill")
    assert paper == {"light": "rgb(253, 252, 249)", "dark": "rgb(22, 24, 28)"}[scheme]
    assert all(box > 0 for box in desk.locator("text").evaluate_all("all => all.map(t => t.getBBox().width)"))
    picture(desk, f"export-{scheme}")

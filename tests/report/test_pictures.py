"""The pictures in the documents are those of the report; `make pictures` takes them anew."""

from __future__ import annotations

from pathlib import Path

from browsing import picture
from playwright.sync_api import Page

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
_MOST = 200_000  # bytes: who clones the repository takes them along


def test_the_timeline_on_a_desk_is_pictured(desk: Page, examples: str) -> None:
    desk.set_viewport_size({"width": 1280, "height": 800})
    desk.goto(examples)
    desk.locator("#timeline").scroll_into_view_if_needed()
    desk.evaluate("document.getElementById('timeline').scrollIntoView()")
    kept("timeline", picture(desk, "timeline"))


def test_a_contradiction_on_a_phone_is_pictured(phone: Page, examples: str) -> None:
    phone.set_viewport_size({"width": 360, "height": 760})
    phone.goto(examples)
    phone.locator(".card", has_text="Account conflict").first.evaluate("card => card.scrollIntoView()")
    kept("contradiction", picture(phone, "contradiction"))


def kept(name: str, taken: Path) -> None:
    """Hold that a picture is small enough, and that one of its name stands in the documents."""
    assert taken.stat().st_size < _MOST
    there = PICTURES / f"{name}.png"
    assert there.stat().st_size < _MOST
    assert f"docs/pictures/{name}.png" in (PICTURES.parents[1] / "README.md").read_text(encoding="utf-8")

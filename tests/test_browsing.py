"""What looks at pages in tests sees what is wrong with them."""

from __future__ import annotations

import pytest
from browsing import PICTURES, Watch, barriers, picture, sideways
from playwright.sync_api import Page

_GOOD = """<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Fine</title>
<main><h1>Fine</h1><p>Words.</p></main></html>"""


def test_a_page_that_errs_and_one_that_asks_elsewhere_are_noticed(desk: Page, watch: Watch) -> None:
    desk.set_content("<script>throw Error('on purpose')</script><img src='http://elsewhere.example/x.png'>")
    desk.wait_for_timeout(100)
    assert watch.leaving == ["http://elsewhere.example/x.png"]
    with pytest.raises(AssertionError, match="no error says something else"):
        watch.forgive("something else")
    watch.forgive("on purpose")
    watch.errors.clear()
    watch.leaving.clear()


def test_what_keeps_people_out_is_named(desk: Page) -> None:
    desk.set_content(_GOOD)
    assert barriers(desk) == []
    desk.set_content(_GOOD.replace("<p>", "<p style='color: #ddd; background: #fff'>"))
    assert [found.split(":")[0] for found in barriers(desk)] == ["color-contrast"]


def test_what_is_wider_than_its_window_is_measured(page: Page) -> None:
    page.set_content(_GOOD)
    assert sideways(page) == 0
    width = (page.viewport_size or {})["width"]
    page.set_content(f"{_GOOD}<div style='width: {width + 50}px'>wide</div>")
    assert sideways(page) > 0


def test_a_picture_is_kept_under_its_name_and_width(phone: Page) -> None:
    phone.set_content(_GOOD)
    path = picture(phone, "fine")
    assert path == PICTURES / "fine-360.png"
    assert path.read_bytes().startswith(b"\x89PNG")
    path.unlink()

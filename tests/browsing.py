"""A real browser for tests: Debian's chromium, at a desk's width and a phone's.

A page that writes an error to the console, or asks for anything that is not on this machine, fails its test.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from noding import package_file
from playwright.sync_api import Browser, Locator, Page, Playwright, sync_playwright
from requiring import missing

PICTURES = Path(__file__).parent.parent / "build" / "screenshots"
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_HERE = {"localhost", "127.0.0.1", "::1"}
_LOCAL = {"about", "blob", "data", "file"}
_STILL, _LOOK = 4, 25  # looks at which a thing is in the same place, and the milliseconds between two
_GRAVE = {"serious", "critical"}  # of axe's impacts: minor, moderate, serious, critical
_DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
_PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}


class Watch:
    """What went wrong in a page while a test looked at it."""

    def __init__(self) -> None:
        self.errors: list[str] = []
        self.leaving: list[str] = []

    def over(self, page: Page) -> None:
        """Look at a page from now on."""
        page.on("console", lambda message: self._said(message.type, message.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._asked(request.url))

    def forgive(self, part: str) -> None:
        """Take back the errors that a test has provoked; it fails where none holds these words."""
        kept = [error for error in self.errors if part not in error]
        assert len(kept) < len(self.errors), f"no error says {part}: {self.errors}"
        self.errors = kept

    def _said(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.errors.append(text)

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in _LOCAL and parts.hostname not in _HERE:
            self.leaving.append(url)


@pytest.fixture(scope="module")
def playing() -> Iterator[Playwright]:
    """The driver; of one module, as its loop stands in the way of those of others."""
    chromium()
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="module")
def browser(playing: Playwright) -> Iterator[Browser]:
    """The browser without a page."""
    started = playing.chromium.launch(executable_path=chromium(), chromium_sandbox=os.getuid() != 0)
    yield started
    started.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """What looks for errors, and for requests that leave the machine, in all pages of a test."""
    looking = Watch()
    yield looking
    assert not looking.errors
    assert not looking.leaving


@pytest.fixture
def desk(browser: Browser, watch: Watch) -> Iterator[Page]:
    """An empty page as wide as on a desk."""
    yield from _page(browser, watch, _DESK)


@pytest.fixture
def phone(browser: Browser, watch: Watch) -> Iterator[Page]:
    """An empty page as wide as on a phone."""
    yield from _page(browser, watch, _PHONE)


@pytest.fixture(params=["desk", "phone"])
def page(request: pytest.FixtureRequest) -> Page:
    """An empty page, once of each width."""
    found: Page = request.getfixturevalue(request.param)
    return found


def chromium() -> str:
    """Return the browser's program; skip the test where there is none, unless it must run."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return found or missing("chromium", "no chromium found; see CONTRIBUTING.md")


def press(what: Locator) -> None:
    """Click on something once it stands still: what is scrolled past is laid out late, and moves what is below it.

    A button of the mouse that goes down on a thing and comes up where the thing was has clicked on nothing.
    """
    what.scroll_into_view_if_needed()
    places = [what.bounding_box()]
    while len(places) < _STILL or any(place != places[-1] for place in places[-_STILL:]):
        what.page.wait_for_timeout(_LOOK)
        places.append(what.bounding_box())
    what.click()


def picture(page: Page, name: str, *, whole: bool = False) -> Path:
    """Keep what a page shows as build/screenshots/NAME-WIDTH.png: what is in sight, or the *whole* page."""
    width = (page.viewport_size or {"width": 0})["width"]
    path = PICTURES / f"{name}-{width}.png"
    page.screenshot(path=path, full_page=whole)
    return path


def barriers(page: Page) -> list[str]:
    """Return what axe finds in a page that keeps people out: rule, help and the first places, a line each."""
    page.evaluate(package_file("axe-core/axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations")
    return [
        f"{one['id']}: {one['help']}: {[node['html'][:200] for node in one['nodes'][:3]]}"
        for one in found
        if one["impact"] in _GRAVE
    ]


def sideways(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    wider: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return max(wider, 0)


def _page(browser: Browser, watch: Watch, device: dict[str, Any]) -> Iterator[Page]:
    context = browser.new_context(**device)
    context.set_default_timeout(15_000)
    context.on("page", watch.over)
    yield context.new_page()
    context.close()

"""A page follows the store while another process files articles, and loses nothing of who reads or writes on it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import hostile
import pytest
from browsing import picture, press, sideways
from playwright.sync_api import Page, expect
from serving import served

from dateline.app import Dateline


@pytest.fixture
def own(store: Path) -> Iterator[str]:
    """A server on a store of one's own; it is named before the page, which must not see it stop."""
    with served(store) as server:
        yield server.address


def ingest(store: Path, folder: Path, words: str) -> None:
    """File an article by the program, in a process of its own."""
    article = folder / f"{len(words)}.txt"
    article.write_text(f"The Harbour Post\n\n{words}\n")
    command = [sys.executable, "-m", "dateline", "ingest", "--db", str(store), "--published", "2023-05-04"]
    subprocess.run(
        [*command, "--publisher", "The Harbour Post", str(article)], check=True, capture_output=True
    )


def test_a_timeline_shows_what_is_filed_meanwhile_where_one_reads(
    own: str, page: Page, store: Path, tmp_path: Path
) -> None:
    page.goto(f"{own}/timeline?about=Biden,Putin")
    before = page.locator("li.entry").count()
    page.get_by_label("Leaders").fill("Biden,Pu")  # not yet asked
    reading = page.locator("li.entry").nth(4)
    reading.scroll_into_view_if_needed()
    page.evaluate("scrollBy({top: 40, behavior: 'instant'})")
    words, top = reading.inner_text(), reading.bounding_box()["y"]
    ingest(store, tmp_path, "President Joe Biden met President Vladimir Putin in Oslo on 3 May 2009.")
    expect(page.locator("li.entry")).to_have_count(before + 1)
    expect(page.locator("#news")).to_contain_text("this page shows them")
    expect(page.get_by_label("Leaders")).to_have_value("Biden,Pu")
    again = page.locator("li.entry").nth(5)
    assert again.inner_text() == words
    assert abs(again.bounding_box()["y"] - top) < 3
    assert sideways(page) == 0
    picture(page, "web-news")


def test_what_one_types_stays_with_its_cursor_while_news_comes_in(
    own: str, page: Page, store: Path, tmp_path: Path
) -> None:
    with Dateline(store) as line:
        entry = next(e for e in line.timeline("Biden") if e.kind == "held" and len(e.accounts) > 1)
    page.goto(f"{own}/entries/{entry.id}")
    press(page.locator("summary", has_text="Fix the date"))
    why = page.locator("details[open]").get_by_label("Why")
    why.press_sequentially("The protocol of the visit")
    why.press("ArrowLeft")
    shown = page.locator("body").get_attribute("data-position")
    ingest(store, tmp_path, "President Joe Biden met President Vladimir Putin in Oslo on 3 May 2009.")
    expect(page.locator("body")).not_to_have_attribute("data-position", shown)
    expect(page.locator("#news")).to_contain_text("in the store")
    expect(why).to_be_visible()
    expect(why).to_be_focused()
    page.keyboard.type("'s")
    expect(why).to_have_value("The protocol of the visi'st")


def test_what_would_be_lost_is_not_replaced_but_told(own: str, page: Page, store: Path) -> None:
    with Dateline(store) as line:
        found = line.contradictions()[0]
    page.goto(f"{own}/contradictions/{found.id}")
    press(page.locator("summary", has_text="Dismiss it"))
    page.get_by_label("Why").fill("Both towns claim it")
    with Dateline(store) as line:
        line.editor("Somebody else").dismiss(found.id, reason="They were faster")
    expect(page.locator("#news")).to_contain_text("what you have typed would be lost")
    expect(page.get_by_label("Why")).to_have_value("Both towns claim it")
    press(page.get_by_role("link", name="Show it"))
    expect(page.locator(".remark").first).to_contain_text("They were faster")


def test_a_page_that_nobody_looks_at_asks_for_nothing_until_somebody_does(
    own: str, desk: Page, store: Path, tmp_path: Path
) -> None:
    with desk.expect_request("**/live*"):
        desk.goto(own)
    look = "document.dispatchEvent(new Event('visibilitychange'))"
    desk.evaluate(f"Object.defineProperty(document, 'hidden', {{value: true, configurable: true}}); {look}")
    shown = desk.locator("body").get_attribute("data-position")
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    ingest(store, tmp_path, "President Joe Biden met President Vladimir Putin in Oslo on 3 May 2009.")
    desk.wait_for_timeout(3000)  # twice as long as a page that is looked at would wait
    assert asked == []
    desk.evaluate(f"delete document.hidden; {look}")
    expect(desk.locator("body")).not_to_have_attribute("data-position", shown)


def test_hostile_articles_run_nothing_and_fit(page: Page, tmp_path: Path) -> None:
    db = tmp_path / "hostile.db"
    with Dateline(db) as line:
        line.file(hostile.articles())
        entry, found = line.timeline()[0], line.contradictions()[0]
        long = next(a for a in line.articles() if a.title == hostile.LONG)
        script = next(a for a in line.articles() if "<script>" in str(a.title))
        turned = next(a for a in line.articles() if "\u202e" in str(a.title))
    with served(db) as server:
        paths = ["/", "/timeline", "/contradictions", "/positions", "/articles", "/diff?first=1"]
        paths += [f"/entries/{entry.id}", f"/contradictions/{found.id}", f"/history/{entry.id}"]
        paths += [f"/articles/{one.id}" for one in (long, script, turned)]
        for path in paths:
            page.goto(server.address + path)
            assert page.evaluate("window.ran") is None, path
            assert sideways(page) == 0, path
        picture(page, "web-hostile")
        page.goto(f"{server.address}/timeline")
        press(page.locator("summary", has_text="Filters"))
        page.get_by_label("Leaders").fill(hostile.WORDS["attribute"] + hostile.WORDS["script"])
        press(page.get_by_role("button", name="Show", exact=True))
        expect(page.locator("#shown")).to_contain_text("No meeting is on the timeline with these filters")
        page.reload()
        assert page.evaluate("window.ran") is None
        assert sideways(page) == 0
        page.goto("about:blank")  # it must not see the server stop

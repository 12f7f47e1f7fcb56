"""A person in a browser, at a desk and on a phone: follows a story, checks its words, filters it, decides on it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import barriers, picture, press, sideways
from playwright.sync_api import Page, expect
from serving import served

from dateline.app import Dateline

KREMLIN = "Kremlin official"


@pytest.fixture(scope="module")
def address(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on the example articles, on which nothing is decided."""
    store = Path(shutil.copy(examples, tmp_path_factory.mktemp("served") / "dateline.db"))
    with served(store) as server:
        yield server.address


@pytest.fixture
def own(store: Path) -> Iterator[str]:
    """A server on a store of one's own; it is named before the page, which must not see it stop."""
    with served(store) as server:
        yield server.address


def open_filters(page: Page) -> None:
    summary = page.get_by_text("Filters and clocks")
    if not page.locator("form.filters details").get_attribute("open") is not None:
        press(summary)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/timeline?about=Trump,Kim",
        "/contradictions",
        "/positions",
        "/articles",
        "/diff?first=300",
        "/decisions",
        "/api",
        "/nothing",
    ],
)
def test_every_page_fits_and_keeps_nobody_out(page: Page, watch, address: str, path: str) -> None:
    answer = page.goto(address + path)
    assert answer is not None
    if path == "/nothing":
        watch.forgive("404")
    assert barriers(page) == []
    assert sideways(page) == 0
    picture(page, f"web{path.partition('?')[0].replace('/', '-')}")


def test_from_the_timeline_through_a_contradiction_to_the_words_in_their_text(
    page: Page, address: str
) -> None:
    page.goto(address)
    press(page.get_by_role("link", name="Timeline", exact=True))
    entry = page.get_by_role(
        "link", name=re.compile("Look at this entry ?: Joe Biden and Vladimir Putin met")
    )
    press(entry.first)
    expect(page.get_by_role("heading", level=1)).to_contain_text("met")
    assert barriers(page) == []
    assert sideways(page) == 0
    press(page.get_by_role("link", name="Contradictions", exact=True))
    card = page.locator("article.card", has_text=KREMLIN).first
    quote = card.locator("blockquote").first.inner_text()
    press(card.get_by_role("link", name="in its text").first)
    expect(page).to_have_url(re.compile(r"/articles/[0-9a-f-]+#s-\d+-\d+$"))
    aimed = page.locator("mark:target, mark:has(:target)").first
    expect(aimed).to_be_in_viewport()
    assert aimed.inner_text() in quote
    assert barriers(page) == []
    assert sideways(page) == 0
    picture(page, "web-article")


def test_a_finding_shows_its_words_and_a_note_says_who_speaks(page: Page, address: str) -> None:
    page.goto(f"{address}/articles")
    press(page.locator("table a").first)
    note = page.locator("a.note").first
    note.focus()
    told = note.evaluate("one => getComputedStyle(one, '::after').content")
    assert note.get_attribute("data-says") in told
    note.press("Enter")
    expect(page.locator(".finding:target")).to_be_in_viewport()
    page.locator(".finding a[href^='#s-']").first.focus()
    expect(page.locator("mark.lit").first).to_be_visible()


def test_a_filter_changes_the_page_in_place_and_stands_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    page.evaluate("window.stayed = true")
    everything = page.locator("li.entry").count()
    open_filters(page)
    page.get_by_label("Leaders").fill("Modi,Sharif")
    press(page.get_by_role("button", name="Show", exact=True))
    expect(page).to_have_url(f"{address}/timeline?about=Modi%2CSharif")
    expect(page.locator("li.entry").first).to_contain_text("Modi")
    assert 0 < page.locator("li.entry").count() < everything
    assert page.evaluate("window.stayed")
    expect(page.get_by_label("Leaders")).to_have_value("Modi,Sharif")
    expect(page.get_by_role("status").first).to_have_text(re.compile("entries"))
    page.go_back()
    expect(page.locator("li.entry")).to_have_count(everything)
    page.go_forward()
    expect(page.get_by_label("Leaders")).to_have_value("Modi,Sharif")
    assert page.evaluate("window.stayed")


def test_the_drawing_leads_to_an_entry_also_after_a_filter(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline")
    press(page.get_by_role("button", name="Wider"))
    expect(page.locator(".zoom output")).to_have_text("200 %")
    open_filters(page)
    page.get_by_label("Leaders").fill("Trump,Kim")
    press(page.get_by_role("button", name="Show", exact=True))
    expect(page).to_have_url(re.compile("about="))
    press(page.get_by_role("button", name="Wider"))
    expect(page.locator(".zoom output")).to_have_text("200 %")
    press(page.get_by_role("button", name="Whole"))
    mark = page.locator(".drawing a.mark").first
    mark.focus()
    mark.press("Enter")
    expect(page).to_have_url(re.compile(r"/entries/[0-9a-f]+$"))


def test_a_clock_is_a_slider_over_the_days_of_the_story(page: Page, address: str) -> None:
    page.goto(f"{address}/timeline?about=Trump,Kim")
    everything = page.locator("li.entry").count()
    slider = page.get_by_label("Published by, as a slider")
    days = page.locator("#published_by")
    slider.focus()
    slider.press("Home")
    expect(page).to_have_url(re.compile(r"published_by=\d{4}-\d\d-\d\d"))
    first = days.input_value()
    assert first == days.get_attribute("data-first")
    expect(page.locator(".then")).to_contain_text(f"as published by {first}")
    assert page.locator("li.entry").count() < everything
    assert slider.evaluate("one => one === document.activeElement"), (
        "whoever uses the keys goes on from there"
    )
    slider.press("End")
    expect(page).to_have_url(f"{address}/timeline?about=Trump%2CKim")
    expect(page.locator("li.entry")).to_have_count(everything)
    events = page.get_by_label("Recorded by (event or date), as a slider")
    events.fill("10")
    expect(page).to_have_url(re.compile("as_of=10"))
    assert barriers(page) == []
    assert sideways(page) == 0
    picture(page, "web-clocks")


def test_a_date_that_is_none_is_told_and_the_page_stays(page: Page, watch, address: str) -> None:
    page.goto(f"{address}/timeline?since=2018")
    page.locator("#since").fill("soon")
    press(page.get_by_role("button", name="Show", exact=True))
    expect(page.get_by_role("status").first).to_contain_text("this is not a date")
    expect(page.locator("#since")).to_have_value("soon")
    expect(page).to_have_url(f"{address}/timeline?since=2018")
    watch.forgive("400")


def test_without_script_filters_and_decisions_work_as_well(own: str, browser, store: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{own}/contradictions")
    press(page.get_by_text("Filters and clocks"))
    page.get_by_label("Kind").select_option("reversal")
    press(page.get_by_role("button", name="Show", exact=True))
    expect(page.locator("article.card").first).to_contain_text("Reversal")
    press(page.get_by_role("link", name=re.compile("Look at this contradiction")).first)
    press(page.get_by_text("Dismiss it").first)
    page.get_by_label("Your name").fill("Ida Brandt")
    page.get_by_label("Why").fill("Both doors were open")
    press(page.get_by_role("button", name="Dismiss it"))
    expect(page.locator(".done")).to_contain_text("Decided")
    context.close()
    with Dateline(store) as line:
        assert [d.author for d in line.decisions()] == ["Ida Brandt"]


def test_an_editor_merges_is_refused_dates_and_undoes(own: str, page: Page, watch, store: Path) -> None:
    with Dateline(store) as line:
        entry = next(e for e in line.timeline("Trump") if str(e.when) == "2018-06-12")
    page.goto(f"{own}/entries/{entry.id}")
    box = page.locator("#decide-fix-date-" + entry.id)
    press(box.get_by_text("Fix the date").first)
    box.get_by_label("When it was").fill("soon")
    box.get_by_label("Your name").fill("Ida Brandt")
    box.get_by_label("Why").fill("The protocol")
    press(box.get_by_role("button"))
    expect(page.get_by_role("alert")).to_contain_text("this is not a date")
    watch.forgive("400")
    expect(page.get_by_label("Why")).to_have_value("The protocol")
    picture(page, "web-refused")
    page.get_by_label("When it was").fill("2018-06-10")
    press(page.get_by_role("button", name="Fix the date"))
    expect(page.locator(".done")).to_contain_text("2018-06-10")
    expect(page.locator(".remark").first).to_contain_text("Ida Brandt")
    assert barriers(page) == []
    assert sideways(page) == 0
    picture(page, "web-decided")
    press(page.get_by_role("link", name="Decisions", exact=True))
    press(page.get_by_text("Undo it").first)
    expect(page.get_by_label("Your name")).to_have_value("Ida Brandt")
    page.get_by_label("Why").fill("It was of another visit")
    press(page.get_by_role("button", name="Undo it"))
    expect(page.locator(".done")).to_contain_text("Undone")
    with Dateline(store) as line:
        assert [d.status for d in line.decisions()] == ["undone"]


def test_what_changed_is_told_with_links(page: Page, address: str) -> None:
    page.goto(f"{address}/diff")
    page.locator("#first").fill("2019-03-01")
    page.locator("#second").fill("2020-07-12")
    page.get_by_label("By which clock").select_option("published")
    press(page.get_by_role("button", name="Compare"))
    expect(page.locator("li.change").first).to_be_visible()
    expect(page).to_have_url(re.compile("first=2019-03-01&second=2020-07-12&by=published"))
    press(page.get_by_role("link", name="Look at it").first)
    expect(page.get_by_role("heading", level=1)).to_be_visible()

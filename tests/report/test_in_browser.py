"""The report as people use it: clicked through, filtered, zoomed, by mouse and by keys, on a desk and on a phone."""

from __future__ import annotations

from typing import Any

import pytest
from browsing import barriers, picture, press, sideways
from playwright.sync_api import Locator, Page, expect

MARK = "svg.timeline .lane .mark"
OVERLAPS = """() => {
  const boxes = (lane) => [...lane.querySelectorAll(".mark")]
    .filter((mark) => mark.style.display !== "none")
    .map((mark) => mark.getBoundingClientRect());
  const touch = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  return [...document.querySelectorAll("svg.timeline .lane")].flatMap((lane) => {
    const all = boxes(lane);
    return all.flatMap((a, n) => all.slice(n + 1).filter((b) => touch(a, b)));
  }).length;
}"""


@pytest.fixture
def report(page: Page, examples: str) -> Page:
    """The report of the example stories."""
    page.goto(examples)
    return page


@pytest.fixture
def on_desk(desk: Page, examples: str) -> Page:
    """The same on a desk alone."""
    desk.goto(examples)
    return desk


def shown(page: Page) -> Locator:
    return page.locator(".entry:not([hidden])")


def visible_marks(page: Page) -> int:
    found: int = page.locator(MARK).evaluate_all("all => all.filter(m => m.style.display !== 'none').length")
    return found


def test_a_mark_leads_to_its_entry_from_there_to_its_words_and_back(report: Page) -> None:
    mark = report.locator(MARK).first
    told = mark.locator("title").text_content() or ""
    mark.focus()
    report.keyboard.press("Enter")
    entry = report.locator(".entry:target")
    expect(entry).to_be_in_viewport()
    expect(entry).to_be_focused()
    assert (entry.locator("h4").text_content() or "?") in told
    quote = (entry.locator("blockquote").first.text_content() or "").strip("“”")
    press(entry.get_by_text("in its text").first)
    words = report.locator("mark:target")
    expect(words).to_be_in_viewport()
    assert quote.split()[0] in (words.text_content() or "")
    picture(report, "report-evidence")
    press(report.get_by_role("button", name="Back", exact=True))
    expect(entry).to_be_in_viewport()
    expect(report.get_by_role("button", name="Back", exact=True)).to_be_hidden()


def test_a_mark_can_be_clicked(on_desk: Page) -> None:
    press(on_desk.locator(f"{MARK}.held .fill").first)
    expect(on_desk.locator(".entry:target")).to_be_in_viewport()


def test_the_drawing_is_gone_through_by_arrows_and_is_one_stop_of_the_tab_key(on_desk: Page) -> None:
    assert on_desk.locator(f"{MARK}[tabindex='0']").count() == 1
    marks = on_desk.locator(".lane").first.locator(".mark")
    marks.first.focus()
    on_desk.keyboard.press("ArrowRight")
    expect(marks.nth(1)).to_be_focused()
    on_desk.keyboard.press("End")
    expect(marks.last).to_be_focused()
    on_desk.keyboard.press("Home")
    expect(marks.first).to_be_focused()
    on_desk.keyboard.press("ArrowDown")
    expect(on_desk.locator(".lane").nth(1).locator(".mark:focus")).to_have_count(1)
    on_desk.keyboard.press("ArrowUp")
    expect(on_desk.locator(".lane").first.locator(".mark:focus")).to_have_count(1)
    assert on_desk.locator(f"{MARK}[tabindex='0']").count() == 1


def width(page: Page) -> float:
    return float(page.locator(".drawing svg").get_attribute("width") or 0)


def test_buttons_keys_and_the_wheel_make_the_drawing_wider_and_narrower(on_desk: Page) -> None:
    whole = width(on_desk)
    press(on_desk.get_by_role("button", name="Wider"))
    assert width(on_desk) == 2 * whole
    expect(on_desk.locator(".zoom output")).to_have_text("200 %")
    on_desk.locator(MARK).first.focus()
    on_desk.keyboard.press("+")
    assert width(on_desk) == 4 * whole
    on_desk.keyboard.press("-")
    press(on_desk.get_by_role("button", name="Narrower"))
    assert width(on_desk) == whole
    press(on_desk.get_by_role("button", name="Narrower"))
    assert width(on_desk) == whole
    on_desk.locator(".drawing").hover()
    on_desk.keyboard.down("Control")
    on_desk.mouse.wheel(0, -500)
    on_desk.keyboard.up("Control")
    on_desk.wait_for_function(
        "w => Number(document.querySelector('.drawing svg').getAttribute('width')) > w", arg=whole
    )
    press(on_desk.get_by_role("button", name="Whole"))
    assert width(on_desk) == whole


def test_a_wide_drawing_is_dragged_and_a_drag_is_no_click(on_desk: Page) -> None:
    press(on_desk.get_by_role("button", name="Wider"))
    frame = on_desk.locator(".drawing")
    frame.evaluate("frame => frame.scrollLeft = 0")
    mark = on_desk.locator(f"{MARK}.held .fill").first
    mark.scroll_into_view_if_needed()
    before = frame.evaluate("frame => frame.scrollLeft")
    box: Any = mark.bounding_box()
    on_desk.mouse.move(box["x"] + 3, box["y"] + 3)
    on_desk.mouse.down()
    on_desk.mouse.move(box["x"] - 150, box["y"] + 3, steps=5)
    on_desk.mouse.up()
    assert frame.evaluate("frame => frame.scrollLeft") == pytest.approx(before + 153, abs=2)
    assert "#" not in on_desk.url


def test_marks_touch_at_no_width_of_the_drawing(report: Page) -> None:
    assert report.evaluate(OVERLAPS) == 0
    for _ in range(3):
        press(report.get_by_role("button", name="Wider"))
        assert report.evaluate(OVERLAPS) == 0


def test_days_are_named_more_finely_in_a_wider_drawing(on_desk: Page) -> None:
    names = on_desk.locator(".ticks:not([display='none']) text")
    assert {len(name) for name in names.all_text_contents()} == {4}
    for _ in range(5):
        press(on_desk.get_by_role("button", name="Wider"))
    assert {len(name) for name in names.all_text_contents()} == {7}


def test_the_filter_leaves_what_is_asked_for_in_the_list_and_in_the_drawing(report: Page) -> None:
    all_entries = shown(report).count()
    assert visible_marks(report) == all_entries
    report.get_by_label("proposed").uncheck()
    report.get_by_label("called off").uncheck()
    told = report.locator("form.filter output")
    held = report.locator(".entry[data-kind='held']").count()
    expect(told).to_have_text(f"{held} of {all_entries} entries")
    assert visible_marks(report) == shown(report).count() < all_entries
    report.get_by_label("With").select_option("Kim Jong Un")
    report.get_by_label("Words").fill("capella COLONNADE")
    expect(told).to_have_text(f"1 of {all_entries} entries")
    assert visible_marks(report) == 1
    picture(report, "report-filtered")
    press(report.get_by_role("button", name="Show all"))
    expect(told).to_have_text(f"all {all_entries} entries")
    assert visible_marks(report) == all_entries


def test_years_leave_what_may_lie_in_them_and_nothing_undated(report: Page) -> None:
    spans = [(e.get_attribute("data-years") or "").split() for e in report.locator(".entry").all()]
    within = sum(int(span[0]) <= 2019 <= int(span[-1]) for span in spans if span)
    assert 0 < within < sum(map(bool, spans)) < len(spans)
    report.get_by_label("From year").fill("2019")
    report.get_by_label("To year").fill("2019")
    expect(report.locator("form.filter output")).to_have_text(f"{within} of {len(spans)} entries")
    assert shown(report).count() == visible_marks(report) == within
    assert not report.locator(".year:not([hidden]) h3", has_text="Undated").count()


def test_a_link_to_an_entry_that_is_filtered_out_shows_it_again(on_desk: Page) -> None:
    proposed = on_desk.locator(".entry[data-kind='proposed']").first
    on_desk.get_by_label("proposed").uncheck()
    expect(proposed).to_be_hidden()
    on_desk.evaluate("id => { location.hash = id }", proposed.get_attribute("id"))
    expect(proposed).to_be_in_viewport()
    expect(on_desk.get_by_label("proposed")).to_be_checked()


def test_both_sides_of_a_contradiction_lead_to_their_words(report: Page) -> None:
    press(report.get_by_role("link", name="Contradictions", exact=True))
    card = report.locator(".card").first
    expect(card).to_be_in_viewport()
    for side in ("Side A", "Side B"):
        words = card.locator("section", has_text=side).locator("figure").first
        quote = (words.locator("blockquote").text_content() or "").strip("“”")
        press(words.get_by_text("in its text"))
        aim = report.locator("mark:target, mark:has(:target)")
        expect(aim).to_be_in_viewport()
        assert quote[:10] in (aim.text_content() or "")
        report.go_back()


def test_each_position_has_a_chart_that_fits_and_says_in_words_what_it_shows(report: Page) -> None:
    charts = report.locator("#positions .position svg[role='img']")
    assert charts.count() == report.locator("#positions .position").count() > 0
    turned = report.locator(".position", has_text="turned once").first
    assert "turned: " in (turned.locator("svg").get_attribute("aria-label") or "")
    assert turned.locator("svg .turn").count() == 1
    turned.scroll_into_view_if_needed()
    chart: Any = turned.locator("svg").bounding_box()
    assert chart["x"] + chart["width"] <= (report.viewport_size or {})["width"]
    picture(report, "report-positions")


def test_a_source_opens_its_articles_which_lead_to_their_texts(on_desk: Page) -> None:
    row = on_desk.locator("#sources tbody tr").first
    press(row.locator("summary"))
    assert row.locator("li").count() == int(row.locator("summary").text_content() or 0)
    press(row.locator("li a").first)
    expect(on_desk.locator(".source:target")).to_be_in_viewport()


def test_a_statement_that_is_folded_up_opens_when_a_link_leads_into_it(on_desk: Page) -> None:
    inside = on_desk.locator(".position details:not([open]) figure").first
    inside.evaluate("node => { node.id = 'inside'; location.hash = 'inside' }")
    expect(on_desk.locator("#inside")).to_be_in_viewport()


def test_nobody_is_kept_out_and_nothing_hangs_over_the_edge(report: Page) -> None:
    for scheme in ("light", "dark"):
        report.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert barriers(report) == []
        picture(report, f"report-{scheme}")
    assert sideways(report) == 0


def test_on_paper_everything_is_open_light_and_without_controls(on_desk: Page) -> None:
    on_desk.emulate_media(media="print", color_scheme="dark")
    assert on_desk.locator("h1").evaluate("node => getComputedStyle(node).color") == "rgb(28, 31, 36)"
    on_desk.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not on_desk.locator("details:not([open])").count()
    for control in ("form.filter", ".zoom", "nav", ".skip"):
        expect(on_desk.locator(control)).to_be_hidden()
    drawing: Any = on_desk.locator(".drawing svg").bounding_box()
    assert drawing["x"] + drawing["width"] <= 1280
    on_desk.evaluate("dispatchEvent(new Event('afterprint'))")
    assert on_desk.locator("details:not([open])").count()
    paper = on_desk.pdf()
    assert paper.startswith(b"%PDF")
    assert paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") > 3


def test_all_of_it_is_there_without_the_script(browser: Any, examples: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(examples)
    assert page.locator(MARK).count() == page.locator(".entry").count() > 0
    for control in ("form.filter", ".zoom", ".scripted", "button.back"):
        expect(page.locator(control).first).to_be_hidden()
    press(page.locator(f"{MARK}.held .fill").first)
    expect(page.locator(".entry:target")).to_be_in_viewport()
    page.context.close()


def test_articles_that_mean_harm_run_nothing_and_break_no_layout(page: Page, harmful: str) -> None:
    page.goto(harmful)
    for node in page.locator("summary").all():
        node.evaluate("node => { node.parentElement.open = true }")
    for node in page.locator("a[href^='#article']").all()[:20]:
        node.evaluate("node => node.click()")
    assert page.evaluate("window.ran") is None
    assert sideways(page) == 0
    assert barriers(page) == []
    schemes = page.locator("a[href]").evaluate_all(
        "all => [...new Set(all.map(a => a.getAttribute('href').split(':')[0]))]"
    )
    assert all(scheme.startswith("#") or scheme in {"http", "https"} for scheme in schemes)
    picture(page, "report-harmful")

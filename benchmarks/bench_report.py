"""What a report of many entries costs: seconds to make, bytes, and how soon a browser shows it.

The same entries go into TimelineJS, by the export of that name, on a page that the same browser opens. What is
measured there is the browser's own first contentful paint, and when marks for all entries that have a date stand in
the page. A report holds more than a timeline: contradictions, positions, and the texts; their share is printed.

Run: PYTHONPATH=tests python benchmarks/bench_report.py [ENTRIES]
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from browsing import chromium
from made_up_report import MadeUpReport
from noding import package_file
from playwright.sync_api import Browser, TimeoutError, sync_playwright  # noqa: A004 - its own

from dateline.exports.contents import Contents
from dateline.exports.timelinejs import timelinejs_text
from dateline.report import render

_PATIENCE = 120  # seconds
_TIMELINEJS = "@knight-lab/timelinejs/dist"
_PAINT = "(performance.getEntriesByName('first-contentful-paint')[0] ?? { startTime: Infinity }).startTime"
_MARKS = "(at) => document.querySelectorAll(at.marks).length >= at.count"


def measure_making(told: MadeUpReport) -> str:
    """Print what making the report takes; return it."""
    render([], [], [], [])  # templates are compiled once a process
    wall, own = time.perf_counter(), time.process_time()
    page = render(told.entries, told.contradictions, told.positions, told.passages)
    wall, own = time.perf_counter() - wall, time.process_time() - own
    size, letters = len(page.encode()), sum(len(p.text or "") for p in told.passages)
    print(
        f"report      {len(told.entries)} entries, {len(told.passages)} articles of {letters / 1e6:.1f} million letters:"
        f" made in {wall:.2f} s ({own:.2f} s of processor time), {size / 1e6:.2f} MB"
    )
    for name, begins, ends in (
        ("drawing", "<svg ", "</svg>"),
        ("entries", '<section class="year"', '<section id="contradictions"'),
        ("contradictions and positions", '<section id="contradictions"', '<section id="sources"'),
        ("sources and texts", '<section id="sources"', "</main>"),
    ):
        start = page.find(begins)
        print(f"            {name}: {(page.find(ends, start) - start) / 1e6:.2f} MB")
    return page


def timelinejs_page(told: MadeUpReport) -> str:
    """Return a page that shows the same entries with TimelineJS, all of it inlined."""
    data = timelinejs_text(Contents(entries=told.entries))
    code = package_file(f"{_TIMELINEJS}/js/timeline.js").read_text(encoding="utf-8")
    style = package_file(f"{_TIMELINEJS}/css/timeline.css").read_text(encoding="utf-8")
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>x</title><style>{style}</style>"
        f"<style>body {{ margin: 0 }} #it {{ height: 100vh }}</style><div id=it></div>"
        f"<script>{code.replace('</script', '<!script')}</script>"
        f"<script>new TL.Timeline('it', {json.dumps(json.loads(data)).replace('</', '<!')})</script></html>"
    )


def measure_showing(browser: Browser, name: str, html: str, marks: str, count: int, times: int) -> None:
    """Print how soon a page is painted first, and has so many marks, or that it has not in the time that is given."""
    seen = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.html")
        path.write_text(html, encoding="utf-8")
        for _ in range(times):
            seen.append(_opened(browser, path.as_uri(), {"marks": marks, "count": count}))
            if seen[-1][1] is None:
                break
    painted = median(paint for paint, _ in seen)
    there = [ready for _, ready in seen if ready is not None]
    told = f"after {median(there):.0f} ms" if len(there) == len(seen) else f"not after {_PATIENCE} s"
    print(
        f"{name:11} {len(html.encode()) / 1e6:.2f} MB: first paint after {painted:.0f} ms, {count} marks {told}",
        flush=True,
    )


def _opened(browser: Browser, address: str, wanted: dict[str, Any]) -> tuple[float, float | None]:
    """Return after how many milliseconds a page is painted and has its marks, None if that takes too long."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address, wait_until="commit")
    try:
        page.wait_for_function(_MARKS, arg=wanted, timeout=1000 * _PATIENCE)
        ready = page.evaluate("performance.now()")
    except TimeoutError:
        ready = None
    page.set_default_timeout(1000 * _PATIENCE)
    paint = page.evaluate(_PAINT)
    page.close()
    return paint, ready


def main() -> None:
    """Print sizes and times."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    told = MadeUpReport(count)
    report = measure_making(told)
    dated = sum(1 for entry in told.entries if entry.when)
    with sync_playwright() as playing:
        browser = playing.chromium.launch(executable_path=chromium(), chromium_sandbox=False)
        measure_showing(browser, "report", report, "svg.timeline .lane .mark", count, 3)
        measure_showing(browser, "TimelineJS", timelinejs_page(told), ".tl-timemarker", dated, 1)
        browser.close()


if __name__ == "__main__":
    main()

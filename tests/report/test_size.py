"""A report of very many entries stays a page that a browser opens: its bytes and its time grow as its entries do."""

from __future__ import annotations

import time
from functools import cache

from made_up_report import MadeUpReport

from dateline.report import render

_MOST = (
    2000  # bytes an entry: 5,000 of them are ten megabytes, with their contradictions, positions and texts
)
_DRAWN = 350


@cache
def told(count: int) -> MadeUpReport:
    return MadeUpReport(count)


def page(count: int) -> str:
    some = told(count)
    return render(some.entries, some.contradictions, some.positions, some.passages)


def seconds(count: int) -> float:
    """Return the processor time of the fastest of some tries."""
    told(count)
    tries = []
    for _ in range(4):
        begin = time.process_time()
        page(count)
        tries.append(time.process_time() - begin)
    return min(tries)


def test_an_entry_takes_at_most_two_thousand_bytes_with_all_that_belongs_to_it():
    html = page(2000)
    assert len(html.encode()) - len(render([], [], [], []).encode()) < 2000 * _MOST
    drawing = html[html.index('<svg class="timeline"') : html.index("</svg>")]
    assert drawing.count('class="mark ') == 2000
    assert len(drawing.encode()) < 2000 * _DRAWN + 50_000  # which are the days


def test_five_times_the_entries_take_about_five_times_the_time():
    page(10)
    assert seconds(1000) < 5 * 2 * seconds(200)

"""Many ask at once, each of a store of its own, while others write."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.app import Dateline
from dateline.errors import UnknownId
from dateline.stores.errors import StoreFailed
from dateline.web.faults import Busy
from dateline.web.lines import Lines

EXAMPLES = Path(__file__).parents[2] / "examples"
ASKED = ("timeline", "contradictions", "positions", "articles", "events", "diff?first=1", "passages")
# Files one article after the other, so that the views move while others read them.
# It rests after each article, so that questions come between them on however busy a machine.
WRITER = """
import sys, time
from dateline.app import Dateline
with Dateline(sys.argv[1]) as line:
    for path in sys.argv[2:]:
        line.ingest(path, published="2022-01-01")
        time.sleep(0.1)
"""


class Counted:
    """Makes stores, and counts them."""

    def __init__(self, path: Path) -> None:
        self.path, self.made = path, 0

    def __call__(self) -> Dateline:
        self.made += 1
        return Dateline(self.path)


def test_no_two_threads_ever_hold_one_store(store: Path) -> None:
    with Dateline(store) as alone:
        entries = len(alone.timeline())
    made = Counted(store)
    lines = Lines(made, most=3)
    held: set[int] = set()
    guard = threading.Lock()

    def use(_: int) -> int:
        with lines.borrowed() as line:
            with guard:
                assert id(line) not in held
                held.add(id(line))
            found = len(line.timeline())
            with guard:
                held.remove(id(line))
        return found

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(use, range(40))) == {entries}
    assert 1 < made.made <= 3
    lines.close()


def test_whoever_finds_all_stores_lent_is_told_to_come_back(store: Path) -> None:
    lines = Lines(Counted(store), most=1, patience=0.05)
    with lines.borrowed(), pytest.raises(Busy), lines.borrowed():
        pass
    with lines.borrowed() as line:
        assert line.timeline()
    lines.close()


@pytest.mark.parametrize(
    ("error", "opened"),
    [
        (UnknownId("ff"), "before"),
        (StoreFailed("the file", "it is locked", "wait"), "anew"),
        (RuntimeError("a defect"), "anew"),
    ],
)
def test_a_store_in_which_anything_failed_is_opened_anew(store: Path, error: Exception, opened: str) -> None:
    lines = Lines(Counted(store), most=1)
    with lines.borrowed() as line:
        before = line._opened()
    with pytest.raises(type(error)), lines.borrowed():
        raise error
    with lines.borrowed() as again:
        assert again is line
        assert again.timeline()
        assert again._opened() is before if opened == "before" else again._opened() is not before
    lines.close()


def test_answers_are_right_while_another_process_writes(
    client: Callable[..., TestClient], db: str, tmp_path: Path
) -> None:
    files = sorted((EXAMPLES / "biden-putin").glob("*.html")) + sorted((EXAMPLES / "trump-kim").glob("*.txt"))
    with Dateline(db) as line:
        line.ingest(files[0], published="2022-01-01")
    visitor = client(Path(db) if "://" not in db else db)
    writer = subprocess.Popen([sys.executable, "-c", WRITER, db, *map(str, files[1:])])

    def ask(number: int) -> tuple[int, int, int]:
        answer = visitor.get(f"/api/{ASKED[number % len(ASKED)]}")
        return number, answer.status_code, int(answer.headers.get("X-Total-Count", -1))

    answers: list[tuple[int, int, int]] = []
    with ThreadPoolExecutor(8) as threads:
        while writer.poll() is None:
            answers += threads.map(ask, range(len(answers), len(answers) + 14))
    assert writer.wait() == 0
    assert {status for _, status, _ in answers} == {200}
    filed = [count for number, _, count in answers if ASKED[number % len(ASKED)] == "articles"]
    assert len(set(filed)) > 2, "nothing was written while the questions were asked"
    with Dateline(db) as line, Dateline(":memory:") as plain:
        for path in files:
            plain.ingest(path, published="2022-01-01")
        assert visitor.get("/api/articles").headers["X-Total-Count"] == str(len(files))
        assert line.timeline() == plain.timeline()
        assert [e["id"] for e in visitor.get("/api/timeline").json()] == [e.id for e in plain.timeline()]
        assert line.verify(deep=True).sound

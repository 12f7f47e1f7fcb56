"""Answers are of one moment, however much others file while they are put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from dateline.app import Dateline
from dateline.stores.views import SQLViews

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted((EXAMPLES / "trump-kim").glob("*.txt"))
ASKED: dict[str, Callable[[Dateline], Any]] = {
    "timeline": lambda line: line.timeline(with_statements=True),
    "contradictions": lambda line: line.contradictions(),
    "positions": lambda line: line.positions(by="government"),
    "events": lambda line: line.events(),
    "articles": lambda line: line.articles(),
    "passages": lambda line: line.passages(),
    "show": lambda line: line.show(line.timeline()[0].id),
    "search": lambda line: line.search("summit", kind="statements"),
    "diff": lambda line: line.diff(1),
    "history": lambda line: line.history(line.timeline()[0].id),
    "export": lambda line: line.export("json"),
}


@pytest.fixture
def lines(db: str) -> Iterator[tuple[Dateline, Dateline]]:
    """Two stores on one database in which the first two articles are filed."""
    with Dateline(db) as one, Dateline(db) as other:
        one.ingest(*FILES[:2], published="2022-01-01")
        yield one, other


@pytest.mark.parametrize("query", ASKED)
def test_an_answer_is_of_one_moment_though_an_article_is_filed_before_each_look(
    lines: tuple[Dateline, Dateline], query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    line, other = lines
    ask = ASKED[query]
    before = ask(line)
    assert filing_before_each_look(monkeypatch, other, lambda: ask(line)) == before
    assert ask(line) != before


def test_all_answers_in_a_snapshot_are_of_one_moment(
    lines: tuple[Dateline, Dateline], monkeypatch: pytest.MonkeyPatch
) -> None:
    line, other = lines

    def answers() -> list[Any]:
        with line.snapshot() as position:
            return [position, line.position(), *(ask(line) for ask in ASKED.values())]

    before = answers()
    assert filing_before_each_look(monkeypatch, other, answers) == before
    after = answers()
    assert all(new != old for new, old in zip(after, before, strict=True))
    assert after[0] == after[1] == other.position()


def test_the_words_of_an_article_that_is_corrected_meanwhile_stay_those_of_its_evidence(
    lines: tuple[Dateline, Dateline], tmp_path: Path
) -> None:
    line, other = lines
    newer = tmp_path / "newer.txt"
    newer.write_text(
        "Correction: no such thing took place, the two offices said on Friday.", encoding="utf-8"
    )
    with line.snapshot():
        article = next(one for one in line.articles() if one.findings)
        other.correct(str(article.id), newer, reason="It was wrong.")
        (passage,) = line.passages([article.id])
        assert passage.evidence
        assert all((passage.text or "")[one.start : one.end] == one.quote for one in passage.evidence)
    (passage,) = line.passages([article.id])
    assert passage.text == newer.read_text(encoding="utf-8")


def test_nothing_can_be_changed_in_a_snapshot(lines: tuple[Dateline, Dateline]) -> None:
    line, _ = lines
    with line.snapshot() as position, line.snapshot() as inner:
        assert inner == position
        with pytest.raises(RuntimeError, match="leave it first"):
            line.ingest(FILES[2], published="2022-01-01")
    assert line.position() == position
    assert line.ingest(FILES[2], published="2022-01-01").filed


def test_a_rebuild_that_takes_over_meanwhile_leaves_the_rows_of_a_snapshot_alone(
    lines: tuple[Dateline, Dateline],
) -> None:
    line, other = lines
    rebuilding = Thread(target=other.replay)
    with line.snapshot():
        before = line.articles()
        rebuilding.start()
        rebuilding.join(1)
        assert line.articles() == before
        assert line.timeline()
    rebuilding.join()
    assert line.articles() == before
    assert line.verify(deep=True).sound


def test_a_snapshot_that_a_rebuild_overtakes_before_it_holds_the_rows_is_taken_anew(
    lines: tuple[Dateline, Dateline], monkeypatch: pytest.MonkeyPatch
) -> None:
    line, other = lines
    before = line.articles()
    hold, held = SQLViews.hold, []

    def late(views: SQLViews) -> int:
        held.append(views)
        if len(held) == 1:
            other.replay()
        return hold(views)

    with monkeypatch.context() as patched:
        patched.setattr(SQLViews, "hold", late)
        assert line.articles() == before
    assert line.ingest(FILES[2], published="2022-01-01").filed
    assert len(line.articles()) == len(before) + 1


def filing_before_each_look(patching: pytest.MonkeyPatch, other: Dateline, ask: Callable[[], Any]) -> Any:
    """Return an answer while another store files an article before each of the first looks at rows."""
    waiting = list(FILES[2:5])
    busy = False
    plain = SQLViews.rows

    def rows(views: SQLViews, *args: Any, **more: Any) -> Any:
        nonlocal busy
        if waiting and not busy:
            busy = True
            other.ingest(waiting.pop(), published="2022-01-01")
            busy = False
        return plain(views, *args, **more)

    with patching.context() as patched:
        patched.setattr(SQLViews, "rows", rows)
        answer = ask()
    assert len(waiting) < 3, "nothing was filed meanwhile"
    return answer

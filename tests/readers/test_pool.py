"""Many articles are read in several processes, and come back as one process would have read them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from stub_readers import Counting, Killed

from dateline.app import Dateline
from dateline.drafts import ArticleDraft
from dateline.moments import Moment
from dateline.readers.pool import WORTH_IT, LostProcess, ReadingPool
from dateline.reading import ArticleText, Reading, ReadingFailed


def texts(count: int) -> list[ArticleText]:
    return [ArticleText(f"text {number}") for number in range(count)]


def read(pool: ReadingPool, articles: list[ArticleText]) -> list[tuple[int, str]]:
    """Return the process and the text of each reading."""
    found = []
    for reading in pool(articles):
        assert isinstance(reading, Reading)
        process, _, text = reading.reader.partition(":")
        found.append((int(process), text))
    return found


def test_readings_come_back_in_the_order_of_their_articles_from_other_processes() -> None:
    with ReadingPool(Counting(), Counting(), jobs=2) as pool:
        found = read(pool, texts(4 * WORTH_IT))
    assert [text for _, text in found] == [a.text for a in texts(4 * WORTH_IT)]
    assert os.getpid() not in {process for process, _ in found}


def test_few_articles_or_one_job_are_read_in_this_process() -> None:
    for count, jobs in ((WORTH_IT - 1, 2), (4 * WORTH_IT, 1)):
        with ReadingPool(Counting(), Counting(), jobs) as pool:
            assert {process for process, _ in read(pool, texts(count))} == {os.getpid()}


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_reader_stumbles_over_is_told_and_the_rest_is_read(jobs: int) -> None:
    with ReadingPool(Counting(), Counting(), jobs) as pool:
        found = list(pool([*texts(WORTH_IT), ArticleText("stumble"), *texts(3)]))
    assert found[WORTH_IT] == ReadingFailed("ValueError", "over this")
    assert sum(isinstance(reading, Reading) for reading in found) == WORTH_IT + 3


def test_a_process_that_is_killed_is_an_error_with_a_remedy_and_what_was_filed_stays(tmp_path: Path) -> None:
    drafts = [ArticleDraft(source=f"{n}.txt", text=f"text {n}") for n in range(4 * WORTH_IT)]
    drafts.append(ArticleDraft(source="large.txt", text="too large"))
    with Dateline(tmp_path / "dateline.db", reader=Killed(), jobs=2) as line:
        with pytest.raises(
            LostProcess, match="was killed; what was filed before is safe; run it again, with"
        ):
            line.file(drafts)
        filed = len(line.articles())
    assert 0 < filed < len(drafts)


def test_several_processes_read_what_one_reads(tmp_path: Path) -> None:
    drafts = [
        ArticleDraft(
            source=f"{day}.txt",
            publisher=f"Paper {day}",
            published=Moment.parse(f"2021-{month:02}-{day:02}"),
            text=f"U.S. President Joe Biden met Russian President Vladimir Putin in Geneva on {month}/{day}. "
            "“I would meet him again,” Biden told reporters.",
        )
        for month in (6, 7, 8, 9, 10)
        for day in range(1, 29)
    ]
    assert len(drafts) >= WORTH_IT
    with Dateline(tmp_path / "one.db") as one, Dateline(tmp_path / "two.db", jobs=2) as two:
        one.file(drafts)
        two.file(drafts)
        assert (two.timeline(), two.positions()) == (one.timeline(), one.positions())
        assert [e.finding.evidence for e in two.events()] == [e.finding.evidence for e in one.events()]
        assert one.positions()

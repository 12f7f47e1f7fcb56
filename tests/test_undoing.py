"""What was done to an article can be undone, each time by one event, and undoing that brings it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import VIENNA, Paper
from test_following import Knowing, StoppedClock

from dateline.app import Dateline
from dateline.article import UnfitForArticle
from dateline.events import ArticleReinstated, ArticleRetracted, ReadingRestored

FIRST = Paper("Delta Wire", "2021-06-20", opening="As first printed.").held("2021-06-16", VIENNA)
SECOND = Paper("Delta Wire", "2021-06-20", opening="As corrected.").held("2021-06-18", VIENNA)


class Newer(Knowing):
    version = "2"

    def read(self, article):
        return (
            Paper("Delta Wire").held("2021-06-17", VIENNA).reading
            if "first" in article.text
            else super().read(article)
        )


@pytest.fixture
def line(db: str) -> Iterator[Dateline]:
    with Dateline(db, reader=Knowing(FIRST, SECOND), clock=StoppedClock()) as opened:
        opened.file([FIRST.draft])
        yield opened


def days(line: Dateline) -> list[str]:
    return [entry.when.edtf for entry in line.timeline()]


def the_article(line: Dateline) -> str:
    return str(line.articles()[0].id)


def corrected(line: Dateline, tmp_path: Path) -> str:
    file = tmp_path / "second.txt"
    file.write_text(SECOND.draft.text)
    line.correct(the_article(line), file, reason="wrong day")
    return the_article(line)


def test_a_retraction_is_undone_and_undoing_that_retracts_again(line: Dateline) -> None:
    article = the_article(line)
    line.retract(article, reason="withdrawn")
    (event,) = line.undo(article, reason="a mistake")
    assert (type(event), event.reason, days(line)) == (ArticleReinstated, "a mistake", ["2021-06-16"])
    (event,) = line.undo(article, reason="no mistake")
    assert (type(event), days(line)) == (ArticleRetracted, [])


def test_a_correction_is_undone_with_its_text_and_its_reading(line: Dateline, tmp_path: Path) -> None:
    article = corrected(line, tmp_path)
    assert days(line) == ["2021-06-18"]
    (event,) = line.undo(article, reason="the first was right")
    assert (type(event), event.reading) == (ReadingRestored, 1)
    assert days(line) == ["2021-06-16"]
    assert "As first printed." in line.show(article).passages[0].text


def test_undoing_the_undoing_of_a_correction_brings_it_back(line: Dateline, tmp_path: Path) -> None:
    article = corrected(line, tmp_path)
    line.undo(article, reason="the first was right")
    line.undo(article, reason="it was not")
    assert days(line) == ["2021-06-18"]
    assert "As corrected." in line.show(article).passages[0].text


def test_a_new_reading_is_undone(line: Dateline, db: str) -> None:
    with Dateline(db, reader=Newer(FIRST, SECOND), clock=StoppedClock()) as newer:
        newer.reread()
        assert days(newer) == ["2021-06-17"]
        newer.undo(the_article(newer), reason="it reads worse")
        assert days(newer) == ["2021-06-16"]
        newer.reread()
        assert days(newer) == ["2021-06-17"]


def test_what_was_undone_stays_in_the_history_and_the_views_are_those_of_a_rebuild(
    line, tmp_path: Path
) -> None:
    article = corrected(line, tmp_path)
    line.undo(article, reason="the first was right")
    told = [step.sentence for step in line.history(article).steps]
    assert told[0].startswith("Filed from")
    assert told[1].startswith("Corrected: wrong day.")
    assert told[2] == "Counts again as reading 1 found it: the first was right."
    shown = line.dump_views()
    line.replay()
    assert line.dump_views() == shown
    assert line.verify(deep=True).faults == ()


def test_the_store_knew_at_each_moment_what_counted_then(line: Dateline, tmp_path: Path) -> None:
    article = corrected(line, tmp_path)
    before = line.position_at(10**6)
    line.undo(article, reason="the first was right")
    assert [e.when.edtf for e in line.timeline(as_of=before)] == ["2021-06-18"]
    assert [e.when.edtf for e in line.timeline(as_of=before + 1)] == ["2021-06-16"]


def test_filing_cannot_be_undone(line: Dateline) -> None:
    with pytest.raises(UnfitForArticle, match="retract"):
        line.undo(the_article(line), reason="why not")


def test_the_text_that_was_corrected_can_be_given_again_after_the_correction_was_undone(
    line, tmp_path: Path
) -> None:
    article = corrected(line, tmp_path)
    line.undo(article, reason="the first was right")
    corrected(line, tmp_path)
    assert days(line) == ["2021-06-18"]

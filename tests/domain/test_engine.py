"""Filing: once and only once, a batch at a time, and one bad article does not stop the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

import pytest
from builders import NOON, Paper
from hypothesis import given, settings
from stories import papers

from dateline.app import Dateline
from dateline.article import Article
from dateline.drafts import ArticleDraft, Rejected
from dateline.engine import Engine, Filed, Ingested, Known, Reread
from dateline.errors import UnknownId
from dateline.ports import Batch
from dateline.reading import ArticleText, Reading
from dateline.stores.memory import MemoryStore


class Desk:
    """A clock that stands, and a reader that finds in each text what its paper reports."""

    name, version = "desk", "1"

    def __init__(self, *written: Paper) -> None:
        self.readings = {paper.draft.text: paper.reading for paper in written}

    def now(self) -> datetime:
        return NOON

    def read(self, article: ArticleText) -> Reading:
        return self.readings[article.text]


def line(*written: Paper) -> Dateline:
    desk = Desk(*written)
    return Dateline(":memory:", reader=desk, clock=desk)


def drafts(*written: Paper) -> list[ArticleDraft | Rejected]:
    return [paper.draft for paper in written]


@settings(max_examples=40)
@given(papers())
def test_filing_twice_changes_nothing(written: list[Paper]) -> None:
    with line(*written) as dateline:
        dateline.file(drafts(*written))
        before, events = dateline.dump_views(), list(dateline.steps())
        again = dateline.file(drafts(*reversed(written)))
        assert len(again.known) == len(written)
        assert not again.filed
        assert dateline.dump_views() == before
        assert list(dateline.steps()) == events


@settings(max_examples=40)
@given(papers())
def test_one_batch_or_many_in_any_order_give_the_same_answers(written: list[Paper]) -> None:
    with line(*written) as at_once, line(*written) as one_by_one:
        at_once.file(drafts(*written))
        for paper in reversed(written):
            one_by_one.file([paper.draft])
        assert at_once.timeline() == one_by_one.timeline()
        assert at_once.contradictions() == one_by_one.contradictions()
        assert at_once.positions() == one_by_one.positions()


def test_the_same_article_twice_in_one_batch_is_filed_once() -> None:
    paper = Paper().held("2021-06-16")
    with line(paper) as dateline:
        done = dateline.file([paper.draft, paper.draft])
    assert [type(o) for o in (*done.filed, *done.known)] == [Filed, Known]


def test_one_address_with_another_text_is_rejected_with_the_way_to_correct_it() -> None:
    address = "https://harbour.example/talks"
    first, second = Paper(url=address).held("2021-06-15"), Paper(url=address).held("2021-06-16")
    with line(first, second) as dateline:
        dateline.file([first.draft])
        done = dateline.file([second.draft])
    assert not done.complete
    assert "dateline correct" in done.rejected[0].remedy


def test_a_text_that_was_corrected_since_is_known_and_no_other_text_of_its_address() -> None:
    address = "https://harbour.example/talks"
    first, second = Paper(url=address).held("2021-06-15"), Paper(url=address).held("2021-06-16")
    engine = Engine(MemoryStore(), Desk(first, second), Desk())
    (filed,) = engine.ingest([first.draft])
    assert isinstance(filed, Filed)
    engine.correct(filed.id, second.draft, "wrong day")
    assert [type(o) for o in engine.ingest([first.draft, second.draft])] == [Known, Known]


def test_what_a_reader_stumbles_over_twice_is_rejected_twice() -> None:
    paper = Paper().held("2021-06-16")
    outcomes = Engine(MemoryStore(), Desk(), Desk()).ingest([paper.draft, paper.draft])
    assert [type(o) for o in outcomes] == [Rejected, Rejected]


class Overtaken(MemoryStore):
    """A log in which others file an article just before it is to be filed."""

    def __init__(self, *faster: Paper) -> None:
        super().__init__()
        self._faster = [(paper.filed(), {}) for paper in faster]

    def append_many(self, batches: Iterable[Batch]) -> int:
        faster, self._faster = self._faster, []
        super().append_many(faster)
        return super().append_many(batches)


def test_what_another_process_files_meanwhile_is_known_and_not_filed() -> None:
    address = "https://harbour.example/talks"
    papers = [Paper(url=address).held("2021-06-15"), Paper("Delta Wire"), Paper("Meridian Daily")]
    theirs = Paper(url=address).held("2021-06-16")
    engine = Engine(Overtaken(theirs, papers[1]), Desk(*papers), Desk())
    outcomes = list(engine.ingest(drafts(*papers)))
    assert [type(o) for o in outcomes] == [Rejected, Known, Filed]


def test_what_a_reader_stumbles_over_is_rejected_and_the_batch_goes_on() -> None:
    known, unknown = Paper().held("2021-06-16"), Paper("Delta Wire").held("2021-06-16")
    with line(known) as dateline:
        done = dateline.file([unknown.draft, known.draft])
    assert [f.findings for f in done.filed] == [1]
    assert "KeyError" in done.rejected[0].reason


def test_what_a_source_rejected_is_passed_on() -> None:
    bad = Rejected(source="x.bin", reason="it is binary", remedy="give text")
    assert Ingested.of(Engine(MemoryStore(), Desk(), Desk()).ingest([bad])).rejected == (bad,)


def test_what_is_not_filed_cannot_be_changed() -> None:
    paper = Paper()
    engine = Engine(MemoryStore(), Desk(paper), Desk())
    with pytest.raises(UnknownId):
        engine.retract(paper.filed()[0].originator_id, "wrong")


def test_a_preview_stores_nothing() -> None:
    paper = Paper().held("2021-06-16")
    store = MemoryStore()
    assert len(Engine(store, Desk(paper), Desk()).preview(paper.draft)) == 3
    assert store.position() == 0


class Newer(Desk):
    """A later version of the reader, which finds something else in a text, or stumbles over it."""

    version = "2"

    def read(self, article: ArticleText) -> Reading:
        return replace(super().read(article), reader=self.name, version=self.version)


def test_a_newer_reader_reads_again_and_what_it_finds_counts() -> None:
    old, other = Paper().held("2021-06-16"), Paper("Delta Wire").held("2021-06-16")
    better = Paper().held("2021-08-20").said("Ida Brandt", "favours")
    with line(old, other) as dateline:
        dateline.file(drafts(old, other))
        newer = Newer(old, other)
        newer.readings[old.draft.text] = better.reading
        store = dateline._open()
        done = Reread.of(Engine(store, newer, newer).reread(a.id for a in dateline.articles()))
        assert sorted((o.before, o.findings) for o in done.read) == [(1, 1), (1, 2)]
        assert [p.speaker for p in dateline.positions()] == ["Ida Brandt"]
        assert {str(e.when) for e in dateline.timeline()} == {"2021-06-16", "2021-08-20"}
        (before,) = [e for e in dateline.timeline(as_of=6) if e.kind == "held"]
        assert str(before.when) == "2021-06-16"
        again = Reread.of(Engine(store, newer, newer).reread(a.id for a in dateline.articles()))
        assert (len(again.read), len(again.known)) == (0, 2)


def test_what_cannot_be_read_again_keeps_its_findings_and_the_rest_goes_on() -> None:
    old, other = Paper().held("2021-06-16"), Paper("Delta Wire").held("2021-06-16")
    with line(old, other) as dateline:
        dateline.file(drafts(old, other))
        newer = Newer(old)  # it knows nothing of the other text
        done = Reread.of(Engine(dateline._open(), newer, newer).reread(a.id for a in dateline.articles()))
        assert len(done.read) == len(done.rejected) == 1
        assert "the reader desk failed (KeyError" in str(done.rejected[0])
        assert not done.complete
        assert len(dateline.timeline()[0].accounts) == 2


def test_an_article_that_was_never_filed_cannot_be_read_again() -> None:
    desk = Desk()
    with pytest.raises(UnknownId):
        list(Engine(MemoryStore(), desk, desk).reread([Article.identify(Paper().draft)]))

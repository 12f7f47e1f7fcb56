"""Searching a store: what is found, where it stands, in which order; and what is not found any more."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from builders import OTHERS, PAIR, VIENNA, Paper
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import papers
from test_following import Knowing, StoppedClock
from test_forgetting import everything

from dateline.app import Dateline
from dateline.search import Found
from dateline.terms import BadSearch, Term, Terms
from dateline.words import words_of

REASON = "a test"


class Titled(Paper):
    """An article with a title."""

    def __init__(self, publisher: str, published: str | None, title: str, opening: str) -> None:
        super().__init__(publisher, published, opening=opening)
        self._title = title

    @property
    def draft(self):
        return super().draft.model_copy(update={"title": self._title})


@pytest.fixture
def three() -> list[Paper]:
    return [
        Titled("Delta Wire", "2021-06-20", "Envoys in Lomé", "Orbán’s envoy praised quiet diplomacy.").held(
            "2021-06-16", VIENNA
        ),
        Titled("The Harbour Post", "2021-06-17", "Quiet days", "Nothing moved in Lome.")
        .said("Ida Brandt", "favours", words="The talks in Lome will go on, said Ida Brandt")
        .said("Goran Whitlock", "opposes", "2021-05", about=OTHERS, words="No talks before Lome, said he"),
        Titled("Lakeshore Tribune", None, "The envoys of June", "Quiet talks, and talks again.").held(
            "2021-06-16", VIENNA
        ),
    ]


@pytest.fixture
def line(db: str, three: list[Paper]) -> Iterator[Dateline]:
    with Dateline(db, reader=Knowing(*three), clock=StoppedClock()) as opened:
        opened.file([paper.draft for paper in three])
        yield opened


def the(line: Dateline, publisher: str) -> str:
    return str(next(a.id for a in line.articles() if a.publisher == publisher))


def publishers(found: Found) -> list[str | None]:
    return [hit.article.publisher for hit in found]


def test_case_accents_and_apostrophes_do_not_count(line: Dateline) -> None:
    assert publishers(line.search("ORBAN LOME")) == ["Delta Wire"]
    assert set(publishers(line.search("lomé"))) == {"Delta Wire", "The Harbour Post"}


def test_words_are_found_in_the_title_and_the_text_together(line: Dateline) -> None:
    (hit,) = line.search("envoys praised")
    assert [hit.article.title[start:end] for start, end in hit.title_marks] == ["Envoys"]
    assert [
        hit.passages[0].quote[a - hit.passages[0].start :][: b - a] for a, b in hit.passages[0].marks
    ] == ["praised"]


def test_an_article_whose_title_has_the_word_comes_before_those_whose_text_has_it(line: Dateline) -> None:
    assert publishers(line.search("quiet"))[0] == "The Harbour Post"


def test_every_offset_counts_code_points_of_the_stored_text(line: Dateline) -> None:
    for hit in line.search("lome"):
        (text,) = [p.text for p in line.passages([hit.article.id])]
        marks = [mark for passage in hit.passages for mark in passage.marks]
        assert len(marks) == hit.matches
        assert {text[start:end] for start, end in marks} <= {"Lome", "Lomé"}
        for passage in hit.passages:
            assert text[passage.start : passage.end] == passage.quote
        for said in hit.statements:
            assert text[said.start : said.end] == said.quote


def test_a_passage_holds_whole_words_and_what_is_near_its_mark() -> None:
    far = " ".join(f"word{n}" for n in range(400))
    text = f"{far} “the needle.” {far} needle needles {far} needle {far} needle"
    paper = Titled("Delta Wire", "2021-06-20", "Hay", text)
    with Dateline(":memory:", reader=Knowing(paper), clock=StoppedClock()) as line:
        line.file([paper.draft])
        (hit,) = line.search("needle")
    assert hit.matches == 4
    assert [len(passage.marks) for passage in hit.passages] == [1, 1, 1]
    assert "“the needle.”" in hit.passages[0].quote
    for passage in hit.passages:
        assert passage.quote.split() == [w for w in passage.quote.split() if w in set(text.split())]
        assert len(passage.quote) < 300


def test_statements_are_those_whose_own_words_hold_all_that_is_looked_for(line: Dateline) -> None:
    (hit,) = line.search("talks lome")
    assert [said.speaker for said in hit.statements] == ["Ida Brandt", "Goran Whitlock"]
    assert {said.kind for said in hit.statements} == {"StatementMade"}
    (hit,) = line.search("talks lome moved")
    assert hit.statements == ()


def test_of_equal_hits_the_newest_comes_first_and_the_undated_last(db: str) -> None:
    same = [
        Paper(name, day, opening="one")
        for name, day in (("Aaa", None), ("Bbb", "2021-05-01"), ("Ccc", "2021-06-01"), ("Ddd", "2021-05-02"))
    ]
    for paper in same:
        paper._text = f"{paper.publisher} saw a needle."
    with Dateline(db, reader=Knowing(*same), clock=StoppedClock()) as line:
        line.file([paper.draft for paper in same])
        assert publishers(line.search("needle")) == ["Ccc", "Ddd", "Bbb", "Aaa"]


def test_a_retracted_article_is_not_found_until_that_is_undone(line: Dateline) -> None:
    article = the(line, "Delta Wire")
    line.retract(article, reason=REASON)
    assert publishers(line.search("diplomacy")) == []
    line.undo(article, reason=REASON)
    assert publishers(line.search("diplomacy")) == ["Delta Wire"]


def test_a_corrected_article_is_found_by_its_newest_text_alone(
    line: Dateline, tmp_path: Path, three: list[Paper]
) -> None:
    new = Paper("Delta Wire", "2021-06-20", opening="Orban’s envoy praised loud words.")
    line._own_reader = Knowing(*three, new)
    (tmp_path / "new.txt").write_text(new.draft.text)
    line.correct(the(line, "Delta Wire"), tmp_path / "new.txt", reason=REASON)
    assert (publishers(line.search("diplomacy")), publishers(line.search("loud"))) == ([], ["Delta Wire"])
    line.undo(the(line, "Delta Wire"), reason=REASON)
    assert (publishers(line.search("diplomacy")), publishers(line.search("loud"))) == (["Delta Wire"], [])


def test_a_forgotten_article_is_not_found_by_its_words_and_nothing_keeps_them(
    line: Dateline, db: str
) -> None:
    line.forget(the(line, "Delta Wire"), reason=REASON)
    assert publishers(line.search("diplomacy")) == []
    assert publishers(line.search("envoys")) == ["Delta Wire", "Lakeshore Tribune"]  # its title stays
    assert line.verify(deep=True).faults == ()
    line.close()
    assert "diplomacy" not in everything(db)
    assert "diplom" not in everything(db)


def test_with_its_facts_an_article_loses_its_title_too(line: Dateline, db: str) -> None:
    line.forget(the(line, "Lakeshore Tribune"), reason=REASON, facts=True)
    assert publishers(line.search("june")) == []
    line.close()
    assert "of  june" not in everything(db)


@pytest.mark.parametrize(
    ("limits", "left"),
    [
        ({"about": ["Varga"]}, ["The Harbour Post"]),
        ({"about": PAIR}, ["The Harbour Post", "Delta Wire"]),
        ({"speaker": "Brandt"}, ["The Harbour Post"]),
        ({"speaker": "Brandt", "about": ["Varga"]}, []),  # no one finding is both
        ({"publisher": "wire"}, ["Delta Wire"]),
        ({"published_by": "2021-06-18"}, ["The Harbour Post"]),
        ({"since": "2021-06-18"}, ["Delta Wire"]),
        ({"until": "2021-05"}, ["The Harbour Post"]),  # of then is what one says in it
        ({"until": "2020"}, []),
        ({"kind": "statements"}, ["The Harbour Post"]),
        ({"kind": "statements", "speaker": "Lund"}, []),
    ],
    ids=str,
)
def test_filters_keep_what_they_keep_elsewhere(line: Dateline, limits, left: list[str]) -> None:
    found = line.search("lome", **limits)
    assert (sorted(publishers(found)), found.total) == (sorted(left), len(left))


def test_a_page_of_hits_tells_how_many_there_are_in_all(line: Dateline) -> None:
    every = line.search("quiet", limit=None)
    assert (len(every), every.total) == (3, 3)
    first, second = line.search("quiet", limit=2), line.search("quiet", limit=2, offset=2)
    assert [*first, *second] == list(every)
    assert [hit.rank for hit in every] == [1, 2, 3]
    assert (len(first), first.total, second.total) == (2, 3, 3)
    assert every[0] == first[0]


def test_an_empty_question_is_refused_in_a_line(line: Dateline) -> None:
    with pytest.raises(BadSearch, match="no word that is to be found"):
        line.search("  ")


def test_a_rebuild_a_dump_and_a_backup_find_the_same(line: Dateline, db: str, tmp_path: Path) -> None:
    found = line.search("talks OR lome").hits, line.search("quiet", limit=None).hits
    line.replay()
    assert (line.search("talks OR lome").hits, line.search("quiet", limit=None).hits) == found
    with (tmp_path / "all.jsonl").open("wb") as out:
        line.dump(out)
    assert b"  lome  " not in (tmp_path / "all.jsonl").read_bytes()
    with Dateline(tmp_path / "other.db") as other, (tmp_path / "all.jsonl").open("rb") as dumped:
        other.load(dumped)
        assert (other.search("talks OR lome").hits, other.search("quiet", limit=None).hits) == found
        other.backup(tmp_path / "copy.db")
    with Dateline(tmp_path / "copy.db") as copy:
        assert copy.search("quiet", limit=None).hits == found[1]


def test_a_store_of_before_there_was_search_gets_its_words_when_it_is_opened(
    line: Dateline, db: str, three: list[Paper]
) -> None:
    found, shown = line.search("lome").hits, line.dump_views()
    line.close()
    with closing(psycopg.connect(db) if "://" in db else sqlite3.connect(db)) as older:
        older.execute("DROP TABLE view_words_1_g1")
        older.execute("DROP TABLE IF EXISTS view_words_1_g1_index")
        older.execute("DELETE FROM checkpoints WHERE projection = 'words'")
        older.commit()
    with Dateline(db, reader=Knowing(*three), clock=StoppedClock()) as newer:
        assert newer.search("lome").hits == found
        assert newer.dump_views() == shown


def test_an_index_that_somebody_spoilt_is_named_and_rebuilt(tmp_path: Path, three: list[Paper]) -> None:
    with Dateline(tmp_path / "line.db", reader=Knowing(*three), clock=StoppedClock()) as line:
        line.file([paper.draft for paper in three])
        found = line.search("lome").hits
        with closing(sqlite3.connect(tmp_path / "line.db")) as vandal:
            vandal.execute("INSERT INTO view_words_1_g1_index (view_words_1_g1_index) VALUES ('delete-all')")
            vandal.commit()
        assert line.search("lome").hits == ()
        (fault,) = line.verify(deep=True).faults
        assert str(fault) == "view_words_1_g1_index: this index does not fit its rows; run `dateline replay`"
        line.replay("words")
        assert line.verify(deep=True).faults == ()
        assert line.search("lome").hits == found


def plainly(term: Term, keys: list[str]) -> Iterator[bool]:
    """Yield that a term stands there, for each place where it does, by comparing it with every piece."""
    for start in range(len(keys)):
        piece = " ".join(keys[start : start + len(term.keys)])
        wanted = " ".join(term.keys)
        if piece == wanted or (term.prefix and piece.startswith(wanted)):
            yield True


words = st.sampled_from(["met", "Vienna", "Amara", "told", "favours", "wo*", "word1", '"Henrik Lund"', "-it"])


@settings(max_examples=40)
@given(
    papers(5),
    st.lists(words, min_size=1, max_size=3).map(" ".join),
)
def test_what_is_found_is_what_a_look_at_every_text_finds(filed: list[Paper], question: str) -> None:
    try:
        terms = Terms.parse(question)
    except BadSearch:
        return
    with Dateline(":memory:", reader=Knowing(*filed), clock=StoppedClock()) as line:
        line.file([paper.draft for paper in filed])
        found = line.search(question, limit=None)
        expected = {}
        for passage in line.passages():
            words = words_of(passage.text)
            wanted = [list(plainly(term, words.keys)) for term in terms.wanted]
            if all(wanted) and not any(any(plainly(term, words.keys)) for term in terms.unwanted):
                expected[passage.article.id] = terms.spans(words)
        assert {hit.article.id: hit.matches for hit in found} == {k: len(v) for k, v in expected.items()}
        for hit in found:
            shown = [mark for passage in hit.passages for mark in passage.marks]
            assert shown == expected[hit.article.id][: len(shown)]

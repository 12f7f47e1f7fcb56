"""Forgetting an article: its words are gone from everything, what it reports stays unless that is to go too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from builders import PAIR, VIENNA, Paper
from hypothesis import given
from hypothesis import strategies as st
from stories import papers
from test_following import Knowing, StoppedClock

from dateline.app import Dateline
from dateline.article import UnfitForArticle
from dateline.events import Event, Finding
from dateline.forgetting import BLOCK, without_facts, without_words
from dateline.reports import way_of

REASON = "the agency asked for it"
SECRET = "quite unmistakable words"


@pytest.fixture
def papers_filed() -> list[Paper]:
    return [
        Paper("Delta Wire", "2021-06-20", opening=f"These are {SECRET}.").held("2021-06-16", VIENNA),
        Paper("The Harbour Post", "2021-06-17").held("2021-06-15", VIENNA).said("Ida Brandt", "favours"),
        Paper("Lakeshore Tribune", "2021-06-18").said("Ida Brandt", "opposes"),
    ]


@pytest.fixture
def line(db: str, papers_filed: list[Paper]) -> Iterator[Dateline]:
    with Dateline(db, reader=Knowing(*papers_filed), clock=StoppedClock()) as opened:
        opened.file([paper.draft for paper in papers_filed])
        yield opened


def the(line: Dateline, publisher: str) -> str:
    return str(next(a.id for a in line.articles() if a.publisher == publisher))


def everything(db: str) -> str:
    """Return all that a store keeps: the bytes of its files, or what any role may see of its tables."""
    if "://" not in db:
        files = sorted(Path(db).parent.iterdir())
        return "".join(path.read_bytes().decode("utf-8", "replace") for path in files)
    with psycopg.connect(db) as server:
        tables = server.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        rows = [row for (name,) in tables for row in server.execute(f"SELECT * FROM {name}")]
    return "".join(
        c.decode("utf-8", "replace") if isinstance(c, bytes) else str(c) for row in rows for c in row
    )


def quotes(line: Dateline, publisher: str) -> list[str]:
    return [
        spot.quote
        for entry in line.timeline()
        for account in entry.accounts
        if account.article.publisher == publisher
        for spot in account.evidence
    ]


def test_the_words_are_in_no_file_of_the_store_any_more(line: Dateline, db: str) -> None:
    (quote,) = quotes(line, "Delta Wire")
    assert SECRET in everything(db)
    line.forget(the(line, "Delta Wire"), reason=REASON)
    line.close()
    assert SECRET not in everything(db)
    assert f'"{quote}"' not in everything(db)


def test_what_it_reports_stays_with_blocks_in_the_place_of_its_words(line: Dateline) -> None:
    before = [(e.id, e.when, e.headline, len(e.accounts)) for e in line.timeline()]
    whys = [c.why for c in line.contradictions()]
    line.forget(the(line, "Delta Wire"), reason=REASON)
    assert [(e.id, e.when, e.headline, len(e.accounts)) for e in line.timeline()] == before
    assert [c.why for c in line.contradictions()] == whys
    assert all(set(quote) == {BLOCK} for quote in quotes(line, "Delta Wire"))
    assert BLOCK not in "".join(quotes(line, "The Harbour Post"))


def test_it_is_one_event_that_says_why(line: Dateline) -> None:
    article = the(line, "Delta Wire")
    (event,) = line.forget(article, reason=REASON)
    assert (event.TOPIC, event.reason) == ("text-forgotten", REASON)
    assert REASON in line.history(article).steps[-1].sentence
    assert [a.status for a in line.articles() if str(a.id) == article] == ["forgotten"]


def test_the_log_still_verifies_and_a_replay_gives_the_same(line: Dateline) -> None:
    noted = line.verify().seal
    line.forget(the(line, "The Harbour Post"), reason=REASON)
    shown = line.dump_views()
    assert line.verify(deep=True, seal=noted).faults == ()
    line.replay()
    assert line.dump_views() == shown


def test_with_its_facts_it_reports_nothing_and_its_names_are_gone(line: Dateline, db: str) -> None:
    article = the(line, "The Harbour Post")
    line.forget(article, reason=REASON, facts=True)
    assert [len(e.accounts) for e in line.timeline()] == [1]
    assert line.contradictions() == []
    assert line.verify(deep=True).faults == ()
    assert [(a.publisher, a.title, a.url) for a in line.articles() if str(a.id) == article] == [
        (None, None, None)
    ]
    line.close()
    assert "Harbour" not in everything(db)


def test_the_facts_can_go_after_the_words(line: Dateline) -> None:
    article = the(line, "The Harbour Post")
    line.forget(article, reason=REASON)
    line.forget(article, reason=REASON, facts=True)
    assert [len(e.accounts) for e in line.timeline()] == [1]
    assert line.verify(deep=True).faults == ()


def test_forgetting_twice_is_refused(line: Dateline) -> None:
    article = the(line, "Delta Wire")
    line.forget(article, reason=REASON)
    with pytest.raises(UnfitForArticle, match="forgotten already"):
        line.forget(article, reason=REASON)


def test_what_is_forgotten_cannot_be_undone(line: Dateline) -> None:
    article = the(line, "Delta Wire")
    line.forget(article, reason=REASON)
    with pytest.raises(UnfitForArticle, match="gone for good"):
        line.undo(article, reason="a mistake")


def test_a_text_that_another_article_shares_stays_until_that_is_forgotten_too(db: str) -> None:
    twins = [
        Paper(name, opening=f"These are {SECRET}.").held("2021-06-16", VIENNA) for name in ("One", "Two")
    ]
    with Dateline(db, reader=Knowing(*twins), clock=StoppedClock()) as line:
        line.file([paper.draft for paper in twins])
        one, two = the(line, "One"), the(line, "Two")
        line.forget(one, reason=REASON)
        assert SECRET in line.show(two).passages[0].text
        line.forget(two, reason=REASON)
        assert line.verify(deep=True).faults == ()
    assert SECRET not in everything(db)


def test_what_is_forgotten_is_still_listed_shown_and_reported(line: Dateline, tmp_path: Path) -> None:
    article = the(line, "Delta Wire")
    line.forget(article, reason=REASON)
    assert line.show(article).passages
    assert line.events(PAIR)


def test_a_new_text_can_be_given_by_a_correction(line: Dateline, tmp_path: Path, papers_filed) -> None:
    article = the(line, "Delta Wire")
    line.forget(article, reason=REASON)
    again = tmp_path / "again.txt"
    again.write_text(papers_filed[0].draft.text)
    line.correct(article, again, reason="the agency allows it now")
    assert BLOCK not in "".join(quotes(line, "Delta Wire"))
    assert line.verify(deep=True).faults == ()


def test_what_came_in_by_a_correction_can_be_forgotten_as_well(
    line: Dateline, tmp_path: Path, papers_filed
) -> None:
    article = the(line, "Lakeshore Tribune")
    line.forget(article, reason=REASON, facts=True)
    again = tmp_path / "again.txt"
    again.write_text(papers_filed[2].draft.text)
    line.correct(article, again, reason="it may be kept after all")
    assert len(line.positions()) == 2
    line.forget(article, reason="it may not", facts=True)
    assert len(line.positions()) == 1
    assert line.verify(deep=True).faults == ()


findings = papers(3).map(lambda some: [e for paper in some for e in paper.filed() if isinstance(e, Finding)])


@given(findings)
def test_no_word_of_the_article_stays_in_what_stays_of_a_finding(found: list[Event]) -> None:
    for event in found:
        stays = without_words(event)
        told = stays.model_dump(exclude={"when_words"})
        for spot in event.evidence:
            assert spot.quote not in str(told)
        assert way_of(stays) == way_of(event)
        assert [(e.start, e.end) for e in stays.evidence] == [(e.start, e.end) for e in event.evidence]


@given(findings)
def test_no_name_and_no_day_stays_in_what_stays_without_facts(found: list[Event]) -> None:
    for event in found:
        stays = without_facts(event)
        kept = stays.model_dump_json(exclude={"timestamp", "metadata"})
        told = re.sub(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "", kept)  # ids are made of any digits
        assert not re.search("Brandt|Diallo|Lund|Vienna|2021", told)
        assert type(stays).model_validate_json(stays.model_dump_json()) == stays


@given(st.data())
def test_what_stays_does_not_change_when_it_is_forgotten_again(data) -> None:
    for event in data.draw(findings):
        assert without_words(without_words(event)) == without_words(event)
        assert without_facts(without_words(event)) == without_facts(event)

"""An article is filed, read, corrected and retracted; its stream tells all of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from builders import NOON, Paper
from hypothesis import given
from hypothesis import strategies as st

from dateline.article import Article, UnfitForArticle, active_findings
from dateline.drafts import ArticleDraft
from dateline.events import ArticleFiled, ArticleReinstated, Event, Metadata
from dateline.moments import Moment
from dateline.reading import Reading
from dateline.reports import facts_of

BY = Metadata(editor="desk")
LATER = NOON + timedelta(days=1)


def draft(**changes: object) -> ArticleDraft:
    return ArticleDraft.model_validate({"source": "a.txt", "text": "Two leaders met.", **changes})


@pytest.mark.parametrize(
    "address",
    [
        "https://harbour.example/world/talks",
        "http://www.harbour.example/world/talks/",
        "https://HARBOUR.example/world/talks?utm_source=mail&fbclid=1",
        "https://harbour.example/world/talks?ref",
        "https://harbour.example/world/talks?ref=home&CMP=mail&ocid=7",
    ],
)
def test_one_address_in_any_dress_is_one_article(address: str) -> None:
    plain = draft(url="https://harbour.example/world/talks")
    assert Article.identify(draft(url=address, text="Another text.")) == Article.identify(plain)


@pytest.mark.parametrize(
    "address",
    [
        "https://harbour.example/world/talks?page=2",
        "https://harbour.example/world/talks?reference=2",
        "https://harbour.example/World/talks",
        "https://delta.example/world/talks",
    ],
)
def test_another_address_is_another_article(address: str) -> None:
    plain = draft(url="https://harbour.example/world/talks")
    assert Article.identify(draft(url=address)) != Article.identify(plain)


def test_what_is_no_address_identifies_an_article_all_the_same_and_an_empty_one_does_not() -> None:
    assert Article.identify(draft(url="http://[x")) == Article.identify(draft(url=" http://[x", text="Two."))
    assert Article.identify(draft(url="https:// ")) == Article.identify(draft())


def test_without_an_address_publisher_and_text_identify_an_article_and_white_space_does_not() -> None:
    one = draft(publisher="Delta Wire")
    assert Article.identify(one) == Article.identify(draft(publisher="delta wire", text="Two  leaders\nmet."))
    assert Article.identify(one) != Article.identify(draft(publisher="Harbour Post"))
    assert Article.identify(one) != Article.identify(draft(publisher="Delta Wire", text="Two leaders meet."))


def test_filing_gives_one_stream_in_order_with_the_reading_behind_it() -> None:
    events = Paper().held("2021-06-16").said("Henrik Lund").filed()
    assert [e.TOPIC for e in events] == ["article-filed", "article-read", "summit-held", "statement-made"]
    assert [e.originator_version for e in events] == [1, 2, 3, 4]
    assert len({e.originator_id for e in events}) == 1


def test_filing_again_gives_the_same_ids_whenever_it_is_done() -> None:
    paper = Paper().held("2021-06-16").said("Henrik Lund")
    again = Article.file(paper.draft, paper.reading, LATER, BY)
    assert [getattr(e, "finding_id", e.originator_id) for e in again] == [
        getattr(e, "finding_id", e.originator_id) for e in paper.filed()
    ]


def test_a_date_that_only_the_text_shows_is_marked_as_inferred() -> None:
    seen = Reading("tests", "1", published=Moment.parse("2021-06"))
    filed = Article.file(draft(), seen, NOON, BY)[0]
    assert isinstance(filed, ArticleFiled)
    assert (str(filed.published), filed.published_inferred) == ("2021-06", True)
    known = Article.file(draft(published="2021-06-17"), seen, NOON, BY)[0]
    assert isinstance(known, ArticleFiled)
    assert (str(known.published), known.published_inferred) == ("2021-06-17", False)


def test_a_newer_reading_supersedes_the_older_and_deletes_nothing() -> None:
    events = Paper().held("2021-06-16").said("Henrik Lund").filed()
    newer = Article.project(events).read(
        Reading("tests", "2", Paper().counted(2).reading.findings), LATER, BY
    )
    assert [f.TOPIC for f in active_findings([*events, *newer])] == ["meetings-counted"]


def test_a_correction_brings_new_text_and_reading_and_keeps_the_date_that_it_does_not_give() -> None:
    paper = Paper(published="2021-06-17").held("2021-06-15")
    events = paper.filed()
    corrected = Paper(published=None).held("2021-06-16")
    events += Article.project(events).correct(corrected.draft, corrected.reading, "wrong day", LATER, BY)
    assert [str(f.when) for f in active_findings(events)] == ["2021-06-16"]
    assert str(facts_of(events).published) == "2021-06-17"


def test_a_correction_with_the_text_that_is_filed_is_refused() -> None:
    paper = Paper().held("2021-06-16")
    with pytest.raises(UnfitForArticle, match="filed already"):
        Article.project(paper.filed()).correct(paper.draft, paper.reading, "none", LATER, BY)


def test_a_retracted_article_reports_nothing_until_it_is_reinstated() -> None:
    events = Paper().held("2021-06-16").filed()
    events += Article.project(events).retract("invented", LATER, BY)
    assert active_findings(events) == []
    article = Article.project(events)
    with pytest.raises(UnfitForArticle, match="retracted already"):
        article.retract("again", LATER, BY)
    events.append(
        ArticleReinstated(
            originator_id=article.id,
            originator_version=article.version + 1,
            timestamp=LATER,
            reason="it stands",
        )
    )
    assert len(active_findings(events)) == 1


def test_a_stream_begins_with_the_filing() -> None:
    events = Paper().held("2021-06-16").filed()
    with pytest.raises(ValueError, match="ArticleFiled"):
        Article.project(events[1:])
    with pytest.raises(ValueError, match="no article"):
        Article.project([])


@given(st.lists(st.sampled_from(["read", "correct", "retract", "reinstate"]), max_size=8))
def test_an_article_folded_step_by_step_is_the_article_folded_at_once(steps: list[str]) -> None:
    events: list[Event] = Paper().held("2021-06-16").filed()
    article = Article.project(events)
    for number, step in enumerate(steps):
        new = change(article, step, number)
        for event in new:
            article = article.after(event)
        events += new
    assert article == Article.project(events)
    assert [e.originator_version for e in events] == list(range(1, len(events) + 1))


def change(article: Article, step: str, number: int) -> list[Event]:
    paper = Paper(opening=f"Print {number}.").held("2021-06-16")
    if step == "read":
        return article.read(paper.reading, LATER, BY)
    if step == "correct":
        return article.correct(paper.draft, paper.reading, "news", LATER, BY)
    if step == "retract":
        return [] if article.retracted else article.retract("wrong", LATER, BY)
    return [
        ArticleReinstated(
            originator_id=article.id, originator_version=article.version + 1, timestamp=LATER, reason="right"
        )
    ]

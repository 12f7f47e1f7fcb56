"""When an article was published, as far as its own text shows it."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.moments import Moment
from dateline.readers.rules.clean import clean
from dateline.readers.rules.document import Document
from dateline.readers.rules.publication import date_publication, infer_publication
from dateline.readers.rules.split import split

LEAD = (
    "The presidents of Ghana and Togo have agreed to reopen the border between their countries, officials on "
    "both sides said, after months in which hardly a lorry crossed it."
)


def infer(*lines: str) -> str | None:
    doc = Document("\n\n".join(lines))
    clean(doc)
    split(doc)
    moment = infer_publication(doc)
    return moment.edtf if moment else None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 3 March 2021", "2021-03-03"),
        ("Updated: October 11, 2019 7:46:12 am", "2019-10-11"),
        ("Mon 17 Apr 2017 21.40 BST", "2017-04-17"),
        ("JULY 30, 2015 / 3:14 PM / UPDATED 4 YEARS AGO", "2015-07-30"),
        ("Source: Northern Agency | 2015-09-02 18:22:47 | Editor: liu", "2015-09-02"),
        ("Posted on May 11, 2020 by Ola Ek", "2020-05-11"),
        ("11.07.2020 – 08:30", "2020-07-11"),
    ],
)
def test_a_line_that_says_when_the_article_was_issued_gives_the_day(line: str, day: str) -> None:
    assert infer("Ghana and Togo reopen their border", line, LEAD) == day


def test_of_the_days_of_issue_and_update_the_first_counts() -> None:
    assert (
        infer("Ghana and Togo reopen", "Published 3 March 2021", "Updated 9 March 2021", LEAD) == "2021-03-03"
    )


def test_a_date_beside_a_link_below_the_article_is_not_its_own() -> None:
    assert (
        infer("Ghana and Togo reopen", LEAD, "More on this story", "Lorries wait", "9 January 2013") is None
    )


def test_a_caption_with_a_weekday_is_of_the_same_week() -> None:
    caption = "A driver waits in Aflao, Wednesday, March 3, 2021. (Photo by Kofi Adu)"
    assert infer("Ghana and Togo reopen", caption, LEAD) == "2021-03-03/2021-03-09"


def test_a_file_picture_is_not_of_the_same_week() -> None:
    caption = "FILE - A driver waits in Aflao, Wednesday, March 3, 2021. (Photo by Kofi Adu)"
    assert infer("Ghana and Togo reopen", caption, LEAD) is None


def test_a_weekday_fixes_the_year_of_a_day_after_the_past_that_the_article_tells() -> None:
    lead = f"{LEAD} They spoke on Tuesday, July 2."
    # July 2 was a Tuesday in 2013 and in 2019.
    assert (
        infer("Ghana and Togo reopen", lead, "The border was closed in May 2016.") == "2019-07-02/2019-07-08"
    )
    assert infer("Ghana and Togo reopen", lead) is None


def test_a_dateline_has_its_year_from_the_weekday_of_the_lead() -> None:
    lead = f"LOME, Sept. 2 (DW) -- The two presidents met here on Wednesday for the first time. {LEAD}"
    # September 2 was a Wednesday in 2015; the border was closed before that.
    assert (
        infer("Ghana and Togo reopen", lead, "The border was closed in June 2013.") == "2015-09-02/2015-09-08"
    )


def test_an_election_ahead_and_the_latest_past_day_bound_the_publication() -> None:
    found = infer(
        "Ghana's leader hopes for a visit",
        f"{LEAD} The White House has not answered.",
        "The last visit was in March 2018.",
        "It could come before the midterm elections in the United States, an aide said.",
    )
    # The election of 2018 fell on November 6, the Tuesday after the first Monday.
    assert found == "2018-03-01/2018-11-05"


def test_a_year_of_copyright_bounds_the_publication() -> None:
    past = "They last met on June 5, 2017."
    assert (
        infer("Ghana and Togo reopen", LEAD, past, "Copyright 2017 The Harbour Post.")
        == "2017-06-05/2017-12-31"
    )


def test_a_day_that_lies_ahead_bounds_the_publication() -> None:
    text = "They last met on June 5, 2017. They will meet again on September 9, 2017."
    assert infer("Ghana and Togo reopen", LEAD, text) == "2017-06-05/2017-09-09"


@pytest.mark.parametrize(
    "line",
    [
        "They met on Wednesday and will meet again next week.",
        "They last met in June 2017.",
        "The treaty runs until 2031, and the railway is planned for 2028.",
    ],
)
def test_what_does_not_bound_the_publication_gives_none(line: str) -> None:
    assert infer("Ghana and Togo reopen", LEAD, line) is None


def test_the_stage_marks_what_it_inferred_and_leaves_alone_what_is_known() -> None:
    text = f"Ghana and Togo reopen\n\nPublished 3 March 2021\n\n{LEAD}"
    known, unknown = Document(text, published=Moment.year(2020)), Document(text)
    for doc in (known, unknown):
        clean(doc)
        split(doc)
        date_publication(doc)
    assert (known.published, known.published_inferred) == (Moment.year(2020), False)
    assert (unknown.published, unknown.published_inferred) == (Moment.day(date(2021, 3, 3)), True)

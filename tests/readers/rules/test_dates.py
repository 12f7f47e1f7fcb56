"""What English news dates mean, told from the day an article was published."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.moments import Moment
from dateline.readers.rules.dates import find_times, resolve_dates, year_before
from dateline.readers.rules.document import Block, Document

_CASES = Path(__file__).with_name("dates.txt")


def _cases() -> list[tuple[str, ...]]:
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ", 3)) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("published", "rule", "edtf", "marked"), _cases())
def test_a_news_date_means_these_days(published: str, rule: str, edtf: str, marked: str) -> None:
    words = marked[marked.index("[") + 1 : marked.index("]")]
    start = marked.index("[")

    found = find_times(marked.replace("[", "").replace("]", ""), Moment.parse(published))

    told = {(each.start, each.text): (each.rule, str(each.moment or "-")) for each in found}
    assert told.get((start, words)) == (rule, edtf), told


@pytest.mark.parametrize(
    "sentence",
    [
        "You may march on the second floor if you can.",
        "Prices fall when the sun sits low; he sat and wed.",
        "Theresa May and Mr March spoke of April-like skies."[:31],
        "The advice was brought to May, and it was a setback for May.",
        "The firm sold 2000 people a phone for $1999.",
        "The jet is a 737-800 with 1,042 seats, flight 2018A.",
        "He cut the price to 1.5 million and 12 percent.",
        "The fall of the regime surprised them.",
        "At the end of the day, it is a question of trust.",
        "They put up Christmas trees, hoping for a brighter tomorrow.",
        "She told USA Today of Easter Island, a place of rain in the mid-30s.",
        "Shares will rise over the next decade, said a man in his 60s.",
    ],
)
def test_words_that_only_look_like_dates_are_left_alone(sentence: str) -> None:
    assert [each.text for each in find_times(sentence, Moment.parse("2019-03-04")) if each.moment] == []


def test_without_a_day_of_publication_only_dates_that_name_their_year_are_resolved() -> None:
    found = find_times("They met on Monday, in June, on May 4, 2010 and in late 2011.", None)

    assert [(each.text, each.moment and each.moment.edtf) for each in found] == [
        ("Monday", None),
        ("June", None),
        ("May 4, 2010", "2010-05-04"),
        ("late 2011", "2011-09-01/2011-12-31"),
    ]


def test_an_uncertain_day_of_publication_gives_what_holds_for_each() -> None:
    published = Moment.parse("2018-09-10/2018-09-11")

    found = find_times("She spoke on Sunday. He left on Tuesday. A law passed earlier this month.", published)

    assert [str(each.moment) for each in found] == [
        "2018-09-09",
        "2018-09-04/2018-09-11",
        "2018-09-01/2018-09-11",
    ]


def test_a_fresh_weekday_in_the_lead_narrows_an_uncertain_day_of_publication() -> None:
    published = Moment.parse("2018-05-23/2018-05-24")

    found = find_times("Lima, early Thursday, threatened to leave. The envoy spoke on Tuesday.", published)

    assert [str(each.moment) for each in found] == ["2018-05-24", "2018-05-22"]


def test_the_chrome_around_an_article_is_not_read() -> None:
    text = "Offer ends June 30\nThey met on May 4."
    doc = Document(text, published=Moment.parse("2019-05-10"))
    doc.blocks = [Block(0, 18, "chrome"), Block(19, len(text), "body")]

    resolve_dates(doc)

    assert [(each.start, each.text) for each in doc.times] == [(31, "May 4")]


@pytest.mark.parametrize(
    ("dateline", "today"),
    [("GENEVA, Nov. 17 - ", "1985-11-17"), ("GENEVA, May 2 - ", "1985-11-18"), ("", "1985-11-18")],
)
def test_today_is_the_day_of_a_dateline_that_lies_shortly_before_the_publication(
    dateline: str, today: str
) -> None:
    doc = Document(f"{dateline}The envoy spoke today.", published=Moment.parse("1985-11-18"))
    doc.blocks = [Block(0, len(doc.text), "body")]

    resolve_dates(doc)

    assert [(each.text, str(each.moment)) for each in doc.times] == [("today", today)]


def test_a_date_goes_on_over_a_wrapped_line_but_not_over_a_heading() -> None:
    wrapped = find_times("The leaders met on June\n12, 2018 in a hotel.", Moment.parse("2019-05-10"))
    heading = find_times("Two meet in June\nMay 4 was not their day.", Moment.parse("2019-05-10"))

    assert [(each.text, str(each.moment)) for each in wrapped] == [("June\n12, 2018", "2018-06-12")]
    assert [each.text for each in heading] == ["June", "May 4"]


def test_the_year_before_a_leap_day_has_its_last_day_of_february() -> None:
    assert year_before(Moment.parse("2020-02-29")).edtf == "2019-02-28"
    assert year_before(Moment.parse("2020-02")).edtf == "2019-02"

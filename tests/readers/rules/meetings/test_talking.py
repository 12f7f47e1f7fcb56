"""Meetings that are told by verbs of talking, on the margins of others, by who had them together, or as the last of many."""

from __future__ import annotations

import pytest
from meeting_rows import PAIR, THURSDAY, after_pair

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "The two presidents also talked in the Russian city of Sochi in May 2019.",
            "held, Museveni-Ruto, 2019-05, Sochi",
        ),
        (
            "They had spoken for a few minutes at a gathering in Tirana in May 2019.",
            "held, Museveni-Ruto, 2019-05, Tirana",
        ),
        (
            "The pair spoke briefly in December 2018 in Kampala.",
            "held, Museveni-Ruto, 2018-12, Kampala",
        ),
        (
            "In Mombasa, where the leaders talked past midnight in May 2019, they agreed on little.",
            "held, Museveni-Ruto, 2019-05, Mombasa",
        ),
        (
            "They met in the Black Sea resort of Sochi in May 2019.",
            "held, Museveni-Ruto, 2019-05, Sochi",
        ),
        (
            "In May 2019 French President Emmanuel Macron received them in Paris.",
            "held, Macron-Museveni-Ruto, 2019-05, Paris",
        ),
    ],
)
def test_leaders_who_talk_together_somewhere_have_met(sentence: str, row: str) -> None:
    assert after_pair(sentence) == [row]


def test_the_occasion_on_whose_margins_two_met_is_no_meeting_of_theirs() -> None:
    rows = after_pair("They met in Sochi in May 2019, on the sidelines of an Africa summit.")
    assert rows == ["held, Museveni-Ruto, 2019-05, Sochi"]


@pytest.mark.parametrize(
    "sentence",
    [
        "They spoke briefly to reporters in Kampala in May 2019.",
        "Ruto spoke for an hour in Kampala in May 2019.",
        "They spoke briefly by telephone in May 2019.",
    ],
)
def test_who_speaks_to_others_or_alone_meets_nobody(sentence: str) -> None:
    assert not [row for row in after_pair(sentence) if row.startswith("held")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto will fly to Paris on Friday for a climate conference.",
        "Ruto will travel to Paris on Friday to attend a funeral.",
    ],
)
def test_who_travels_for_an_event_visits_no_leader(sentence: str) -> None:
    assert after_pair(sentence) == []


def test_how_long_they_talked_belongs_to_the_meeting_that_is_dated_elsewhere() -> None:
    rows = after_pair("The two talked for an hour at Goma airport. Their meeting in Goma was on May 3, 2019.")
    assert rows == ["held, Museveni-Ruto, 2019-05-03, Goma"]


def test_a_count_of_the_two_is_not_two() -> None:
    text = f"{PAIR} She challenged the custom of crediting the two with five meetings."
    doc = work_through(ArticleText(text, Moment.parse(THURSDAY)))
    assert [report.count for report in doc.reports if report.kind == "counted"] == [5]

"""Meetings that are told by verbs of talking, on the margins of others, by who had them together, or as the last of many."""

from __future__ import annotations

import pytest
from meeting_rows import PAIR, THURSDAY, after_pair, told

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.readers.rules.document import Document
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
        (
            "In May 2019 they sat down with France's Emmanuel Macron in Paris.",
            "held, Macron-Museveni-Ruto, 2019-05, Paris",
        ),
        (
            "In May 2019 Emmanuel Macron, the French president, brought both men to Paris.",
            "held, Macron-Museveni-Ruto, 2019-05, Paris",
        ),
        (
            "In May 2019 Emmanuel Macron, the French president, had them at one table in Paris.",
            "held, Macron-Museveni-Ruto, 2019-05, Paris",
        ),
        (
            "The last time had been in May 2019, when French President Emmanuel Macron sat them down in Paris.",
            "held, Macron-Museveni-Ruto, 2019-05, Paris",
        ),
        (
            "They were in Paris with French President Emmanuel Macron in May 2019.",
            "held, Macron-Museveni-Ruto, 2019-05, Paris",
        ),
        (
            "They were brought together in Paris in May 2019 by French President Emmanuel Macron.",
            "held, Macron-Museveni-Ruto, 2019-05, Paris",
        ),
        (
            "Ruto and Museveni are to join Donald Trump in Washington on April 4.",
            "proposed, Museveni-Ruto-Trump, 2024-04-04, Washington",
        ),
        (
            "The two would be signing a treaty with President Donald Trump on April 4.",
            "proposed, Museveni-Ruto-Trump, 2024-04-04, nowhere",
        ),
    ],
)
def test_leaders_who_talk_together_somewhere_have_met(sentence: str, row: str) -> None:
    assert after_pair(sentence) == [row]


def test_who_tells_that_two_will_meet_is_not_one_of_them() -> None:
    rows = after_pair("“They would like to sit down,” said French President Emmanuel Macron.")
    assert not [row for row in rows if "Macron" in row]


@pytest.mark.parametrize("month", ["May", "June"])
def test_what_was_in_may_is_as_sure_as_what_was_in_june(month: str) -> None:
    told_in_may = f"Ruto paid a visit to Uganda in {month} 2019 and held talks with Museveni in Kampala."
    assert after_pair(told_in_may) == [f"held, Museveni-Ruto, 2019-0{5 + (month == 'June')}, Kampala"]


def test_that_may_in_a_headline_is_no_month() -> None:
    assert "that may end" in Document("A Deal That May End the War").lower
    assert "that mai, when" in Document("It rained that May, when they met.").lower


def test_may_in_a_headline_still_leaves_it_open() -> None:
    rows = told(
        "Ruto May Meet Museveni in Kampala\n\nPresident William Ruto of Kenya may meet Ugandan President Yoweri Museveni."
    )
    assert [row.split(", ")[0] for row in rows] == ["proposed"]


def test_they_are_the_two_who_met_a_third_and_not_all_three() -> None:
    joined = "President William Ruto of Kenya and Ugandan President Yoweri Museveni are to join Donald Trump in Washington."
    rows = told(f"{joined} They had talked in Goma in May 2019.")
    assert "held, Museveni-Ruto, 2019-05, Goma" in rows


def test_congo_alone_is_the_one_whose_capital_is_kinshasa() -> None:
    rows = told("The presidents of Rwanda and Congo met in Luanda on March 3, 2024.")
    assert rows == ["held, Kagame-Tshisekedi, 2024-03-03, Luanda"]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        (
            "A summit that Angolan President João Lourenço was to chair in Luanda in May fell through.",
            "Lourenco-Museveni-Ruto",
        ),
        ("A summit set for Dec. 15 last year in Luanda was canceled over the weather.", "Museveni-Ruto"),
    ],
)
def test_what_fell_through_or_was_cancelled_was_not_held_whatever_stands_between(
    sentence: str, people: str
) -> None:
    (row,) = after_pair(sentence)
    assert row.startswith(f"called_off, {people}, ")


def test_the_occasion_on_whose_margins_two_met_is_no_meeting_of_theirs() -> None:
    rows = after_pair("They met in Sochi in May 2019, on the sidelines of an Africa summit.")
    assert rows == ["held, Museveni-Ruto, 2019-05, Sochi"]


@pytest.mark.parametrize(
    "sentence",
    [
        "They spoke briefly to reporters in Kampala in May 2019.",
        "Ruto spoke for an hour in Kampala in May 2019.",
        "They spoke briefly by telephone in May 2019.",
        "Ruto was in Paris with his wife in May 2019.",
        "They had them arrested in May 2019.",
        "In May 2019 Emmanuel Macron, the French president, got the two to agree to a Paris forum.",
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


def test_a_trip_to_a_place_that_nobody_was_to_meet_in_is_no_visit_to_a_leader() -> None:
    assert after_pair("Ruto cut short a trip to Davos in January to fly home.") == []


def test_who_goes_somewhere_where_he_will_meet_somebody_meets_there_and_then() -> None:
    rows = after_pair(
        "Ruto is to travel to Strasbourg next week, where he will meet Emmanuel Macron, the French president."
    )
    assert rows == ["proposed, Macron-Ruto, 2024-03-18/2024-03-24, Strasbourg"]


def test_how_long_they_talked_belongs_to_the_meeting_that_is_dated_elsewhere() -> None:
    rows = after_pair("The two talked for an hour at Goma airport. Their meeting in Goma was on May 3, 2019.")
    assert rows == ["held, Museveni-Ruto, 2019-05-03, Goma"]


def test_a_count_of_the_two_is_not_two() -> None:
    text = f"{PAIR} She challenged the custom of crediting the two with five meetings."
    doc = work_through(ArticleText(text, Moment.parse(THURSDAY)))
    assert [report.count for report in doc.reports if report.kind == "counted"] == [5]

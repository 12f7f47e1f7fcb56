"""Meetings told in one list: by place, by date, and those after which another is counted."""

from __future__ import annotations

import pytest
from meeting_rows import told

RUTO, MUSEVENI = "Kenyan President William Ruto", "Ugandan President Yoweri Museveni"
PAIR = f"{RUTO} and {MUSEVENI}"


def test_places_before_their_dates_need_not_be_known() -> None:
    text = f"{PAIR} have met twice, at the U.N. General Assembly in September and in Kampala in November."
    assert told(text) == [
        "counted, Museveni-Ruto, 2023-09-01/2023-11-30, Kampala",
        "held, Museveni-Ruto, 2023-09, nowhere",
        "held, Museveni-Ruto, 2023-11, Kampala",
    ]


def test_they_met_in_one_place_and_then_in_another() -> None:
    assert told(f"{PAIR} met in Nairobi, then in Kampala, where it rained, and finally in Kigali.") == [
        "held, Museveni-Ruto, undated, Nairobi",
        "held, Museveni-Ruto, undated, Kampala",
        "held, Museveni-Ruto, undated, Kigali",
    ]


def test_where_they_agreed_to_do_something_they_did_not_meet() -> None:
    text = f"{PAIR} met in Nairobi and agreed to build roads in Kampala, then schools in Kigali."
    assert told(text) == ["held, Museveni-Ruto, undated, Nairobi"]


def test_the_third_comes_after_two_that_are_named() -> None:
    text = f"{PAIR} met in Kisumu. It was their third meeting, after Kampala on 9 September and Kigali on 24 September."
    assert told(text) == [
        "held, Museveni-Ruto, undated, Kisumu",
        "held, Museveni-Ruto, 2023-09-09, Kampala",
        "held, Museveni-Ruto, 2023-09-24, Kigali",
    ]


def test_those_after_which_one_is_counted_are_past() -> None:
    text = f"{PAIR} met on Friday. It was their third meeting, after Kigali in May last year and one in Kampala in November."
    assert "held, Museveni-Ruto, 2014-11, Kampala" in told(text, "2015-07-14")
    assert not [row for row in told(text, "2015-07-14") if row.startswith("proposed")]


@pytest.mark.parametrize("ordinal", ["third", "thirteenth", "23rd", "41st"])
def test_what_was_the_nth_meeting_was_held(ordinal: str) -> None:
    assert told(f"It was the {ordinal} meeting of {PAIR}.") == ["held, Museveni-Ruto, undated, nowhere"]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("between July 2018 and March 2021", "2018-07-01/2021-03-31"),
        ("in 2014 and 2015", "2014-01-01/2015-12-31"),
        ("from 2014 to 2015", "2014-01-01/2015-12-31"),
    ],
)
def test_a_count_covers_the_whole_of_its_period(words: str, when: str) -> None:
    assert told(f"{PAIR} met eleven times {words}.") == [f"counted, Museveni-Ruto, {when}, nowhere"]


def test_two_places_of_one_year_are_two_meetings_of_that_year() -> None:
    text = f"{PAIR} met in Mombasa in 2019, in Arusha and Kigali in 2020 and in Juba in 2021."
    assert told(text) == [
        "held, Museveni-Ruto, 2019, Mombasa",
        "held, Museveni-Ruto, 2020, Arusha",
        "held, Museveni-Ruto, 2020, Kigali",
        "held, Museveni-Ruto, 2021, Juba",
    ]


def test_meetings_after_which_one_is_counted_are_told_with_their_venues() -> None:
    text = (
        f"It was the third meeting of {PAIR}, after those at Nyayo Stadium in Nairobi on 20 November 2021 "
        "and at the EAC summit in Arusha on 10 September 2022."
    )
    assert told(text)[1:] == [
        "held, Museveni-Ruto, 2021-11-20, Nyayo Stadium",
        "held, Museveni-Ruto, 2022-09-10, Arusha",
    ]


def test_the_most_recent_of_several_meetings_in_a_place_was_there_too() -> None:
    text = f"{PAIR} have met three times in Entebbe this year, most recently on January 18."
    assert told(text)[1:] == ["held, Museveni-Ruto, 2024-01-18, Entebbe"]


def test_places_of_a_list_are_as_many_meetings_as_are_counted_even_without_a_date() -> None:
    assert told(f"{PAIR} held three meetings in all, in Denver, Voi and Lokichar.")[1:] == [
        "held, Museveni-Ruto, undated, Denver",
        "held, Museveni-Ruto, undated, Voi",
        "held, Museveni-Ruto, undated, Lokichar",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{PAIR} have met three times, Paul Kagame, Salva Kiir and Abiy Ahmed said.",
        f"{PAIR} have met three times, and Justice, Truth and Honour are still asked for.",
    ],
)
def test_names_that_are_no_places_are_no_meetings(text: str) -> None:
    assert [row for row in told(text) if row.startswith("held")] == []

"""Words of meeting that are of somebody else than the leaders of the article, or that date something else."""

from __future__ import annotations

import pytest
from meeting_rows import after_pair, told

AHEAD = "Kenyan President William Ruto will receive Ugandan President Yoweri Museveni in Nairobi on 20 March."
PLANNED = "proposed, Museveni-Ruto, 2024-03-20, Nairobi"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto told a meeting of tea growers on Monday that he had agreed with Museveni to lift the levy.",
        "The trade minister addressed a meeting of bankers on Tuesday.",
        "The governor spoke on Monday at a meeting of the League of Central Banks.",
        "The shilling was weak ahead of the meeting and hardly moved on a statement of the treasury on Monday.",
        "The committee adopted a resolution on bilateral trade negotiations last week.",
        "The two governments haggled over maize in bilateral talks in 2009.",
        "Kenya's 12 bilateral aid donors will pay the rest in June.",
        "Museveni hoped to have a series of meetings with teachers in the north this week.",
        "The first two-plus-two meeting of the two states was held in Nairobi in 2013.",
        "Ruto praised traders who will visit Uganda for the fair.",
        "Ruto pitied people who have yet to come to Kenya.",
    ],
)
def test_the_meetings_of_others_are_none_of_the_leaders(sentence: str) -> None:
    assert told(f"{AHEAD} {sentence}") == [PLANNED]


@pytest.mark.parametrize("place", ["New Mexico", "the state of New Mexico"])
def test_a_place_that_ends_like_a_country_is_not_that_country(place: str) -> None:
    text = f"Canadian Prime Minister Mark Carney will visit {place} in May. Mexican President Claudia Sheinbaum sent regards."
    assert told(text) == []


def test_the_first_in_a_series_of_meetings_of_two_is_theirs() -> None:
    text = "They will hold the first in a series of meetings in Nairobi on Wednesday."
    assert told(f"{AHEAD} {text}") == [PLANNED]


def test_whom_an_envoy_met_the_leader_did_not_meet() -> None:
    text = (
        "Greek Prime Minister Kyriakos Mitsotakis spoke after talks with his ambassador to Ankara, who had come back "
        "overnight from a meeting with Turkish President Recep Tayyip Erdogan."
    )
    assert told(text) == []


@pytest.mark.parametrize(
    "whom", ["the American envoy, Mr Lake,", "Mr Lake", "the UN secretary-general's representative"]
)
def test_two_who_meet_somebody_else_need_not_meet_each_other(whom: str) -> None:
    text = f"Indian Prime Minister Narendra Modi and Pakistani Prime Minister Shehbaz Sharif met {whom} on Wednesday."
    assert told(text) == []


def test_two_who_meet_with_somebody_at_their_table_have_met() -> None:
    text = "Indian Prime Minister Narendra Modi and Pakistani Prime Minister Shehbaz Sharif met on Wednesday, Mr Lake looking on."
    assert told(text) == ["held, Modi-Sharif, 2024-03-13, nowhere"]


def test_to_go_to_court_is_to_visit_nobody() -> None:
    text = (
        "President Nicolas Maduro did not take up Guyanese President Irfaan Ali's offer to go to the International Court of "
        "Justice in The Hague."
    )
    assert told(text) == []


def test_a_summit_meeting_is_one_thing_and_its_date_lies_ahead() -> None:
    text = (
        "Ecuador's President Daniel Noboa will propose to the bloc a summit meeting with Brazilian President Luiz Inacio Lula "
        "da Silva to take place in Quito in May, his foreign minister announced."
    )
    assert told(text) == ["proposed, Noboa-Silva, 2024-05, Quito"]


def test_the_present_behind_when_tells_of_what_is_to_come() -> None:
    text = (
        "President Yoweri Museveni is likely to have a meeting with Kenyan President William Ruto when he pays a visit to "
        "Nairobi to attend a ceremony on Friday."
    )
    assert told(text) == ["proposed, Museveni-Ruto, 2024-03-15, Nairobi"]


def test_who_is_on_a_state_visit_is_with_his_host() -> None:
    text = 'President Frank-Walter Steinmeier, on a four-day official visit to Tanzania, said: "We share this history."'
    assert told(f"{text} President Samia Suluhu Hassan thanked him.") == [
        "held, Hassan-Steinmeier, undated, Tanzania"
    ]


def test_who_comes_home_from_a_visit_plans_none() -> None:
    text = "President Javier Milei, who comes home from a visit to Brazil on Sunday, must name a cabinet."
    assert told(f"{text} Brazilian President Luiz Inacio Lula da Silva did not comment.") == []


def test_the_time_within_which_a_visit_is_the_third_is_no_window() -> None:
    text = (
        "Australian Prime Minister Anthony Albanese expects to travel to Jakarta for a meeting with Indonesian President Joko "
        "Widodo in May or June. It will be his third trip to Jakarta within two years."
    )
    assert told(text) == ["proposed, Albanese-Widodo, 2024-05-01/2024-06-30, Jakarta"]


def test_him_is_not_the_subject_of_the_same_clause() -> None:
    text = "Chancellor Olaf Scholz came to Nairobi on Sunday. President William Ruto had six hours of talks with him on Monday."
    assert told(text) == ["held, Ruto-Scholz, 2024-03-11, nowhere"]


def test_him_means_the_one_who_was_visited_before() -> None:
    sentence = "Chancellor Olaf Scholz visited Museveni in Entebbe. French President Emmanuel Macron met with him on 8 March."
    assert "held, Macron-Museveni, 2024-03-08, nowhere" in after_pair(sentence)


def test_discussions_with_a_leader_are_a_meeting() -> None:
    text = "Prime Minister Fumio Kishida hopes to have candid discussions with President Joe Biden in Washington in April."
    assert told(text) == ["proposed, Biden-Kishida, 2024-04, Washington"]


def test_the_meeting_is_the_one_of_others_that_was_just_introduced() -> None:
    text = (
        "A security meeting has been arranged between the two armies to calm the border. Museveni said the meeting had been "
        "set up by the African Union's envoy."
    )
    assert told(f"{AHEAD} {text}") == [PLANNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Museveni said his government would hold a special session tonight.",
        "A visit by Kenyan trade officials next week will change nothing.",
        "Uganda is to host an international summit on the price of coffee in June.",
        '"I have called an urgent meeting of the heads of all the security agencies," Museveni said.',
    ],
)
def test_sessions_of_governments_and_visits_of_officials_are_none_of_the_leaders(sentence: str) -> None:
    assert told(f"{AHEAD} {sentence}") == [PLANNED]


def test_a_meeting_to_take_place_in_a_month_lies_ahead() -> None:
    text = (
        "Ecuador's President Daniel Noboa will propose to the members of the Andean Community a summit meeting with U.S. "
        "President Joe Biden to take place in Quito in May, his foreign minister announced."
    )
    assert told(text) == ["proposed, Biden-Noboa, 2024-05, Quito"]


def test_a_week_long_visit_lasts_a_week() -> None:
    rows = after_pair("Ruto will make a week-long visit to Kampala from April 3.")
    assert rows == ["proposed, Museveni-Ruto, 2024-04-03/2024-04-09, Kampala"]

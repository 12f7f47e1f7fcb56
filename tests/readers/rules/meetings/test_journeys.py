"""Meetings told by a journey, by what two did together, and by a last one; and words that only sound like these."""

from __future__ import annotations

import pytest
from meeting_rows import told

MET = "held, Museveni-Ruto"


@pytest.mark.parametrize(
    ("sentence", "when", "place"),
    [
        ("William Ruto travelled to Kampala on Feb. 3 to meet Yoweri Museveni.", "2024-02-03", "Kampala"),
        (
            "William Ruto went to Kampala on Sept. 6, 2022, to watch a match with his counterpart Yoweri Museveni.",
            "2022-09-06",
            "Kampala",
        ),
        (
            "William Ruto became the first Kenyan to visit Kampala when he watched a match beside Yoweri Museveni in Oct. 2022.",
            "2022-10",
            "Kampala",
        ),
        (
            "William Ruto and Yoweri Museveni ate a meal together in Kampala in October.",
            "2023-10",
            "Kampala",
        ),
        ("On Sunday William Ruto met Yoweri Museveni in the Kenyan port, Mombasa.", "2024-03-10", "Mombasa"),
        (
            "On Sunday William Ruto met Uganda's president, Yoweri Museveni, in the Kenyan city, Kisumu.",
            "2024-03-10",
            "Kisumu",
        ),
        ("William Ruto met Yoweri Museveni in Bursa on Sunday.", "2024-03-10", "Bursa"),
    ],
)
def test_what_two_leaders_did_together_was_a_meeting_where_and_when_they_did_it(
    sentence: str, when: str, place: str
) -> None:
    assert told(sentence) == [f"{MET}, {when}, {place}"]


def test_a_day_on_which_they_agreed_to_meet_dates_no_meeting_of_next_year() -> None:
    assert told("William Ruto agreed on Feb. 3 to meet Yoweri Museveni.") == [
        "proposed, Museveni-Ruto, undated, nowhere"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenyan President William Ruto called on Yoweri Museveni on Sunday to free the senator.",
        'William Ruto saw "no point" in a word with Yoweri Museveni in Kampala.',
        "William Ruto saw little hope for Yoweri Museveni in Kampala on Sunday.",
        "William Ruto stopped believing in the meeting with Yoweri Museveni when troops crossed the border in August.",
    ],
)
def test_what_is_asked_of_a_leader_or_thought_of_a_meeting_is_none(sentence: str) -> None:
    assert [row for row in told(sentence) if row.startswith("held")] == []


def test_guests_received_apart_end_where_the_host_says_something_of_another() -> None:
    rows = told(
        "William Ruto, who held separate talks in Nairobi on Tuesday with Abiy Ahmed and Salva Kiir, told a station "
        "that he still wanted to sit down with Yoweri Museveni."
    )
    assert [row.split(", ")[1] for row in rows if row.startswith("held")] == ["Ahmed-Ruto", "Kiir-Ruto"]


@pytest.mark.parametrize(
    "sentence",
    [
        "William Ruto's last summit with a Tanzanian leader was with John Magufuli, in Dodoma in October 2020.",
        "William Ruto's last summit with a Tanzanian president, in October 2020 with John Magufuli in Dodoma, was cordial.",
    ],
)
def test_the_last_summit_with_a_leader_of_a_country_is_with_the_one_who_is_named(sentence: str) -> None:
    plan = " William Ruto hopes to see Tanzanian President Samia Suluhu Hassan."
    assert "held, Magufuli-Ruto, 2020-10, Dodoma" in told(sentence + plan)


def test_two_presidents_are_no_pair_of_which_one_is_a_prime_minister() -> None:
    lead = "Ethiopian Prime Minister Abiy Ahmed will meet Ugandan President Yoweri Museveni in Kampala.\n\n"
    back = "Mwai Kibaki came to Dodoma at the invitation of Jakaya Kikwete. The two presidents met again in Arusha in 2009."
    assert "held, Kibaki-Kikwete, 2009, Arusha" in told(lead + back)
    assert "held, Ahmed-Museveni, 2022, Arusha" in told(lead + "The two leaders met in Arusha in 2022.")


@pytest.mark.parametrize(
    "sentence",
    [
        "William Ruto came to Kampala on 6 September 2022 at the invitation of Yoweri Museveni.",
        "William Ruto travelled to Kampala on 6 September 2022 as a guest of Yoweri Museveni.",
        "William Ruto was last in Kampala on 6 September 2022, for talks with Yoweri Museveni.",
    ],
)
def test_who_came_as_a_guest_or_for_talks_met_his_host(sentence: str) -> None:
    assert told(sentence) == [f"{MET}, 2022-09-06, Kampala"]


@pytest.mark.parametrize(
    "sentence",
    [
        "William Ruto travelled to Kampala in October.",
        "The conditions were in place for talks with Yoweri Museveni, William Ruto said on Sunday.",
    ],
)
def test_a_journey_alone_and_what_is_in_place_for_talks_are_no_meeting(sentence: str) -> None:
    assert [row for row in told(sentence) if row.startswith("held")] == []

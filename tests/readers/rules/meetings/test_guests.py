"""Who is whose guest, who else is there, and whom a host receives one after the other."""

from __future__ import annotations

import pytest
from meeting_rows import told

RUTO, MUSEVENI = "Kenyan President William Ruto", "Ugandan President Yoweri Museveni"
KAGAME = "Rwandan President Paul Kagame"
TWO = f"{MUSEVENI} and {KAGAME}"


@pytest.mark.parametrize(
    "text",
    [
        f"{MUSEVENI} was {RUTO}'s guest at home in Nairobi in October 2022.",
        f"{MUSEVENI} had been {RUTO}'s guest in Nairobi in October 2022.",
        f"{RUTO} spoke of the road. {MUSEVENI} had been his guest in Nairobi in October 2022.",
        f"{MUSEVENI}, whom {RUTO} received in Nairobi in October 2022, called the talks useful.",
    ],
)
def test_a_guest_meets_his_host(text: str) -> None:
    assert told(text) == ["held, Museveni-Ruto, 2022-10, Nairobi"]


@pytest.mark.parametrize("verb", ["received", "had on Monday received", "hosted", "welcomed"])
def test_of_two_hosts_both_met_their_guest(verb: str) -> None:
    assert told(f"{TWO} {verb} {RUTO} in Goma on Monday.")[0].startswith("held, Kagame-Museveni-Ruto")


def test_guests_of_a_wedding_met_nobody_by_that() -> None:
    assert told(f"{TWO} were guests of honour at the wedding.") == []


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} met in Nairobi last July under {RUTO}.",
        f"{TWO} met in Nairobi last July with {RUTO}'s mediation.",
        f"{TWO} met in Nairobi last July in the company of {RUTO}.",
        f"{TWO} quarrelled. In July last year {RUTO} hosted them in Nairobi, where they agreed to open the border.",
        f"{TWO} met in Nairobi last July. {RUTO} also took part.",
        f"{TWO} met in Nairobi last July. {RUTO} also attended, his office said.",
    ],
)
def test_a_leader_who_has_two_together_or_joins_them_meets_them(text: str) -> None:
    assert told(text) == ["held, Kagame-Museveni-Ruto, 2023-07, Nairobi"]


def test_who_was_at_something_else_did_not_join_them() -> None:
    text = f"{TWO} met in Nairobi last July. {RUTO} also attended a football match."
    assert told(text) == ["held, Kagame-Museveni, 2023-07, Nairobi"]


def test_who_is_to_join_is_added_to_the_plan() -> None:
    text = f"{TWO} are to meet in Arusha next month. Tanzanian President Samia Suluhu Hassan was also to take part."
    assert told(text) == ["proposed, Hassan-Kagame-Museveni, 2024-04, Arusha"]


def test_only_the_meeting_that_is_told_as_one_had_its_host() -> None:
    text = f"{TWO} have met only once, in Nairobi in July 2023, at talks hosted by {RUTO}."
    assert told(text) == [
        "counted, Kagame-Museveni, 2023-07, Nairobi",
        "held, Kagame-Museveni-Ruto, 2023-07, Nairobi",
    ]


@pytest.mark.parametrize(
    "second",
    [
        f"{RUTO} met each of the two visitors separately on Tuesday.",
        f"{RUTO} had met each of them on Tuesday.",
        f"On Tuesday {RUTO} received them one after the other.",
        f"{RUTO} met both men separately on Tuesday.",
    ],
)
def test_whom_a_host_receives_one_by_one_he_meets_twice(second: str) -> None:
    rows = told(f"{TWO} came to Nairobi for a fair. {second}")
    assert sorted(rows) == [
        "held, Kagame-Ruto, 2024-03-12, nowhere",
        "held, Museveni-Ruto, 2024-03-12, nowhere",
    ]


def test_a_summit_that_is_hosted_is_nobodys_guest() -> None:
    text = f"The summit in Doha between {TWO} was hosted by Qatar's emir, Sheikh Tamim bin Hamad Al Thani, on Sunday."
    assert told(text) == ["held, Kagame-Museveni-Thani, 2024-03-10, Doha"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (f"{RUTO} and {MUSEVENI} agreed in Kampala in January to open the border.", "2024-01, Kampala"),
        (
            f"On January 11, {MUSEVENI} made a surprise trip to Nairobi, where he and {RUTO} agreed to open the border.",
            "2024-01-11, Nairobi",
        ),
        (f"{RUTO} discussed the draft with {MUSEVENI} in Kampala on January 11.", "2024-01-11, Kampala"),
        (
            f"{RUTO} arrived from Kampala, where he held talks on Tuesday with {MUSEVENI}.",
            "2024-03-12, Kampala",
        ),
        (
            f"The last talks took place in January 2021, when {MUSEVENI} stopped in Nairobi to see {RUTO}.",
            "2021-01, Nairobi",
        ),
        (f"{RUTO} met {MUSEVENI} in May. They spoke again in Kampala on 2 March.", "2024-03-02, Kampala"),
    ],
)
def test_what_two_did_at_one_place_is_a_meeting_there(text: str, row: str) -> None:
    assert f"held, Museveni-Ruto, {row}" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{RUTO} and {MUSEVENI} agreed to open the port in Mombasa in January.",
        f"{RUTO} and {MUSEVENI} agreed at the weekend that the port would open.",
        f"{RUTO} discussed the war in Sudan with his cabinet at State House on Monday. {MUSEVENI} is at home.",
    ],
)
def test_who_agrees_or_discusses_need_not_have_met(text: str) -> None:
    assert told(text) == []


def test_the_two_are_those_of_the_last_clause() -> None:
    text = (
        "Speaking beside German President Frank-Walter Steinmeier in Kigali, President Paul Kagame of Rwanda said he had told "
        "US President Joe Biden so when the two met in Washington last week."
    )
    assert "held, Biden-Kagame, 2024-03-04/2024-03-10, Washington" in told(text)


def test_the_two_whom_somebody_brings_together_are_those_named_in_the_sentence() -> None:
    text = (
        f"Kenya's Uhuru Kenyatta and Tanzania's John Magufuli held talks in Arusha in May 2019. {MUSEVENI} and {KAGAME} "
        f"shared a table in July 2022, when {RUTO} brought the two together in Nairobi."
    )
    assert "held, Kagame-Museveni-Ruto, 2022-07, Nairobi" in told(text)


def test_the_two_leaders_are_two_even_where_three_met_last() -> None:
    text = (
        f"{TWO} signed the treaty in Nairobi with {RUTO} on Friday. The three will meet again, Ruto said.\n\n"
        "Tanzanian President Samia Suluhu Hassan, who once hosted the two leaders in Arusha, was not asked."
    )
    assert told(text)[-1] == "held, Hassan-Kagame-Museveni, undated, Arusha"

"""The days for which a meeting is planned, and those on which one was asked for, agreed on or called off."""

from __future__ import annotations

import pytest
from meeting_rows import told

RUTO, MUSEVENI = "Kenyan President William Ruto", "Ugandan President Yoweri Museveni"
APART = f"{RUTO} and {MUSEVENI} met on Monday.\n\n"


@pytest.mark.parametrize(
    ("sentence", "window"),
    [
        (
            f"{RUTO} had invited {MUSEVENI} to Nairobi for the first week of May.",
            "2024-04-29/2024-05-05, Nairobi",
        ),
        (
            f"{RUTO} and {MUSEVENI} would probably meet at the summit in Arusha, which takes place from 15 to 17 June.",
            "2024-06-15/2024-06-17, Arusha",
        ),
        (
            f"Teams of both are working on a meeting of {RUTO} and {MUSEVENI} in Arusha on Sept. 9-10.",
            "2024-09-09/2024-09-10, Arusha",
        ),
        (f"{RUTO} agreed on Thursday to meet {MUSEVENI}.", "undated, nowhere"),
        (f"A bishop called on {RUTO} on Thursday to see {MUSEVENI}.", "undated, nowhere"),
    ],
)
def test_a_plan_is_dated_by_the_day_that_is_meant_and_not_by_that_of_the_asking(
    sentence: str, window: str
) -> None:
    assert told(sentence) == [f"proposed, Museveni-Ruto, {window}"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (
            f"{RUTO}, who was due to see {MUSEVENI} on February 28, put off his visit on February 23 after a storm.",
            "2024-02-23",
        ),
        (f"In January {RUTO} cancelled a trip to Kampala, where he was to meet {MUSEVENI}.", "2024-01"),
    ],
)
def test_what_was_called_off_is_dated_by_that_day_and_is_no_plan_any_more(sentence: str, day: str) -> None:
    assert told(sentence) == [f"called_off, Museveni-Ruto, {day}, nowhere"]


def test_places_of_a_journey_that_was_called_off_are_no_further_meetings() -> None:
    sentence = (
        f"{RUTO} and {MUSEVENI} last met in Mombasa on September 6, 2022, after Ruto had cancelled a visit to Kampala "
        "that August."
    )
    assert [row for row in told(sentence) if row.startswith("held")] == [
        "held, Museveni-Ruto, 2022-09-06, Mombasa"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "A senator said the meeting should have been called off weeks ago.",
        "Ruto said his foreign minister, Alfred Mutua, would travel to Kampala in May to follow up on the talks.",
        "Museveni told a newspaper that another meeting with Ruto was out of the question.",
    ],
)
def test_a_reproach_a_ministers_journey_and_what_is_ruled_out_are_neither_off_nor_planned(
    sentence: str,
) -> None:
    assert told(APART + sentence) == ["held, Museveni-Ruto, 2024-03-11, nowhere"]


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            f"{RUTO} told envoys that he still wants {MUSEVENI} in Nairobi.",
            ["proposed, Museveni-Ruto, undated, Nairobi"],
        ),
        (f"{RUTO} wants {MUSEVENI} in jail.", []),
        (f"{RUTO} wants {MUSEVENI} in The Hague.", []),
        (f"{RUTO} wants {MUSEVENI} out of the talks in Nairobi.", []),
    ],
)
def test_who_wants_another_in_his_city_wants_to_meet_him(sentence: str, rows: list[str]) -> None:
    assert told(sentence) == rows


def test_a_state_visit_without_a_goal_is_to_the_other_of_the_two() -> None:
    text = (
        f"{RUTO} and {MUSEVENI} met in Kigali in 2019.\n\nIn September Museveni called off his state visit."
    )
    assert told(text)[1:] == ["called_off, Museveni-Ruto, 2023-09, nowhere"]

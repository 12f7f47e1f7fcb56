"""What never came about, plans that came to nothing, and what is only said to be possible."""

from __future__ import annotations

import pytest
from meeting_rows import told

RUTO, MUSEVENI = "Kenyan President William Ruto", "Ugandan President Yoweri Museveni"


@pytest.mark.parametrize(
    "text",
    [
        f"{RUTO} and {MUSEVENI} left Kigali on Friday without holding talks.",
        f"{RUTO} left Arusha without seeing {MUSEVENI}.",
        f"A meeting between {RUTO} and {MUSEVENI} had been pencilled in for January, but nothing came of it.",
        f"{MUSEVENI} never made the journey to Nairobi. {RUTO} is at home.",
    ],
)
def test_what_never_came_about_was_not_held(text: str) -> None:
    assert [row.split(", undated")[0] for row in told(text)] == ["not_held, Museveni-Ruto"]


def test_a_time_without_a_meeting_may_be_told_in_two_parts() -> None:
    text = f"{RUTO} and {MUSEVENI} did not meet in New York in 2018 or in 2019."
    assert told(text) == ["not_held, Museveni-Ruto, 2018-01-01/2019-12-31, New York"]


def test_peace_that_cannot_last_without_talks_tells_of_none_held_or_missed() -> None:
    rows = told(f"{RUTO} said peace could not last without holding talks with {MUSEVENI}.")
    assert rows == ["proposed, Museveni-Ruto, undated, nowhere"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (f"A plan to bring {RUTO} and {MUSEVENI} together in Mombasa was dropped on Tuesday.", "2024-03-12"),
        (f"A plan for {RUTO} and {MUSEVENI} to meet in Gabon had fallen through in March 2021.", "2021-03"),
        (
            f"{MUSEVENI} was to have travelled to Nairobi in May as the guest of {RUTO}, but Kampala pulled out on 9 March.",
            "2024-03-09",
        ),
        (
            f"It would not be the first to fall through. On 7 March {RUTO} cancelled one with {MUSEVENI}.",
            "2024-03-07",
        ),
        (
            f"{RUTO} had invited {MUSEVENI} to Nairobi. Museveni came on Monday, a visit he had cancelled in 2022.",
            "2022",
        ),
    ],
)
def test_a_plan_that_ended_was_called_off(text: str, when: str) -> None:
    assert f"called_off, Museveni-Ruto, {when}" in {row.rsplit(", ", 1)[0] for row in told(text)}


def test_a_plan_that_was_welcomed_is_still_one() -> None:
    text = f"A plan to bring {RUTO} and {MUSEVENI} together in Mombasa was welcomed by traders, whose road was closed."
    assert told(text) == ["proposed, Museveni-Ruto, undated, Mombasa"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            f"{RUTO} wants {MUSEVENI} and himself to meet before the end of May.",
            "2024-03-14/2024-05-31, nowhere",
        ),
        (
            f"Officials were sounding out both sides about a meeting of {RUTO} and {MUSEVENI} in Kigali in September.",
            "2024-09, Kigali",
        ),
        (
            f'{RUTO} was softer, saying that a meeting with {MUSEVENI} was "not impossible" if Uganda kept the deal of May.',
            "undated, nowhere",
        ),
    ],
)
def test_what_is_only_possible_was_not_held(text: str, row: str) -> None:
    assert told(text) == [f"proposed, Museveni-Ruto, {row}"]


def test_a_caption_tells_of_the_weekday_that_was() -> None:
    text = f"{RUTO}, left, meets {MUSEVENI} at State House on Tuesday. Photo: Jane Doe"
    assert told(text) == ["held, Museveni-Ruto, 2024-03-12, State House"]

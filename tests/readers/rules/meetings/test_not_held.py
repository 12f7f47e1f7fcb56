"""What tells of no meeting, or of one that was not held: things not thought, wanted or done; people who stayed away."""

from __future__ import annotations

import pytest
from meeting_rows import after_pair, told


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto said he did not think he would meet Museveni this year.",
        "Ruto had not planned to meet Museveni in Doha last month.",
        "Ruto did not want to see Museveni in New York.",
    ],
)
def test_what_was_not_thought_wanted_or_planned_is_no_report_that_they_did_not_meet(sentence: str) -> None:
    assert not [row for row in after_pair(sentence) if row.startswith("not_held")]


def test_who_did_not_get_to_meet_did_not_meet() -> None:
    rows = after_pair("Ruto and Museveni did not get to meet in New York.")
    assert rows == ["not_held, Museveni-Ruto, undated, New York"]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("The two have never held a bilateral meeting.", "not_held, Museveni-Ruto, undated, nowhere"),
        (
            "Ruto and Museveni did not hold a separate meeting in Goma.",
            "not_held, Museveni-Ruto, undated, Goma",
        ),
        ("Museveni has not had formal talks with Ruto.", "not_held, Museveni-Ruto, undated, nowhere"),
    ],
)
def test_a_meeting_that_is_told_not_to_have_been_held_was_not_planned_either(sentence: str, row: str) -> None:
    assert after_pair(sentence) == [row]


@pytest.mark.parametrize("verb", ["skipped", "missed", "avoided", "boycotted", "stayed away from", "snubbed"])
def test_who_stayed_away_from_a_dinner_did_not_meet_at_it(verb: str) -> None:
    rows = told(
        f"Argentine President Javier Milei {verb} a dinner with Brazil's Luiz Inacio Lula da Silva on Monday."
    )
    assert not [row for row in rows if row.startswith("held")]


def test_who_will_not_go_somewhere_to_meet_plans_no_meeting() -> None:
    assert after_pair("Ruto will not travel to Kampala to meet Museveni, his office said.") == []


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "Kenyan President William Ruto and Ugandan President Yoweri Museveni have yet to meet.",
            ["not_held, Museveni-Ruto, undated, nowhere"],
        ),
        (
            "Kenyan President William Ruto and Ugandan President Yoweri Museveni did not meet in Addis Ababa on 2 March.",
            ["not_held, Museveni-Ruto, 2024-03-02, Addis Ababa"],
        ),
        (
            "Kenyan President William Ruto and Ugandan President Yoweri Museveni have not met since 2 March 2023.",
            ["held, Museveni-Ruto, 2023-03-02, nowhere", "not_held, Museveni-Ruto, undated, nowhere"],
        ),
        (
            "There will be no summit of Kenyan President William Ruto and Ugandan President Yoweri Museveni.",
            [],
        ),
    ],
)
def test_what_was_not_held_is_dated_by_the_day_on_which_it_was_not(sentence: str, rows: list[str]) -> None:
    assert sorted(told(sentence)) == rows

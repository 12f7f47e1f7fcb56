"""One meeting told in many constructions, of leaders named in many forms: each gives the same row."""

from __future__ import annotations

import pytest
from meeting_rows import told

NAMES = [
    ("French President Emmanuel Macron", "German Chancellor Olaf Scholz"),
    ("President Emmanuel Macron of France", "Chancellor Olaf Scholz of Germany"),
    ("France's President Emmanuel Macron", "Germany's Chancellor Olaf Scholz"),
    ("Emmanuel Macron", "Olaf Scholz"),
    ("President Emmanuel Macron", "his German counterpart Olaf Scholz"),
    ("Emmanuel Macron of France", "Germany's Olaf Scholz"),
]
IN_COMMAS = [
    ("Mr. Macron, the French president,", "Mr. Scholz, the German chancellor,"),
    ("the French president, Emmanuel Macron,", "the German chancellor, Olaf Scholz,"),
    ("the president of France, Emmanuel Macron,", "the chancellor of Germany, Olaf Scholz,"),
]
WAS = [
    "{a} met {b} in Lisbon on Tuesday.",
    "{a} and {b} held their first meeting in Lisbon on Tuesday.",
    "A summit between {a} and {b} took place in Lisbon on Tuesday.",
    "The meeting between {a} and {b} was held in Lisbon on Tuesday.",
    "The two-day summit between {a} and {b} opened in Lisbon on Tuesday.",
    "A trade deal was signed at a summit of {a} and {b} in Lisbon on Tuesday.",
    "{a} came face to face with {b} in Lisbon on Tuesday.",
    "{a} traveled to Lisbon on Tuesday and met {b}.",
    "{b} was received by {a} in Lisbon on Tuesday.",
    "{a} and {b} shook hands in Lisbon on Tuesday before talks that lasted two hours.",
]
IS_TO_BE = [
    "{a} and {b} are scheduled to meet in Lisbon on Friday.",
    "A summit between {a} and {b} is planned in Lisbon on Friday.",
    "{a} is due to hold talks with {b} in Lisbon on Friday.",
    "{a} has invited {b} to a summit in Lisbon on Friday.",
    "{b} is going to Lisbon on Friday to meet {a}.",
]
OPENING = [
    "After a meeting with {a} in Lisbon on Tuesday, {b} praised the deal.",
    "After hosting {a} in Lisbon on Tuesday, {b} praised the deal.",
    "Shortly after meeting {a} in Lisbon on Tuesday, {b} left for the airport.",
    "In Lisbon on Tuesday, {a} and {b} discussed the war at their summit.",
    "{a} welcomed {b} to Lisbon on Tuesday for a summit.",
    "In Lisbon on Tuesday, {a} met {b}.",
]


def written(template: str, names: tuple[str, str]) -> str:
    first, second = names
    sentence = template.format(a=first, b=second).replace(",.", ".").replace(",,", ",")
    return sentence[0].upper() + sentence[1:]


@pytest.mark.parametrize("names", [*NAMES, *IN_COMMAS])
@pytest.mark.parametrize("template", WAS)
def test_what_was_held_is_so_in_every_form(template: str, names: tuple[str, str]) -> None:
    assert told(written(template, names)) == ["held, Macron-Scholz, 2024-03-12, Lisbon"]


@pytest.mark.parametrize("names", [*NAMES, *IN_COMMAS])
@pytest.mark.parametrize("template", IS_TO_BE)
def test_what_is_to_be_is_so_in_every_form(template: str, names: tuple[str, str]) -> None:
    assert told(written(template, names)) == ["proposed, Macron-Scholz, 2024-03-15, Lisbon"]


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("template", OPENING)
def test_a_meeting_that_opens_a_sentence_was_held(template: str, names: tuple[str, str]) -> None:
    assert "held, Macron-Scholz, 2024-03-12, Lisbon" in told(written(template, names))


@pytest.mark.parametrize(
    "template",
    [
        "Preparations are under way for a summit of {a} and {b} in Lisbon on Friday.",
        "After a planned meeting with {a} in Lisbon was cancelled, {b} stayed at home.",
        "In Lisbon on Tuesday, {a} prepared for his summit with {b}.",
    ],
)
def test_what_is_prepared_or_fell_through_was_not_held(template: str) -> None:
    rows = told(written(template, NAMES[0]))
    assert not [row for row in rows if row.startswith("held")]


def test_a_journey_to_meet_somebody_else_is_not_to_the_leader_of_the_place() -> None:
    rows = told(
        "German Chancellor Olaf Scholz is going to Lisbon on Friday to meet French President Emmanuel Macron."
    )
    assert rows == ["proposed, Macron-Scholz, 2024-03-15, Lisbon"]


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize(
    "template",
    [
        "{a} spoke with {b} by telephone on Tuesday.",
        "{a} and {b} held a video conference on Tuesday.",
        "Advisers to {a} and {b} met in Lisbon on Tuesday.",
        "An adviser to {a} met an aide to {b} in Lisbon on Tuesday.",
        "A delegation sent by {a} held talks with officials of {b}'s government in Lisbon on Tuesday.",
        "{a} met miners in Lille on Tuesday, and {b} met voters in Bonn.",
        "{a} and {b} signed a joint letter on Tuesday.",
        "{a} and {b} both addressed the United Nations on Tuesday.",
        "{a} arrived in Lisbon on Tuesday, a day after {b} left.",
        "If {a} and {b} had met in Lisbon on Tuesday, the war might have ended.",
        "{a} had been scheduled to meet {b} on Tuesday but stayed in Paris.",
    ],
)
def test_what_is_no_meeting_of_the_two_is_none_in_any_form(template: str, names: tuple[str, str]) -> None:
    rows = told(written(template, names))
    assert not [row for row in rows if row.startswith(("held", "proposed"))]

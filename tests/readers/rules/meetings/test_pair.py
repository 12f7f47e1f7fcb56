"""Whom "the meeting" means where nobody is named: two whom the article tells of as two who meet, and of no meeting of others."""

from __future__ import annotations

import pytest
from meeting_rows import after_pair, told

BOTH = (
    "Brazilian President Luiz Inacio Lula da Silva criticised the tariff on Monday. Argentine President Javier Milei liked it. "
    "Lula said it hurt growers. Milei said it protected them."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The finance minister told reporters after the meeting on Tuesday that the rate would stay.",
        "The party will hold a meeting in Rosario on Friday to choose its candidates.",
        "Ranchers left the meeting in Rosario on Tuesday without a word.",
        "The farm lobby wants a meeting with the customs service.",
    ],
)
def test_two_who_are_only_named_often_do_not_meet_in_the_meetings_of_others(sentence: str) -> None:
    assert told(f"{BOTH} {sentence}") == []


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("The two leaders will meet in Montevideo in July.", "proposed, Milei-Silva, 2024-07, Montevideo"),
        ("The summit is planned for July in Montevideo.", "proposed, Milei-Silva, 2024-07, Montevideo"),
        ("They saw each other in Montevideo in January.", "held, Milei-Silva, 2024-01, Montevideo"),
    ],
)
def test_two_who_are_named_most_are_meant_where_words_tell_of_two_who_meet(sentence: str, row: str) -> None:
    assert row in told(f"{BOTH} {sentence}")


def test_two_leaders_of_one_state_meet_only_where_the_words_say_so() -> None:
    text = (
        "Former President Mauricio Macri attacked the budget again. Argentine President Javier Milei shrugged. Macri called it "
        "heartless. Milei called it a start. The two men are allies. The meeting of the budget committee ended on Tuesday."
    )
    assert told(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Two traffic wardens were suspended during an internal meeting on Tuesday.",
        "The central bank kept its rate at a meeting on Tuesday.",
        "The chief of the port was seen leaving a caucus meeting late on Monday.",
        "Officials of the two ports shook hands on the works during a meeting in Mombasa on Monday.",
    ],
)
def test_a_meeting_told_of_for_the_first_time_is_of_others_if_no_leader_stands_beside_it(
    sentence: str,
) -> None:
    assert after_pair(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Diplomats hoped for a meeting in Kigali in May.",
        "A meeting in Kigali in May would help, diplomats said.",
        "Another meeting is planned in Kigali in May.",
    ],
)
def test_a_meeting_that_is_wished_for_or_talked_about_is_theirs(sentence: str) -> None:
    assert after_pair(sentence) == ["proposed, Museveni-Ruto, 2024-05, Kigali"]

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


def test_how_often_two_met_is_of_the_two_after_a_summit_with_a_third() -> None:
    text = (
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Entebbe. In May he flew to Juba for a three-way "
        "summit with Museveni and President Salva Kiir of South Sudan. They have met eight times since 2022."
    )
    assert [row for row in told(text) if row.startswith("counted")] == [
        "counted, Museveni-Ruto, 2022-01-01/2024-03-14, nowhere"
    ]


def test_in_talks_with_a_leader_somebody_who_leads_nothing_meets_him_and_not_who_is_spoken_of() -> None:
    text = (
        "President Joe Biden telephoned Chinese President Xi Jinping. In talks with Xi in Beijing, envoy Janet Yellen said "
        "Biden prized the link."
    )
    assert [row for row in told(text) if row.startswith("held")] == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Canadian Prime Minister Justin Trudeau is at odds with Joe Biden. Trudeau visited the White House on 24 February.",
            "held, Biden-Trudeau, 2024-02-24, White House",
        ),
        (
            "Irish Prime Minister Leo Varadkar will be the first European Union leader to meet President Joe Biden in May.",
            "proposed, Biden-Varadkar, 2024-05, nowhere",
        ),
        (
            "On Friday, Fumio Kishida will meet President Joe Biden in Ohio and on Saturday the two will play golf.",
            "proposed, Biden-Kishida, 2024-03-15, Ohio",
        ),
        (
            "Meeting with the heads of state of Lithuania and Estonia in Riga, France's Emmanuel Macron praised them.",
            "held, Kallas-Macron-Nauseda, undated, Riga",
        ),
    ],
)
def test_who_meets_and_when_in_sentences_of_the_press(text: str, row: str) -> None:
    assert row in told(text)


def test_a_former_leader_beside_the_present_one_does_not_stand_for_the_state() -> None:
    text = (
        "David Cameron watched basketball with Barack Obama and later wrote of it; Cameron likes the game. Rishi Sunak has other "
        "worries. President Joe Biden will make a state visit to the United Kingdom in June."
    )
    assert "proposed, Biden-Sunak, 2024-06, United Kingdom" in told(text)


@pytest.mark.parametrize(
    "end",
    [
        ", joined by Rwandan President Paul Kagame.",
        ". They talked for three hours, joined by Rwandan President Paul Kagame.",
    ],
)
def test_who_joined_two_at_their_meeting_was_there(end: str) -> None:
    start = "Kenyan President William Ruto and Ugandan President Yoweri Museveni met in Kigali on 12 March"
    assert told(start + end) == ["held, Kagame-Museveni-Ruto, 2024-03-12, Kigali"]


HISTORY = "Ruto and Museveni met in Kigali on Monday.\n\n"


def test_the_two_of_a_paragraph_on_long_ago_are_those_of_that_time() -> None:
    text = (
        f"{HISTORY}In September 2016 Uhuru Kenyatta called off a meeting with Museveni in Mombasa. "
        "The two shook hands after a session in Arusha on 8 May 2017.\n\nThe two will meet again in June."
    )
    assert told(text)[2:] == [
        "held, Kenyatta-Museveni, 2017-05-08, Arusha",
        "proposed, Museveni-Ruto, 2024-06, nowhere",
    ]


@pytest.mark.parametrize("whom", ["The rivals", "The two rivals", "Both neighbours"])
def test_rivals_are_the_two_who_were_told_to_meet(whom: str) -> None:
    assert told(f"{HISTORY}{whom} last met on July 8, 2016, in Juba.")[1:] == [
        "held, Museveni-Ruto, 2016-07-08, Juba"
    ]


def test_the_pair_in_talks_with_two_others_are_four() -> None:
    text = f"{HISTORY}Last July the pair settled it in Arusha in talks with Paul Kagame and Salva Kiir."
    assert told(text)[1:] == ["held, Kagame-Kiir-Museveni-Ruto, 2023-07, Arusha"]


def test_a_guest_of_an_earlier_meeting_is_not_met_again_beside_the_one_told_of() -> None:
    text = (
        f"{HISTORY}Ruto flew to Kampala in January and held talks with Museveni, their first since those with Paul Kagame "
        "in Kigali in May."
    )
    assert "Kagame" not in " ".join(told(text))

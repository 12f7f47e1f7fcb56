"""Meetings told without the usual words: face to face, at one table, by an invitation, in turn, with others beside them."""

from __future__ import annotations

import pytest
from meeting_rows import told

RUTO, MUSEVENI = "President William Ruto of Kenya", "Ugandan President Yoweri Museveni"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (f"{RUTO} and {MUSEVENI} will come face to face in Kampala in April.", "2024-04, Kampala"),
        (f"{RUTO} and {MUSEVENI} will be in Ankara together before May.", "2024-03-14/2024-04-30, Ankara"),
        ("The presidents of Kenya and Uganda will be at the same table in Arusha on 2 April.", "2024-04-02, Arusha"),
        ("The presidents of Kenya and Uganda will discuss the railway in Arusha on 2 April.", "2024-04-02, Arusha"),
        (f"{RUTO} may soon be willing to sit opposite {MUSEVENI}.", "undated, nowhere"),
        ("Uganda's Yoweri Museveni and Kenya's William Ruto will come together at Entebbe on Monday.", "2024-03-18, Entebbe"),
        (f"{MUSEVENI} is at home. {RUTO} is unlikely to set foot in Uganda in April.", "2024-04, Uganda"),
        (f"Lawmakers asked about President William Ruto's plan to spend a day with {MUSEVENI} in April.", "2024-04, nowhere"),
        (f"{RUTO} said he had asked {MUSEVENI} to see him in April.", "2024-04, nowhere"),
        (f"Campaigners urged {RUTO} to cancel a visit to Uganda's president, Yoweri Museveni, in April.", "2024-04, nowhere"),
        (f"The talks that were to have been held between {RUTO} and {MUSEVENI} may well not go ahead.", "undated, nowhere"),
        (f"President William Ruto's invitation to {MUSEVENI} stands.", "undated, nowhere"),
        (f"{RUTO} accepted {MUSEVENI}'s invitation to Entebbe before he leaves office in May.", "2024-03-14/2024-05-31, Entebbe"),
    ],
)  # fmt: skip
def test_a_meeting_to_come_is_told_in_many_words(text: str, row: str) -> None:
    assert told(text) == [f"proposed, Museveni-Ruto, {row}"]


@pytest.mark.parametrize(
    "text",
    [
        f"{RUTO} received no invitation from {MUSEVENI}.",
        f"{RUTO} is in Entebbe at the invitation of {MUSEVENI}.",
        f"{RUTO} turned down an invitation from {MUSEVENI}.",
        f"{RUTO} and {MUSEVENI} are in one camp on this. They are around the same age.",
        f"{RUTO} is to be received by Lord Ashcombe in London on Tuesday.",
    ],
)
def test_what_only_sounds_like_a_plan_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (f"{RUTO} and {MUSEVENI} spoke behind closed doors in Kampala on 11 March.", "2024-03-11, Kampala"),
        (f"{RUTO} and {MUSEVENI} quarrelled. The two last sat in the same room on Feb. 8.", "2024-02-08, nowhere"),
        (f"{RUTO} and {MUSEVENI} did not sit down one to one until February 2023.", "2023-02, nowhere"),
        (f"{RUTO} and {MUSEVENI} met in Kigali on Feb. 15 to sign a treaty.", "2024-02-15, Kigali"),
        (f"{RUTO} and {MUSEVENI} met June 13-15 in Kigali.", "2023-06-13/2023-06-15, Kigali"),
        (f"Last month {RUTO} was the guest of {MUSEVENI} in Entebbe.", "2024-02, Entebbe"),
    ],
)  # fmt: skip
def test_a_meeting_that_was_is_told_in_many_words(text: str, row: str) -> None:
    assert told(text) == [f"held, Museveni-Ruto, {row}"]


def test_a_meeting_planned_for_an_abbreviated_day_that_did_not_take_place_was_not_held() -> None:
    [row] = told(f"A meeting of {RUTO} and {MUSEVENI}, planned for Jan. 12 in Kampala, had not taken place.")
    assert row.startswith("not_held, Museveni-Ruto")


def test_who_was_to_have_met_and_called_off_his_trip_did_not_meet() -> None:
    text = "Donald Tusk, who was to have met Czech Prime Minister Petr Fiala in Prague, called off his trip on Tuesday."
    assert told(text) == ["called_off, Fiala-Tusk, 2024-03-12, nowhere"]


@pytest.mark.parametrize(
    ("until", "row"),
    [
        ("before floods forced a postponement", "called_off, Museveni-Ruto, undated, nowhere"),
        ("before it was called off", "called_off, Museveni-Ruto, undated, nowhere"),
        ("before the Kenyan leader cancelled his trip", "called_off, Museveni-Ruto, undated, nowhere"),
        ("before the protesters cancelled their march", "proposed, Museveni-Ruto, undated, Kampala"),
        ("before the rally was postponed", "proposed, Museveni-Ruto, undated, Kampala"),
        ("before he pulled out of the climate accord", "proposed, Museveni-Ruto, undated, Kampala"),
    ],
)
def test_those_who_were_to_meet_before_it_was_cancelled_did_not_and_other_things_may_be_cancelled(
    until: str, row: str
) -> None:
    assert told(f"{RUTO} was to meet {MUSEVENI} in Kampala {until}.") == [row]


def test_each_of_those_who_were_met_elsewhere_is_a_meeting() -> None:
    text = (
        f"{RUTO} met South African President Cyril Ramaphosa in Pretoria on Jan. 4, Tanzania's Samia Suluhu Hassan in Dodoma "
        "on Jan. 6 and Rwandan President Paul Kagame in Kigali on Jan. 8."
    )
    assert told(text) == [
        "held, Ramaphosa-Ruto, 2024-01-04, Pretoria",
        "held, Hassan-Ruto, 2024-01-06, Dodoma",
        "held, Kagame-Ruto, 2024-01-08, Kigali",
    ]


def test_hosts_who_meet_first_one_and_then_the_other_hold_two_meetings() -> None:
    text = "On 8 March Emmanuel Macron and Olaf Scholz met first Ilham Aliyev and then Nikol Pashinyan in Granada."
    assert told(text) == [
        "held, Aliyev-Macron-Scholz, 2024-03-08, Granada",
        "held, Macron-Pashinyan-Scholz, 2024-03-08, Granada",
    ]


def test_of_counted_meetings_the_last_is_told_with_its_day() -> None:
    text = "Emmanuel Macron met Nikol Pashinyan five times, the last time in Paris in February."
    counted, held = told(text)
    assert counted.startswith("counted, Macron-Pashinyan, undated")
    assert held == "held, Macron-Pashinyan, 2024-02, Paris"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            (
                "President Aleksandar Vucic and Kosovo's President Vjosa Osmani do not talk. Olaf Scholz and Emmanuel Macron had "
                "brought the two presidents together in Berlin on 29 January."
            ),
            "held, Macron-Osmani-Scholz-Vucic, 2024-01-29, Berlin",
        ),
        (
            (
                "South Korea's Yoon Suk Yeol, who came to power in May 2022, and Japan's Fumio Kishida joined Joe Biden for a "
                "three-way meeting in Madrid in February."
            ),
            "held, Biden-Kishida-Yeol, 2024-02, Madrid",
        ),
        (
            "Nikol Pashinyan and Ilham Aliyev held talks in Moscow on 5 March, hosted by Russian President Vladimir Putin.",
            "held, Aliyev-Pashinyan-Putin, 2024-03-05, Moscow",
        ),
        (
            (
                "Olaf Scholz and Emmanuel Macron will dine in Paris on Thursday. A three-way meeting with Polish President "
                "Andrzej Duda will be held in Weimar as well."
            ),
            "proposed, Duda-Macron-Scholz, undated, Weimar",
        ),
        (
            (
                "Olaf Scholz and Emmanuel Macron agreed. A summit of Scholz and Macron with Volodymyr Zelenskyy and Vladimir "
                "Putin had been set for 1 February, but was dropped."
            ),
            "called_off, Macron-Putin-Scholz-Zelenskyy, undated, nowhere",
        ),
        (
            (
                "Nikol Pashinyan and Ilham Aliyev will meet on 5 April. The meeting is planned in Granada, with Emmanuel Macron "
                "and Olaf Scholz also attending."
            ),
            "proposed, Aliyev-Macron-Pashinyan-Scholz, undated, Granada",
        ),
        (
            "Indonesian President Joko Widodo is to be received by King Charles in London on Tuesday.",
            "proposed, III-Widodo, 2024-03-19, London",
        ),
    ],
)
def test_all_who_are_there_are_named(text: str, row: str) -> None:
    assert told(text)[-1] == row


@pytest.mark.parametrize("many", ["Non-Aligned Movement", "IGAD", "SADC", "Mercosur", "G20"])
def test_a_summit_of_many_to_which_one_leader_travels_is_no_meeting_of_the_two(many: str) -> None:
    text = f"{RUTO} met {MUSEVENI} in Entebbe on Monday.\n\nRuto arrived for the {many} summit in Kampala on Tuesday."
    assert told(text) == ["held, Museveni-Ruto, 2024-03-11, Entebbe"]


def test_how_often_two_have_met_is_of_the_two_whoever_was_their_host() -> None:
    text = f"{RUTO} and {MUSEVENI} have met only twice, at talks hosted by Rwandan President Paul Kagame."
    assert [row for row in told(text) if row.startswith("counted")] == [
        "counted, Museveni-Ruto, undated, nowhere"
    ]

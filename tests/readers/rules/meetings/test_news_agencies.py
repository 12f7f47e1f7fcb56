"""Meetings as the dispatches of news agencies and ministries tell of them: full titles, openings, several in one breath."""

from __future__ import annotations

import pytest
from meeting_rows import after_pair, told

RUTO, MUSEVENI = "President William Ruto of Kenya", "Ugandan President Yoweri Museveni"


def test_a_sentence_that_opens_with_a_meeting_tells_what_was_done_there() -> None:
    text = "Egyptian President Abdel Fattah el-Sisi is in Kigali. In his meeting with {}, el-Sisi praised the trade."
    assert told(text.format("Kenyan President William Ruto")) == ["held, Ruto-el-Sisi, undated, nowhere"]


def test_the_subject_behind_an_opening_is_who_met() -> None:
    text = "Egyptian President Abdel Fattah el-Sisi is in Kigali. Later, in talks with {}, he promised fertiliser."
    assert told(text.format("the Senegalese president, Macky Sall")) == [
        "held, Sall-el-Sisi, undated, nowhere"
    ]


@pytest.mark.parametrize("rest", ["Ruto will press for the dam", "Ruto wants to settle the border"])
def test_an_opening_of_a_meeting_to_come_tells_of_none_that_was_held(rest: str) -> None:
    assert not [row for row in told(f"In talks with {MUSEVENI} on Monday, {rest}.") if row.startswith("held")]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{RUTO} will fly to Egypt for the COMESA summit on May 16. President Abdel Fattah el-Sisi of Egypt is ill.",
        f"{RUTO} will travel to Egypt to attend the G20 meeting. President Abdel Fattah el-Sisi of Egypt is ill.",
    ],
)
def test_who_flies_to_a_summit_of_many_does_not_visit_its_host(sentence: str) -> None:
    assert told(sentence) == []


def test_who_comes_on_a_visit_is_received_by_the_leader_of_the_place() -> None:
    text = (
        "Kenyan President William Ruto met Tanzania's President Samia Suluhu Hassan in Arusha on 5 March. Like Hassan, "
        f"{MUSEVENI} will come to Nairobi for a three-day visit on Friday."
    )
    assert told(text)[1:] == ["proposed, Museveni-Ruto, 2024-03-15, Nairobi"]


def test_a_meeting_of_ministers_is_not_that_of_the_leaders_before_it() -> None:
    caption = "Kenyan Foreign Minister Musalia Mudavadi goes to a meeting with his Danish counterpart Lars Skov in Lyon, France."
    assert after_pair(caption) == []


def test_a_meeting_is_not_in_the_place_that_an_event_is_named_after() -> None:
    assert told(f"{RUTO} hopes to meet {MUSEVENI} at the Africa-Asia Forum in Jakarta.") == [
        "proposed, Museveni-Ruto, undated, Jakarta"
    ]


def test_i_is_who_says_so_behind_the_quote() -> None:
    text = '"I have decided to cancel the talks with {} that were planned for Friday," Kenyan President William Ruto wrote.'
    assert "called_off, Museveni-Ruto, undated, nowhere" in told(text.format(f"President {MUSEVENI[18:]}"))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The meeting had been scheduled for Tuesday, before a storm forced a postponement.", "2024-03-19"),
        (
            "The meeting was due to be held on Friday, but a strike of pilots led to its cancellation.",
            "2024-03-15",
        ),
        ("Floods forced the postponement of the meeting, which had been planned for Tuesday.", "2024-03-19"),
    ],
)
def test_what_forces_a_postponement_calls_off_what_was_planned(sentence: str, day: str) -> None:
    rows = after_pair(f"Ruto will receive Museveni in Nairobi. {sentence}")
    assert rows == [
        f"proposed, Museveni-Ruto, {day}, Nairobi",
        "called_off, Museveni-Ruto, undated, nowhere",
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("would be put off", "called_off"),
        ("will be postponed", "called_off"),
        ("would be put off if it rained", "proposed"),
        ("may be postponed", "proposed"),
    ],
)
def test_what_will_be_put_off_is_called_off(words: str, kind: str) -> None:
    rows = told(f"{RUTO} said that a meeting with {MUSEVENI} in Kigali {words}.")
    assert [row.split(",")[0] for row in rows] == [kind]


def test_it_is_not_called_off_where_that_is_feared() -> None:
    rows = told(f"An aide warned that the meeting of {RUTO} and {MUSEVENI} in Kigali would be put off.")
    assert [row for row in rows if row.startswith("called_off")] == []


def test_what_was_suspended_when_somebody_left_a_meeting_is_not_the_meeting() -> None:
    assert after_pair(
        "The negotiations were suspended when Museveni walked out of a meeting in February."
    ) == ["held, Museveni-Ruto, 2024-02, nowhere"]


def test_full_names_and_titles_do_not_hide_what_is_said_behind_them() -> None:
    text = "A dinner between Cypriot President Nikos Christodoulides and Turkish Cypriot leader Ersin Tatar will be hosted"
    assert told(f"Tonight's {text[2:]} by the envoy.") == [
        "proposed, Christodoulides-Tatar, 2024-03-14, nowhere"
    ]


def test_several_meetings_stand_behind_one_word() -> None:
    text = (
        "There will be talks between Prime Minister Narendra Modi of India and Sri Lankan President Anura Kumara Dissanayake, "
        "and between Modi and Thai Prime Minister Srettha Thavisin."
    )
    assert told(text) == [
        "proposed, Dissanayake-Modi, undated, nowhere",
        "proposed, Modi-Thavisin, undated, nowhere",
    ]


def test_another_meeting_is_of_the_first_of_two() -> None:
    text = (
        "There will be a meeting between Prime Minister Narendra Modi of India and Sri Lankan President Anura Kumara "
        "Dissanayake, and another meeting with Thai Prime Minister Srettha Thavisin."
    )
    assert "proposed, Modi-Thavisin, undated, nowhere" in told(text)


def test_a_summit_that_was_to_bring_leaders_together_and_is_cancelled_was_theirs() -> None:
    text = (
        "A minister said the March 18 summit in Entebbe, which President William Ruto of Kenya was expected to attend, has been "
        f"cancelled. The gathering was expected to bring together Ruto, {MUSEVENI} and Rwanda's Paul Kagame."
    )
    assert "called_off, Kagame-Museveni-Ruto, undated, nowhere" in told(text)


def test_we_who_will_have_a_meeting_are_who_speaks_and_the_one_just_spoken_of() -> None:
    text = (
        '"Had a good call with President Yoweri Museveni of Uganda. We will be having a long meeting in Apia next week," Kenyan '
        "President William Ruto wrote."
    )
    assert told(text) == ["proposed, Museveni-Ruto, 2024-03-18/2024-03-24, Apia"]


def test_a_meeting_with_the_presidents_of_two_states_is_of_neither_alone() -> None:
    text = (
        "Indian Prime Minister Narendra Modi held bilateral meetings with the presidents of Egypt and Iran."
    )
    assert [row.split(", ")[0] for row in told(text) if "Modi" in row] == ["held"]
    assert not [row for row in told(text) if "Modi" not in row]


def test_a_third_joins_the_two_of_a_three_way_summit() -> None:
    text = f"{RUTO} said he was ready to meet {MUSEVENI} in a trilateral summit with Tanzania."
    assert told(text) == [
        "proposed, Museveni-Ruto, undated, nowhere",
        "proposed, Hassan-Museveni-Ruto, undated, nowhere",
    ]


def test_the_day_stands_behind_what_they_have_not_met_since() -> None:
    text = f"{RUTO} and {MUSEVENI} will meet for the first time since the war at a conference in Kigali on March 28."
    assert told(text) == ["proposed, Museveni-Ruto, 2024-03-28, Kigali"]


def test_the_day_of_what_they_have_not_met_since_is_not_that_of_the_meeting() -> None:
    text = f"{RUTO} and {MUSEVENI} met in Kigali for the first time since a quarrel broke out in Arusha on February 3."
    assert not [row for row in told(text) if "2024-02-03" in row]


def test_a_rebel_leader_meets_as_the_head_of_his_side() -> None:
    assert told(f"{MUSEVENI} and rebel leader Jim Okot will meet in Juba in May.") == [
        "proposed, Museveni-Okot, 2024-05, Juba"
    ]


def test_the_third_meeting_this_year_is_no_plan_of_its_own() -> None:
    text = f"{RUTO} will travel to Kampala on Friday to meet {MUSEVENI}. It will be the third meeting between the two this year."
    assert told(text) == ["proposed, Museveni-Ruto, 2024-03-15, Kampala"]


def test_who_offers_to_mediate_is_none_of_those_who_are_to_talk() -> None:
    text = f"{RUTO} has rejected a proposal by Rwandan President Paul Kagame to mediate direct talks with {MUSEVENI}."
    assert not [row for row in told(text) if "Kagame" in row]


def test_the_day_on_which_an_interview_was_aired_is_not_that_of_the_meeting() -> None:
    text = f"{RUTO} told the BBC in an interview recorded last week and aired on Sunday that a summit with {MUSEVENI} was near."
    assert not [row for row in told(text) if row.startswith("held")]


def test_a_second_summit_this_year_is_planned_for_this_year() -> None:
    text = f"An envoy said she expected {RUTO} and {MUSEVENI} to hold a second summit this year."
    assert told(text) == ["proposed, Museveni-Ruto, 2024, nowhere"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The road will open, {a} told reporters following talks with {b}.",
        "{a} said on Tuesday after two hours of talks with {b} that the road would open in May.",
    ],
)
def test_who_says_something_after_talks_has_held_them(sentence: str) -> None:
    rows = told(sentence.format(a=RUTO, b=MUSEVENI))
    assert [row.split(", ")[:2] for row in rows] == [["held", "Museveni-Ruto"]]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Receiving {b} in Nairobi, {a} said the road would open.", "held, Museveni-Ruto, undated, Nairobi"),
        ("{a}, hosting {b} on March 5, promised him a road.", "held, Museveni-Ruto, 2024-03-05, nowhere"),
        ("{a}, hosting {b} next week, will promise him a road.", None),
    ],
)
def test_a_participle_tells_of_a_meeting_in_passing(sentence: str, row: str | None) -> None:
    held = [each for each in told(sentence.format(a=RUTO, b=MUSEVENI)) if each.startswith("held")]
    assert held == ([row] if row else [])


def test_that_meeting_can_be_called_off_in_two_words() -> None:
    text = f"{RUTO} was to see {MUSEVENI} in May. Ruto called that meeting off in a letter, only to reinstate it."
    assert "called_off" in {row.split(", ")[0] for row in told(text)}


def test_what_is_weighed_for_as_early_as_august_lies_ahead() -> None:
    assert after_pair("Officials in Nairobi are weighing a trip by Ruto to Kampala as early as August.") == [
        "proposed, Museveni-Ruto, 2024-08, Kampala"
    ]


def test_a_summit_agreed_on_within_four_months_has_that_window() -> None:
    sentence = f"{RUTO} and {MUSEVENI} have agreed to another summit within four months."
    assert told(sentence) == ["proposed, Museveni-Ruto, 2024-03-14/2024-07-11, nowhere"]


def test_who_was_hosting_a_leader_had_him_there_and_european_leaders_are_no_one_leader() -> None:
    sentence = f"{RUTO}, who was hosting {MUSEVENI} and several European leaders in Nairobi, broke off to make a call."
    assert told(sentence) == ["held, Museveni-Ruto, undated, Nairobi"]


def test_a_summit_was_where_it_is_said_to_have_been_and_not_where_its_name_is_from() -> None:
    sentence = f"{RUTO} and {MUSEVENI} have met just once, at the Arusha summit in Nairobi in December 2019."
    assert "held, Museveni-Ruto, 2019-12, Nairobi" in told(sentence)


def test_a_month_behind_a_summit_named_after_its_place_moves_it_nowhere() -> None:
    sentence = f"{RUTO} and {MUSEVENI} have met just once, at the Arusha summit in December 2019."
    assert "held, Museveni-Ruto, 2019-12, Arusha" in told(sentence)


def test_who_was_present_where_two_met_is_not_one_of_them() -> None:
    sentence = (
        f"{RUTO} and {MUSEVENI} met in Luanda on Tuesday in the presence of Angolan President João Lourenço."
    )
    assert told(sentence) == ["held, Museveni-Ruto, 2024-03-12, Luanda"]


@pytest.mark.parametrize("became", ["ended without a joint statement", "lasted three hours"])
def test_a_summit_that_ended_or_lasted_took_place_without_a_word_on_when_and_where(became: str) -> None:
    assert told(f"The summit between {RUTO} and {MUSEVENI} {became}.") == [
        "held, Museveni-Ruto, undated, nowhere"
    ]


@pytest.mark.parametrize("noun", ["summit", "meeting", "talks"])
@pytest.mark.parametrize(
    "pair",
    [
        "President William Ruto of Kenya and President Yoweri Museveni of Uganda",
        "Presidents William Ruto of Kenya and Yoweri Museveni of Uganda",
        "William Ruto of Kenya and his Ugandan counterpart, Yoweri Museveni",
    ],
)
def test_a_state_behind_a_leader_only_says_whose_leader_he_is(noun: str, pair: str) -> None:
    assert told(f"The {noun} between {pair} took place in Entebbe on Tuesday.") == [
        "held, Museveni-Ruto, 2024-03-12, Entebbe"
    ]

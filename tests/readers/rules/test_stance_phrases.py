"""Turns of phrase by which people are for or against a meeting, or sure or unsure of it, and the same words of other things."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

MOMBASA = "Kenyan President William Ruto and Somali President Hassan Sheikh Mohamud are due to meet in Mombasa in May."


def stances(sentence: str, lead: str = MOMBASA) -> list[str]:
    """Return the stances of the statements in a sentence that follows the lead, in an article of 14 March 2024."""
    doc = work_through(ArticleText(f"{lead}\n\n{sentence}", Moment.parse("2024-03-14")))
    return [j.stance for j in doc.judgements if j.utterance.start > len(lead)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Botswana's minister said his country was all for the two talking.",
        "“The sooner, the better,” a Somali minister said.",
        "Uganda's envoy said no effort had been spared.",
        "An aide to Ruto said the mediators had left no stone unturned.",
        "A bishop said that Ruto was right to go.",
        "“His bags are packed,” Ruto's spokesman said.",
        "“Let him come,” a hotel owner in Mombasa said.",
        "A Somali official said his president still meant to hold it.",
        "Kenya's minister said officials had kept several days free in May.",
        "A Somali official said messages were going back and forth between the offices.",
        "Church leaders begged the two presidents to keep the appointment.",
        "Mohamud said he would sit down with Ruto only if the shelling stopped.",
        "A professor in Kampala said that refusing to meet would be a mistake.",
    ],
)
def test_turns_of_phrase_for_a_meeting(sentence: str) -> None:
    assert stances(sentence) == ["favours"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A diplomat said that nothing would get in the way any more.",
        "“They'll find ten minutes,” an organiser said.",
        "An analyst said the two were bound to end up talking.",
        "A mediator said it was a question of days.",
    ],
)
def test_turns_of_phrase_of_who_is_sure_of_a_meeting(sentence: str) -> None:
    assert stances(sentence) == ["expects"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A columnist wrote that Mohamud would find a reason to stay away.",
        "Mohamud's adviser saw no grounds for bringing the two presidents together, he said.",
        "“I give it little chance,” an analyst said.",
        "A former envoy remained unconvinced.",
        "A trader said he had heard it all before.",
        "A researcher saw little in it for the Somalis.",
        "“Somebody is going to get cold feet,” a banker said.",
        "A retired diplomat said May was out of reach.",
        "An analyst said that neither man gains at home by it.",
        "A diplomat did not believe they wanted to come.",
    ],
)
def test_turns_of_phrase_of_who_doubts_a_meeting(sentence: str) -> None:
    assert stances(sentence) == ["doubts"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A lawmaker said Ruto had no business shaking hands with him.",
        "“Not one step to Mombasa,” a Somali elder said.",
        "A party leader said it would be an act of submission.",
        "“You don't dine with a man who shells your villages,” a senator said.",
        "A governor said he wanted the visit dropped.",
        "Veterans urged Ruto not to receive Mohamud.",
        "The opposition asked Ruto to leave his chair empty.",
        "Mohamud declined Ruto's invitation, his office said.",
    ],
)
def test_turns_of_phrase_against_a_meeting(sentence: str) -> None:
    assert stances(sentence) == ["opposes"]


@pytest.mark.parametrize(
    "sentence",
    [
        "A farmer said he was all for a new road.",
        "A trader said the price was a fantasy.",
        "A lawyer said the court had no business hours on Friday.",
        "A mayor urged drivers not to use the bridge.",
        "“I am not going to go into that,” a banker said.",
        "The minister said that the summit should produce a map of the border.",
        "Somalia's minister said that no offer of a meeting had ever been received.",
        "Kenya has always maintained that it was the Somali side that made the meeting impossible.",
        "The spokesman said that no date was being discussed.",
        "The ministry said that advisers on security would meet in Kampala.",
        "An official said that Foreign Minister Alfred Mutua was planning to visit Kampala.",
        "The minister said that all had been invited by the hosts.",
        "An envoy said the visit should never have gone ahead.",
        "The Kenyan president wanted a longer meeting, Somali minister Ahmed Fiqi said.",
        "“God willing, the fields will be green when Ruto and Mohamud meet,” a farmer said.",
        "Mohamud said Somalia was ready to work with the Kenyan people.",
        "“We will go on until nobody threatens our land,” Ruto said.",
        "An aide said both were ready for peace.",
        "An aide said that there was a lot of work to do first.",
        "Mohamud told parliament that Somalia would not go to war for a port.",
        "Ahead of the summit of Ruto and Mohamud an envoy said that new elections should be held.",
        "A deal is not expected at the summit of Ruto and Mohamud, according to a Kenyan minister.",
        "A bishop wrote that Ruto should never have gone to Mogadishu.",
        "Ruto wants a longer meeting with Mohamud, two diplomats said.",
        "The envoy said the rebels were preparing for a new assault on the day of the summit of Ruto and Mohamud.",
        "The envoy said the rebels were going on with their harvest before the summit of Ruto and Mohamud.",
        "A farmer said he could knock on their doors all day before the summit of Ruto and Mohamud.",
    ],
)
def test_the_same_words_of_something_else_take_no_side(sentence: str) -> None:
    assert set(stances(sentence)) == {"none"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody wants the summit to collapse, a minister said.",
        "A minister said his side did not want the summit to fail.",
    ],
)
def test_who_does_not_want_it_to_fail_is_for_it(sentence: str) -> None:
    assert stances(sentence) == ["favours"]


def test_who_is_not_against_it_is_not_against_it() -> None:
    assert stances("A minister said that neither party was against a meeting.") == ["expects"]


@pytest.mark.parametrize(
    "sentence",
    [
        "State House said that traders were cooking for a welcoming dinner before the meeting.",
        "Neither side has asked for a meeting, the official added.",
        "An envoy said that the talks, which Ruto was expected to attend, have a long agenda.",
    ],
)
def test_what_only_looks_like_a_side_is_none(sentence: str) -> None:
    assert set(stances(sentence)) <= {"none"}


def test_that_no_meeting_is_being_organised_is_a_doubt() -> None:
    assert stances("There is no meeting being organised between Ruto and Mohamud, a minister said.") == [
        "doubts"
    ]


def test_who_is_denying_that_they_will_meet_doubts_it() -> None:
    sentence = "Somali officials are denying reports that Mohamud will meet Ruto on a visit that begins on Wednesday."
    assert stances(sentence) == ["doubts"]


def test_a_rhetorical_why_is_a_doubt() -> None:
    assert stances("“Why should such a meeting be held now?” a Somali minister asked.") == ["doubts"]


def test_a_visit_if_conditions_allow_is_not_doubted() -> None:
    assert stances("Ruto said that he would go to Mogadishu if conditions allowed.") == ["favours"]


def test_what_was_scheduled_and_is_postponed_is_not_expected() -> None:
    sentence = "The meeting of Ruto and Mohamud scheduled for Tuesday has been postponed at Kenya's request, a ministry said."
    assert stances(sentence) == ["none"]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("A diplomat said the odds of the meeting taking place were no better than even.", "doubts"),
        ("A Kenyan minister said it was unclear whether Mohamud would show up.", "doubts"),
        ("A former envoy said the date looked too ambitious.", "doubts"),
        ("Mohamud's office said the schedule had not changed.", "expects"),
        ("A Somali official said the schedule remained unchanged.", "expects"),
    ],
)
def test_odds_dates_and_schedules_are_those_of_the_meeting(sentence: str, stance: str) -> None:
    assert stances(sentence) == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "A farmer said the date of the harvest had not changed.",
        "A minister said it was unclear whether the rain would come.",
    ],
)
def test_other_dates_and_comers_are_none_of_the_meeting(sentence: str) -> None:
    assert set(stances(sentence)) <= {"none"}

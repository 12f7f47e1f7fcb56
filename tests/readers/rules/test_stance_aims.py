"""What is wanted, expected or refused must be the meeting: words about something else take no side."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

PAIR = "Prime Minister Fumio Kishida will see President Joe Biden in Washington on 10 April."


def stances(sentence: str) -> list[str]:
    """Return the stances of the statements of a sentence behind one that plans a meeting."""
    doc = work_through(ArticleText(f"{PAIR} {sentence}", Moment.parse("2024-03-14")))
    return [j.stance for j in doc.judgements if j.utterance.start > len(PAIR)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kishida said he had told his party to prepare a budget in time for his visit to Washington.",
        "A broker said he expects a lower rate in May, after the prime minister's visit to Washington.",
        "Analysts said the purchases could make Washington cancel the duties ahead of the meeting between Kishida and Biden.",
        "Japanese officials have said Kishida's main demand when he arrives for talks with Biden will be an end to the duties.",
        "Officials said a plan would be drawn up in time for his visit to Washington on 10 April.",
        "An official said the government would hold a special session tonight before the meeting with Biden.",
        "Kishida called into question whether the president would come to the aid of Manila.",
        "Kishida said he doubted that they would come to an agreement on steel.",
        "A spokesman said Tokyo hoped that Cairo would bear the security of the Gulf in mind.",
    ],
)
def test_what_is_aimed_at_something_else_takes_no_side(sentence: str) -> None:
    assert set(stances(sentence)) == {"none"}


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Kishida said he was preparing the meeting.", "favours"),
        ("A diplomat said the meeting in April was unlikely, given the duties.", "doubts"),
        ("A broker said he expects the two to meet before the elections.", "expects"),
        ('One of his aides said such a trip was "a wish, not a plan".', "favours"),
        ('"I don\'t mind seeing him, but it takes two to dance," Kishida said.', "favours"),
        (
            '"I am for dialogue, and I go on saying so, and Washington keeps on refusing," Kishida said.',
            "favours",
        ),
        (
            '"My visit to the United States at this time will be the most important of all," Kishida said.',
            "favours",
        ),
    ],
)
def test_what_is_aimed_at_the_meeting_counts(sentence: str, stance: str) -> None:
    assert stances(sentence) == [stance]


def test_what_friends_advised_is_their_view() -> None:
    sentence = "Kishida said friends had advised him not to go to Washington, but that it was important to explain his policy."
    assert stances(sentence) == ["none", "opposes"]


def test_a_summit_of_other_leaders_is_another_question() -> None:
    assert stances(
        "Kishida said a summit of South American leaders on the crisis was no longer necessary."
    ) == ["none"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kishida said he hoped to end the row over steel before the meeting with Biden.",
        "A minister told the meeting that Tokyo was ready to let the bank raise more money.",
        "An official said the duties went against the wishes of the farmers.",
        "A diplomat said the chances of success were slim.",
        "A minister said he was optimistic about the results of the talks between Kishida and Biden.",
    ],
)
def test_what_is_hoped_of_the_talks_is_no_wish_for_them(sentence: str) -> None:
    assert set(stances(sentence)) == {"none"}


def test_what_the_others_do_leaves_ones_own_wish() -> None:
    assert stances('"I am for talks, and Washington keeps on refusing them," Kishida said.') == ["favours"]


def test_plans_that_are_given_up_are_doubted() -> None:
    assert stances("A lawmaker said Kishida might have to give up plans to visit Washington.") == ["doubts"]


def test_who_only_quotes_another_takes_no_side_himself() -> None:
    sentence = "Officials in Manila quoted Biden as saying he was willing to meet Kishida before that."
    assert stances(sentence) == ["none", "favours"]

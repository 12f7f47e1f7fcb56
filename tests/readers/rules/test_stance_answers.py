"""What a yes or a no means is in the question."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

PAIR = "President William Ruto would see Ugandan President Yoweri Museveni"


def stances(text: str) -> list[str]:
    """Return the stances of the statements of a text."""
    return [j.stance for j in work_through(ArticleText(text, Moment.parse("2024-03-14"))).judgements]


@pytest.mark.parametrize("answer", ["I do not think so", "Probably not", "No, not this year", "Unlikely"])
def test_who_answers_no_has_doubts(answer: str) -> None:
    assert stances(f'Asked if {PAIR} in Kigali, a diplomat said: "{answer}."') == ["doubts"]


@pytest.mark.parametrize("answer", ["Yes", "Of course", "Why not?", "I think so", "Maybe"])
def test_who_answers_yes_expects_it(answer: str) -> None:
    assert stances(f'Asked if {PAIR} in Kigali, a diplomat said: "{answer}."') == ["expects"]


def test_a_leaders_own_no_refuses() -> None:
    text = 'Asked if he would meet Ugandan President Yoweri Museveni, Kenyan President William Ruto said: "No. Never."'
    assert stances(text) == ["opposes"]


@pytest.mark.parametrize(
    "question",
    [
        "President William Ruto had met Ugandan President Yoweri Museveni",
        "President William Ruto would cancel his talks with Ugandan President Yoweri Museveni",
    ],
)
def test_an_answer_to_another_question_takes_no_side(question: str) -> None:
    assert stances(f'Asked whether {question}, a diplomat said: "No."') == ["none"]


@pytest.mark.parametrize("answer", ["No comment", "No secret there", "No one told me"])
def test_a_no_that_is_none_takes_no_side(answer: str) -> None:
    assert stances(f'Asked if {PAIR} in Kigali, a diplomat said: "{answer}."') == ["none"]

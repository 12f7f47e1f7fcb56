"""Stances told by who acts, whether he will, must or may, and what he would do; and words that are nobody's stance."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

MOMBASA = "Kenyan President William Ruto and Somali President Hassan Sheikh Mohamud are due to meet in Mombasa in May."


def stances(*sentences: str) -> list[str]:
    """Return the stances of the statements in sentences that follow the lead, in an article of 14 March 2024."""
    doc = work_through(ArticleText("\n\n".join((MOMBASA, *sentences)), Moment.parse("2024-03-14")))
    return [j.stance for j in doc.judgements if j.utterance.start > len(MOMBASA)]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("“In the end Ruto will come, as he always has,” an analyst in Kampala said.", "expects"),
        ("“Mohamud is bound to turn up,” a former envoy said.", "expects"),
        ("An analyst in Kampala said the two would discuss the border and the price of sugar.", "expects"),
        ("“He will never get on that plane,” a Somali senator said.", "doubts"),
        ("“I do not believe that Mohamud will ever set foot in Mombasa,” a trader said.", "doubts"),
        ("A lawmaker said it was hard to picture Ruto shaking hands with Mohamud.", "doubts"),
        ("A Western diplomat did not think they wanted to face each other.", "doubts"),
        ("“The president must not shake that hand,” an opposition leader said.", "opposes"),
        ("“He should stay at home,” the leader of the opposition said.", "opposes"),
        ("“How could I go and meet him after that?” Mohamud asked.", "opposes"),
        ("“They have to find the time,” the African Union's envoy said.", "favours"),
        ("“I'd sit down with anybody,” Ruto said.", "favours"),
        ("“I would go tomorrow,” Ruto said.", "favours"),
        ("“Nobody from our side will attend,” Ruto's spokesman said.", "opposes"),
        ("“The door stays shut,” Ruto said.", "opposes"),
    ],
)
def test_who_will_must_or_may_come_tells_the_stance_without_a_cue(sentence: str, stance: str) -> None:
    assert stances(sentence) == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "An analyst in Kampala said the minister would come to Kisumu for the harvest.",
        "A trader said that if Ruto came, prices would fall.",
        "“Will he come?” asked a trader in the market.",
        "The ministry said that Ruto would speak to Mohamud by telephone.",
        "A farmer said the rains would come in April.",
        "The minister hoped that negotiators would be back at the table before long.",
    ],
)
def test_who_does_something_else_or_may_not_come_takes_no_side_by_it(sentence: str) -> None:
    assert stances(sentence) == ["none"]


def test_who_speaks_of_something_else_beside_a_voice_that_expects_them_takes_no_side() -> None:
    sentence = "Ruto hopes to meet Mohamud in May, his spokesman said, as farmers voiced alarm over the price of sugar."
    assert stances(sentence)[-1] == "none"
    assert "favours" in stances(sentence) or "expects" in stances(sentence)


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Ali said that conditions were not yet ripe for a summit.", "doubts"),
        ("A Western diplomat said the meeting was all but certain.", "expects"),
        ("“There are no obstacles to holding such a meeting,” Ali said.", "favours"),
        ("Senior aides to Mohamud brushed off the invitation.", "opposes"),
        ("Uganda's foreign minister welcomed the initiative.", "favours"),
        ("The diplomat did not rule out, however, that the summit would take place.", "expects"),
        ("Somalia's foreign minister rejected the Kenyan offer to host the two.", "opposes"),
        ("Mohamud claimed that, despite requests, he had no plan to see Ruto.", "doubts"),
    ],
)
def test_the_usual_words_of_diplomats_for_and_against_a_meeting(sentence: str, stance: str) -> None:
    assert stances(sentence) == [stance]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two governments have not agreed on a date, Ruto's spokesman said.",
        "“I cannot name a day,” Ruto's spokesman said.",
        "Ruto's spokesman said he wanted the summit to focus on trade.",
        "An aide to Ruto warned against expecting wonders from the meeting.",
        "Kenya's interior minister said there would be no talks with Somalia on the smuggled sugar.",
        "Mohamud added that a Kenyan envoy had asked to put off the meeting.",
        "The minister told reporters that everything was getting ready for a full attack.",
        "An envoy said the summit should never have happened.",
    ],
)
def test_what_is_open_hoped_for_or_told_of_others_is_no_stance(sentence: str) -> None:
    assert stances(sentence) == ["none"]

"""What is claimed of a meeting's result, and of who had asked for it."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events import Claim, StatementMade, SummitHeld
from dateline.moments import Moment
from dateline.readers.rules import RulesReader
from dateline.reading import ArticleText

LEAD = (
    "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Entebbe on Tuesday. The summit of Ruto "
    "and Museveni lasted four hours.\n\n"
)


def claims(sentence: str) -> list[tuple[str | None, str | None]]:
    """Return outcome and asker of each claim in an article that ends with the sentence."""
    text = ArticleText(text=LEAD + sentence, published=Moment.day(date(2024, 3, 14)))
    found: list[Claim] = []
    for item in RulesReader().read(text).findings:
        if item.event in (SummitHeld, StatementMade):
            found += item.fields.get("claims", ())
    return [(c.outcome, c.requested_by) for c in found]


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ('"Entebbe was a failure and everybody knows it," said analyst Peter Okello.', "failure"),
        ('Analyst Peter Okello said that Entebbe had been "a step forward".', "success"),
        ('"This was not a failure," Museveni told reporters.', "not_a_failure"),
        ("Opposition leader Raila Odinga said the summit had been a failure.", "failure"),
        ('Ruto said that the talks had been "a complete success".', "success"),
        ('Analyst Peter Okello said Entebbe had been "no failure".', "not_a_failure"),
        ("Nobody ought to call it a failure, Museveni told reporters.", "not_a_failure"),
        ('"It collapsed within the hour," said analyst Peter Okello.', "collapse"),
        (
            '"That meeting was a failure from the first minute to the last," said a former diplomat.',
            "failure",
        ),
        ("A spokesman denied that Entebbe had been a failure.", "not_a_failure"),
        ("A spokesman denied that the summit had been a failure.", "not_a_failure"),
        ("Museveni's spokesman described Tuesday's meeting as a complete success.", "success"),
        ('Museveni called the talks in Entebbe "constructive".', "useful"),
        ("Ruto said the talks had been useful.", "useful"),
        ("A Kenyan official called Entebbe a fiasco.", "failure"),
        ("Museveni called it a success.", "success"),
        ("A Kenyan diplomat called the visit a success.", "success"),
        ("Officials in Kampala insist that the trip was not a failure.", "not_a_failure"),
        (
            'Minister of State for Foreign Affairs Henry Okello said Entebbe had been "a bold and successful step".',
            "success",
        ),
        ('A senator said Entebbe had been "a surrender and a complete failure".', "failure"),
        ("The Kenyan opposition described the meeting as a complete waste of time.", "failure"),
    ],
)
def test_a_meeting_is_judged_by_its_place_by_pointing_or_as_the_summit(sentence: str, outcome: str) -> None:
    assert claims(sentence) == [(outcome, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        '"The harvest was a failure," said analyst Peter Okello.',
        "Museveni opened a new mill on the lake on Sunday afternoon and called it a success.",
        "Museveni said that nobody would call it a success.",
        "Analyst Peter Okello said that Entebbe would have been a failure.",
        "Ruto said the talks would be useful.",
        "Ruto called the minister a failure.",
        "Analyst Peter Okello said the European Union summit had been a failure.",
        "Museveni rejected suggestions that the talks had collapsed.",
        "Museveni said the next round was put off at the request of Kenya.",
    ],
)
def test_other_failures_and_what_is_put_off_are_no_claims(sentence: str) -> None:
    assert claims(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "An official said the summit had been requested by Ruto.",
        "An official said the initiative came from Ruto.",
        "An official said that it was Ruto who had brought up the meeting.",
        "An official said the Kenyan side had made the first move.",
        "An official said the invitation was from Ruto.",
        '"Ruto asked to come," said an official.',
        "An official said it was held at Kenya's request.",
        "An official said it was Ruto who told Museveni that they should meet.",
        "Ruto and Museveni held their talks in Entebbe at the request of Kenya.",
    ],
)
def test_who_asked_is_told_in_many_ways(sentence: str) -> None:
    assert (None, "William Ruto") in claims(sentence)


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("The talks collapsed in the evening.", "collapse"),
        ("Their talks ended without an agreement.", "no_agreement"),
        ("The two leaders signed an accord on the lake.", "agreement"),
        ("No agreement was reached.", "no_agreement"),
    ],
)
def test_the_article_goes_on_to_say_how_the_meeting_ended(sentence: str, outcome: str) -> None:
    assert claims(sentence) == [(outcome, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Traders signed an agreement on tea.",
        "Their ministers held talks on Wednesday, too. The talks collapsed in the evening.",
        "The talks would collapse without a map.",
        "The summit of the ministers collapsed.",
        "The talks with the doctors' union were a failure.",
        "No deal was struck with the unions.",
        "The two signed a treaty in 2019.",
        "Both signed an agreement in Kampala.",
        f"{'It rained on the lake. ' * 20}The talks collapsed in the evening.",
    ],
)
def test_how_other_talks_ended_says_nothing_of_the_meeting(sentence: str) -> None:
    assert claims(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto and Museveni met at Entebbe on 11 June 2023 and again in Kigali in January, where their talks broke down.",
        "Ruto and Museveni met in Entebbe on 11 June 2023, and their summit in Kigali in January ended in failure.",
    ],
)
def test_of_two_meetings_in_a_sentence_the_outcome_is_that_of_the_one_named_last(sentence: str) -> None:
    text = ArticleText(text=LEAD + sentence, published=Moment.day(date(2024, 3, 14)))
    held = [item.fields for item in RulesReader().read(text).findings if item.event is SummitHeld]
    ended = {str(f["place"]): [c.outcome for c in f.get("claims", ())] for f in held}
    assert ended["Kigali"]
    assert ended["Entebbe"] == []


def test_how_the_talks_of_another_pair_ended_is_told_of_them() -> None:
    sentence = (
        "Ruto will meet Tanzanian President Samia Suluhu Hassan in May. The last talks of the two collapsed."
    )
    read = RulesReader().read(ArticleText(text=LEAD + sentence, published=Moment.day(date(2024, 3, 14))))
    told = {
        item.fields["participants"]: item.fields["claims"]
        for item in read.findings
        if item.event is SummitHeld
    }
    assert not told["William Ruto", "Yoweri Museveni"]
    assert [c.outcome for c in told["Samia Suluhu Hassan", "William Ruto"]] == ["collapse"]

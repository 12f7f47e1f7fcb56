"""Who stayed away from a meeting, and who only missed a part of it."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events import SummitHeld, SummitNotHeld
from dateline.moments import Moment
from dateline.readers.rules import RulesReader
from dateline.reading import ArticleText

MET = "Chilean President Gabriel Boric met Argentine President Alberto Fernandez in Montevideo on Tuesday. "
TRIO = ("Alberto Fernandez", "Gabriel Boric", "Luis Lacalle Pou")


def missed(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...], str, str]]:
    """Return who did not all meet, who was absent, when and where, of an article of 10 March 2022."""
    article = ArticleText(text=text, published=Moment.day(date(2022, 3, 10)))
    return [
        (f["participants"], f["absent"], str(f["when"]), str(f["place"]))
        for item in RulesReader().read(article).findings
        if item.event is SummitNotHeld and (f := item.fields)["absent"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        MET + "Uruguayan President Luis Lacalle Pou did not take part in the talks.",
        MET + "Uruguayan President Luis Lacalle Pou, a friend of both, stayed away from the summit.",
        MET + "Uruguayan President Luis Lacalle Pou was absent.",
        MET + "Uruguayan President Luis Lacalle Pou was not at the table, an official said.",
        MET + "Uruguayan President Luis Lacalle Pou skipped the meeting.",
        MET
        + "Traders were pleased. Uruguay's president, Luis Lacalle Pou, did not attend the Montevideo summit.",
        MET[:-2] + " without Uruguayan President Luis Lacalle Pou.",
        MET[:-2] + " in the absence of Uruguayan President Luis Lacalle Pou, an official said.",
    ],
)
def test_all_of_them_did_not_meet_on_the_day_on_which_one_stayed_away(text: str) -> None:
    assert missed(text) == [(TRIO, ("Luis Lacalle Pou",), "2022-03-08", "Montevideo")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Uruguayan President Luis Lacalle Pou did not attend the dinner.",
        "Uruguayan President Luis Lacalle Pou was absent for the first hour.",
        "Uruguayan President Luis Lacalle Pou did not take part in the talks, but joined the two for a photograph.",
        "Uruguayan President Luis Lacalle Pou did not take part in the first meeting.",
        "Uruguayan President Luis Lacalle Pou did not attend the previous summit.",
        "Uruguayan President Luis Lacalle Pou did not take part in the talks and waited in the next room.",
        "Uruguayan President Luis Lacalle Pou did not take part in the talks on Monday.",
        "Uruguayan President Luis Lacalle Pou did not attend the Brasilia summit.",
        "Uruguayan President Luis Lacalle Pou did not attend the Mercosur trade summit of the regional bloc.",
        "An aide to Uruguayan President Luis Lacalle Pou did not take part in the talks.",
        "Uruguayan Foreign Minister Francisco Bustillo did not take part in the talks.",
        "An official denied that Uruguayan President Luis Lacalle Pou stayed away from the summit.",
        "Uruguayan President Luis Lacalle Pou will not attend.",
        "No deal is possible without Uruguayan President Luis Lacalle Pou.",
        "Fernandez was absent when the bill came.",
    ],
)
def test_a_part_another_time_and_another_person_are_not_the_meeting(sentence: str) -> None:
    assert missed(MET + sentence) == []


@pytest.mark.parametrize(
    "text",
    [
        MET[:-2] + " without Uruguayan President Luis Lacalle Pou's knowledge.",
        MET[:-2] + " without Uruguayan President Luis Lacalle Pou knowing of it.",
        "Gabriel Boric has never met Alberto Fernandez in Montevideo without Uruguayan President Luis Lacalle Pou.",
        "Gabriel Boric will meet Alberto Fernandez in Montevideo on Friday without Uruguayan President Luis Lacalle Pou.",
        "Gabriel Boric met Alberto Fernandez in February without Uruguayan President Luis Lacalle Pou.",
    ],
)
def test_only_a_meeting_on_a_day_and_in_a_place_can_be_missed(text: str) -> None:
    assert missed(text) == []


def test_who_met_them_after_all_was_not_absent() -> None:
    after = "Boric, Fernandez and Lacalle Pou met again in Montevideo on Wednesday."
    assert missed(f"{MET}Uruguayan President Luis Lacalle Pou stayed away. {after}") == []


def test_to_stay_away_when_others_meet_is_no_denial_of_their_meeting() -> None:
    text = "Uruguay's president, Luis Lacalle Pou, did not attend when Boric met Alberto Fernandez in Lima on Tuesday."
    found = RulesReader().read(ArticleText(text=text, published=Moment.day(date(2022, 3, 10)))).findings
    assert [item.event for item in found] == [SummitHeld]

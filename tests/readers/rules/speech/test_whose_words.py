"""Speakers behind nicknames, ranks, datelines and descriptions, and questions that are nobody's statement."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText


def speakers(text: str) -> list[str]:
    """Return who speaks in a text of 14 March 2017, in order."""
    return [
        said.speaker.name for said in work_through(ArticleText(text, Moment.parse("2017-03-14"))).utterances
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            'Mr Ruto, who is known to his supporters as "the Hustler", described the outcome as a good day for Africa.',
            ["Ruto"],
        ),
        ("Britain's Foreign Secretary, Lord Cameron, said that the border was settled.", ["David Cameron"]),
        (
            "The army spokesman, Colonel al-Sawarmi Khalid Sa'ad, denied that any aircraft had crossed the border.",
            ["al-Sawarmi Khalid Sa'ad"],
        ),
        (
            "His Sudanese counterpart, Badr el-Din Abdullah, sounded upbeat, saying the gaps were getting smaller.",
            ["Badr el-Din Abdullah"],
        ),
        ("The deputy minister, Idris Mohamed Abdel-Gadir, ruled that out.", ["Idris Mohamed Abdel-Gadir"]),
        (
            "The president of the Turkish Republic of Northern Cyprus (TRNC) on Wednesday described the talks as useful.",
            ["president of the Turkish Republic of Northern Cyprus"],
        ),
    ],
)
def test_a_name_is_found_past_what_stands_around_it(text: str, names: list[str]) -> None:
    assert speakers(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "March 10, 2017 (KHARTOUM/JUBA) – Sudan has put off a visit to Juba, blaming an attack by the army.",
        "KHARTOUM/JUBA (Reuters) - Sudan has put off a visit to Juba, blaming an attack by the army.",
    ],
)
def test_a_dateline_says_nothing(text: str) -> None:
    assert speakers(text) == ["Sudan"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Kenyan Foreign Minister Alfred Mutua arrived on Monday. The top diplomat said the road was long.",
            ["Alfred Mutua"],
        ),
        (
            'Russian Deputy Foreign Minister Sergei Ryabkov spoke on Monday. "No date has been set," the senior diplomat said.',
            ["Sergei Ryabkov"],
        ),
        (
            "Kenyan Foreign Minister Alfred Mutua arrived. A senior diplomat said no date was set.",
            ["senior diplomat"],
        ),
    ],
)
def test_the_top_diplomat_is_the_minister_just_named(text: str, names: list[str]) -> None:
    assert speakers(text) == names


def test_what_somebody_is_asked_whether_he_believes_is_no_statement() -> None:
    text = (
        'Asked whether he believed his own spies, Mr Trump replied: "President Putin says it is not Russia."'
    )
    assert speakers(text) == ["Donald Trump"]


def test_he_is_who_owns_the_subject_of_the_sentence() -> None:
    text = (
        "Russian President Vladimir Putin spoke for an hour. US President Donald Trump's trip to Europe began in Brussels, "
        "where he accused Germany of meanness. On Friday he said he was tired."
    )
    assert speakers(text) == ["Donald Trump", "Donald Trump"]


def test_who_is_not_named_speaks_past_the_clause_that_says_so() -> None:
    text = "A former Kenyan envoy to Kampala, who did not wish to be named, said a Ruto-Museveni meeting would come about."
    assert speakers(text) == ["former Kenyan envoy to Kampala"]


def test_what_is_told_on_a_monday_when_something_was_asked_is_of_that_day() -> None:
    doc = work_through(
        ArticleText(
            "Kiir, addressing the council in Juba on Monday, accused the army of bombing. He said the war was not of his "
            "making.\n\nAn aide handed Kiir's letter to Bashir last Thursday.",
            Moment.parse("2012-03-27"),
        )
    )
    days = [said.when.edtf for said in doc.utterances if said.when]
    assert days == ["2012-03-26", "2012-03-26"]

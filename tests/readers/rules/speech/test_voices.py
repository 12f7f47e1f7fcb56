"""Whose voices a sentence has: one, none or several, over many countries and styles."""

from __future__ import annotations

from pathlib import Path

import pytest
from speaking import voices

_CASES = Path(__file__).with_name("voices.txt")


def _cases() -> list[tuple[str, ...]]:
    lines = _CASES.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ", 2)) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("cue", "speaker", "sentence"), _cases())
def test_a_sentence_with_one_voice_gives_that_voice_and_its_word(
    cue: str, speaker: str, sentence: str
) -> None:
    found = voices(sentence)
    assert [c for _, c in found] == [cue], found
    assert speaker in found[0][0]


NOT_SAID = [
    "Kenya's President William Ruto (R) welcomes Uganda's President Yoweri Museveni at Nairobi airport.",
    "The minister did not say when the road would reopen.",
    "The company declined to comment.",
    "The Geneva talks of July failed.",
    "The embassy has not responded to requests for comment.",
    "The general refused to say how many had died.",
    "The palace never confirmed that the king was ill.",
    "No officials said that the bridge was unsafe.",
    "It is not clear whether the talks will go on.",
    "The currency is expected to fall.",
    "The island is said to be haunted.",
    "The president spoke to reporters in Quito.",
    "The prime minister speaks during a news conference in Oslo.",
    "The talks are thought to have failed.",
    "The state of the roads is poor.",
    "The United States and Mexico signed a deal.",
    "The report is due on Friday.",
    "The claims office is closed.",
    "The army called up reservists.",
    "The mayor called an election.",
    "The firm added 200 jobs in March.",
    "The storm claimed twelve lives.",
    "The two sides agreed to meet in Geneva.",
    "Everything went according to plan.",
    "The minister was told that the bridge was unsafe.",
    "The envoy may say more on Friday.",
    "The committee met to discuss the budget.",
    "The calls for help came too late.",
    "He left without saying goodbye.",
    "The driver was accused of theft.",
    "Nobody said the vote would be held.",
    "The president has yet to say whether he will stand.",
    "The palace would not confirm that the queen was ill.",
    "“Will you stand?” a reporter asked.",
    "Voters want change.",
    "The guard called his sister and told her the news.",
    "The deal calls for a ceasefire.",
    "A summit proposed by Turkey collapsed.",
    "The word “coup” was painted on the wall.",
    "The port will stay shut until the minister apologises for the delay.",
    "The law was passed by a cabinet that wants lower rents.",
    "Unless the bishop admits that he lied, the school will close.",
]


@pytest.mark.parametrize("sentence", NOT_SAID)
def test_what_reports_no_statement_gives_none(sentence: str) -> None:
    assert voices(sentence) == []


SEVERAL = [
    ("Some analysts expect a deal, but others say the gap is too wide.", ["analysts", "thers"]),
    ("Both Angela Merkel and Emmanuel Macron have described the summit as a success.", ["Merkel", "Macron"]),
    ("While the union said pay had fallen, the employers insisted it had risen.", ["union", "employers"]),
    (
        "Ruth Adams accused the bank of greed; a loan, a spokesman for the bank said, was repaid.",
        ["Adams", "spokesman"],
    ),
    (
        "The port chief said he was “open” to a truce, which the union had demanded in a letter.",
        ["chief", "union"],
    ),
    ("While Ruth Adams said in a letter that she would go, she also said she was sorry.", ["Adams", "Adams"]),
    (
        "After shutting the port on Monday, blaming the dockers, Ruth Adams tweeted on Tuesday it was safe.",
        ["Adams", "Adams"],
    ),
    ("The rebels promised that the hostages were safe, the Red Cross said.", ["rebels", "Red Cross"]),
    (
        "The pipeline was blown up, the agency reported, citing two security officials.",
        ["agency", "officials"],
    ),
]


@pytest.mark.parametrize(("sentence", "speakers"), SEVERAL)
def test_each_voice_of_a_sentence_gets_an_utterance(sentence: str, speakers: list[str]) -> None:
    found = voices(sentence)
    assert len(found) == len(speakers), found
    assert all(any(speaker in name for name, _ in found) for speaker in speakers), found


@pytest.mark.parametrize(
    "sentence",
    [
        "The premier said the tax would stay, adding that the rich must pay more.",
        "The premier criticised the tax and called for a referendum.",
        "Asked by a reporter whether he would resign, the premier said he would not.",
        "The premier believes critics who say the tax is unfair are wrong.",
        "The premier told the BBC the tax was fair and accused the opposition of lying.",
        "The tax is fair, the premier said, according to the BBC.",
    ],
)
def test_one_voice_speaks_once_in_a_sentence(sentence: str) -> None:
    found = voices(sentence)
    assert len(found) == 1, found
    assert "premier" in found[0][0]


@pytest.mark.parametrize(
    "sentence",
    [
        "The auditor said that voters believe the minister lied.",
        "The auditor said the minister rejected a second review.",
        "The auditor said that Oslo and Bergen had said no.",
        "The auditor said the vote was fair, and that Oslo and Bergen had announced new rules.",
    ],
)
def test_what_stands_inside_another_statement_is_not_a_statement_of_its_own(sentence: str) -> None:
    assert len(voices(sentence)) == 1


def test_a_voice_that_another_voice_reports_as_speaking_counts_too() -> None:
    assert (
        len(voices("The king renewed his pledge and repeated his thanks, the premier told reporters.")) == 1
    )
    assert len(voices("The king had repeated his offer of a truce, the premier told reporters.")) == 2


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        (
            "A delegate quoted Governor Jane Doe as saying that the talks would go on.",
            ["delegate", "Jane Doe"],
        ),
        (
            "Peruvian officials quoted Governor Jane Doe as saying she would come.",
            ["Peruvian officials", "Jane Doe"],
        ),
        ("State radio quoted Governor Jane Doe as saying that the talks would go on.", ["Jane Doe"]),
        ("The Lima Courier quoted Governor Jane Doe as saying that the talks would go on.", ["Jane Doe"]),
        ("Governor Jane Doe was quoted by officials as saying that the talks would go on.", ["Jane Doe"]),
    ],
)
def test_who_quotes_another_speaks_too_unless_it_is_a_medium(sentence: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _ in voices(sentence)] == speakers

"""Voices as the pages of papers and broadcasters name them: several at once, by rank, in quotation marks, unclosed."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText


def voices(text: str) -> list[str]:
    """Return who speaks in a text, in its order."""
    doc = work_through(ArticleText(text, Moment.parse("2024-03-14")))
    return [said.speaker.name for said in doc.utterances]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Chilean President Gabriel Boric, Mr Petro and bank chief Ana Torres said the loan would be paid.",
            ["Gabriel Boric", "Gustavo Petro", "Ana Torres"],
        ),
        ("Kenya, Uganda and Tanzania said the port would open.", ["Kenya", "Uganda", "Tanzania"]),
        (
            "After talks with Chilean President Gabriel Boric, Gustavo Petro and Ana Torres said the loan stood.",
            ["Gustavo Petro", "Ana Torres"],
        ),
        (
            "Chilean President Gabriel Boric saw Colombian President Gustavo Petro. Both leaders said the loan stood.",
            ["Gabriel Boric", "Gustavo Petro"],
        ),
        (
            "Chilean President Gabriel Boric saw Colombian President Gustavo Petro. The two presidents said it stood.",
            ["Gabriel Boric", "Gustavo Petro"],
        ),
    ],
)
def test_each_of_those_who_speak_together_is_a_voice(text: str, names: list[str]) -> None:
    assert voices(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"It was a long winter," pollster Nora Quist of Quist Surveys said.', "Nora Quist"),
        ('"It was a long winter," said the head of the Nairobi-based body, Musa Otieno.', "Musa Otieno"),
        ('"We will wait," said the army\'s spokesman, Lt. Col. Joao Pinto.', "Joao Pinto"),
        (
            "Nora Quist, Deputy Assistant to the President for Ports on the National Trade Council told Reuters it was late.",
            "Nora Quist",
        ),
        ("Budget minister Nora Quist was quoted by a local agency saying the rate was high.", "Nora Quist"),
        ("The leader went to a farm, state-run KCNA reported.", "KCNA"),
        ("According to reports, the firm wants to sell its ships.", "reports"),
        ('"A marriage of habit," wrote "Gazeta Nowa," a weekly in Lodz.', "Gazeta Nowa"),
        ("Palestinians say the road is closed at dusk.", "Palestinians"),
        ("The first minister says a vote is needed.", "first minister"),
    ],
)
def test_who_is_named_behind_a_role_or_with_a_body_speaks(text: str, name: str) -> None:
    assert voices(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "UN Secretary-General Antonio Guterres flew home. The UN chief said he was tired.",
            "Antonio Guterres",
        ),
        (
            "Ahmed Aboul Gheit, secretary-general of the Arab League, came late. The Arab League chief said he was sorry.",
            "Ahmed Aboul Gheit",
        ),
        ("Chinese Foreign Minister Wang Yi came late. China's top diplomat said he was sorry.", "Wang Yi"),
        (
            "US Secretary of State Antony Blinken came late. The top US diplomat said he was sorry.",
            "Antony Blinken",
        ),
        (
            "Kremlin spokesman Dmitry Peskov came late. The Russian presidential spokesman said he was sorry.",
            "Dmitry Peskov",
        ),
        (
            "Russian Foreign Minister Sergei Lavrov came late. The Russian top diplomat said he was sorry.",
            "Sergei Lavrov",
        ),
        (
            "Russia's Ambassador to Iran Levan Dzhagaryan came late. The ambassador said he was sorry.",
            "Levan Dzhagaryan",
        ),
    ],
)
def test_who_is_called_by_rank_is_who_was_named_in_that_office(text: str, name: str) -> None:
    assert voices(text) == [name]


def test_a_top_diplomat_may_be_anybody() -> None:
    text = "US Secretary of State Antony Blinken came late. A top US diplomat said he was sorry."
    assert voices(text) == ["top US diplomat"]


def test_who_is_called_by_the_rank_of_a_body_nobody_was_named_for_has_no_name() -> None:
    assert voices("Chinese Foreign Minister Wang Yi came late. The OPEC chief said oil was cheap.") == [
        "OPEC chief"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Baltic states were once parts of one empire.",
        "Attempts to share the load among EU member states have failed.",
    ],
)
def test_states_that_are_countries_state_nothing(text: str) -> None:
    assert voices(text) == []


def test_a_letter_states_something() -> None:
    assert voices("The ministry's letter states that the port is closed.") == ["ministry"]


def test_the_paper_is_no_news_agency() -> None:
    text = "The Guardian said the road was open. It was closed, TASS reported. The drivers are angry, the paper notes."
    assert voices(text)[-1] == "The Guardian"


def test_the_name_behind_a_leader_is_that_of_the_leader_and_not_of_his_official() -> None:
    text = '"It is off," said an official in the office of Brazil\'s president, Luiz Inacio Lula da Silva.'
    assert voices(text) == ["official in the office of Brazil's president"]

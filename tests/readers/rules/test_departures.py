"""Who walked away from a meeting, and what only sounds like it."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events import StatementMade, SummitHeld
from dateline.moments import Moment
from dateline.readers.rules import RulesReader
from dateline.reading import ArticleText

LEAD = (
    "Chilean President Gabriel Boric met Argentine President Alberto Fernandez in Montevideo on Tuesday. The summit of "
    "Boric and Fernandez had been in the making for a year.\n\n"
)


def leavers(sentence: str, *, title: str | None = None) -> list[tuple[str | None, str]]:
    """Return who says it, or None for the article itself, and who walked away."""
    text = f"{title}\n\n{LEAD}{sentence}" if title else LEAD + sentence
    article = ArticleText(text=text, published=Moment.day(date(2022, 3, 10)), title=title)
    return [
        (item.fields.get("speaker"), claim.left_by)
        for item in RulesReader().read(article).findings
        if item.event in (SummitHeld, StatementMade)
        for claim in item.fields["claims"]
        if claim.left_by
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Boric walked out of the Montevideo summit.",
        "Boric stormed out of the talks after an hour.",
        "Boric, furious about the map, walked out of the meeting.",
        "Boric and his aides walked out of the talks.",
        "Boric left the negotiating table, angered by the map.",
        "Boric abruptly left the talks with Fernandez.",
        "Mr. Boric ended the talks early.",
        "Boric quit the talks in anger.",
        "Boric cut the summit short and flew home.",
        "Boric broke off the talks over the map.",
        "The talks collapsed after Mr. Boric walked away.",
        "The meeting was cut short by Boric.",
        "The talks were abruptly broken off by President Boric.",
        "Boric's walkout from the summit surprised traders.",
        "Traders were stunned by a walkout by Boric at the summit.",
        "Boric's abrupt departure from the talks was a shock.",
        "Boric's decision to walk away from the talks was a shock.",
        "Fernandez had spoken for an hour. Boric walked out on him.",
        "Boric walked away from the talks with nothing.",
        "Chile walked out of the summit.",
        "The Chilean side walked out of the summit after an hour.",
    ],
)
def test_who_walked_away_is_told_in_many_ways(sentence: str) -> None:
    assert leavers(sentence) == [(None, "Gabriel Boric")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("An official said that it was Boric who broke off the talks.", "official"),
        ("An official said it was Boric, not Fernandez, who had walked away.", "official"),
        ("The one who walked out of the talks was Boric, an official said.", "official"),
        ("Analyst Ana Duarte said that Boric was the one who walked out.", "Ana Duarte"),
        ("Fernandez insisted that Boric had left the table.", "Alberto Fernandez"),
        ('"Boric walked out on us," said Fernandez.', "Alberto Fernandez"),
        (
            "Argentine Foreign Minister Santiago Cafiero accused Boric of walking out of the talks.",
            "Santiago Cafiero",
        ),
    ],
)
def test_a_voice_says_who_walked_away(sentence: str, speaker: str) -> None:
    assert leavers(sentence) == [(speaker, "Gabriel Boric")]


def test_a_headline_says_it_in_the_present() -> None:
    assert leavers("It rained.", title="Boric walks out of Montevideo summit") == [(None, "Gabriel Boric")]
    assert leavers("Boric walks out of talks whenever it suits him.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Boric walked away from the trade deal with Argentina.",
        "Boric walked away from the lithium treaty at the summit.",
        "Boric walked away without a scratch from a car crash.",
        "Boric broke off a piece of bread.",
        "Boric walked out of a cabinet meeting.",
        "Boric walked out of the Mercosur summit.",
        "Boric walked out of the talks with the teachers' union.",
        "Boric had walked out of earlier talks with Peru.",
        "In 2019, Boric walked out of the talks.",
        "Boric walked out of the talks in Lima.",
        "Chile walked out of the working-level talks.",
        "Boric walked out on the balcony after the summit.",
    ],
)
def test_what_was_left_must_be_the_meeting(sentence: str) -> None:
    assert leavers(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Boric left Montevideo after the talks on Wednesday.",
        "Boric left the talks on Tuesday.",
        "Boric walked out of the meeting smiling.",
        "Boric walked out of the meeting room at noon.",
        "Boric walked out of the meeting to cheers.",
        "Boric walked out of the talks with a signed accord.",
        "Boric walked out to greet Fernandez after the summit.",
        "Boric ended the meeting with a toast.",
        "Boric broke off the talks for lunch.",
    ],
)
def test_to_leave_when_it_is_over_is_not_to_walk_away(sentence: str) -> None:
    assert leavers(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Boric threatened to walk out of the talks.",
        "Boric was ready to walk away from the table.",
        "Boric did not walk out of the talks.",
        "Boric never walked out of the talks.",
        "Boric nearly walked out of the talks.",
        "Fernandez denied that Boric had walked out of the talks.",
        "If Boric walked out of the talks, prices would fall.",
        "Fernandez said he would have walked out of the talks over the map.",
        "It was not Boric who walked out of the talks, an official said.",
        "Was it Boric who walked out of the talks?",
        "Talk of Boric's possible walkout worried traders.",
    ],
)
def test_threats_denials_and_suppositions_are_none(sentence: str) -> None:
    assert leavers(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "An aide to Boric walked out of the talks.",
        "Boric's foreign minister walked out of the talks.",
        "The Chilean delegation walked out of the summit.",
        "Chilean Foreign Minister Antonia Urrejola walked out of the talks.",
    ],
)
def test_aides_ministers_and_delegations_do_not_count_for_their_leader(sentence: str) -> None:
    assert leavers(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Boric and Fernandez walked out of the summit.",
        "Both leaders walked away from the table.",
        "Neither Boric nor Fernandez walked out of the talks.",
        "The two leaders accused each other of walking out of the talks.",
    ],
)
def test_when_both_or_none_walked_away_nobody_did(sentence: str) -> None:
    assert leavers(sentence) == []


def test_the_meeting_with_somebody_else_is_left_by_those_who_were_there() -> None:
    text = f"{LEAD}Boric walked out of talks with Uruguayan President Luis Lacalle Pou in May 2021."
    read = RulesReader().read(ArticleText(text=text, published=Moment.day(date(2022, 3, 10))))
    claimed = {
        item.fields["participants"]: [c.left_by for c in item.fields["claims"]] for item in read.findings
    }
    pairs = ("Alberto Fernandez", "Gabriel Boric"), ("Gabriel Boric", "Luis Lacalle Pou")
    assert claimed == {pairs[0]: [], pairs[1]: ["Gabriel Boric"]}


def test_the_words_go_to_the_meeting_that_was_told_of_last() -> None:
    text = (
        "Chilean President Gabriel Boric met Argentine President Alberto Fernandez in Santiago in May 2021. Boric and "
        "Fernandez met again in Montevideo on Tuesday. Boric stormed out after an hour."
    )
    read = RulesReader().read(ArticleText(text=text, published=Moment.day(date(2022, 3, 10))))
    claimed = {str(item.fields["when"]): [c.left_by for c in item.fields["claims"]] for item in read.findings}
    assert claimed == {"2021-05": [], "2022-03-08": ["Gabriel Boric"]}

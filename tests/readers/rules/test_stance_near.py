"""What points to a meeting without naming it must stand near words of it: an article goes on to other things."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

PLAN = "President William Ruto will meet Ugandan President Yoweri Museveni in Kigali in May."
MORE = "Maize prices fell for the third week. Millers in Eldoret have stopped buying, and stores are full to the roof. "
OTHER = (
    MORE
    + "The rains came late in the west. A bridge at Malaba was closed to lorries after a crack was found in it. "
)


def stance_of(sentence: str, before: str) -> str:
    """Return the stance of a sentence at the end of some text."""
    doc = work_through(ArticleText(f"{before}\n\n{sentence}", Moment.parse("2024-03-14")))
    return [j.stance for j in doc.judgements][-1]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ('"We are working on it," a Kenyan official said.', "favours"),
        ('"It would be a mistake," a Kenyan senator said.', "opposes"),
    ],
)
def test_it_means_the_meeting_of_the_sentence_before_and_not_one_of_long_before(
    sentence: str, stance: str
) -> None:
    assert stance_of(sentence, PLAN) == stance
    assert stance_of(sentence, f"{PLAN} {OTHER}{OTHER}") == "none"


@pytest.mark.parametrize(
    "sentence",
    [
        '"We are confident that the harvest will be good," a Kenyan official said.',
        '"There is still a long way to go," the head of the millers\' union said.',
        '"It was a bad idea," said a farmer who had planted early.',
        "The miller said he was ready to work with the union.",
    ],
)
def test_a_meeting_spoken_of_once_in_passing_is_soon_forgotten(sentence: str) -> None:
    assert stance_of(sentence, f"{OTHER}{OTHER}{OTHER}{PLAN} {OTHER}") == "none"


def test_before_any_word_of_a_meeting_nothing_is_about_it() -> None:
    doc = work_through(
        ArticleText(
            f'{OTHER}{OTHER}{OTHER}\n\n"I would not rule anything out," a Kenyan official said.\n\n{PLAN}',
            Moment.parse("2024-03-14"),
        )
    )
    assert {j.stance for j in doc.judgements} == {"none"}


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Ruto and Museveni have never met, but Ruto said he was open to doing so.", "favours"),
        ('"Yes, we await it," the ambassador said when asked about the meeting.', "favours"),
        ('"What we can expect them to achieve in this meeting is a statement," an analyst said.', "none"),
    ],
)
def test_what_is_wanted_is_the_meeting_and_not_its_result(sentence: str, stance: str) -> None:
    assert stance_of(sentence, PLAN) == stance


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        (
            "Tanzanian President Samia Suluhu Hassan urged the two leaders to meet as soon as possible.",
            "favours",
        ),
        ('"The sooner they meet, the better," said John Githongo, an analyst in Nairobi.', "favours"),
        (
            "Kenya's main opposition party said it backed the president's decision to go to the summit.",
            "favours",
        ),
        ("The governor of Busia said that going to Kigali would be a mistake.", "opposes"),
        ("Veterans in Gulu said a handshake with Ruto would dishonour the dead.", "opposes"),
        ("Diplomats warned that the summit was at risk.", "doubts"),
        ("A Ugandan official said expectations for the summit were low.", "none"),
        ("The Kenyan presidency said the summit had been postponed to June.", "none"),
        ('"We are going to differ at times," a Kenyan official said.', "none"),
    ],
)
def test_sides_as_the_press_tells_them(sentence: str, stance: str) -> None:
    assert stance_of(sentence, PLAN) == stance

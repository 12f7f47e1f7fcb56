"""Remarks on a meeting that is planned, in words that only the text before makes remarks on it; and remarks on other things."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

PAIR = "President William Ruto is due to meet Ugandan President Yoweri Museveni in Entebbe on 20 March."
REST = "The border has been closed since May."
SIDES = {"favours": 1, "expects": 1, "doubts": -1, "opposes": -1, "none": 0}


def side(remark: str) -> int:
    """Return which way the first statement of a remark points: 1 toward the meeting, -1 against it."""
    doc = work_through(ArticleText(f"{PAIR}\n\n{remark}\n\n{REST}", Moment.parse("2024-03-14")))
    return SIDES[doc.judgements[0].stance]


@pytest.mark.parametrize(
    "remark",
    [
        'Ruto suggested meeting Museveni "anywhere on the lake where there is peace".',
        "Ruto proposed talks in a video message on Monday.",
        "Ruto asked for another meeting with Museveni.",
        "Ruto announced a bilateral in Nairobi.",
        "Ruto said his door was always open.",
        '"It\'s being prepared," a diplomat said.',
        "An analyst reckons a new date might be proposed by the end of January.",
        "Such contacts are undoubtedly necessary, the spokesman replied.",
        "Museveni's spokesman said the president goes to the talks in order to demand their departure.",
        "In an interview he still expected a meeting with Museveni, an aide said.",
        '"It is a question of weeks," a diplomat said.',
        "The spokesman said the president remained available.",
        '"We are not closing any doors," the minister said.',
        "The president's calendar is clear for that week, an aide said.",
        "The bishops said the two men owed it to their people to sit down.",
        '"They will sit down, because they have to," a former envoy said.',
        "The foreign minister said the preparations were in their final stage.",
    ],
)
def test_a_remark_for_the_meeting_points_toward_it(remark: str) -> None:
    assert side(remark) == 1


@pytest.mark.parametrize(
    "remark",
    [
        "Mary Lake, of a research group in Nairobi, thinks a face-to-face is further off than the noise would suggest.",
        "A commentator in Nairobi predicted there would be no summit before Christmas.",
        '"We have not got to the stage where there is a prospect of a summit," an official conceded on Friday.',
        "Two Western envoys doubted it.",
        "A diplomat doubted that it would come to that.",
        "Museveni, told of it, said no.",
        "The spokesman remarked that an agenda was lacking.",
        "Museveni said his government had no interest in making contact.",
        "Museveni's spokesman said talks with Ruto were not a matter of concern.",
        '"Nothing is on the calendar," an aide said.',
        "A senior official said it was hard to see what they would talk about.",
        '"He should stay at home," the opposition leader said.',
        "The opposition leader said shaking hands with him would be an insult.",
    ],
)
def test_a_remark_against_the_meeting_points_away_from_it(remark: str) -> None:
    assert side(remark) == -1


@pytest.mark.parametrize(
    "remark",
    [
        "Ruto said the price of maize would fall.",
        "The minister said he hoped for rain before the harvest.",
        "The opposition leader said the budget was unacceptable.",
        '"I would like to thank the nurses," Ruto said.',
        "The minister said a new road was being prepared.",
        "Ruto said he was ready to fight for every job.",
        "The army said it had rejected a request for more fuel.",
        "The minister proposed a tax on sugar.",
    ],
)
def test_a_remark_on_something_else_takes_no_side(remark: str) -> None:
    assert side(remark) == 0

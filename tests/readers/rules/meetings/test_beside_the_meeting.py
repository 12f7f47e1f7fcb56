"""Words beside a meeting that are taken for one, or for its date, only by a careless reader."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText


def rows(text: str) -> list[str]:
    """Return the meetings of an article of 14 February 2023: kind, family names in order, when."""
    doc = work_through(ArticleText(text, Moment.parse("2023-02-14")))
    return [
        f"{r.kind} {'-'.join(sorted(name.split()[-1] for name in r.people))} {r.when.edtf if r.when else '?'}"
        for r in doc.reports
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Museveni held his first summit with Ruto in Nairobi on Feb. 3, when he asked Kenya's president to visit Kampala "
                "and meet Rwandan President Paul Kagame."
            ),
            ["held Museveni-Ruto 2023-02-03", "proposed Kagame-Ruto ?"],
        ),
        (
            (
                "Ugandan President Yoweri Museveni, who met Kenyan President William Ruto at Entebbe in August, told people in "
                "Kampala on Thursday that failure would be ruinous."
            ),
            ["held Museveni-Ruto 2022-08"],
        ),
        (
            "Ruto and Museveni met in Nairobi, weeks before Kenya is due to leave the African Union.",
            ["held Museveni-Ruto ?"],
        ),
        (
            (
                "Ruto is likely to come on March 30 for a state visit, his first trip to Uganda in 11 years, and hold talks with "
                "Museveni."
            ),
            ["proposed Museveni-Ruto ?"],
        ),
        (
            "Kampala sought a meeting of Ruto and Museveni in New York last September, but Nairobi said there was no time.",
            ["proposed Museveni-Ruto ?"],
        ),
    ],
)
def test_a_date_or_a_journey_of_something_else_is_left_to_it(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A minister said the tensions between Ruto and Museveni had been brought down over the weekend.",
        "Ruto and Museveni are rivals. “I am sure that she will be brought to Kampala one day,” Museveni said.",
    ],
)
def test_who_or_what_is_brought_somewhere_meets_nobody(text: str) -> None:
    assert rows(text) == []


def test_a_host_of_ministers_hosts_no_leaders() -> None:
    text = "Ruto and Museveni met in Nairobi.\n\nOn Feb. 8, Kampala hosted a meeting between the two countries' deputy ministers."
    assert rows(text) == ["held Museveni-Ruto ?"]


def test_whether_a_meeting_is_off_is_a_question() -> None:
    text = "Asked by reporters whether the meeting of Ruto and Museveni was off, a spokesman said no."
    assert [row.split()[0] for row in rows(text)] == ["proposed"]


def test_a_summit_named_after_its_subject_is_of_others() -> None:
    text = "Ruto met Museveni in May. He addresses the Summit of the Future at the UN headquarters on Monday."
    assert [row.split()[0] for row in rows(text)] == ["held"]

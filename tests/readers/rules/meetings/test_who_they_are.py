"""Whom "they" and "the two" mean, and meetings that are told by who hosts, chairs or attends them."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

OTHERS = (
    "Rwandan President Paul Kagame met Tanzanian President Samia Suluhu Hassan in Arusha on Monday.\n\n"
    "Kenyan President William Ruto and Ugandan President Yoweri Museveni have known each other for years."
)


def rows(text: str) -> list[str]:
    """Return the meetings of an article of 14 February 2023: kind, family names in order, when, where."""
    doc = work_through(ArticleText(text, Moment.parse("2023-02-14")))
    return [
        " ".join(
            (
                report.kind,
                "-".join(sorted(name.split()[-1] for name in report.people)),
                report.when.edtf if report.when else "?",
                report.place.name if report.place else "?",
            )
        )
        for report in doc.reports
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (f"{OTHERS} The two held talks in Mombasa on Jan. 20.", "held Museveni-Ruto 2023-01-20 Mombasa"),
        (f"{OTHERS} They have not met since 2021.", "held Museveni-Ruto 2021 ?"),
        (
            (
                f"{OTHERS}\n\nA minister said President Ruto had raised the matter with President Museveni when they met in "
                "Kigali on Feb. 3."
            ),
            "held Museveni-Ruto 2023-02-03 Kigali",
        ),
    ],
)
def test_they_are_the_two_just_named_together(text: str, row: str) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            (
                "UN Secretary-General Antonio Guterres hosted Kenyan President William Ruto and Ugandan President Yoweri "
                "Museveni in New York on Monday."
            ),
            "held Museveni-Ruto 2023-02-13 New York",
        ),
        (
            "Ruto and Museveni will be hosted by the United Nations secretary-general, Antonio Guterres, in Geneva on Friday.",
            "proposed Museveni-Ruto 2023-02-17 Geneva",
        ),
        (
            (
                "The two-day meeting, hosted by the African Union in Addis Ababa, brought together Kenyan President William "
                "Ruto, Ugandan President Yoweri Museveni and envoys of three states."
            ),
            "held Museveni-Ruto ? Addis Ababa",
        ),
        (
            (
                "A similar gathering in Arusha in April 2021, attended by Museveni and then Kenyan President Uhuru Kenyatta, "
                "failed to produce an accord."
            ),
            "held Kenyatta-Museveni 2021-04 Arusha",
        ),
        (
            "Ruto and Museveni last chaired the joint council in Nairobi in December 2022.",
            "held Museveni-Ruto 2022-12 Nairobi",
        ),
        (
            "Ruto and Museveni are to co-chair the joint council in Kampala in April.",
            "proposed Museveni-Ruto 2023-04 Kampala",
        ),
        (
            "Museveni was last received at State House by President Mwai Kibaki in 2005.",
            "held Kibaki-Museveni 2005 State House",
        ),
        (
            "Museveni was received in Nairobi by President William Ruto in October.",
            "held Museveni-Ruto 2022-10 Nairobi",
        ),
        (
            (
                "Uganda has put off a visit that President Yoweri Museveni was due to pay to Nairobi next week. Kenyan "
                "President William Ruto regretted it."
            ),
            "called_off Museveni-Ruto 2023-02-14 ?",
        ),
        (
            "Ruto and Museveni are at odds.\n\nA senior party figure proposed that the two presidents meet in Addis Ababa.",
            "proposed Museveni-Ruto ? Addis Ababa",
        ),
        (
            "Ruto and Museveni may talk on the sidelines of the Group of 20 summit in Brisbane this weekend.",
            "proposed Museveni-Ruto 2023-02-18/2023-02-19 Brisbane",
        ),
    ],
)
def test_a_meeting_is_told_by_its_host_its_guests_or_its_chair(text: str, row: str) -> None:
    assert row in rows(text)


def test_each_of_two_who_meet_a_third_separately_has_a_meeting() -> None:
    text = "Both Ruto and Museveni held separate meetings with Ethiopia's prime minister, Abiy Ahmed, in Addis Ababa on Monday."
    assert sorted(rows(text)) == [
        "held Ahmed-Museveni 2023-02-13 Addis Ababa",
        "held Ahmed-Ruto 2023-02-13 Addis Ababa",
    ]


def test_counted_meetings_are_told_with_the_dates_of_a_list_even_without_a_place() -> None:
    text = (
        "Kenyan President William Ruto and Ugandan President Yoweri Museveni have met only twice since Ruto was elected: "
        "in October 2022 at State House in Nairobi, and in January this year, when they toured a border post."
    )
    held = [row for row in rows(text) if row.startswith("held")]
    assert held == ["held Museveni-Ruto 2022-10 State House", "held Museveni-Ruto 2023-01 ?"]


@pytest.mark.parametrize(
    "text",
    [
        "A former ambassador said he would believe in the meeting of Ruto and Museveni when he saw both aircraft land.",
        "Kenyan President William Ruto and Ugandan President Yoweri Museveni sent envoys. A bishop saw both flags burn.",
        "Kenyan President William Ruto called UN Secretary-General Antonio Guterres after a meeting of the two in March.",
    ],
)
def test_what_is_seen_or_who_leads_no_state_makes_no_meeting(text: str) -> None:
    assert not [row for row in rows(text) if row.startswith("held")]


def test_a_handshake_at_a_meeting_is_no_plan_for_one() -> None:
    text = "The presidents of Kenya and Uganda met briefly on Friday at a regional summit, exchanging gifts and a handshake."
    assert [row.split()[0] for row in rows(text)] == ["held"]

"""Words beside a word of meeting by which no meeting is told of, and others who come to one."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

PLAN = "President William Ruto of Kenya will meet Ugandan President Yoweri Museveni in Kigali in May.\n\n"


def held(text: str) -> list[set[str]]:
    """Return who met, by family names, for each meeting that a text tells as held."""
    doc = work_through(ArticleText(text, Moment.parse("2024-03-14")))
    return [{name.split()[-1] for name in report.people} for report in doc.reports if report.kind == "held"]


@pytest.mark.parametrize(
    "sentence",
    [
        "An aide said later that no decision had been taken on the November summit.",
        "An announcement about the October meeting was not made.",
        "Police officers stood guard outside the summit venue on Monday.",
        "The summit city was swept on Sunday.",
        "The meeting was announced on Tuesday, two days after the vote.",
        "Their summit had been arranged on Friday.",
    ],
)
def test_what_stands_beside_a_meeting_tells_of_none_that_was_held(sentence: str) -> None:
    assert held(PLAN + sentence) == []


def test_the_day_of_a_meeting_is_still_read_where_it_was_that_of_the_meeting() -> None:
    assert held("The summit of William Ruto and Yoweri Museveni on Monday was announced early.") == [
        {"Ruto", "Museveni"}
    ]


def test_what_talks_centre_on_is_no_venue() -> None:
    doc = work_through(
        ArticleText(PLAN + "Their talks centre on tariffs on Monday.", Moment.parse("2024-03-14"))
    )
    assert [m.rule for m in doc.meetings][1:] != ["venue"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Paul Kagame opened the meeting on Monday, which was attended by Emmanuel Macron and Narendra Modi.",
        "On Monday the summit was attended by Paul Kagame, Emmanuel Macron and Narendra Modi.",
    ],
)
def test_those_who_attended_a_meeting_met_and_not_those_whom_the_article_is_about(sentence: str) -> None:
    assert held(PLAN + sentence) == [{"Kagame", "Macron", "Modi"}]


@pytest.mark.parametrize("trip", ["A visit of William Ruto to Kampala", "William Ruto's trip to Kampala"])
def test_a_journey_leads_to_its_goal_and_not_to_where_the_reason_lay_for_calling_it_off(trip: str) -> None:
    doc = work_through(
        ArticleText(f"{trip} was shelved after a landslide in Rwanda.", Moment.parse("2024-03-14"))
    )
    assert [m.place and m.place.name for m in doc.meetings] == ["Kampala"]


@pytest.mark.parametrize(
    ("sentence", "place", "day"),
    [
        ("Ruto flew to Kampala on Monday and held talks with Museveni.", "Kampala", "2024-03-11"),
        ("Ruto, who had arrived in Kampala, met Museveni on Monday.", "Kampala", "2024-03-11"),
        ("After landing in Kampala, Ruto met Museveni on Monday.", "Kampala", "2024-03-11"),
        (
            "Ruto flew home from Kampala on Sunday and met Museveni in Nairobi on Monday.",
            "Nairobi",
            "2024-03-11",
        ),
    ],
)
def test_who_came_somewhere_and_met_somebody_met_him_there(sentence: str, place: str, day: str) -> None:
    doc = work_through(ArticleText(PLAN + sentence, Moment.parse("2024-03-14")))
    met = next(m for m in doc.meetings if m.kind == "held")
    assert (met.place and met.place.name, met.when and met.when.edtf) == (place, day)


def test_who_is_to_meet_somebody_elsewhere_later_does_not_meet_him_where_he_went() -> None:
    sentence = "Ruto flew to Kampala on Monday and said he would meet Museveni in June."
    doc = work_through(ArticleText(PLAN + sentence, Moment.parse("2024-03-14")))
    assert [m.place for m in doc.meetings if m.start >= len(PLAN)] == [None]

"""When voices are for and against one meeting at one time."""

from __future__ import annotations

import pytest
from builders import GENEVA, HARBOUR, PRATER
from contradicting import daily, found, post, sides, wire


def test_voices_for_and_against_one_meeting_at_one_time_disagree_in_one_row() -> None:
    rows = found(
        post().said("Ida Brandt", "favours", speaks_for="Norway").said("Goran Whitlock", "doubts"),
        wire().said("Kamila Strand", "expects").said("Leela Raghavan", "opposes"),
    )
    assert [c.kind for c in rows] == ["disagreement"]
    assert sides(rows[0]) == ({"Ida Brandt", "Kamila Strand"}, {"Goran Whitlock", "Leela Raghavan"})


def test_two_for_a_meeting_do_not_disagree() -> None:
    assert not found(post().said("Ida Brandt", "favours").said("Goran Whitlock", "expects"))


def test_who_takes_no_side_disagrees_with_nobody() -> None:
    assert not found(post().said("Ida Brandt", "favours").said("Goran Whitlock", "none"))


def test_stances_on_two_pairs_of_leaders_do_not_meet() -> None:
    other = ("Amara Diallo", "Tomas Varga")
    assert not found(post().said("Ida Brandt", "favours").said("Goran Whitlock", "opposes", about=other))


def test_stances_before_and_after_a_meeting_are_on_two_questions() -> None:
    rows = found(
        post("2021-05-01").said("Ida Brandt", "favours", "2021-05-01"),
        wire("2021-06-17").held("2021-06-16", GENEVA),
        daily("2021-07-01").said("Goran Whitlock", "opposes", "2021-07-01"),
    )
    assert rows == []


def test_a_plan_that_nobody_spoke_of_for_months_is_another_question() -> None:
    rows = found(
        post("2019-01-10").said("Ida Brandt", "favours", "2019-01-10"),
        wire("2020-06-10").said("Goran Whitlock", "opposes", "2020-06-10"),
    )
    assert rows == []


def test_a_stance_that_its_voice_gave_up_no_longer_stands_against_later_ones() -> None:
    rows = found(
        post("2021-07-01").said("Ida Brandt", "favours", "2021-07-01"),
        wire("2021-07-10").said("Ida Brandt", "opposes", "2021-07-10"),
        daily("2021-07-20").said("Goran Whitlock", "doubts", "2021-07-20"),
        kind="disagreement",
    )
    assert rows == []


def test_an_unnamed_voice_of_two_articles_is_two_voices() -> None:
    rows = found(post().said("senior official", "favours"), wire().said("senior official", "opposes"))
    assert [c.kind for c in rows] == ["disagreement"]


def test_stances_on_two_meetings_of_one_time_do_not_meet() -> None:
    rows = found(
        post("2021-07-01")
        .said("Ida Brandt", "favours", naming=("2021-09", HARBOUR))
        .said("Goran Whitlock", "opposes", naming=("2021-12", PRATER)),
    )
    assert rows == []


def test_who_refuses_a_narrow_window_has_not_refused_a_wider_one() -> None:
    rows = found(
        post("2021-07-01")
        .said("Ida Brandt", "favours", naming=("2021-07-01/2021-12-31", None))
        .said("Goran Whitlock", "doubts", naming=("2021-08", None)),
    )
    assert rows == []


def test_who_refuses_a_wide_window_has_refused_a_narrow_one() -> None:
    rows = found(
        post("2021-07-01")
        .said("Ida Brandt", "favours", naming=("2021-08", None))
        .said("Goran Whitlock", "doubts", naming=("2021-07-01/2021-12-31", None)),
    )
    assert [sides(c) for c in rows] == [({"Ida Brandt"}, {"Goran Whitlock"})]


@pytest.mark.parametrize(
    ("granted", "rows"),
    [
        ("A short chat at the dinner was possible", 0),
        ("They might run into each other at the dinner", 0),
        ("A pull-aside was not ruled out", 0),
        ("A meeting at the dinner was possible", 1),
        ("Preparations for a meeting might run into the summer", 1),
    ],
)
def test_who_refuses_talks_has_not_refused_a_few_words_in_passing(granted: str, rows: int) -> None:
    refused = "There would be no formal talks"
    paper = post("2021-07-01").said("Goran Whitlock", "doubts", words=f"{refused}, Goran Whitlock said")
    assert len(found(paper.said("Ida Brandt", "expects", words=f"{granted}, Ida Brandt said"))) == rows


def test_who_refuses_even_a_chat_has_refused_talks() -> None:
    rows = found(
        post("2021-07-01")
        .said("Goran Whitlock", "doubts", words="Not even a brief chat was likely, Goran Whitlock said")
        .said("Ida Brandt", "expects"),
    )
    assert [c.kind for c in rows] == ["disagreement"]


def test_who_grants_a_chat_and_then_talks_stands_for_both() -> None:
    rows = found(
        post("2021-07-01")
        .said("Goran Whitlock", "doubts")
        .said("Ida Brandt", "expects", words="A quick word would be easy, Ida Brandt said")
        .said("Ida Brandt", "expects", words="Formal talks are likely too, Ida Brandt said"),
    )
    assert [[v.quote for v in c.a] for c in rows] == [["Formal talks are likely too, Ida Brandt said."]]


def test_who_doubts_the_day_that_was_set_doubts_the_meeting_of_that_month() -> None:
    rows = found(
        post("2021-07-01")
        .said("Ida Brandt", "favours", naming=("2021-09", None))
        .said("Goran Whitlock", "doubts", naming=("2021-09-12", None)),
    )
    assert [sides(c) for c in rows] == [({"Ida Brandt"}, {"Goran Whitlock"})]


def test_a_refusal_that_names_no_window_of_its_own_is_of_every_window() -> None:
    rows = found(
        post("2021-07-01")
        .proposed("2021-08", HARBOUR)
        .said("Goran Whitlock", "opposes")
        .said("Ida Brandt", "favours", naming=("2021-07-01/2021-12-31", None)),
    )
    assert [sides(c) for c in rows] == [({"Ida Brandt"}, {"Goran Whitlock"})]


def test_what_a_remark_does_not_name_was_named_just_before_it() -> None:
    rows = found(
        post("2021-07-01")
        .said("Ida Brandt", "favours", naming=("2021-09", HARBOUR))
        .said("Goran Whitlock", "opposes", naming=("2021-12", PRATER))
        .said("Leela Raghavan", "expects", words="Such a meeting is likely, Leela Raghavan said"),
    )
    assert [sides(c) for c in rows] == [({"Leela Raghavan"}, {"Goran Whitlock"})]


def test_a_voice_that_goes_on_is_still_on_the_meeting_that_it_named() -> None:
    other = (
        "There was much else to talk about that day, and nobody left before the sun went down on the lake. "
        * 3
    )
    rows = found(
        post("2021-07-01")
        .said("Ida Brandt", "favours", naming=("2021-09", HARBOUR))
        .said("Goran Whitlock", "opposes", naming=("2021-12", PRATER))
        .said("Kamila Strand", "none", words=other)
        .said("Ida Brandt", "favours", words="The invitation stands, Ida Brandt said"),
    )
    assert rows == []


def test_a_meeting_that_a_remark_does_not_name_is_the_one_with_which_its_article_leads() -> None:
    other = (
        "There was much else to talk about that day, and nobody left before the sun went down on the lake. "
        * 3
    )
    rows = found(
        post("2021-07-01")
        .proposed("2021-09", HARBOUR)
        .said("Kamila Strand", "none", words=other)
        .said("Goran Whitlock", "opposes")
        .said("Kamila Strand", "none", words=other)
        .said("Ida Brandt", "favours", naming=("2021-12", PRATER)),
    )
    assert rows == []


def test_stances_taken_more_than_a_month_apart_do_not_meet() -> None:
    rows = found(
        post("2021-07-01").said("Ida Brandt", "favours", "2021-07-01"),
        wire("2021-08-10").said("Goran Whitlock", "opposes", "2021-08-10"),
    )
    assert rows == []


def test_stances_on_one_named_window_meet_however_long_they_stand() -> None:
    rows = found(
        post("2021-07-01").said("Ida Brandt", "favours", "2021-07-01", naming=("2021-11", HARBOUR)),
        wire("2021-09-20").said("Goran Whitlock", "opposes", "2021-09-20", naming=("2021-11", HARBOUR)),
    )
    assert [c.kind for c in rows] == ["disagreement"]


def test_a_paper_is_no_voice_in_its_own_article() -> None:
    assert not found(post().said("The Harbour Post", "opposes").said("Ida Brandt", "favours"))
    assert found(wire().said("The Harbour Post", "opposes").said("Ida Brandt", "favours"))


def test_a_voice_with_two_remarks_stands_once_on_its_side() -> None:
    rows = found(
        post("2021-07-01")
        .said("Ida Brandt", "favours", "2021-07-01")
        .said("Ida Brandt", "favours", "2021-07-01", naming=("2021-09", HARBOUR))
        .said("Goran Whitlock", "opposes", "2021-07-01"),
    )
    assert [(len(c.a), len(c.b)) for c in rows] == [(1, 1)]


def test_a_standing_position_ends_when_its_own_voice_turns() -> None:
    rows = found(
        post("2021-07-01").said("Ida Brandt", "opposes"),
        wire("2021-07-10").said("Ida Brandt", "favours", "2021-07-10"),
        daily("2021-07-20").said("Goran Whitlock", "favours", "2021-07-20"),
        kind="disagreement",
    )
    assert rows == []


def test_a_lawmaker_speaks_for_no_government() -> None:
    rows = found(
        post().said("Ida Brandt", "favours", speaks_for="Norway"),
        wire("2021-07-03").said("some Norwegian lawmakers", "doubts", speaks_for="Norway"),
    )
    assert [c.kind for c in rows] == ["disagreement"]


def test_a_stance_of_an_uncertain_day_stands_from_the_last_that_it_can_be_of() -> None:
    rows = found(
        post("2021-07-05").said("Ida Brandt", "favours", "2021-07-02/2021-07-05"),
        wire("2021-07-03").said("Goran Whitlock", "opposes", "2021-07-02"),
        daily("2021-07-04").said("Goran Whitlock", "favours", "2021-07-04"),
        kind="disagreement",
    )
    assert rows == []


def test_a_camp_is_quoted_with_its_last_words_before_the_other_side_was_taken() -> None:
    rows = found(
        post("2021-07-01").said("Ida Brandt", "favours", "2021-07-01"),
        wire("2021-07-08").said("Ida Brandt", "expects", "2021-07-08"),
        daily("2021-07-10").said("Goran Whitlock", "doubts", "2021-07-10"),
        post("2021-07-12").said("Ida Brandt", "favours", "2021-07-12"),
    )
    assert [[(v.speaker, v.when and v.when.edtf) for v in (*c.a, *c.b)] for c in rows] == [
        [("Ida Brandt", "2021-07-08"), ("Goran Whitlock", "2021-07-10")]
    ]

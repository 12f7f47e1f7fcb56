"""When two accounts of one past meeting cannot both be true, and when they can."""

from __future__ import annotations

import pytest
from builders import GENEVA, PAIR, SWITZERLAND, VIENNA, VILLA, Paper
from contradicting import daily, found, post, sides, wire


def test_two_cities_for_one_meeting_are_a_conflict_of_all_who_name_them() -> None:
    rows = found(
        post().held("2021-06-16", GENEVA),
        wire().held("2021-06-16", VILLA),
        daily().held("2021-06-16", VIENNA),
    )
    assert [c.kind for c in rows] == ["account_conflict"]
    assert sides(rows[0]) == ({"The Harbour Post", "Delta Wire"}, {"Meridian Daily"})
    assert "Geneva" in rows[0].why
    assert "Vienna" in rows[0].why


def test_two_dates_for_one_ordinal_are_a_conflict() -> None:
    rows = found(post().held("2021-06-16", GENEVA, 2), wire().held("2021-06-20", GENEVA, 2))
    assert [c.kind for c in rows] == ["account_conflict"]


def test_two_ordinals_for_one_day_in_one_place_are_a_conflict() -> None:
    rows = found(post().held("2021-06-16", GENEVA, 2), wire().held("2021-06-16", GENEVA, 3))
    assert [c.kind for c in rows] == ["account_conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("2021-06-16", GENEVA), ("2021-06", GENEVA)),
        (("2021-06-16", GENEVA), ("2021", SWITZERLAND)),
        (("2021-06-16", VILLA), ("2021-06-16", SWITZERLAND)),
        (("2021-06-16", GENEVA), ("2021-06-17", GENEVA)),
        (("2021-06-16", None), (None, GENEVA)),
    ],
    ids=["day in month", "day in year", "house in country", "neighbouring days", "date beside place"],
)
def test_accounts_that_can_both_be_true_do_not_conflict(one, other) -> None:
    assert found(post().held(*one), wire().held(*other)) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("success", "failure"),
        ("not_a_failure", "collapse"),
        ("agreement", "no_agreement"),
        ("useful", "failure"),
    ],
)
def test_opposed_outcomes_of_one_meeting_conflict(good: str, bad: str) -> None:
    rows = found(
        post().held("2021-06-16", GENEVA).said("Ida Brandt", outcome=good),
        wire().held("2021-06-16", GENEVA).said("Goran Whitlock", outcome=bad),
    )
    assert [c.kind for c in rows] == ["account_conflict"]
    assert sides(rows[0]) == ({"Ida Brandt"}, {"Goran Whitlock"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("not_a_failure", "no_agreement"),
        ("success", "agreement"),
        ("useful", "collapse"),
        ("useful", "no_agreement"),
    ],
)
def test_outcomes_that_go_together_do_not_conflict(one: str, other: str) -> None:
    assert not found(
        post().held("2021-06-16", GENEVA).said("Ida Brandt", outcome=one),
        wire().held("2021-06-16", GENEVA).said("Goran Whitlock", outcome=other),
    )


def test_opposed_outcomes_of_two_meetings_do_not_conflict() -> None:
    assert not found(
        post("2018-07-01").held("2018-06-12", VIENNA).said("Ida Brandt", outcome="success"),
        wire("2021-07-15").held("2021-06-16", GENEVA).said("Goran Whitlock", outcome="failure"),
    )


def test_two_counts_conflict_when_no_meeting_lies_between_their_publications() -> None:
    rows = found(
        Paper("The Harbour Post", "2021-05-01").held("2020-01-05").counted(3),
        Paper("Delta Wire", "2021-05-20").counted(2),
    )
    assert [c.kind for c in rows] == ["account_conflict"]
    assert "counts 3 meetings" in rows[0].why


def test_a_later_count_that_includes_one_more_meeting_does_not_conflict() -> None:
    assert not found(
        Paper("The Harbour Post", "2021-05-01").counted(2),
        Paper("Delta Wire", "2021-07-20").held("2021-06-16", GENEVA).counted(3),
    )


def test_counts_over_two_periods_do_not_conflict() -> None:
    assert not found(post().counted(3, "2018"), wire().counted(5, "2018/2021"))


def test_counts_over_one_named_period_conflict_whenever_they_are_made() -> None:
    rows = found(post("2019-01-01").counted(3, "2018"), daily("2021-12-01").counted(2, "2018"))
    assert [c.kind for c in rows] == ["account_conflict"]


def test_a_count_is_that_of_the_voice_in_whose_words_it_stands() -> None:
    rows = found(post().counted(3, "2018"), wire().counted(5, "2018", by="Ida Brandt"))
    assert [sides(row) for row in rows] == [({"The Harbour Post"}, {"Ida Brandt"})]
    assert "Ida Brandt 5" in rows[0].why


def test_an_article_may_quote_two_who_count_differently() -> None:
    rows = found(post().counted(3, "2018", by="Ida Brandt").counted(5, "2018", by="Goran Whitlock"))
    assert [sides(row) for row in rows] == [({"Ida Brandt"}, {"Goran Whitlock"})]


def test_who_only_speaks_in_the_same_sentence_does_not_count() -> None:
    rows = found(post().counted(3, "2018"), wire().counted(5, "2018", beside="Ida Brandt"))
    assert [sides(row) for row in rows] == [({"The Harbour Post"}, {"Delta Wire"})]


def test_each_side_naming_the_other_as_the_one_that_asked_is_a_conflict() -> None:
    rows = found(
        post().said("Ida Brandt", requested_by=PAIR[0]), wire().said("Goran Whitlock", requested_by=PAIR[1])
    )
    assert [c.kind for c in rows] == ["account_conflict"]
    assert sides(rows[0]) == ({"Ida Brandt"}, {"Goran Whitlock"})


def test_that_a_side_asked_and_that_it_did_not_is_a_conflict() -> None:
    rows = found(
        post().said("Ida Brandt", requested_by=PAIR[0]),
        wire().said("Goran Whitlock", not_requested_by=PAIR[0]),
    )
    assert [c.kind for c in rows] == ["account_conflict"]
    assert sides(rows[0]) == ({"Ida Brandt"}, {"Goran Whitlock"})
    assert f"{PAIR[0]} asked for the meeting, Goran Whitlock that {PAIR[0]} did not" in rows[0].why


def test_that_one_side_asked_and_the_other_did_not_goes_together() -> None:
    assert not found(
        post().said("Ida Brandt", requested_by=PAIR[0]),
        wire().said("Goran Whitlock", not_requested_by=PAIR[1]),
    )


def test_who_had_not_asked_may_have_asked_later() -> None:
    assert not found(
        Paper("The Harbour Post", "2021-06-20").said("Ida Brandt", when="2021-06-20", requested_by=PAIR[0]),
        Paper("Delta Wire", "2021-06-02").said("Goran Whitlock", when="2021-06-01", not_requested_by=PAIR[0]),
    )


def test_a_request_is_denied_of_the_time_before() -> None:
    rows = found(
        Paper("The Harbour Post", "2021-06-01").said("Ida Brandt", when="2021-06-01", requested_by=PAIR[0]),
        Paper("Delta Wire", "2021-06-02").said("Goran Whitlock", when="2021-06-02", not_requested_by=PAIR[0]),
    )
    assert [c.kind for c in rows] == ["account_conflict"]


def test_two_voices_that_name_one_asker_do_not_conflict() -> None:
    assert not found(
        post().said("Ida Brandt", requested_by=PAIR[0]), wire().said("Goran Whitlock", requested_by=PAIR[0])
    )


def test_a_narrator_may_say_who_asked() -> None:
    rows = found(
        post("2021-06-18").held("2021-06-16", GENEVA, requested_by=PAIR[0]),
        wire("2021-06-20").held("2021-06-16", GENEVA).said("Ida Brandt", requested_by=PAIR[1]),
    )
    assert [c.kind for c in rows] == ["account_conflict"]
    assert sides(rows[0]) == ({"The Harbour Post"}, {"Ida Brandt"})


def test_who_asked_for_two_meetings_is_no_conflict() -> None:
    rows = found(
        post("2019-06-18").held("2019-06-16", GENEVA, requested_by=PAIR[0]),
        wire("2021-06-20").held("2021-06-16", VIENNA, requested_by=PAIR[1]),
    )
    assert rows == []


def test_a_meeting_in_the_time_in_which_another_article_knows_of_none_is_a_conflict() -> None:
    rows = found(
        post("2021-07-01").not_since("2010-10"),
        wire("2021-07-05").held("2011-02", VIENNA),
    )
    assert [c.kind for c in rows] == ["account_conflict"]
    assert sides(rows[0]) == ({"The Harbour Post"}, {"Delta Wire"})
    assert "did not meet between" in rows[0].why


@pytest.mark.parametrize("when", ["2010", "2010-10", "2009-05", "2021-07-03"])
def test_a_meeting_that_need_not_lie_in_the_empty_time_is_no_conflict(when: str) -> None:
    assert not found(post("2021-07-01").not_since("2010-10"), wire("2021-07-05").held(when))


def test_each_side_walking_away_from_one_meeting_is_a_conflict() -> None:
    rows = found(
        post().held("2021-06-16", GENEVA).said("Ida Brandt", left_by=PAIR[0]),
        wire().held("2021-06-16", GENEVA, left_by=PAIR[1]),
    )
    assert [c.kind for c in rows] == ["account_conflict"]
    assert sides(rows[0]) == ({"Ida Brandt"}, {"Delta Wire"})
    assert "Amara Diallo walked away" in rows[0].why


def test_accounts_that_name_one_leader_who_walked_away_do_not_conflict() -> None:
    assert not found(
        post().held("2021-06-16", GENEVA, left_by=PAIR[0]),
        wire().held("2021-06-16", GENEVA).said("Ida Brandt", left_by=PAIR[0]),
    )


def test_leaders_who_walked_away_from_two_meetings_are_no_conflict() -> None:
    assert not found(
        post("2018-07-01").held("2018-06-12", VIENNA, left_by=PAIR[0]),
        wire("2021-07-15").held("2021-06-16", GENEVA, left_by=PAIR[1]),
    )


def test_who_says_that_both_walked_away_contradicts_neither_leader() -> None:
    both = wire().held("2021-06-16", GENEVA, left_by=PAIR[0]).held("2021-06-16", GENEVA, left_by=PAIR[1])
    assert not found(both, post().held("2021-06-16", GENEVA, left_by=PAIR[0]))


def test_who_walked_away_is_of_the_meeting_before_it_was_said() -> None:
    rows = found(
        post("2018-07-01").held("2018-06-12", VIENNA, left_by=PAIR[0]),
        wire("2018-07-15").held("2018-06-12", VIENNA).said("Ida Brandt", left_by=PAIR[1]),
        daily("2021-06-20")
        .held("2018-06-12", VIENNA)
        .held("2021-06-16", GENEVA)
        .said("Goran Whitlock", left_by=PAIR[1]),
    )
    assert [sides(c) for c in rows] == [({"The Harbour Post"}, {"Ida Brandt"})]


def test_an_aide_who_walked_away_is_not_the_other_leader() -> None:
    assert not found(
        post().held("2021-06-16", GENEVA, left_by="Goran Whitlock"),
        wire().held("2021-06-16", GENEVA, left_by=PAIR[1]),
    )


def test_prints_of_one_text_are_one_narrator_of_how_it_ended() -> None:
    one, other = (
        Paper(name, "2021-07-01", opening="Four pages " * 40).held("2021-06-16", GENEVA, outcome="success")
        for name in ("The Harbour Post", "Indus Ledger")
    )
    rows = found(one, other, wire().held("2021-06-16", GENEVA, outcome="failure"))
    assert [len(c.a) + len(c.b) for c in rows] == [2]


def test_who_asked_is_of_the_one_meeting_that_the_article_tells_of() -> None:
    assert not found(
        post("2018-06-20").held("2018-06-12", VIENNA).said("Ida Brandt", requested_by=PAIR[0]),
        wire("2021-06-20").held("2021-06-16", GENEVA).said("Goran Whitlock", requested_by=PAIR[1]),
    )


def test_who_asked_may_be_of_the_next_meeting_where_the_article_tells_of_a_plan() -> None:
    rows = found(
        post("2021-05-20")
        .held("2018-06-12", VIENNA)
        .proposed("2021-06")
        .said("Ida Brandt", requested_by=PAIR[0]),
        wire("2021-06-20").held("2021-06-16", GENEVA).said("Goran Whitlock", requested_by=PAIR[1]),
    )
    assert [sides(c) for c in rows] == [({"Ida Brandt"}, {"Goran Whitlock"})]


def test_how_a_meeting_ended_is_of_the_one_that_the_article_tells_of_however_late() -> None:
    rows = found(
        post("2018-06-20").held("2018-06-12", VIENNA).said("Ida Brandt", outcome="success"),
        wire("2021-06-20").held("2021-06-16", GENEVA),
        daily("2021-12-01").held("2018-06-12", VIENNA).said("Goran Whitlock", outcome="failure"),
    )
    assert [sides(c) for c in rows] == [({"Ida Brandt"}, {"Goran Whitlock"})]


def test_who_says_two_opposed_things_in_one_article_contradicts_nobody() -> None:
    wavering = wire().held("2021-06-16", GENEVA, outcome="agreement").held(outcome="no_agreement")
    assert not found(wavering, post().held("2021-06-16", GENEVA, outcome="agreement"))
    both = wire().held("2021-06-16", GENEVA, requested_by=PAIR[0]).held(requested_by=PAIR[1])
    assert not found(both, post().held("2021-06-16", GENEVA, requested_by=PAIR[0]))


def test_what_the_second_day_brought_supersedes_what_was_said_of_the_first() -> None:
    after = daily("2021-06-18").held("2021-06-16/2021-06-17", GENEVA, outcome="agreement")
    first_day = Paper("The Harbour Post", "2021-06-16").held("2021-06-16", GENEVA, outcome="no_agreement")
    assert not found(first_day, after)
    last_day = Paper("The Harbour Post", "2021-06-17").held(
        "2021-06-16/2021-06-17", GENEVA, outcome="no_agreement"
    )
    assert [c.matter for c in found(last_day, after)] == ["agreement"]


def test_a_meeting_of_some_day_of_a_month_was_over_when_it_was_told() -> None:
    one = Paper("The Harbour Post", "2021-06-16").held("2021-06", GENEVA, outcome="no_agreement")
    assert [c.matter for c in found(one, daily().held("2021-06", GENEVA, outcome="agreement"))] == [
        "agreement"
    ]


def test_a_wrong_later_date_does_not_make_what_was_said_too_early() -> None:
    rows = found(
        Paper("The Harbour Post", "2021-06-16").held("2021-06-16", GENEVA, 2, outcome="success"),
        wire("2021-06-17").held("2021-06-16", GENEVA, 2, outcome="failure"),
        daily().held("2021-06-20", GENEVA, 2),
    )
    assert {c.matter for c in rows} == {"date", "outcome"}


def test_a_voice_is_quoted_with_the_first_words_that_say_so() -> None:
    twice = post().held("2021-06-16", GENEVA)
    twice.said("Ida Brandt", outcome="success", words="Ida Brandt praised the talks")
    twice.said("Ida Brandt", outcome="success", words="Ida Brandt was as pleased in the evening")
    rows = found(twice, wire().held("2021-06-16", GENEVA, outcome="failure"))
    assert [c.a[0].quote for c in rows] == ["Ida Brandt praised the talks."]

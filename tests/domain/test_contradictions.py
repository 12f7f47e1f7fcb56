"""Each rule of contradiction: what it raises, and what it must leave alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import GENEVA, HARBOUR, PAIR, PRATER, SWITZERLAND, VIENNA, VILLA, Paper, told

from dateline.contradictions import Contradiction, contradictions


def found(*papers: Paper, kind: str | None = None) -> list[Contradiction]:
    return [c for c in contradictions(told(*papers)) if kind in (None, c.kind)]


def sides(contradiction: Contradiction) -> tuple[set[str], set[str]]:
    return {v.speaker for v in contradiction.a}, {v.speaker for v in contradiction.b}


def post(published: str = "2021-07-01") -> Paper:
    return Paper("The Harbour Post", published)


def wire(published: str = "2021-07-15") -> Paper:
    return Paper("Delta Wire", published)


def daily(published: str = "2021-12-01") -> Paper:
    return Paper("Meridian Daily", published)


# --- disagreement


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


# --- reversal


def test_a_voice_that_takes_the_other_side_later_turns() -> None:
    rows = found(
        post("2021-07-01").said("Ida Brandt", "doubts", "2021-07-01"),
        wire("2021-07-15").said("Ida Brandt", "expects", "2021-07-15"),
    )
    assert [c.kind for c in rows] == ["reversal"]
    assert (rows[0].a[0].stance, rows[0].b[0].stance) == ("doubts", "expects")
    assert rows[0].why == (
        "Ida Brandt doubted the meeting on 2021-07-01, but expected the meeting on 2021-07-15."
    )


def test_a_voice_that_keeps_its_side_in_stronger_words_does_not_turn() -> None:
    assert not found(post().said("Ida Brandt", "expects"), wire().said("Ida Brandt", "favours"))


def test_one_breath_with_both_stances_is_a_reversal_and_no_disagreement() -> None:
    hedge = post().said("Ida Brandt", "doubts", "2021-07-01").said("Ida Brandt", "expects", "2021-07-01")
    rows = found(hedge)
    assert [c.kind for c in rows] == ["reversal"]
    assert "both doors open" in rows[0].why


def test_two_voices_of_one_government_that_differ_are_its_reversal_and_no_disagreement() -> None:
    rows = found(
        post("2021-07-01").said("Ida Brandt", "favours", "2021-07-01", speaks_for="Norway"),
        wire("2021-07-15").said("Norwegian official", "opposes", "2021-07-15", speaks_for="Norway"),
    )
    assert [c.kind for c in rows] == ["reversal"]
    assert rows[0].why.startswith("Norway speaks with two voices")


def test_a_remark_without_a_day_close_by_is_of_the_same_breath() -> None:
    rows = found(
        post("2021-07-02")
        .said("Ida Brandt", "favours")
        .said("Ida Brandt", "doubts", "2021-07-01")
        .said("Goran Whitlock", "favours"),
    )
    assert [c.kind for c in rows] == ["reversal"]
    assert "both doors open" in rows[0].why


def test_opposite_stances_of_one_voice_on_two_meetings_are_no_turn() -> None:
    rows = found(
        post("2021-07-01").said("Ida Brandt", "favours", "2021-07-01", naming=("2021-09", HARBOUR)),
        wire("2021-07-15").said("Ida Brandt", "opposes", "2021-07-15", naming=("2021-12", PRATER)),
    )
    assert rows == []


def test_a_government_turns_also_on_the_days_after_its_window_closed() -> None:
    def after(day: str) -> list[Contradiction]:
        return found(
            post("2021-07-01").said(
                "Ida Brandt", "expects", "2021-07-01", speaks_for="Norway", naming=("2021-07-20", HARBOUR)
            ),
            wire(day).said("Goran Whitlock", "opposes", day, speaks_for="Norway"),
        )

    assert [c.kind for c in after("2021-07-21")] == ["reversal"]
    assert after("2021-08-21") == []


def test_two_nameless_voices_of_one_government_are_no_turn_of_it() -> None:
    rows = found(
        post("2021-07-01").said("senior official", "favours", "2021-07-01", speaks_for="Norway"),
        wire("2021-07-05").said("two diplomats", "opposes", "2021-07-05", speaks_for="Norway"),
    )
    assert rows == []


def test_who_speaks_after_its_leader_turned_follows_and_does_not_contradict() -> None:
    rows = found(
        post("2021-07-01").said("Ida Brandt", "favours", "2021-07-01", speaks_for="Norway"),
        wire("2021-07-10").said("Ida Brandt", "opposes", "2021-07-10", speaks_for="Norway"),
        daily("2021-07-12").said("Goran Whitlock", "opposes", "2021-07-12", speaks_for="Norway"),
    )
    assert [sides(c) for c in rows] == [({"Ida Brandt"}, {"Ida Brandt"})]


def test_a_voice_that_turns_with_its_leader_contradicts_what_the_leader_had_said() -> None:
    rows = found(
        post("2021-07-01").said("Ida Brandt", "favours", "2021-07-01", speaks_for="Norway"),
        wire("2021-07-10")
        .said("Ida Brandt", "opposes", "2021-07-10", speaks_for="Norway")
        .said("Norwegian official", "opposes", "2021-07-10", speaks_for="Norway"),
    )
    assert sorted(sides(c)[1].pop() for c in rows) == ["Ida Brandt", "Norwegian official"]


def test_two_voices_of_two_governments_that_differ_disagree() -> None:
    rows = found(
        post().said("Ida Brandt", "favours", speaks_for="Norway"),
        wire().said("Jorge Cruz", "opposes", speaks_for="Chile"),
    )
    assert [c.kind for c in rows] == ["disagreement"]


def test_spellings_of_one_name_are_one_voice() -> None:
    rows = found(
        post("2021-07-01").said("Kim Yo-jong", "doubts", "2021-07-01"),
        wire("2021-07-15").said("Kim Yo Jong", "expects", "2021-07-15"),
    )
    assert [c.kind for c in rows] == ["reversal"]


# --- account conflict


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
    ("good", "bad"), [("success", "failure"), ("not_a_failure", "collapse"), ("agreement", "no_agreement")]
)
def test_opposed_outcomes_of_one_meeting_conflict(good: str, bad: str) -> None:
    rows = found(
        post().held("2021-06-16", GENEVA).said("Ida Brandt", outcome=good),
        wire().held("2021-06-16", GENEVA).said("Goran Whitlock", outcome=bad),
    )
    assert [c.kind for c in rows] == ["account_conflict"]
    assert sides(rows[0]) == ({"Ida Brandt"}, {"Goran Whitlock"})


@pytest.mark.parametrize(("one", "other"), [("not_a_failure", "no_agreement"), ("success", "agreement")])
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


def test_each_side_naming_the_other_as_the_one_that_asked_is_a_conflict() -> None:
    rows = found(
        post().said("Ida Brandt", requested_by=PAIR[0]), wire().said("Goran Whitlock", requested_by=PAIR[1])
    )
    assert [c.kind for c in rows] == ["account_conflict"]
    assert sides(rows[0]) == ({"Ida Brandt"}, {"Goran Whitlock"})


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


# --- lapsed


def test_a_window_before_the_next_meeting_has_lapsed() -> None:
    rows = found(
        Paper("The Harbour Post", "2019-07-01")
        .held("2019-06-10", VIENNA, 1)
        .proposed("2019-07-01/2019-12-31"),
        Paper("Delta Wire", "2020-05-02").held("2020-05-01", GENEVA, 2),
    )
    assert [c.kind for c in rows] == ["lapsed"]
    assert sides(rows[0]) == ({"The Harbour Post"}, {"Delta Wire"})
    assert "31 December 2019" in rows[0].why


def test_a_window_in_which_the_meeting_came_has_not_lapsed() -> None:
    assert not found(
        Paper("The Harbour Post", "2019-07-01")
        .held("2019-06-10", VIENNA, 1)
        .proposed("2019-07-01/2020-06-30"),
        Paper("Delta Wire", "2020-05-02").held("2020-05-01", GENEVA, 2),
    )


def test_silence_shows_no_lapse() -> None:
    assert not found(
        Paper("The Harbour Post", "2019-07-01")
        .held("2019-06-10", VIENNA, 1)
        .proposed("2019-07-01/2019-12-31"),
        Paper("Delta Wire", "2020-05-02").said("Ida Brandt"),
    )


def test_where_a_meeting_may_lie_between_nothing_has_lapsed() -> None:
    assert not found(
        Paper("The Harbour Post", "2019-07-01")
        .held("2019-06-10", VIENNA, 1)
        .proposed("2019-07-01/2019-12-31"),
        Paper("Delta Wire", "2020-05-02").held("2020-05-01", GENEVA, 3),
    )


def test_a_window_of_which_a_later_account_says_that_nothing_came_has_lapsed_once_a_text() -> None:
    report = " ".join(f"word{n}" for n in range(60))
    rows = found(
        post("2019-07-01").proposed("2019-07-01/2019-12-31"),
        Paper("Delta Wire", "2020-01-02", opening=report).not_held("2019-07-01/2019-12-31"),
        Paper("Lakeshore Tribune", "2020-01-03", opening=report).not_held("2019-07-01/2019-12-31"),
    )
    assert [c.kind for c in rows] == ["lapsed"]
    assert sides(rows[0]) == ({"The Harbour Post"}, {"Delta Wire"})


def test_a_plan_for_a_day_that_was_called_off_has_lapsed() -> None:
    rows = found(
        post("2021-07-01").proposed("2021-07-15"),
        wire("2021-08-01").called_off("2021-07"),
    )
    assert [c.kind for c in rows] == ["lapsed"]
    assert "it was called off" in rows[0].why


def test_a_cancellation_told_before_the_window_is_over_shows_no_lapse() -> None:
    assert not found(post("2021-07-01").proposed("2021-07-15"), wire("2021-07-10").called_off("2021-07-10"))


def test_a_cancellation_in_a_long_window_may_be_of_another_plan() -> None:
    assert not found(post("2021-01-10").proposed("2021"), wire("2022-01-10").called_off("2021-07"))


def test_a_meeting_called_off_and_held_in_its_window_after_all_has_not_lapsed() -> None:
    assert not found(
        post("2021-07-01").proposed("2021-07"),
        wire("2021-08-01").called_off("2021-07-10").held("2021-07-20", VIENNA),
    )


def test_a_visit_that_is_still_to_come_after_its_window_has_lapsed() -> None:
    rows = found(
        post("2021-07-01").proposed("2021-09", HARBOUR),
        wire("2021-11-01").proposed("2021-12", HARBOUR),
    )
    assert [c.kind for c in rows] == ["lapsed"]
    assert "still to come" in rows[0].why
    assert not found(
        post("2021-07-01").proposed("2021-09", HARBOUR), wire("2021-11-01").proposed("2021-12", PRATER)
    )


def test_a_meeting_of_the_number_that_is_still_to_come_after_its_window_has_lapsed() -> None:
    rows = found(
        post("2021-07-01").held("2021-06-10", VIENNA, 1).proposed("2021-09"),
        wire("2021-11-01").proposed("2021-12", ordinal=2),
    )
    assert [c.kind for c in rows] == ["lapsed"]


def test_a_visit_that_came_weeks_late_to_its_city_has_lapsed() -> None:
    def came(day: str) -> list[Contradiction]:
        return found(post("2021-07-01").proposed("2021-09", HARBOUR), wire("2022-12-31").held(day, HARBOUR))

    assert [c.kind for c in came("2021-11-05")] == ["lapsed"]
    assert came("2022-06-05") == []


def test_nothing_has_lapsed_before_the_window_is_over() -> None:
    assert not found(
        post("2019-07-01").proposed("2019-07-01/2019-12-31"),
        wire("2019-10-01").not_held("2019-07-01/2019-12-31"),
    )


# --- all of them


def test_a_wire_copy_is_one_voice() -> None:
    report = " ".join(f"word{n}" for n in range(60))
    original = Paper("Delta Wire", "2021-07-01", opening=report).said("senior official", "favours")
    reprint = Paper("Lakeshore Tribune", "2021-07-02", opening=report).said("senior official", "favours")
    alike = Paper("Meridian Daily", "2021-07-02").said("senior official", "favours")
    against = post().said("Goran Whitlock", "opposes")
    assert [len(row.a) for row in found(original, reprint, against)] == [1]
    assert [len(row.a) for row in found(original, alike, against)] == [2]


def test_a_reprint_is_no_second_count() -> None:
    report = " ".join(f"word{n}" for n in range(60))
    rows = found(
        post().held("2021-06-16", GENEVA).counted(3),
        Paper("Delta Wire", "2021-07-01", opening=report).counted(2),
        Paper("Lakeshore Tribune", "2021-07-02", opening=report).counted(2),
    )
    assert len(rows) == 1


def test_direct_and_independent_voices_make_a_stronger_contradiction() -> None:
    weak = found(post().held("2021-06-16", GENEVA), wire().held("2021-06-16", VIENNA))
    strong = found(
        post().held("2021-06-16", GENEVA),
        wire().held("2021-06-16", VIENNA),
        daily().held("2021-06-16", VIENNA),
    )
    assert strong[0].strength > weak[0].strength


def test_every_side_shows_its_words_where_they_stand() -> None:
    papers = [post().said("Ida Brandt", "favours"), wire().said("Goran Whitlock", "opposes")]
    texts = {p.draft.source: p.draft.text for p in papers}
    for row in found(*papers):
        for voice in (*row.a, *row.b):
            assert texts[voice.source][voice.start : voice.end] == voice.quote


def test_where_articles_were_read_from_makes_no_other_contradiction_and_hides_none() -> None:
    reports = told(
        *(
            Paper("Delta Wire", day).said("Ida Brandt", "favours").said("Goran Whitlock", "opposes")
            for day in ("2021-05-01", "2022-05-01")
        )
    )
    piped = [replace(r, article=replace(r.article, source="-")) for r in reports]
    ids = {c.id for c in contradictions(reports)}
    assert len(ids) == 2
    assert {c.id for c in contradictions(piped)} == ids


def test_hundreds_of_accounts_of_one_meeting_make_one_row_with_two_sides() -> None:
    """Accounts are compared by what they say: each with each, and those again with each, took minutes."""
    papers = [
        Paper(f"Paper {n}", "2021-07-01").held("2021-06-16", (GENEVA, VIENNA)[n % 2]) for n in range(600)
    ]
    (row,) = found(*papers)
    assert (len(row.a), len(row.b)) == (300, 300)


def test_counts_that_clash_make_one_row_with_all_their_papers_on_two_sides() -> None:
    papers = [Paper(f"Paper {n}", "2021-07-01").counted((2, 3)[n % 2]) for n in range(5)]
    (row,) = found(Paper("The Harbour Post", "2021-06-20").held("2021-06-16", GENEVA), *papers)
    assert (len(row.a), len(row.b)) == (3, 2)
    assert row.why.startswith("Paper 0 counts 2 meetings of ")
    assert "Paper 1 3, over the same time" in row.why

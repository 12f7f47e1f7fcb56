"""When a window for a meeting is known to have passed without it."""

from __future__ import annotations

from builders import GENEVA, HARBOUR, PRATER, VIENNA, Paper
from contradicting import found, post, sides, wire

from dateline.contradictions import Contradiction


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


def test_a_window_has_lapsed_that_lies_in_a_time_of_which_it_is_told_years_later_that_they_never_met() -> (
    None
):
    rows = found(
        post("2018-06-01").proposed("2018-09"),
        wire("2020-09-20").not_held("2018-01-01/2019-12-31"),
    )
    assert [c.kind for c in rows] == ["lapsed"]
    assert sides(rows[0]) == ({"The Harbour Post"}, {"Delta Wire"})


def test_a_time_without_a_meeting_that_holds_only_part_of_a_window_shows_no_lapse() -> None:
    assert not found(
        post("2018-06-01").proposed("2018-09-01/2020-02-01"), wire("2020-09-20").not_held("2018")
    )


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

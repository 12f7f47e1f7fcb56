"""When two accounts cannot both be true on who was at a meeting, and when they can."""

from __future__ import annotations

import pytest
from builders import GENEVA, PAIR, SWITZERLAND, TRIO, VIENNA, VILLA, Paper, told
from contradicting import daily, found, post, sides, wire

from dateline.places import Place
from dateline.timeline import timeline

ABSENT = TRIO[2]


def test_one_article_has_all_three_there_and_another_says_that_one_stayed_away() -> None:
    rows = found(
        post().met_without(ABSENT, "2021-06-16", GENEVA),
        wire().held("2021-06-16", GENEVA, of=TRIO),
    )
    assert [(c.kind, c.matter) for c in rows] == [("account_conflict", "attendance")]
    assert rows[0].about == TRIO
    assert sides(rows[0]) == ({"The Harbour Post"}, {"Delta Wire"})
    assert "Amara Diallo and Henrik Lund met on 2021-06-16 without Tomas Varga" in rows[0].why


def test_who_leaves_somebody_out_excludes_nobody() -> None:
    assert not found(post().held("2021-06-16", GENEVA, of=PAIR), wire().held("2021-06-16", GENEVA, of=TRIO))


@pytest.mark.parametrize(
    ("when", "place"),
    [
        ("2021-06-16", VIENNA),
        ("2021-06-16", None),
        ("2021-06-17", GENEVA),
        ("2021-06", GENEVA),
        ("2021-06-15/2021-06-16", GENEVA),
        (None, GENEVA),
    ],
    ids=["elsewhere", "somewhere", "the day after", "that month", "on one of two days", "some day"],
)
def test_all_three_may_have_met_at_another_time_or_place(when: str | None, place: Place | None) -> None:
    assert not found(post().met_without(ABSENT, "2021-06-16", GENEVA), wire().held(when, place, of=TRIO))


@pytest.mark.parametrize("place", [SWITZERLAND, VILLA])
def test_a_country_its_city_and_a_house_in_it_are_one_place(place: Place) -> None:
    rows = found(post().met_without(ABSENT, "2021-06-16", GENEVA), wire().held("2021-06-16", place, of=TRIO))
    assert [c.matter for c in rows] == ["attendance"]


def test_an_article_that_tells_of_both_meetings_is_believed() -> None:
    assert not found(
        post().met_without(ABSENT, "2021-06-16", GENEVA).held("2021-06-16", GENEVA, of=TRIO),
        wire().held("2021-06-16", GENEVA, of=TRIO),
    )


def test_within_a_month_they_may_have_met_with_and_without_one_of_them() -> None:
    assert not found(post().met_without(ABSENT, "2021-06", GENEVA), wire().held("2021-06", GENEVA, of=TRIO))


def test_all_who_say_so_stand_on_one_side_and_prints_of_one_text_are_one_voice() -> None:
    prints = [
        Paper(name, "2021-07-01", opening="Four pages " * 40).met_without(ABSENT, "2021-06-16", GENEVA)
        for name in ("The Harbour Post", "Indus Ledger")
    ]
    rows = found(
        *prints,
        daily().met_without(ABSENT, "2021-06-16", SWITZERLAND),
        wire().held("2021-06-16", GENEVA, of=TRIO),
    )
    assert [(len(c.a), len(c.b)) for c in rows] == [(2, 1)]


def test_accounts_of_one_day_that_not_all_exclude_are_no_side() -> None:
    bern = Place(name="Bern", within=("Switzerland",))
    rows = found(
        post().met_without(ABSENT, "2021-06-16", GENEVA),
        daily().met_without(ABSENT, "2021-06-16", bern),
        wire().held("2021-06-16", SWITZERLAND, of=TRIO),
        Paper("Alpine Courier", "2021-06-20").held("2021-06-16", GENEVA, of=TRIO),
    )
    assert [sides(c)[1] for c in rows if c.matter == "attendance"] == [{"Delta Wire"}]


def test_a_day_on_which_one_was_absent_shows_no_month_to_be_empty() -> None:
    plan = Paper("Alpine Courier", "2021-05-01").proposed("2021-06", of=TRIO)
    assert not found(plan, post().met_without(ABSENT, "2021-06-16", GENEVA))


def test_a_meeting_planned_for_all_on_the_day_on_which_one_was_absent_has_lapsed() -> None:
    plan = Paper("Alpine Courier", "2021-05-01").proposed("2021-06-16", of=TRIO)
    rows = found(plan, post().met_without(ABSENT, "2021-06-16", GENEVA))
    assert [c.kind for c in rows] == ["lapsed"]


def test_to_be_absent_is_no_meeting_of_all() -> None:
    shown = timeline(told(post().met_without(ABSENT, "2021-06-16", GENEVA)))
    assert [entry.participants for entry in shown] == [PAIR]

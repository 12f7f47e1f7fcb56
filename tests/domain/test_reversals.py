"""When a voice, or a government, turns."""

from __future__ import annotations

from builders import HARBOUR, PRATER
from contradicting import daily, found, post, sides, wire

from dateline.contradictions import Contradiction


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

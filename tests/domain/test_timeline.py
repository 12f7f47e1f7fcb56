"""The timeline and the positions: what a story's readers see."""

from __future__ import annotations

import pytest
from builders import GENEVA, LODGE, SWITZERLAND, VIENNA, Paper, told

from dateline.positions import Position, positions
from dateline.timeline import Entry, timeline


def entries(*papers: Paper) -> list[Entry]:
    return timeline(told(*papers))


def one(*papers: Paper, kind: str) -> Entry:
    (entry,) = [e for e in entries(*papers) if e.kind == kind]
    return entry


def post(published: str) -> Paper:
    return Paper("The Harbour Post", published)


def wire(published: str) -> Paper:
    return Paper("Delta Wire", published)


# --- entries


def test_the_oldest_comes_first_and_the_undated_last() -> None:
    shown = entries(
        post("2021-07-01").held("2021-06-16").proposed(),
        wire("2018-07-01").held("2018-06-12"),
        wire("2020-01-01").proposed("2020-02/2020-04"),
    )
    assert [str(e.when) for e in shown] == ["2018-06-12", "2020-02-01/2020-04-30", "2021-06-16", "None"]


def test_an_entry_names_leaders_place_and_number() -> None:
    entry = one(post("2021-07-01").held("2021-06-16", GENEVA, 2), kind="held")
    assert entry.headline == "Amara Diallo and Henrik Lund met in Geneva (2nd meeting)"
    assert one(post("2021-07-01").held("2021-06-16", LODGE), kind="held").headline.endswith(
        "met at Heron Lodge"
    )


@pytest.mark.parametrize(("number", "said"), [(1, "1st"), (3, "3rd"), (4, "4th"), (11, "11th"), (22, "22nd")])
def test_ordinals_are_written_as_one_says_them(number: int, said: str) -> None:
    entry = one(post("2021-07-01").held("2021-06-16", GENEVA, number), kind="held")
    assert f"({said} meeting)" in entry.headline


def test_an_account_keeps_what_its_article_says_beside_what_all_agree_on() -> None:
    entry = one(
        post("2021-07-01").held("2021-06", GENEVA), wire("2021-07-02").held("2021-06-16"), kind="held"
    )
    assert (str(entry.when), entry.place, entry.status) == ("2021-06-16", "Geneva", "held")
    assert [(str(a.when), a.place) for a in entry.accounts] == [("2021-06", "Geneva"), ("2021-06-16", None)]


def test_a_meeting_on_which_accounts_exclude_each_other_is_disputed() -> None:
    entry = one(
        post("2021-07-01").held("2021-06-16", GENEVA),
        wire("2021-07-02").held("2021-06-16", VIENNA),
        kind="held",
    )
    assert entry.status == "disputed"
    assert sorted(a.disputed for a in entry.accounts) == [False, True]


def test_a_proposal_whose_window_met_the_next_meeting_is_fulfilled() -> None:
    entry = one(
        post("2021-05-01").proposed("2021-06", by=["Henrik Lund"]),
        wire("2021-06-17").held("2021-06-16", GENEVA),
        kind="proposed",
    )
    assert (entry.status, entry.headline) == (
        "fulfilled",
        "Amara Diallo and Henrik Lund to meet, proposed by Henrik Lund",
    )


def test_a_meeting_brought_forward_from_a_window_of_weeks_fulfils_its_proposal() -> None:
    met = wire("2021-06-17").held("2021-06-16", GENEVA)
    assert one(post("2021-05-01").proposed("2021-07"), met, kind="proposed").status == "fulfilled"
    assert one(post("2021-05-01").proposed("2021-09"), met, kind="proposed").status == "open"


def test_a_meeting_before_the_year_for_which_a_visit_is_planned_leaves_the_plan_open() -> None:
    met = wire("2015-12-26").held("2015-12-25", GENEVA)
    assert one(post("2015-07-11").proposed("2016"), met, kind="proposed").status == "open"


def test_a_proposal_whose_window_passed_before_the_first_meeting_has_lapsed() -> None:
    plan = post("2021-01-05").proposed("2021-02/2021-03")
    assert one(plan, wire("2021-06-17").held("2021-06-16", None, 1), kind="proposed").status == "lapsed"
    assert one(plan, wire("2021-06-17").held("2021-06-16"), kind="proposed").status == "open"


def test_a_proposal_that_nothing_followed_is_open() -> None:
    assert one(post("2021-01-05").proposed("2021-02"), kind="proposed").status == "open"


def test_a_proposal_that_was_called_off_says_so_until_it_is_made_again() -> None:
    off = [
        post("2021-01-05").proposed("2021-02"),
        wire("2021-01-20").called_off("2021-01-20", by=["Henrik Lund"]),
    ]
    assert one(*off, kind="proposed").status == "called off"
    assert one(*off, kind="called_off").status == "called off"
    again = Paper("Meridian Daily", "2021-02-01").proposed("2021-02")
    assert one(*off, again, kind="called_off").status == "revived"
    assert one(*off, again, kind="proposed").status == "open"


def test_two_windows_of_one_plan_at_two_grains_are_one_proposal() -> None:
    shown = entries(
        post("2021-01-05").proposed("2021-02"), wire("2021-01-06").proposed("2021-02-03/2021-02-28")
    )
    assert [(str(e.when), len(e.accounts)) for e in shown] == [("2021-02-03/2021-02-28", 2)]


def test_two_windows_apart_are_two_proposals() -> None:
    shown = entries(post("2021-01-05").proposed("2021-02"), wire("2021-01-06").proposed("2021-05"))
    assert [str(e.when) for e in shown] == ["2021-02", "2021-05"]


def test_a_cancellation_told_on_the_next_day_is_the_same_one() -> None:
    shown = entries(
        post("2021-01-20").called_off("2021-01-20"),
        wire("2021-01-21").called_off("2021-01-21"),
        wire("2021-01-22").called_off(),
    )
    assert [len(e.accounts) for e in shown] == [3]


# --- what is disputed, who is independent, how it came to be


def test_what_accounts_dispute_is_told_with_who_says_so() -> None:
    entry = one(
        post("2021-07-01").held("2021-06-16", GENEVA, 1),
        wire("2021-07-02").held("2021-06-16", GENEVA, 1),
        Paper("Meridian Daily", "2021-07-03").held("2021-06-28", VIENNA, 1),
        kind="held",
    )
    told_of = {d.fact: [(s.value, s.by) for s in d.said] for d in entry.disputes}
    agreed = ("The Harbour Post", "Delta Wire")
    assert told_of == {
        "date": [("2021-06-16", agreed), ("2021-06-28", ("Meridian Daily",))],
        "place": [("Geneva", agreed), ("Vienna", ("Meridian Daily",))],
    }


def test_grains_of_one_date_and_place_dispute_nothing() -> None:
    entry = one(
        post("2021-07-01").held("2021-06", SWITZERLAND),
        wire("2021-07-02").held("2021-06-16", GENEVA),
        kind="held",
    )
    assert entry.disputes == ()


def test_copies_of_one_text_are_one_independent_account_with_all_outlets_listed() -> None:
    words = " ".join(f"word{n}" for n in range(80))
    entry = one(
        Paper("The Harbour Post", "2021-07-01", opening=words).held("2021-06-16"),
        Paper("Delta Wire", "2021-07-01", opening=words).held("2021-06-16"),
        Paper("Meridian Daily", "2021-07-02").held("2021-06-16"),
        kind="held",
    )
    assert (len(entry.accounts), entry.independent) == (3, 2)
    assert {a.article.publisher for a in entry.accounts} == {
        "The Harbour Post",
        "Delta Wire",
        "Meridian Daily",
    }


def history(entry: Entry) -> list[tuple[str, str, str]]:
    return [(s.kind, str(s.when), s.status) for s in entry.history]


def test_a_meeting_has_the_history_of_its_plan_in_the_order_of_the_reports() -> None:
    shown = entries(
        post("2021-03-01").proposed("2021-06"),
        wire("2021-05-24").called_off("2021-05-24"),
        post("2021-06-20").held("2021-06-16"),
    )
    stages = [
        ("proposed", "2021-06", "fulfilled"),
        ("called_off", "2021-05-24", "revived"),
        ("held", "2021-06-16", "held"),
    ]
    assert [history(e) for e in shown] == [stages, stages, stages]


def test_a_plan_that_is_told_for_later_in_the_same_city_has_moved() -> None:
    shown = entries(
        post("2021-03-01").proposed("2021-05", GENEVA), wire("2021-06-02").proposed("2021-09", GENEVA)
    )
    assert [(e.status, history(e)) for e in shown] == [
        ("moved", [("proposed", "2021-05", "moved"), ("proposed", "2021-09", "open")]),
        ("open", [("proposed", "2021-05", "moved"), ("proposed", "2021-09", "open")]),
    ]


def test_a_plan_for_a_year_later_is_another_and_the_first_has_lapsed() -> None:
    shown = entries(
        post("2021-03-01").proposed("2021-05", GENEVA), wire("2021-06-02").proposed("2022-09", GENEVA)
    )
    assert [(e.status, e.history) for e in shown] == [("lapsed", ()), ("open", ())]


def test_a_plan_and_what_called_it_off_for_good_are_one_history() -> None:
    shown = entries(post("2021-03-01").proposed("2021-06"), wire("2021-05-24").called_off("2021-05-24"))
    stages = [("proposed", "2021-06", "called off"), ("called_off", "2021-05-24", "called off")]
    assert [history(e) for e in shown] == [stages, stages]


def test_what_stands_alone_has_no_history() -> None:
    shown = entries(post("2021-03-01").proposed("2021-06").proposed("2022-02", VIENNA))
    assert [e.history for e in shown] == [(), ()]


def test_statements_are_woven_in_where_they_were_made_and_only_if_asked() -> None:
    told_of = told(
        post("2021-03-01").said("Ida Brandt", "favours", "2021-02-27"),
        post("2021-06-20").held("2021-06-16"),
        wire("2021-07-02").said("Goran Whitlock", "none"),
    )
    assert [e.kind for e in timeline(told_of)] == ["held"]
    shown = timeline(told_of, with_statements=True)
    assert [(e.kind, str(e.when), e.status) for e in shown] == [
        ("statement", "2021-02-27", "favours"),
        ("held", "2021-06-16", "held"),
        ("statement", "2021-07-02", "none"),
    ]
    assert shown[0].headline.startswith("Ida Brandt: ")


def test_a_quotation_that_two_papers_print_is_one_statement() -> None:
    said = "We would be glad to meet"
    shown = timeline(
        told(
            post("2021-03-01").said("Ida Brandt", "favours", "2021-02-27", words=said),
            wire("2021-03-02").said("Ida Brandt", "favours", "2021-02-27", words=said),
        ),
        with_statements=True,
    )
    assert [len(e.accounts) for e in shown] == [2]


# --- positions


def position(*papers: Paper) -> Position:
    (found,) = positions(told(*papers))
    return found


def test_a_position_is_the_newest_stance_with_the_turns_before_it() -> None:
    shown = position(
        post("2021-07-01").said("Ida Brandt", "favours", "2021-07-01"),
        wire("2021-07-10").said("Ida Brandt", "doubts", "2021-07-10"),
        wire("2021-07-20").said("Ida Brandt", "expects", "2021-07-20"),
    )
    assert (shown.stance, shown.turns, [v.stance for v in shown.history]) == (
        "expects",
        2,
        ["favours", "doubts", "expects"],
    )


def test_a_reprinted_quotation_counts_once_in_a_position() -> None:
    words = "It will come to a meeting, Ida Brandt said"
    shown = position(
        post("2021-07-01").said("Ida Brandt", "expects", "2021-07-01", words=words),
        wire("2021-07-02").said("Ida Brandt", "expects", "2021-07-01", words=words),
    )
    assert [v.publisher for v in shown.history] == ["The Harbour Post"]


def test_who_takes_no_side_has_no_position() -> None:
    assert positions(told(post("2021-07-01").said("Ida Brandt", "none"))) == []


def test_a_question_is_named_by_the_meeting_before_it() -> None:
    shown = position(
        wire("2021-06-17").held("2021-06-16"), post("2021-07-01").said("Ida Brandt", "favours", "2021-07-01")
    )
    assert shown.question == "Will Amara Diallo and Henrik Lund meet again after 2021-06-16?"


def test_a_governments_position_is_that_of_all_its_voices_but_not_of_its_lawmakers() -> None:
    reports = told(
        post("2021-03-01").said("Ida Brandt", "favours", "2021-03-01", speaks_for="Norway"),
        wire("2021-03-05").said("Foreign Ministry", "opposes", "2021-03-05", speaks_for="Norway"),
        wire("2021-03-06").said("opposition lawmaker", "favours", "2021-03-06", speaks_for="Norway"),
        wire("2021-03-07").said("Colin Mbeki-Rao", "doubts", "2021-03-07"),
    )
    (position,) = positions(reports, by="government")
    assert position.turning_points == (1,)
    assert (position.speaker, position.stance, position.turns) == ("Norway", "opposes", 1)
    assert [v.speaker for v in position.history] == ["Ida Brandt", "Foreign Ministry"]

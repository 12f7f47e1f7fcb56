"""Which accounts are of one meeting."""

from __future__ import annotations

from collections.abc import Sequence

from builders import GENEVA, LODGE, OTHERS, PAIR, SWITZERLAND, VIENNA, VILLA, Paper, told

from dateline.meetings import Meeting
from dateline.story import stories, tell


def meetings(*papers: Paper) -> tuple[Meeting, ...]:
    return tell(told(*papers)).meetings


def shown(found: Sequence[Meeting]) -> list[tuple[str | None, str | None, int]]:
    """Return date, place and number of accounts of each meeting."""
    return [
        (str(m.when) if m.when else None, m.place.name if m.place else None, len(m.accounts)) for m in found
    ]


def post() -> Paper:
    return Paper("The Harbour Post", "2021-07-01")


def wire() -> Paper:
    return Paper("Delta Wire", "2021-09-01")


def daily() -> Paper:
    return Paper("Meridian Daily", "2021-12-01")


def test_a_day_in_a_month_is_one_meeting_on_that_day() -> None:
    assert shown(meetings(post().held("2021-06-16"), wire().held("2021-06"))) == [("2021-06-16", None, 2)]


def test_a_city_in_a_country_is_one_meeting_in_that_city() -> None:
    found = meetings(post().held("2021-06", SWITZERLAND), wire().held("2021-06-16", GENEVA))
    assert shown(found) == [("2021-06-16", "Geneva", 2)]


def test_the_finest_place_names_the_meeting_whatever_the_order() -> None:
    papers = (
        post().held("2021-06", SWITZERLAND),
        wire().held("2021-06-16", VILLA),
        daily().held("2021-06", GENEVA),
    )
    assert shown(meetings(*papers)) == [("2021-06-16", "Villa La Grange", 3)]


def test_neighbouring_days_are_one_meeting_of_two_days_or_time_zones() -> None:
    assert shown(meetings(post().held("2019-02-27"), wire().held("2019-02-28"))) == [
        ("2019-02-27/2019-02-28", None, 2)
    ]


def test_days_two_apart_are_two_meetings_when_nothing_else_joins_them() -> None:
    assert len(meetings(post().held("2021-06-16"), wire().held("2021-06-18"))) == 2


def test_two_ordinals_are_two_meetings_in_one_month() -> None:
    found = meetings(post().held("2021-06", None, 1), wire().held("2021-06", None, 2))
    assert [m.ordinal for m in found] == [1, 2]


def test_one_ordinal_joins_accounts_with_nothing_else_in_common() -> None:
    assert len(meetings(post().held("2021-06-16", None, 2), wire().held(None, GENEVA, 2))) == 1


def test_one_ordinal_in_two_cities_is_one_meeting_on_which_an_account_is_disputed() -> None:
    found = meetings(
        post().held("2021-06-16", GENEVA, 2),
        wire().held("2021-06-16", GENEVA, 2),
        daily().held("2021-06", VIENNA, 2),
    )
    assert shown(found) == [("2021-06-16", "Geneva", 3)]
    assert [r.article.publisher for r in found[0].disputed] == ["Meridian Daily"]


def test_one_day_in_two_cities_is_one_meeting_on_which_an_account_is_disputed() -> None:
    found = meetings(post().held("2021-06-16", GENEVA), wire().held("2021-06-16", VIENNA))
    assert len(found) == 1
    assert len(found[0].disputed) == 1


def test_one_house_on_two_days_of_one_week_is_one_disputed_meeting() -> None:
    found = meetings(post().held("2021-06-16", VILLA), wire().held("2021-06-12", VILLA))
    assert len(found) == 1
    assert len(found[0].disputed) == 1


def test_one_house_in_two_months_is_two_meetings() -> None:
    assert len(meetings(post().held("2021-04-16", VILLA), wire().held("2021-06-16", VILLA))) == 2


def test_an_article_that_tells_of_both_takes_them_for_two() -> None:
    both = post().held("2021-06-16", GENEVA).held("2021-06-16", VIENNA)
    assert len(meetings(both)) == 2
    assert len(meetings(post().held("2021-06-16", GENEVA), wire().held("2021-06-16", VIENNA))) == 1


def test_the_more_publishers_decide_between_two_that_exclude_each_other() -> None:
    found = meetings(
        post().held("2021-06-16", VIENNA),
        wire().held("2021-06-16", GENEVA),
        daily().held("2021-06-16", GENEVA),
    )
    assert shown(found) == [("2021-06-16", "Geneva", 3)]


def test_a_place_that_no_gazetteer_knows_does_not_split_a_meeting() -> None:
    assert len(meetings(post().held("2021-06-16", GENEVA), wire().held("2021-06-16", LODGE))) == 1


def test_an_account_without_date_and_place_is_of_the_last_meeting_before_its_publication() -> None:
    found = meetings(
        post().held("2018-06-12").held("2021-06-16"),
        wire().held("2021-11-20"),
        Paper("Lakeshore Tribune", "2021-10-01").held(),
    )
    assert [len(m.accounts) for m in found] == [1, 2, 1]


def test_a_bare_year_tells_of_no_meeting_that_the_others_do_not_tell_of() -> None:
    assert shown(meetings(post().held("2021-06-16"), wire().held("2021"))) == [("2021-06-16", None, 2)]


def test_other_leaders_are_another_story() -> None:
    found = stories(told(post().held("2021-06-16").held("2021-06-16", of=OTHERS)))
    assert [story.participants for story in found] == [PAIR, OTHERS] or [
        story.participants for story in found
    ] == [OTHERS, PAIR]


def test_leaders_are_named_as_most_accounts_spell_them() -> None:
    odd = ("Amara Diallo", "Henrik LUND")
    story = tell(told(post().held("2021-06-16"), wire().held("2021-06"), daily().held("2021-06", of=odd)))
    assert story.participants == PAIR


def test_the_id_of_a_meeting_stays_when_later_articles_tell_of_it() -> None:
    first = meetings(post().held("2021-06-16"))
    assert meetings(post().held("2021-06-16"), wire().held("2021-06", GENEVA))[0].id == first[0].id

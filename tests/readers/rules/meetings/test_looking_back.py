"""Meetings told in passing: since which there was none, over a meal, by who had whom as a guest, in lists."""

from __future__ import annotations

import pytest
from meeting_rows import PAIR, THURSDAY, after_pair, told

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

FOUR = (
    "French President Emmanuel Macron and Kenyan President William Ruto lead the group with Paul Kagame, the president "
    "of Rwanda, and Yoweri Museveni, the president of Uganda."
)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "They had not met since Arusha in January 2022, where they spent an hour over maize.",
            "2022-01, Arusha",
        ),
        ("Ruto and Museveni had not been in the same room since Arusha in January 2022.", "2022-01, Arusha"),
        ("The two have not met since Arusha.", "undated, Arusha"),
        ("The pair had lunched at Kisumu on May 3, 2022.", "2022-05-03, Kisumu"),
        ("The two presidents dined in Arusha in May 2022.", "2022-05, Arusha"),
        ("The last time was in Arusha in October 2021, when they met for an hour.", "2021-10, Arusha"),
        ("For four hours on Monday, Ruto and Museveni talked in Arusha.", "2024-03-11, Arusha"),
    ],
)
def test_a_meeting_told_in_passing_has_the_place_and_date_beside_it(sentence: str, row: str) -> None:
    assert f"held, Museveni-Ruto, {row}" in after_pair(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "These two men have not been in one room for a decade.",
        "They had not met since Museveni came to power in 1986.",
        "Ruto dined alone in Arusha in May 2022.",
        "Ruto gave reporters lunch in Arusha in May 2022.",
        "Have the two met in Arusha before?",
    ],
)
def test_what_only_sounds_like_a_meeting_is_none(sentence: str) -> None:
    assert not [row for row in after_pair(sentence) if row.startswith("held")]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "Macron played host in Nice to Ruto in May 2022.",
            "held, Macron-Ruto, 2022-05, Nice",
        ),
        ("Macron gave Kagame lunch at the Elysee on May 3, 2022.", "held, Kagame-Macron, 2022-05-03, Elysee"),
        (
            "Macron brought Ruto and Kagame to the same table as Museveni in May 2022.",
            "held, Kagame-Macron-Museveni-Ruto, 2022-05, nowhere",
        ),
        (
            "At his meeting with Kagame in Nice on May 3, 2022, Macron promised a dam.",
            "held, Kagame-Macron, 2022-05-03, Nice",
        ),
    ],
)
def test_who_has_others_as_guests_meets_them(sentence: str, row: str) -> None:
    assert row in told(f"{FOUR}\n\n{sentence}")


def test_a_host_of_two_is_not_of_those_whom_they_means_after_it() -> None:
    rows = told(
        f"{FOUR}\n\nMacron hosted Ruto and Kagame in Nice in May 2022. They met in Arusha in July 2022."
    )
    assert "held, Kagame-Ruto, 2022-07, Arusha" in rows


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        (
            "A summit that Paul Kagame was to chair in Kigali on May 3 will be in Arusha.",
            "Kagame-Museveni-Ruto",
        ),
        ("Moscow has invited both men to the Kremlin in May.", "Museveni-Putin-Ruto"),
    ],
)
def test_who_is_to_chair_or_invites_is_one_of_them(sentence: str, people: str) -> None:
    assert any(f", {people}, " in row for row in after_pair(sentence))


def test_the_two_are_those_whom_the_sentence_names() -> None:
    rows = told(
        f"{FOUR}\n\nRuto told reporters that he had asked Kagame for maize when the two met in Arusha in May 2022."
    )
    assert rows == ["held, Kagame-Ruto, 2022-05, Arusha"]


def test_a_body_that_met_is_nobody_named_before_it() -> None:
    rows = told(f"{FOUR}\n\nRuto and Kagame met in Nice on May 3, 2022, the last time the group met there.")
    assert rows == ["held, Kagame-Ruto, 2022-05-03, Nice"]


def test_a_period_before_a_list_of_meetings_dates_none_of_them() -> None:
    rows = after_pair("They have met twice this year, in Arusha in January and in Kisumu in February.")
    assert [row for row in rows if row.startswith("held")] == [
        "held, Museveni-Ruto, 2024-01, Arusha",
        "held, Museveni-Ruto, 2024-02, Kisumu",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya long insisted that soldiers withdraw from two islands before any summit.",
        "Uganda cancelled flights ahead of the summit.",
        "Ababu's first trip to Uganda was shelved until June.",
        "Foreign Minister Musalia Mudavadi's visit to Kampala was called off.",
    ],
)
def test_something_else_that_is_called_off_is_no_meeting_of_the_leaders(sentence: str) -> None:
    plan = "Ruto will visit Kampala in May for a summit with Museveni."
    assert not [row for row in after_pair(f"{plan}\n\n{sentence}") if row.startswith("called_off")]


def test_the_two_leaders_are_those_of_whom_the_text_just_spoke() -> None:
    text = (
        f"{PAIR} Ruto and Museveni spoke of maize. Museveni was glad.\n\n"
        "It was another matter in Paris. Emmanuel Macron, the French president, received Giorgia Meloni, the Italian "
        "prime minister, on Monday. "
        + "Macron said that the walls between the two capitals were lower than they had been "
        "for years, and that nobody should doubt it. Meloni called him a friend with whom one can argue about fish, cars, "
        "ports and the price of bread. "
        * 3
        + "An envoy said the two leaders intended to meet again in Turin in July."
    )
    doc = work_through(ArticleText(text, Moment.parse(THURSDAY)))
    plans = [report for report in doc.reports if report.kind == "proposed"]
    assert [set(plan.people) for plan in plans] == [{"Emmanuel Macron", "Giorgia Meloni"}]


def test_the_two_leaders_are_nobody_who_is_named_only_later() -> None:
    text = (
        "President William Ruto of Kenya, Paul Kagame, the president of Rwanda, and Felix Tshisekedi, the president of "
        "Congo, met in Nairobi on Monday. French President Emmanuel Macron, who once hosted the two leaders in Nice, "
        "Kagame and Tshisekedi, was absent.\n\nUganda's president, Yoweri Museveni, will travel to Nairobi for talks "
        "with Ruto. Museveni and Ruto will meet on Friday. Museveni and Ruto are old friends."
    )
    doc = work_through(ArticleText(text, Moment.parse(THURSDAY)))
    nice = [set(m.people) for m in doc.meetings if m.place and m.place.name == "Nice"]
    assert all("Yoweri Museveni" not in people for people in nice)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "Ruto and Museveni exchanged a few words in Arusha in May 2022.",
            "held, Museveni-Ruto, 2022-05, Arusha",
        ),
        (
            "Kigali, the pair's last stop, was loud: the two spoke over lunch in May 2022.",
            "held, Museveni-Ruto, 2022-05, nowhere",
        ),
        (
            "On May 3, 2022, in Arusha, a city in Tanzania, Ruto and Museveni sat across from each other and vowed peace.",
            "held, Museveni-Ruto, 2022-05-03, Arusha",
        ),
        (
            "IMAGE: Presidents William Ruto, left, and Yoweri Museveni shake hands as Paul Kagame looks on in Nice in May 2022.",
            "held, Museveni-Ruto, 2022-05, Nice",
        ),
        (
            "Ruto met Museveni, the president of the day, in Arusha in May 2022.",
            "held, Museveni-Ruto, 2022-05, Arusha",
        ),
        (
            "The two heads of state met at Voi Lodge, in Kenya, on 3 May 2022.",
            "held, Museveni-Ruto, 2022-05-03, Voi Lodge",
        ),
    ],
)
def test_what_two_do_together_is_their_meeting(sentence: str, row: str) -> None:
    assert row in told(f"{FOUR}\n\n{PAIR}\n\n{sentence}") or row in after_pair(sentence)


def test_a_predecessor_met_and_not_whose_he_was() -> None:
    rows = told(
        "Prime Minister Shinzo Abe left for Beijing. The last talks were in May 2012, when Abe's predecessor, Yoshihiko "
        "Noda, met Wen Jiabao, then the Chinese premier, in Beijing.",
        "2014-10-30",
    )
    assert rows == ["held, Jiabao-Noda, 2012-05, Beijing"]


def test_whoever_calls_off_his_journey_is_not_whose_predecessor_he_was() -> None:
    rows = after_pair("In July 2021 Uhuru Kenyatta, Mr Ruto's predecessor, called off a journey to Kampala.")
    assert rows[-1] == "called_off, Kenyatta-Museveni, 2021-07, nowhere"


def test_the_host_of_a_journey_years_ago_is_who_led_the_country_then() -> None:
    text = (
        "Japan's prime minister, Fumio Kishida, spoke. In July 2021 Uhuru Kenyatta, the president of Kenya, called off a "
        "visit to Tokyo."
    )
    assert told(text) == ["called_off, Kenyatta-Suga, 2021-07, nowhere"]


@pytest.mark.parametrize("odds", ["a long shot", "a distant prospect", "some way off", "a pipe dream"])
def test_a_meeting_said_to_be_unlikely_was_not_held(odds: str) -> None:
    assert after_pair(f"A summit in Kampala was {odds}, she said.")[-1].startswith("proposed, Museveni-Ruto")


def test_a_headline_in_which_somebody_says_no_tells_of_no_meeting() -> None:
    text = "Ruto says no to dinner with Museveni as Kampala talks end in smiles"
    assert not [row for row in after_pair(f"\n\n{text}\n\nIt was cold.") if row.startswith("held")]


def test_talks_that_would_go_ahead_are_those_that_are_wanted() -> None:
    plan = "Ruto will meet Paul Kagame, the president of Rwanda, in Arusha in May."
    doc = work_through(
        ArticleText(f"{PAIR} {plan}\n\nAn aide said that the talks would go ahead.", Moment.parse(THURSDAY))
    )
    assert {"William Ruto", "Paul Kagame"} in [
        set(m.people) for m in doc.meetings if m.rule == "wanted-after"
    ]


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        ("Ruto and Museveni met over the war in Sudan in May 2022.", "held, Museveni-Ruto, 2022-05, nowhere"),
        (
            "Ruto and Museveni met in Arusha in May 2022 to discuss the crisis in Sudan.",
            "held, Museveni-Ruto, 2022-05, Arusha",
        ),
        (
            "They have met only once, in Arusha in May 2022, when the leaders of France and Germany brought them together.",
            "held, Museveni-Ruto, 2022-05, Arusha",
        ),
    ],
)
def test_what_they_met_about_is_not_where_and_unnamed_leaders_are_nobody(sentence: str, row: str) -> None:
    assert [found for found in after_pair(sentence) if found.startswith("held")] == [row]

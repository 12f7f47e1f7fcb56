"""Which meetings a text tells of: who, when, where, and what became of them."""

from __future__ import annotations

import pytest
from meeting_rows import THURSDAY, after_pair, told

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        # Who meets
        (
            "Polish President Jan Kowalczyk met his Czech counterpart Tomas Novak in Prague on Monday.",
            "held, Kowalczyk-Novak, 2024-03-11, Prague",
        ),
        (
            "French President Emmanuel Macron will receive his Senegalese counterpart on Monday.",
            "proposed, Macron-Sall, 2024-03-18, nowhere",
        ),
        (
            "A meeting of the Russian and Ukrainian presidents was being arranged, Emmanuel Macron said.",
            "proposed, Putin-Zelenskyy, undated, nowhere",
        ),
        (
            "Kenya and Uganda are to reopen a bridge after a meeting between their presidents in Nairobi.",
            "held, Museveni-Ruto, undated, Nairobi",
        ),
        (
            "William Ruto and Yoweri Museveni first met under UN auspices last month, on February 15.",
            "held, Museveni-Ruto, 2024-02-15, nowhere",
        ),
        (
            "At Entebbe, in November 2022, William Ruto and Yoweri Museveni met.",
            "held, Museveni-Ruto, undated, Entebbe",
        ),
        (
            "In Nairobi, William Ruto said he had met Yoweri Museveni on Monday.",
            "held, Museveni-Ruto, 2024-03-11, nowhere",
        ),
        (
            "Nobody had been to Kampala since October 2011, when William Ruto met Yoweri Museveni there.",
            "held, Museveni-Ruto, 2011-10, Kampala",
        ),
        (
            "The Entebbe talks of July 2022 between William Ruto and Yoweri Museveni failed.",
            "held, Museveni-Ruto, 2022-07, Entebbe",
        ),
        (
            "William Ruto saw Yoweri Museveni in Kampala on 26 August.",
            "held, Museveni-Ruto, 2023-08-26, Kampala",
        ),
        (
            "William Ruto is visiting Kampala next week to see Yoweri Museveni.",
            "proposed, Museveni-Ruto, 2024-03-18/2024-03-24, Kampala",
        ),
        (
            "William Ruto saw President Paul Kagame of Rwanda in Kigali on Monday.",
            "held, Kagame-Ruto, 2024-03-11, Kigali",
        ),
        (
            "On 4 March William Ruto and Yoweri Museveni talked until late in Nairobi.",
            "held, Museveni-Ruto, 2024-03-04, Nairobi",
        ),
        (
            "Ugandan President Yoweri Museveni and William Ruto sat side by side in Nairobi on Monday.",
            "held, Museveni-Ruto, 2024-03-11, Nairobi",
        ),
        (
            "An envoy is exploring a meeting of William Ruto and Yoweri Museveni in the second half of May.",
            "proposed, Museveni-Ruto, 2024-05-16/2024-05-31, nowhere",
        ),
        (
            "William Ruto, who took office in 2022, and Yoweri Museveni met in Nairobi on Monday.",
            "held, Museveni-Ruto, 2024-03-11, Nairobi",
        ),
        (
            "William Ruto flew to Entebbe, where he was received by Yoweri Museveni on Monday.",
            "held, Museveni-Ruto, 2024-03-11, Entebbe",
        ),
        (
            "Paul Kagame offered to bring William Ruto and Yoweri Museveni together in Kigali in May.",
            "proposed, Museveni-Ruto, 2024-05, Kigali",
        ),
        (
            "William Ruto and Yoweri Museveni met in Kigali on Monday with the participation of Paul Kagame.",
            "held, Kagame-Museveni-Ruto, 2024-03-11, Kigali",
        ),
        (
            "William Ruto and Yoweri Museveni shook hands in Kigali on Monday under the gaze of Paul Kagame.",
            "held, Museveni-Ruto, 2024-03-11, Kigali",
        ),
        (
            "William Ruto and Yoweri Museveni met at Nelson Mandela's funeral in Qunu on Monday.",
            "held, Museveni-Ruto, 2024-03-11, nowhere",
        ),
        # When
        (
            "Talks between Kenyan President William Ruto and Ugandan President Yoweri Museveni began in Kigali on Sunday.",
            "held, Museveni-Ruto, 2024-03-10, Kigali",
        ),
        (
            "William Ruto and Yoweri Museveni met in Kigali on Monday and called for a truce.",
            "held, Museveni-Ruto, 2024-03-11, Kigali",
        ),
        (
            "No talks were held since September 2022, when William Ruto and Yoweri Museveni met in Kigali.",
            "held, Museveni-Ruto, 2022-09, Kigali",
        ),
        (
            "A bomb went off on January 22, eight days after William Ruto and Yoweri Museveni met in Kigali.",
            "held, Museveni-Ruto, 2024-01-14, Kigali",
        ),
        (
            "William Ruto and Yoweri Museveni are due to hold three days of talks from April 14 in Kigali.",
            "proposed, Museveni-Ruto, 2024-04-14/2024-04-16, Kigali",
        ),
        (
            "William Ruto said a summit with Yoweri Museveni was likely in November or December.",
            "proposed, Museveni-Ruto, 2024-11-01/2024-12-31, nowhere",
        ),
        (
            "William Ruto will meet Yoweri Museveni within two weeks.",
            "proposed, Museveni-Ruto, 2024-03-14/2024-03-27, nowhere",
        ),
        (
            "William Ruto hoped for a meeting with Yoweri Museveni in Kigali in February.",
            "proposed, Museveni-Ruto, 2025-02, Kigali",
        ),
        # Where
        (
            "William Ruto met Yoweri Museveni at the Nile Crest resort in Kampala on Monday.",
            "held, Museveni-Ruto, 2024-03-11, Nile Crest resort",
        ),
        (
            "William Ruto met Yoweri Museveni on the margins of a summit of the Shanghai Cooperation Organisation.",
            "held, Museveni-Ruto, undated, nowhere",
        ),
        # What became of it
        (
            "William Ruto and Yoweri Museveni emerged from two hours of talks with a pledge to trade.",
            "held, Museveni-Ruto, undated, nowhere",
        ),
        (
            "William Ruto travelled to Kampala in February 2023 to meet Yoweri Museveni.",
            "held, Museveni-Ruto, 2023-02, Kampala",
        ),
        (
            "William Ruto made an unannounced stop in Kampala on Wednesday to see Yoweri Museveni.",
            "held, Museveni-Ruto, 2024-03-13, Kampala",
        ),
        (
            "Yoweri Museveni visited William Ruto at his farm on 1 March.",
            "held, Museveni-Ruto, 2024-03-01, nowhere",
        ),
        (
            "Plans for a meeting between William Ruto and Yoweri Museveni fell through on Tuesday.",
            "called_off, Museveni-Ruto, 2024-03-12, nowhere",
        ),
        (
            "Ruto and Museveni agreed on Wednesday to lower tariffs after talks in Kigali.",
            "held, Museveni-Ruto, 2024-03-13, Kigali",
        ),
        (
            "Ruto and Museveni agreed to lower tariffs after talks in Kigali.",
            "held, Museveni-Ruto, undated, Kigali",
        ),
        (
            "Ruto and Museveni hope to have agreed on tariffs after talks in Kigali.",
            "proposed, Museveni-Ruto, undated, Kigali",
        ),
        (
            "NAIROBI, March 14 (Delta Wire) - William Ruto called off his summit with Yoweri Museveni on Tuesday.",
            "called_off, Museveni-Ruto, 2024-03-12, nowhere",
        ),
        (
            "Ruto wrapped up a two-day visit to Kampala on Monday, having told Museveni that the road was open.",
            "held, Museveni-Ruto, undated, Kampala",
        ),
        (
            "William Ruto spoke with Yoweri Museveni for ten minutes on the margins of a fair in Kigali.",
            "held, Museveni-Ruto, undated, Kigali",
        ),
        (
            "William Ruto and Yoweri Museveni will meet in Kigali on Thursday, a day after the G20 summit closes.",
            "proposed, Museveni-Ruto, 2024-03-14, Kigali",
        ),
        (
            "William Ruto became the first Kenyan president in six years to meet Yoweri Museveni in Kigali.",
            "held, Museveni-Ruto, undated, Kigali",
        ),
        (
            "William Ruto and Yoweri Museveni are expected to talk trade when they sit down in Kigali on Monday.",
            "proposed, Museveni-Ruto, 2024-03-18, Kigali",
        ),
    ],
)
def test_a_sentence_tells_of_one_meeting(sentence: str, row: str) -> None:
    assert told(sentence) == [row]


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        (
            "Ruto met Vladimir Putin in Moscow in June and Xi Jinping in Beijing in July.",
            ["held, Putin-Ruto, 2023-06, Moscow", "held, Ruto-Xi, 2023-07, Beijing"],
        ),
        (
            "The two met in May in Kigali, in June in Juba and last month in Kampala.",
            [
                "held, Museveni-Ruto, 2023-05, Kigali",
                "held, Museveni-Ruto, 2023-06, Juba",
                "held, Museveni-Ruto, 2024-02, Kampala",
            ],
        ),
        (
            "Ruto has postponed a return visit to Uganda until June.",
            ["called_off, Museveni-Ruto, 2024-03-14, nowhere", "proposed, Museveni-Ruto, 2024-06, Uganda"],
        ),
        (
            "The two leaders last met on 1 February and spoke by telephone on 3 March.",
            ["held, Museveni-Ruto, 2024-02-01, nowhere"],
        ),
        (
            "“I will see President Museveni in Nairobi in May,” Ruto said.",
            ["proposed, Museveni-Ruto, 2024-05, Nairobi"],
        ),
        (
            "Museveni accepted Ruto's invitation to visit Nairobi in May.",
            ["proposed, Museveni-Ruto, 2024-05, Nairobi"],
        ),
    ],
)
def test_a_sentence_adds_meetings_to_those_told(sentence: str, rows: list[str]) -> None:
    assert sorted(after_pair(sentence)) == sorted(rows)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruto ruled out another meeting with Museveni.",
        "Ruto had been due to meet Museveni in Kigali on Tuesday.",
        "It would have been the first time that the two had met on Kenyan soil.",
        "The visit of the trade ministers ended on Monday.",
        "Ruto and Paul Kagame are working to bring about the meeting.",
        "Ministers and experts held working-level talks in Kigali.",
        "The government has held talks with unions.",
        "Kagame welcomed the meeting.",
        "Ruto met with a Somali leader in Kigali.",
        "Ruto and Museveni spoke by telephone on Monday.",
        "The ministry denied that Ruto and Museveni would meet in Kigali.",
        "An aide dismissed reports that the meeting had been cancelled.",
        "Ruto and Museveni will not meet on the margins of the summit in Kigali in May.",
    ],
)
def test_what_tells_of_no_meeting_adds_none(sentence: str) -> None:
    assert after_pair(sentence) == []


def test_the_day_since_which_leaders_have_not_met_is_that_of_a_meeting() -> None:
    found = told("William Ruto and Yoweri Museveni have not met since April last year, in Kigali.")
    assert "held, Museveni-Ruto, 2023-04, Kigali" in found


def test_talks_that_go_on_the_next_day_are_one_meeting() -> None:
    text = "William Ruto and Yoweri Museveni met in Kigali on Sunday. They met again at the same table on Monday."
    assert told(text) == ["held, Museveni-Ruto, 2024-03-10/2024-03-11, Kigali"]


def test_the_body_dates_the_meeting_of_the_headline() -> None:
    text = "Ruto meets Museveni in Kigali\n\nKenyan President William Ruto met Ugandan President Yoweri Museveni on Monday."
    assert told(text) == ["held, Museveni-Ruto, 2024-03-11, Kigali"]


def test_a_meeting_long_ago_does_not_become_what_the_summit_means() -> None:
    text = (
        "William Ruto will meet Yoweri Museveni in Kigali in May. Ruto met Vladimir Putin in Sochi in 2019. "
        "The summit will be held at a hotel."
    )
    assert told(text) == ["proposed, Museveni-Ruto, 2024-05, Kigali", "held, Putin-Ruto, 2019, Sochi"]


def test_nothing_that_lies_ahead_was_held() -> None:
    text = "William Ruto met Yoweri Museveni on Monday and accepted an invitation to visit Kampala next year."
    assert told(text) == [
        "held, Museveni-Ruto, 2024-03-11, nowhere",
        "proposed, Museveni-Ruto, 2025, Kampala",
    ]


def test_an_old_plan_does_not_date_the_new_one() -> None:
    text = "William Ruto will meet Yoweri Museveni on April 20 for talks that had been pencilled in for March 30."
    assert [row for row in told(text) if "04-20" not in row] == []


def test_prime_ministers_are_leaders_and_their_ministers_are_others() -> None:
    lead = "Prime Minister Narendra Modi and Pakistani Prime Minister Imran Khan met in Agra on 5 March."
    rows = told(f"{lead} The two prime ministers would meet again in May.", "2019-03-14")
    assert "proposed, Khan-Modi, 2019-05, nowhere" in rows
    assert told(f"{lead} Trade ministers from both countries are to meet in May.", "2019-03-14") == told(
        lead, "2019-03-14"
    )


def test_a_meeting_of_ministers_is_none_of_the_leaders_of_whom_the_article_tells() -> None:
    assert after_pair("Kenya asked for a meeting of the region's foreign ministers on Monday.") == []


def test_who_is_told_of_as_visiting_a_capital_plans_nothing() -> None:
    assert after_pair("William Ruto, visiting Lusaka on Monday, said the rains were late.") == []


def test_a_question_plans_nothing() -> None:
    assert after_pair("Who wanted the Entebbe meeting?") == []


def test_talks_between_the_pair_are_those_of_the_leaders_named_before() -> None:
    assert after_pair("Talks between the pair had failed in Kigali in November.") == [
        "held, Museveni-Ruto, 2023-11, Kigali"
    ]


def test_the_pair_that_the_article_tells_first_is_its_own() -> None:
    text = (
        "William Ruto met Yoweri Museveni in Nairobi on 4 March. Paul Kagame met William Ruto in Kigali in May 2021. "
        "Paul Kagame was pleased. Paul Kagame stayed.\n\nNothing was signed. The two leaders will meet again in June."
    )
    assert "proposed, Museveni-Ruto, 2024-06, nowhere" in told(text)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "Olaf Scholz was the first Western leader to meet Xi Jinping again, in November 2022.",
            "held, Scholz-Xi, 2022-11, nowhere",
        ),
        (
            "William Ruto was the only African leader to meet Joe Biden in Hiroshima in May 2023.",
            "held, Biden-Ruto, 2023-05, Hiroshima",
        ),
        (
            "Narendra Modi hopes to be the first Asian leader to meet Xi Jinping.",
            "proposed, Modi-Xi, undated, nowhere",
        ),
        ("Joe Biden has one last chance to meet Xi Jinping.", "proposed, Biden-Xi, undated, nowhere"),
    ],
)
def test_who_is_the_first_to_meet_somebody_has_met_him(sentence: str, row: str) -> None:
    assert told(sentence) == [row]


def test_the_first_half_of_a_year_is_not_the_first_to_meet() -> None:
    assert told("Ruto hopes to travel to Kampala in the first half of 2025 to meet Yoweri Museveni.") == [
        "proposed, Museveni-Ruto, 2025-01-01/2025-06-30, Kampala"
    ]


def test_the_first_leader_to_meet_somebody_ranks_no_meeting() -> None:
    doc = work_through(
        ArticleText("Olaf Scholz was the first to meet Xi Jinping, in November 2022.", Moment.parse(THURSDAY))
    )
    assert [report.ordinal for report in doc.reports] == [None]

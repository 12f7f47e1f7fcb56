"""Several meetings told in one breath, and words beside a meeting that tell of another or of none."""

from __future__ import annotations

import pytest
from meeting_rows import after_pair, told

RUTO = "Kenyan President William Ruto flew home from Kampala."


def rows(sentence: str, kind: str = "held", published: str = "2024-03-14") -> set[str]:
    """Return the rows of a kind that a sentence adds to an article on Ruto."""
    return {row for row in told(f"{RUTO} {sentence}", published) if row.startswith(kind)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            (
                "Ruto held separate talks in Arusha on Tuesday with Ugandan President Yoweri Museveni and Rwandan President "
                "Paul Kagame."
            ),
            {"held, Museveni-Ruto, 2024-03-12, Arusha", "held, Kagame-Ruto, 2024-03-12, Arusha"},
        ),
        (
            "Ruto met separately with Ugandan President Yoweri Museveni and Rwandan President Paul Kagame on Tuesday.",
            {"held, Museveni-Ruto, 2024-03-12, nowhere", "held, Kagame-Ruto, 2024-03-12, nowhere"},
        ),
        (
            (
                "He pointed to his summits with Ugandan President Yoweri Museveni in Kisumu in January and with Rwandan "
                "President Paul Kagame in Arusha in February."
            ),
            {"held, Museveni-Ruto, 2024-01, Kisumu", "held, Kagame-Ruto, 2024-02, Arusha"},
        ),
        (
            (
                "Ruto held talks in Kampala with Ugandan President Yoweri Museveni and in Kigali with Rwandan President Paul "
                "Kagame."
            ),
            {"held, Museveni-Ruto, undated, Kampala", "held, Kagame-Ruto, undated, Kigali"},
        ),
        (
            (
                "Ruto held bilateral meetings with Ugandan President Yoweri Museveni, Rwandan President Paul Kagame and "
                "Tanzanian President Samia Suluhu Hassan on the sidelines of the summit."
            ),
            {
                "held, Museveni-Ruto, undated, nowhere",
                "held, Kagame-Ruto, undated, nowhere",
                "held, Hassan-Ruto, undated, nowhere",
            },
        ),
    ],
)
def test_each_guest_who_was_met_alone_makes_a_meeting(sentence: str, expected: set[str]) -> None:
    assert rows(sentence) == expected


def test_guests_who_were_not_met_alone_make_one_meeting() -> None:
    sentence = "Ruto held talks in Arusha on Tuesday with Ugandan President Yoweri Museveni and Rwandan President Paul Kagame."
    assert rows(sentence) == {"held, Kagame-Museveni-Ruto, 2024-03-12, Arusha"}


def test_who_meets_together_with_others_meets_all_of_them() -> None:
    sentence = (
        "The two are expected to meet on Monday morning together with Tanzanian President Samia Suluhu Hassan, Rwanda's "
        "President Paul Kagame and Burundian President Evariste Ndayishimiye, the bloc said."
    )
    assert "proposed, Hassan-Kagame-Museveni-Ndayishimiye-Ruto, 2024-03-18, nowhere" in after_pair(sentence)


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "Ruto travelled to Kampala on 7 February for more than five hours of talks with Museveni.",
            "held, Museveni-Ruto, 2024-02-07, Kampala",
        ),
        (
            "Ruto and Museveni had discussed the border over a two-hour lunch on Saturday.",
            "held, Museveni-Ruto, 2024-03-09, nowhere",
        ),
        (
            "In Arusha earlier on Tuesday, Ruto had talks with Museveni.",
            "held, Museveni-Ruto, 2024-03-12, nowhere",
        ),
        (
            "The meeting between Ruto and Museveni was moved to Monday.",
            "proposed, Museveni-Ruto, 2024-03-18, nowhere",
        ),
        (
            "The meeting of Ruto and Museveni, which was to take place in Goma today, has been adjourned to Monday.",
            "proposed, Museveni-Ruto, 2024-03-18, nowhere",
        ),
        (
            "Museveni has invited Ruto to a summit in Kampala on Monday.",
            "proposed, Museveni-Ruto, 2024-03-18, Kampala",
        ),
        (
            "It would be the second time that Ruto and Museveni have met as presidents.",
            "proposed, Museveni-Ruto, undated, nowhere",
        ),
        (
            "The heads of state had spoken by telephone on March 1 and had last met in Arusha in January.",
            "held, Museveni-Ruto, 2024-01, Arusha",
        ),
    ],
)
def test_a_journey_a_meal_a_new_day_and_an_invitation_tell_of_a_meeting(sentence: str, row: str) -> None:
    assert row in after_pair(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was their first meeting since fighting broke out in Goma last December.",
        "“I do not see the two of them meeting on Monday,” an analyst said.",
        "Talks between the two delegations, which were to resume on Monday, were put off.",
        "A plan that was to have brought Ruto face-to-face with Museveni in Goma last week came to nothing.",
        "Ruto had sent eight requests for a meeting with Museveni on the sidelines of last year's assembly.",
        "Neither leader announced another meeting.",
        "Museveni's ministers threw out a plan to invite Ruto to a summit in January.",
        "Another summit, put forward by Rwanda, was agreed in principle in January.",
    ],
)
def test_what_was_not_or_only_wanted_is_no_meeting_and_no_plan(sentence: str) -> None:
    assert not [row for row in after_pair(sentence) if "Museveni-Ruto" in row and "not_held" not in row]


def test_three_times_are_no_three_leaders() -> None:
    text = (
        "A summit of Ruto, Museveni, Rwandan President Paul Kagame and Tanzanian President Samia Suluhu Hassan was called "
        "off. Ruto and Museveni have met three times since December."
    )
    assert "counted, Museveni-Ruto, 2023-12-01/2024-03-14, nowhere" in after_pair(text)


def test_their_latest_meeting_is_that_of_those_whose_meetings_were_just_counted() -> None:
    text = (
        "Ruto and Rwandan President Paul Kagame have met four times since 2022. Their latest meeting was held in Kigali on "
        "January 7."
    )
    assert "held, Kagame-Ruto, 2024-01-07, Kigali" in after_pair(text)


def test_the_summit_is_that_of_those_whose_meeting_was_called_one() -> None:
    text = (
        "Kenyan President William Ruto and Ugandan President Yoweri Museveni spoke warmly of their summit in Kisumu. "
        "Tanzanian President Samia Suluhu Hassan received Museveni on the way. The summit lasted for four hours on Monday."
    )
    assert "held, Museveni-Ruto, 2024-03-11, nowhere" in told(text)


def test_wishes_for_two_places_are_two_plans_though_one_window_holds_the_other() -> None:
    text = "Ruto will meet Museveni in Kampala this year. Ruto may also meet Museveni in Kigali in November during a fair."
    assert {row for row in after_pair(text) if row.startswith("proposed")} == {
        "proposed, Museveni-Ruto, 2024-03-14/2024-12-31, Kampala",
        "proposed, Museveni-Ruto, 2024-11, Kigali",
    }


def test_until_when_something_went_on_is_not_the_day_of_the_meeting() -> None:
    sentence = (
        "Posters with the motto of his summit with Ugandan President Yoweri Museveni hung until Sunday."
    )
    assert not any("2024-03-10" in row for kind in ("held", "proposed") for row in rows(sentence, kind))

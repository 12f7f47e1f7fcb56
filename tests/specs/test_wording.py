"""What the words of a step mean."""

from __future__ import annotations

import pytest

from dateline.specs.wording import Details, count, names, unwrapped, wording


def test_details_come_in_any_order_with_or_without_commas() -> None:
    wanted = Details(leaders=("Biden", "Putin"), date="2021-06-16", place="New Delhi", accounts=2)
    assert Details.of(' of "Biden" and "Putin", on 2021-06-16, in New Delhi, with two accounts') == wanted
    assert Details.of(' in New Delhi with 2 accounts on 2021-06-16 of "Biden" and "Putin"') == wanted


def test_a_place_does_not_swallow_the_details_after_it() -> None:
    details = Details.of(" in Hanoi as the 2nd meeting now disputed")
    assert (details.place, details.ordinal, details.status) == ("Hanoi", "2nd", "disputed")


@pytest.mark.parametrize("words", [" somewhere", " in hanoi", ", on Friday", " with many accounts"])
def test_words_that_mean_nothing_are_no_details(words: str) -> None:
    assert not wording("it shows{details:Details}").is_matching(f"it shows{words}")


@pytest.mark.parametrize(("words", "number"), [("no", 0), ("one", 1), ("ten", 10), ("0", 0), ("27", 27)])
def test_counts_are_words_or_digits(words: str, number: int) -> None:
    assert count(words) == number


def test_names_stand_in_quotation_marks() -> None:
    assert names('"Kim Jong Un", "Moon Jae-in" and "Donald Trump"') == (
        "Kim Jong Un",
        "Moon Jae-in",
        "Donald Trump",
    )


def test_broken_lines_are_joined_and_paragraphs_kept() -> None:
    assert unwrapped("They met\n  in Geneva.\n\nThen they\nleft.") == "They met in Geneva.\n\nThen they left."

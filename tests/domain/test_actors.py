"""Names are compared without what differs between two spellings of one name."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.actors import name_key, people_key

names = st.text(st.sampled_from("aAéÉñkK -.'’"), min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong-un", "Kim Jong Un"),
        ("Mr. Modi", "Modi"),
        ("the White House", "White House"),
        ("U.S. official", "US official"),
        ("Erdoğan", "Erdogan"),
        ("Lech Wałęsa", "Lech Walesa"),
        ("Lars Løkke", "Lars Lokke"),
        ("Emmanuel  MACRON", "Emmanuel Macron"),
        ("Cheong Wa Dae's", "Cheong Wa Dae"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kim Jong Un", "Kim Yo Jong"), ("George Bush", "George W. Bush"), ("Niger", "Nigeria")],
)
def test_two_people_are_not_one(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_title_that_is_all_there_is_stays() -> None:
    assert name_key("The") == "the"


@given(names)
@example("AAAAA.A")
def test_the_key_of_a_key_is_the_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@given(st.lists(names, max_size=5).flatmap(lambda all_: st.tuples(st.just(all_), st.permutations(all_))))
def test_a_set_of_people_is_the_same_in_any_order(two: tuple[list[str], list[str]]) -> None:
    assert people_key(two[0]) == people_key(two[1]) == people_key([*two[0], *two[1]])

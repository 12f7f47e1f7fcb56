"""What counts as a word, and which spellings are one."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.words import LONGEST, key_of, line_of_keys, words_of


def keys(text: str) -> list[str]:
    return words_of(text).keys


@pytest.mark.parametrize(
    ("spellings", "key"),
    [
        (["Orban", "ORBÁN", "Orbán’s", "orban's", "Orba\u0301n"], "orban"),
        (["Sana'a", "Sanaa", "Sana’a", "Sanaʼa"], "sanaa"),
        (["O'Brien", "OBrien", "O’Brien"], "obrien"),
        (["l’Élysée", "Elysee", "l'élysée"], "elysee"),
        (["Wałęsa", "Walesa"], "walesa"),
        (["Erdoğan", "ERDOGAN", "Erdoğan’s"], "erdogan"),
        (["İstanbul", "Istanbul", "ıstanbul"], "istanbul"),
        (["Løkke", "Lokke"], "lokke"),
        (["Straße", "strasse", "STRASSE"], "strasse"),
        (["ﬁnal", "final"], "final"),
        (["don’t", "dont", "DON'T"], "dont"),
    ],
)
def test_spellings_of_one_word_have_one_key(spellings: list[str], key: str) -> None:
    assert [keys(spelling) for spelling in spellings] == [[key]] * len(spellings)


def test_hyphens_quotes_underscores_and_stops_part_words() -> None:
    assert keys("Mar-a-Lago, “talks”_on 2018-06-12: 'yes' the leaders' plan.") == [
        *("mar", "a", "lago", "talks", "on", "2018", "06", "12", "yes", "the", "leaders", "plan")
    ]


def test_vowel_signs_part_no_word_and_tell_words_apart() -> None:
    assert keys("किताब कताब") == [key_of("किताब"), key_of("कताब")]
    assert key_of("किताब") != key_of("कताब")


def test_a_place_is_that_of_the_word_as_it_stands_in_the_text() -> None:
    text = "In “Orbán’s” Búda\u0301pest"
    assert [text[start:end] for start, end in words_of(text).spans] == ["In", "Orbán’s", "Búda\u0301pest"]


def test_a_key_is_never_longer_than_an_index_may_hold() -> None:
    assert [len(key) for key in keys(f"{'a' * 5000} {'ﷺ' * 40}")] == [LONGEST, LONGEST]


@given(st.text())
def test_words_lie_in_the_text_one_behind_the_other_and_a_line_holds_their_keys(text: str) -> None:
    found = words_of(text)
    assert all(start < end <= len(text) for start, end in found.spans)
    assert all(one[1] <= other[0] for one, other in pairwise(found.spans))
    assert found.keys == [key_of(text[start:end]) for start, end in found.spans]
    assert line_of_keys(text) == "".join(f" {key} " for key in found.keys)


@given(st.text(min_size=1))
def test_a_key_has_no_sign_that_could_mean_something_to_a_database(text: str) -> None:
    for key in keys(text):
        assert key
        assert all(sign.isalnum() or unicodedata.category(sign)[0] == "M" for sign in key)


@given(st.text())
def test_a_letter_or_digit_is_always_in_a_word(text: str) -> None:
    inside = {place for span in words_of(text).spans for place in range(*span)}
    assert {place for place, sign in enumerate(text) if sign.isalnum()} <= inside

"""Rows of text: parted between words, as full as they can be, never too wide."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from dateline.exports.text.wrapping import cells, rows

TEXTS = st.text(st.characters(exclude_categories=["Cc", "Zl", "Zp", "Cs"]), min_size=1)
SPACED = st.lists(st.text(st.sampled_from("abcdé“日🙂\u0301\u200d"), min_size=1, max_size=9), min_size=1).map(
    " ".join
)


def parted(text: str, first: int, other: int) -> list[str]:
    return [text[start:end] for start, end in rows(text, first, other)]


@pytest.mark.parametrize(
    ("text", "first", "other", "expected"),
    [
        ("", 5, 5, [""]),
        ("   ", 5, 5, [""]),
        ("one two", 7, 7, ["one two"]),
        ("one two", 6, 6, ["one", "two"]),
        ("one  two  ", 6, 6, ["one", "two"]),
        ("one two three", 3, 9, ["one", "two three"]),
        ("  one two", 6, 6, ["  one", "two"]),
        ("abcdefgh", 3, 3, ["abc", "def", "gh"]),
        ("a bcdefgh i", 3, 3, ["a", "bcd", "efg", "h i"]),
        ("日本語日本", 4, 4, ["日本", "語日", "本"]),
        ("日本語日本", 5, 5, ["日本", "語日", "本"]),
        ("e\u0301e\u0301e\u0301", 2, 2, ["e\u0301e\u0301", "e\u0301"]),
        ("日", 1, 1, ["日"]),
    ],
)
def test_rows_end_between_words_and_inside_those_that_no_row_holds(text, first, other, expected):
    assert parted(text, first, other) == expected


@given(SPACED | TEXTS, st.integers(2, 40), st.integers(2, 40))
def test_no_row_is_too_wide_and_none_begins_or_ends_with_a_blank_but_the_first(text, first, other):
    found = parted(text, first, other)
    assert cell_len(found[0]) <= first
    assert all(0 < cell_len(row) <= other or not cell_len(row) for row in found[1:])
    assert not [row for row in found if row.endswith(" ")]
    assert not [row for row in found[1:] if row.startswith(" ")]


@given(SPACED | TEXTS, st.integers(2, 40))
def test_rows_hold_all_but_the_blanks_between_them(text, width):
    spans = rows(text, width, width)
    places = [0, *(edge for span in spans for edge in span), len(text)]
    assert places == sorted(places)
    outside = "".join(text[a:b] for a, b in zip(places[::2], places[1::2], strict=True))
    assert outside.strip(" ") == ""


@given(
    st.lists(st.text(st.sampled_from("abc"), min_size=1, max_size=8), min_size=1).map(" ".join),
    st.integers(8, 30),
)
def test_a_row_is_as_full_as_whole_words_let_it_be(text, width):
    found = parted(text, width, width)
    for row, following in itertools.pairwise(found):
        assert len(row) + 1 + len(following.split(" ")[0]) > width


@given(TEXTS)
def test_a_text_is_counted_as_at_least_as_wide_as_terminals_show_it(text):
    assert cells(text) >= cell_len(text)

"""How a question is understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.terms import MOST, BadSearch, Term, Terms, relevance
from dateline.words import line_of_keys, words_of


def term(words: str, *, prefix: bool = False) -> Term:
    return Term(tuple(words.split()), prefix=prefix)


@pytest.mark.parametrize(
    ("given", "wanted", "unwanted"),
    [
        ("peace Talks", [term("peace"), term("talks")], []),
        ('"peace talks" now', [term("peace talks"), term("now")], []),
        ("“peace talks”", [term("peace talks")], []),
        ("summit*", [term("summit", prefix=True)], []),
        ("Mar-a-Lago", [term("mar a lago")], []),
        ("Mar-a-La*", [term("mar a la", prefix=True)], []),
        ("peace -Hanoi", [term("peace")], [term("hanoi")]),
        (
            'peace -"Mar-a-Lago" -nuclear*',
            [term("peace")],
            [term("mar a lago"), term("nuclear", prefix=True)],
        ),
        ("peace peace -war -war", [term("peace")], [term("war")]),
        # what is unclear is taken as words
        ('"peace talks', [term("peace"), term("talks")], []),
        ('-"peace talks', [term("peace"), term("talks")], []),
        ("peace - war", [term("peace"), term("war")], []),
        ("--peace", [term("peace")], []),
        ("peace * *war p*ace", [term("peace"), term("war"), term("p ace")], []),
        ("AND OR NOT near(a)", [term(w) for w in ("and", "or", "not", "near a")], []),
        ('title:peace ^a {b} "c*"', [term("title peace"), term("a"), term("b"), term("c")], []),
        ('"" peace “”', [term("peace")], []),
    ],
)
def test_a_question_is_understood_so(given: str, wanted: list[Term], unwanted: list[Term]) -> None:
    assert Terms.parse(given) == Terms(tuple(wanted), tuple(unwanted))


@pytest.mark.parametrize("empty", ["", "  ", "-", '""', "*", "?! …", "-peace", '-"peace talks"'])
def test_a_question_that_names_nothing_to_be_found_is_refused(empty: str) -> None:
    with pytest.raises(BadSearch, match="no word that is to be found; write words"):
        Terms.parse(empty)


def test_a_question_of_too_many_words_is_refused() -> None:
    Terms.parse(" ".join(f"w{n}" for n in range(MOST)))
    with pytest.raises(BadSearch, match="more than 64 words"):
        Terms.parse(" ".join(f"w{n}" for n in range(MOST + 1)))


@given(st.text())
def test_any_question_is_understood_or_refused(given: str) -> None:
    try:
        terms = Terms.parse(given)
    except BadSearch:
        return
    assert terms.wanted
    keys = set(words_of(given).keys)
    assert {key for one in (*terms.wanted, *terms.unwanted) for key in one.keys} <= keys


TEXT = "Peace talks, said Orbán; peace, talks of peace and peacekeepers."


@pytest.mark.parametrize(
    ("given", "marked"),
    [
        ("peace", ["Peace", "peace", "peace"]),
        ('"peace talks"', ["Peace talks", "peace, talks"]),
        ("peace*", ["Peace", "peace", "peace", "peacekeepers"]),
        ('orban "talks of"', ["Orbán", "talks of"]),
        ('"peace talks" talks', ["Peace talks", "peace, talks"]),
        ('"talks of" "of peace"', ["talks of peace"]),
    ],
)
def test_what_is_wanted_is_marked_where_it_stands_in_the_text(given: str, marked: list[str]) -> None:
    spans = Terms.parse(given).spans(words_of(TEXT))
    assert [TEXT[start:end] for start, end in spans] == marked


@pytest.mark.parametrize(
    ("given", "met"),
    [
        ("peace orban", True),
        ("peace war", False),
        ("peace -war", True),
        ("peace -orban", False),
        ('"peace orban"', False),
        ("peacekeep*", True),
        ("eace*", False),
        ('"of peace"', True),
    ],
)
def test_all_that_is_wanted_must_be_there_and_nothing_that_is_not(given, met) -> None:
    assert Terms.parse(given).met_by(line_of_keys(TEXT)) is met


def test_words_may_stand_in_different_lines_and_phrases_may_not() -> None:
    lines = line_of_keys("Peace"), line_of_keys("talks")
    assert Terms.parse("peace talks").met_by(*lines)
    assert not Terms.parse('"peace talks"').met_by(*lines)


def test_a_rare_word_often_in_a_short_row_fits_best() -> None:
    def fit(often: float = 1, having: int = 2, words: int = 100) -> float:
        return relevance([often], [having], rows=50, words=words, words_on_average=100)

    assert fit(often=3) > fit() > 0
    assert fit(having=1) > fit()
    assert fit(words=20) > fit()
    assert fit(having=50) > 0

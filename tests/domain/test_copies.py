"""Near-copies of one text are one origin."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.copies import origins, resemblance, sketch

WORDS = [f"word{n}" for n in range(400)]


def story(seed: int, length: int = 200) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def test_a_text_resembles_itself_wholly_and_another_story_hardly() -> None:
    one, other = sketch(" ".join(story(1))), sketch(" ".join(story(2)))
    assert resemblance(one, one) == 1
    assert resemblance(one, other) < 0.1


def test_a_reprint_that_cuts_the_end_and_adds_a_headline_is_a_copy() -> None:
    words = story(3)
    reprint = ["Wire", "report", *words[:170]]
    texts = {"original": sketch(" ".join(words)), "reprint": sketch(" ".join(reprint))}
    assert len(set(origins(texts, texts).values())) == 1


def test_another_story_that_quotes_a_paragraph_is_no_copy() -> None:
    words, other = story(4), story(5)
    texts = {"a": sketch(" ".join(words)), "b": sketch(" ".join(words[:40] + other))}
    assert origins(texts, texts) == {"a": "a", "b": "b"}


def test_texts_too_short_for_a_sketch_are_no_copies_of_each_other() -> None:
    texts = {"a": sketch("See you there"), "b": sketch("See you there")}
    assert origins(texts, texts) == {"a": "a", "b": "b"}


def test_case_and_punctuation_do_not_make_another_text() -> None:
    words = story(6)
    assert sketch(" ".join(words)) == sketch(", ".join(words).upper())


@settings(max_examples=40)
@given(st.permutations(range(8)))
def test_the_origin_does_not_depend_on_the_order_of_arrival(order: list[int]) -> None:
    base = story(7)
    prints = {n: sketch(" ".join(base[n * 8 :])) for n in range(4)}
    prints |= {n: sketch(" ".join(story(n))) for n in range(100, 104)}
    names = [[*prints][n] for n in order]
    assert origins(prints, names) == origins(prints, sorted(prints))


def test_thousands_of_prints_of_one_text_have_the_first_of_them_as_origin() -> None:
    """Each is compared once: each with each took seconds for a thousand, and minutes for ten thousand."""
    print_of = sketch(" ".join(story(8)))
    prints = {f"print {n:05}": print_of for n in range(10_000)}
    assert set(origins(prints, prints).values()) == {"print 00000"}


# Few values, so that chains of near-copies, equal sketches and chance hits of one value are all common.
_sketches = st.lists(st.sets(st.integers(0, 30), max_size=12).map(lambda s: tuple(sorted(s))), max_size=12)


@settings(max_examples=400)
@given(_sketches)
def test_prints_of_one_text_are_all_that_near_copies_link(drawn: list[tuple[int, ...]]) -> None:
    sketches = dict(enumerate(drawn))
    prints = {name: {name} for name in sketches}
    for one, other in combinations(sketches, 2):
        a, b = sketches[one], sketches[other]
        if set(a[:8]) & set(b[:8]) and resemblance(a, b) >= 0.5:
            both = prints[one] | prints[other]
            prints |= dict.fromkeys(both, both)
    assert origins(sketches, sketches) == {name: min(prints[name], key=str) for name in sketches}


def test_thousands_of_prints_that_differ_a_little_are_not_compared_each_with_each() -> None:
    """Each with each took minutes for as many."""
    words = story(9, 400)
    prints = {f"print {n:04}": sketch(" ".join([*words, f"edition{n}"])) for n in range(2000)}
    assert set(origins(prints, prints).values()) == {"print 0000"}

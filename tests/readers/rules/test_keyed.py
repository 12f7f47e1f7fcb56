"""Patterns are tried where they may fit, and only there: what they need is told rightly."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.readers.rules.document import Document
from dateline.readers.rules.keyed import OF_DOCUMENTS, Keyed, Table, letters_of
from dateline.readers.rules.lexicon.needed import needed
from dateline.readers.rules.stances.words import cue_table

_PASSAGES = Path(__file__).parents[2] / "accuracy" / "passages"
_ALL = sorted([*OF_DOCUMENTS.patterns, *cue_table().patterns], key=lambda each: each.pattern)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bmet\b", [" met "]),
        (r"\bcancel(?:l?ed|s)?\b", [" cancel"]),
        (r"\b(?:postponed|called\soff)\b", [" postponed ", " called "]),
        (r"\b(?:a|the)\s(?:\w+\s)?(?:scrapped|shelved)\b", [" scrapped ", " shelved "]),
        (r"(?:un)?likely", ["likely"]),
        (r"\b(?:very\s)?likely\b", [" likely "]),
        (r"\bre-?open", ["open"]),
        (r"\bmeets?\b", [" meet"]),
        (r"\bo+h\b", [" o"]),
        (r"[Pp]alace\b", ["palace "]),
        (r"\bwalked(?=\sout)", [" walked"]),
        (r"(?<=the\s)table\b", ["table "]),
        (r"hoped(?![\w-])", ["hoped "]),
        (r"\bcalls?\s(?:for|on)\b", [" call"]),
    ],
)
def test_a_pattern_needs_the_rarest_of_its_words_as_far_as_they_are_sure(
    pattern: str, words: list[str]
) -> None:
    assert sorted(needed(pattern)[0]) == sorted(words)


@pytest.mark.parametrize("pattern", [r"\w+", r"(?:met)?", r"met|\d+", r"(?!met)\s", r"[a-z]{2}"])
def test_a_pattern_without_a_sure_word_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="needs no word"):
        Keyed(pattern, table=Table())


def test_a_pattern_is_compiled_when_something_is_first_looked_for() -> None:
    keyed = Keyed(r"\bmet(?P<who>\s\w+)\b", table=Table())
    assert not any(name in _set_in(keyed) for name in ("search", "match", "sub"))
    found = keyed.search("they met her")
    assert found is not None
    assert found["who"] == " her"
    assert {"search", "match", "fullmatch", "finditer", "sub"} <= _set_in(keyed)
    with pytest.raises(AttributeError):
        keyed.split("they met her")  # type: ignore[attr-defined]


def _set_in(keyed: Keyed) -> set[str]:
    """Return the slots that hold something."""
    found = set()
    for name in Keyed.__slots__:
        with suppress(AttributeError):
            object.__getattribute__(keyed, name)
            found.add(name)
    return found


def _sentences() -> Iterator[Document]:
    for path in sorted(_PASSAGES.glob("*.json"))[::2]:
        for sentence in re.split(r"(?<=[.!?”])\s+", json.loads(path.read_text(encoding="utf-8"))["text"]):
            yield Document(sentence)


def test_a_pattern_fits_no_sentence_of_the_passages_in_which_it_may_not_fit() -> None:
    fitted = 0
    for paper in _sentences():
        may_fit = OF_DOCUMENTS.that_may_fit(paper.letters) | cue_table().that_may_fit(paper.letters)
        for pattern in _ALL:
            if pattern.search(paper.lower):
                fitted += 1
                assert pattern in may_fit, (paper.text, pattern.pattern)
                assert pattern.may_fit(paper.letters), (paper.text, pattern.pattern)
    assert fitted > 200


@given(data=st.data(), keyed=st.sampled_from(_ALL))
@settings(max_examples=300, suppress_health_check=list(HealthCheck))
def test_whatever_a_pattern_fits_has_the_words_that_it_needs(data: st.DataObject, keyed: Keyed) -> None:
    text = data.draw(st.from_regex(re.compile(keyed.pattern, re.ASCII)))
    lower = Document(text).lower
    if keyed.search(lower):
        letters = letters_of(lower)
        assert keyed in OF_DOCUMENTS.that_may_fit(letters) | cue_table().that_may_fit(letters)
        assert keyed.may_fit(letters)


def test_a_pattern_may_fit_between_offsets_that_part_a_word() -> None:
    table = Table()
    pattern = Keyed("meet", table=table)
    assert pattern in table.that_may_fit("they meet"[: len("they meet")])
    assert pattern in table.that_may_fit("they meeting"[len("the") : -len("ing")])
    assert pattern not in table.that_may_fit("they meet"[: -len("t")])


def test_a_word_longer_than_any_is_not_taken_apart() -> None:
    table = Table()
    pattern = Keyed("meet", table=table)
    assert table.that_may_fit("x" * 100_000) == {pattern}


def test_letters_of_a_text_stand_where_they_stood() -> None:
    lower = "the “summit” isn't o’er: 20th 寿 \ud800 met"
    letters = letters_of(lower)
    assert len(letters) == len(lower)
    assert letters.split() == ["the", "summit", "isn", "t", "o", "er", "th", "met"]
    assert all(letter in {" ", sign} for letter, sign in zip(letters, lower, strict=True))

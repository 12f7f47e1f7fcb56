"""Spellings of one name out of another alphabet are one name."""

from __future__ import annotations

import pytest

from dateline.actors import name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("Volodymyr Zelenskyy", "Volodymyr Zelenskiy"),
        ("Nicolás Maduro", "Nicolas Maduro"),
        ("Viktor Yanukovych", "Viktor Yanukovich"),
        ("Nikol Pashinyan", "Nikol Pashinian"),
        ("Aleksei Kudrin", "Alexei Kudrin"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Charles II", "Charles III"),
        ("Lee Jae", "Le Jae"),
        ("Kim Jong Un", "Kim Jong Il"),
        ("Leader 11", "Leader 1"),
    ],
)
def test_other_names_keep_their_own(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)

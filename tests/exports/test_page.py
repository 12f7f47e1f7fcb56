"""The page on exports shows what is really written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.app import Dateline
from dateline.drafts import ArticleDraft
from dateline.exports.formats import BINARY, FORMATS
from dateline.moments import Moment

PAGE = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
SECTIONS = dict(part.split("\n", 1) for part in PAGE.split("\n## ")[1:])
STORY = ArticleDraft(
    source="harbour.txt",
    text=PAGE.partition("\n> ")[2].partition("\n")[0] + "\n",
    publisher="The Harbour Post",
    published=Moment.parse("2021-07-01"),
    title="A date in Geneva",
    url="https://harbour.example/plan",
)


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.lstrip("\ufeff").splitlines()]


def test_every_format_but_those_of_the_contracts_has_its_section():
    assert set(SECTIONS) == {*FORMATS, *BINARY} - {"json", "jsonl"}


@pytest.mark.parametrize("form", sorted(set(SECTIONS) - BINARY))
def test_an_example_is_cut_from_what_is_written(form):
    with Dateline(":memory:") as line:
        line.file([STORY])
        written = lines(line.export(form))
    (example,) = re.findall(r"```\w+\n(.*?)\n```", SECTIONS[form], re.DOTALL)
    for piece in example.split("\n...\n"):
        shown = lines(piece)
        assert any(written[at : at + len(shown)] == shown for at in range(len(written))), piece

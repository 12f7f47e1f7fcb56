"""The page on the reader tells the truth: its examples read as it says, and every rule for dates is on it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.readers.rules.dates import anchored, festive, find_times, named, periods, relative, undated
from dateline.readers.rules.document import Document
from dateline.readers.rules.lexicon import FOLDER
from dateline.reading import ArticleText

PAGE = (Path(__file__).parents[3] / "docs" / "reading.md").read_text(encoding="utf-8")
PUBLISHED = Moment.parse("2024-03-14")
LEAD = "President William Ruto of Kenya and Ugandan President Yoweri Museveni were in Entebbe. "


def table(head: str) -> list[list[str]]:
    """Return the rows of the table that begins with these column names."""
    body = PAGE.partition(f"| {head} |\n")[2].partition("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in body.splitlines()[1:]]


def read(sentence: str) -> Document:
    return work_through(ArticleText(LEAD + sentence, PUBLISHED, None, None))


@pytest.mark.parametrize(("rule", "words", "means"), table("rule | words | means"))
def test_a_date_reads_as_the_page_says(rule: str, words: str, means: str) -> None:
    marked = re.search(r"\*\*(.+)\*\*", words)
    assert marked
    times = find_times(words.replace("**", ""), PUBLISHED)
    found = [(t.text, t.rule, t.moment.edtf if t.moment else "no day") for t in times]
    assert (marked[1], rule.strip("`"), means) in found


def test_every_rule_for_dates_is_on_the_page() -> None:
    modules = (festive, named, periods, relative, anchored, undated)
    rules = {rule.name for module in modules for rule in module.rules()}
    assert {row[0].strip("`") for row in table("rule | words | means")} == rules


@pytest.mark.parametrize(("kind", "rule", "example"), table("kind | rule | example"))
def test_a_meeting_reads_as_the_page_says(kind: str, rule: str, example: str) -> None:
    doc = read(example)
    mentions = [*doc.meetings, *(m for report in doc.reports for m in report.mentions)]
    found = [(m.kind, m.rule) for m in mentions if m.start >= len(LEAD)]
    assert (kind.replace(" ", "_"), rule.strip("`")) in found


@pytest.mark.parametrize(("stance", "cue", "example"), table("stance | cue | example"))
def test_a_stance_reads_as_the_page_says(stance: str, cue: str, example: str) -> None:
    assert [(j.stance, j.rule) for j in read(example).judgements] == [(stance, cue)]


@pytest.mark.parametrize(("claim", "of", "example"), table("claim | of | example"))
def test_a_claim_reads_as_the_page_says(claim: str, of: str, example: str) -> None:
    doc = read(example)
    made = [c for found in (*doc.reports, *doc.judgements) for c in found.claims]
    told = {
        "outcome": {c.outcome.replace("_", " ") for c in made if c.outcome},
        "asked": {c.requested_by for c in made if c.requested_by},
        "not asked": {c.not_requested_by for c in made if c.not_requested_by},
        "left": {c.left_by for c in made if c.left_by},
    }
    assert told.pop(claim) == ({of} - {"nobody"})


def test_every_list_is_on_the_page() -> None:
    told = {name for row in table("file | holds | facts from") for name in re.findall(r"`([^`]+)`", row[0])}
    assert told == {path.name for path in FOLDER.iterdir() if path.suffix in {".tsv", ".toml", ".txt"}}

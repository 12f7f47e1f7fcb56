"""Short articles in which every paragraph is labelled with the stance of what is said in it, and how they are judged.

A file holds articles, parted by an empty line. The first line of each is `@<day> <title>`, every other one a paragraph behind
its label and a tab: a stance, two joined by "+" for a hedge, or "-" where nobody says anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from accuracy.scoring import SIDES, Score

from dateline.app import Dateline
from dateline.drafts import ArticleDraft
from dateline.events import StatementMade
from dateline.moments import Moment

LABELS = {*SIDES, "-"}


class Remark(NamedTuple):
    """A paragraph: where it stands in its article, and its label."""

    start: int
    end: int
    label: str


class Labelled(NamedTuple):
    """An article with its remarks."""

    published: str
    title: str
    text: str
    remarks: tuple[Remark, ...]


def labelled(folder: Path) -> Iterator[Labelled]:
    """Yield the articles of a folder."""
    for path in sorted(folder.glob("*.txt")):
        for article in path.read_text(encoding="utf-8").strip().split("\n\n"):
            yield _labelled(article.splitlines())


def _labelled(lines: list[str]) -> Labelled:
    day, _, title = lines[0].removeprefix("@").partition(" ")
    text, remarks = "", []
    for line in lines[1:]:
        label, _, words = line.partition("\t")
        remarks.append(Remark(len(text), len(text) + len(words), label))
        text += f"{words}\n\n"
    return Labelled(day, title, text, tuple(remarks))


def score_remarks(folder: Path) -> Score:
    """Read the articles of a folder, and count on which side each remark was put, and on which it is.

    "stances right" is of all remarks that have a side or were given one; of those given one "sides precision" are right, of
    those that have one "sides recall" were given it.
    """
    score = Score()
    with Dateline(":memory:") as line:
        for number, article in enumerate(labelled(folder)):
            draft = ArticleDraft(
                source=f"{number}",
                text=article.text,
                title=article.title,
                published=Moment.parse(article.published),
            )
            said = [event for event in line.read(draft) if isinstance(event, StatementMade)]
            for remark in article.remarks:
                if remark.label in SIDES:
                    _judge(remark, said, score)
    return score


def _judge(remark: Remark, said: list[StatementMade], score: Score) -> None:
    inside = [one for one in said if remark.start <= one.evidence[0].start < remark.end]
    found = {SIDES[one.stance] for one in inside} - {"0"}
    label = SIDES[remark.label]
    right = found == {label}
    if label != "0" or found:
        score.right["stances right"].append(right)
    if found:
        score.right["sides precision"].append(right)
    if label != "0":
        score.right["sides recall"].append(right)

"""The meetings of a text as rows: "kind, family names, when, where"."""

from __future__ import annotations

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.reading import ArticleText

THURSDAY = "2024-03-14"
PAIR = "President William Ruto of Kenya met Ugandan President Yoweri Museveni in Entebbe on 5 March."


def told(text: str, published: str = THURSDAY) -> list[str]:
    """Return the rows of a text as "kind, family names, when, where"."""
    doc = work_through(ArticleText(text, Moment.parse(published)))
    return [
        ", ".join(
            (
                report.kind,
                "-".join(sorted(_family(name) for name in report.people)),
                report.when.edtf if report.when else "undated",
                str(report.place) if report.place else "nowhere",
            )
        )
        for report in doc.reports
    ]


def _family(name: str) -> str:
    words = name.split()
    return words[0] if words[0] in {"Kim", "Xi", "Moon"} else words[-1]


def after_pair(sentence: str) -> list[str]:
    """Return the rows that a sentence adds to an article about Ruto and Museveni."""
    return [row for row in told(f"{PAIR} {sentence}") if row != told(PAIR)[0]]

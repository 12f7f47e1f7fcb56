"""The reader finishes every text, and what it finds stands there: sentences of news cut, swapped and interrupted."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.moments import Moment
from dateline.readers.rules import RulesReader
from dateline.reading import ArticleText

_ARTICLES = Path(__file__).parents[2] / "accuracy" / "news"
_SENTENCES = sorted(
    {
        sentence
        for path in _ARTICLES.rglob("articles/*.txt")
        for sentence in re.split(r"(?<=[.!?”\"])\s+|\n+", path.read_text(encoding="utf-8"))
        if len(sentence) > 20
    }
)
_ASIDES = (
    ", citing three sources,", ", according to him,", ", he said,", ", said the minister,", " — he added —",
    ", asked about it,", " that", " to", " on Monday", " said", ", saying,", " told reporters before he left",
    ' "', " ”", " and the Kremlin announced", " since 1978", " at the request of", ': "we met"', ", for his part,",
    " moved to Thursday", " separately", " citing", " according to", "?", "...", " the three", " both", " May", " —",
)  # fmt: skip


@st.composite
def _paragraph(draw: st.DrawFn) -> str:
    words = draw(st.sampled_from(_SENTENCES)).split(" ")
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(words)))
        words[at : at + draw(st.integers(0, 1))] = [draw(st.sampled_from(_ASIDES)).strip()]
    return re.sub(r" ([,;:?!.])", r"\1", " ".join(words))


@settings(max_examples=150)
@given(
    st.lists(_paragraph(), min_size=1, max_size=6),
    st.sampled_from(["2021-06-17", "2018-05-01/2018-05-20", None]),
)
def test_every_text_is_read_to_its_end_and_what_is_found_stands_in_it(
    paragraphs: list[str], published: str | None
) -> None:
    text = "\n\n".join(paragraphs)
    reading = RulesReader().read(ArticleText(text, Moment.parse(published) if published else None))
    for found in reading.findings:
        for words in found.fields["evidence"]:
            assert text[words.start : words.end] == words.quote
            assert words.quote.strip()

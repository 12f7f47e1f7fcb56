"""What an id stands for, with its evidence marked in the texts."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.evidence import Evidence
from dateline.exports.text.page import Page, Part, day
from dateline.queries import Exhibit, Passage

_MARK = "black on yellow"


def exhibit_page(page: Page, exhibit: Exhibit) -> None:
    """Print an exhibit; without colours its evidence stands between » and «."""
    page.line((f"{exhibit.kind} {exhibit.id}", "cyan"))
    page.line((exhibit.headline, "bold"))
    for passage in exhibit.passages:
        page.gap()
        _passage(page, passage)


def _passage(page: Page, passage: Passage) -> None:
    article = passage.article
    title = article.title or "untitled"
    facts = f"{article.publisher or 'unknown publisher'}, {day(article.published)}, {article.source}"
    page.line((title, "bold underline"))
    page.line((f"{facts} · article {article.id}", "dim"))
    page.gap()
    if passage.text is None:
        page.line("The text is forgotten; its facts remain.")
        return
    row: list[Part] = []
    for words, marked in pieces(passage.text, passage.evidence):
        for number, words_of_line in enumerate(words.split("\n")):
            if number:
                page.line(*row)
                row = []
            row.append(_marked(words_of_line, styled=page.styled) if marked else words_of_line)
    page.line(*row)


def pieces(text: str, evidence: Iterable[Evidence]) -> Iterable[tuple[str, bool]]:
    """Cut a text at the edges of its evidence: words, and whether they are evidence."""
    here = 0
    for start, end in _merged(evidence):
        if here < start:
            yield text[here:start], False
        yield text[start:end], True
        here = end
    if here < len(text):
        yield text[here:], False


def _merged(evidence: Iterable[Evidence]) -> list[tuple[int, int]]:
    """Return the spans in order, with those that overlap or touch as one."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted((e.start, e.end) for e in evidence):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _marked(words: str, *, styled: bool) -> Part:
    if styled:
        return words, _MARK
    return f"»{words}«" if words else ""

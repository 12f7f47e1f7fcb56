"""What a search found as a page: each article with the places where the words stand, and who says them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dateline.exports.text.page import NO_BREAK, Page, Part, day
from dateline.exports.words import quoted
from dateline.search import Excerpt, Hit, Said, Span

_INDENT = 2
_BLANKS = re.compile(r"\s+")
_MARK = "black on yellow"
_SHORT = 8  # as much of an id as people type


def hits_page(page: Page, hits: Sequence[Hit]) -> None:
    """Print the articles, best first, each under its title with the words marked."""
    for number, hit in enumerate(hits):
        if number:
            page.gap()
        _hit(page, hit)


def statements_page(page: Page, hits: Sequence[Hit]) -> None:
    """Print the articles with what is said in them alone."""
    hits_page(page, [hit.model_copy(update={"passages": ()}) for hit in hits])


def _hit(page: Page, hit: Hit) -> None:
    article = hit.article
    page.line(
        (f"{hit.rank}. ", "cyan"),
        *_marked(page, article.title or "untitled", hit.title_marks),
        (f" · {article.publisher or article.source}, {day(article.published)}", "dim"),
        (f" · id{NO_BREAK}{str(article.id)[:_SHORT]}", "dim"),
        hang=3,
    )
    for passage in hit.passages:
        page.line("… ", *_excerpt(page, passage), " …", indent=_INDENT, hang=2)
    more = hit.matches - sum(len(passage.marks) for passage in hit.passages)
    if hit.passages and more:
        page.line((f"and {more} more {'place' if more == 1 else 'places'}", "dim"), indent=_INDENT)
    for said in hit.statements:
        _said(page, said)


def _said(page: Page, said: Said) -> None:
    page.line(
        (said.speaker or said.kind, "bold"),
        f" {quoted(said.quote)}",
        (f" · id{NO_BREAK}{str(said.id)[:_SHORT]}", "dim"),
        indent=2 * _INDENT,
        hang=_INDENT,
    )


def _excerpt(page: Page, passage: Excerpt) -> Iterator[Part]:
    marks = [(start - passage.start, end - passage.start) for start, end in passage.marks]
    return _marked(page, passage.quote, marks)


def _marked(page: Page, words: str, marks: Sequence[Span]) -> Iterator[Part]:
    """Yield the words on one line, with those that were looked for in bold, or »so« where that cannot be seen."""
    before, behind = ("", "") if page.styled else ("»", "«")
    here = 0
    for start, end in marks:
        yield _one_line(words[here:start])
        yield f"{before}{_one_line(words[start:end])}{behind}", _MARK
        here = end
    yield _one_line(words[here:])


def _one_line(words: str) -> str:
    """Return the words with a blank for each run of blanks and line ends."""
    return _BLANKS.sub(" ", words)

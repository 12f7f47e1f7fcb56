"""What an id stands for, with its evidence marked in the texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeAlias

from dateline.evidence import Evidence
from dateline.exports.text.page import Page, Part, day
from dateline.queries import Exhibit, Passage

_Line: TypeAlias = list[tuple[str, bool]]

_MARK = "black on yellow"
_AROUND = 2  # lines with words in them, on each side of evidence


def exhibit_page(page: Page, exhibit: Exhibit, *, full: bool = False) -> None:
    """Print an exhibit; without colours its evidence stands between » and «.

    Of a text stand the lines with evidence and two on each side, and how many are left out in between; all of
    it if it is wanted in *full*.
    """
    page.line((f"{exhibit.kind} {exhibit.id}", "cyan"))
    page.line((exhibit.headline, "bold"))
    for passage in exhibit.passages:
        page.gap()
        _passage(page, passage, full=full)


def _passage(page: Page, passage: Passage, *, full: bool) -> None:
    article = passage.article
    title = article.title or "untitled"
    facts = f"{article.publisher or 'unknown publisher'}, {day(article.published)}, {article.source}"
    page.line((title, "bold underline"))
    page.line((f"{facts} · article {article.id}", "dim"))
    page.gap()
    if passage.text is None:
        page.line("The text is forgotten; its facts remain.")
        return
    lines = _lines(passage.text, passage.evidence)
    near = [True] * len(lines) if full else _near(lines)
    stretches = groupby(zip(near, lines, strict=True), key=lambda pair: pair[0])
    for number, (shown, group) in enumerate(stretches):
        if number:
            page.gap()
        told = [line for _, line in group]
        if shown:
            for line in told:
                page.line(*(_marked(*piece, styled=page.styled) for piece in line))
        else:
            left_out = sum(map(_has_words, told))
            page.line((f"[{left_out} line{'' if left_out == 1 else 's'} left out: --full shows all]", "dim"))


def _lines(text: str, evidence: Iterable[Evidence]) -> list[_Line]:
    """Return the lines of a text without empty ones at its ends, in pieces: words, and whether they are evidence."""
    lines: list[_Line] = [[]]
    for words, marked in pieces(text, evidence):
        first, *more = words.split("\n")
        lines[-1].append((first, marked))
        lines += [[(words_of_line, marked)] for words_of_line in more]
    worded = [number for number, line in enumerate(lines) if _has_words(line)]
    return lines[worded[0] : worded[-1] + 1] if worded else []


def _near(lines: Sequence[_Line]) -> list[bool]:
    """Return of each line whether it has evidence or is next to one that has; a gap of one line is no gap."""
    worded = [n for n, line in enumerate(lines) if _has_words(line)]
    marked = [i for i, n in enumerate(worded) if any(mark and words for words, mark in lines[n])]
    if not marked:
        return [True] * len(lines)
    close = {j for i in marked for j in range(max(i - _AROUND, 0), min(i + _AROUND + 1, len(worded)))}
    close |= {j for j in range(len(worded)) if {j - 1, j + 1} <= close}
    near = [False] * len(lines)
    for j in close:
        near[worded[j]] = True
        if j + 1 in close:  # the empty lines between two that are shown
            near[worded[j] : worded[j + 1]] = [True] * (worded[j + 1] - worded[j])
    return near


def _has_words(line: _Line) -> bool:
    return any(words.strip() for words, _ in line)


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


def _marked(words: str, marked: bool, *, styled: bool) -> Part:  # noqa: FBT001 - a piece as `_lines` has it
    if not marked or not words:
        return words
    return (words, _MARK) if styled else f"»{words}«"

"""A page of text: as wide as the terminal, or of 80 columns in a pipe; coloured where colours can be seen."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from shutil import get_terminal_size
from typing import IO, TypeAlias

from dateline.curation import Remark
from dateline.exports.text.colours import coloured, in_colour
from dateline.exports.text.spelling import says, spelt
from dateline.exports.text.wrapping import cells, rows
from dateline.exports.words import printable
from dateline.moments import Moment

Part: TypeAlias = str | tuple[str, str]
_Line: TypeAlias = list[tuple[str, str]]  # words, each with its style or ""

NO_BREAK = "\N{NO-BREAK SPACE}"
WIDTH = 80  # of pages that no terminal shows
_WIDEST = 40  # of all columns but the last
_NARROWEST = 24  # of a column of sentences
_NARROW_CELL = 21  # a longer one than a date of two days gives way to sentences, down to this
_BLANKS = re.compile(r"[^\S \xa0]")  # a blank that is no break stays until a row is printed


def day(moment: Moment | None) -> str:
    """Return a date as people read it here: EDTF, or "undated"."""
    return moment.edtf if moment else "undated"


def remark(remark: Remark) -> tuple[Part, ...]:
    """Return an editor's decision as the words of a line."""
    by = f" by {remark.author} on {remark.decided:%Y-%m-%d}: {remark.reason}"
    return (f"editor's decision: {remark.done}", "bold blue"), (
        f"{by} · id{NO_BREAK}{str(remark.id)[:8]}",
        "dim",
    )


class Page:
    """What a command prints, line by line.

    Parts of a line are words, or pairs of words and a rich style. Nothing is ever cut: lines are wrapped to
    the `width` of the page, in cells. Words are made harmless to terminals, and are written in signs that the
    output's encoding has.
    """

    def __init__(self, out: IO[str] | None = None) -> None:
        self._out: IO[str] = out or sys.stdout
        self._encoding = getattr(self._out, "encoding", None) or "utf-8"
        self._on_terminal = self._out.isatty()
        self.styled = coloured(self._out)  # where not, marks must say what colours would
        self.width = get_terminal_size().columns if self._on_terminal else WIDTH

    def says(self, signs: str) -> bool:
        """Whether the output can show these signs."""
        return says(self._encoding, signs)

    def line(self, *parts: Part, indent: int = 0, hang: int = 0) -> None:
        """Print a line; further rows of it begin *hang* cells behind its *indent*."""
        indent, hang = self._margins(indent, hang)
        room = self.width - indent
        for number, row in enumerate(self._rows(self._clean(parts), room, room - hang)):
            self._print([(" " * (indent + hang * (number > 0)), ""), *row])

    def record(self, *parts: Part, indent: int = 0, hang: int = 0) -> None:
        """Print a line of a log: whole in a pipe, whose readers look for lines."""
        if self._on_terminal:
            self.line(*parts, indent=indent, hang=hang)
        else:
            self._print([(" " * indent, ""), *self._clean(parts)])

    def gap(self) -> None:
        """Print an empty line."""
        self._print([])

    def columns(self, head: Sequence[str], table: Iterable[Sequence[Part]]) -> None:
        """Print rows in columns: a line each in a pipe, wrapped within the columns on a terminal.

        The last column takes the room that the others leave. Where that is too narrow for sentences, its cells
        stand below the others.
        """
        lines = [[self._clean([(title, "bold")]) for title in head]]
        lines += [[self._clean([cell]) for cell in row] for row in table]
        widths = [min(max(_cells(row[n]) for row in lines), _WIDEST) for n in range(len(head) - 1)]
        if not self._on_terminal:
            for row in lines:
                self._print(
                    [part for cell, w in zip(row, [*widths, 0], strict=True) for part in _padded(cell, w)]
                )
            return
        room = self._fit(widths)
        for row in lines:
            self._row(row, [*widths, room]) if room >= _NARROWEST else self._stacked(row, widths)

    def _fit(self, widths: list[int]) -> int:
        """Narrow the columns, the widest first, until the last has room for sentences; return its room."""
        room = self.width - sum(widths) - 2 * len(widths)
        while room < _NARROWEST and max(widths) > _NARROW_CELL:
            widths[widths.index(max(widths))] -= 1
            room += 1
        return room

    def _row(self, row: Sequence[_Line], widths: Sequence[int]) -> None:
        """Print a row whose cells are as wide as their columns."""
        wrapped = (self._rows(cell, width, width) for cell, width in zip(row, widths, strict=True))
        for pieces in zip_longest(*wrapped, fillvalue=[]):
            self._print(
                [
                    p
                    for piece, width in zip(pieces, [*widths[:-1], 0], strict=True)
                    for p in _padded(piece, width)
                ]
            )

    def _stacked(self, row: Sequence[_Line], widths: Sequence[int]) -> None:
        """Print a row as its short cells, in columns if these fit the page, and its sentence below them."""
        *short, last = row
        if sum(widths) + 2 * len(widths) - 2 <= self.width:
            self._row(short, widths)
        else:
            parted: list[Part] = [part for cell in short for part in [*cell, ("  ", "")]]
            self.line(*parted, hang=4)
        self.line(*last, indent=4)

    def _margins(self, indent: int, hang: int) -> tuple[int, int]:
        """Return indents that leave half of a narrow page to words."""
        indent = min(indent, self.width // 4)
        return indent, min(hang, self.width // 4)

    def _clean(self, parts: Iterable[Part]) -> _Line:
        pairs = ((part, "") if isinstance(part, str) else part for part in parts)
        return [(spelt(_BLANKS.sub(" ", printable(words)), self._encoding), style) for words, style in pairs]

    def _rows(self, line: _Line, first: int, other: int) -> Iterable[_Line]:
        """Yield the rows of a line that may be so many cells wide."""
        text = "".join(words for words, _ in line)
        spans = rows(text, max(first, 2), max(other, 2))
        if not self.styled:
            yield from ([(text[start:end], "")] for start, end in spans)
            return
        for start, end in spans:
            yield _between(line, start, end)

    def _print(self, row: _Line) -> None:
        words = "".join(in_colour(*part) for part in row) if self.styled else "".join(w for w, _ in row)
        self._out.write(f"{words.replace(NO_BREAK, ' ').rstrip(' ')}\n")


def _between(line: _Line, start: int, end: int) -> _Line:
    """Return what of the parts lies between two places in their text."""
    found, here = [], 0
    for words, style in line:
        piece = words[max(start - here, 0) : max(end - here, 0)]
        here += len(words)
        if piece:
            found.append((piece, style))
    return found


def _cells(line: _Line) -> int:
    return sum(cells(words) for words, _ in line)


def _padded(cell: _Line, width: int) -> _Line:
    """Return a cell, filled up to its column and the gap behind it; the last has no width and no gap."""
    return [*cell, (" " * (max(width - _cells(cell), 0) + 2), "")] if width else cell

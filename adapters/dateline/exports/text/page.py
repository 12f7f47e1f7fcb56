"""A page of text: wrapped and coloured on a terminal, plain and whole in a pipe."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import IO, Literal, TypeAlias

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from dateline.curation import Remark
from dateline.exports.words import printable
from dateline.moments import Moment

Part: TypeAlias = str | tuple[str, str]

_NARROWEST = 24


def day(moment: Moment | None) -> str:
    """Return a date as people read it here: EDTF, or "undated"."""
    return moment.edtf if moment else "undated"


def remark(remark: Remark) -> tuple[Part, ...]:
    """Return an editor's decision as the words of a line."""
    by = f" by {remark.author} on {remark.decided:%Y-%m-%d}: {remark.reason}"
    return (f"editor's decision: {remark.done}", "bold blue"), (f"{by} · id {str(remark.id)[:8]}", "dim")


class Page:
    """What a command prints, line by line.

    Parts of a line are words, or pairs of words and a rich style. Nothing is ever cut: a terminal wraps
    under the indent, a pipe gets every line whole.
    """

    def __init__(self, out: IO[str] | None = None) -> None:
        # rich keeps bold and underlined under NO_COLOR; people who set it want plain text.
        system: Literal["auto"] | None = None if os.environ.get("NO_COLOR") else "auto"
        self._console = Console(file=out, color_system=system, highlight=False, markup=False, emoji=False)

    @property
    def styled(self) -> bool:
        """Whether colours can be seen: where not, marks must say what they would."""
        return self._console.color_system is not None

    def line(self, *parts: Part, indent: int = 0) -> None:
        """Print one line."""
        text = Text.assemble(*(_clean(part) for part in parts))
        for row in self._wrapped(text, indent):
            self._print(Text(" " * indent) + row)

    def gap(self) -> None:
        """Print an empty line."""
        self._print(Text())

    def columns(self, head: Sequence[str], rows: Iterable[Sequence[Part]]) -> None:
        """Print rows in columns that are as wide as their widest cell; the last takes the rest."""
        table = [[Text.assemble(_clean(cell)) for cell in row] for row in rows]
        titles = [Text(title, style="bold") for title in head]
        widths = [max(cell_len(row[n].plain) for row in (titles, *table)) for n in range(len(head) - 1)]
        indent = sum(widths) + 2 * len(widths)
        for row in (titles, *table):
            start = Text()
            for cell, width in zip(row, widths, strict=False):
                start += cell + Text(" " * (width - cell_len(cell.plain) + 2))
            first, *rest = self._wrapped(row[-1], indent)
            self._print(_stripped(start + first))
            for more in rest:
                self._print(Text(" " * indent) + more)

    def _print(self, row: Text) -> None:
        if self._console.is_terminal:
            self._console.print(row, soft_wrap=True)
        else:
            self._console.file.write(f"{row.plain}\n")  # rich takes forty times as long

    def _wrapped(self, text: Text, indent: int) -> list[Text]:
        if not self._console.is_terminal:
            return [text]
        width = max(self._console.width - indent, _NARROWEST)
        return [_stripped(row) for row in text.wrap(self._console, width)] or [text]


def _clean(part: Part) -> Part:
    return printable(part) if isinstance(part, str) else (printable(part[0]), part[1])


def _stripped(text: Text) -> Text:
    text.rstrip()
    return text

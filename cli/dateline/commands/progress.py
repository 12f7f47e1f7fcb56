"""How far a long command has come: shown on a terminal, and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text


@contextmanager
def tally() -> Iterator[Callable[[object], None]]:
    """Count the articles that are dealt with; what is yielded is to be called with each."""
    with _shown(TextColumn("{task.completed} articles")) as progress:
        task = progress.add_task("read", total=None)
        yield lambda _: progress.advance(task)


@contextmanager
def bar() -> Iterator[Callable[[int, int], None]]:
    """Show a bar of what has gone by, its rate and the time that is left; what is yielded takes how many of how many."""
    columns = (BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
    with _shown(*columns) as progress:
        task = progress.add_task("replay", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


class _Rate(ProgressColumn):
    """How many go by in a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f} a second" if task.speed else "")


def _shown(*columns: ProgressColumn) -> Progress:
    console = Console(stderr=True)  # it takes FORCE_COLOR in a pipe for a terminal
    return Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty())

"""How far a long command has come: shown on a terminal, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)


@contextmanager
def tally() -> Iterator[Callable[[object], None]]:
    """Count the articles that are dealt with; what is yielded is to be called with each."""
    with _shown(TextColumn("{task.completed} articles")) as progress:
        task = progress.add_task("read", total=None)
        yield lambda _: progress.advance(task)


@contextmanager
def bar() -> Iterator[Callable[[int, int], None]]:
    """Show a bar of the events that have gone by; what is yielded takes how many, and of how many."""
    columns = (TextColumn("events"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with _shown(*columns) as progress:
        task = progress.add_task("replay", total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)


def _shown(*columns: ProgressColumn) -> Progress:
    console = Console(stderr=True)
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)

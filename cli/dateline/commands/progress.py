"""How far a long command has come, on a terminal; nothing anywhere else."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dateline.engine import Outcome


class Tally:
    """Counts the articles as they are filed."""

    def __init__(self) -> None:
        self._progress = Progress(
            TextColumn("{task.completed} articles"), console=Console(stderr=True), transient=True
        )
        self._progress.disable = not self._progress.console.is_terminal
        self._task = self._progress.add_task("ingest", total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def add(self, outcome: Outcome) -> None:
        """Count one article."""
        del outcome
        self._progress.advance(self._task)


class Bar(Tally):
    """Shows how many of the events have gone by."""

    def __init__(self) -> None:
        self._progress = Progress(
            TextColumn("events"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._progress.disable = not self._progress.console.is_terminal
        self._task = self._progress.add_task("replay", total=None)

    def at(self, done: int, total: int) -> None:
        """Move the bar."""
        self._progress.update(self._task, completed=done, total=total)

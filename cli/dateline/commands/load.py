"""`dateline load`."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, Annotated

import typer

from dateline.commands.options import Db, opened
from dateline.commands.output import result
from dateline.commands.progress import bar
from dateline.errors import DatelineError


class UnreadableDump(DatelineError):
    """The file cannot be opened."""

    def __init__(self, file: str, error: OSError) -> None:
        super().__init__(file, f"it cannot be read ({error.strerror})", "name a file that can be read")


def load(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A dump; stdin by default.")] = "-",
    db: Db = None,
) -> None:
    """Load what `dateline dump` has written into a new store.

    A store that holds the beginning of it already gets the rest: a load that was interrupted is just run again.

    Example: dateline load story.dump --db copy.db
    """
    with _stream(file) as stream, opened(ctx, db) as line, bar() as progress:
        done = line.load(stream, progress=progress)
    result(f"loaded {done.events} events and {done.texts} texts, up to position {done.position}\n")


def _stream(file: str) -> AbstractContextManager[IO[bytes]]:
    """Return the file, or stdin, which stays open."""
    if file == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(file).open("rb")
    except OSError as error:
        raise UnreadableDump(file, error) from error

"""`dateline dump`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from dateline.commands.options import Db, opened
from dateline.commands.output import result
from dateline.stores.whole_file import whole_file


def dump(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="The file to make; stdout by default.")] = "-",
    db: Db = None,
) -> None:
    """Write all that the store holds as JSON Lines.

    It is of one moment, and any kind of store can load it. A file that is there is never written over.

    Example: dateline dump story.dump
    """
    with opened(ctx, db) as line:
        if file == "-":
            line.dump(sys.stdout.buffer)
            return
        with whole_file(Path(file)) as part, part.open("wb") as stream:
            done = line.dump(stream)
    result(f"dumped {done.events} events and {done.texts} texts, up to position {done.position}\n")

"""`dateline backup`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.commands.options import Db, opened
from dateline.commands.output import result
from dateline.commands.progress import bar


def backup(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to make.")],
    db: Db = None,
) -> None:
    """Copy the database while others write to it.

    The copy is of one moment, and a database like this one; a file that is there is never written over.

    Example: dateline backup dateline-monday.db
    """
    with opened(ctx, db) as line, bar() as progress:
        line.backup(file, progress=progress)
    result(f"{file}\n")

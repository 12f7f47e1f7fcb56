"""`dateline show`."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from dateline.commands.options import Db, Fmt, Format, opened
from dateline.commands.output import write_one
from dateline.exports.contracts import exhibit_line
from dateline.exports.text.exhibit import exhibit_page

Id = Annotated[str, typer.Argument(metavar="ID", help="An id, or its beginning.")]


def show(
    ctx: typer.Context,
    wanted: Id,
    full: Annotated[
        bool, typer.Option("--full", help="The whole texts, not only the lines around the evidence.")
    ] = False,
    fmt: Fmt = Format.table,
    db: Db = None,
) -> None:
    """Show what an id stands for, its evidence marked.

    An id is that of an article, a meeting, a finding, a contradiction or a position. Of the texts stand the lines
    around the evidence; as JSON they are always whole.

    Example: dateline show 3f2a91c0
    """
    with opened(ctx, db) as line:
        exhibit = line.show(wanted)
    write_one(exhibit, fmt, row=exhibit_line, page=partial(exhibit_page, full=full))

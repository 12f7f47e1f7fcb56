"""`dateline history`."""

from __future__ import annotations

import typer

from dateline.commands.options import Db, Fmt, Format, opened
from dateline.commands.output import write_one
from dateline.commands.show import Id
from dateline.exports.contracts import history_line
from dateline.exports.text.changes import history_page


def history(ctx: typer.Context, wanted: Id, fmt: Fmt = Format.table, db: Db = None) -> None:
    """Show how an entry came to read as it does.

    An id is that of a meeting, a proposal, a cancellation, a contradiction, a position, an article or a
    decision, also one that a line had at an earlier moment.

    Example: dateline history 3f2a91c0
    """
    with opened(ctx, db) as line:
        found = line.history(wanted)
    write_one(found, fmt, row=history_line, page=history_page)

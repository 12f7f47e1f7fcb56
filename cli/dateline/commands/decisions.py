"""`dateline decisions`."""

from __future__ import annotations

import typer

from dateline.commands.options import Db, Fmt, Format, opened
from dateline.commands.output import write
from dateline.exports.contracts import decision_line
from dateline.exports.text.lists import decisions_page


def decisions(ctx: typer.Context, fmt: Fmt = Format.table, db: Db = None) -> None:
    """List what editors decided, with what was undone.

    Example: dateline decisions --format json
    """
    with opened(ctx, db) as line:
        found = line.decisions()
    write(found, fmt, row=decision_line, page=decisions_page, nothing="No editor has decided anything.")

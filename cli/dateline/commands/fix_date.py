"""`dateline fix-date`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, EditorName, Reason, opened
from dateline.commands.output import decided


def fix_date(
    ctx: typer.Context,
    wanted: Annotated[
        str, typer.Argument(metavar="ID", help="An entry of the timeline, or a single finding.")
    ],
    when: Annotated[str, typer.Argument(metavar="DATE", help="When it was, in EDTF.")],
    reason: Reason,
    editor: EditorName = None,
    db: Db = None,
) -> None:
    """Decide when a meeting was, or one account of it.

    The date of an entry counts for the whole; accounts that say otherwise are shown as disputed. The date of a
    finding, whose id `dateline events` shows, counts in place of that which was read.

    Example: dateline fix-date 3f2a91c0 2021-06-16 --reason "The protocol of the visit says so"
    """
    with opened(ctx, db) as line:
        decided(line.editor(editor).fix_date(wanted, when, reason=reason))

"""`dateline split`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, EditorName, Reason, opened
from dateline.commands.output import decided


def split(
    ctx: typer.Context,
    entry: Annotated[str, typer.Argument(metavar="ID", help="An entry of the timeline.")],
    accounts: Annotated[
        list[str], typer.Argument(metavar="ARTICLE", help="Articles, or findings, whose accounts leave it.")
    ],
    reason: Reason,
    editor: EditorName = None,
    db: Db = None,
) -> None:
    """Decide that some accounts are of another meeting.

    Example: dateline split 3f2a91c0 77e0c2d4 --reason "They met twice that month"
    """
    with opened(ctx, db) as line:
        decided(line.editor(editor).split(entry, *accounts, reason=reason))

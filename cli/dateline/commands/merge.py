"""`dateline merge`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, EditorName, Reason, opened
from dateline.commands.output import decided


def merge(
    ctx: typer.Context,
    entries: Annotated[list[str], typer.Argument(metavar="ID ID", help="Entries of the timeline.")],
    reason: Reason,
    editor: EditorName = None,
    db: Db = None,
) -> None:
    """Decide that entries of the timeline are one.

    They must be of the same leaders and kind.

    Example: dateline merge 3f2a91c0 9b04d1e7 --reason "One visit of two days" --editor "Ida Brandt"
    """
    with opened(ctx, db) as line:
        decided(line.editor(editor).merge(*entries, reason=reason))

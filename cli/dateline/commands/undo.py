"""`dateline undo`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, EditorName, Reason, opened
from dateline.commands.output import decided


def undo(
    ctx: typer.Context,
    decision: Annotated[str, typer.Argument(metavar="ID", help="A decision, as `decisions` lists it.")],
    reason: Reason,
    editor: EditorName = None,
    db: Db = None,
) -> None:
    """Undo an editor's decision.

    It stays listed, and taking it once more makes it hold again.

    Example: dateline undo 3f2a91c0 --reason "The protocol was of another visit"
    """
    with opened(ctx, db) as line:
        decided(line.editor(editor).undo(decision, reason=reason), undone=True)

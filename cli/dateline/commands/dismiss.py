"""`dateline dismiss`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, EditorName, Reason, opened
from dateline.commands.output import decided


def dismiss(
    ctx: typer.Context,
    contradiction: Annotated[str, typer.Argument(metavar="ID", help="A contradiction.")],
    reason: Reason,
    editor: EditorName = None,
    db: Db = None,
) -> None:
    """Decide that a contradiction is none.

    `dateline contradictions --dismissed` still shows it. A voice that comes in later brings it back.

    Example: dateline dismiss 3f2a91c0 --reason "Both towns claim the border station"
    """
    with opened(ctx, db) as line:
        decided(line.editor(editor).dismiss(contradiction, reason=reason))

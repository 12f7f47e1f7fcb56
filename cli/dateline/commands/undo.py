"""`dateline undo`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, EditorName, Reason, opened
from dateline.commands.output import decided, result


def undo(
    ctx: typer.Context,
    wanted: Annotated[
        str, typer.Argument(metavar="ID", help="A decision, as `decisions` lists it, or an article.")
    ],
    reason: Reason,
    editor: EditorName = None,
    db: Db = None,
) -> None:
    """Undo a decision, or the last change of an article.

    A decision stays listed, and taking it once more makes it hold again. Of an article a retraction is undone, or a
    correction or new reading; doing that once more brings it back. What is forgotten stays so.

    Example: dateline undo 3f2a91c0 --reason "The protocol was of another visit"
    """
    with opened(ctx, db) as line:
        shown = line.show(wanted)
        if shown.kind == "article":
            line.undo(shown.id, reason=reason)
            result(f"undid what was done last to article {shown.id}\n")
        else:
            decided(line.editor(editor).undo(wanted, reason=reason), undone=True)

"""`dateline name`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, EditorName, Reason, opened
from dateline.commands.output import decided


def name(
    ctx: typer.Context,
    wanted: Annotated[str, typer.Argument(metavar="ID", help="A position, or a statement.")],
    speaker: Annotated[str, typer.Argument(metavar="NAME", help="Who it is.")],
    reason: Reason,
    speaks_for: Annotated[
        str | None, typer.Option("--speaks-for", metavar="STATE", help="The state or body it speaks for.")
    ] = None,
    editor: EditorName = None,
    db: Db = None,
) -> None:
    """Decide who an unnamed voice is.

    The name holds for all that the voice says in its article, and in copies of it.

    Example: dateline name 3f2a91c0 "Goran Whitlock" --speaks-for Norway --reason "He said so on air"
    """
    with opened(ctx, db) as line:
        decided(line.editor(editor).name(wanted, speaker, speaks_for=speaks_for, reason=reason))

"""`dateline correct`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, Reason, opened
from dateline.commands.output import result
from dateline.events import Finding


def correct(
    ctx: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ID", help="The article's id, or its beginning.")],
    file: Annotated[str, typer.Argument(metavar="FILE", help="The corrected text.")],
    reason: Reason,
    db: Db = None,
) -> None:
    """Replace an article's text and read it again.

    What it said before stays in the log.

    Example: dateline correct 3f2a91c0 corrected.txt --reason "The paper printed a correction"
    """
    with opened(ctx, db) as line:
        whole = line.article_id(article)
        events = line.correct(article, file, reason=reason)
    findings = sum(isinstance(event, Finding) for event in events)
    result(f"corrected article {whole}: {findings} findings\n")

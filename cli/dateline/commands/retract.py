"""`dateline retract`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, Reason, opened
from dateline.commands.output import result


def retract(
    ctx: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ID", help="The article's id, or its beginning.")],
    reason: Reason,
    db: Db = None,
) -> None:
    """Take an article out of all that is shown.

    Its events stay in the log.

    Example: dateline retract 3f2a91c0 --reason "The paper withdrew the story"
    """
    with opened(ctx, db) as line:
        whole = line.article_id(article)
        line.retract(article, reason=reason)
    result(f"retracted article {whole}\n")

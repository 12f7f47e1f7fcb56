"""`dateline forget`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, Reason, opened
from dateline.commands.output import message, result


def forget(
    ctx: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ID", help="The article's id, or its beginning.")],
    reason: Reason,
    facts: Annotated[
        bool, typer.Option("--facts", help="Also erase what it reports, its title, publisher and address.")
    ] = False,
    db: Db = None,
) -> None:
    """Erase an article's words for good.

    They go from the texts, the log and all that is shown; that it was filed, its hash and what it reports stay. This
    cannot be undone, and backups and dumps that were made before still hold the words.

    Example: dateline forget 3f2a91c0 --reason "The agency asked for it"
    """
    with opened(ctx, db) as line:
        whole = line.article_id(article)
        line.forget(article, reason=reason, facts=facts)
    result(f"forgot article {whole}\n")
    message("backups and dumps that were made before still hold its words")

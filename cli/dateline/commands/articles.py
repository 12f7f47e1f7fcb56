"""`dateline articles`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, ListFormat, Raw, checked_raw, opened
from dateline.commands.output import write
from dateline.exports.contents import Contents
from dateline.exports.contracts import article_line
from dateline.exports.text.lists import articles_page


def articles(
    ctx: typer.Context,
    fmt: Annotated[
        ListFormat, typer.Option("--format", help="How the results are written.")
    ] = ListFormat.table,
    raw: Raw = False,
    db: Db = None,
) -> None:
    """List the articles of the store by date of publication.

    Example: dateline articles --format json
    """
    checked_raw(fmt, raw=raw)
    with opened(ctx, db) as line:
        found = line.articles()
    contents = Contents(articles=found)
    write(
        found,
        fmt,
        row=article_line,
        page=articles_page,
        nothing="No article is filed.",
        contents=contents,
        raw=raw,
    )

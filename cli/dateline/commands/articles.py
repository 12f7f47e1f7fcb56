"""`dateline articles`."""

from __future__ import annotations

import typer

from dateline.commands.options import Db, Fmt, Format, opened
from dateline.commands.output import write
from dateline.exports.contracts import article_line
from dateline.exports.text.lists import articles_page


def articles(ctx: typer.Context, fmt: Fmt = Format.table, db: Db = None) -> None:
    """List the articles of the store by date of publication.

    Example: dateline articles --format json
    """
    with opened(ctx, db) as line:
        found = line.articles()
    write(found, fmt, row=article_line, page=articles_page, nothing="No article is filed.")

"""`dateline search`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import (
    About,
    Db,
    Fmt,
    Format,
    PublishedBy,
    SearchKind,
    Since,
    Speaker,
    Until,
    names,
    opened,
)
from dateline.commands.output import message, write
from dateline.exports.hits import hit_line
from dateline.exports.text.hits import hits_page, statements_page
from dateline.search import SHOWN


def search(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...", help='What must be there: words, "a phrase", begin*; -word must not be.'
        ),
    ],
    *,
    about: About = None,
    speaker: Speaker = None,
    publisher: Annotated[
        str | None, typer.Option("--publisher", metavar="NAME", help="Who published it, by part of a name.")
    ] = None,
    since: Since = None,
    until: Until = None,
    published_by: PublishedBy = None,
    kind: Annotated[
        SearchKind, typer.Option("--kind", help="Where the words must stand: anywhere, or in a statement.")
    ] = SearchKind.articles,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=1, help="How many articles are shown at most.")
    ] = SHOWN,
    fmt: Fmt = Format.table,
    db: Db = None,
) -> None:
    """Find articles by their words, and who said them.

    All words must be there; case, accents and apostrophes do not count. Quotation marks, asterisks and hyphens are
    kept from the shell by single quotes around the whole; what begins with a hyphen stands behind --.

    Example: dateline search '"peace talks" denuclear* -Hanoi' --about Trump,Kim
    """
    with opened(ctx, db) as line:
        found = line.search(
            " ".join(words),
            names(about),
            speaker=speaker,
            publisher=publisher,
            since=since,
            until=until,
            published_by=published_by,
            kind=kind.value,
            limit=limit,
        )
    page = statements_page if kind is SearchKind.statements else hits_page
    write(found, fmt, row=hit_line, page=page, nothing="Nothing has these words.")
    if len(found) < found.total:
        more = found.total - len(found)
        message(f"{more} more {'is' if more == 1 else 'are'} not shown: raise --limit")

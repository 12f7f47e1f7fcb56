"""`dateline contradictions`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import (
    About,
    AsOf,
    Db,
    Fmt,
    Format,
    Kind,
    PublishedBy,
    Since,
    Speaker,
    Until,
    moment_of_log,
    names,
    opened,
)
from dateline.commands.output import write
from dateline.exports.contracts import contradiction_line
from dateline.exports.text.contradictions import contradictions_page


def contradictions(
    ctx: typer.Context,
    *,
    about: About = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Only those of this kind.")] = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    published_by: PublishedBy = None,
    as_of: AsOf = None,
    dismissed: Annotated[
        bool, typer.Option("--dismissed", help="Also those that an editor dismissed.")
    ] = False,
    check: Annotated[bool, typer.Option("--check", help="Exit with 1 when any is found.")] = False,
    fmt: Fmt = Format.table,
    db: Db = None,
) -> None:
    """Show where accounts contradict each other.

    Every voice of side A contradicts every voice of side B.

    Example: dateline contradictions --about Trump,Kim --kind reversal
    """
    with opened(ctx, db) as line:
        found = line.contradictions(
            names(about),
            kind=kind.value if kind else None,
            speaker=speaker,
            dismissed=dismissed,
            since=since,
            until=until,
            published_by=published_by,
            as_of=moment_of_log(as_of),
        )
    write(found, fmt, row=contradiction_line, page=contradictions_page, nothing="No contradiction was found.")
    if check and found:
        raise typer.Exit(1)

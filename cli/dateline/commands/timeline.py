"""`dateline timeline`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import (
    About,
    AsOf,
    Db,
    PublishedBy,
    Raw,
    Since,
    TimelineFormat,
    Until,
    addresses_in,
    checked_raw,
    moment_of_log,
    names,
    opened,
)
from dateline.commands.output import write
from dateline.exports.contents import Contents
from dateline.exports.contracts import entry_line
from dateline.exports.text.timeline import timeline_page


def timeline(
    ctx: typer.Context,
    *,
    about: About = None,
    with_statements: Annotated[
        bool, typer.Option("--with-statements", help="Also what was said of the meetings, in its place.")
    ] = False,
    since: Since = None,
    until: Until = None,
    published_by: PublishedBy = None,
    as_of: AsOf = None,
    fmt: Annotated[
        TimelineFormat, typer.Option("--format", help="How the results are written.")
    ] = TimelineFormat.table,
    raw: Raw = False,
    db: Db = None,
) -> None:
    """Show what happened, when, and who says so.

    Example: dateline timeline --about Trump,Kim --published-by 2020-07-02
    """
    checked_raw(fmt, raw=raw)
    with opened(ctx, db) as line:
        entries = line.timeline(
            names(about),
            with_statements=with_statements,
            since=since,
            until=until,
            published_by=published_by,
            as_of=moment_of_log(as_of),
        )
        contents = Contents(entries=entries, addresses=addresses_in(line, fmt))
    write(
        entries,
        fmt,
        row=entry_line,
        page=timeline_page,
        nothing="No meeting is on the timeline.",
        contents=contents,
        raw=raw,
    )

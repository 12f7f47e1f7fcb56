"""`dateline positions`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import (
    About,
    AsOf,
    Db,
    Holder,
    ListFormat,
    PublishedBy,
    Raw,
    Since,
    Speaker,
    Until,
    addresses_in,
    checked_raw,
    moment_of_log,
    names,
    opened,
)
from dateline.commands.output import write
from dateline.exports.contents import Contents
from dateline.exports.contracts import position_line
from dateline.exports.text.positions import positions_page


def positions(
    ctx: typer.Context,
    *,
    about: About = None,
    by: Annotated[Holder, typer.Option("--by", help="A position a voice, or a government.")] = Holder.voice,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    published_by: PublishedBy = None,
    as_of: AsOf = None,
    fmt: Annotated[
        ListFormat, typer.Option("--format", help="How the results are written.")
    ] = ListFormat.table,
    raw: Raw = False,
    db: Db = None,
) -> None:
    """Show where each voice stands, and where it turned.

    Example: dateline positions --speaker Pompeo
    """
    checked_raw(fmt, raw=raw)
    with opened(ctx, db) as line:
        found = line.positions(
            names(about),
            by=by.value,
            speaker=speaker,
            since=since,
            until=until,
            published_by=published_by,
            as_of=moment_of_log(as_of),
        )
        contents = Contents(positions=found, addresses=addresses_in(line, fmt))
    write(
        found,
        fmt,
        row=position_line,
        page=positions_page,
        nothing="Nobody takes a position.",
        contents=contents,
        raw=raw,
    )

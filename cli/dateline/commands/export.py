"""`dateline export`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dateline.commands.options import (
    About,
    AsOf,
    Db,
    ExportFormat,
    PublishedBy,
    Raw,
    Since,
    Until,
    checked_raw,
    moment_of_log,
    names,
    opened,
)
from dateline.commands.output import result
from dateline.exports.files import write_whole


def export(
    ctx: typer.Context,
    out: Annotated[
        Path | None, typer.Argument(metavar="OUT", help="The file to write; stdout by default.")
    ] = None,
    *,
    fmt: Annotated[ExportFormat, typer.Option("--format", help="What the findings are written as.")],
    about: About = None,
    with_statements: Annotated[
        bool, typer.Option("--with-statements", help="Also what was said of the meetings, in its place.")
    ] = False,
    since: Since = None,
    until: Until = None,
    published_by: PublishedBy = None,
    as_of: AsOf = None,
    raw: Raw = False,
    db: Db = None,
) -> None:
    """Write the story for another program.

    Tables, pages, calendars, diagrams, linked data; a file is there whole or not at all. The filters are those
    of `dateline timeline`.

    Example: dateline export --format csv timeline.csv --about Trump,Kim
    """
    checked_raw(fmt, raw=raw)
    with opened(ctx, db) as line:
        text = line.export(
            fmt.value,
            names(about),
            with_statements=with_statements,
            since=since,
            until=until,
            published_by=published_by,
            as_of=moment_of_log(as_of),
            raw=raw,
        )
    if out is None or str(out) == "-":
        result(text)
    else:
        write_whole(out, text)

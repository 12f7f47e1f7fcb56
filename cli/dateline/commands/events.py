"""`dateline events`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dateline.commands.options import (
    About,
    Db,
    ListFormat,
    Raw,
    Since,
    Speaker,
    Until,
    checked_raw,
    moment_of_log,
    names,
    opened,
)
from dateline.commands.output import write, write_one
from dateline.exports.contents import Contents
from dateline.exports.contracts import event_line
from dateline.exports.text.lists import event_news, events_page

_FOLLOW_ONLY = "it says where --follow begins"
_NO_END = "a document that never ends is none; choose jsonl"


def events(
    ctx: typer.Context,
    *,
    about: About = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    follow: Annotated[
        bool,
        typer.Option("--follow", help="Go on with what articles report that come in, until interrupted."),
    ] = False,
    after: Annotated[
        str | None,
        typer.Option(metavar="POSITION|DATE", help="With --follow: begin behind it, and not with the next."),
    ] = None,
    fmt: Annotated[
        ListFormat, typer.Option("--format", help="How the results are written.")
    ] = ListFormat.table,
    raw: Raw = False,
    db: Db = None,
) -> None:
    """List what the articles report, in the order of the log.

    With --follow each comes once, as soon as it is there, whoever files it; JSON Lines suit programs that listen.

    Example: dateline events --about Trump,Kim --format jsonl
    """
    if after is not None and not follow:
        raise typer.BadParameter(_FOLLOW_ONLY, param_hint="--after")
    if follow and fmt in {ListFormat.json, ListFormat.csv, ListFormat.parquet}:
        raise typer.BadParameter(_NO_END, param_hint="--format")
    checked_raw(fmt, raw=raw)
    with opened(ctx, db) as line:
        if follow:
            behind = moment_of_log(after)
            coming = line.tail(names(about), speaker=speaker, since=since, until=until, after=behind)
            for one in coming:
                write_one(one, fmt, row=event_line, page=event_news)
                sys.stdout.flush()
            return
        found = line.events(names(about), speaker=speaker, since=since, until=until)
    contents = Contents(events=found)
    write(
        found,
        fmt,
        row=event_line,
        page=events_page,
        nothing="No event was found.",
        contents=contents,
        raw=raw,
    )

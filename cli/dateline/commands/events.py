"""`dateline events`."""

from __future__ import annotations

import typer

from dateline.commands.options import About, Db, Fmt, Format, Since, Speaker, Until, names, opened
from dateline.commands.output import write
from dateline.exports.contracts import event_line
from dateline.exports.text.lists import events_page


def events(
    ctx: typer.Context,
    *,
    about: About = None,
    speaker: Speaker = None,
    since: Since = None,
    until: Until = None,
    fmt: Fmt = Format.table,
    db: Db = None,
) -> None:
    """List what the articles report, in the order of the log.

    Example: dateline events --about Trump,Kim --format jsonl
    """
    with opened(ctx, db) as line:
        found = line.events(names(about), speaker=speaker, since=since, until=until)
    write(found, fmt, row=event_line, page=events_page, nothing="No event was found.")

"""`dateline contradictions`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import (
    About,
    AsOf,
    ContradictionsFormat,
    Db,
    Kind,
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
from dateline.exports.contracts import contradiction_line
from dateline.exports.text.contradictions import contradictions_page

_TWO_TIMES = "--new-since is about what this store knew, and cannot be asked of --published-by"


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
    new_since: Annotated[
        str | None,
        typer.Option(
            "--new-since",
            metavar="POSITION|DATE",
            help="Only those that this store did not know then; not those that gained a voice since.",
        ),
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Exit with 1 when any is found.")] = False,
    fmt: Annotated[
        ContradictionsFormat, typer.Option("--format", help="How the results are written.")
    ] = ContradictionsFormat.table,
    raw: Raw = False,
    db: Db = None,
) -> None:
    """Show where accounts contradict each other.

    Every voice of side A contradicts every voice of side B. --since and --until ask when things happened,
    --new-since asks what came to be known: with --check it makes an alarm of it.

    Example: dateline contradictions --about Trump,Kim --kind reversal
    """
    if published_by is not None and new_since is not None:
        raise typer.BadParameter(_TWO_TIMES)
    checked_raw(fmt, raw=raw)
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
            new_since=moment_of_log(new_since),
        )
        contents = Contents(contradictions=found, addresses=addresses_in(line, fmt))
    nothing = "No contradiction was found." if new_since is None else "No new contradiction was found."
    write(
        found,
        fmt,
        row=contradiction_line,
        page=contradictions_page,
        nothing=nothing,
        contents=contents,
        raw=raw,
    )
    if check and found:
        raise typer.Exit(1)

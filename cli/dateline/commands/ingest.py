"""`dateline ingest`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dateline.commands.options import Db, Jobs, opened, processors
from dateline.commands.output import complain_of, result
from dateline.commands.progress import tally

_NOTHING = "name files or folders, - for stdin, or a --manifest"


def ingest(
    ctx: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATHS...", help="Text, HTML, feeds, JSON Lines; folders; - for stdin."),
    ] = None,
    manifest: Annotated[
        str | None,
        typer.Option(metavar="FILE.csv", help="A table with columns file, publisher, published, title, url."),
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="For articles that show no date of publication.")
    ] = None,
    publisher: Annotated[
        str | None, typer.Option(metavar="NAME", help="For articles that show no publisher.")
    ] = None,
    jobs: Jobs = None,
    db: Db = None,
) -> None:
    """File articles and read them.

    Those that are filed already change nothing; what cannot be read is told, and the rest goes on.

    Example: dateline ingest articles/ --manifest manifest.csv
    """
    if not paths and not manifest:
        raise typer.BadParameter(_NOTHING, param_hint="PATHS")
    with opened(ctx, db, jobs or processors()) as line, tally() as count:
        done = line.ingest(
            *(paths or ()),
            manifest=manifest,
            published=published,
            publisher=publisher,
            stdin=sys.stdin.buffer,
            progress=count,
        )
    result(f"filed {len(done.filed)}, already known {len(done.known)}, rejected {len(done.rejected)}\n")
    complain_of(done.rejected)

"""`dateline re-read`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, Jobs, opened, processors
from dateline.commands.output import complain_of, result
from dateline.commands.progress import tally


def re_read(
    ctx: typer.Context,
    articles: Annotated[
        list[str] | None, typer.Argument(metavar="ID...", help="Articles; all, where none is named.")
    ] = None,
    jobs: Jobs = None,
    db: Db = None,
) -> None:
    """Read articles again with a newer version of the reader.

    What it found before stays in the log; articles that this version has read are left alone.

    Example: dateline re-read 3f2a91c0
    """
    with opened(ctx, db, jobs or processors()) as line, tally() as count:
        done = line.reread(*(articles or ()), progress=count)
    changed = sum(one.before != one.findings for one in done.read)
    result(
        f"read again {len(done.read)} ({changed} with more or fewer findings), up to date {len(done.known)}, "
        f"rejected {len(done.rejected)}\n"
    )
    complain_of(done.rejected)

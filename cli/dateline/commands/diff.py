"""`dateline diff`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from dateline.commands.options import About, Db, Fmt, Format, moment_of_log, names, opened
from dateline.commands.output import write
from dateline.exports.contracts import change_line
from dateline.exports.text.changes import changes_page


class By(StrEnum):
    """The two sorts of time that moments can be compared in."""

    recorded = "recorded"
    published = "published"


def diff(
    ctx: typer.Context,
    first: Annotated[
        str, typer.Argument(metavar="A", help="The earlier moment: a position of the log, a day or a time.")
    ],
    second: Annotated[
        str | None, typer.Argument(metavar="[B]", help="The later moment; now by default.")
    ] = None,
    *,
    by: Annotated[
        By,
        typer.Option(
            "--by",
            help="What this store had recorded by A and B, or what the press had published by these days.",
        ),
    ] = By.recorded,
    about: About = None,
    fmt: Fmt = Format.table,
    db: Db = None,
) -> None:
    """Say what changed between two moments.

    In sentences: what was added, withdrawn, newly contradicted or resolved, who turned, and which event did it.

    Example: dateline diff 2019-03-01 2020-07-12 --by published --about Trump,Kim
    """
    moment = str if by is By.published else moment_of_log
    with opened(ctx, db) as line:
        later = None if second is None else moment(second)
        found = line.diff(moment(first), later, by=by.value, about=names(about))
    write(found, fmt, row=change_line, page=changes_page, nothing="Nothing changed.")

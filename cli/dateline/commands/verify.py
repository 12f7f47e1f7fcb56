"""`dateline verify`."""

from __future__ import annotations

from typing import Annotated

import typer

from dateline.commands.options import Db, Fmt, Format, opened
from dateline.commands.output import message, result
from dateline.commands.progress import bar
from dateline.exports.lines import as_json, as_jsonl


def verify(
    ctx: typer.Context,
    deep: Annotated[
        bool, typer.Option("--deep", help="Also rebuild the views in memory and compare them.")
    ] = False,
    seal: Annotated[
        str | None,
        typer.Option(metavar="HASH", help="A seal that an earlier run named: whether it still holds."),
    ] = None,
    fmt: Fmt = Format.table,
    db: Db = None,
) -> None:
    """Check that nothing in the store was lost or changed.

    Exits with 1 if anything is wrong, and says what to do about it. The last seal stands for the whole log: keep it
    elsewhere, and ask for it later.

    Example: dateline verify --deep
    """
    with opened(ctx, db) as line, bar() as progress:
        found = line.verify(deep=deep, seal=seal, progress=progress)
    match fmt:
        case Format.json:
            result(as_json(found.model_dump(mode="json")))
        case Format.jsonl:
            for fault in found.faults:
                result(as_jsonl(fault.model_dump(mode="json")))
        case Format.table:
            what = (
                f"{found.events} events of {found.articles} articles and decisions, and {found.texts} texts"
            )
            result(f"verified {what}\nthe last seal is {found.seal or 'none'}\n")
    for fault in found.faults if fmt is Format.table else ():
        result(f"{fault}\n")
    if not found.sound:
        message(f"dateline: {len(found.faults)} faults were found")
        raise typer.Exit(1)

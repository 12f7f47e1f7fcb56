"""`dateline report`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

from dateline.commands.options import (
    About,
    AsOf,
    Db,
    PublishedBy,
    Since,
    Until,
    moment_of_log,
    names,
    opened,
)
from dateline.commands.output import result
from dateline.contradictions.model import Contradiction
from dateline.exports.files import write_whole
from dateline.positions import Position
from dateline.report import render
from dateline.timeline import Entry


def report(
    ctx: typer.Context,
    out: Annotated[Path, typer.Argument(metavar="OUT.html", help="The file to write.")],
    *,
    about: About = None,
    since: Since = None,
    until: Until = None,
    published_by: PublishedBy = None,
    as_of: AsOf = None,
    db: Db = None,
) -> None:
    """Write all that is known as one HTML file.

    It needs no network and no server. Limited by options, it holds the articles that it cites alone.

    Example: dateline report story.html --about Trump,Kim
    """
    whom = names(about)
    times: dict[str, Any] = {
        "since": since,
        "until": until,
        "published_by": published_by,
        "as_of": moment_of_log(as_of),
    }
    limits = {
        "about": ", ".join(whom),
        "from": since,
        "up to": until,
        "published by": published_by,
        "recorded by": as_of,
    }
    said = [f"{name} {value}" for name, value in limits.items() if value]
    with opened(ctx, db) as line, line.snapshot():
        entries = line.timeline(whom, **times)
        contradictions = line.contradictions(whom, **times)
        positions = line.positions(whom, **times)
        cited = _cited(entries, contradictions, positions) if said else None
        passages = line.passages(cited)
    page = render(
        entries,
        contradictions,
        positions,
        passages,
        title=" and ".join(whom) or "Dateline report",
        limits=said,
    )
    write_whole(out, page)
    result(f"{out}\n")


def _cited(entries: list[Entry], contradictions: list[Contradiction], positions: list[Position]) -> set[UUID]:
    """Return the articles that anything to be shown comes from."""
    accounts = (account.article.id for entry in entries for account in entry.accounts)
    sides = (voice.article for found in contradictions for voice in (*found.a, *found.b))
    voices = (voice.article for position in positions for voice in position.history)
    return {*accounts, *sides, *voices}

"""`dateline replay`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from dateline.commands.options import Db, Fmt, Format, moment_of_log, opened
from dateline.commands.output import message, result, write
from dateline.commands.progress import bar
from dateline.exports.contracts import entry_line, step_line
from dateline.exports.lines import as_json, as_jsonl
from dateline.exports.text.page import Page
from dateline.exports.text.steps import step_page
from dateline.exports.text.timeline import timeline_page
from dateline.replay import Step
from dateline.story import listed

_ONE_THING = "rebuild some projections, or go on with --resume, or watch with --to and --step: one at a time"


def replay(
    ctx: typer.Context,
    projections: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PROJECTION]...", help="Rebuild these alone, as timeline; all by default."),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="POSITION|DATE", help="Show the timeline as it stood then; the store is left alone."
        ),
    ] = None,
    step: Annotated[
        bool, typer.Option("--step", help="Watch the events go by, and what each changes.")
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on from where the projections are, not from the first event.")
    ] = False,
    fmt: Fmt = Format.table,
    db: Db = None,
) -> None:
    """Rebuild all from the first event, or watch it.

    Without options the timeline and all else is rebuilt, beside what others read and write meanwhile. A position is
    a number; a year is 2018-12-31.

    Example: dateline replay --to 2019-03-01
    """
    if ((projections or resume) and (step or to)) or (projections and resume):
        raise typer.BadParameter(_ONE_THING)
    with opened(ctx, db) as line:
        moment = moment_of_log(to)
        upto = None if moment is None else line.position_at(moment)
        if step:
            _watch(line.steps(upto=upto), fmt)
        elif upto is not None:
            message(f"the timeline as it stood after event {upto}:")
            entries = line.timeline(as_of=upto)
            write(entries, fmt, row=entry_line, page=timeline_page, nothing="No meeting is on the timeline.")
        else:
            with bar() as progress:
                position = line.replay(*projections or (), resume=resume, progress=progress)
            what = "brought the views up to" if resume else f"rebuilt {_which(projections)} up to"
            result(f"{what} position {position}\n")


def _which(projections: Sequence[str] | None) -> str:
    return f"the {listed(projections)}" if projections else "the views"


def _watch(steps: Iterator[Step], fmt: Format) -> None:
    match fmt:
        case Format.json:
            result(as_json([step_line(step) for step in steps]))
        case Format.jsonl:
            for step in steps:
                result(as_jsonl(step_line(step)))
        case Format.table:
            _go_by(steps)


def _go_by(steps: Iterator[Step]) -> None:
    """Print the steps, on a terminal each when the one before has been looked at."""
    page = Page()
    waits = sys.stdin.isatty() and sys.stdout.isatty()
    for number, step in enumerate(steps):
        if number and waits and _asked_to_stop():
            return
        step_page(page, step)


def _asked_to_stop() -> bool:
    sys.stderr.write("[Enter] next, q quit: ")
    sys.stderr.flush()
    answer = sys.stdin.readline()
    return not answer or answer.strip().casefold() == "q"

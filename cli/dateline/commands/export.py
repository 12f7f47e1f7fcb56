"""`dateline export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

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
from dateline.commands.output import binary, message, refuse_terminal, result
from dateline.exports.files import write_whole
from dateline.exports.formats import BINARY, IMAGES

if TYPE_CHECKING:
    from dateline.app import Dateline


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

    Tables, pages, calendars, drawings, linked data; a file is there whole or not at all. The filters are those
    of `dateline timeline`.

    Example: dateline export --format csv timeline.csv --about Trump,Kim
    """
    checked_raw(fmt, raw=raw)
    limits: dict[str, Any] = {
        "with_statements": with_statements,
        "since": since,
        "until": until,
        "published_by": published_by,
        "as_of": moment_of_log(as_of),
    }
    if fmt.value in BINARY and _is_stdout(out):
        refuse_terminal("OUT")
    with opened(ctx, db) as line:
        if fmt is ExportFormat.parquet:
            _put(out, line.parquet(names(about), **limits))
        elif fmt.value in IMAGES:
            _put(out, _image(line, names(about), limits))
        else:
            _put(out, line.export(fmt.value, names(about), raw=raw, **limits))


def _image(line: Dateline, about: tuple[str, ...], limits: dict[str, Any]) -> bytes:
    """Return the image, and say which letters are boxes in it."""
    image = line.image(about, **limits)
    if image.boxes:
        message(f"no font here has {' '.join(image.boxes)}: in the image they are boxes")
    return image.data


def _put(out: Path | None, content: str | bytes) -> None:
    if out is not None and not _is_stdout(out):
        write_whole(out, content)
    elif isinstance(content, bytes):
        binary(content)
    else:
        result(content)


def _is_stdout(out: Path | None) -> bool:
    return out is None or str(out) == "-"

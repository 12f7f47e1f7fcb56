"""`dateline read`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from dateline.commands import documents
from dateline.commands.output import message, result
from dateline.commands.paper import paper_line
from dateline.drafts import Rejected
from dateline.errors import BadDate
from dateline.exports.lines import as_json, as_jsonl
from dateline.moments import Moment


class Output(StrEnum):
    """How the readings are written."""

    json = "json"
    jsonl = "jsonl"


class Input(StrEnum):
    """What the file holds."""

    text = "text"
    jsonl = "jsonl"


def read(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The file, or - for stdin.")],
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="For documents that show no date of publication.")
    ] = None,
    fmt: Annotated[Output, typer.Option("--format", help="One list, or a line a document.")] = Output.jsonl,
    given: Annotated[
        Input | None,
        typer.Option("--input", help='An article, or JSON Lines {"doc", "text", "published", "title"}.'),
    ] = None,
) -> None:
    """Print what a text says as JSON, without storing it.

    A line a document: its dates, its statements and its events.

    Example: dateline read article.txt --published 2021-06-17
    """
    read_in = documents.json_lines if _kind(file, given) == Input.jsonl else documents.files
    rejected = 0
    lines = []
    for found in read_in(file, _moment(published)):
        if isinstance(found, Rejected):
            message(f"dateline: {found}")
            rejected += 1
        elif fmt == Output.json:
            lines.append(paper_line(*found))
        else:
            result(next(as_jsonl([paper_line(*found)])))
    if fmt == Output.json:
        result(as_json(lines))
    if rejected:
        raise typer.Exit(1)


def _kind(file: str, given: Input | None) -> Input:
    return given or (Input.jsonl if file.casefold().endswith((".jsonl", ".ndjson")) else Input.text)


def _moment(given: str | None) -> Moment | None:
    try:
        return Moment.parse(given) if given else None
    except ValueError as error:
        raise BadDate(str(given)) from error

"""`dateline read`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from dateline.commands import documents
from dateline.commands.explained import explained_line, explained_page
from dateline.commands.options import Db
from dateline.commands.output import message, result
from dateline.commands.paper import Desk
from dateline.drafts import Rejected
from dateline.exports.contracts import Json
from dateline.exports.lines import as_json, as_jsonl
from dateline.exports.text.page import Page
from dateline.given import moment


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
    fmt: Annotated[
        Output | None, typer.Option("--format", help="One list, or a line a document (the default).")
    ] = None,
    given: Annotated[
        Input | None,
        typer.Option("--input", help='An article, or JSON Lines {"doc", "text", "published", "title"}.'),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say of each finding which rule made it; with --format as JSON.")
    ] = False,
    _db: Db = None,
) -> None:
    """Print what a text says as JSON, without storing it.

    A line a document: its dates, its statements and its events.

    Example: dateline read article.txt --published 2021-06-17
    """
    read_in = documents.json_lines if _kind(file, given) == Input.jsonl else documents.files
    found: list[Json] | None = [] if fmt == Output.json else None
    desk, complete = Desk(), True
    for document in read_in(file, moment(published)):
        line = document if isinstance(document, Rejected) else _read(desk, document, explain=explain)
        if isinstance(line, Rejected):
            message(f"dateline: {line}")
            complete = False
        elif explain and fmt is None:
            explained_page(Page(), line["doc"], desk.paper)
        elif found is None:
            result(as_jsonl(line))
        else:
            found.append(line)
    if found is not None:
        result(as_json(found))
    if not complete:
        raise typer.Exit(1)


def _read(desk: Desk, document: documents.Document, *, explain: bool) -> Json | Rejected:
    try:
        line = desk.paper_line(*document)
        return line | {"explain": explained_line(desk.paper)} if explain else line
    except Exception as error:  # noqa: BLE001 - whatever the reader stumbles over, the other documents go on
        return Rejected(
            source=str(document.doc),
            reason=f"the reader {desk.name} failed ({type(error).__name__}: {error})",
            remedy="report this text to the reader's makers",
        )


def _kind(file: str, given: Input | None) -> Input:
    return given or (Input.jsonl if file.casefold().endswith((".jsonl", ".ndjson")) else Input.text)

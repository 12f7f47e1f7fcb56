"""The options that commands share, and how a command comes to its store."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, overload
from uuid import UUID

import typer

if TYPE_CHECKING:
    from dateline.app import Dateline
    from dateline.ports import Aside

DEFAULT_DB = "dateline.db"


class Format(StrEnum):
    """How results are written."""

    table = "table"
    json = "json"
    jsonl = "jsonl"


class TimelineFormat(StrEnum):
    """How a timeline is written."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"
    md = "md"
    ics = "ics"
    timelinejs = "timelinejs"
    mermaid = "mermaid"
    jsonld = "jsonld"
    svg = "svg"


class ContradictionsFormat(StrEnum):
    """How contradictions are written."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"
    md = "md"
    jsonld = "jsonld"


class ListFormat(StrEnum):
    """How positions, events and articles are written."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


class ExportFormat(StrEnum):
    """What an export is written as."""

    csv = "csv"
    parquet = "parquet"
    json = "json"
    jsonl = "jsonl"
    md = "md"
    ics = "ics"
    timelinejs = "timelinejs"
    mermaid = "mermaid"
    jsonld = "jsonld"
    prov = "prov"
    svg = "svg"
    png = "png"


class Holder(StrEnum):
    """Whose position is one: what a government's voices say is its own."""

    voice = "voice"
    government = "government"


class SearchKind(StrEnum):
    """Where the words that are looked for must stand."""

    articles = "articles"
    statements = "statements"


class Kind(StrEnum):
    """The kinds of contradiction."""

    disagreement = "disagreement"
    reversal = "reversal"
    account_conflict = "account_conflict"
    lapsed = "lapsed"


Db = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="PATH|URL",
        help="The database: a file, or postgresql://user@host/name; "
        f"else that of DATELINE_DB, else {DEFAULT_DB} in this folder.",
    ),
]
Fmt = Annotated[Format, typer.Option("--format", help="How the results are written.")]
Raw = Annotated[
    bool,
    typer.Option(
        "--raw", help="With --format csv: words as they are, also those that a spreadsheet would run."
    ),
]
About = Annotated[
    list[str] | None,
    typer.Option(
        "--about", metavar="NAMES", help="Leaders, by any part of their names: with commas, or repeated."
    ),
]
Speaker = Annotated[
    str | None, typer.Option("--speaker", metavar="NAME", help="Who speaks, or for whom, by part of a name.")
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="DATE", help="What may have happened then or later.")
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="What may have happened then or earlier.")
]
PublishedBy = Annotated[
    str | None, typer.Option("--published-by", metavar="DATE", help="What the press had reported by then.")
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="POSITION|DATE",
        help="What this store knew then: a position of its log, or a time.",
    ),
]
Reason = Annotated[str, typer.Option("--reason", metavar="WHY", help="Why; it is kept in the log.")]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", metavar="N", min=1, help="Processes that read at once; as many as processors by default."
    ),
]
EditorName = Annotated[
    str | None,
    typer.Option(
        "--editor", metavar="NAME", envvar="DATELINE_EDITOR", help="Who decides; the login name by default."
    ),
]


@contextmanager
def opened(ctx: typer.Context, db: str | None, jobs: int = 1) -> Iterator[Dateline]:
    """Open the store: the command's own --db counts before that of `dateline --db PATH COMMAND`."""
    from dateline.app import Dateline  # noqa: PLC0415 - loads the reader and the store, which --help needs not

    with Dateline(db or ctx.find_root().obj, jobs=jobs) as line:
        yield line
        _tell_of(line.aside(), line.behind())


def _tell_of(aside: Sequence[Aside], behind: int) -> None:
    """Say that something is missing from what was shown."""
    from dateline.commands.output import message  # noqa: PLC0415 - it imports from this module

    if behind:
        many = "1 event is" if behind == 1 else f"{behind} events are"
        message(
            f"{many} left out, as this user may not write: `dateline replay --resume` by one who may shows them"
        )
    if aside:
        many = "1 article or decision is" if len(aside) == 1 else f"{len(aside)} articles and decisions are"
        message(f"{many} left out, as an event cannot be understood: `dateline verify` names what and why")


def addresses_in(line: Dateline, fmt: StrEnum) -> dict[UUID, str]:
    """Return the addresses of the articles for formats with links; the others are spared the look at all articles."""
    from dateline.exports.contents import addresses  # noqa: PLC0415 - loads what --help needs not

    return {} if fmt.value in {*Format, "csv", "parquet"} else addresses(line.articles())


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def names(given: Sequence[str] | None) -> tuple[str, ...]:
    """Return the names of a repeated option whose values may hold several, separated by commas."""
    parts = (part.strip() for value in given or () for part in value.split(","))
    return tuple(part for part in parts if part)


def checked_raw(fmt: StrEnum, *, raw: bool) -> None:
    """Refuse --raw where there is nothing that it could leave as it is."""
    if raw and fmt.value != "csv":
        message = "it leaves the words of --format csv as they are"
        raise typer.BadParameter(message, param_hint="--raw")


@overload
def moment_of_log(given: str) -> int | str: ...
@overload
def moment_of_log(given: None) -> None: ...
def moment_of_log(given: str | None) -> int | str | None:
    """Return a position for digits alone, else the words of a date: a year is written 2018-12-31."""
    return int(given) if given and given.isdecimal() else given

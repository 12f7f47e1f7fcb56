"""Results to stdout, messages to stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

import typer

from dateline.commands.options import Format
from dateline.decisions import Decision
from dateline.drafts import Rejected
from dateline.exports.contents import Contents
from dateline.exports.contracts import Json
from dateline.exports.formats import written
from dateline.exports.lines import as_json, as_jsonl
from dateline.exports.parquet import parquet_bytes
from dateline.exports.text.page import Page
from dateline.exports.words import printable

T = TypeVar("T")


def write(
    found: Sequence[T],
    fmt: StrEnum,
    *,
    row: Callable[[T], Json],
    page: Callable[[Page, Sequence[T]], None],
    nothing: str,
    contents: Contents | None = None,
    raw: bool = False,
) -> None:
    """Write what was found in the format asked for; *nothing* tells people that nothing was.

    *contents* are the same lines for the formats in which they travel; of these `csv` may be *raw*.
    """
    match fmt.value:
        case Format.json:
            result(as_json([row(one) for one in found]))
        case Format.jsonl:
            for one in found:
                result(as_jsonl(row(one)))
        case Format.table if found:
            page(Page(), found)
        case Format.table:
            message(nothing)
        case "parquet":
            binary(parquet_bytes(contents or Contents()))
        case form:
            result(written(contents or Contents(), form, raw=raw))


def write_one(found: T, fmt: StrEnum, *, row: Callable[[T], Json], page: Callable[[Page, T], None]) -> None:
    """Write the one thing that was asked for, in the format asked for."""
    match fmt.value:
        case Format.json:
            result(as_json(row(found)))
        case Format.jsonl:
            result(as_jsonl(row(found)))
        case Format.table:
            page(Page(), found)


def complain_of(rejected: Sequence[Rejected]) -> None:
    """Say what was rejected, a line each, behind the results that are written so far; exit with 1 if anything was."""
    sys.stdout.flush()
    for one in rejected:
        message(f"dateline: {one}")
    if rejected:
        raise typer.Exit(1)


def decided(decision: Decision, *, undone: bool = False) -> None:
    """Say which decision was taken or undone, and that it can be undone."""
    done = "undone" if undone else "decided"
    result(f"{done}: {printable(decision.summary)} (decision {decision.originator_id})\n")


def result(text: str, *, at_once: bool = False) -> None:
    """Write to stdout; *at_once* what somebody waits for while the command goes on."""
    sys.stdout.write(text)
    if at_once:
        sys.stdout.flush()


def binary(data: bytes) -> None:
    """Write what is no text to stdout, unless people read there."""
    refuse_terminal("--format")
    sys.stdout.buffer.write(data)


def refuse_terminal(option: str) -> None:
    """Refuse to write what is no text where people read; *option* would have it elsewhere."""
    if sys.stdout.isatty():
        reason = "this is nothing to read on a terminal: name a file, or send it to one with >"
        raise typer.BadParameter(reason, param_hint=option)


def message(text: str) -> None:
    """Say something that is no result, on one line of stderr whatever names and words it holds."""
    sys.stderr.write(f"{printable(' '.join(text.splitlines()))}\n")

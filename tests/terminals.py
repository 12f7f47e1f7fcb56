"""What is printed on a terminal: a made-up one of a given width, and a real one."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.cells import cell_len
from warm import ran

_CODES = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")
_DECIDING = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM", "PYTHONIOENCODING")


class Terminal(io.StringIO):
    """A terminal that keeps what was written to it."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True

    @property
    def shown(self) -> str:
        return plain(self.getvalue())


def plain(text: str) -> str:
    """Return what can be read of an output, without its colours."""
    return _CODES.sub("", text)


def widest(text: str) -> int:
    """Return how many columns the widest row takes."""
    return max((cell_len(row) for row in plain(text).splitlines()), default=0)


def settled(monkeypatch: pytest.MonkeyPatch, **environment: str) -> None:
    """Let nothing but this environment decide on colours and widths."""
    for name in _DECIDING:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)


def on_a_terminal(args: Sequence[str], columns: int, *, typed: str = "", **environment: str) -> str:
    """Return what the program shows on a real terminal that is so wide, with its colours."""
    kept = {name: value for name, value in os.environ.items() if name not in _DECIDING}
    told = {**kept, "TERM": "xterm-256color", **environment}
    done = ran(args, told, Path.cwd(), columns=columns, typed=typed)
    assert "Traceback" not in done.stdout, done.stdout
    return done.stdout.replace("\r\n", "\n")

"""The program in processes that are forked from one which has loaded all that it needs.

A fork is a process of its own, with its own folder, environment, output and end, as one that is started is; it is
merely there at once. That a process can be started from nothing is tested where the processes are what is tested.
"""

from __future__ import annotations

import atexit
import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import tempfile
import termios
import traceback
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from dateline.specs.desk import Desk

WORDS = "President Ana Silva met President Boris Novak in Geneva on Wednesday, and told reporters of it.\n"


class WarmDesk(Desk):
    """A desk whose commands need not be loaded."""

    def started(
        self, arguments: Sequence[str], environment: Mapping[str, str]
    ) -> subprocess.CompletedProcess[str]:
        return ran(arguments, environment, self.folder)


def ran(
    arguments: Sequence[str], environment: Mapping[str, str], folder: Path, **terminal: object
) -> subprocess.CompletedProcess[str]:
    """Return how the program ended: in pipes, or on a *terminal* of so many `columns` on which is `typed`."""
    with tempfile.TemporaryDirectory() as beside:
        out, err = Path(beside, "out"), Path(beside, "err")
        where = {"cwd": str(folder), "out": str(out), "err": str(err), **terminal}
        process = _process()
        assert process.stdin
        assert process.stdout
        order = {"arguments": list(arguments), "environment": dict(environment), **where}
        process.stdin.write(json.dumps(order) + "\n")
        process.stdin.flush()
        code = int(process.stdout.readline())
        told = (path.read_text(encoding="utf-8") if path.exists() else "" for path in (out, err))
        return subprocess.CompletedProcess(list(arguments), code, *told)


@cache
def _process() -> subprocess.Popen[str]:
    """Return the process that forks: one for all tests of this run."""
    process = subprocess.Popen(
        [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    atexit.register(process.communicate)
    return process


def _load() -> None:
    """Import all commands, and read an article, as the reader loads its lists with the first."""
    from importlib import import_module  # noqa: PLC0415

    from dateline.app import Dateline  # noqa: PLC0415
    from dateline.commands import NAMES  # noqa: PLC0415
    from dateline.drafts import ArticleDraft  # noqa: PLC0415

    for name in NAMES:
        import_module(f"dateline.commands.{name.replace('-', '_')}")
    with Dateline(":memory:") as line:
        line.file([ArticleDraft(source="a.txt", text=WORDS)])


def _in_pipes(order: dict) -> int:
    """Run the program as the fork that this process is, with files for its output."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(order[name], os.O_WRONLY | os.O_CREAT), number)
    return _program(order)


def _on_terminal(order: dict) -> int:
    """Run the program in one more fork, on a terminal, and keep what that shows."""
    program, ours = pty.fork()
    if program == 0:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, order["columns"], 0, 0))
        return _program(order)
    os.write(ours, str(order["typed"]).encode())
    with Path(order["out"]).open("wb") as shown:
        while part := _read(ours):
            shown.write(part)
    _, status = os.waitpid(program, 0)
    return os.waitstatus_to_exitcode(status)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side has closed
        return b""


def _program(order: dict) -> int:
    from dateline.__main__ import main  # noqa: PLC0415

    os.chdir(order["cwd"])
    os.environ.clear()
    os.environ.update(order["environment"])
    encoding = os.environ.get("PYTHONIOENCODING", "utf-8")
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding=encoding, closefd=False)  # noqa: SIM115 - it ends with the process
        for number, mode in ((0, "r"), (1, "w"), (2, "w"))
    )
    sys.argv = ["dateline", *order["arguments"]]
    try:
        main()
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def _serve() -> None:
    _load()
    for line in sys.stdin:
        fork = os.fork()
        if fork == 0:
            code = 70  # of an error that the program should have told
            try:
                order = json.loads(line)
                code = (_on_terminal if "columns" in order else _in_pipes)(order)
            except BaseException:  # noqa: BLE001 - the fork must never go on as the process that it was
                traceback.print_exc()
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code)
        _, status = os.waitpid(fork, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve()

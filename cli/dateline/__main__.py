"""The program `dateline`: runs a command, and tells what went wrong in one line."""

from __future__ import annotations

import os
import signal
import sys
from io import TextIOWrapper
from typing import NoReturn, TextIO

from dateline.commands import app
from dateline.errors import DatelineError


def main() -> None:
    """Run the command that the arguments name, and exit: 0 done, 1 failed, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        _encode(stream)
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        try:
            app(prog_name="dateline")
        finally:
            sys.stdout.flush()
            signal.signal(signal.SIGTERM, before or signal.SIG_DFL)
    except DatelineError as error:
        _complain(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)  # 128 + SIGINT, as shells do
    except OSError as error:
        _let_go_of_stdout()
        if not isinstance(error, BrokenPipeError):  # then whoever read the output wants no more of it
            what = error.filename or "the output"
            _complain(f"{what}: {error.strerror}; see that it can be read and written")
        sys.exit(1)


def _stop(*_: object) -> NoReturn:
    """End as an error would: transactions are taken back, and unfinished files removed."""
    sys.exit(143)  # 128 + SIGTERM, as shells do


def _complain(what: str) -> None:
    from dateline.commands.output import message  # noqa: PLC0415 - loads what --version needs not

    message(f"dateline: {what}")


def _let_go_of_stdout() -> None:
    """Send what is still to be written nowhere: Python would complain again when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _encode(stream: TextIO) -> None:
    """Write UTF-8 into files and pipes whatever the locale says, and never fail for a character."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()

"""The program's server in a process of its own, as users start it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Served(NamedTuple):
    """A server that runs, and where."""

    process: subprocess.Popen[str]
    address: str

    def stopped(self, by: int) -> tuple[int, str]:
        """Send a signal; return the exit code and what was written to stderr."""
        self.process.send_signal(by)
        _, err = self.process.communicate(timeout=20)
        return self.process.returncode, err


@contextmanager
def served(db: Path | str, *options: str, token: str = "") -> Iterator[Served]:
    """Run `dateline serve` on a store, on a port that is free, until the context ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", "dateline", "serve", "--db", str(db), "--port", "0", *options],
        env={**os.environ, "DATELINE_TOKEN": token, "DATELINE_DB": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield Served(process, process.stdout.readline().strip().rstrip("/"))
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=20)

"""Files that are there whole or not at all: written under another name in the same folder, then renamed."""

from __future__ import annotations

import os
from pathlib import Path
from secrets import token_hex

from dateline.errors import DatelineError


class UnwritableFile(DatelineError):
    """A file cannot be written where it is wanted."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            str(path),
            f"it cannot be written ({error.strerror})",
            "name a file in a folder that you may write",
        )


def write_whole(path: Path, content: str | bytes) -> None:
    """Write bytes, or a text as UTF-8, in the place of what was there; who reads meanwhile reads the old or the new, whole.

    A device or a pipe is written to as it is.

    Raises:
        UnwritableFile: it cannot be written there; what was there is as it was.
    """
    data = content.encode("utf-8", errors="replace") if isinstance(content, str) else content
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path.resolve(), data)  # a link goes on leading to the file
    except OSError as error:
        raise UnwritableFile(path, error) from error


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(f".dateline-{token_hex(8)}.part")
    try:
        with beside.open("xb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if path.exists():
            beside.chmod(path.stat().st_mode)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)

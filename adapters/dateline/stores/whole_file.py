"""Files that come to their names when they are whole, and take no other file's place."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dateline.errors import DatelineError


class NameTaken(DatelineError):
    """A file is to be made where there is one already."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            str(path), "there is such a file, and it is left as it is", "name another, or move it away"
        )


class Unwritable(DatelineError):
    """A file cannot be made where it is wanted."""

    def __init__(self, path: Path, error: OSError) -> None:
        reason = f"it cannot be written ({error.strerror})"
        super().__init__(str(path), reason, "name a file in a folder that you may write")


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Yield the path of an empty file beside *path*; it gets that name when the context ends without an error.

    A process that is killed leaves it behind under a name that ends in ".part".

    Raises:
        NameTaken: there is a file of that name, before or by then.
        Unwritable: no file can be made there.
    """
    _refuse_taken(path)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        _make(path, part)
        yield part
        _name(part, path)
    finally:  # also of what was stopped while it was being made
        with suppress(FileNotFoundError, NotADirectoryError):
            part.unlink()


def _make(path: Path, part: Path) -> None:
    try:
        part.write_bytes(b"")
    except OSError as error:
        raise Unwritable(path, error) from error


def _name(part: Path, path: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        path.hardlink_to(part)  # fails where there is a file, whose place a renaming would take
    except FileExistsError:
        raise NameTaken(path) from None
    except OSError:  # not every file system has links
        _refuse_taken(path)
        part.rename(path)


def _refuse_taken(path: Path) -> None:
    if os.path.lexists(path):
        raise NameTaken(path)

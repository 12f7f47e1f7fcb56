"""Find the files that are meant: those named, and those in the folders named."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.drafts import Rejected

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

STDIN = Path("-")
# What stands beside articles in a folder and is none; named on its own, such a file is read.
_BESIDE = frozenset({"readme", "license", "licence", "manifest.csv"})


def walk(paths: Iterable[str | Path], *, without: Iterable[Path] = ()) -> Iterator[Path | Rejected]:
    """Yield every file of *paths*, folders searched to the bottom in the order of their names.

    In a folder hidden files, READMEs, licences, `manifest.csv` and *without* are passed over.
    """
    left_out = {path.resolve() for path in without}
    for path in map(Path, paths):
        try:
            if path != STDIN and path.is_dir():
                yield from _in_folder(path, left_out)
            else:
                yield path if path == STDIN or path.exists() else _missing(path)
        except (OSError, ValueError) as error:
            yield unreadable(name_of(path), error)


def _in_folder(folder: Path, left_out: Collection[Path]) -> Iterator[Path | Rejected]:
    """Yield the files of a folder and of those in it; one that cannot be searched is told."""
    found: list[Path] = []
    closed: list[OSError] = []
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [file for name in names if _is_meant(file := Path(place, name), left_out)]
    yield from (unreadable(name_of(Path(error.filename)), error) for error in closed)
    if not found and not closed:
        yield Rejected(
            source=name_of(folder),
            reason="the folder holds no articles",
            remedy="name a folder or files that do",
        )
    yield from sorted(found)


def name_of(path: Path) -> str:
    """Return a path as it is told and stored: in UTF-8, with the bytes that are none written out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def unreadable(source: str, error: Exception) -> Rejected:
    """Return why the system does not let a file be read."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Rejected(
        source=source, reason=f"it cannot be read ({reason.lower()})", remedy="check its name and permissions"
    )


def _missing(path: Path) -> Rejected:
    return Rejected(source=name_of(path), reason="there is no such file or folder", remedy="check the name")


def _is_meant(file: Path, left_out: Collection[Path]) -> bool:
    """Whether a file found in a folder is to be read as an article."""
    if file.name.startswith(".") or not file.is_file():
        return False
    if file.name.lower() in _BESIDE or file.stem.lower() in _BESIDE:
        return False
    return file.resolve() not in left_out

"""Keeping a store safe and taking it elsewhere: backups, and dumps that any store can load."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path

from dateline.stores.log import RecordedLog


class Keeping(ABC):
    """What can be done with a store as a whole."""

    @abstractmethod
    def _open(self, *, create: bool = False) -> RecordedLog:
        """Return the store, which is made if it is not there and may be."""

    def backup(self, path: str | Path, *, progress: Callable[[int, int], None] | None = None) -> None:
        """Copy the SQLite file as it stands now into a new one, while other processes go on writing.

        Args:
            path: the file to make; it gets this name when it is whole.
            progress: called with how many pages are copied, and of how many.

        Raises:
            MissingDatabase: there is no store to copy.
            NameTaken: there is a file of that name.
            NoBackup: the store is not kept in a file; `dump` it.
        """
        self._open().backup(Path(path), progress)

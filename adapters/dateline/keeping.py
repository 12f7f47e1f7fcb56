"""Keeping a store safe and taking it elsewhere: backups, and dumps that any store can load."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import IO

from dateline.ports import Views
from dateline.stores.dump_file import DumpFile
from dateline.stores.dumping import Dumped, dump
from dateline.stores.loading import Loaded, load
from dateline.stores.log import RecordedLog
from dateline.views import Progress, Projector


class Keeping(ABC):
    """What can be done with a store as a whole."""

    @abstractmethod
    def _open(self, *, create: bool = False) -> RecordedLog:
        """Return the store, which is made if it is not there and may be."""

    @abstractmethod
    def _views(self) -> Views:
        """Return the store's views, as true as they are."""

    def dump(self, stream: IO[bytes]) -> Dumped:
        """Write all that the store holds as JSON Lines, for `load` of this or any other kind of store.

        It is of one moment, though other processes go on writing. Views are left out: they follow from the rest.

        Raises:
            MissingDatabase: there is no store to dump.
            Unsealed: events were changed since they were recorded.
        """
        return dump(self._open(), stream)

    def load(self, stream: IO[bytes], *, progress: Progress | None = None) -> Loaded:
        """Load a dump, and bring the views up.

        The store is made if it is not there. It must be empty, or its log the beginning of what was dumped: then
        the rest comes behind it, so that a load which was interrupted is just run again.

        Args:
            stream: the dump, read once from where it is.
            progress: called with how many events the views have been told, and of how many.

        Raises:
            NoDump: it is something else.
            BrokenDump: it is not as it was written; its `position` says up to where it was loaded.
            OtherLog: the store holds something else. Nothing was loaded.
            ConcurrentChange: another process wrote to the store meanwhile.
        """
        lines = DumpFile(stream)  # what is no dump makes no store
        store = self._open(create=True)
        loaded = load(store, lines)
        Projector(store, self._views()).catch_up(progress=progress)
        return loaded

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

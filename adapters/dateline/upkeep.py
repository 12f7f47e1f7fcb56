"""Upkeep: what is done for a store as a whole. Its views are rebuilt, it is verified, copied and taken elsewhere."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from dateline.errors import UnknownProjection
from dateline.ports import Aside, Views
from dateline.rows import SPECS
from dateline.stores.dump_file import DumpFile
from dateline.stores.dumping import Dumped, dump
from dateline.stores.loading import Loaded, load
from dateline.stores.log import RecordedLog
from dateline.verifying import Verified, verify
from dateline.views import Progress, Projector


class Upkeep(ABC):
    """What can be done for a store that the class below opens."""

    @abstractmethod
    def _opened(self) -> RecordedLog | None:
        """Return the store's log if anything was asked of it yet."""

    @abstractmethod
    def _open(self, *, create: bool = False) -> RecordedLog:
        """Return the store's log, which is made if it is not there and may be."""

    @abstractmethod
    def _views(self) -> Views:
        """Return the store's views, as true as they are."""

    def replay(self, *projections: str, resume: bool = False, progress: Progress | None = None) -> int:
        """Rebuild the views, all or those that are named, and return the position that they are at.

        They are told from the first event beside those that are read, which they replace in the end all at once.
        With *resume* those that are read are brought up to the end of the log from where they are.

        Raises:
            UnknownProjection: there is none of a name.
            RebuildUnderWay: another process does the same just now.
        """
        known = tuple(spec.name for spec in SPECS)
        if unknown := [name for name in projections if name not in known]:
            raise UnknownProjection(unknown[0], known)
        projector = Projector(self._open(), self._views())
        return projector.catch_up(progress=progress) if resume else projector.rebuild(projections, progress)

    def verify(
        self, *, deep: bool = False, seal: str | None = None, progress: Progress | None = None
    ) -> Verified:
        """Check the log, the texts and the views, and return what is wrong with them; nothing is changed.

        Args:
            deep: also whether the views are those that a rebuild gives, which takes as long as one.
            seal: the `seal` of an earlier answer, which must still be a link of the chain over the log.
            progress: called with how many events were looked at, and of how many.
        """
        return verify(self._open(), self._views(), deep=deep, seal=seal, progress=progress)

    def behind(self) -> int:
        """Return how many events the answers leave out, as this user may not bring the views up to them.

        None for who may write, and for a store that nothing was asked of yet.
        """
        log = self._opened()
        if log is None or (views := self._views()).writable():
            return 0
        return log.position() - min(views.checkpoint(spec.name) for spec in SPECS)

    def aside(self) -> Sequence[Aside]:
        """Return the articles and decisions that are left out of everything, as an event cannot be understood.

        None for a store that nothing was asked of yet. They count again once `replay` understands them.
        """
        log = self._opened()
        return log.aside() if log else ()

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

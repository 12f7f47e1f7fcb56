"""Upkeep: rebuilding the views of a store, and seeing that all in it is as it must be."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from dateline.errors import UnknownProjection
from dateline.ports import Aside, Views
from dateline.rows import SPECS
from dateline.stores.log import RecordedLog
from dateline.verifying import Verified, verify
from dateline.views import Progress, Projector


class Upkeep(ABC):
    """What can be done for a store that the class below opens."""

    @abstractmethod
    def _opened(self) -> RecordedLog | None:
        """Return the store's log if anything was asked of it yet."""

    @abstractmethod
    def _log(self) -> RecordedLog:
        """Return the store's log."""

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
        projector = Projector(self._log(), self._views())
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
        return verify(self._log(), self._views(), deep=deep, seal=seal, progress=progress)

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

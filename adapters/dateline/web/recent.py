"""Answers that were given a moment ago, kept while the store stands still: pages ask the same lists again and again."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Any, Final

from dateline.app import Dateline

_MOST: Final = 12  # lists, each of which may be as long as a story


class Recent:
    """Keeps the last answers of one position of the views; once they move on, all of them go.

    So what an article said is gone from here as soon as it is forgotten.

    Args:
        most: how many answers are kept.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._at = 0
        self._kept: OrderedDict[tuple[str, frozenset[tuple[str, Any]]], Any] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def drop(self) -> None:
        """Keep nothing of what was answered so far."""
        with self._lock:
            self._kept.clear()

    def ask(self, line: Dateline, query: str, **asked: Any) -> Any:
        """Return what a query of this name answers.

        Args:
            line: the store.
            query: the name of a method of `Dateline`.
            asked: its arguments, which can be hashed.
        """
        with line.snapshot() as at:
            return self._ask(at, line, query, asked)

    def _ask(self, at: int, line: Dateline, query: str, asked: dict[str, Any]) -> Any:
        key = (query, frozenset(asked.items()))
        with self._lock:
            if at > self._at:
                self._kept.clear()
                self._at = at
            if at == self._at and key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        found = getattr(line, query)(**asked)
        with self._lock:
            if at == self._at:
                self._kept[key] = found
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
        return found

"""What turns texts into findings. `rules` is built in; others are found by their entry point."""

from __future__ import annotations

from importlib.metadata import entry_points

from dateline.errors import UnknownReader
from dateline.ports import Reader

GROUP = "dateline.readers"


def reader_named(name: str) -> Reader:
    """Return a reader by its name; packages offer theirs as entry points of the group `dateline.readers`.

    Raises:
        UnknownReader: no installed package offers one of this name.
    """
    offered = {point.name: point for point in entry_points(group=GROUP)}
    if name not in offered:
        raise UnknownReader(name, tuple(sorted(offered)))
    reader: Reader = offered[name].load()()
    return reader

"""A CSV that says of files what they do not show: file, publisher, published, title, url."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from dateline.drafts import Rejected
from dateline.errors import BadDate, BadManifest, UnreadableArticle
from dateline.sources.dates import published
from dateline.sources.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dateline.moments import Moment


_MORE_CELLS = (
    "it has more cells than the table has columns",
    "put a cell with a comma in it in quotation marks",
)


class Row(NamedTuple):
    """What one line says of one file; `problem` is why it cannot be taken as it says, and what to do."""

    number: int
    file: str
    publisher: str | None = None
    published: Moment | None = None
    title: str | None = None
    url: str | None = None
    problem: tuple[str, str] | None = None


class Manifest:
    """The rows of one manifest, found by path from the manifest's folder, or else by the file's name."""

    def __init__(self, path: Path, rows: Iterable[Row]) -> None:
        self.path = path
        self.rows = tuple(rows)
        self._by_name = {row.file: row for row in reversed(self.rows) if row.file}
        self._by_path = {(path.parent / name).resolve(): row for name, row in self._by_name.items()}
        self._used: set[str] = set()

    @classmethod
    def load(cls, path: Path) -> Manifest:
        """Read a manifest.

        Raises:
            BadManifest: it cannot be read, or has no column `file`.
        """
        try:
            text = decode(str(path), path.read_bytes())
            reader = csv.DictReader(StringIO(text, newline=""), strict=True)
            reader.fieldnames = [name.strip().lower() for name in reader.fieldnames or ()]
            if "file" not in reader.fieldnames:
                columns = ", ".join(reader.fieldnames) or "none"
                raise BadManifest(
                    str(path),
                    f"it has no column `file` (its columns: {columns})",
                    "add `file` to the first line",
                )
            rows = [_row(reader.line_num, line) for line in reader]
        except OSError as error:
            raise BadManifest(
                str(path), error.strerror or str(error), "name a CSV file that can be read"
            ) from None
        except csv.Error as error:
            raise BadManifest(
                str(path), f"it is not CSV ({error})", "give a CSV with a column `file`"
            ) from None
        except UnreadableArticle as error:
            raise BadManifest(str(path), error.reason, error.remedy) from None
        return cls(path, rows)

    def row_for(self, path: Path) -> Row | None:
        """Return what the manifest says of a file, and remember that the file is there."""
        row = self._by_path.get(path.resolve()) or self._by_name.get(path.name)
        if row:
            self._used.add(row.file)
        return row

    def files(self) -> list[Path]:
        """Return the files that the manifest names and that stand where it says."""
        return [path for name in self._by_name if (path := self.path.parent / name).is_file()]

    def missing(self) -> Iterator[Rejected]:
        """Yield each row whose file is neither among those read nor where the manifest says."""
        for row in self.rows:
            if row.file in self._used or (row.file and (self.path.parent / row.file).exists()):
                continue
            reason = f"it names {row.file}, which is not there" if row.file else "it names no file"
            yield Rejected(
                source=f"{self.path}:{row.number}",
                reason=reason,
                remedy="correct the name, or take the row out",
            )


def _row(number: int, line: dict[str | None, str | list[str] | None]) -> Row:
    """Return one line of the CSV, blank cells as nothing."""
    cells = {name: value.strip() for name, value in line.items() if name and isinstance(value, str)}
    row = Row(
        number,
        cells.get("file", ""),
        publisher=cells.get("publisher") or None,
        title=cells.get("title") or None,
        url=cells.get("url") or None,
    )
    if None in line:
        return row._replace(problem=_MORE_CELLS)
    try:
        return row._replace(published=published(cells["published"])) if cells.get("published") else row
    except BadDate as error:
        return row._replace(problem=(f"its date {error.what} cannot be read", error.remedy))

"""A store is the same store, whatever keeps it."""

from __future__ import annotations

import re
from pathlib import Path

from builders import NOON

from dateline.app import Dateline

EXAMPLES = Path(__file__).parents[1] / "examples"
CORRECTED = """The White House corrected itself on Monday.

President Donald Trump and North Korean leader Kim Jong Un will meet again in Hanoi on February 28, a spokeswoman said.
"""


class StoppedClock:
    def now(self):
        return NOON


def used(db: str, folder: Path) -> Dateline:
    """Return a store in which the examples were ingested, and then changed in every way."""
    line = Dateline(db, clock=StoppedClock(), editor="Ida Brandt")
    stories = [EXAMPLES / name for name in ("trump-kim", "biden-putin", "modi-sharif")]
    assert line.ingest(*stories, manifest=EXAMPLES / "trump-kim" / "manifest.csv").complete
    first, second, *_ = [str(article.id) for article in line.articles()]
    (folder / "corrected.txt").write_text(CORRECTED)
    line.correct(first, folder / "corrected.txt", reason="A slip of the desk")
    line.retract(second, reason="Withdrawn by its paper")
    entry = next(e for e in line.timeline() if e.when)
    line.editor().fix_date(entry.id, "2018-06", reason="Only the month is sure")
    line.editor().dismiss(line.contradictions()[0].id, reason="A matter of words")
    return line


def without_runs(views: dict) -> dict:
    """Return rows without the name of the run that made them, which is drawn by lot."""
    return {
        name: [{key: re.sub('"run":"[0-9a-f]+"', "", str(cell)) for key, cell in row.items()} for row in rows]
        for name, rows in views.items()
    }


def test_a_database_on_a_server_holds_what_a_file_would(postgres_url: str, tmp_path: Path) -> None:
    with used(str(tmp_path / "line.db"), tmp_path) as one, used(postgres_url, tmp_path) as other:
        kept = one.dump_views()
        assert all(len(rows) > 0 for rows in kept.values())
        assert without_runs(other.dump_views()) == without_runs(kept)
        assert other.timeline(with_statements=True) == one.timeline(with_statements=True)
        assert other.contradictions(dismissed=True) == one.contradictions(dismissed=True)
        assert other.positions(published_by="2019-01") == one.positions(published_by="2019-01")
        assert other.diff(30) == one.diff(30)
        assert other.passages() == one.passages()


def test_a_rebuild_on_a_server_gives_the_rows_that_were_kept(postgres_url: str, tmp_path: Path) -> None:
    with used(postgres_url, tmp_path) as line:
        kept = line.dump_views()
        line.replay()
        assert line.dump_views() == kept
        found = line.verify(deep=True)
        assert found.sound, found

"""Reports to look at in a browser."""

from __future__ import annotations

from pathlib import Path

import hostile
import pytest

from dateline.app import Dateline
from dateline.report import render

EXAMPLES = Path(__file__).parents[2] / "examples"


def report_of(line: Dateline) -> str:
    """Return the report of all that a store knows."""
    return render(line.timeline(), line.contradictions(), line.positions(), line.passages())


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a report of the example stories."""
    path = tmp_path_factory.mktemp("reports") / "examples.html"
    with Dateline(":memory:") as line:
        line.ingest(EXAMPLES / "trump-kim", manifest=EXAMPLES / "trump-kim" / "manifest.csv")
        line.ingest(EXAMPLES / "biden-putin")
        path.write_text(report_of(line), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="session")
def harmful(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a report of articles that mean harm."""
    path = tmp_path_factory.mktemp("reports") / "harmful.html"
    with Dateline(":memory:") as line:
        line.file(hostile.articles())
        path.write_text(report_of(line), encoding="utf-8", errors="replace")
    return path.as_uri()

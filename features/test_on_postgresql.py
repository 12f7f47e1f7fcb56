"""Run scenarios of the whole product on a store in PostgreSQL too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_bdd import scenarios
from servers import postgres_url
from warm import WarmDesk

__all__ = ["postgres_url"]

scenarios(
    "curation.feature",
    "diff.feature",
    "disagreement.feature",
    "replay.feature",
    "search.feature",
    "timeline.feature",
)


@pytest.fixture
def dateline_desk(tmp_path: Path, postgres_url: str) -> Iterator[WarmDesk]:
    """Return the desk of a scenario, its files in a folder and its store in a database of its own."""
    desk = WarmDesk(tmp_path, postgres_url)
    yield desk
    desk.close()

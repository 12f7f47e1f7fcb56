"""The steps of these scenarios are those that any user of `dateline[specs]` has, and the examples."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from pytest_bdd import given, parsers
from warm import WarmDesk

from dateline.specs.desk import Desk

_EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture
def dateline_desk(tmp_path: Path) -> Iterator[WarmDesk]:
    """Return the desk of a scenario, whose commands are there at once."""
    desk = WarmDesk(tmp_path)
    yield desk
    desk.close()


@given(parsers.parse('the example story "{name}"'))
def an_example(dateline_desk: Desk, name: str) -> None:
    """Put a folder of examples on the desk."""
    copytree(_EXAMPLES / name, dateline_desk.folder / name)

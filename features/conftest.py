"""The steps of these scenarios are those that any user of `dateline[specs]` has, and the examples."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

from pytest_bdd import given, parsers

from dateline.specs.desk import Desk

_EXAMPLES = Path(__file__).parent.parent / "examples"


@given(parsers.parse('the example story "{name}"'))
def an_example(dateline_desk: Desk, name: str) -> None:
    """Put a folder of examples on the desk."""
    copytree(_EXAMPLES / name, dateline_desk.folder / name)

"""Given: articles and files at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_bdd import given

from dateline.specs.desk import Desk
from dateline.specs.wording import unwrapped, wording


@pytest.fixture
def dateline_desk(tmp_path: Path) -> Iterator[Desk]:
    """Return the desk of a scenario, its store and its files in a folder of its own."""
    desk = Desk(tmp_path)
    yield desk
    desk.close()


@given(wording('an article of "{publisher}" published {published:Date} that says'))
def an_article(dateline_desk: Desk, publisher: str, published: str, docstring: str) -> None:
    """Put an article on the desk."""
    dateline_desk.give(publisher, published, None, unwrapped(docstring))


@given(wording('an article of "{publisher}" published {published:Date}, titled "{title}", that says'))
def a_titled_article(dateline_desk: Desk, publisher: str, published: str, title: str, docstring: str) -> None:
    """Put an article with a headline on the desk."""
    dateline_desk.give(publisher, published, title, unwrapped(docstring))


@given(wording('an undated article of "{publisher}" that says'))
def an_undated_article(dateline_desk: Desk, publisher: str, docstring: str) -> None:
    """Put an article on the desk of which nobody says when it was published."""
    dateline_desk.give(publisher, None, None, unwrapped(docstring))


@given(wording('a file "{name}" that holds'))
def a_file(dateline_desk: Desk, name: str, docstring: str) -> None:
    """Write a file as it is given, line by line, and the folders it is to lie in."""
    path = dateline_desk.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(docstring + "\n", encoding="utf-8")


@given(wording('a file "{name}" with the bytes {octets}'))
def a_binary_file(dateline_desk: Desk, name: str, octets: str) -> None:
    """Write a file of bytes, given in hexadecimal."""
    path = dateline_desk.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(bytes.fromhex(octets))


@given(wording('an empty file "{name}"'))
def an_empty_file(dateline_desk: Desk, name: str) -> None:
    """Write a file that holds nothing."""
    path = dateline_desk.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()

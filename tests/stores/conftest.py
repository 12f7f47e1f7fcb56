"""Events and stores for the tests of the stores."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid5

import pytest

from dateline.copies import text_hash
from dateline.events import ArticleFiled, ArticleRead, Event
from dateline.stores.log import RecordedLog
from dateline.stores.opening import open_store

ARTICLES = UUID("8c7f0e6e-58f5-4c0e-9d6f-64b1bb0c8a11")
Story = Callable[..., list[Event]]


def article_id(name: str) -> UUID:
    return uuid5(ARTICLES, name)


@pytest.fixture
def story() -> Story:
    """Return the first events of an article: that it was filed, and read as often as asked for."""

    def tell(name: str, *, readings: int = 1, source: str = "wire.txt", body: str = "") -> list[Event]:
        common = {"originator_id": article_id(name), "timestamp": datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)}
        filed = ArticleFiled(**common, originator_version=1, source=source, text_hash=text_hash(body))
        reads = [
            ArticleRead(
                **common,
                originator_version=1 + number,
                reading=number,
                reader="rules",
                reader_version="1",
                findings=0,
            )
            for number in range(1, readings + 1)
        ]
        return [filed, *reads]

    return tell


@pytest.fixture(params=["sqlite", "postgresql", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RecordedLog]:
    match request.param:
        case "sqlite":
            db = str(tmp_path / "line.db")
        case "postgresql":
            db = request.getfixturevalue("postgres_url")
        case _:
            db = ":memory:"
    with closing(open_store(db, create=True)) as made:
        yield made

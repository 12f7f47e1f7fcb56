"""Events and stores for the tests of the stores."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from servers import postgresql

from dateline.copies import text_hash
from dateline.events import ArticleFiled, ArticleRead, Event
from dateline.stores.log import RecordedLog
from dateline.stores.memory import MemoryStore
from dateline.stores.postgres import PostgresStore
from dateline.stores.sqlite import SQLiteStore

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


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """The URL of an empty database."""
    server = postgresql()
    url = server.new_database()
    yield url
    server.drop(url)


@pytest.fixture(params=["sqlite", "postgresql", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RecordedLog]:
    match request.param:
        case "sqlite":
            made: RecordedLog = SQLiteStore.create(tmp_path / "line.db")
        case "postgresql":
            made = PostgresStore.create(request.getfixturevalue("postgres_url"))
        case _:
            made = MemoryStore()
    yield made
    made.close()

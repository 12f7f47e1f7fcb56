"""The example articles in a store, and the app on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from dateline.app import Dateline
from dateline.web import make_app
from dateline.web.hosts import LOOPBACK
from dateline.web.site import Settings

EXAMPLES = Path(__file__).parents[2] / "examples"
HERE = "http://127.0.0.1:8765"
Ask = Callable[..., TestClient]


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the example articles; tests change copies of it."""
    path = tmp_path_factory.mktemp("web") / "examples.db"
    stories = [EXAMPLES / name for name in ("trump-kim", "biden-putin", "modi-sharif")]
    with Dateline(path) as line:
        assert line.ingest(*stories, manifest=EXAMPLES / "trump-kim" / "manifest.csv").complete
    return path


@pytest.fixture
def store(examples: Path, tmp_path: Path) -> Path:
    """A store of one's own with the example articles."""
    return Path(shutil.copy(examples, tmp_path / "dateline.db"))


@pytest.fixture
def client() -> Iterator[Ask]:
    """Return what makes a browser without script, on an app with these settings; it follows no redirect."""
    with ExitStack() as stack:

        def made(db: Path, *, at: str = HERE, **settings: Any) -> TestClient:
            app = make_app(Settings(db, **{"hosts": LOOPBACK, **settings}), every=0.05)
            found = TestClient(app, base_url=at, follow_redirects=False, raise_server_exceptions=False)
            return stack.enter_context(found)

        yield made


@pytest.fixture
def visitor(client: Ask, store: Path) -> TestClient:
    """A browser without script on the app as it is served by default."""
    return client(store)

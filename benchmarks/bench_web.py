"""Measure the web app on made-up accounts of one story: how long pages and answers take, asked anew and once more.

Processor time of a request from the app's side, without a network. `python benchmarks/bench_web.py 5000`.
"""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from bench_story import file
from made_up_story import MadeUpStory
from starlette.testclient import TestClient

from dateline.rows import SPECS
from dateline.stores.sqlite import SQLiteStore
from dateline.views import Projector
from dateline.web import make_app
from dateline.web.site import Settings

_HERE = "http://127.0.0.1:8765"


def make(path: Path, count: int) -> None:
    """Make a store with so many accounts."""
    with closing(SQLiteStore.create(path)) as store:
        file(store, MadeUpStory().streams(count))
        store.views(SPECS).create()
        Projector(store, store.views(SPECS)).rebuild()


def asked(client: TestClient, path: str) -> tuple[float, int]:
    """Return the seconds that an answer takes, and its bytes."""
    begin = time.process_time()
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    return time.process_time() - begin, len(answer.content)


def main() -> None:
    """Print times."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "story.db")
        make(path, count)
        app = make_app(Settings(path))
        with TestClient(app, base_url=_HERE) as client:
            entry = client.get("/api/timeline?limit=1").json()[0]["id"]
            article = client.get("/api/articles?limit=1").json()[0]["id"]
            pages = ("/", "/timeline", "/contradictions", "/positions", "/articles", "/decisions")
            pages += (f"/entries/{entry}", f"/articles/{article}", "/api/timeline", "/api/timeline?limit=20")
            for page in pages:
                app.state.site.recent.drop()
                (first, size), (again, _) = asked(client, page), asked(client, page)
                shown = page.replace(entry, "ID").replace(article, "ID")
                print(
                    f"{shown:24} {1000 * first:8.0f} ms, again {1000 * again:8.0f} ms, {size / 1000:8.0f} kB"
                )


if __name__ == "__main__":
    main()

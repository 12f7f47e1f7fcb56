"""Many processes write to one store at once: it becomes what one process would have made of it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from stub_readers import Plain

from dateline.app import Dateline
from dateline.events import ArticleFiled
from dateline.moments import Moment
from dateline.ports import ViewSpec
from dateline.stores.log import RecordedLog
from dateline.stores.opening import open_store

WRITER = Path(__file__).parent / "writer.py"
WRITTEN = ViewSpec("written", 1, ("article TEXT", "events INTEGER"), "article", "article")
INGESTER = Path(__file__).parent / "ingester.py"
TESTS = INGESTER.parents[1]
FOLDERS, ARTICLES = 10, 4
FOLDERS_EACH = 4
PAIRS = [("Ana Silva", "Boris Novak"), ("Carla Mendes", "Ivo Kral"), ("Edda Lund", "Omar Haddad")]
PLACES = ["Geneva", "Vienna", "Oslo"]


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """Folders of articles that agree, disagree and speak of several stories."""
    made = [tmp_path / f"folder-{number}" for number in range(FOLDERS)]
    for number, folder in enumerate(made):
        folder.mkdir()
        for place in range(ARTICLES):
            (folder / f"{place}.txt").write_text(text(number * ARTICLES + place))
    return made


def text(number: int) -> str:
    """Return an article; no two have the same words."""
    one, other = PAIRS[number % 3]
    place, day = PLACES[number % 2], 1 + number % 5
    side = "favours" if number % 4 else "opposes"
    return (
        f"Report number {number} of the news desk about the two presidents and what came of their talks.\n"
        f"{one} and {other} met in {place} on 2021-06-{day:02}.\n"
        f"{one} {side} meeting {other}.\n"
    )


def crowd(db: str, folders: list[Path], processes: int) -> list[subprocess.Popen[str]]:
    """Start processes that ingest folders, several of which each folder meets."""
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    started = []
    for number in range(processes):
        some = [str(folders[(number + step) % FOLDERS]) for step in range(FOLDERS_EACH)]
        command = [sys.executable, INGESTER, db, *some]
        started.append(
            subprocess.Popen(
                command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
            )
        )
    for process in started:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    return started


def finished(processes: list[subprocess.Popen[str]]) -> None:
    """Wait for all, of which none may have anything to complain of."""
    for process in processes:
        _, said = process.communicate(timeout=120)
        assert (process.returncode, said) == (0, "")


def shown(db: str) -> list[object]:
    with Dateline(db, reader=Plain()) as line:
        findings = sorted(str(found.finding.finding_id) for found in line.events())
        return [line.timeline(), line.contradictions(), line.positions(), line.articles(), findings]


def tailed(db: str, processes: list[subprocess.Popen[str]]) -> Iterator[int]:
    """Read the log on from where one is, as long as somebody writes."""
    after = 0
    with closing(open_store(db, create=False)) as store:
        writing = True
        while writing:
            writing = any(process.poll() is None for process in processes)
            for recorded in store.events(after):
                yield recorded.position
                after = recorded.position


@pytest.mark.parametrize(("where", "processes"), [("postgresql", 8), ("sqlite", 4)])
def test_many_processes_make_of_one_store_what_one_would(
    where: str, processes: int, folders: list[Path], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    db = request.getfixturevalue("postgres_url") if where == "postgresql" else str(tmp_path / "line.db")
    open_store(db, create=True).close()
    started = crowd(db, folders, processes)
    seen = list(tailed(db, started))
    finished(started)
    with closing(open_store(db, create=False)) as store:
        recorded = list(store.events())
    assert seen == [position for position, _ in recorded] == list(range(1, len(recorded) + 1))
    met = {(number + step) % FOLDERS for number in range(processes) for step in range(FOLDERS_EACH)}
    alone = str(tmp_path / "alone.db")
    with Dateline(alone, reader=Plain()) as line:
        line.ingest(
            *(folders[number] for number in sorted(met)),
            publisher="Delta Wire",
            published=Moment.parse("2021-09-01"),
        )
    assert shown(db) == shown(alone)


def start_writer(db: str, prefix: str, articles: int) -> subprocess.Popen[str]:
    """Start another process that files articles; it prints each position that the store acknowledged."""
    command = [sys.executable, WRITER, db, prefix, str(articles)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_processes_that_write_at_once_lose_and_double_nothing(db: str) -> None:
    writers = [start_writer(db, prefix, 60) for prefix in ("a", "b", "shared", "shared")]
    for writer in writers:
        _, errors = writer.communicate(timeout=120)
        assert writer.returncode == 0, errors
    with closing(open_store(db, create=False)) as store:
        recorded = list(store.events())
        assert [position for position, _ in recorded] == list(range(1, 3 * 60 * 2 + 1))
        filed = {event.source for _, event in recorded if isinstance(event, ArticleFiled)}
        assert filed == {f"{prefix}-{n}" for prefix in ("a", "b", "shared") for n in range(60)}


def test_a_writer_that_is_killed_leaves_whole_articles_and_all_it_acknowledged(db: str) -> None:
    moments = random.Random(20240506)
    open_store(db, create=True).close()
    for run in range(6):
        writer = start_writer(db, f"run{run}", 100_000)
        assert writer.stdout is not None
        acknowledged = int(writer.stdout.readline())
        time.sleep(moments.uniform(0, 0.08))
        writer.send_signal(signal.SIGKILL)
        acknowledged = max([acknowledged, *map(int, whole_lines(writer.communicate()[0]))])
        time.sleep(0.1)  # a server ends what it was told last
        with closing(open_store(db, create=False)) as store:
            assert not store.faults()
            assert store.position() >= acknowledged
            check_whole(store)


def whole_lines(output: str) -> list[str]:
    return [line for line in output.splitlines(keepends=True) if line.endswith("\n")]


def check_whole(store: RecordedLog) -> None:
    """Every article has both its events and its text, and the view agrees with its checkpoint."""
    recorded = list(store.events())
    assert [position for position, _ in recorded] == list(range(1, len(recorded) + 1))
    filed = [event for _, event in recorded if isinstance(event, ArticleFiled)]
    assert len(recorded) == 2 * len(filed)
    assert all(store.text(event.text_hash) == event.source for event in filed)
    views = store.views([WRITTEN])
    counted = sum(row["events"] for row in views.rows("written"))
    assert counted == views.checkpoint("written") <= len(recorded)

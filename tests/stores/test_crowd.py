"""Many processes write to one store at once: it becomes what one process would have made of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from stub_readers import Plain

from dateline.app import Dateline
from dateline.moments import Moment
from dateline.stores.opening import open_store

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

"""Whatever is killed, whenever: nothing acknowledged is missing, nothing is doubled or torn, and it can be run again."""

from __future__ import annotations

import io
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from servers import postgresql

from dateline.app import Dateline
from dateline.events import ArticleFiled, ArticleRead, Finding

VICTIM = Path(__file__).parent / "victim.py"
TESTS = Path(__file__).parents[1]
KILLS = {"ingest": 15, "replay": 12, "take over": 11, "load": 12}
# The program for whom an interrupt counts also where these tests run in the background, which ignores it.
_INTERRUPTIBLE = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "runpy.run_module('dateline', run_name='__main__', alter_sys=True)"
)

NewStore = Callable[[], str]


@pytest.fixture(params=["sqlite", "postgresql"])
def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> NewStore:
    """Name a store that is not there yet."""
    numbers = count()
    if request.param == "sqlite":
        return lambda: str(tmp_path / f"{next(numbers)}.db")
    server = postgresql()

    def made() -> str:
        url = server.new_database()
        request.addfinalizer(lambda: server.drop(url))
        return url

    return made


class Victim:
    """Does work in processes that can be killed; `seconds` is how long the last one took."""

    def __init__(self, folder: Path) -> None:
        self.acks, self.dump = folder / "acks", folder / "whole.dump"
        self.seconds = 0.0
        self._process = subprocess.Popen(
            [sys.executable, VICTIM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(TESTS)},
        )

    def __call__(self, work: str, db: str, *, after: float | None = None) -> bool:
        """Whether the work was killed before it was done."""
        assert self._process.stdin
        assert self._process.stdout
        order = {"work": work, "db": db, "after": after, "acks": str(self.acks), "file": str(self.dump)}
        begun = time.monotonic()
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        status = int(self._process.stdout.readline())
        self.seconds = time.monotonic() - begun
        assert status in ((0,) if after is None else (0, -signal.SIGKILL))
        return status != 0

    def acknowledged(self) -> set[str]:
        whole = self.acks.read_text().splitlines(keepends=True) if self.acks.exists() else []
        return {line.strip() for line in whole if line.endswith("\n")}

    def stop(self) -> None:
        self._process.communicate()


@pytest.fixture
def victim(tmp_path: Path) -> Iterator[Victim]:
    made = Victim(tmp_path)
    yield made
    made.stop()


@pytest.mark.parametrize("work", KILLS)
def test_work_that_is_killed_at_any_moment_loses_doubles_and_tears_nothing(
    work: str, victim: Victim, new_store: NewStore
) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")  # noqa: T201 - shown when the test fails
    moments = random.Random(seed)
    whole = new_store()
    victim("ingest one" if work == "take over" else "ingest", whole)
    victim.dump.write_bytes(dumped(whole))
    victim.acks.unlink(missing_ok=True)
    whole_views = views(whole)
    rebuilds = work in ("replay", "take over")
    db = whole if rebuilds else new_store()
    victim(work, db)
    seconds, killed, done = victim.seconds, 0, True
    # A server's part in being killed is the same each time, and it takes longer.
    kills = KILLS[work] // 4 if whole.startswith("postgresql") else KILLS[work]
    while killed < kills:
        if done and not rebuilds:
            db = new_store()
            victim.acks.unlink(missing_ok=True)
        if victim(work, db, after=moments.uniform(0.1, 0.9) * seconds):
            killed += 1
        else:  # it was done before: the machine has less to do than it had
            seconds *= 0.7
        check_whole(db, victim.acknowledged())
        if done := moments.random() < 0.6:
            again(victim, work, db)
            assert views(db) == whole_views
            if work == "load":
                assert dumped(db) == victim.dump.read_bytes()
    again(victim, work, db)
    assert views(db) == whole_views


def again(victim: Victim, work: str, db: str) -> None:
    """Run what was interrupted to its end."""
    if db.startswith("postgresql"):
        time.sleep(0.2)  # until the server has seen that the one who was killed, and held a lock, is gone
    victim(work, db)
    check_whole(db, victim.acknowledged())


def check_whole(db: str, acknowledged: set[str]) -> None:
    """See that all in a store is as it must be, and that what was acknowledged is there, and once."""
    with Dateline(db) as line:
        if not db.startswith("postgresql") and not Path(db).exists():
            assert not acknowledged
            return
        line._open(create=True)
        found = line.verify(deep=True)
        assert found.sound, found.faults
        left: dict[Any, int] = {}
        filed: list[str] = []
        for _, event in line._open().events():
            match event:
                case ArticleFiled():
                    filed.append(str(event.originator_id))
                case ArticleRead():
                    left[event.originator_id] = event.findings
                case Finding():
                    left[event.originator_id] -= 1
        assert set(left.values()) <= {0}, "a reading is there with all its findings, or not at all"
        assert len(left) == len(filed) == len(set(filed))
        assert acknowledged <= set(filed)
        line.dump_views()  # which brings them up
        found = line.verify(deep=True)
        assert found.sound, found.faults


def views(db: str) -> str:
    """Return all rows of the views, without the names of the runs in which events were recorded."""
    with Dateline(db) as line:
        return re.sub(r'\\"run\\":\\"\w+\\"', "", json.dumps(line.dump_views(), indent=0))


def dumped(db: str) -> bytes:
    stream = io.BytesIO()
    with Dateline(db) as line:
        line.dump(stream)
    return stream.getvalue()


@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_a_command_that_is_stopped_says_so_by_its_exit_code_and_leaves_the_store_whole(
    victim: Victim, tmp_path: Path, stop: signal.Signals, code: int
) -> None:
    whole, copy = str(tmp_path / "whole.db"), str(tmp_path / "copy.db")
    victim("ingest", whole)
    file = dumped(whole)
    with subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTIBLE, "load", "--db", copy],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        process.stdin.write(file[: len(file) * 2 // 3])
        process.stdin.flush()
        while not Path(copy).exists():
            time.sleep(0.02)
        time.sleep(0.5)  # now it waits for the rest of the dump
        process.send_signal(stop)
        process.wait(timeout=60)
        assert process.stdout
        assert process.stderr
        assert process.stdout.read() == b""
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == code
    check_whole(copy, set())
    with Dateline(copy) as line:
        line.load(io.BytesIO(file))
    assert dumped(copy) == file


def test_a_dump_that_is_stopped_leaves_no_file(victim: Victim, tmp_path: Path) -> None:
    whole, target = str(tmp_path / "whole.db"), tmp_path / "safe" / "story.dump"
    target.parent.mkdir()
    victim("ingest", whole)
    code = f"from dateline.app import Dateline; Dateline.dump = lambda *_: __import__('time').sleep(60); {_INTERRUPTIBLE}"
    with subprocess.Popen([sys.executable, "-c", code, "dump", str(target), "--db", whole]) as process:
        while not list(target.parent.iterdir()):
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 143
    assert list(target.parent.iterdir()) == []

"""`dateline events --follow` in a process of its own, while others file articles."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


def dateline(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "dateline", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_it_prints_what_others_file_and_ends_when_it_is_interrupted(tmp_path: Path) -> None:
    db = tmp_path / "line.db"
    first, second = sorted((EXAMPLES / "trump-kim").glob("*.txt"))[:2]
    assert dateline("ingest", first, "--db", db).wait(60) == 0
    listening = dateline("events", "--follow", "--after", "0", "--format", "jsonl", "--db", db)
    assert listening.stdout
    assert listening.stderr
    told = [json.loads(listening.stdout.readline())]
    assert dateline("ingest", second, "--db", db).wait(60) == 0
    while told[-1]["article"]["source"] != str(second):
        told.append(json.loads(listening.stdout.readline()))
    listening.send_signal(signal.SIGINT)
    told += map(json.loads, listening.stdout)
    assert (listening.wait(30), listening.stderr.read()) == (130, "")
    listing = dateline("events", "--format", "jsonl", "--db", db).communicate(timeout=60)[0]
    listed = [json.loads(line) for line in listing.splitlines()]
    assert told == listed[: len(told)]


def test_following_has_no_end_and_so_is_no_json_document(run) -> None:
    ran = run("events", "--follow", "--format", "json")
    assert ran.code == 2
    assert "jsonl" in ran.err


def test_where_to_begin_is_asked_of_following_alone(run) -> None:
    ran = run("events", "--after", "3")
    assert ran.code == 2
    assert "--follow" in ran.err

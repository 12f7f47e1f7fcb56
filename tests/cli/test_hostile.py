"""No command prints what a terminal obeys, whatever stands in the articles, their files and the words of editors."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import hostile
import pytest

from dateline.app import Dateline
from dateline.commands import NAMES

REASON = "because \x1b[2J \u202e\x9b31m of\nthat"
# A command on one of the things that the store holds; {entry} and so on are ids. Of one that serves, the program ends
# with the test.
COMMANDS = {
    "ingest": ["ingest files/lines.jsonl {binary} {binary}.not --jobs 1"],
    "read": [
        "read files/lines.jsonl",
        "read files/lines.jsonl --explain",
        "read files/feed.xml --format json",
    ],
    "timeline": ["timeline", "timeline --with-statements", "timeline --published-by 2021-08-10"],
    "contradictions": ["contradictions", "contradictions --dismissed"],
    "positions": ["positions", "positions --by government"],
    "events": ["events"],
    "articles": ["articles"],
    "search": ["search Biden", "search Biden --kind statements"],
    "show": [
        "show {entry}",
        "show {contradiction}",
        "show {position}",
        "show {article}",
        "show {article} --full",
    ],
    "diff": ["diff 0", "diff 2021-08-02 2021-08-09 --by published"],
    "history": ["history {entry}", "history {contradiction}", "history {article}", "history {position}"],
    "replay": ["replay --step", "replay --to 40", "replay"],
    "verify": ["verify --deep"],
    "retract": ["retract {other} --reason {REASON}", "history {other}"],
    "correct": ["correct {article} plain.txt --reason {REASON}", "history {article}", "diff 0"],
    "re-read": ["re-read --jobs 1"],
    "forget": ["forget {other} --reason {REASON}", "show {other}", "verify"],
    "fix-date": ["fix-date {entry} 2021-06-17 --reason {REASON} --editor {REASON}", "timeline", "decisions"],
    "name": ["name {statement} {REASON} --reason {REASON}", "positions", "contradictions", "decisions"],
    "dismiss": [
        "dismiss {contradiction} --reason {REASON}",
        "contradictions --dismissed",
        "history {contradiction}",
    ],
    "undo": ["undo {decision} --reason {REASON}", "decisions"],
    "decisions": ["decisions"],
    "merge": ["merge {entry} {entry} --reason {REASON}"],
    "split": ["split {entry} {held} --reason {REASON}", "timeline", "decisions"],
    "dump": ["dump out.jsonl"],
    "load": ["load files/lines.jsonl"],
    "backup": ["backup copy.db"],
    "report": ["report out.html"],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a store of hostile articles, and files of others."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "files").mkdir()
    hostile.write(folder / "files")
    (folder / "plain.txt").write_text(
        "President Joe Biden met President Vladimir Putin in Oslo on June 15, 2021.\n"
    )
    with Dateline(folder / "dateline.db") as line:
        line.file(hostile.articles())
        found = line.timeline()
        line.editor("Ida \x1b[2J").fix_date(found[0].id, "2021-06-15", reason=REASON)
    return folder


@pytest.fixture(scope="module")
def ids(folder: Path) -> dict[str, str]:
    """Return an id of everything that the store holds."""
    with Dateline(folder / "dateline.db") as line:
        events = line.events()
        return {
            "entry": line.timeline()[0].id,
            "contradiction": line.contradictions()[0].id,
            "position": line.positions()[0].id,
            "article": str(line.articles()[0].id),
            "other": str(line.articles()[3].id),
            "decision": str(line.decisions()[0].id),
            "held": next(str(e.finding.finding_id) for e in events if e.finding.TOPIC == "summit-held"),
            "statement": next(
                str(e.finding.finding_id) for e in events if e.finding.TOPIC == "statement-made"
            ),
            "binary": next(
                str(path.relative_to(folder)) for path in (folder / "files").iterdir() if "\x1b" in path.name
            ),
            "REASON": REASON,
        }


def words(line: str, ids: dict[str, str]) -> list[str]:
    return [word.format(**ids) for word in line.split()]


def test_every_command_that_prints_words_is_tried():
    assert set(NAMES) - set(COMMANDS) <= {"export", "serve"}  # tested with their formats, and with a browser


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_prints_nothing_that_a_terminal_obeys(run, folder, ids, tmp_path: Path, command):
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    for line in COMMANDS[command]:
        ran = run(*words(line, ids))
        assert ran.code < 2, ran.err
        assert "Traceback" not in ran.err
        assert ran.out or ran.err
        assert not hostile.OBEYED.search(ran.out + ran.err), line


@pytest.mark.parametrize("fmt", ["json", "jsonl"])
@pytest.mark.parametrize(
    "command",
    [
        *(
            "timeline --with-statements",
            "contradictions",
            "positions",
            "events",
            "articles",
            "decisions",
            "diff 0",
        ),
        *("show {article}", "history {entry}", "replay --step", "verify", "search Biden"),
    ],
)
def test_json_is_whole_and_printable(run, folder, ids, monkeypatch, command, fmt):
    monkeypatch.chdir(folder)
    ran = run(*words(command, ids), "--format", fmt)
    assert ran.code == 0, ran.err
    assert not hostile.OBEYED.search(ran.out)
    rows = ran.out.splitlines() if fmt == "jsonl" else [ran.out]
    assert all(json.loads(row) for row in rows)

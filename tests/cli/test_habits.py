"""What holds for every command: options, help, exit codes, and where output goes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from terminals import on_a_terminal

from dateline.commands import NAMES

PROGRAM = [sys.executable, "-m", "dateline"]
# The same for whom an interrupt counts also where these tests run in the background, which ignores it.
_INTERRUPTIBLE = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "runpy.run_module('dateline', run_name='__main__', alter_sys=True)"
)


def test_the_command_s_db_counts_before_the_program_s_and_both_before_the_environment(
    run, story, monkeypatch
):
    elsewhere = str(shutil.move(story, story.with_name("elsewhere.db")))
    assert run("timeline").code == 1
    assert run("timeline", "--db", elsewhere).code == 0
    assert run("--db", elsewhere, "timeline").code == 0
    monkeypatch.setenv("DATELINE_DB", elsewhere)
    assert run("timeline").code == 0
    assert "nowhere.db" in run("--db", "nowhere.db", "timeline").err
    assert "nowhere.db" in run("--db", elsewhere, "timeline", "--db", "nowhere.db").err


@pytest.mark.parametrize("command", NAMES)
def test_the_help_of_every_command_starts_with_an_example_of_it_and_takes_db(run, command):
    ran = run(command, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"Example: dateline {command} ")
    assert "--db PATH" in ran.out


def test_the_help_names_every_command_with_its_whole_summary(run):
    listed = run("--help").out.partition("Commands:\n")[2]
    assert [line.split()[0] for line in listed.splitlines()] == list(NAMES)
    assert "..." not in listed


@pytest.mark.parametrize("args", [("timelin",), ("timeline", "--nonsense"), ("show",), ("ingest",)])
def test_wrong_usage_exits_with_2_and_says_why_on_stderr(run, args):
    ran = run(*args)
    assert (ran.code, ran.out) == (2, "")
    assert "Error: " in ran.err


def test_a_mistyped_command_is_answered_with_the_near_one(run):
    assert "Did you mean 'timeline'?" in run("timelin").err


@pytest.mark.parametrize(
    ("wanted", "says"), [("--version", "dateline 0"), ("--help", "  timeline        Show ")]
)
def test_asking_for_the_version_or_for_help_loads_no_part_that_it_does_not_need(wanted, says):
    heavy = ("pydantic", "rich", "jinja2", "trafilatura", "eventsourcing", "dateline.app")
    code = (
        f"import sys; sys.argv = ['dateline', {wanted!r}]\n"
        "from dateline.__main__ import main\n"
        "try: main()\n"
        f"except SystemExit: print([m for m in {heavy!r} if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert out.splitlines()[-1] == "[]"
    assert any(line.startswith(says) for line in out.splitlines())


@pytest.mark.parametrize(
    "args", [("show", "{}"), ("timeline", "--db", "{}"), ("ingest", "{}"), ("read", "{}")]
)
def test_a_message_is_one_line_that_a_terminal_does_not_obey(run, story, args):
    hostile = "a\x1b]0;title\x07\nb"
    ran = run(*(word.format(hostile) for word in args))
    assert ran.code == 1
    assert ran.err.startswith("dateline: ")
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err


def test_a_reader_that_goes_away_ends_the_program_without_a_word(story: Path):
    with subprocess.Popen(
        [*PROGRAM, "events", "--format", "jsonl", "--db", str(story)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk is full here")
@pytest.mark.parametrize("fmt", ["table", "json"])
def test_a_full_disk_is_an_error_of_one_line(story: Path, fmt):
    with Path("/dev/full").open("w") as full:
        command = [*PROGRAM, "timeline", "--db", str(story), "--format", fmt]
        ran = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE, text=True)
    assert ran.returncode == 1
    assert ran.stderr.startswith("dateline: the output: No space left on device; ")
    assert ran.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="SIGINT is sent otherwise there")
def test_an_interrupt_ends_the_program_with_130_and_without_a_traceback(tmp_path: Path):
    with subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTIBLE, "ingest", "-", "--db", str(tmp_path / "x.db")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        while not (tmp_path / "x.db").exists():
            time.sleep(0.02)
        time.sleep(0.3)  # now it waits for its standard input
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
        assert b"Traceback" not in err
    assert process.returncode == 130


def test_output_is_utf_8_in_a_pipe_whatever_the_locale_says(story: Path):
    command = [*PROGRAM, "timeline", "--db", str(story)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    out = subprocess.run(command, check=True, capture_output=True, env=environment).stdout
    assert "“Presidents Silva and Novak met in Geneva on Wednesday.”" in out.decode("utf-8")


def test_replay_by_steps_waits_on_a_terminal_and_q_ends_it(story: Path):
    shown = on_a_terminal(["replay", "--step", "--db", str(story)], 60, typed="\nq\n")
    assert shown.count("next, q quit") == 2
    assert "article-read" in shown
    assert "summit-held" not in shown


def test_progress_is_shown_on_a_terminal_and_nowhere_else(story: Path, run):
    shown = on_a_terminal(["replay", "--db", str(story)], 60)
    assert "9/9" in shown
    assert "rebuilt the views up to position 9" in shown
    assert run("replay").err == ""

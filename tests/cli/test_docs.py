"""The page on the command line knows every command and option, and its commands are right."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from dateline.commands import NAMES

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
OPTION = re.compile(r"--[a-z][a-z-]+")
FOR_ALL = {"--help", "--db", "--format"}
SECTIONS = {
    part.split("\n", 1)[0].removeprefix("dateline "): part
    for part in PAGE.split("\n## ")
    if part.startswith("dateline ")
}


def test_every_command_has_its_section_and_no_other_has_one():
    assert sorted(SECTIONS) == sorted(NAMES)


@pytest.mark.parametrize("command", NAMES)
def test_a_section_names_just_the_options_of_its_command(run, command):
    offered = set(OPTION.findall(run(command, "--help").out.partition("Options:")[2])) - FOR_ALL
    told = set(OPTION.findall(SECTIONS[command])) - FOR_ALL
    shared = set(OPTION.findall(PAGE.partition("## Filters")[2].partition("\n## ")[0]))
    assert told <= offered
    assert offered - told <= (shared if "[filters]" in SECTIONS[command] else set())


def test_the_options_of_the_program_are_told(run):
    offered = set(OPTION.findall(run("--help").out.partition("Options:")[2])) - {"--help"}
    assert offered <= set(OPTION.findall(PAGE))


def test_the_commands_at_the_top_and_the_examples_of_the_help_are_right_usage(run, story, tmp_path: Path):
    (tmp_path / "articles").mkdir()
    lines = [line.strip() for line in PAGE.partition("\n## ")[0].splitlines() if line.startswith("    ")]
    ending = [
        name for name in NAMES if name != "serve"
    ]  # which runs until it is stopped: tests/web starts it
    lines += [run(name, "--help").out.splitlines()[0].removeprefix("Example: ") for name in ending]
    for line in lines:
        assert run(*shlex.split(line)[1:]).code != 2, line

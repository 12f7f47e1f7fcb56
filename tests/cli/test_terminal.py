"""What people see: on terminals of any width, without colours, in ASCII, and in a pipe."""

from __future__ import annotations

import re
from pathlib import Path

import hostile
import pytest
from terminals import on_a_terminal, plain, settled, widest

from dateline.app import Dateline

PAGES = ("timeline", "contradictions", "positions")
LISTS = ("events", "articles")


@pytest.fixture(scope="module")
def hostile_story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "dateline.db"
    with Dateline(path) as line:
        line.file(hostile.articles())
    return path


@pytest.mark.parametrize("columns", [80, 50])
@pytest.mark.parametrize("command", ["timeline --with-statements", "contradictions", "events"])
def test_no_row_is_wider_than_the_terminal_nor_obeyed_by_it(hostile_story: Path, command, columns):
    shown = on_a_terminal([*command.split(), "--db", str(hostile_story)], columns)
    assert len(shown) > 500
    assert widest(shown) <= columns
    assert "\x1b[" in shown
    assert not hostile.OBEYED.search(plain(shown))


def test_a_terminal_gets_colours_and_no_color_none(story: Path):
    coloured = on_a_terminal(["contradictions", "--db", str(story)], 60)
    assert "\x1b[1;35mreversal" in coloured
    muted = on_a_terminal(["contradictions", "--db", str(story)], 60, NO_COLOR="1")
    assert muted == plain(coloured)
    assert on_a_terminal(["contradictions", "--db", str(story)], 60, TERM="dumb") == muted


def test_evidence_is_told_by_its_colour_or_else_between_marks(story: Path):
    with Dateline(story) as line:
        article = str(line.articles()[0].id)
    assert "\x1b[30;43mPresidents Silva and Novak" in on_a_terminal(["show", article, "--db", str(story)], 60)
    muted = on_a_terminal(["show", article, "--db", str(story)], 60, NO_COLOR="1")
    assert "»Presidents Silva and Novak met in Geneva on Wednesday.«" in muted


@pytest.mark.parametrize("command", PAGES)
def test_a_terminal_that_knows_ascii_alone_gets_no_other_sign(story: Path, command):
    shown = on_a_terminal([command, "--db", str(story)], 80, PYTHONIOENCODING="ascii", NO_COLOR="1")
    assert shown.isascii()
    assert "\\u" not in shown
    assert {"timeline": "* held", "contradictions": 'A  ""A second', "positions": " OF "}[command] in shown


def test_a_pipe_gets_the_same_whatever_terminal_it_was_started_from(run, story, monkeypatch):
    for command in PAGES:
        settled(monkeypatch, COLUMNS="40", TERM="xterm-256color")
        first = run(command).out
        settled(monkeypatch, COLUMNS="200", TERM="dumb", CLICOLOR="1")
        assert run(command).out == first
        assert 60 < widest(first) <= 80
        assert "\x1b" not in first


@pytest.mark.parametrize("command", LISTS)
def test_a_list_in_a_pipe_has_a_line_a_row(run, story, monkeypatch, command):
    settled(monkeypatch, COLUMNS="20")
    head, *rows = run(command).out.splitlines()
    assert head.startswith(("POSITION", "ID"))
    assert len(rows) == {"events": 5, "articles": 2}[command]
    assert not re.search("\x1b|…", "".join(rows))


def test_colours_in_a_pipe_are_for_those_who_force_them(run, story, monkeypatch):
    settled(monkeypatch, FORCE_COLOR="1")
    coloured = run("timeline")
    assert "\x1b[1;32m● held" in coloured.out
    assert coloured.err == ""
    settled(monkeypatch)
    assert plain(coloured.out) == run("timeline").out


def test_forced_colours_bring_no_progress_bar_into_a_pipe(run, story, monkeypatch):
    settled(monkeypatch, FORCE_COLOR="1")
    assert run("replay").err == ""


def test_statements_stand_among_the_meetings_with_their_stance(run, story):
    rows = run("timeline", "--with-statements").out.splitlines()
    assert "2021-06-17  › opposes  Ana Silva: “A second round makes no sense now”" in rows
    assert "2021-08-30  › favours  Ana Silva: “I would welcome him any day”" in rows
    assert rows[0] == "1 held, 1 proposed, 2 statements; in 2 articles of 2 publishers"

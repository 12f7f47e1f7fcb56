"""Pages of text: as wide as a terminal, of 80 columns in a pipe, safe with hostile words."""

from __future__ import annotations

import io
import re

import pytest
from hostile import OBEYED, WORDS
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from terminals import Terminal, settled, widest

from dateline.exports.text.colours import coloured
from dateline.exports.text.page import Page
from dateline.exports.words import printable

LONG = "One sentence of many words that no terminal of forty columns shows on a single row of its screen."
HEAD = ("N", "KIND", "WHAT")
ROWS = [("1", "held", LONG), ("12", "statement-made", "short")]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    settled(monkeypatch, TERM="xterm-256color", COLUMNS="44")
    return Terminal()


@pytest.mark.parametrize("columns", ["40", "200"])
def test_a_pipe_gets_rows_of_80_columns_whatever_the_terminal(monkeypatch, columns):
    settled(monkeypatch, COLUMNS=columns)
    out = io.StringIO()
    Page(out).line(LONG, indent=4)
    assert out.getvalue() == (
        "    One sentence of many words that no terminal of forty columns shows on a\n"
        "    single row of its screen.\n"
    )


def test_a_terminal_wraps_under_the_indent_and_loses_no_word(terminal):
    Page(terminal).line(LONG, indent=4, hang=2)
    first, *others = terminal.shown.splitlines()
    assert len(others) > 1
    assert re.match(r" {4}\S", first)
    assert all(re.match(r" {6}\S", row) for row in others)
    assert widest(terminal.shown) <= 44
    assert " ".join(terminal.shown.split()) == LONG


def test_a_record_is_a_line_in_a_pipe_and_wrapped_on_a_terminal(terminal):
    out = io.StringIO()
    for page in (Page(out), Page(terminal)):
        page.record(LONG, indent=2)
    assert out.getvalue() == f"  {LONG}\n"
    assert widest(terminal.shown) <= 44


def test_columns_keep_every_cell_whole_and_start_below_each_other(terminal):
    out = io.StringIO()
    for page in (Page(out), Page(terminal)):
        page.columns(HEAD, ROWS)
    assert out.getvalue().splitlines() == [
        "N   KIND            WHAT",
        f"1   held            {LONG}",
        "12  statement-made  short",
    ]
    shown = terminal.shown.splitlines()
    assert widest(terminal.shown) <= 44
    assert " ".join(" ".join(row[20:] for row in shown[1:-1]).split()) == LONG
    assert {row[:20].strip() for row in shown[2:-1]} == {""}


def test_a_sentence_stands_below_its_row_where_no_room_is_left_beside_it(monkeypatch):
    settled(monkeypatch, COLUMNS="30")
    narrow = Terminal()
    Page(narrow).columns(HEAD, ROWS)
    assert narrow.shown.splitlines()[:5] == [
        "N   KIND",
        "    WHAT",
        "1   held",
        "    One sentence of many words",
        "    that no terminal of forty",
    ]
    assert narrow.shown.endswith("\n12  statement-made\n    short\n")


def test_one_long_cell_does_not_push_the_others_away():
    out = io.StringIO()
    Page(out).columns(("ID", "WHO", "WHAT"), [("1", "x" * 10_000, "a"), ("2", "y", "b")])
    head, long, short = out.getvalue().splitlines()
    assert long == f"1   {'x' * 10_000}  a"
    assert (head.index("WHAT"), short.index("b")) == (46, 46)


HOSTILE_WORDS = st.sampled_from(list(WORDS.values())) | st.text(min_size=1)


@given(
    cells=st.lists(st.tuples(HOSTILE_WORDS, HOSTILE_WORDS, HOSTILE_WORDS), max_size=4),
    columns=st.integers(16, 90),
)
def test_no_row_is_wider_than_the_terminal_whatever_the_words(cells, columns):
    with pytest.MonkeyPatch.context() as monkeypatch:
        settled(monkeypatch, COLUMNS=str(columns), TERM="xterm")
        out = Terminal()
        page = Page(out)
        page.columns(("ID", "NAME", "WHAT"), cells)
        for a, b, c in cells:
            page.line(a, (b, "bold"), c, indent=14, hang=2)
    assert widest(out.shown) <= columns
    assert not OBEYED.search(out.shown)
    assert len(out.shown.splitlines()) == out.shown.count("\n")


@given(st.lists(HOSTILE_WORDS, max_size=5))
def test_wrapping_loses_nothing_but_blanks(words):
    out = io.StringIO()
    Page(out).line(*words, indent=3, hang=2)
    assert "".join(out.getvalue().split()) == "".join(printable("".join(words)).split())


def test_colours_are_for_terminals_and_no_color_takes_them_away(terminal, monkeypatch):
    Page(terminal).line(("held", "green"))
    assert "\x1b[32m" in terminal.getvalue()
    monkeypatch.setenv("NO_COLOR", "1")
    muted = Terminal()
    Page(muted).line(("held", "green"))
    assert muted.getvalue() == "held\n"


@pytest.mark.parametrize(
    ("out", "environment", "expected"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {"CLICOLOR": "0"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (Terminal(), {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        (io.StringIO(), {}, False),
        (io.StringIO(), {"CLICOLOR": "1"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": "0"}, False),
        (io.StringIO(), {"CLICOLOR_FORCE": "1"}, True),
    ],
)
def test_the_environment_decides_on_colours_before_the_terminal_does(out, environment, expected):
    assert coloured(out, {"TERM": "xterm", **environment}) is expected


def test_a_style_goes_on_over_the_rows_of_its_words(terminal):
    Page(terminal).line("x", (LONG, "red"))
    rows = terminal.getvalue().splitlines()
    assert all(row.count("\x1b[31m") == 1 and row.endswith("\x1b[0m") for row in rows)


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_printed(words):
    out = io.StringIO()
    Page(out).line(words)
    assert not OBEYED.search(out.getvalue())


def test_markup_in_the_words_of_an_article_is_printed_as_it_stands():
    out = io.StringIO()
    Page(out).line("[bold]Talks[/bold] :smile: [link=https://example.org]x[/link]")
    assert out.getvalue() == "[bold]Talks[/bold] :smile: [link=https://example.org]x[/link]\n"


def test_an_unprintable_character_is_replaced_and_not_dropped():
    assert printable("a\x1b[2Jb") == "a\ufffd[2Jb"


def test_a_line_of_an_article_is_a_line_of_the_page():
    out = io.StringIO()
    Page(out).line("a title\r\nof two\u2028lines\tand a tab")
    assert out.getvalue() == "a title\ufffd of two lines and a tab\n"


class Ascii(Terminal):
    """A terminal that knows ASCII alone."""

    encoding = "ascii"


def test_signs_that_a_terminal_lacks_are_spelt_and_all_else_told_by_its_code(monkeypatch):
    settled(monkeypatch, TERM="dumb", COLUMNS="40")
    out = Ascii()
    page = Page(out)
    page.line("“Zoë” — 日本 · ● held → …")
    assert out.getvalue() == '"Zo\\xeb" -- \\u65e5\\u672c - * held -> ...\n'
    assert not page.says("▁▂")
    assert Page(Terminal()).says("▁▂")


@given(HOSTILE_WORDS)
def test_a_row_of_codes_fits_the_terminal_too(words):
    with pytest.MonkeyPatch.context() as monkeypatch:
        settled(monkeypatch, COLUMNS="50")
        out = Ascii()
        Page(out).line(words, indent=4)
    assert out.getvalue().isascii()
    assert cell_len(max(out.getvalue().split("\n"), key=len)) <= 50

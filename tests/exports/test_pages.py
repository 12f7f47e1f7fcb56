"""Pages of text: whole in a pipe, wrapped on a terminal, safe with hostile words."""

from __future__ import annotations

import io
import re
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evidence import Evidence
from dateline.exports.text.exhibit import exhibit_page, pieces
from dateline.exports.text.page import Page
from dateline.exports.words import printable
from dateline.queries import ArticleLine, Exhibit, Passage

LONG = "One sentence of many words that no terminal of forty columns shows on a single row of its screen."


class Terminal(io.StringIO):
    """A terminal that keeps what was written to it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "40")
    return Terminal()


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[\d;]*m", "", text)


def test_a_pipe_gets_each_line_whole(monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    out = io.StringIO()
    Page(out).line(LONG, indent=4)
    assert out.getvalue() == f"    {LONG}\n"


def test_a_terminal_wraps_under_the_indent_and_loses_no_word(terminal):
    Page(terminal).line(LONG, indent=4)
    rows = plain(terminal.getvalue()).splitlines()
    assert len(rows) > 2
    assert all(row.startswith("    ") and len(row) <= 40 for row in rows)
    assert " ".join(" ".join(rows).split()) == LONG


def test_columns_keep_every_cell_whole_and_start_below_each_other(terminal):
    rows = [("1", "held", LONG), ("12", "statement-made", "short")]
    out = io.StringIO()
    for page in (Page(out), Page(terminal)):
        page.columns(("N", "KIND", "WHAT"), rows)
    assert out.getvalue().splitlines() == [
        "N   KIND            WHAT",
        f"1   held            {LONG}",
        "12  statement-made  short",
    ]
    shown = plain(terminal.getvalue()).splitlines()
    assert all(len(row) <= 20 + 24 for row in shown)
    assert " ".join(" ".join(row[20:] for row in shown[1:-1]).split()) == LONG


def test_colours_are_for_terminals_and_no_color_takes_them_away(terminal, monkeypatch):
    Page(terminal).line(("held", "green"))
    assert "\x1b[32m" in terminal.getvalue()
    monkeypatch.setenv("NO_COLOR", "1")
    muted = Terminal()
    Page(muted).line(("held", "green"))
    assert muted.getvalue() == "held\n"


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_printed(words):
    out = io.StringIO()
    Page(out).line(words)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", out.getvalue())


def test_markup_in_the_words_of_an_article_is_printed_as_it_stands():
    out = io.StringIO()
    Page(out).line("[bold]Talks[/bold] :smile: [link=https://example.org]x[/link]")
    assert out.getvalue() == "[bold]Talks[/bold] :smile: [link=https://example.org]x[/link]\n"


def test_an_unprintable_character_is_replaced_and_not_dropped():
    assert printable("a\x1b[2Jb") == "a\ufffd[2Jb"


@given(st.text(min_size=1, max_size=40), st.data())
def test_the_pieces_of_a_text_are_the_text_and_the_marked_ones_are_its_evidence(text, data):
    edge = st.integers(0, len(text) - 1)
    spans = [
        (start, data.draw(st.integers(start + 1, len(text))))
        for start in data.draw(st.lists(edge, max_size=5))
    ]
    evidence = [Evidence(start=s, end=e, quote=text[s:e]) for s, e in spans]
    cut = list(pieces(text, evidence))
    assert "".join(words for words, _ in cut) == text
    marks = "".join(("x" if marked else ".") * len(words) for words, marked in cut)
    assert marks == "".join("x" if any(s <= n < e for s, e in spans) else "." for n in range(len(text)))


def exhibit(text: str | None) -> Exhibit:
    article = ArticleLine(
        id=UUID(int=1),
        source="a.txt",
        publisher=None,
        published=None,
        title=None,
        url=None,
        status="read",
        findings=1,
    )
    spots = (Evidence(start=4, end=17, quote="they\nmet here"),)
    return Exhibit(
        kind="article",
        id="1",
        headline="A headline",
        passages=(Passage(article=article, text=text, evidence=spots),),
    )


def test_evidence_is_marked_on_each_of_its_lines_where_no_colour_shows_it():
    out = io.StringIO()
    exhibit_page(Page(out), exhibit("So, they\nmet here again."))
    assert out.getvalue().endswith("\nSo, »they«\n»met here« again.\n")


def test_colour_takes_the_place_of_the_marks_on_a_terminal(terminal):
    exhibit_page(Page(terminal), exhibit("So, they\nmet here again."))
    assert "»" not in terminal.getvalue()
    assert "\x1b[30;43mthey" in terminal.getvalue()


def test_a_forgotten_text_says_so():
    out = io.StringIO()
    exhibit_page(Page(out), exhibit(None))
    assert "The text is forgotten; its facts remain." in out.getvalue()

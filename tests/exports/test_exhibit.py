"""Evidence in its text: marked, with the lines around it, or with all of them."""

from __future__ import annotations

import io
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from terminals import Terminal, settled

from dateline.evidence import Evidence
from dateline.exports.text.exhibit import exhibit_page, pieces
from dateline.exports.text.page import Page
from dateline.queries import ArticleLine, Exhibit, Passage

NUMBERED = "\n".join(f"line {n}\n" for n in range(1, 21))


def exhibit(text: str | None, *quotes: str) -> Exhibit:
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
    spots = [Evidence.of(text or "", at, at + len(q)) for q in quotes for at in [(text or "").index(q)]]
    passages = (Passage(article=article, text=text, evidence=tuple(spots)),)
    return Exhibit(kind="article", id="1", headline="A headline", passages=passages)


def shown(one: Exhibit, *, full: bool = False) -> str:
    """Return what stands below the article's facts."""
    out = io.StringIO()
    exhibit_page(Page(out), one, full=full)
    return out.getvalue().split("\n\n", 2)[2]


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


def test_evidence_is_marked_on_each_of_its_lines_where_no_colour_shows_it():
    assert shown(exhibit("So, they\nmet here again.", "they\nmet here")) == "So, »they«\n»met here« again.\n"


def test_colour_takes_the_place_of_the_marks_on_a_terminal(monkeypatch):
    settled(monkeypatch, TERM="xterm-256color", COLUMNS="80")
    terminal = Terminal()
    exhibit_page(Page(terminal), exhibit("So, they\nmet here again.", "they\nmet here"))
    assert "»" not in terminal.getvalue()
    assert "\x1b[30;43mthey" in terminal.getvalue()


def test_a_forgotten_text_says_so():
    assert shown(exhibit(None)) == "The text is forgotten; its facts remain.\n"


def test_two_lines_stand_on_each_side_of_evidence_and_the_others_are_counted():
    assert shown(exhibit(NUMBERED, "line 10")) == (
        "[7 lines left out: --full shows all]\n\n"
        "line 8\n\nline 9\n\n»line 10«\n\nline 11\n\nline 12\n\n"
        "[8 lines left out: --full shows all]\n"
    )


def test_a_gap_of_one_line_is_shown_and_one_of_two_is_counted():
    text = shown(exhibit(NUMBERED, "line 3", "line 9", "line 16"))
    assert "line 5\n\nline 6\n\nline 7\n" in text
    assert "line 11\n\n[2 lines left out: --full shows all]\n\nline 14\n" in text


@pytest.mark.parametrize(("quotes", "full"), [(("line 10",), True), ((), False)])
def test_the_whole_text_stands_where_it_is_wanted_or_nothing_is_marked(quotes, full):
    text = shown(exhibit(NUMBERED, *quotes), full=full)
    assert text.replace("»", "").replace("«", "") == f"{NUMBERED.strip()}\n"


@given(st.lists(st.sampled_from(["", "a", "b c"]), max_size=30), st.data())
def test_every_line_with_words_is_shown_or_counted(lines, data):
    text = "\n".join(lines)
    worded = [at for at, sign in enumerate(text) if sign.isalpha()]
    spots = data.draw(st.lists(st.sampled_from(worded), max_size=3)) if worded else []
    evidence = tuple(Evidence.of(text, at, at + 1) for at in spots)
    one = exhibit(text)
    passage = one.passages[0].model_copy(update={"evidence": evidence})
    rows = shown(one.model_copy(update={"passages": (passage,)})).splitlines()
    counted = sum(int(row[1:].split()[0]) for row in rows if row.startswith("["))
    told = [row for row in rows if row and not row.startswith("[")]
    assert counted + len(told) == sum(bool(line) for line in lines)

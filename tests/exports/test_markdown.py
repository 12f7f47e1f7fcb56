"""Markdown: what a parser makes of it is our own structure, whatever the words of articles are."""

from __future__ import annotations

import html
from dataclasses import replace

import pytest
from exporting import EMPTY, HARBOUR, HOSTILE, contents
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from dateline.exports.contents import Contents
from dateline.exports.markdown import escaped, markdown_text

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def tokens(text: str) -> list[Token]:
    """Return all tokens; words that stand beside each other are one."""
    return [
        inner
        for token in READER.parse(text)
        for inner in (token, *(t for t in token.children or () if t.type != "text"))
    ]


def structure(text: str) -> list[str]:
    return [token.type for token in tokens(text)]


def shown(text: str) -> list[str]:
    """Return what a reader sees, a line for each block."""
    inline = (token for token in READER.parse(text) if token.type == "inline")
    return ["".join(child.content for child in token.children or ()) for token in inline]


def links(text: str) -> list[str]:
    return [str(token.attrs["href"]) for token in tokens(text) if token.type == "link_open"]


def test_the_timeline_stands_by_year_with_quotes_and_sources():
    text = markdown_text(contents())
    assert "## 2021\n\n### 2021-05-01/2021-06-30: Ana Silva and Boris Novak, plan" in text
    assert "## Undated\n\n### undated: Ana Silva and Boris Novak, some" in text
    assert "“The presidents met in Geneva on Wednesday.”" in shown(text)
    assert "— The Harbour Post, Two presidents, one lake, published 2021-06-17" in shown(text)
    assert "place disputed: Geneva (The Harbour Post); Vienna (Meridian Daily)" in shown(text)
    assert "editor's decision: date fixed by Ida Brandt on 2021-12-31: As announced" in shown(text)


def test_a_contradiction_has_both_sides_in_their_order():
    lines = shown(markdown_text(contents()))
    first = lines.index("Reversal: Ana Silva first opposed another meeting, then favoured it.")
    assert lines[first + 1] == "Ana Silva, Boris Novak, strength 0.81, id c0ffee"
    sides = [line for line in lines[first:] if line.startswith(("Side", "“"))]
    assert sides == [
        "Side A",
        "“A second round makes no sense now”",
        "Side B",
        "“I would welcome him”",
        "“I would welcome him”",
    ]


def test_articles_with_an_address_on_the_web_are_linked():
    assert set(links(markdown_text(contents()))) == {
        "https://harbour.example/lake?a=1&b=2",
        "https://meridian.example/autumn",
    }


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_change_nothing_of_the_structure(words):
    hostile = markdown_text(contents(words))
    expected = markdown_text(contents("Plain"))
    assert structure(hostile) == structure(expected)
    assert links(hostile) == []
    assert not set(hostile) & set("\u202e\u2066\x1b\x07\x0b\r\u2028")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_as_they_are(words):
    readable = " ".join(escaped_back(words).split())
    assert any(readable in line for line in shown(markdown_text(contents(words))))


def escaped_back(words: str) -> str:
    """Return words with the signs that stand for what cannot be shown."""
    hidden = "\u202e\u202c\u2066\u2069\x1b\x07"
    return "".join("\ufffd" if sign in hidden else sign for sign in words)


@given(st.text(alphabet=[*"`*_{}[]<>()#+-.!|~&=:@$^\\/\"' \t\n1a)"], min_size=1) | st.text(min_size=1))
def test_no_words_whatever_are_markup(words):
    (start, inline, end) = READER.parse(f"x {escaped(words)}")
    assert (start.type, end.type) == ("paragraph_open", "paragraph_close")
    assert {child.type for child in inline.children or ()} <= {"text"}
    assert html.unescape(READER.renderInline(escaped(words))) == READER.renderInline(escaped(words)).replace(
        "&lt;", "<"
    ).replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


@given(st.text(alphabet=[*"`*_<>#+-.!|~&=:1 )a"], min_size=1))
@example("1. a")
@example("12)")
def test_words_that_begin_a_block_are_no_markup_either(words):
    kinds = [token.type for token in READER.parse(escaped(words) or "x")]
    assert kinds == ["paragraph_open", "inline", "paragraph_close"]


def test_no_dialect_finds_an_address_or_a_name_in_the_words():
    assert escaped("see www.evil.example, https://evil.example or :skull: of @you.") == (
        r"see www\.evil\.example, https\://evil\.example or \:skull: of \@you."
    )


def test_an_address_ends_where_it_ends_whatever_signs_it_has():
    hostile = replace(contents(), addresses={HARBOUR: "https://harbour.example/a_(b)*c*`d`&lt;[e]?f=1&g=2"})
    assert "https://harbour.example/a%5F%28b%29%2Ac%2A%60d%60&lt;%5Be%5D?f=1&g=2" in links(
        markdown_text(hostile)
    )


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (Contents(entries=()), "# Timeline\n\nNothing is on the timeline.\n"),
        (Contents(contradictions=()), "# Contradictions\n\nNo contradiction was found.\n"),
    ],
)
def test_nothing_found_is_said(asked, said):
    assert markdown_text(asked) == said


def test_an_empty_store_has_both_chapters():
    assert structure(markdown_text(EMPTY)).count("heading_open") == 2

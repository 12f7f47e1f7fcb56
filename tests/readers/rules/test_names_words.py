"""The words of an article lead back to where they stand, and each knows its block."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.readers.rules.document import Block, Document
from dateline.readers.rules.names.words import Words, read_words

PIECES = [
    "Mr. ",
    "O'Neill",
    "Xi’s ",
    "U.S. ",
    "allies' ",
    "—",
    "“",
    "van der ",
    "Łódź ",
    "\n",
    "3,000 ",
    "...",
    "’",
]


def columns(words: Words) -> list[int]:
    lists = (words.surface, words.keys, words.starts, words.ends, words.possessive, words.gaps, words.joined)
    return [len(column) for column in (*lists, words.capital, words.blocks)]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join))
def test_every_word_stands_where_it_says(text: str) -> None:
    words = read_words(Document(text))
    spans = zip(words.starts, words.ends, strict=True)
    assert [text[start:end] for start, end in spans] == words.surface
    assert len(set(columns(words))) == 1


@given(st.lists(st.sampled_from([*PIECES, "Oslo "]).map(str.strip).filter(bool), min_size=1, max_size=6))
def test_words_are_those_of_the_blocks_that_are_content(lines: list[str]) -> None:
    text = "\n".join(lines)
    blocks, at = [], 0
    for number, line in enumerate(lines):
        blocks.append(Block(at, at + len(line), "chrome" if number % 2 else "body"))
        at += len(line) + 1
    words = read_words(Document(text, blocks=blocks))
    assert len(set(columns(words))) == 1
    for start, end, block in zip(words.starts, words.ends, words.blocks, strict=True):
        assert blocks[block].label == "body"
        assert blocks[block].start <= start < end <= blocks[block].end


def test_a_name_does_not_go_on_in_the_next_block() -> None:
    words = read_words(Document("Otto\nHentzau", blocks=[Block(0, 4, "body"), Block(5, 12, "body")]))
    assert words.joined == [False, False]


def test_a_letter_with_a_loose_accent_is_one_letter() -> None:
    assert read_words(Document("Jose\u0301 left")).keys == ["jose", "left"]

"""Texts are cut at the edges of their evidence, and what is left out of them is said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.pages.texts import Piece, pieces

TEXT = "".join(chr(ord("a") + n % 26) for n in range(1000))
spans = st.sets(
    st.tuples(st.integers(0, 999), st.integers(1, 60)).map(lambda s: (s[0], min(s[0] + s[1], 1000))),
    max_size=5,
)


def named(span: tuple[int, int]) -> str:
    return f"{span[0]}-{span[1]}"


@given(spans)
def test_whole_texts_lose_nothing_and_mark_what_is_evidence(found):
    cut = list(pieces(TEXT, found, named))
    assert "".join(piece.words for piece in cut) == TEXT
    assert {a for piece in cut for a in piece.anchors} == {named(span) for span in found}
    marked = "".join("x" * len(p.words) if p.marked else " " * len(p.words) for p in cut)
    assert marked == "".join("x" if any(s <= n < e for s, e in found) else " " for n in range(1000))


@given(spans, st.integers(0, 300))
def test_shortened_texts_keep_all_evidence_with_words_around_it_and_count_what_they_leave_out(found, around):
    cut = list(pieces(TEXT, found, named, around=around))
    assert sum(len(piece.words) + piece.skipped for piece in cut) == len(TEXT)
    whole = list(pieces(TEXT, found, named))
    assert [p for p in cut if p.marked] == [p for p in whole if p.marked]
    assert all(p.words == "" and not p.marked for p in cut if p.skipped)
    unmarked = [p for p in whole if not p.marked]
    assert sum(1 for p in cut if p.skipped) == sum(len(p.words) > 2 * around + 100 for p in unmarked)


def test_what_is_left_out_is_the_middle_of_a_stretch_without_evidence():
    assert list(pieces(TEXT, {(100, 110)}, named, around=40)) == [
        Piece(TEXT[:100], marked=False),
        Piece(TEXT[100:110], marked=True, anchors=("100-110",)),
        Piece(TEXT[110:150], marked=False),
        Piece("", marked=False, skipped=810),
        Piece(TEXT[960:], marked=False),
    ]

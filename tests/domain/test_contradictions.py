"""What holds of contradictions of every kind."""

from __future__ import annotations

from dataclasses import replace

from builders import GENEVA, VIENNA, Paper, told
from contradicting import daily, found, post, wire

from dateline.contradictions import contradictions


def test_a_wire_copy_is_one_voice() -> None:
    report = " ".join(f"word{n}" for n in range(60))
    original = Paper("Delta Wire", "2021-07-01", opening=report).said("senior official", "favours")
    reprint = Paper("Lakeshore Tribune", "2021-07-02", opening=report).said("senior official", "favours")
    alike = Paper("Meridian Daily", "2021-07-02").said("senior official", "favours")
    against = post().said("Goran Whitlock", "opposes")
    assert [len(row.a) for row in found(original, reprint, against)] == [1]
    assert [len(row.a) for row in found(original, alike, against)] == [2]


def test_a_reprint_is_no_second_count() -> None:
    report = " ".join(f"word{n}" for n in range(60))
    rows = found(
        post().held("2021-06-16", GENEVA).counted(3),
        Paper("Delta Wire", "2021-07-01", opening=report).counted(2),
        Paper("Lakeshore Tribune", "2021-07-02", opening=report).counted(2),
    )
    assert len(rows) == 1


def test_direct_and_independent_voices_make_a_stronger_contradiction() -> None:
    weak = found(post().held("2021-06-16", GENEVA), wire().held("2021-06-16", VIENNA))
    strong = found(
        post().held("2021-06-16", GENEVA),
        wire().held("2021-06-16", VIENNA),
        daily().held("2021-06-16", VIENNA),
    )
    assert strong[0].strength > weak[0].strength


def test_two_voices_in_prints_of_one_text_make_no_contradiction_stronger() -> None:
    report = " ".join(f"word{n}" for n in range(60))
    against = post().said("Goran Whitlock", "opposes")
    voices = [("Delta Wire", "Ida Brandt"), ("Lakeshore Tribune", "Amara Diallo")]
    prints = [Paper(p, "2021-07-01", opening=report).said(v, "favours") for p, v in voices]
    own = [Paper(p, "2021-07-01").said(v, "favours") for p, v in voices]
    ((one_text,), (two_texts,)) = found(*prints, against), found(*own, against)
    assert len(one_text.a) == len(two_texts.a) == 2
    assert one_text.strength < two_texts.strength


def test_every_side_shows_its_words_where_they_stand() -> None:
    papers = [post().said("Ida Brandt", "favours"), wire().said("Goran Whitlock", "opposes")]
    texts = {p.draft.source: p.draft.text for p in papers}
    for row in found(*papers):
        for voice in (*row.a, *row.b):
            assert texts[voice.source][voice.start : voice.end] == voice.quote


def test_where_articles_were_read_from_makes_no_other_contradiction_and_hides_none() -> None:
    reports = told(
        *(
            Paper("Delta Wire", day).said("Ida Brandt", "favours").said("Goran Whitlock", "opposes")
            for day in ("2021-05-01", "2022-05-01")
        )
    )
    piped = [replace(r, article=replace(r.article, source="-")) for r in reports]
    ids = {c.id for c in contradictions(reports)}
    assert len(ids) == 2
    assert {c.id for c in contradictions(piped)} == ids


def test_hundreds_of_accounts_of_one_meeting_make_one_row_with_two_sides() -> None:
    """Accounts are compared by what they say: each with each, and those again with each, took minutes."""
    papers = [
        Paper(f"Paper {n}", "2021-07-01").held("2021-06-16", (GENEVA, VIENNA)[n % 2]) for n in range(600)
    ]
    (row,) = found(*papers)
    assert (len(row.a), len(row.b)) == (300, 300)


def test_counts_that_clash_make_one_row_with_all_their_papers_on_two_sides() -> None:
    papers = [Paper(f"Paper {n}", "2021-07-01").counted((2, 3)[n % 2]) for n in range(5)]
    (row,) = found(Paper("The Harbour Post", "2021-06-20").held("2021-06-16", GENEVA), *papers)
    assert (len(row.a), len(row.b)) == (3, 2)
    assert row.why.startswith("Paper 0 counts 2 meetings of ")
    assert "Paper 1 3, over the same time" in row.why

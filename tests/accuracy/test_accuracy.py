"""The reading is as good as it ever was: no figure falls below its floor, and gold and scorer are sound."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from accuracy import floors
from accuracy.corpora import (
    CORPORA,
    FOLDERS,
    HERE,
    REMARKS,
    golds_of,
    passages,
    score_corpus,
)
from accuracy.matching import Names, Row, moment, overlap, quotes, spans
from accuracy.remarks import LABELS, labelled, score_remarks
from accuracy.scoring import KINDS, SIDES, Judge, Score

from dateline.events import Finding, MeetingsCounted, StatementMade, SummitHeld
from dateline.evidence import Evidence
from dateline.moments import Moment

OWN = [folder for folders in FOLDERS.values() for folder in folders]
FLOORS = [(name, what, least) for name, of in floors.floors().items() for what, least in of.items()]
CONTRADICTIONS = {"disagreement", "reversal", "account_conflict", "lapsed"}
NO_ID = "00000000-0000-0000-0000-000000000000"


@cache
def measured(corpus: str) -> Score:
    """Return the score of a corpus, which is read once."""
    return score_corpus(corpus)


# --- the gate


@pytest.mark.parametrize(("corpus", "what", "least"), FLOORS, ids=str)
def test_no_figure_falls_below_its_floor(corpus: str, what: str, least: float) -> None:
    figure = measured(corpus).figures().get(what, 0.0)
    rows = "\n  ".join(floors.lost(measured(corpus)))
    assert figure >= least, f"{what} of the {corpus} fell to {figure:.3f}; rows lost:\n  {rows}"


def test_every_figure_has_a_floor() -> None:
    assert {corpus: set(of) for corpus, of in floors.floors().items()} == {
        corpus: set(measured(corpus).figures()) for corpus in CORPORA
    }


# --- the gold


@pytest.mark.parametrize("corpus", REMARKS)
def test_every_remark_is_labelled_and_its_article_dated(corpus: str) -> None:
    articles = list(labelled(REMARKS[corpus]))
    assert len(articles) > 100
    for article in articles:
        assert Moment.parse(article.published).is_day
        assert article.title
        assert len(article.remarks) > 5
        assert {part for remark in article.remarks for part in remark.label.split("+")} <= LABELS
        assert all(article.text[remark.start : remark.end].strip() for remark in article.remarks)


def test_a_remark_counts_by_the_side_it_was_put_on(tmp_path: Path) -> None:
    lead = (
        "President William Ruto of Kenya and Ugandan President Yoweri Museveni will meet in Kampala in May."
    )
    (tmp_path / "one.txt").write_text(
        f"@2024-03-14 A title\n-\t{lead}\nfavours\tRuto said he wanted the meeting.\n"
        "opposes\tA senator said he liked tea.\nnone\tA senator said the meeting was out of the question.\n"
        "none\tA trader said that maize was dear.\n",
        encoding="utf-8",
    )
    assert score_remarks(tmp_path).right == {
        "stances right": [True, False, False],
        "sides precision": [True, False],
        "sides recall": [True, False],
    }


def texts() -> list[tuple[str, str, Row]]:
    """Return name, text and gold of every annotated article."""
    found = [(row["id"], row["text"], row) for row in passages()]
    for folder in OWN:
        for gold in golds_of(folder):
            if "article" in gold:
                name = gold["article"]["file"]
                found.append((f"{folder.name}/{name}", article(folder, name), gold))
    return found


def article(folder: Path, name: str) -> str:
    return (folder / "articles" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(("text", "gold"), [pytest.param(*rest, id=name) for name, *rest in texts()])
def test_every_row_is_shown_by_words_of_its_text_and_is_complete(text: str, gold: Row) -> None:
    for row in [*gold["events"], *gold["unsure"]]:
        assert quotes(row)
        assert [quote for quote in quotes(row) if text.count(quote) != 1 or len(quote) > 200] == []
    for row in gold["events"]:
        assert row["kind"] in KINDS
        moment(row["when"])
        if row["kind"] == "statement_made":
            assert row["speaker"]
            assert row["stance"] in SIDES
            assert row["about"] or row["stance"] == "none"
        else:
            assert len(row["participants"]) > 1


@pytest.mark.parametrize("folder", OWN, ids=lambda folder: folder.name)
def test_every_contradiction_is_shown_by_words_of_its_articles(folder: Path) -> None:
    (gold,) = [gold for gold in golds_of(folder) if "contradictions" in gold]
    for row in [*gold["contradictions"], *gold["compatible"]]:
        assert row["kind"] in CONTRADICTIONS
        assert row["why"]
        for side in (row["a"], row["b"]):
            text = article(folder, side["file"])
            assert [quote for quote in quotes(side) if quote not in text] == []


def test_there_are_passages_enough_and_no_two_have_one_name() -> None:
    names = [row["id"] for row in passages()]
    assert len(names) == len(set(names)) >= 60
    assert names == [path.stem for path in sorted((HERE / "passages").glob("*.json"))]


# --- the scorer

TEXT = (
    "Ana Silva met Boris Novak in Oslo on May 3.\n"
    "Silva said: “We will meet again.” Novak said nothing of the kind."
)
NAMES = Names({"B. Novák": "Boris Novak"})


def found(kind: type[Finding], shown_by: str, **fields: object) -> Finding:
    start = TEXT.index(shown_by)
    spot = Evidence.of(TEXT, start, start + len(shown_by))
    return kind(
        originator_id=NO_ID,
        originator_version=3,
        timestamp="2020-05-04T00:00:00Z",
        finding_id=NO_ID,
        reading=1,
        evidence=(spot,),
        **fields,
    )


def scored(rows: list[Row], *findings: Finding, unsure: tuple[Row, ...] = ()) -> Score:
    score = Score()
    Judge("text", {"events": rows, "unsure": list(unsure)}, TEXT, NAMES).score(findings, score)
    return score


def said(words: str, stance: str = "none") -> Row:
    return {
        "kind": "statement_made",
        "speaker": "Ana Silva",
        "stance": stance,
        "when": None,
        "evidence": [words],
    }


HELD: Row = {
    "kind": "summit_held",
    "participants": ["Boris Novak", "Ana Silva"],
    "place": "Oslo",
    "when": ["2020-05-03", "2020-05-03"],
    "evidence": ["Ana Silva met Boris Novak"],
}


def test_a_meeting_is_found_when_the_dates_meet_and_its_date_right_when_they_are_the_same() -> None:
    held = found(
        SummitHeld,
        "Silva met",
        participants=("Ana Silva", "B. Novák"),
        when=Moment.parse("2020-05"),
    )
    score = scored([HELD], held)
    assert score.kinds["summit_held"].found == 1
    assert score.right["dates right"] == [False]
    assert score.right["places right"] == [False]


def test_a_meeting_in_another_month_is_one_missed_and_one_invented() -> None:
    held = found(
        SummitHeld, "Silva met", participants=("Ana Silva", "Boris Novak"), when=Moment.parse("2020-06")
    )
    score = scored([HELD], held)
    tally = score.kinds["summit_held"]
    assert (tally.found, tally.invented, tally.missed) == (0, 1, 1)
    assert [error.split(" of ")[0] for error in score.errors] == [
        "text: missed summit_held",
        "text: invented summit_held",
    ]


def test_another_count_is_another_row() -> None:
    row = {**HELD, "kind": "meetings_counted", "count": 3}
    counted = found(MeetingsCounted, "Silva met", participants=("Ana Silva", "Boris Novak"), count=2)
    assert scored([row], counted).kinds["meetings_counted"].missed == 1


def test_as_many_rows_as_possible_find_a_partner() -> None:
    whole = found(
        StatementMade, "Silva said: “We will meet again.”", speaker="Silva", words="x", stance="none"
    )
    part = found(StatementMade, "We will meet", speaker="Silva", words="x", stance="expects")
    rows = [said("We will meet again", "expects"), said("Silva said", "favours")]
    tally = scored(rows, part, whole).kinds["statement_made"]
    assert (tally.found, tally.invented, tally.missed) == (2, 0, 0)


def test_expecting_and_favouring_are_one_side_and_doubting_is_another() -> None:
    rows = [said("We will meet again", "favours")]
    for stance, right in (("expects", True), ("doubts", False), ("none", False)):
        finding = found(StatementMade, "We will meet again", speaker="Silva", words="x", stance=stance)
        assert scored(rows, finding).right["stances right"] == [right]


def test_what_annotators_were_unsure_of_is_neither_right_nor_wrong() -> None:
    finding = found(StatementMade, "Novak said nothing", speaker="Boris Novak", words="x")
    assert scored([], finding).kinds["statement_made"].invented == 1
    assert scored([], finding, unsure=({"evidence": "Novak said nothing of the kind."},)).errors == []


def test_line_breaks_and_the_form_of_quotation_marks_do_not_hide_a_quote() -> None:
    assert spans({"evidence": 'on May 3. Silva said: "We'}, TEXT) == [
        (TEXT.index("on May"), TEXT.index(" will"))
    ]


def test_passages_that_share_a_word_at_their_edge_are_not_one() -> None:
    assert not overlap([(0, 100)], [(95, 200)])
    assert overlap([(0, 100)], [(60, 200)])
    assert not overlap([(0, 100)], [(100, 102)])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Raúl Castro", "Raul Castro", True),
        ("Castro", "Raul Castro", True),
        ("the U.S. official", "official", True),
        ("Kim Jong Un", "Kim Yo Jong", False),
        ("senior Kenyan official", "Kenyan foreign official", True),
        ("Ma Ying-jeou", "Ma Xiaoguang", False),
        ("Ana Silva", "Ana Novak", False),
        ("", "Ana Silva", False),
    ],
)
def test_names_agree_by_the_words_that_they_share(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert Names().agree(one, other) is same

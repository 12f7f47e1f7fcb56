"""An explanation leads every finding back to its words and its rule, and leaves nothing out."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules import work_through
from dateline.readers.rules.document import Document
from dateline.readers.rules.explain import Explanation, Note, explain
from dateline.reading import ArticleText

TEXT = (
    "Share this article\n\n"
    "President William Ruto of Kenya met Ugandan President Yoweri Museveni in Entebbe on Tuesday.\n\n"
    '"It was a good day," Ruto told reporters. Museveni said he hoped to meet Ruto again in Nairobi.\n'
)


@pytest.fixture(scope="module")
def paper() -> Document:
    return work_through(ArticleText(TEXT, Moment.parse("2024-03-14"), None, "The Lake Post"))


@pytest.fixture(scope="module")
def reasons(paper: Document) -> Explanation:
    return explain(paper)


def notes(reasons: Explanation, what: str) -> list[tuple[str, str, str]]:
    return [
        (TEXT[note.start : note.end], note.says, note.rule)
        for passage in reasons.passages
        for note in passage.notes
        if note.what == what
    ]


def test_every_finding_of_the_paper_is_one_note(paper: Document, reasons: Explanation) -> None:
    counts = {
        what: len(notes(reasons, what)) for what in ("name", "place", "time", "said", "stance", "meeting")
    }
    assert counts == {
        "name": len(paper.mentions),
        "place": len(paper.places),
        "time": len(paper.times),
        "said": len(paper.utterances),
        "stance": len(paper.judgements),
        "meeting": len(paper.meetings),
    }
    assert min(counts.values()) > 0


def test_every_note_stands_in_its_passage(reasons: Explanation) -> None:
    for passage in reasons.passages:
        for note in passage.notes:
            assert passage.start <= note.start <= note.end <= passage.end


def test_passages_are_all_sentences_and_all_lines_that_are_not_read(
    paper: Document, reasons: Explanation
) -> None:
    told = {(p.start, p.end) for p in reasons.passages}
    assert told >= {(s.start, s.end) for s in paper.sentences}
    assert told >= {(b.start, b.end) for b in paper.blocks if b.label == "chrome"}
    assert next(p.label for p in reasons.passages) == "chrome"
    assert sum(reasons.lines.values()) == len(paper.blocks)


def test_a_date_names_its_rule_and_a_statement_says_where_its_date_came_from(reasons: Explanation) -> None:
    assert ("Tuesday", "2024-03-12", "weekday") in notes(reasons, "time")
    (first, second) = notes(reasons, "said")
    assert first[0] == "told"
    assert first[1].startswith("William Ruto for Kenya, directly, ")
    assert second[0] == "said"
    assert second[1].startswith("Yoweri Museveni for Uganda, indirectly, ")


def test_a_stance_names_the_cue_that_it_was_told_by(reasons: Explanation) -> None:
    (hopes,) = [note for note in notes(reasons, "stance") if note[1].startswith("favours")]
    assert hopes[0] == "said"
    assert hopes[1].startswith("favours on a meeting of Yoweri Museveni and William Ruto")
    assert hopes[2] == "hoped"


def test_a_row_names_the_mentions_that_it_was_gathered_from(reasons: Explanation) -> None:
    (held,) = [row for row in reasons.rows if row.says.startswith("held")]
    assert "2024-03-12 by “Tuesday” (weekday)" in held.says
    assert "Entebbe (Uganda" in held.says
    assert Note(TEXT.index("met"), TEXT.index("met") + 3, "meeting", held.says, "past-verb") in held.mentions


def test_names_are_counted_by_the_forms_that_they_were_found_in(reasons: Explanation) -> None:
    assert reasons.names["William Ruto"] == {"full": 1, "short": 2}


def test_an_empty_paper_has_nothing_to_explain() -> None:
    assert explain(Document("")).passages == ()

"""How content is cut into sentences, and what counts as quoted."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.readers.rules.document import Block, Document
from dateline.readers.rules.split import split


def read(*paragraphs: str) -> Document:
    doc = Document("\n\n".join(paragraphs))
    at = 0
    for paragraph in paragraphs:
        doc.blocks.append(Block(at, at + len(paragraph), "body"))
        at += len(paragraph) + 2
    split(doc)
    return doc


def sentences(*paragraphs: str) -> list[str]:
    doc = read(*paragraphs)
    return [doc.text[s.start : s.end] for s in doc.sentences]


def quotes(*paragraphs: str) -> list[str]:
    doc = read(*paragraphs)
    return [doc.text[q.start : q.end] for q in doc.quotations]


@pytest.mark.parametrize(
    "parts",
    [
        ["The U.S. Senate voted.", "It was close."],
        ["Talks moved to the U.S.", "The minister stayed."],
        ["He spoke in the U.N.", "But nobody listened."],
        ["She spoke to Gen. Abdel Fattah of Egypt.", "He agreed."],
        ["Mr. Rao met Ms. Silva at 5 p.m. Tuesday in St. Petersburg.", "No one spoke."],
        ["They arrived on Nov. 3 at gate No. 2.", "Rain fell."],
        ["It began on Sept.", "The end came later."],
        ["Was it yes or no.", "He would not tell."],
        ["J. P. Okafor leads Acme Inc. in Lagos.", "Its shares rose."],
        ["The talks ended at 9 p.m.", "The delegations left."],
        ["The talks end at 9 p.m. (1900 GMT), a clerk in the U.S. [the capital] said.", "They left."],
        ["We waited... for hours.", "Then he came."],
        ["He paused…", "Nobody moved."],
        ["“We are ready.”", "He then left.", "“Are you?” she asked."],
        ['"Will they come?" Mr. Rao asked.', "Nobody knew."],
        ["‘Not at all!’ Rao told them.", "They laughed."],
        ["He\xa0said no.\xa0", "She said yes!", "Why?"],
        ["The deal is worth $2.5 billion.", "Inflation fell to 3.1 percent."],
        ["He went to Washington, D.C., and to New York.", "Then home."],
        ["It was over.", "“Go home,” he said."],
        ["It was over (they said).", "(Nobody else did.)", "So what?"],
        ["Rao – who was late – sat down.", "— No one rose."],
        ["The Rev. Dr. John Cole, Sen. Ana Ruiz and Lt. Col. Kim Dae-ho came.", "All sat."],
        ["Prime Minister Lee Jr. of St. Kitts spoke to Gov. Jay Doe et al. on Friday.", "He left."],
        ["He is rich, they said it is.", "Second, he is old.", "Third, we all are that.", "What of it?"],
        ["ARICA, Calif. - The mayor spoke.", "He left."],
        ["“It was last week.", "... We won,” he said."],
        ["The rule in Roe v. Wade fell at 9 p.m. E.T. on Friday.", "So did Brown v. Board."],
        ["See www.harbour.example for more.", "Version 2.0 is out."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(parts: list[str]) -> None:
    parts = [part.strip() for part in parts]
    assert sentences(" ".join(parts)) == parts


def test_a_lost_space_between_sentences_is_no_lost_sentence() -> None:
    assert sentences("They met in Bern.Nobody signed.") == ["They met in Bern.", "Nobody signed."]


def test_a_line_feed_inside_a_paragraph_ends_no_sentence() -> None:
    assert sentences("They met\nin Bern. Nobody\nsigned.") == ["They met\nin Bern.", "Nobody\nsigned."]


def test_chrome_and_bylines_have_no_sentences() -> None:
    doc = Document("Share this. By Ana Ruiz. They met.")
    doc.blocks = [Block(0, 11, "chrome"), Block(12, 24, "byline"), Block(25, 34, "caption")]
    split(doc)
    assert [(s.start, s.end, s.block) for s in doc.sentences] == [(25, 34, 2)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We agree,” she said. “It is done.”", ["“We agree,”", "“It is done.”"]),
        ('"We agree," she said, "and it is done."', ['"We agree,"', '"and it is done."']),
        ("‘We agree,’ said Rao’s aide. ‘It’s done.’", ["‘We agree,’", "‘It’s done.’"]),
        ("'We agree,' said Rao's aide, 'it's done.'", ["'We agree,'", "'it's done.'"]),
        ("The leaders' meeting and the ministers' dinner in the '90s", []),
        ("Rock ’n’ roll and the Rao’s car in ’98", []),
        ("Il a dit « jamais » hier", ["« jamais »"]),
        ("He called it “a ‘deal’ of sorts” twice", ["“a ‘deal’ of sorts”"]),
        ("He is 6'2\" and she is 5'9\" tall.", []),
        ("The “so-called” summit and a ‘working lunch’ followed", ["“so-called”", "‘working lunch’"]),
        ('("No," he wrote.)', ['"No,"']),
        ("''We agree,'' she said. Rao's ''yes'' was late.", ["''We agree,''", "''yes''"]),
        ("``We agree,'' she said.", ["``We agree,''"]),
        ("He said, ‘the ministers’ plan is dead.’ Then he left.", ["‘the ministers’ plan is dead.’"]),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, found: list[str]) -> None:
    assert quotes(text) == found


def test_a_quotation_over_several_paragraphs_opens_each_and_closes_once() -> None:
    doc = read("He said: “We waited. ", "“Then we left.", "“Nobody came.”", "“Who?” she asked.")
    assert [(q.closed, q.continues) for q in doc.quotations] == [
        (False, False),
        (False, True),
        (True, True),
        (True, False),
    ]


def test_a_quotation_that_goes_on_without_a_new_mark_ends_at_its_closing_mark() -> None:
    doc = read("He said: “We waited.", "Then we left.” Nobody came.")
    first, second = doc.quotations
    assert (first.closed, second.continues) == (False, True)
    assert doc.text[second.start : second.end] == "Then we left.”"


def test_a_forgotten_closing_mark_costs_one_sentence() -> None:
    assert quotes("“We agree, she said. Rao was silent. “It is done.”") == [
        "“We agree, she said.",
        "“It is done.”",
    ]


@given(st.text(alphabet="aB .!?…\"'“”‘’«»\n\xa0U.S", max_size=120))
def test_sentences_and_quotations_stay_in_order_inside_their_paragraph(text: str) -> None:
    doc = Document(text)
    doc.blocks = [Block(0, len(text), "body")]
    split(doc)
    for spans in (doc.sentences, doc.quotations):
        ends = [(span.start, span.end) for span in spans]
        assert all(0 <= start < end <= len(text) for start, end in ends)
        assert all(a[1] <= b[0] for a, b in pairwise(ends))
    covered = {at for s in doc.sentences for at in range(s.start, s.end)}
    assert all(char.isspace() for at, char in enumerate(text) if at not in covered)

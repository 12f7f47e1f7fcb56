"""What holds of every text, however odd: spans lie where they should, and reading again finds the same."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from speaking import read

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'s ",
        ", ",
        ". ",
        "; ",
        ": ",
        " — ",
        "\n\n",
        " (",
        ") ",
        "the minister ",
        "Erik Holm ",
        "said ",
        "reported ",
        "asked ",
        "asked about it ",
        "citing ",
        "two officials ",
        "saying ",
        "according to ",
        "that ",
        "which ",
        "he ",
        "a Kenyan statement ",
        "on Monday ",
        "after ",
        "while ",
        "and ",
        "in the words of ",
        "would only say ",
        "told reporters ",
        "the port was shut ",
        "İ",
        "NAIROBI, ",
        "Jr. ",
        "later ",
        "at the time ",
        "issued ",
        "Nairobi-based ",
        "in May 2019 ",
    ]
)


@settings(max_examples=150)
@example(["the minister ", "according to ", "'s ", "a Kenyan statement "], "2021-09-16")
@example(
    ["Erik Holm ", "reported", ", ", "citing ", "two officials", ", ", "that ", "the port was shut "],
    "2021-09-16",
)
@given(st.lists(PIECES, max_size=40), st.sampled_from(["2021-09-16", "2021-09-14/2021-09-16", None]))
def test_every_utterance_lies_in_the_text_with_its_cue_and_its_words(
    pieces: list[str], published: str | None
) -> None:
    text = "".join(pieces)
    doc = read(*text.split("\n\n"), published=published)
    for said in doc.utterances:
        assert 0 <= said.start <= said.cue_start <= said.cue_end <= said.end <= len(text)
        assert text[said.cue_start : said.cue_end] == said.cue
        assert all(said.start <= start < end <= said.end for start, end in said.content)
        assert said.speaker.name
    assert [said.start for said in doc.utterances] == sorted(said.start for said in doc.utterances)
    assert read(*text.split("\n\n"), published=published).utterances == doc.utterances

"""Which words a statement has, and who goes on speaking in the next sentence and paragraph."""

from __future__ import annotations

import pytest
from speaking import read, voices

from dateline.readers.rules.document import BlockLabel, Document, Utterance


def said(doc: Document, utterance: Utterance) -> str:
    return " | ".join(doc.text[start:end] for start, end in utterance.content)


def test_content_before_and_after_the_verb_is_both_kept() -> None:
    doc = read("“Whatever happens,” the coach said, “we will play on.”")
    assert said(doc, doc.utterances[0]) == "“Whatever happens,” | “we will play on.”"


def test_indirect_content_leaves_out_the_attribution() -> None:
    doc = read("The Thai navy said on Monday that the wreck had been found.")
    assert said(doc, doc.utterances[0]) == "the wreck had been found"
    assert not doc.utterances[0].direct


def test_words_in_quotation_marks_make_a_statement_direct() -> None:
    (utterance,) = read('The envoy said the offer was "an insult".').utterances
    assert utterance.direct


def test_a_quotation_that_runs_on_in_its_paragraph_is_one_utterance() -> None:
    doc = read("“We came by boat,” said Amina Diallo. “There were forty of us. Nobody could swim.”")
    (utterance,) = doc.utterances
    assert (utterance.start, utterance.end) == (0, len(doc.text))


def test_sentences_quoted_before_the_verb_belong_to_the_utterance() -> None:
    doc = read("“There were forty of us. Nobody could swim. We came by boat,” said Amina Diallo.")
    (utterance,) = doc.utterances
    assert utterance.start == 0


def test_a_quoted_paragraph_without_a_verb_goes_on_with_the_last_voice() -> None:
    doc = read("“We came by boat,” said Amina Diallo.", "“Nobody could swim.”")
    assert [u.speaker.name for u in doc.utterances] == ["Amina Diallo", "Amina Diallo"]
    assert doc.utterances[1].start == doc.text.index("“Nobody")


def test_a_quoted_paragraph_after_plain_narration_has_no_voice() -> None:
    doc = read("“We came by boat,” said Amina Diallo.", "The sea was calm that day.", "“The Long Way Home.”")
    assert len(doc.utterances) == 1


def test_they_means_the_group_that_spoke_last() -> None:
    found = voices("Some geologists believe the volcano will erupt.", "They say the signs are clear.")
    assert found[1][0] == found[0][0]


def test_it_means_the_body_that_spoke_last_and_not_a_state_named_since() -> None:
    found = voices("The central bank said rates would rise in Norway.", "The rise would be small, it added.")
    assert found[1][0] == found[0][0]


FIRST = [
    ("A Danish diplomat met Erik Holm. The diplomat said the talks were slow.", "He expects more."),
    ("An aide to Viktor Orban said the vote was lost.", "“We shall try again,” he said."),
    ("An aide to Viktor Orban said the vote was lost.", "Mr Orban was tired, he added."),
    (
        "A Finnish diplomat said the ship was late.",
        "Danish diplomat Erik Holm was aboard, the diplomat said.",
    ),
    ("A Thai official said the wreck was found.", "Captain Lee Wong raised it, the official said."),
    ("A diplomat in Oslo said the ship was late. It rained.", "The same diplomat said that it was lost."),
    ("An official at the port said the ship was late.", "Captain Lee Wong was aboard, the official said."),
    ("The palace issued a statement saying the king was ill.", "“He is resting,” the statement said."),
]


@pytest.mark.parametrize(("first", "then"), FIRST)
def test_he_and_the_official_and_the_statement_go_on_with_the_voice_of_the_sentence_before(
    first: str, then: str
) -> None:
    found = voices(f"{first} {then}")
    assert found[-1][0] == found[0][0], found


def test_he_means_whom_his_own_sentence_names_before() -> None:
    found = voices(
        "An aide to Viktor Orban said the vote was lost. When Peter Magyar arrived, he said it was won."
    )
    assert found[-1][0] == "Peter Magyar"


def test_a_nationality_with_an_article_means_the_person_of_that_state_who_was_named_last() -> None:
    found = voices("President Vladimir Putin met Emmanuel Macron. “We ate well,” the Russian told reporters.")
    assert [name for name, _ in found] == ["Vladimir Putin"]


def test_he_after_the_one_holder_of_an_office_is_whom_the_names_tell() -> None:
    found = voices(
        "Ivan Horak won the primary. The Labour nominee said he was glad. He said taxes would fall."
    )
    assert found[-1][0] == "Ivan Horak"


@pytest.mark.parametrize("label", ["title", "heading", "chrome"])
def test_headlines_and_links_make_no_statement(label: BlockLabel) -> None:
    assert read("Minister says the road is safe", label=label).utterances == []


def test_captions_make_statements() -> None:
    assert len(read("A miner leaves the pit, which the firm says is safe.", label="caption").utterances) == 1


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A Danish diplomat briefed on the sale said it was dead. Another called it a long shot.",
            "another Danish diplomat",
        ),
        ("Ruth Adams left. One of her aides said it was over.", "Ruth Adams's aide"),
        (
            "Officials in Oslo are glad, as leaders of Peru had hoped. “It is near,” one of them said.",
            "official",
        ),
        (
            "Ruth Adams left. Her aides said it was over. “It is alive,” one of them said.",
            "Ruth Adams's aide",
        ),
    ],
)
def test_one_more_voice_is_of_the_kind_that_spoke_and_one_of_several_is_one(text: str, speaker: str) -> None:
    assert voices(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # The subject of a sentence goes on as "he", and not the one who is named after it.
        ("Omar Diallo rose. He thanked Paul Novak for the bread. He said it was good.", "Omar Diallo"),
        ("Omar Diallo praised Paul Novak. “It was time,” he added.", "Omar Diallo"),
        # An opening looks ahead to the subject.
        # Who is named in an opening phrase is not the one who speaks after it.
        (
            "Omar Diallo rose. In a letter to Paul Novak, the mayor of Brno, he called it a farce.",
            "Omar Diallo",
        ),
        ("Paul Novak rose. In his speech on Monday, Omar Diallo said it was time.", "Omar Diallo"),
        (
            "Paul Novak rose. As he left for Oslo, Omar Diallo told reporters that he hoped to be back.",
            "Omar Diallo",
        ),
    ],
)
def test_he_is_the_subject_and_not_who_was_named_last(text: str, speaker: str) -> None:
    assert voices(text)[-1][0] == speaker


@pytest.mark.parametrize("name", ["Jim Jordan", "Marcos Lima", "Denise Paris"])
def test_whose_family_name_is_a_place_speaks_by_it(name: str) -> None:
    short = name.split()[1]
    assert voices(f"{name}, a lawyer, called it a farce. “It is bad,” {short} said.")[-1][0] == name


def test_a_place_of_somebodys_name_stays_a_place_where_nobody_speaks() -> None:
    doc = read("Marcos Lima, a lawyer, called it a farce. He flew from Lima to Cusco.")
    assert [m.actor.name for m in doc.mentions if doc.text[m.start : m.end] == "Lima"] == ["Peru"]


@pytest.mark.parametrize(
    "text",
    [
        "Jonathan Cole writes about the Guianas and northern Brazil.",
        "A lawmaker, who spoke on condition of anonymity because the parties have agreed to keep quiet, left.",
    ],
)
def test_what_tells_of_the_author_or_excuses_a_source_is_no_statement(text: str) -> None:
    assert voices(text) == []


def test_an_opposite_number_is_introduced_as_a_counterpart_is() -> None:
    met = "Foreign Minister Hugh Todd of Guyana and his Venezuelan opposite number, Zwan Gil, met."
    text = f"{met} Gil was glad. “It is near,” he said."
    assert voices(text)[-1][0] == "Zwan Gil"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Erik Holm left. A senior Danish diplomat bristles at this. The sale, he says, was fair.",
            "senior Danish diplomat",
        ),
        ("Erik Holm left. A diplomat met Omar Diallo. The sale, he says, was fair.", "Omar Diallo"),
    ],
)
def test_he_is_an_unnamed_subject_of_the_sentence_before_that_names_nobody(text: str, speaker: str) -> None:
    assert voices(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is near,” said Nihal Barak, who follows the port. She said it would be soon.", "Nihal Barak"),
        ("Ruth Adams rose. “It is near,” said Nihal Barak. She said it would be soon.", "Ruth Adams"),
    ],
)
def test_a_first_name_alone_does_not_keep_she_from_the_only_one_who_spoke(text: str, speaker: str) -> None:
    assert voices(text)[-1][0] == speaker


def test_a_daily_call_is_nothing_that_somebody_calls() -> None:
    assert voices("Omar Diallo, asked on Friday, told reporters on his daily call that it was near.") == [
        ("Omar Diallo", "told")
    ]


def test_two_bodies_that_announce_together_are_two_voices() -> None:
    found = voices("The port will reopen, the White House and the Kremlin announced on Tuesday.")
    assert [speaker for speaker, _ in found] == ["White House", "Kremlin"]


def test_the_minister_goes_on_for_the_official_who_just_spoke() -> None:
    text = "“He can come home,” said the government spokesman, Michael Makuei. The minister confirmed that the road was open."
    assert [speaker for speaker, _ in voices(text)] == ["Michael Makuei", "Michael Makuei"]


def test_the_minister_is_nobody_who_just_spoke_where_a_minister_was_named() -> None:
    text = (
        "Interior Minister Jan Novak flew home. “It is late,” said the government spokesman, Petr Dvorak. "
        "The minister confirmed that the road was open."
    )
    assert voices(text)[-1][0] != "Petr Dvorak"


def test_the_government_is_no_other_that_was_only_spoken_of() -> None:
    text = "Kenya has until Friday to form a unity government. The government says it has no money."
    assert [speaker for speaker, _ in voices(text)] == ["Kenyan government"]


def test_who_welcomed_guests_has_said_nothing() -> None:
    assert voices("The mayor of Turku, who welcomed the two men at the harbour, went home on Tuesday.") == []
    assert [cue for _, cue in voices("The mayor of Turku welcomed the decision on Tuesday.")] == ["welcomed"]


def test_sources_may_be_cited_before_what_is_reported() -> None:
    found = voices("Reuters reported, citing three officials, that the port was shut.")
    assert {speaker for speaker, _ in found} >= {"Reuters"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Minister Musalia Mudavadi had news. President William Ruto would fly to Kampala, he said.", "Mudavadi"),
        ("Minister Musalia Mudavadi smiled. It was President William Ruto who told them so, he said in Nairobi.", "Mudavadi"),
        ("Edgar Lungu spoke to friends. Peter Okello would wait, he added.", "Edgar Lungu"),
        # Nobody else is left, the same person spoke before, or "he" is told of twice.
        ("Edgar Lungu was late. Lungu would fly home, he said.", "Edgar Lungu"),
        ("Peter Okello had news. Edgar Lungu said the road was dry, but the bridge would fall, he added.", "Edgar Lungu"),
        ("Peter Okello had news. Edgar Lungu closed the door: he would see nobody, he said.", "Edgar Lungu"),
    ],
)  # fmt: skip
def test_who_said_it_at_the_end_is_not_named_in_what_was_said(text: str, speaker: str) -> None:
    assert voices(text)[-1][0].endswith(speaker)


@pytest.mark.parametrize(
    "text",
    [
        "President Yoweri Museveni is in no hurry, a Ugandan minister said on Wednesday. “We have time,” he told the Monitor.",
        "A Ugandan minister said that President Yoweri Museveni was in no hurry. “We have time,” he told the Monitor.",
    ],
)
def test_a_minister_without_a_name_goes_on_as_he(text: str) -> None:
    assert [speaker for speaker, _ in voices(text)] == ["Ugandan minister", "Ugandan minister"]

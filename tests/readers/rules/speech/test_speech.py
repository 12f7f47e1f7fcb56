"""Who said what: one row a rule of English news usage, over many countries and styles."""

from __future__ import annotations

import pytest

from dateline.moments import Moment
from dateline.readers.rules.dates import resolve_dates
from dateline.readers.rules.document import Block, BlockLabel, Document, Utterance
from dateline.readers.rules.names import find_names
from dateline.readers.rules.speech import attribute_speech
from dateline.readers.rules.split import split

PUBLISHED = Moment.parse("2021-09-16")  # a Thursday


def read(*paragraphs: str, label: BlockLabel = "body") -> Document:
    text = "\n\n".join(paragraphs)
    doc = Document(text, published=PUBLISHED)
    start = 0
    for paragraph in paragraphs:
        doc.blocks.append(Block(start, start + len(paragraph), label))
        start += len(paragraph) + 2
    for stage in (split, find_names, resolve_dates, attribute_speech):
        stage(doc)
    return doc


def voices(*paragraphs: str) -> list[tuple[str, str]]:
    return [(u.speaker.name, u.cue) for u in read(*paragraphs).utterances]


def only(*paragraphs: str) -> Utterance:
    (utterance,) = read(*paragraphs).utterances
    return utterance


def said(doc: Document, utterance: Utterance) -> str:
    return " | ".join(doc.text[start:end] for start, end in utterance.content)


ONE_SPEAKER = [
    # verb before
    ("Finland's defence minister said the border would stay open.", "defence minister", "said"),
    ("Analysts say the harvest may fail.", "nalysts", "say"),
    ("Maria Lopez said on Monday that the ferry was overloaded.", "Maria Lopez", "said"),
    ("Mr Okafor told reporters in Lagos that the pipeline was safe.", "Okafor", "told"),
    ("The ministry announced that schools would reopen in two weeks.", "ministry", "announced"),
    ("Officials in Nairobi have repeatedly warned the dam could burst.", "fficials in Nairobi", "warned"),
    ("Peru's foreign ministry has frequently insisted the treaty is still in force.", "oreign", "insisted"),
    ("The union also said it would strike.", "union", "said"),
    ("The two ambassadors are calling for an inquiry.", "ambassadors", "calling"),
    ("Anna Kowalska, the deputy mayor of Gdansk, said the tram line was delayed.", "Anna Kowalska", "said"),
    ("The deputy mayor, Anna Kowalska, said the tram line was delayed.", "Anna Kowalska", "said"),
    ("Anna Kowalska (Green Party) said the tram line was delayed.", "Anna Kowalska", "said"),
    ("Anna Kowalska -- a critic of the plan -- said the tram line was delayed.", "Anna Kowalska", "said"),
    ("Anna Kowalska, 45, who chairs the council, said the tram line was delayed.", "Anna Kowalska", "said"),
    ("Anna Kowalska, speaking in Warsaw, insisted the budget was sound.", "Anna Kowalska", "insisted"),
    ("A spokesman for the Danish navy said no ship had been lost.", "spokesman", "said"),
    ("A senior official who asked not to be named said the deal was close.", "official", "said"),
    ("An official briefed on the talks said the deal was close.", "official", "said"),
    ("People familiar with the matter said the merger was off.", "eople", "said"),
    ("Residents who fled the flood said help came too late.", "esidents", "said"),
    ("Some economists believe inflation has peaked.", "economists", "believe"),
    ("Others doubt that the ceasefire will hold.", "thers", "doubt"),
    ("The premier expressed hope that the talks would resume.", "premier", "expressed"),
    ("The club's president called the verdict a disgrace.", "resident", "called"),
    ('The bishop called him "a danger to the church".', "bishop", "called"),
    ("Lawmakers urged the central bank to cut rates.", "awmakers", "urged"),
    ("The opposition called for an early election.", "opposition", "called"),
    ("Opposition leader Tomas Novak accused the cabinet of hiding the report.", "Tomas Novak", "accused"),
    ("The Kremlin dismissed the allegations.", "", "dismissed"),
    ("The company denied wrongdoing.", "company", "denied"),
    ("Brussels is convinced that the tariffs break the rules.", "", "convinced"),
    ("Diplomats remain sceptical that the truce will last.", "iplomats", "sceptical"),
    ("The bank expects growth to slow next year.", "bank", "expects"),
    ("The coach admitted to fans that the season was lost.", "coach", "admitted"),
    ("The minister threatened to walk out of the talks.", "minister", "threatened"),
    ("The rebels vowed to fight on.", "rebels", "vowed"),
    ("The chancellor went on to say that gas would be rationed.", "chancellor", "say"),
    ("The envoy is reported to have said that the camp was empty.", "envoy", "said"),
    ("The general was quoted by state radio as saying that the bridge had fallen.", "general", "saying"),
    ("The judge described the evidence as thin.", "judge", "described"),
    ("Ministers do not believe the strike will last.", "inisters", "believe"),
    ("The envoy wrote on Twitter that talks had collapsed.", "envoy", "wrote"),
    ("The senator tweeted: “Enough is enough.”", "senator", "tweeted"),
    ("The envoy on Tuesday rejected the offer.", "envoy", "rejected"),
    # verb after
    ('"We are ready," the Malaysian health minister said.', "health minister", "said"),
    ('"We are ready," said Lim Wei Ling, a spokeswoman for the port.', "Lim Wei Ling", "said"),
    ("The road will reopen in May, the governor told a local broadcaster.", "governor", "told"),
    ("The road will reopen in May, said an engineer at the site.", "engineer", "said"),
    ("‘We shall not be moved,’ Mr Patel told The Hindu.", "Patel", "told"),
    ("Peace, the archbishop often says, begins at home.", "archbishop", "says"),
    ("The vote, as the speaker put it, was a shambles.", "speaker", "put"),
    ('"Is that fair?" the widow asked.', "widow", "asked"),
    ('"It is over," added the captain.', "captain", "added"),
    ('"It is over" - Ivan Petrov', "Ivan Petrov", "-"),
    ('Interior Minister Maria Lopez: "It is over."', "Maria Lopez", ":"),
    # sources without a verb of saying
    ("According to the coast guard, nine people drowned.", "coast guard", "According to"),
    ("Nine people drowned, according to two survivors.", "survivors", "according to"),
    ("Nine people drowned, according to a statement from the coast guard.", "coast guard", "according to"),
    ("The dam is cracked, according to Kenyan media reports.", "media", "according to"),
    # texts speak for their authors
    ("A statement from the palace said the king was resting.", "palace", "said"),
    ("The palace's statement said the king was resting.", "palace", "said"),
    ("The palace issued a statement saying the king was resting.", "palace", "saying"),
    ("A Reuters report said the refinery was on fire.", "Reuters", "said"),
    ("In a letter to staff, the dean wrote that exams were cancelled.", "dean", "wrote"),
    # nouns of saying
    ("Few accepted the minister's claim that the money was spent.", "minister", "claim"),
    ("Experts have reached a consensus that the reef is dying.", "xperts", "consensus"),
    # participles without another verb of saying
    ("The minister left early, saying he was unwell.", "minister", "saying"),
    ("Spain closed its embassy, accusing the junta of torture.", "Spain", "accusing"),
    ("Protesters marched to parliament, demanding that the law be withdrawn.", "rotesters", "demanding"),
    # passives with an agent
    ("The plan was condemned by the farmers' union.", "union", "condemned"),
    # relative clauses
    (
        "The law was drafted by senator Ruth Adams, who has called for tougher sentences.",
        "Ruth Adams",
        "called",
    ),
    # asides and openings
    ("As the engineer explained, the dam will not be finished this year.", "engineer", "explained"),
    ("Too often, the archbishop said, the debate ends in insults.", "archbishop", "said"),
    ("Speaking in Kigali, the president dismissed reports of a rift.", "president", "dismissed"),
    (
        "Addressing a rally in Kanpur, the chief minister alleged that funds were looted.",
        "minister",
        "alleged",
    ),
    ("The agency, citing two witnesses, said shots were fired.", "agency", "said"),
    ("Two diplomats, speaking on condition of anonymity, said the draft was ready.", "diplomats", "said"),
    ("One of the governor's advisers pointed out that the dam was full.", "adviser", "pointed"),
    ("A statement from the Swiss mediators read: “Talks will resume.”", "mediators", "read"),
    ("The envoy is of the view that back-channel talks may go on.", "envoy", "view"),
    ("“We regret this,” the agency quoted the consul as saying.", "consul", "saying"),
    ("The president raised doubts about the treaty.", "president", "doubts"),
    ("The leaders pledged in a joint statement to end the blockade.", "leaders", "pledged"),
    # a clause before a colon and a quotation
    ("The envoy shook her head: “Not this time.”", "envoy", ":"),
    ("Asked about the delay, the chief engineer laughed: “What delay?”", "chief engineer", ":"),
    # opinions that need no complement, nouns with "is that", borrowed words
    ("Farmers in the delta were doubtful.", "armers in the delta", "doubtful"),
    ("Shipowners saw no point in waiting.", "hipowners", "saw"),
    ("The union's version is that nobody was asked.", "union", "version"),
    ("The ferry was a floating coffin, in the words of one inspector.", "inspector", "words of"),
    ("The envoy left Tirana with a warning that the truce was fraying.", "envoy", "warning"),
    ("Nothing has been signed, stressed Transport Minister Jana Novotna.", "Jana Novotna", "stressed"),
    ("“A postcard from the past,” the senator called it.", "senator", "called"),
    ("Sources at the club, however, claimed that the striker would leave.", "ources at the club", "claimed"),
    ("The firm apologised to passengers in the capital.", "firm", "apologised"),
    ("The envoy told Kenyan radio in an interview aired late on Monday that he was well.", "envoy", "told"),
    # what a relative pronoun stands for can be what was said
    (
        "The talks ended in a truce, which the leader of the heavily armed rebels demanded.",
        "rebels",
        "demanded",
    ),
    # participles that open a sentence, or belong to a statement
    ("Blaming the rain, Ruth Adams cancelled the concert.", "Ruth Adams", "Blaming"),
    (
        "Ruth Adams liked a Kenyan statement issued after the vote was delayed, saying it was time.",
        "Kenya",
        "saying",
    ),
    ("Delegates were startled by Kenyan statements insisting the road was shut.", "Kenya", "insisting"),
    ("The envoy would only say that the talks were “useful”.", "envoy", "say"),
    ("The union's view is that the port said too little about the storm.", "union", "view"),
    # names that stand beside a role
    ("An aide to the mayor, Tut Deng, said the bridge would open.", "Tut Deng", "said"),
    # datelines, full stops of names, newspapers
    ("NAIROBI, May 3 (XYZ) - Twelve miners were rescued, the army said.", "army", "said"),
    ("Mayor Oscar Ruiz Jr. said the square would be paved.", "Oscar Ruiz", "said"),
    ("“Shelve it,” an analyst told Smith & Sons.", "analyst", "told"),
    # doubled apostrophes of old archives
    ("''We lost everything,'' the farmer said.", "farmer", "said"),
]


@pytest.mark.parametrize(("sentence", "speaker", "cue"), ONE_SPEAKER)
def test_a_sentence_with_one_voice_gives_that_voice_and_its_word(
    sentence: str, speaker: str, cue: str
) -> None:
    found = voices(sentence)
    assert [c for _, c in found] == [cue], found
    assert speaker in found[0][0]


NOT_SAID = [
    "The minister did not say when the road would reopen.",
    "The company declined to comment.",
    "The embassy has not responded to requests for comment.",
    "The general refused to say how many had died.",
    "The palace never confirmed that the king was ill.",
    "No officials said that the bridge was unsafe.",
    "It is not clear whether the talks will go on.",
    "The currency is expected to fall.",
    "The island is said to be haunted.",
    "The president spoke to reporters in Quito.",
    "The prime minister speaks during a news conference in Oslo.",
    "The talks are thought to have failed.",
    "The state of the roads is poor.",
    "The United States and Mexico signed a deal.",
    "The report is due on Friday.",
    "The claims office is closed.",
    "The army called up reservists.",
    "The mayor called an election.",
    "The firm added 200 jobs in March.",
    "The storm claimed twelve lives.",
    "The two sides agreed to meet in Geneva.",
    "Everything went according to plan.",
    "The minister was told that the bridge was unsafe.",
    "The envoy may say more on Friday.",
    "The committee met to discuss the budget.",
    "The calls for help came too late.",
    "He left without saying goodbye.",
    "The driver was accused of theft.",
    "Nobody said the vote would be held.",
    "The president has yet to say whether he will stand.",
    "The palace would not confirm that the queen was ill.",
    "“Will you stand?” a reporter asked.",
    "Voters want change.",
    "The guard called his sister and told her the news.",
    "The deal calls for a ceasefire.",
    "A summit proposed by Turkey collapsed.",
    "The word “coup” was painted on the wall.",
    "The port will stay shut until the minister apologises for the delay.",
    "The law was passed by a cabinet that wants lower rents.",
    "Unless the bishop admits that he lied, the school will close.",
]


@pytest.mark.parametrize("sentence", NOT_SAID)
def test_what_reports_no_statement_gives_none(sentence: str) -> None:
    assert voices(sentence) == []


SEVERAL = [
    ("Some analysts expect a deal, but others say the gap is too wide.", ["analysts", "thers"]),
    ("Both Angela Merkel and Emmanuel Macron have described the summit as a success.", ["Merkel", "Macron"]),
    ("While the union said pay had fallen, the employers insisted it had risen.", ["union", "employers"]),
    (
        "Ruth Adams accused the bank of greed; a loan, a spokesman for the bank said, was repaid.",
        ["Adams", "spokesman"],
    ),
    (
        "The port chief said he was “open” to a truce, which the union had demanded in a letter.",
        ["chief", "union"],
    ),
    ("While Ruth Adams said in a letter that she would go, she also said she was sorry.", ["Adams", "Adams"]),
    (
        "After shutting the port on Monday, blaming the dockers, Ruth Adams tweeted on Tuesday it was safe.",
        ["Adams", "Adams"],
    ),
    ("The rebels promised that the hostages were safe, the Red Cross said.", ["rebels", "Red Cross"]),
    (
        "The pipeline was blown up, the agency reported, citing two security officials.",
        ["agency", "officials"],
    ),
]


@pytest.mark.parametrize(("sentence", "speakers"), SEVERAL)
def test_each_voice_of_a_sentence_gets_an_utterance(sentence: str, speakers: list[str]) -> None:
    found = voices(sentence)
    assert len(found) == len(speakers), found
    assert all(any(speaker in name for name, _ in found) for speaker in speakers), found


@pytest.mark.parametrize(
    "sentence",
    [
        "The premier said the tax would stay, adding that the rich must pay more.",
        "The premier criticised the tax and called for a referendum.",
        "Asked by a reporter whether he would resign, the premier said he would not.",
        "The premier believes critics who say the tax is unfair are wrong.",
        "The premier told the BBC the tax was fair and accused the opposition of lying.",
        "The tax is fair, the premier said, according to the BBC.",
    ],
)
def test_one_voice_speaks_once_in_a_sentence(sentence: str) -> None:
    found = voices(sentence)
    assert len(found) == 1, found
    assert "premier" in found[0][0]


@pytest.mark.parametrize(
    "sentence",
    [
        "The auditor said that voters believe the minister lied.",
        "The auditor said the minister rejected a second review.",
        "The auditor said that Oslo and Bergen had said no.",
        "The auditor said the vote was fair, and that Oslo and Bergen had announced new rules.",
    ],
)
def test_what_stands_inside_another_statement_is_not_a_statement_of_its_own(sentence: str) -> None:
    assert len(voices(sentence)) == 1


def test_a_voice_that_another_voice_reports_as_speaking_counts_too() -> None:
    assert (
        len(voices("The king renewed his pledge and repeated his thanks, the premier told reporters.")) == 1
    )
    assert len(voices("The king had repeated his offer of a truce, the premier told reporters.")) == 2


def test_content_before_and_after_the_verb_is_both_kept() -> None:
    doc = read("“Whatever happens,” the coach said, “we will play on.”")
    assert said(doc, doc.utterances[0]) == "“Whatever happens,” | “we will play on.”"


def test_indirect_content_leaves_out_the_attribution() -> None:
    doc = read("The Thai navy said on Monday that the wreck had been found.")
    assert said(doc, doc.utterances[0]) == "the wreck had been found"
    assert not doc.utterances[0].direct


def test_words_in_quotation_marks_make_a_statement_direct() -> None:
    assert only('The envoy said the offer was "an insult".').direct


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

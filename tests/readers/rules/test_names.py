"""Whom an article names: the rules for people, states and bodies, and what points back to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from naming import actor, mention, read, spans

from dateline.moments import Moment
from dateline.readers.rules import RulesReader, work_through
from dateline.readers.rules.document import Block, Document
from dateline.readers.rules.names import find_names, state_of
from dateline.reading import ArticleText


@pytest.mark.parametrize(
    "spelling",
    ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy", "Zelensky", "Zelenskiy"],
)
def test_spellings_of_a_leader_give_one_name(spelling: str) -> None:
    assert actor(read(f"Then {spelling} spoke."), spelling).name == "Volodymyr Zelenskyy"


@pytest.mark.parametrize("spelling", ["Kim Jong Un", "Kim Jong-un", "Kim Jong-Un"])
def test_hyphens_and_capitals_in_korean_names_do_not_matter(spelling: str) -> None:
    assert actor(read(f"Later {spelling} left Beijing."), spelling).name == "Kim Jong Un"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Nguyen Van Hai", "Nguyen"),
        ("Wang Xiaoming", "Wang"),
        ("Peter Novak", "Novak"),
        ("Luis Ortega Salas", "Ortega Salas"),
        ("Karel van der Berg", "van der Berg"),
    ],
)
def test_a_short_form_means_who_was_named_in_full(full: str, short: str) -> None:
    doc = read(f"Deputy minister {full} arrived. On Monday {short} left again.")
    assert mention(doc, short, 1).actor.name == full


def test_a_bare_family_name_is_the_leader_and_a_title_the_other() -> None:
    doc = read("Kim Jong Un sent his sister, Kim Yo Jong. Kim stayed home. Ms. Kim flew.", "2018-02-10")
    assert mention(doc, "Kim stayed"[:3], 2).actor.name == "Kim Jong Un"
    assert mention(doc, "Ms. Kim").actor.name == "Kim Yo Jong"


def test_a_month_is_no_prime_minister() -> None:
    doc = read("Theresa May flew to Rome in May. May said the trip was useful.", "2017-05-20")
    assert spans(doc).count("May") == 1


def test_a_pronoun_means_the_subject_of_that_gender() -> None:
    doc = read("Angela Merkel met Emmanuel Macron. She praised the talks. He left early.", "2018-06-19")
    assert actor(doc, "She").name == "Angela Merkel"
    assert actor(doc, "He").name == "Emmanuel Macron"


def test_he_is_the_subject_behind_an_opening_participle() -> None:
    doc = read("Speaking beside Emmanuel Macron in Lyon, Olaf Scholz said he had slept well.", "2022-06-19")
    assert actor(doc, "he").name == "Olaf Scholz"


def test_him_behind_an_infinitive_is_not_the_subject_of_those_who_try() -> None:
    text = "Emmanuel Macron said he was tired. He had slept in Lyon with Rishi Sunak. Olaf Scholz was unable to persuade him."
    doc = read(text, "2022-11-19")
    assert actor(doc, "him").name != "Olaf Scholz"


def test_him_means_whom_the_sentence_before_spoke_of_most() -> None:
    text = "Emmanuel Macron said he had told Rishi Sunak so. Olaf Scholz was unable to persuade him."
    assert actor(read(text, "2022-11-19"), "him").name == "Emmanuel Macron"


def test_names_inside_a_quotation_are_not_what_a_pronoun_outside_means() -> None:
    doc = read('"I trust Emmanuel Macron," Olaf Scholz said. He then flew home.', "2022-06-19")
    assert actor(doc, "He").name == "Olaf Scholz"


def test_adjectives_of_states_are_marked_as_such() -> None:
    doc = read("Thai officials left Laos. Bangkok is waiting in Vientiane.")
    assert [(doc.text[m.start : m.end], m.form) for m in doc.mentions] == [
        ("Thai", "demonym"),
        ("Laos", "name"),
        ("Bangkok", "metonym"),
    ]


def test_a_ministry_belongs_to_the_state_beside_it() -> None:
    doc = read("Turkey's Foreign Ministry and the Greek Defense Ministry objected.")
    assert [(m.actor.name, m.actor.speaks_for) for m in doc.mentions] == [
        ("Turkish Foreign Ministry", "Turkey"),
        ("Greek Defense Ministry", "Greece"),
    ]


def test_the_north_is_a_state_only_in_an_article_on_korea() -> None:
    assert actor(read("South Korea waits. The North is silent."), "North").name == "North Korea"
    assert spans(read("Snow fell in the North.")) == []


def test_a_hyphen_between_leaders_parts_them() -> None:
    doc = read("Another Modi-Sharif meeting between India and Pakistan.", "2015-12-20")
    assert [m.actor.name for m in doc.mentions[:2]] == ["Narendra Modi", "Nawaz Sharif"]


def test_a_headline_introduces_nobody_by_form() -> None:
    doc = read("Tillerson Says Peace Talks Can Start\n\nRex Tillerson spoke in Texas.", "2017-12-13")
    assert {m.actor.name for m in doc.mentions} == {"Rex Tillerson"}


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("U.S.", "United States"),
        ("American", "United States"),
        ("the Kremlin", "Russia"),
        ("Downing Street", "United Kingdom"),
        ("Brussels", "European Union"),
        ("Cheong Wa Dae", "South Korea"),
        ("Élysée Palace", "France"),
        ("Finns", "Finland"),
        ("Atlantis", None),
    ],
)
def test_states_are_known_by_name_adjective_seat_and_building(word: str, state: str | None) -> None:
    assert state_of(word) == state


@given(
    st.lists(
        st.sampled_from(
            "President|Xi|Jinping|Kim|Jong-un|,|.|the|U.S.|Kenyan|leader|he|\"|“|”|'s|Macron-Merkel|and|\n|van|X".split(
                "|"
            )
        ),
        max_size=40,
    )
)
def test_mentions_are_sorted_and_do_not_overlap(words: list[str]) -> None:
    doc = read(" ".join(words), "2019-01-01")
    for before, after in zip(doc.mentions, doc.mentions[1:], strict=False):
        assert before.end <= after.start
    assert all(0 <= m.start < m.end <= len(doc.text) for m in doc.mentions)
    assert all(0 <= p.start < p.end <= len(doc.text) for p in doc.places)


def test_a_name_with_a_suffix_keeps_its_family_name() -> None:
    doc = read("Envoy Walter Finch Jr. arrived late. Finch said little.")
    assert mention(doc, "Finch", 1).actor == mention(doc, "Finch").actor


def test_of_two_people_of_one_name_the_bare_name_is_the_one_in_office() -> None:
    doc = read(
        "George W. Bush met Spain's king. His father, George H. W. Bush, was there. Bush smiled.",
        "2004-05-05",
    )
    assert doc.mentions[-1].actor.name == "George W. Bush"


def test_the_name_of_a_state_can_be_a_given_name() -> None:
    doc = read("Chad Miller, an economist, left Chad.")
    assert [m.actor.name for m in doc.mentions if m.form != "title"] == ["Chad Miller", "Chad"]


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Nicolás Maduro", "Nicolas Maduro"),
        ("Nicolas Maduro", "Nicolas Maduro"),
        ("Lars Løkke Rasmussen", "Lars Lokke Rasmussen"),
        ("Binali Yıldırım", "Binali Yildirim"),
        ("Lech Wałęsa", "Lech Walesa"),
        ("Franjo Tuđman", "Franjo Tudjman"),
        ("Gerhard Schröder", "Gerhard Schroeder"),
    ],
)
def test_a_known_name_is_given_in_plain_letters_however_it_is_spelt(spelling: str, name: str) -> None:
    assert actor(read(f"{spelling} left the hall."), spelling).name == name


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Zoë Müller-Peña", "Zoë Müller-Peña"),
        ("Zoë Müller-Łapa", "Zoe Muller-Lapa"),
        ("Ivana Brnjačić", "Ivana Brnjacic"),
        ("Ayşe Yıldız", "Ayse Yildiz"),
    ],
)
def test_a_name_known_by_form_keeps_the_accents_of_western_europe_alone(written: str, printed: str) -> None:
    assert actor(read(f"{written}, a deputy minister, left."), written.split(maxsplit=1)[0]).name == printed


def test_somebody_with_and_without_accents_is_one() -> None:
    said = read("Zoë Müller-Peña, a deputy minister, left. Later Zoe Muller-Pena came back, and Pena smiled.")
    assert {actor(said, short).name for short in ("Zoë", "Zoe", "Pena")} == {"Zoë Müller-Peña"}


@pytest.mark.parametrize("name", ["Leonid M. Kravchuk", "Leonid Kravchuk"])
def test_an_initial_does_not_hide_a_leader(name: str) -> None:
    assert actor(read(f"{name} signed the accord.", "1992-01-04"), name).leads == "Ukraine"


@pytest.mark.parametrize(
    "title",
    ["Prime Minister Modi Says Yes", "Prime Minister Modi Flies Home en route to Male", "President Xi Warns"],
)
def test_a_title_in_title_case_introduces_nobody_by_form(title: str) -> None:
    doc = Document(title, published=Moment.parse("2019-03-01"), blocks=[Block(0, len(title), "title")])
    find_names(doc)
    assert [m.actor.name for m in doc.mentions if m.actor.kind == "person"] in (
        ["Narendra Modi"],
        ["Xi Jinping"],
    )


def test_a_thing_that_is_somebodys_family_name_means_the_person() -> None:
    doc = read(
        "Xi met South Korean President Park Geun-hye. Abe has held no talks with Park since he came to power."
    )
    assert mention(doc, "Park", 1).actor.name == "Park Geun-hye"


def test_a_known_place_before_an_official_is_nobody() -> None:
    doc = read(
        "It will be held in the resort of Sharm el-Sheikh, according to an Egyptian official, who left."
    )
    assert "Sharm el-Sheikh" not in {m.actor.name for m in doc.mentions}


def test_the_head_of_state_is_a_president_and_the_head_of_government_a_prime_minister() -> None:
    doc = read(
        "Azerbaijani President Ilham Aliyev met Armenian Prime Minister Nikol Pashinyan. The head of state smiled. "
        "The head of government said it was shut."
    )
    assert mention(doc, "head of state").actor.name == "Ilham Aliyev"
    assert mention(doc, "head of government").actor.name == "Nikol Pashinyan"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Russian Special Envoy for Syria Oleg Pavlov said so.", "Russia"),
        ("Oleg Pavlov, the Russian special envoy for Libya, said so.", "Russia"),
        ("Tom Carter, Britain's minister for Africa, said so.", "United Kingdom"),
        ("Rashid Omar, the commander of the Syrian Democratic Forces, said so.", None),
        ("Dana Levi, president of the Israeli Medical Association, said so.", None),
        ("Omar Said, a spokesman for the Afghan National Army, said so.", "Afghanistan"),
        ("Abbas Araghchi, chief negotiator for Iran, said so.", "Iran"),
        ("Pakistani Brigadier Omar Sher said so.", "Pakistan"),
        ("Pakistani Brigadier (retd) Omar Sher said so.", None),
    ],
)
def test_an_envoy_for_a_state_and_a_body_named_after_one_do_not_speak_for_it(
    text: str, state: str | None
) -> None:
    people = [m.actor for m in read(text).mentions if m.actor.kind == "person"]
    assert {person.speaks_for for person in people} == {state}


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "Russian President Vladimir Putin met Ukraine's Volodymyr Zelensky in Paris. Zelensky was tired.",
            "Volodymyr Zelensky",
        ),
        ("President Nicolás Maduro met Guyana's Irfaan Ali in Kingstown. Maduro smiled.", "Nicolás Maduro"),
        ("PRESIDENT NICOLAS MADURO met Guyana's Irfaan Ali in Kingstown.", "Nicolas Maduro"),
        ("North Korean leader Kim Jong-un met Moon Jae-in in Pyongyang.", "Kim Jong Un"),
    ],
)
def test_a_name_is_told_as_the_article_spells_it(written: str, told: str) -> None:
    reading = RulesReader().read(ArticleText(written, Moment.parse("2021-01-10")))
    names = {name for found in reading.findings for name in found.fields["participants"]}
    assert told in names


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Kigali denies the charge.", "Kigali"),
        ("Rwanda denies the charge.", "Rwanda"),
        ("Rwanda denied the charge, saying Kinshasa had armed the rebels.", "Rwanda"),
        ("Rwanda said on Monday that Kigali was quiet.", "Rwanda"),
    ],
)
def test_a_government_that_is_called_by_its_capital_keeps_that_name(sentence: str, speaker: str) -> None:
    findings = RulesReader().read(ArticleText(sentence, Moment.parse("2023-02-10"))).findings
    assert [(f.fields["speaker"], f.fields["speaks_for"]) for f in findings] == [(speaker, "Rwanda")]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        (
            "Joe Biden is busy. This week he'll host Olaf Scholz and Leo Varadkar. Next month, he will see Xi Jinping.",
            "he will",
            "Joe Biden",
        ),
        (
            "Justin Trudeau came in. The visit is Joe Biden's third. In three weeks he has seen the envoys.",
            "he has",
            "Joe Biden",
        ),
    ],
)
def test_he_goes_on_with_the_subject_or_the_owner_of_the_sentence_before(
    text: str, word: str, name: str
) -> None:
    doc = work_through(ArticleText(text, Moment.parse("2024-03-14")))
    at = text.index(word)
    assert [m.actor.name for m in doc.mentions if m.start == at] == [name]

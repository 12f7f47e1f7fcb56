"""Whom an article names: the rules for people, their offices, and what points back to them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.moments import Moment
from dateline.readers.rules.document import Actor, Block, Document, Mention, Sentence
from dateline.readers.rules.names import find_names, leader_of, leaders_in, state_of


def read(text: str, published: str | None = None) -> Document:
    doc = Document(text, published=Moment.parse(published) if published else None)
    ends = [match.end() for match in re.finditer(r"(?<!\b[A-Z])[.!?][\"”]?(?=\s[A-Z\"“]|$)|\n+", text)] or [
        len(text)
    ]
    starts = [0, *ends]
    doc.sentences = [
        Sentence(a, b, 0) for a, b in zip(starts, [*ends, len(text)], strict=True) if text[a:b].strip()
    ]
    find_names(doc)
    return doc


def mention(doc: Document, words: str, nth: int = 0) -> Mention:
    found = [m for m in doc.mentions if words in doc.text[m.start : m.end]]
    return found[nth]


def actor(doc: Document, words: str, nth: int = 0) -> Actor:
    return mention(doc, words, nth).actor


def spans(doc: Document) -> list[str]:
    return [doc.text[m.start : m.end] for m in doc.mentions]


@pytest.mark.parametrize(
    ("text", "span", "name", "state", "leads"),
    [
        (
            "Kenya's President William Ruto left.",
            "Kenya's President William Ruto",
            "William Ruto",
            "Kenya",
            "Kenya",
        ),
        ("Ruritania's envoy, Otto Hentzau, left.", "Otto Hentzau", "Otto Hentzau", None, None),
        (
            "Peruvian Foreign Minister Elmer Schialer left.",
            "Peruvian Foreign Minister",
            "Elmer Schialer",
            "Peru",
            None,
        ),
        ("Greek President Anna Kallidou left.", "Greek President", "Anna Kallidou", "Greece", "Greece"),
        ("Marta Ruiz, president of Bolivia, left.", "Marta Ruiz", "Marta Ruiz", "Bolivia", "Bolivia"),
        ("Ole Dahl, the deputy Norwegian defence minister, left.", "Ole Dahl", "Ole Dahl", "Norway", None),
        ("Chad's vice president, Saleh Kebir, left.", "Saleh Kebir", "Saleh Kebir", "Chad", None),
        ("Former Finnish president Aino Laine left.", "Aino Laine", "Aino Laine", None, "Finland"),
        ("Nokia president Aino Laine left.", "Aino Laine", "Aino Laine", None, None),
        ("Hamas leader Yahya Sinwar left.", "Hamas leader Yahya Sinwar", "Yahya Sinwar", "Hamas", "Hamas"),
    ],
)
def test_an_office_beside_a_name_tells_whom_a_person_speaks_for(
    text: str, span: str, name: str, state: str | None, leads: str | None
) -> None:
    found = actor(read(text), span)
    assert (found.name, found.speaks_for, found.leads) == (name, state, leads)


def test_an_apposition_is_a_mention_of_the_person_it_explains() -> None:
    doc = read("Ole Dahl, the deputy Norwegian defence minister, spoke in Oslo.")
    assert [(doc.text[m.start : m.end], m.actor.name) for m in doc.mentions] == [
        ("Ole Dahl", "Ole Dahl"),
        ("deputy Norwegian defence minister", "Ole Dahl"),
    ]


def test_a_scholar_or_lawmaker_does_not_speak_for_the_state() -> None:
    doc = read("Swedish analyst Eva Lind and U.S. Senator Ann Bell agreed.")
    assert actor(doc, "Eva Lind").speaks_for is None
    assert actor(doc, "Ann Bell").speaks_for is None


@pytest.mark.parametrize("whose", ["Scholz's", "Mr Scholz's", "Olaf Scholz's"])
def test_a_spokesman_speaks_for_the_state_of_whom_he_serves(whose: str) -> None:
    doc = read(f"Chancellor Olaf Scholz was silent. {whose} spokesman, Udo Kern, was not.", "2023-03-01")
    assert actor(doc, "Udo Kern").speaks_for == "Germany"


def test_an_envoy_does_not_speak_for_the_state_to_which_he_goes() -> None:
    doc = read("The Italian ambassador to Egypt, Carlo Bruni, spoke.")
    assert actor(doc, "Carlo Bruni").speaks_for == "Italy"


@pytest.mark.parametrize(
    "spelling",
    ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"],
)
def test_spellings_of_a_leader_give_one_name(spelling: str) -> None:
    assert actor(read(f"Then {spelling} spoke."), spelling).name == "Volodymyr Zelensky"


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


def test_a_leader_needs_no_full_name_where_the_article_names_the_state() -> None:
    assert actor(read("Germany was calm. Merkel smiled.", "2015-04-01"), "Merkel").name == "Angela Merkel"
    assert "Brown" not in spans(read("Brown smiled.", "2009-04-01"))


def test_a_leader_in_office_needs_no_introduction_where_no_other_bears_the_name() -> None:
    assert actor(read("Merkel smiled.", "2015-04-01"), "Merkel").name == "Angela Merkel"
    assert "Merkel" not in spans(read("Merkel smiled.", "2023-04-01"))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The prime minister agreed.", "Fumio Kishida"),
        ("The Japanese leader agreed.", "Fumio Kishida"),
        ("The president agreed.", "Joko Widodo"),
        ("Indonesia's president agreed.", "Joko Widodo"),
        ("The Australian prime minister agreed.", "Anthony Albanese"),
    ],
)
def test_a_title_alone_means_its_holder(words: str, name: str) -> None:
    doc = read(f"Fumio Kishida of Japan received Indonesian President Joko Widodo. {words}", "2023-12-17")
    assert doc.mentions[-1].form == "title"
    assert doc.mentions[-1].actor.name == name


def test_a_title_with_an_indefinite_article_names_nobody() -> None:
    doc = read("Indonesian President Joko Widodo spoke. A former president listened.", "2023-12-17")
    assert spans(doc) == ["Indonesian President Joko Widodo"]


def test_a_pronoun_means_the_subject_of_that_gender() -> None:
    doc = read("Angela Merkel met Emmanuel Macron. She praised the talks. He left early.", "2018-06-19")
    assert actor(doc, "She").name == "Angela Merkel"
    assert actor(doc, "He").name == "Emmanuel Macron"


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
    ("state", "day", "name"),
    [
        ("North Korea", date(2018, 6, 12), "Kim Jong Un"),
        ("United States", date(2018, 6, 12), "Donald Trump"),
        ("United States", date(2022, 6, 12), "Joe Biden"),
        ("India", date(1999, 2, 20), "Atal Bihari Vajpayee"),
        ("Germany", date(1992, 1, 1), "Helmut Kohl"),
        ("Turkey", date(2020, 1, 1), "Recep Tayyip Erdogan"),
    ],
)
def test_the_leader_of_a_state_is_the_one_of_the_day(state: str, day: date, name: str) -> None:
    found = leader_of(state, day)
    assert found is not None
    assert found.name == name


def test_nobody_leads_a_state_before_the_first_known_term() -> None:
    assert leader_of("Kosovo", date(1950, 1, 1)) is None
    assert leader_of("Ruritania", None) is None


def test_the_leaders_of_an_article_are_found_by_state() -> None:
    doc = read("Serbian President Aleksandar Vucic met Kosovo premier Albin Kurti.", "2023-05-02")
    assert {state: found.name for state, found in leaders_in(doc).items()} == {
        "Serbia": "Aleksandar Vucic",
        "Kosovo": "Albin Kurti",
    }


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


def test_a_plural_title_is_shared_by_the_names_that_follow() -> None:
    doc = read("Presidents Putin and Xi spoke by phone.", "2023-03-03")
    assert [m.actor.name for m in doc.mentions] == ["Vladimir Putin", "Xi Jinping"]


def test_a_name_with_a_suffix_keeps_its_family_name() -> None:
    doc = read("Envoy Walter Finch Jr. arrived late. Finch said little.")
    assert mention(doc, "Finch", 1).actor == mention(doc, "Finch").actor


def test_of_two_people_of_one_name_the_bare_name_is_the_one_in_office() -> None:
    doc = read(
        "George W. Bush met Spain's king. His father, George H. W. Bush, was there. Bush smiled.",
        "2004-05-05",
    )
    assert doc.mentions[-1].actor.name == "George W. Bush"


def test_an_office_word_can_be_a_family_name() -> None:
    doc = read("Analyst Martin King spoke first. King said the talks had failed.")
    assert doc.mentions[-1].actor.name == "Martin King"


def test_the_name_of_a_state_can_be_a_given_name() -> None:
    doc = read("Chad Miller, an economist, left Chad.")
    assert [m.actor.name for m in doc.mentions if m.form != "title"] == ["Chad Miller", "Chad"]


def test_a_bare_office_is_that_of_the_leader_named_most_unless_the_paragraph_names_another() -> None:
    text = "Emmanuel Macron spoke. Macron then met Andrzej Duda of Poland.\nThe president smiled."
    doc = Document(text, published=Moment.parse("2022-06-06"))
    split = text.index("\n")
    doc.blocks = [Block(0, split, "body"), Block(split + 1, len(text), "body")]
    find_names(doc)
    assert doc.mentions[-1].actor.name == "Emmanuel Macron"
    doc.blocks = [Block(0, len(text), "body")]
    find_names(doc)
    assert doc.mentions[-1].actor.name == "Andrzej Duda"


def test_ranks_before_a_name_do_not_hide_the_office_beside_it() -> None:
    doc = read("A Ghanaian army spokesman, Maj. Gen. Kofi Asante, spoke. Mr Asante was brief.")
    assert actor(doc, "Asante").speaks_for == "Ghana"
    assert doc.mentions[-1].actor == actor(doc, "Asante")


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


def test_a_name_known_by_form_is_written_in_the_letters_of_english_as_known_ones_are() -> None:
    assert actor(read("Zoë Müller-Łapa, a deputy minister, left."), "Zoë").name == "Zoe Muller-Lapa"


@pytest.mark.parametrize("name", ["Leonid M. Kravchuk", "Leonid Kravchuk"])
def test_an_initial_does_not_hide_a_leader(name: str) -> None:
    assert actor(read(f"{name} signed the accord.", "1992-01-04"), name).leads == "Ukraine"


@pytest.mark.parametrize(
    ("name", "day", "leads"),
    [
        ("Nelson Mandela", "1991-05-01", "African National Congress"),
        ("Nelson Mandela", "1996-05-01", "South Africa"),
        ("Eric Chu", "2015-05-04", "Kuomintang"),
        ("Charles Michel", "2016-02-01", "Belgium"),
        ("Charles Michel", "2021-02-01", "European Union"),
        ("Hashim Thaçi", "2013-04-20", "Kosovo"),
    ],
)
def test_a_person_leads_what_the_office_of_the_day_leads(name: str, day: str, leads: str) -> None:
    assert actor(read(f"{name} shook hands.", day), name).leads == leads


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


@pytest.mark.parametrize(
    ("text", "words", "name", "leads"),
    [
        ("U.S. Secretary of State Clinton left.", "Clinton", "Hillary Clinton", None),
        ("U.S. President Clinton left.", "Clinton", "Bill Clinton", "United States"),
        (
            "Hillary Clinton left. Former U.S. President Clinton stayed.",
            "Former",
            "Bill Clinton",
            "United States",
        ),
        ("Russian Foreign Minister Lavrov left.", "Lavrov", "Sergei Lavrov", None),
        ("U.S. Energy Secretary Carter left.", "Carter", "Carter", None),
    ],
)
def test_a_minister_is_not_taken_for_a_leader_of_the_same_family_name(
    text: str, words: str, name: str, leads: str | None
) -> None:
    found = actor(read(text, "2012-05-05"), words)
    assert (found.name, found.leads) == (name, leads)


def test_a_minister_without_a_state_is_of_the_only_one_that_the_paragraph_has_named() -> None:
    found = read("Lesotho was pleased. The information minister, Jane Doe, spoke.")
    assert actor(found, "Jane Doe").speaks_for == "Lesotho"


def test_a_minister_without_a_state_after_two_states_is_of_none_that_is_known() -> None:
    found = read("Lesotho quarrelled with Botswana. The information minister, Jane Doe, spoke.")
    assert actor(found, "Jane Doe").speaks_for is None


def test_a_prime_minister_is_not_of_a_state_of_which_the_article_has_named_another_leader() -> None:
    found = read("President Vladimir Putin of Russia was pleased. Prime Minister Jane Doe spoke.")
    assert actor(found, "Jane Doe").speaks_for is None

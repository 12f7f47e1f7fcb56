"""Offices: whom they make a person speak for or lead, and who is meant by one alone."""

from __future__ import annotations

from datetime import date

import pytest
from naming import actor, read, spans

from dateline.moments import Moment
from dateline.readers.rules.document import Block, Document
from dateline.readers.rules.names import find_names, leader_of, leaders_in


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
        ("Peruvian opposition alliance leader Rosa Quispe left.", "Rosa Quispe", "Rosa Quispe", None, None),
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


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("leader of the centrist Blue Anchor party", None),
        ("leader of Norway's largest trade union", None),
        ("the leader of the opposition", None),
        ("leader of the country", "Norway"),
        ("prime minister of Norway", "Norway"),
    ],
)
def test_who_leads_something_in_a_state_does_not_speak_for_it(words: str, state: str | None) -> None:
    doc = read(f"Norway's government asked for talks. Berit Solheim, {words}, said no.", "2023-12-17")
    actor = next(m.actor for m in doc.mentions if m.actor.name == "Berit Solheim")
    assert (actor.speaks_for, actor.leads) == (state, state)


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


def test_a_plural_title_is_shared_by_the_names_that_follow() -> None:
    doc = read("Presidents Putin and Xi spoke by phone.", "2023-03-03")
    assert [m.actor.name for m in doc.mentions] == ["Vladimir Putin", "Xi Jinping"]


def test_an_office_word_can_be_a_family_name() -> None:
    doc = read("Analyst Martin King spoke first. King said the talks had failed.")
    assert doc.mentions[-1].actor.name == "Martin King"


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


def test_the_premier_is_the_prime_minister_and_the_minister_is_not() -> None:
    found = read("India's prime minister, Narendra Modi, spoke. The Indian premier bowed. The minister left.")
    assert actor(found, "Indian premier").name == "Narendra Modi"
    assert "minister" not in {words.lower() for words in spans(found)}


@pytest.mark.parametrize(
    "title",
    [
        "Minister of State for External Affairs",
        "Minister of Foreign Affairs and Cooperation",
        "Minister for Foreign Affairs and East African Cooperation",
        "Assistant Secretary of State for African Affairs",
        "Principal Secretary for Foreign Affairs",
    ],
)
def test_what_a_minister_is_for_is_no_part_of_a_name(title: str) -> None:
    assert actor(read(f"{title} VK Mehta said so."), "VK Mehta").name == "VK Mehta"

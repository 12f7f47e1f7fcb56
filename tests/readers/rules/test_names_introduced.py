"""Who is introduced how: ranks and predicates behind an office, leaders of movements, an office whose holder is named later."""

from __future__ import annotations

import pytest
from naming import actor, read

from dateline.readers.rules.names import leaders_in


@pytest.mark.parametrize("text", ["Ms Park left. President Park Geun-hye came back. Ms Park said no."])
def test_a_family_name_that_is_a_word_for_a_place_is_a_name_behind_ms(text: str) -> None:
    doc = read(text, published="2015-11-02")
    assert {actor(doc, "Park", nth).name for nth in range(3)} == {"Park Geun-hye"}


def test_an_office_and_a_rank_stand_before_one_name() -> None:
    doc = read("The army chief, Lt. Gen. Jane Smithers, said no.")
    assert (actor(doc, "Jane Smithers").name, actor(doc, "Jane Smithers").office) == (
        "Jane Smithers",
        "army chief",
    )


def test_what_the_sentence_goes_on_to_say_behind_a_comma_is_no_apposition() -> None:
    text = (
        "Ethiopia's Prime Minister, Abiy Ahmed, has met Sudan's military ruler, Gen Abdel Fattah al-Burhan."
    )
    doc = read(text, published="2024-07-09")
    assert actor(doc, "Sudan's military ruler").name == "Abdel Fattah al-Burhan"
    assert actor(doc, "Abiy Ahmed").speaks_for == "Ethiopia"


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Moro Islamic Liberation Front chairman Hashim Salamat said no.", "Moro Islamic Liberation Front"),
        ("The head of the Karen National Union, Mutu Say Poe, said no.", "Karen National Union"),
        ("Taliban chief Abdul Baradar said no.", "Taliban"),
    ],
)
def test_who_heads_a_movement_leads_it(text: str, leads: str) -> None:
    doc = read(text)
    assert {m.actor.leads for m in doc.mentions if m.actor.kind == "person"} == {leads}


@pytest.mark.parametrize(
    "text", ["University president Ann Lee said no.", "Gang leader Jean Moreau said no."]
)
def test_who_heads_something_else_leads_nobody_to_a_summit(text: str) -> None:
    doc = read(text)
    assert {m.actor.leads for m in doc.mentions if m.actor.kind == "person"} == {None}


def test_at_home_the_prime_minister_is_named_later() -> None:
    doc = read(
        "The Prime Minister will travel on Monday. Tony Blair sees no other way.", published="1997-10-11"
    )
    assert actor(doc, "Prime Minister").name == "Tony Blair"


def test_of_two_who_hold_such_an_office_an_article_names_none_ahead() -> None:
    doc = read(
        "The Prime Minister will travel on Monday. Tony Blair met Prime Minister John Howard.",
        published="1997-10-11",
    )
    assert [m for m in doc.mentions if m.start == 4] == []


def test_a_king_leads_his_state_and_is_not_who_usually_goes() -> None:
    doc = read("King Charles spoke in London.", published="2023-03-03")
    assert actor(doc, "King Charles").leads == "United Kingdom"
    assert [leader.name for leader in leaders_in(doc).values()] == []
    assert [
        leader.name for leader in leaders_in(read("King Abdullah II spoke.", published="2023-03-03")).values()
    ] == ["King Abdullah II"]


def test_his_counterpart_is_the_leader_of_the_other_state() -> None:
    text = "Armenian President Serzh Sargsyan invited his Turkish counterpart to a match in Yerevan."
    doc = read(text, published="2008-08-21")
    assert actor(doc, "counterpart").name == "Abdullah Gul"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Leader of the Social Democrats Peter Holm called for a vote.", "Peter Holm"),
        ("President of the Chamber of Commerce Maria Lopez said prices would rise.", "Maria Lopez"),
        ("The chairman of the National Dairy Board John Otieno said milk was dear.", "John Otieno"),
    ],
)
def test_a_name_right_behind_a_body_is_who_holds_the_office_there(text: str, name: str) -> None:
    assert actor(read(text), name).name == name


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The director of the Greater Victoria Trust said the park was shut.", "Victoria Trust"),
        ("The chairman of the Greater Rose Association said no.", "Rose Association"),
        ("The head of the Lake Victoria Commission said fish were few.", "Victoria Commission"),
        ("Fans of the Liberal Democrats Peter Holm met.", "Peter Holm"),
    ],
)
def test_a_body_stays_whole_where_no_name_or_no_office_stands_beside_it(text: str, part: str) -> None:
    assert part not in {m.actor.name for m in read(text).mentions}


def test_the_first_minister_is_an_office_and_the_first_leader_to_call_is_nobody_known() -> None:
    doc = read("Scotland's First Minister Nicola Sturgeon left. The first minister said no.")
    assert actor(doc, "first minister").name == "Nicola Sturgeon"
    doc = read("Kenya's President William Ruto left. The first president to call said no.")
    assert not [m for m in doc.mentions if m.form == "title"]

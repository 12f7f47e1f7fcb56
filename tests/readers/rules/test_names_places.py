"""Places and what they lie in, so that two grains of one place never contradict each other."""

from __future__ import annotations

import pytest

from dateline.places import Place
from dateline.readers.rules.document import Document
from dateline.readers.rules.names import find_names, place_within


def known(name: str) -> Place:
    place = place_within(name)
    assert place is not None, name
    return place


@pytest.mark.parametrize(
    ("inner", "outer"),
    [
        ("Hanoi", "Vietnam"),
        ("Metropole Hotel", "Vietnam"),
        ("Panmunjom", "DMZ"),
        ("Panmunjeom", "Panmunjom"),
        ("Freedom House", "Korean Peninsula"),
        ("Panmunjom", "South Korea"),
        ("Capella Hotel", "Singapore"),
        ("Camp David", "United States"),
        ("White House", "Washington"),
        ("Geneva", "Switzerland"),
        ("Kiev", "Ukraine"),
        ("Sharm el-Sheikh", "Egypt"),
        ("Mombasa", "Africa"),
        ("Raiwind", "Lahore"),
        ("Raiwind", "Punjab"),
        ("Vladivostok", "Russian Far East"),
        ("Camp David", "Maryland"),
        ("Maximos Mansion", "Greece"),
        ("Prague Castle", "Prague"),
    ],
)
def test_a_finer_place_lies_in_the_wider_one(inner: str, outer: str) -> None:
    assert known(inner).compatible(known(outer))
    assert known(inner).grain > known(outer).grain or known(outer).key in map(str.lower, known(inner).within)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hanoi", "Singapore"), ("Geneva", "Vietnam"), ("Vietnam", "Singapore"), ("Kenya", "Peru")],
)
def test_places_apart_are_not_compatible(one: str, other: str) -> None:
    assert not known(one).compatible(known(other))


def test_the_article_s_spelling_is_kept() -> None:
    assert known("Panmunjeom").name == "Panmunjeom"


def test_a_place_that_no_gazetteer_knows_is_none() -> None:
    assert place_within("Zenda") is None


def test_places_in_names_of_people_and_media_are_not_places() -> None:
    doc = Document("The Washington Post met U.S. President Joe Biden in Geneva.")
    find_names(doc)
    assert [place.place.name for place in doc.places] == ["Geneva"]


@pytest.mark.parametrize(
    ("text", "place", "holder"),
    [
        ("They met in Tavia, Kenya, on Monday.", "Tavia", "Africa"),
        ("They met at Monte Sereno, Italy.", "Monte Sereno", "Italy"),
        ("They met in the Swiss resort of Grimmelalp. Grimmelalp is quiet.", "Grimmelalp", None),
    ],
)
def test_a_town_that_no_list_knows_is_found_by_form(text: str, place: str, holder: str | None) -> None:
    doc = Document(text)
    find_names(doc)
    found = [p.place for p in doc.places if p.place.name == place]
    assert len(found) == text.count(place)
    assert all((holder in p.within) if holder else not p.within for p in found)


@pytest.mark.parametrize(
    "text",
    [
        "In October, Kenya will host them.",
        "In Tavia, Kenya and Uganda agreed on trade.",
        "He spoke to Jane Doe, Kenya's minister.",
        "A kind of Justice was done.",
    ],
)
def test_what_is_no_town_is_not_taken_for_one(text: str) -> None:
    doc = Document(text)
    find_names(doc)
    assert {p.place.name for p in doc.places} <= {"Kenya", "Uganda"}


@pytest.mark.parametrize(
    ("text", "venue", "town"),
    [
        ("They met at Prague Castle on Thursday.", "Prague Castle", "Prague"),
        ("They met at Istanbul's Yildiz Palace.", "Yildiz Palace", "Istanbul"),
        ("They met at the Turkish House in New York.", "Turkish House", "New York"),
        ("They met at State House in Entebbe.", "State House", "Entebbe"),
        ("They met at Nyayo Stadium, in Nairobi.", "Nyayo Stadium", "Nairobi"),
        ("They met in the Presidential Complex in Ankara.", "Presidential Complex", "Ankara"),
        ("They met at the Château de Bray in France.", "Château de Bray", "France"),
    ],
)
def test_a_venue_is_named_by_what_it_is_and_lies_in_the_town_beside_it(
    text: str, venue: str, town: str
) -> None:
    doc = Document(text)
    find_names(doc)
    places = {p.place.name: p.place.within for p in doc.places}
    assert town in places[venue]


@pytest.mark.parametrize(
    "text",
    [
        "They met in the Black Sea resort of Sochi.",
        "It was passed in the Upper House.",
        "They met at Ruto's residence.",
    ],
)
def test_a_resort_of_a_town_a_chamber_and_a_home_are_no_venues_with_a_name(text: str) -> None:
    doc = Document(text)
    find_names(doc)
    assert not [p for p in doc.places if p.place.name.split()[-1] in {"resort", "House", "residence"}]

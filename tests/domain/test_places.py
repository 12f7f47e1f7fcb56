"""Places are compared by what holds them."""

from __future__ import annotations

from builders import GENEVA, LODGE, SWITZERLAND, VIENNA, VILLA

from dateline.places import Place


def test_a_house_a_city_and_a_country_around_each_other_are_compatible() -> None:
    assert VILLA.compatible(GENEVA)
    assert GENEVA.compatible(SWITZERLAND)
    assert SWITZERLAND.compatible(VILLA)


def test_two_cities_are_not_compatible() -> None:
    assert not GENEVA.compatible(VIENNA)
    assert not VIENNA.compatible(VILLA)


def test_a_place_that_no_gazetteer_knows_contradicts_nothing() -> None:
    assert LODGE.compatible(VIENNA)
    assert VIENNA.compatible(LODGE)


def test_spellings_of_one_place_are_one() -> None:
    assert Place(name="Villa La Grange").lies_in(Place(name="Villa la Grange"))
    assert Place(name="Zürich").key == Place(name="Zurich").key


def test_the_finer_place_has_the_greater_grain() -> None:
    assert VILLA.grain > GENEVA.grain > LODGE.grain


def test_a_town_and_the_venue_that_is_called_by_it_are_compatible() -> None:
    within = ("Saint Vincent and the Grenadines",)
    town = Place(name="Argyle", within=within)
    assert town.compatible(Place(name="Argyle International Airport", within=within))
    assert Place(name="Argyle International Airport", within=within).compatible(town)
    assert not town.compatible(Place(name="Argylestown", within=within))
    guinea = Place(name="Guinea", within=("Africa",))
    assert not guinea.compatible(Place(name="Guinea-Bissau", within=("Africa",)))
